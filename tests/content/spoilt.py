"""Ways to spoil the base pack, one line of it at a time, and what is then said. A table, no tests."""

from __future__ import annotations

from typing import NamedTuple


class Spoilt(NamedTuple):
    """`old` in `file` becomes `new`; `says` is part of what is said after file and line."""

    name: str
    file: str
    old: str
    new: str
    says: str
    stands: str = ""
    """What is on the line that is named, where no single line is to blame."""


SPOILT = [
    Spoilt(
        "misspelt key", "homes.toml", "rent = -2", "retn = -2",
        'home.capsule.retn: there is no such key. Did you mean "rent"?',
    ),
    Spoilt(
        "misspelt table", "wishes.toml", "[[wish]]", "[[whish]]",
        'whish: there is no such key. Did you mean "wish"?',
    ),
    Spoilt(
        "key nobody knows", "homes.toml", "rent = -2", "rent = -2\nview = 1",
        "home.capsule.view: there is no such key. Known: id, name, rung",
    ),
    Spoilt(
        "text for a number", "homes.toml", "rent = 2", 'rent = "2"',
        'home.terrace.rent: must be a whole number, not "2"',
    ),
    Spoilt(
        "number for a text", "masks.toml", 'name = "Odile"', "name = 7",
        "mask.odile.name: must be a text in quotes, not 7",
    ),
    Spoilt(
        "half a coin", "homes.toml", "rent = 2", "rent = 1.5",
        "home.terrace.rent: must be a whole number, not 1.5",
    ),
    Spoilt(
        "date for a text", "masks.toml", 'name = "Odile"', "name = 2024-05-01",
        "must be a text in quotes, not the date 2024-05-01",
    ),
    Spoilt(
        "one word of few", "districts.toml", 'side = "upper"', 'side = "uper"',
        'must be one of upper, lower, not "uper". Did you mean "upper"?',
    ),
    Spoilt(
        "too many in a pair", "cards/dilemma.toml", "masks = [2, 4]", "masks = [2, 3, 4]",
        "card.last-taxi.masks: must hold 2 items, not 3",
    ),
    Spoilt(
        "key deep in a card", "cards/dilemma.toml", 'otherwise = "one"', 'otherwize = "one"',
        'rules.otherwize: there is no such key. Did you mean "otherwise"?',
    ),
    Spoilt(
        "unknown form", "cards/dilemma.toml", 'form = "dilemma"', 'form = "dillema"',
        'card.last-taxi.form: there is no form "dillema". Did you mean "dilemma"?',
    ),
    Spoilt(
        "unknown place", "cards/dilemma.toml", '"museum"', '"musuem"',
        'card.statues-nose.places.1: there is no district "musuem". Did you mean "museum"?',
    ),
    Spoilt(
        "long stake of a second day", "cards/whisper.toml", "Wrong: minus 2 coins.", "A wrong name: minus 2 coins.",
        "second_stake: 14 words; say what is at stake in 12",
    ),
    Spoilt(
        "wish without rule", "wishes.toml", 'id = "comeback"', 'id = "come-back"',
        'there is no rule for a wish called "come-back". Did you mean "comeback"?',
    ),
    Spoilt(
        "unknown effect", "headlines.toml", '"lower_coins"', '"lower_coin"',
        'there is no effect "lower_coin". Did you mean "lower_coins"?',
    ),
    Spoilt(
        "effect of nothing", "headlines.toml", '"lower_coins", amount = 1', '"lower_coins", amount = 0',
        "an amount is -6 to 6 and not 0",
    ),
    Spoilt(
        "same id twice", "masks.toml", 'id = "bram"', 'id = "odile"',
        'the id "odile" is taken already, at',
    ),
    Spoilt(
        "bad id", "events.toml", 'id = "free-trial"', 'id = "Free Trial"',
        "an id is small letters and digits with hyphens between",
    ),
    Spoilt(
        "five rungs", "homes.toml", "rung = 3", "rung = 7",
        "there must be 5 homes, on rungs 0 to 4", "#",
    ),
    Spoilt(
        "places a table size", "homes.toml", "places = [1, 1, 1, 2, 2, 2]", "places = [1, 1, 2, 2]",
        "places need 6 numbers, for tables of 3 to 8",
    ),
    Spoilt(
        "fares a table size", "scenarios.toml", "fares = [3, 3, 3, 3, 3, 5]", "fares = [3, 2]",
        "fares are 6 numbers, 0 or more, one for each size of table",
    ),
    Spoilt(
        "no bed for the poor", "homes.toml", "rent = -2", "rent = 1",
        "the lowest home must take everyone", "[[home]]",
    ),
    Spoilt(
        "long sign", "districts.toml", 'short = "Garden"', 'short = "Gardenesque"',
        'district.rose-garden.short: "Gardenesque" has 11 letters',
    ),
    Spoilt(
        "long wish", "wishes.toml", 'title = "Comeback"', 'title = "A very late comeback"',
        "4 words; say it in 1 to 3",
    ),
    Spoilt(
        "long wish to read", "wishes.toml", "ends near top, right in lower half.",
        "ends near top, right in lower half, and sleeps.", "11 words; say it in 1 to 9",
    ),
    Spoilt(
        "long hint", "wishes.toml", "Fives left, ones right.", "Fives to your left neighbour, ones to your right.",
        "9 words; say it in 1 to 6",
    ),
    Spoilt(
        "leaving too good", "scenarios.toml", "app_life = 2", "app_life = 8",
        "scenario.plaudit.app_life: a night without the app is worth 0 to 7 Life points",
    ),
    Spoilt(
        "names too good", "scenarios.toml", "good_name = 2", "good_name = 3",
        "scenario.the-list.good_name: a good name is worth 0 to 2 Life points",
    ),
    Spoilt(
        "many wishes on the table", "scenarios.toml", "wishes_laid = 3", "wishes_laid = 6",
        "scenario.first-impressions.wishes_laid: 2 to 5 wishes lie on the table, not 6",
    ),
    Spoilt(
        "long key", "words/options.toml", '"Late shift"', '"A rather late shift"',
        "option.errand.shift: 19 letters; it stands on a small sign",
    ),
    Spoilt(
        "a mark of others", "words/city.toml", '"Sleep well."', '"A nosedive."',
        "\"nosedive\" is somebody's mark",
    ),
    Spoilt(
        "unquoted key", "words/names.toml", '"name.gus" = "Gus"', 'name.gus = "Gus"',
        'name: put the whole key in quotes: "name.gus" = "..."',
    ),
    Spoilt(
        "words that are none", "words/names.toml", '"Gus"', "3",
        "name.gus: must be a text in quotes, or a list of two or more, not 3",
    ),
    Spoilt(
        "broken TOML", "events.toml", 'title = "Umbrella day"', 'title = "Umbrella day',
        "this is not TOML: Illegal character",
    ),
    Spoilt(
        "scenario's form", "scenarios.toml", '"ballot"]', '"balot"]',
        'scenario.first-impressions.forms.5: there is no form "balot". Did you mean "ballot"?',
    ),
    Spoilt(
        "scenario's rule", "scenarios.toml", 'regime = "mean"', 'regime = "meen"',
        'scenario.first-impressions.regime: there is no regime "meen". Did you mean "mean"?',
    ),
    Spoilt(
        "scenario's rules", "scenarios.toml", '"gilded", "web"', '"guilded", "web"',
        'regimes.2: there is no regime "guilded". Did you mean "gilded"?',
    ),
    Spoilt(
        "scenario's wish", "scenarios.toml", '"light-luggage",', '"light-baggage",',
        'there is no wish "light-baggage". Did you mean "light-luggage"?',
    ),
    Spoilt(
        "scenario's district", "scenarios.toml", '"academy"', '"akademy"',
        'districts.2: there is no district "akademy". Did you mean "academy"?',
    ),
    Spoilt(
        "scenario's first card", "scenarios.toml", '"lucky-ticket"]', '"lucky-tickets"]',
        'first_cards.3: there is no card "lucky-tickets". Did you mean "lucky-ticket"?',
    ),
    Spoilt(
        "unfit first card", "scenarios.toml", '["last-taxi"', '["armrests"',
        "first_cards.1: armrests: the first two must be for 2 to 4 masks",
    ),
    Spoilt(
        "card left out", "scenarios.toml", '"asleep-mouth-open", "is', '"asleep-mouth-opem", "is',
        'leaves_out.1: there is no card "asleep-mouth-opem". Did you mean "asleep-mouth-open"?',
    ),
    Spoilt(
        "first card left out", "scenarios.toml", '"asleep-mouth-open", "is', '"last-taxi", "is',
        "first_cards.1: last-taxi: leaves_out names it as well", 'first_cards = ["last-taxi", "one-app',
    ),
    Spoilt(
        "no standard length", "scenarios.toml", "lengths.standard", "lengths.usual",
        "one length must be called standard",
    ),
    Spoilt(
        "a day too few", "scenarios.toml", "days = 2", "days = 0",
        "lengths.quick.days: 2 to 10 days can be played",
    ),
    Spoilt(
        "too few cards", "scenarios.toml", '"split", "spotlight", "applause", "ballot"]', '"split"]',
        "cards for everyone, that fit anywhere; its forms have 0",
    ),
]  # fmt: skip
