"""What to type for a part of the output that is called otherwise, or for one thing of which all are made at once."""

from collections.abc import Mapping
from types import MappingProxyType

from swvctl.cli.meeting import MEETING
from swvctl.errors import UsageError
from swvctl.model.school import School
from swvctl.pipeline import Region
from swvctl.render import groups, load_pages
from swvctl.render.pdf import SUFFIX as PDF
from swvctl.render.template import OUTPUTS, made_of
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import spoken

_GREMIUM = "gremium"
_BUILD = "Schrijf: swvctl build"
# The part of the output in which what has no part of its own is printed.
_PRINTED_IN: Mapping[str, str] = MappingProxyType(
    {
        School.kind: "schoolprofiel",
        "keuzelijst": "schoolprofiel",
        "sopformaat": "schoolprofiel",
        "hoofdstuk": "ondersteuningsplan",
        "versie": "ondersteuningsplan",
        "pijler": "rode-draad",
        "samenwerkingsverband": "index",
    }
)


def refuse_other_words(only: str, region: Region) -> None:
    """Say what works, where this names no part of the output but is known all the same."""
    if not only or only in groups():
        return
    word = only.strip().strip("/").removeprefix("data/").removesuffix(".yaml")
    if hint := _of_the_output(word.casefold()) or _of_the_region(word, region):
        raise UsageError(f'Het onderdeel "{shown(only)}" bestaat niet. {hint}')


def _of_the_output(word: str) -> str:
    """A form, a folder, a kind of page or a kind of data."""
    forms = {suffix[1:] for suffix in (*map(made_of, OUTPUTS), PDF)}
    if word in forms:
        return f"{_BUILD} --format {word}"
    called = {name.rpartition("/")[2]: page.group for name, page in load_pages().items()}
    called |= {page.folder: page.group for page in load_pages().values() if page.folder}
    called |= {**{group: group for group in groups()}, **_PRINTED_IN}
    group = called.get(word) or called.get(word.partition("/")[0], "")
    return _of_group(group) if group else ""


def _of_the_region(word: str, region: Region) -> str:
    """One record or part of the region, by its name or its title."""
    from swvctl.compare.meaning import like, named_by  # noqa: PLC0415 - only for a word that is no part
    from swvctl.compare.titles import Titles  # noqa: PLC0415 - the same

    workspace, titles = region.workspace, Titles(region.workspace, region.schemas)
    near = (key for key, _ in like(workspace, titles, word) if key[0] == School.kind)
    keys = named_by(workspace, titles, word) or [*near][:1]
    kind, name = keys[0] if keys else ("", "")
    group = _PRINTED_IN.get(kind, kind)
    if kind == _GREMIUM:
        example = f"{MEETING} --gremium {shown(name)} --datum 2027-03-10"
        return f'"{shown(word)}" is een gremium. De stukken voor een vergadering maakt: swvctl build --only {example}'
    one = f'"{shown(word)}" is één {spoken(kind)}; een onderdeel bevat ze allemaal.'
    return f"{one} {_of_group(group)}" if group in groups() else ""


def _of_group(group: str) -> str:
    return f"{_BUILD} --only {group}"
