"""Another language: its catalogues fit the sources and lose no {hole}; what they lack stays English."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from game.app.words_cli import words
from game.city.forms.registry import form_named
from game.content import PACKS, BadPack, default_pack, load_pack
from game.content.catalogues import as_bytes, faults, kept, renewed, strays
from game.content.originals import Original, originals
from game.languages import ENGLISH, LANGUAGES, BadCatalogue, Spot, languages

OTHERS = [code for code in languages() if code != ENGLISH]
IN = "xx"
Say = Callable[..., None]


@pytest.fixture
def pack_at(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACKS / "example", tmp_path / "harbour"))


@pytest.fixture
def say(pack_at: Path) -> Say:
    """Writes a catalogue with one text: say("masks.toml", place, english, other)."""

    def written(file: str, context: str, english: str, text: str, *flags: str) -> None:
        catalogue = Catalog(locale="de")
        catalogue.add(english, text, context=context, flags=flags)
        path = pack_at / "languages" / IN / Path(file).with_suffix(".po")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_bytes(catalogue))

    return written


@pytest.mark.parametrize("code", OTHERS)
def test_the_catalogues_are_those_of_todays_texts_and_no_hole_is_lost(code: str) -> None:
    texts, found = 0, []
    for original in originals(PACKS / "plaudit", code):
        catalogue = kept(original.catalogue, code)
        found += [str(fault) for fault in (*strays(original, catalogue), *faults(original, catalogue))]
        texts += len(original.spots)
        if languages()[code].is_whole:
            found += [f"{message.context}: nothing yet" for message in catalogue if message.id and not message.string]
            found += [f"{message.context}: to look at again" for message in catalogue if message.id and message.fuzzy]
    assert texts > 5000
    assert not found, f"then: python3 main.py packs words {code}\n" + "\n".join(found[:20])


@pytest.mark.parametrize("code", OTHERS)
def test_no_catalogue_lies_there_without_a_source(code: str) -> None:
    known = {original.catalogue for original in originals(PACKS / "plaudit", code)}
    assert set((LANGUAGES / code).rglob("*.po")) <= known


@pytest.mark.parametrize("code", OTHERS)
def test_the_game_can_be_played_in_a_language_that_is_there(code: str) -> None:
    own, other = default_pack(), default_pack(code)
    assert other.fingerprint == own.fingerprint
    assert other.picture_key != own.picture_key
    assert list(other.words) == list(own.words)
    assert list(other.cards) == list(own.cards)


@pytest.mark.parametrize("code", OTHERS)
def test_a_stake_that_two_halves_read_side_by_side_is_one_line(code: str) -> None:
    """At eight seats two cards lie beside each other, and a line of theirs holds so many letters."""
    cards = default_pack(code).cards.values()
    long = {card.id: card.stake for card in cards if form_named(card.form).plays_in_halves and len(card.stake) > 66}
    assert not long


def test_a_text_is_said_in_the_other_language_and_all_else_stays(pack_at: Path, say: Say) -> None:
    own = load_pack(pack_at)
    say("masks.toml", f"mask.{own.masks[-1].id}.job", own.masks[-1].job, "Hafenlotse")
    other = load_pack(pack_at, language=IN)
    assert other.masks[-1].job == "Hafenlotse"
    assert other.masks[-1].name == own.masks[-1].name
    assert other.masks[:-1] == own.masks[:-1]
    assert other.fingerprint == own.fingerprint
    assert load_pack(pack_at).masks[-1].job == own.masks[-1].job


@pytest.mark.parametrize(
    ("english", "flags"), [("something else by now", ()), ("", ("fuzzy",))], ids=["changed", "doubtful"]
)
def test_what_no_longer_fits_stays_english(pack_at: Path, say: Say, english: str, flags: tuple[str, ...]) -> None:
    last = load_pack(pack_at).masks[-1]
    say("masks.toml", f"mask.{last.id}.job", english or last.job, "Hafenlotse", *flags)
    assert load_pack(pack_at, language=IN).masks[-1].job == last.job


def test_texts_of_cards_are_found_by_the_ids_of_their_acts(pack_at: Path, say: Say) -> None:
    card = next(card for card in load_pack(pack_at).cards.values() if card.form == "dilemma")
    act = card.rules.acts[0]
    say("cards/first.toml", f"card.{card.id}.rules.acts.{act.id}.words", act.words, "Jawohl")
    assert load_pack(pack_at, language=IN).cards[card.id].rules.acts[0].words == "Jawohl"


def test_a_translation_that_does_not_fit_is_told_by_its_own_file(pack_at: Path, say: Say) -> None:
    last = load_pack(pack_at).masks[-1]
    say("masks.toml", f"mask.{last.id}.name", last.name, "\N{CUNEIFORM SIGN A}")
    with pytest.raises(BadPack) as bad:
        load_pack(pack_at, language=IN)
    assert [Path(problem.file).name for problem in bad.value.problems] == ["masks.po"]


def test_a_catalogue_that_is_none_is_named(pack_at: Path) -> None:
    broken = pack_at / "languages" / IN / "masks.po"
    broken.parent.mkdir(parents=True)
    broken.write_text('msgid "half', encoding="utf-8")
    with pytest.raises(BadCatalogue, match=r"masks\.po"):
        load_pack(pack_at, language=IN)
    assert words(IN, pack_at, "", is_checked=True) == 2


def _original(**texts: str) -> Original:
    return Original(Path("x.po"), [Spot(key, text, {}, key, (key,)) for key, text in texts.items()])


def _said(catalogue: Catalog) -> dict[str, tuple[str, bool]]:
    return {str(m.context): (str(m.string), m.fuzzy) for m in catalogue if m.id}


def test_written_anew_a_catalogue_keeps_moves_and_doubts() -> None:
    first = renewed(_original(a="One", b="Two", c="Three", d="Four"), Catalog(locale="de"), "de")
    for message in first:
        if message.id:
            message.string = {"One": "Eins", "Two": "Zwei", "Three": "Drei", "Four": "Vier"}[str(message.id)]
    then = renewed(_original(a="One", c="Thrice", e="Two", f="New"), first, "de")
    assert _said(then) == {"a": ("Eins", False), "c": ("Drei", True), "e": ("Zwei", False), "f": ("", False)}


def test_the_english_of_before_stands_there_until_somebody_has_looked_and_no_longer() -> None:
    first = renewed(_original(a='Say "one".'), Catalog(locale="de"), "de")
    first.get('Say "one".', "a").string = "Sag eins."
    first.get('Say "one".', "a").user_comments = ["a remark"]
    doubted = as_bytes(renewed(_original(a="Say two."), first, "de"))
    assert b'#| msgid "Say \\"one\\"."' in doubted
    again = renewed(_original(a="Say two."), read_po(BytesIO(doubted), locale="de"), "de")
    assert as_bytes(again) == doubted, "as often as it is written"
    looked = read_po(BytesIO(doubted.replace(b"#, fuzzy\n", b"")), locale="de")
    told = as_bytes(renewed(_original(a="Say two."), looked, "de"))
    assert b"|" not in told
    assert b"# a remark" in told


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{wer} geht.", "{name} is lost"),
        ("{name} geht zu {wem}.", "{wem} is not in the English text"),
        ("{name geht.", "stands alone"),
        ("{name} geht. ", "blanks"),
        ("{name} geht.", ""),
        ("Es geht {name:dat} gut.", ""),
        ("Es geht {name:datt} gut.", "no such case"),
        ("Da sind {name:Platz|Plätze|Platze}.", "2 forms"),
    ],
)
def test_a_hole_is_neither_lost_nor_invented(text: str, says: str) -> None:
    original = _original(a="{name} goes.")
    catalogue = renewed(original, Catalog(locale="de"), "de")
    next(message for message in catalogue if message.id).string = text
    told = " ".join(fault.says for fault in faults(original, catalogue))
    assert says in told if says else not told


@pytest.mark.slow
def test_translators_are_told_what_is_missing(pack_at: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert words("de", pack_at, "", is_checked=True) == 1
    assert "is new in the source" in capsys.readouterr().err
    assert words("de", pack_at, "", is_checked=False) == 0
    assert words("de", pack_at, "", is_checked=True) == 0
    assert "in all: " in capsys.readouterr().out
    assert words("no code", pack_at, "", is_checked=True) == 2
