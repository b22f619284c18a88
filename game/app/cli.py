"""The command line: names, options and help for every command. Does nothing itself; imports what it calls only then."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from game.app.cli_groups import packs, phones
from game.app.mishap import explain
from game.languages import ENGLISH

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # our stdout is for our own words

INTERRUPTED = 130
"""What the command line's library makes of Ctrl+C, without a word."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.add_typer(packs, name="packs")
app.add_typer(phones, name="phones")

Speed = Annotated[float, typer.Option("--speed", min=0.1, max=100.0, help="How many times as fast time runs.")]
Windowed = Annotated[bool | None, typer.Option("--windowed/--full", help="In a window, or on the whole screen.")]
Phones = Annotated[bool, typer.Option("--phones", help="Phones may come in from the start.")]
Sound = Annotated[bool, typer.Option("--sound", help="Of a match that was changed: the steps before that.")]
Language = Annotated[str, typer.Option("--language", help="In the words of another language, as de.")]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON on stdout.")]


@app.callback(invoke_without_command=True)
def start(
    ctx: typer.Context,
    speed: Speed = 1.0,
    windowed: Windowed = None,
    phones: Phones = False,
    kiosk: Annotated[bool, typer.Option("--kiosk", help="For a table nobody minds. Ctrl+Shift+Q ends it.")] = False,
    language: Language = "",
) -> None:
    """Peer Review: a party game about a city where everyone rates everyone.

    \b
      python3 main.py                    open the game
      python3 main.py play --help        straight into a match
      python3 main.py resume             go on with the match that was interrupted
      python3 main.py --kiosk            full screen, invites whoever walks past
    """
    if ctx.invoked_subcommand is None:
        from game.app import commands

        raise typer.Exit(
            commands.open_game(speed=speed, is_windowed=windowed, is_kiosk=kiosk, has_phones=phones, language=language)
        )


@app.command()
def play(
    seats: Annotated[str, typer.Option(help="3 to 8 kinds of seat, parted by commas, as key,pad,bot.")] = "",
    scenario: Annotated[str, typer.Option(help="Which scenario of the pack.")] = "",
    length: Annotated[str, typer.Option(help="quick, standard, showcase, class10 ...")] = "standard",
    seed: Annotated[int | None, typer.Option(min=0, max=2**63 - 1, help="The same seed deals the same match.")] = None,
    headless: Annotated[bool, typer.Option("--headless", help="No window: bots play, as quickly as it goes.")] = False,
    speed: Speed = 1.0,
    save: Annotated[
        Path | None, typer.Option(help="Keep the match in this file, votes and all, when it is over.")
    ] = None,
    as_json: Json = False,
    pack: Annotated[Path | None, typer.Option(help="The folder of another pack.")] = None,
    audience: Annotated[bool, typer.Option("--class", help="Only what is rated for a class.")] = False,
    reveal: Annotated[int, typer.Option(min=0, max=3, help="How much the end shows: 0 sums, 3 by player.")] = 1,
    phones: Phones = False,
    public: Annotated[str, typer.Option(help="Whoever has no seat takes part, by phones or by a count of hands.")] = "",
    cards: Annotated[str, typer.Option(help="Vote by printed seat cards: their code, or latest.")] = "",
    language: Language = "",
    windowed: Windowed = None,
) -> None:
    """Straight into a match.

    \b
      python3 main.py play --seats key,key,key,bot,bot
      python3 main.py play --seats key,pad,pad,mouse --scenario plaudit --length quick
      python3 main.py play --headless --seats bot,bot,bot,bot,bot --seed 7 --json
      python3 main.py play --seats key,key,key --save friday.match
      python3 main.py play --seats key,phone,phone,bot
      python3 main.py play --seats key,key,key,bot --public phones
    """
    from game.app import commands

    raise typer.Exit(
        commands.play(
            seats=seats, scenario=scenario, length=length, seed=seed, is_headless=headless, speed=speed, save=save,
            is_json=as_json, pack=pack, is_class=audience, reveal=reveal, cards=cards, has_phones=phones,
            public=public, language=language,
            is_windowed=windowed,
        )
    )  # fmt: skip


