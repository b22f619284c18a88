"""Who comes in: one browser is one phone, and one address has so many, but never too few for a school."""

from __future__ import annotations

from game.phones.pairing import PHONES_AN_ADDRESS, Guest, Pairing
from game.phones.protocol import Hello

CODE, THERE = "ACDEF", "192.168.7.20"
NEW = Hello(t="hello", v=1, code=CODE)


def door() -> Pairing:
    found = Pairing(lambda: 0.0)
    found.code = CODE
    return found


def came(pairing: Pairing, address: str = THERE, count: int = PHONES_AN_ADDRESS) -> list[Guest]:
    guests = [pairing.greet(NEW, address) for _ in range(count)]
    assert all(isinstance(guest, Guest) for guest in guests)
    return [guest for guest in guests if isinstance(guest, Guest)]


def test_one_browser_is_one_phone_however_many_pages_it_opens() -> None:
    pairing = door()
    (guest,) = came(pairing, count=1)
    for _ in range(3 * PHONES_AN_ADDRESS):
        back = pairing.greet(Hello(t="hello", v=1, token=guest.token, code=CODE), THERE)
        assert back == Guest(guest.make)


def test_one_too_many_from_one_address_stays_outside_and_whoever_is_in_comes_back() -> None:
    pairing = door()
    guests = came(pairing)
    for _ in range(3):
        assert pairing.greet(NEW, THERE) == "many"
    assert pairing.greet(Hello(t="hello", v=1, token=guests[0].token), THERE) == Guest(guests[0].make)
    assert isinstance(pairing.greet(NEW, "192.168.7.21"), Guest)
    pairing.drop(guests[0].make, is_banned=False)
    assert isinstance(pairing.greet(NEW, THERE), Guest)
    assert pairing.greet(NEW, THERE) == "many"


def test_it_is_enough_for_a_schools_network_and_for_a_rehearsal() -> None:
    assert PHONES_AN_ADDRESS >= 6 * 30
    rehearsal = door()
    rehearsal.own |= {"192.168.7.2"}
    for here in ("127.0.0.1", "192.168.7.2"):
        came(rehearsal, here, 3 * PHONES_AN_ADDRESS)
    pairing = door()
    came(pairing)
    pairing.host_code = "HOST9"
    assert isinstance(pairing.greet(Hello(t="hello", v=1, code="HOST9"), THERE), Guest), "whoever leads comes in"
