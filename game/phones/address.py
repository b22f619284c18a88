"""By which address phones reach this machine, and how to write it short. Asks the system, sends nothing."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress

FIRST_PORT = 8040
HERE = "127.0.0.1"
_SOMEWHERE = ("192.0.2.1", 9)  # TEST-NET-1 of RFC 5737: never answers, and nothing is sent to it


def own_addresses() -> list[str]:
    """This machine's IPv4 addresses on local networks, the one that leads outward first; may be empty.

    May take long where the name service is broken: never asked in the game's own thread.
    """
    found: list[str] = []
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as way_out:
        way_out.connect(_SOMEWHERE)  # of a datagram socket: only looks up the way
        found.append(way_out.getsockname()[0])
    with suppress(OSError):
        found += [info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]  # type: ignore[misc]
    known = dict.fromkeys(found)
    return [address for address in known if is_usable(address)]


def is_usable(address: str) -> bool:
    """Whether a phone in the same room could reach it: no loopback, no link-local, no broadcast."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    return not (parsed.is_loopback or parsed.is_link_local or parsed.is_multicast or parsed.is_unspecified)


def names_of(addresses: list[str]) -> list[str]:
    """What a browser may call this machine."""
    own = socket.gethostname().lower()
    return [*addresses, "127.0.0.1", "localhost", own, f"{own.partition('.')[0]}.local"]


def url_of(address: str, port: int, code: str = "") -> str:
    """For the QR: the code travels behind the #, which no browser sends anywhere."""
    return f"http://{address}:{port}/" + (f"#{code}" if code else "")
