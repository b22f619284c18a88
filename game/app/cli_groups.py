"""The commands that stand behind a word of their own, `packs` and `phones`: names, options and help, as in `cli.py`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

packs = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="For authors: check, begin and describe packs.")
REHEARSED_MOST = 500
phones = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Phones as seats: can they come in here?")


@packs.command("check")
def packs_check(folder: Annotated[Path, typer.Argument(help="The pack's folder.")]) -> None:
    """Say everything that is wrong with a pack, with file and line.

    \b
      python3 main.py packs check my-city
    """
    from game.app import packs_cli

    raise typer.Exit(packs_cli.check(folder))


@packs.command("new")
def packs_new(
    name: Annotated[str, typer.Argument(help="Its id: small letters, digits and dashes.")],
    folder: Annotated[Path, typer.Option("--in", help="Where to make it.")] = Path(),
) -> None:
    """Begin a pack of your own: a small one that works.

    \b
      python3 main.py packs new my-city --in packs
    """
    from game.app import packs_cli

    raise typer.Exit(packs_cli.new(name, folder))


@packs.command("schema")
def packs_schema() -> None:
    """Print the JSON Schema of every kind of file in a pack.

    \b
      python3 main.py packs schema > schema.json
    """
    from game.app import packs_cli

    raise typer.Exit(packs_cli.schema())


@packs.command("tables")
def packs_tables(
    guide: Annotated[Path | None, typer.Option("--into", help="Write them anew in this guide.")] = None,
) -> None:
    """Print what may be written in a pack: forms, effects, rules of wishes, numbers of the rules of scoring.

    \b
      python3 main.py packs tables
      python3 main.py packs tables --into assets/packs/AUTHORS.md
    """
    from game.app import packs_cli

    raise typer.Exit(packs_cli.tables(guide))


@packs.command("words")
def packs_words(
    language: Annotated[str, typer.Argument(help="Its code: de, fr, pt_BR ...")],
    folder: Annotated[Path | None, typer.Argument(help="A pack's folder; left out: the game itself.")] = None,
    part: Annotated[str, typer.Option("--only", help="Only the catalogues whose path holds this.")] = "",
    is_checked: Annotated[bool, typer.Option("--check", help="Write nothing; say what is missing or wrong.")] = False,
) -> None:
    """For translators: write the catalogues of a language anew, keeping what is in them, and say how far they are.

    \b
      python3 main.py packs words de
      python3 main.py packs words de --check
      python3 main.py packs words de --check --only cards/smile
      python3 main.py packs words fr my-city
    """
    from game.app import words_cli

    raise typer.Exit(words_cli.words(language, folder, part, is_checked=is_checked))


@phones.command("check")
def phones_check(
    rehearse: Annotated[
        int, typer.Option(help="So many made-up phones come in and press, all at once.", min=0, max=REHEARSED_MOST)
    ] = 0,
) -> None:
    """Say by which address phones reach this machine, whether the way is open, and what to do if it is not.

    \b
      python3 main.py phones check
      python3 main.py phones check --rehearse 300
    """
    from game.app import phones_cli

    raise typer.Exit(phones_cli.check(rehearse))
