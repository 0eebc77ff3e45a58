"""Words in, words out: the command line. Heavy parts are imported by the command that needs them."""

import gc
import sys

from swvctl import __version__


def main() -> None:
    """Run the command line and leave with its exit code: 0 fine, 1 findings, 2 cannot run."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"swvctl {__version__}\n")
        return
    # A run keeps nearly all it makes until it ends; looking for garbage would cost a seventh of its time.
    gc.disable()
    try:
        _run()
    except KeyboardInterrupt:  # while what answers it is still being imported
        sys.stderr.write("Afgebroken.\n")
        sys.exit(130)


def _run() -> None:
    from swvctl.cli.dutch import run  # noqa: PLC0415 - --version answers before Typer is imported
    from swvctl.cli.program import app  # noqa: PLC0415 - the same
    from swvctl.cli.streams import leave  # noqa: PLC0415 - the same

    leave(run(app, sys.argv[1:]))