@app.command()
def resume(
    file: Annotated[Path | None, typer.Argument(help="Another unfinished match than the latest one.")] = None,
    speed: Speed = 1.0,
    as_json: Json = False,
    windowed: Windowed = None,
    is_listed: Annotated[bool, typer.Option("--list", help="Say which matches wait, the oldest first.")] = False,
    is_dropped: Annotated[bool, typer.Option("--drop", help="Delete FILE, or the latest, after a question.")] = False,
) -> None:
    """Go on with the match that was interrupted.

    \b
      python3 main.py resume
      python3 main.py resume --list
    """
    from game.app import commands, waiting_cli

    if is_listed:
        raise typer.Exit(waiting_cli.listed())
    if is_dropped:
        raise typer.Exit(waiting_cli.drop(file, typer.confirm))
    raise typer.Exit(commands.resume(file, speed=speed, is_json=as_json, is_windowed=windowed))


@app.command()
def replay(
    file: Annotated[Path, typer.Argument(help="A saved match.")],
    regime: Annotated[str, typer.Option(help="Judge the match under this rule.")] = "",
    story: Annotated[bool, typer.Option("--story", help="Tell it in plain sentences, day by day.")] = False,
    as_json: Json = False,
    is_sound: Sound = False,
    language: Language = "",
) -> None:
    """Play a saved match again and verify each step.

    \b
      python3 main.py replay friday.match
      python3 main.py replay friday.match --story
      python3 main.py replay friday.match --regime gilded --json
    """
    from game.app import commands

    raise typer.Exit(
        commands.replay(file, regime=regime, is_story=story, is_json=as_json, is_sound_only=is_sound, language=language)
    )


@app.command()
def debrief(
    file: Annotated[Path, typer.Argument(help="A saved match, finished or not.")],
    out: Annotated[Path, typer.Option("--out", help="The page to write.")] = Path("report.html"),
    csv: Annotated[Path | None, typer.Option("--csv", help="Also its figures, for a spreadsheet.")] = None,
    picture: Annotated[Path | None, typer.Option("--picture", help="Also a PNG to share, 1200 x 630.")] = None,
    deeds: Annotated[Path | None, typer.Option("--deeds", help="Also all deeds, as rescore reads them.")] = None,
    is_opened: Annotated[bool, typer.Option("--open", help="Show it in the system's browser.")] = False,
    is_sound: Sound = False,
    language: Language = "",
) -> None:
    """Write the report of a saved match: what happened, and the same week under every rule. One page.

    \b
      python3 main.py debrief friday.match --out friday.html --open
      python3 main.py debrief friday.match --csv friday.csv --picture friday.png
      python3 main.py debrief friday.match --deeds friday.json
    """
    from game.app import reports

    made = reports.debrief(
        file,
        out=out,
        csv=csv,
        picture=picture,
        deeds=deeds,
        is_opened=is_opened,
        is_sound_only=is_sound,
        language=language,
    )
    raise typer.Exit(made)


