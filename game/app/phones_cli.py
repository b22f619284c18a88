"""`main.py phones check`: can phones come in here? Asks the system and itself; sends nothing outward."""

from __future__ import annotations

import sys
import time
from http.client import HTTPConnection, HTTPException

from game.phones.address import FIRST_PORT, names_of, own_addresses, url_of
from game.phones.link import Link
from game.phones.tokens import new_code

WAIT_S = 8.0
DONE, FAILED = 0, 1


def check() -> int:
    """0 if a phone could come in as far as this machine can tell, else 1; says what to do."""
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
    link = Link(
        {"host": addresses[0], "port": FIRST_PORT, "names": names_of(addresses), "code": new_code(), "words": {}}
    )
    try:
        if not _is_up(link):
            say(f"The server for phones did not start: {link.trouble or 'it said nothing'}.\n")
            return FAILED
        say(f"Server: up at {url_of(addresses[0], link.port)}\n")
        if not _answers(addresses[0], link.port):
            say("It does not answer by that address: a firewall on this machine is in the way. Allow Python to accept "
                "connections from the local network.\n")  # fmt: skip
            return FAILED
    finally:
        link.close()
    say("It answers on this machine.\n\n" + _rest(addresses))
    return DONE


def _rest(addresses: list[str]) -> str:
    several = "" if len(addresses) == 1 else (
        "- This machine is on several networks. Phones must be on that of the first address.\n"
    )  # fmt: skip
    return (
        "If a phone still cannot open the page:\n"
        f"{several}"
        "- The phone must be on the same Wi-Fi, with mobile data off while it pairs.\n"
        "- Many guest and school networks keep their guests apart (client isolation). Then nothing here helps: open a "
        "hotspot on a phone or on this machine, and let everybody join that.\n"
        f"- A firewall may let this machine talk to itself only: allow incoming TCP connections to port {FIRST_PORT}.\n"
        "- A VPN on this machine or on the phone goes another way: switch it off.\n"
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
