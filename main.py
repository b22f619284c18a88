"""Start Peer Review: see that the libraries are there, then hand over to the command line. Holds no game."""
# This file alone must still be readable by an old Python, so that it can say which one is needed.

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - reached by whoever starts the game with an older Python
    sys.stderr.write(
        "Peer Review needs Python 3.11 or newer, and this is Python %d.%d.\n"  # noqa: UP031
        "Start it with a newer one, for example: python3.11 main.py\n" % sys.version_info[:2]
    )
    sys.exit(2)


def start():  # noqa: ANN201 - no annotations: see above
    if sys.argv[1:2] in (["test"], ["check"]):
        from game.app import checks

        return checks.main(sys.argv[1:])
    from game.app import launcher

    launcher.ensure("play")
    return launcher.with_libraries(command_line)()


def command_line():  # noqa: ANN201 - no annotations: see above
    from game.app.cli import main

    return main


if __name__ == "__main__":  # the lab's worker processes import this file again
    try:
        sys.exit(start())
    except KeyboardInterrupt:  # sooner than the command line could say so itself
        sys.stderr.write("\nStopped before anything was begun.\n")
        sys.exit(1)
