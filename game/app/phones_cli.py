"""`main.py phones check`: can phones come in here? Asks the system and itself; sends nothing outward."""

from __future__ import annotations

import sys
import time
from http.client import HTTPConnection, HTTPException
from math import ceil

from game.phones.address import FIRST_PORT, names_of, own_addresses, url_of
from game.phones.link import Link
from game.phones.rehearsal import Rehearsed, rehearse
from game.phones.tokens import new_code

WAIT_S = 8.0
DONE, FAILED = 0, 1


def check(rehearsed: int = 0) -> int:
    """0 if a phone could come in as far as this machine can tell, else 1; says what to do.

    So many made-up phones may be `rehearsed`.
    """
    addresses = own_addresses()
    say = sys.stdout.write
    if not addresses:
        say(
            "This machine is on no network: no phone can reach it.\n"
            "Join the room's Wi-Fi, or open a hotspot on one of the phones and let this machine and the others join.\n"
        )
        return FAILED
    for address in addresses:
        say(f"Address: {address}{'' if address != addresses[0] else '   (this one is put into the QR)'}\n")
    code = new_code()
    link = Link({"host": addresses[0], "port": FIRST_PORT, "names": names_of(addresses), "code": code, "words": {}})
    try:
        if not _is_up(link):
            say(f"The server for phones did not start: {link.trouble or 'it said nothing'}.\n")
            return FAILED
        port = link.port
        say(f"Server: started for this check at {url_of(addresses[0], port)}\n")
        if not _answers(addresses[0], link.port):
            say("This machine does not reach it by that address: most likely a firewall on it is in the way. Allow "
                "Python to accept connections from the local network, then run this again.\n")  # fmt: skip
            return FAILED
        if rehearsed:
            say(_told(rehearse(link, url_of(addresses[0], port).rstrip("/"), code, rehearsed), rehearsed))
    finally:
        link.close()
    say(
        "It answers on this machine, and is closed again. Whether a phone gets through, only a phone can tell:\n"
        "start the game with `python3 main.py --phones` and scan what the screen shows.\n\n" + _rest(addresses, port)
    )
    return DONE


def _told(found: Rehearsed, count: int) -> str:
    stood = sorted(found.stood_ms)
    said = f"Rehearsal: {found.came} of {count} made-up phones came in, {len(stood)} presses stood"
    if not stood:
        return f"{said}.\n"
    half, late = stood[len(stood) // 2], stood[min(len(stood) - 1, len(stood) * 99 // 100)]
    return (
        f"{said}: half of them within {ceil(half)} ms, 99 of 100 within {ceil(late)} ms. Wi-Fi comes on top of that.\n"
    )


def _rest(addresses: list[str], port: int) -> str:
    several = "" if len(addresses) == 1 else (
        "- This machine has several addresses. Phones must be on the network of the first one.\n"
    )  # fmt: skip
    return (
        "If it cannot open the page:\n"
        f"{several}"
        "- The phone must be on this machine's network, mostly by Wi-Fi, with mobile data off until the page is open.\n"
        "- Many guest and school networks keep their guests apart (client isolation). No setting of this game "
        "changes that: open a hotspot on a phone or on this machine, and let this machine and all phones join it.\n"
        f"- A firewall may let this machine talk to itself only: allow incoming TCP connections to port {port}.\n"
        "- A VPN, on this machine or on the phone, leads elsewhere: switch it off.\n"
    )


def _is_up(link: Link) -> bool:
    until_s = time.monotonic() + WAIT_S
    while time.monotonic() < until_s and not link.trouble:
        link.take()
        if link.is_up:
            return True
        time.sleep(0.05)
    return False


def _answers(address: str, port: int) -> bool:
    try:
        asked = HTTPConnection(address, port, timeout=3)
        asked.request("GET", "/")
        return asked.getresponse().status == 200
    except (OSError, HTTPException):
        return False
