"""Which reports go where: each form with its own file, as they were typed, and one for standard output."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from swvctl.cli.options import OutputFormat
from swvctl.errors import UsageError
from swvctl.tekst.escape import shown

FORMAT, FILE = "--output-format", "--output-file"


class Output(NamedTuple):
    """A form of the report, and the file for it; without one it goes to standard output."""

    form: OutputFormat
    file: Path | None = None


def outputs(words: Sequence[str], environment: Mapping[str, str]) -> list[Output]:
    """Read the pairs from the command line itself: a file belongs to the form that was named before it."""
    found: list[Output] = []
    for name, value in _named(words):
        if name == FORMAT:
            found.append(Output(OutputFormat(value)))
        elif not found or found[-1].file is not None:
            raise UsageError(f"Noem voor {FILE} {shown(value)} eerst de vorm, met {FORMAT}.")
        else:
            found[-1] = found[-1]._replace(file=Path(value))
    aloud = [output for output in found if output.file is None]
    if len(aloud) > 1:
        forms = " en ".join(output.form for output in aloud)
        raise UsageError(f"Maar één vorm kan op het scherm: {forms}. Geef de andere een {FILE}.")
    usual = OutputFormat.GITHUB if environment.get("GITHUB_ACTIONS") == "true" else OutputFormat.FULL
    return found if aloud else [*found, Output(usual)]


def _named(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The options for forms and files with their values, in the order in which they were typed."""
    left = iter(words)
    for word in left:
        if word == "--":
            return
        name, is_sign, value = word.partition("=")
        if name in {FORMAT, FILE}:
            yield name, value if is_sign else next(left, "")
