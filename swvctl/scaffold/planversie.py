"""A version of a plan: what a body has before it, as fingerprints that a later check can compare."""

from collections.abc import Callable, Iterable, Iterator

from swvctl.errors import UsageError
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import CONCEPT, Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.planstand import versies_van
from swvctl.model.verschil import is_gelijk, vertelt
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import TITEL, Afdruk, paragrafen, tabellen
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.scaffold.new_file import NewFile
from swvctl.scaffold.yaml_lines import scalar
from swvctl.tekst.escape import line_value, shown
from swvctl.tekst.nederlands import join
from swvctl.wanneer import WanneerError, parse_years, show_date
from swvctl.wanneer.schooljaar import MAX_PLAN_YEARS

_NUMBER = patroon(r"([0-9]{1,3})\.([0-9]{1,3})")
_FIRST = {CONCEPT: (0, 1)}
MADE_BY_US, TITELS = "# Gemaakt door swvctl; niet zelf wijzigen.", "titels"
_BEFORE_ADOPTION, _ADOPTED = (0, 9), (1, 0)


def plan_of(name: str, workspace: Workspace) -> Ondersteuningsplan:
    """The plan of this name, or one sentence about why not."""
    if plan := workspace.find(Ondersteuningsplan, name):
        return plan
    if name in workspace.names.get(Ondersteuningsplan.kind, ()):
        raise UsageError(f"In data/ondersteuningsplan/{name}.yaml zit een fout. Kijk eerst met: swvctl check")
    raise UsageError(f'Er is geen ondersteuningsplan "{shown(name)}". {_instead(name, workspace)}')


def _instead(name: str, workspace: Workspace) -> str:
    known = sorted(workspace.names.get(Ondersteuningsplan.kind, ()))
    begun = [other for other in known if other.startswith(name)]
    if not begun and _is_period(name):
        return f"Maak het eerst: swvctl new ondersteuningsplan {shown(name)}"
    if near := begun[0] if len(begun) == 1 else workspace.nearest(Ondersteuningsplan.kind, name):
        return f'Bedoelt u "{near}"?'
    return f"Kies uit: {join(known, 'of')}." if known else "Maak het eerst: swvctl new ondersteuningsplan"


def _is_period(name: str) -> bool:
    try:
        first, last = parse_years(name)
    except WanneerError:
        return False
    return last - first <= MAX_PLAN_YEARS


def next_number(plan: Ondersteuningsplan, workspace: Workspace) -> str:
    """The number of the next version: 0.9 for what goes to the bodies, 1.0 for what was adopted, then 1.1.

    Nobody has decided yet on what comes after 1.0: it may be a correction of wording, or a draft of 2.0.
    """
    known = [_number(item.nummer) for item in versies_van(plan, workspace)]
    last = max((number for number in known if number), default=None)
    if plan.is_vastgesteld and (last is None or last < _ADOPTED):
        return "{}.{}".format(*_ADOPTED)
    if last is None:
        return "{}.{}".format(*_FIRST.get(plan.status, _BEFORE_ADOPTION))
    return f"{last[0]}.{last[1] + 1}"


def is_after_adoption(number: str) -> bool:
    """Whether it comes after a version that was adopted, as 1.1 does."""
    found = _number(number)
    return found is not None and found > _ADOPTED and found[1] > 0


def unchanged_since(plan: Ondersteuningsplan, seen: Workspace, now: Workspace) -> str:
    """The version there is now that says exactly what the plan says as it was seen and is as far, or nothing."""
    for version in reversed(versies_van(plan, now)):
        number = _number(version.nummer)
        as_far = number is not None and (number >= _ADOPTED) == plan.is_vastgesteld
        if as_far and vertelt(version, TITEL) and is_gelijk(version, plan, seen):
            return version.nummer
    return ""


def version_file(plan: Ondersteuningsplan, number: str, workspace: Workspace, revision: str = "") -> NewFile:
    """The file with the fingerprints of the plan as this workspace has it; it must have read all chapters whole."""
    refused = any(chapter.record.faults for chapter in hoofdstukken_van(plan, workspace))
    if refused or workspace.onvolledig(Hoofdstuk.kind):
        raise UsageError("In een hoofdstuk zit een fout. Los die eerst op: swvctl check")
    texts, tables = [*paragrafen(plan, workspace)], [*tabellen(plan, workspace)]
    lines = [
        MADE_BY_US,
        f"naam: {scalar(f'{plan.status} {number}')}",
        f"revisie: {scalar(revision)}" if revision else f"datum: {show_date(workspace.today)}",
        *_block("paragrafen", texts, _vinger),
        *_block("tabellen", tables, _vinger),
        *_block(TITELS, [*texts, *tables], _title),
    ]
    content = "\n".join(lines) + "\n"
    return NewFile(f"data/versie/{plan.name}/{number}.yaml", content.encode())


def with_titles(versie: Versie, plan: Ondersteuningsplan, workspace: Workspace) -> tuple[bytes, int]:
    """The file of a version from before versions kept titles, with those that are sure; nothing else in it changes.

    Sure are the titles of what is still word for word what the fingerprint says. Without any there is no file.
    """
    content = versie.record.document.source.read(versie.record.document.path)
    if versie.titels or not content.startswith(MADE_BY_US.encode()):
        return b"", 0
    known = {**versie.paragrafen, **versie.tabellen}
    prints = (*paragrafen(plan, workspace), *tabellen(plan, workspace))
    sure = [item for item in prints if item.is_als(known.get(item.naam) or "-")]
    added = [*_block(TITELS, sure, _title), ""]
    return (content.rstrip() + b"\n" + "\n".join(added).encode() if sure else b""), len(sure)


def _block(key: str, prints: Iterable[Afdruk], said: Callable[[Afdruk], str]) -> Iterator[str]:
    found = [f"  {_key(item.naam)}: {value}" for item in prints if (value := said(item))]
    if found:
        yield f"{key}:"
        yield from found


def _vinger(item: Afdruk) -> str:
    return item.vinger


def _title(item: Afdruk) -> str:
    title = line_value(item.titel)
    return scalar(title) if title else ""


def _key(name: str) -> str:
    return name if name[:1].isalpha() else f'"{name}"'


def _number(text: str) -> tuple[int, int] | None:
    found = _NUMBER.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else None
