"""The tiny game played by keys, pads and pointer at one table: from raw events to the host, and nothing between."""

from __future__ import annotations

import threading
from random import Random

import pygame
import pytest

from examples.auction.rules import Hall, auction_rules
from game.devices.answering import Answering
from game.devices.presses import CLUSTER_DEVICES, POINTER, Device, Press, Replugged, Unplugged, XPress
from game.devices.seating import Seating
from game.engine.driver import Close, Driver
from game.engine.host import Host
from game.engine.prompts import STAGE, Choose, Rate, Raw, Slot, legal
from tests.devices.bench import Bench
from tests.devices.keys import key_down
from tests.devices.test_keyboard import PLACES
from tests.virtual_pads import VirtualPad, play_script

PAD_BUTTONS = ("left", "top", "bottom", "right", "bumper")
FRAME_MS = 20


def wish(slot: Slot) -> Raw:
    """What the person on a seat would say; any fixed rule will do."""
    match slot.prompt:
        case Choose():
            admitted = legal(slot.prompt)
            return admitted[(slot.seat * 3 + len(slot.prompt.about)) % len(admitted)]
        case Rate():
            return slot.seat % 5 + 1
        case _:
            return "ready"


class Party:
    """Four seats: two clusters of keys, a pad, the pointer; each press is a real event through the door."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.pad = bench.plug("Alpha")
        bench.door.hit = lambda at_px: at_px[0] // 100 if at_px[1] > 900 else None
        pad_device = bench.read()[0].device
        self.seating = Seating()
        for device in (CLUSTER_DEVICES[0], CLUSTER_DEVICES[5], pad_device, POINTER):
            self.seating.sit(device)
        self.host: Host[Hall] = Host(auction_rules(4), seed=7)
        self.answering = Answering(Random(2))
        self.now_ms = 0
        self.struck = 0

    def press(self, seat: int, button: int) -> None:
        """The seat's own device is pressed by whoever holds it."""
        device = self.seating.chairs[seat].device
        assert device is not None
        if device.kind == "pad":
            events = self.pad.press(PAD_BUTTONS[button])
        elif device.kind == "mouse":
            events = [pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(button * 100 + 50, 950), button=1, touch=False)]
        else:
            events = [key_down(PLACES[device.number][button])]
        self.take(events)

    def take(self, events: list[pygame.event.Event]) -> None:
        """What the app does with a frame's events."""
        for message in self.bench.door.read(events, self.now_ms):
            match message:
                case Press(device, button):
                    self._answer(device, button)
                case XPress(at_ms):
                    self.struck += self.host.strike(at_ms) is None
                case Unplugged(device) if self.seating.orphan(device) is not None:
                    self.host.pause("pad")
                case Replugged(device) if self.seating.reclaim(device) is not None:
                    self.host.go_on(self.now_ms)

    def _answer(self, device: Device, button: int) -> None:
        seat = self.seating.seat_of(device)
        if seat is None:
            if self.seating.claim(device) is not None:  # the press that claims a seat answers nothing
                self.host.go_on(self.now_ms)
            return
        draft = self.answering.press(seat, button, self.now_ms)
        if draft is not None:
            code = self.host.draft(draft.step, draft.slot, draft.raw, self.now_ms)
            assert code in (None, "greedy")
            if code is not None:
                self.answering.take_back(draft)

    def frame(self) -> None:
        """Let 20 ms pass."""
        self.now_ms += FRAME_MS
        for draft in self.answering.tick(self.now_ms):
            self.host.draft(draft.step, draft.slot, draft.raw, self.now_ms)
        self.host.tick(self.now_ms)
        group = self.host.group
        self.answering.open_group(group, day=1)
        if group is not None and group.slots[0].seat == STAGE:
            self.host.raise_curtain(group.step)

    def answer_group(self) -> None:
        """Every seat that is asked presses the button of its wish, once."""
        group = self.host.group
        assert group is not None
        for slot in group.slots:
            layout = self.answering.layout(slot.seat)
            if layout is not None and slot.seat != STAGE:
                self.press(slot.seat, layout.index(wish(slot)))

    def play_to_the_end(self) -> None:
        answered = -1
        while not self.host.is_over:
            self.frame()
            group = self.host.group
            if group is not None and group.step != answered:
                answered = group.step
                self.answer_group()
            assert self.now_ms < 600_000


def plain_hash() -> str:
    """The same game with the same wishes, fed straight to the driver."""
    driver = Driver(auction_rules(4), 7)
    while driver.ask is not None:
        slots = driver.ask.slots
        order = tuple(at for at, slot in enumerate(slots) if slot.prompt.secrecy == "open" and slot.seat != STAGE)
        driver.feed(Close(tuple(wish(slot) for slot in slots), order))
    return driver.hash_hex


@pytest.fixture
def party(bench: Bench) -> Party:
    return Party(bench)


def test_keys_pad_and_pointer_play_the_match_that_their_answers_make(party: Party) -> None:
    party.play_to_the_end()
    assert party.host.hash_hex == plain_hash()
    assert isinstance(party.host.outcome, int)


def test_a_pad_that_falls_out_stops_the_clock_and_comes_back_to_its_seat(party: Party) -> None:
    party.frame()
    party.pad.unplug()
    party.take(pygame.event.get())
    assert party.host.paused == "pad"
    step = party.host.step
    for _ in range(2000):
        party.frame()
    assert party.host.step == step
    party.pad.replug()
    party.take(pygame.event.get())
    assert party.host.paused is None
    party.play_to_the_end()
    assert party.host.hash_hex == plain_hash()


def test_someone_on_the_keyboard_takes_over_the_lost_pad(party: Party) -> None:
    party.frame()
    party.pad.unplug()
    party.take(pygame.event.get())
    party.take([key_down(PLACES[6][0])])
    assert party.seating.seat_of(CLUSTER_DEVICES[6]) is None, "nobody takes it by leaning on a key"
    party.seating.give(2, CLUSTER_DEVICES[6])
    party.host.go_on(party.now_ms)
    party.play_to_the_end()
    assert party.host.hash_hex == plain_hash()


def test_x_on_the_pad_skips_the_card(party: Party) -> None:
    while party.host.open_card is None:
        party.frame()
        party.answer_group()
    card = party.host.open_card
    party.take(party.pad.press("back"))
    party.frame()
    assert party.struck == 1
    assert party.host.open_card != card


def test_decoys_and_changes_of_mind_leave_the_match_to_the_last_press(party: Party) -> None:
    answered = -1
    while not party.host.is_over:
        party.frame()
        group = party.host.group
        if group is None or group.step == answered or group.slots[0].seat == STAGE:
            continue
        answered = group.step
        for slot in group.slots:
            layout = party.answering.layout(slot.seat)
            assert layout is not None
            for button in (*range(5), layout.index(wish(slot))):
                party.press(slot.seat, button)
    assert party.host.hash_hex == plain_hash()


def test_a_scripted_pad_is_heard_from_its_own_thread(bench: Bench) -> None:
    pads: list[VirtualPad] = [bench.plug("Alpha"), bench.plug("Beta")]
    first, second = (message.device for message in bench.read())
    script = "20:0:bottom 120:1:left 220:1:unplug 260:1:replug"
    thread = threading.Thread(target=play_script, args=(pads, script), daemon=True)
    thread.start()
    heard: list[object] = []
    clock = pygame.time.Clock()
    while thread.is_alive():
        heard += bench.read()
        clock.tick(100)
    heard += bench.read()
    assert heard[:3] == [Press(first, 2, 0), Press(second, 0, 0), Unplugged(second)]
    assert isinstance(heard[3], Replugged)