@app.command()
def forget(
    file: Annotated[Path, typer.Argument(help="A saved match that is over.")],
    out: Annotated[Path | None, typer.Option("--out", help="Write a new file, and leave FILE as it is.")] = None,
    is_sure: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Forget who gave what: of a saved match the sums of each face stay, and no giver, seed or answer.

    \b
      python3 main.py forget friday.match
      python3 main.py forget friday.match --out friday-sums.match
    """
    from game.app import commands

    raise typer.Exit(commands.forget(file, out=out, is_sure=(lambda _: True) if is_sure else typer.confirm))


@app.command()
def rescore(
    deeds: Annotated[Path, typer.Argument(help="A deeds document (JSON).")],
    regime: Annotated[str, typer.Option(help="The rule to judge it by.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON; this is also what it does without.")] = True,
    pack: Annotated[Path | None, typer.Option(help="The folder of a pack with a rule of its own.")] = None,
) -> None:
    """Judge a list of deeds under a rule, round by round.

    \b
      python3 main.py rescore deeds.json --regime gilded --json
    """
    from game.app.rescore import main_rescore

    raise typer.Exit(main_rescore(deeds, regime, pack))


@app.command()
def guide(
    out: Annotated[Path | None, typer.Option("--out", help="The file to write.")] = None,
    is_opened: Annotated[bool, typer.Option("--open", help="Show it in the browser at once.")] = False,
    has_sheets: Annotated[
        bool, typer.Option("--sheets", help="Instead: a pupil's sheet, role and word cards, an exit ticket.")
    ] = False,
    has_measure: Annotated[
        bool, typer.Option("--measure", help="Instead: the lesson's measure on paper, before, after, four weeks later.")
    ] = False,
    sums: Annotated[Path | None, typer.Option("--sums", help="Draw what changed, from the measure's sums.")] = None,
    language: Language = "",
) -> None:
    """Write the teacher's guide: plans for 10, 25 and 45 minutes, ground rules, facts. One page, to read or to print.

    \b
      python3 main.py guide --out guide.html --open
      python3 main.py guide --sheets
      python3 main.py guide --measure
      python3 main.py guide --sums lesson-sums.csv --open
    """
    from game.app import guide_request, teachers
    from game.app.refusal import BadCall, check_language

    check_language(language)
    spoken = language or ENGLISH
    if sum((has_sheets, has_measure, sums is not None)) > 1:
        raise BadCall("--sheets, --measure and --sums are three pages. Ask for one at a time.")
    if sums is not None:
        code = teachers.result(sums, out or Path("lesson-result.html"), is_opened=is_opened, language=spoken)
    elif has_measure:
        code = teachers.measure(out or Path("lesson-measure.html"), is_opened=is_opened, language=spoken)
    elif has_sheets:
        code = teachers.sheets(out or Path("class-sheets.html"), is_opened=is_opened, language=spoken)
    else:
        code = teachers.guide(out or Path(guide_request.NAME), is_opened=is_opened, language=spoken)
    raise typer.Exit(code)


@app.command()
def cards(
    out: Annotated[Path, typer.Option("--out", help="The page to write.")] = Path("seat-cards.html"),
    is_opened: Annotated[bool, typer.Option("--open", help="Show it in the browser at once.")] = False,
    language: Language = "",
) -> None:
    """Write seat cards to print: with them nobody reads a vote, who sees finger and screen.

    \b
      python3 main.py cards --open
      python3 main.py play --cards latest
    """
    from game.app import card_sheet
    from game.app.refusal import check_language

    check_language(language)
    raise typer.Exit(card_sheet.cards(out, is_opened=is_opened, language=language or ENGLISH))


@app.command()
def lab(
    matches: Annotated[int, typer.Option(min=1, help="How many, for each scenario, table size and rule.")] = 1000,
    scenario: Annotated[str, typer.Option(help="One, several parted by commas, or all.")] = "plaudit",
    seats: Annotated[str, typer.Option(help="As 5, 4,7 or 3-8.")] = "5",
    regime: Annotated[str, typer.Option(help="In force from the day doors look: as-is, one, several, all.")] = "as-is",
    table: Annotated[str, typer.Option(help="Who sits there, as clique:2,honest:3 or pact; others as usual.")] = "",
    length: Annotated[str, typer.Option(help="quick, standard, showcase, class10 ...")] = "standard",
    pack: Annotated[Path | None, typer.Option(help="The folder of another pack, or PATH@COMMIT.")] = None,
    against_table: Annotated[str, typer.Option(help="Compare: the same seeds with these at the table.")] = "",
    against_regime: Annotated[str, typer.Option(help="Compare: the same seeds under this rule.")] = "",
    against_pack: Annotated[
        Path | None, typer.Option(help="Compare: the same seeds with this pack; PATH@COMMIT too.")
    ] = None,
    explore: Annotated[bool, typer.Option("--explore", help="Weigh options: one answer in five by lot.")] = False,
    only: Annotated[str, typer.Option(help="Only figures whose names begin so, parted by commas.")] = "",
    seed: Annotated[int, typer.Option(min=0, max=2**31, help="The first seed.")] = 1,
    jobs: Annotated[int, typer.Option(min=0, max=256, help="Processes; 0: as many as there are cores.")] = 0,
    cluster: Annotated[str, typer.Option(help="Play on a dask cluster, as tcp://host:8786.")] = "",
    as_json: Json = False,
    csv: Annotated[Path | None, typer.Option("--csv", help="Also a row a figure, for a spreadsheet.")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Also one page with charts.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Do not go on from what an interrupted run kept.")] = False,
    audience: Annotated[bool, typer.Option("--class", help="Only what is rated for a class.")] = False,
) -> None:
    """Play thousands of matches with bots and count them. Ctrl+C stops; the same command goes on.

    \b
      python3 main.py lab --matches 1000 --scenario all --seats 3-8
      python3 main.py lab --regime all --only wins,refused --html lab.html
      python3 main.py lab --table clique:2,honest:3
      python3 main.py lab --table loved --against-table hated --only life,wins
      python3 main.py lab --explore --matches 4000 --only option
      python3 main.py lab --regime quiet --against-regime gilded
      python3 main.py lab --against-pack assets/packs/plaudit@HEAD~10

    At the table: temperaments (honest, generous, harsh, climber, retaliator, clique, contrarian, drifter) and
    strategies (always-five, always-one, by-wish, by-deed, tit-for-tat, pact, loved, hated, random, knowing).
    """
    from game.app.lab_cli import Output
    from game.app.lab_cli import lab as play_lab
    from game.lab.asking import Question, Side

    is_compared = bool(against_table or against_regime or against_pack)
    question = Question(
        scenario, seats, length, Side(regime, table, _place(pack)),
        Side(against_regime, against_table, _place(against_pack)) if is_compared else None,
        matches, seed, audience, explore,
    )  # fmt: skip
    output = Output(as_json, csv, html, tuple(filter(None, (part.strip() for part in only.split(",")))))
    raise typer.Exit(play_lab(question, output, jobs=jobs, cluster=cluster, is_fresh=fresh, command=sys.argv[1:]))


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(ctx: typer.Context) -> None:
    """Install what the tests need, and run them.

    \b
      python3 main.py test
      python3 main.py test tests/engine -x
    """
    from game.app import checks

    raise typer.Exit(checks.main(["test", *ctx.args]))


@app.command()
def new(
    kind: Annotated[str, typer.Argument(help="What to begin: see above.")],
    name: Annotated[str, typer.Argument(help="Its name: small letters and digits, like slow_train or bath-day.")],
    is_checked: Annotated[bool, typer.Option("--check/--no-check", help="See whether it works.")] = True,
) -> None:
    """Begin a piece of the game in this checkout: a working start, and a list of what is left to do.

    \b
      python3 main.py new form auction         an encounter with two cards
      python3 main.py new rule slow_train      a rule of scoring
      python3 main.py new errand swim          an errand of an evening
      python3 main.py new event bath-day       something that may happen to a day
      python3 main.py new temperament shy      what a bot is like
      python3 main.py new device drum          something to sit down with
      python3 main.py new game bingo           a party game of your own, to be changed
    """
    from game.app import beginning

    raise typer.Exit(beginning.new(kind, name, is_checked=is_checked))


def _place(folder: Path | None) -> str:
    return str(folder.absolute()) if folder is not None else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; the exit code is 0 done, 1 failed, 2 bad usage or bad input. Never a traceback."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:  # a terminal without the veil's character gets a question mark, not a crash
            reconfigure(errors="replace")
    try:
        code = typer.main.get_command(app).main(given, prog_name="main.py", standalone_mode=False)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last resort: everything gets a message
        return explain(error, given)
    if code == INTERRUPTED:
        return explain(KeyboardInterrupt(), given)
    return code if isinstance(code, int) else 0
