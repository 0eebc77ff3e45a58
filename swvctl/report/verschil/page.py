"""What people read of a comparison: grouped by school or record, with long stretches that stayed left out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from swvctl.compare.change import Change, Detail, What
from swvctl.compare.words import COME, GONE, STAYED, Mark
from swvctl.findings import Finding, Severity
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.school import School
from swvctl.model.vorm import NIETS
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.render.profiel.dekkingverschil import Dekkingverschil
from swvctl.report.closing import counted
from swvctl.report.verschil.proza import Proza
from swvctl.report.verschil.tabel import tables_in_words
from swvctl.report.verschil.view import Compared, Title
from swvctl.schemas import JSON
from swvctl.tekst.nederlands import in_words, join, plural
from swvctl.tekst.soortnaam import MEERVOUD
from swvctl.tekst.volgorde import op_naam

_SIGNS = {STAYED: "blijft", GONE: "weg", COME: "erbij"}
_WHAT = {
    What.ADDED: "nieuw",
    What.REMOVED: "weggehaald",
    What.RENAMED: "hernoemd",
    What.MOVED: "verplaatst",
    What.CHANGED: "gewijzigd",
    What.UNREADABLE: "niet te vergelijken",
}
_WHOLE = (What.ADDED, What.REMOVED)  # told by a line beside it
_BLANK = patroon(r"\s")
_LONG = 1000  # letters of a row that may be divided over two sheets
_KEPT = 90  # letters of what stayed, on each side of a change
_ORDER = (
    "samenwerkingsverband",
    "school",
    "ondersteuningsplan",
    "hoofdstuk",
    "besluit",
    "planning",
    "keuzelijst",
)


def page_of(compared: Compared, title: Title, workspace: Workspace, toplevel: str = "") -> JSON:
    """The view of the templates."""
    groups = list(_groups(compared.changes, workspace))
    return {
        "titel": "Wat is er gewijzigd sinds de instemming?" if compared.consent else "Wat verandert er?",
        "vergeleken": title.told or f"Van {title.old} naar {title.new}.",
        "niets": not (compared.changes or compared.new or compared.fixed or compared.consent),
        "samenvatting": "" if compared.consent else _summary(compared.changes),
        "zinnen": [
            {"tekst": sentence, "anker": group["anker"]} for group in groups for sentence in group["zinnen"]
        ],
        "dekking": list(_coverage(compared.coverage)),
        "meldingen": [_finding(finding, toplevel) for finding in sorted(compared.new, key=_worst_first)],
        "meldingen_tellen": _counted(compared.new),
        "opgelost": [
            _finding(found, toplevel, hint=False) for found in sorted(compared.fixed, key=_worst_first)
        ],
        "instemming": {"zinnen": list(compared.consent), "noot": compared.note} if compared.consent else None,
        "geheel": [_WHAT[what] for what in _WHOLE if any(item.what is what for item in compared.changes)],
        "groepen": groups,
        "nog": 0,
    }


def _groups(changes: Iterable[Change], workspace: Workspace) -> Iterator[JSON]:
    """A group for each school with its profiles, and one for any other record."""
    proza = Proza(workspace)
    found: dict[tuple[str, str], list[Change]] = {}
    for change in sorted(changes, key=partial(_rank, chapters=_chapters(workspace))):
        key = (School.kind, change.belongs_to) if change.belongs_to else (change.kind, change.name)
        found.setdefault(key, []).append(change)
    for (kind, name), members in found.items():
        school = workspace.find(School, name) if kind == School.kind else None
        first = members[0]
        says_so = first.title.casefold().startswith(first.kind_title.casefold())
        own = first.title if says_so else f"{first.kind_title}: {first.title}"
        yield {
            "anker": _anchor(kind, name),
            "titel": workspace.schoolnaam(school) if school else own,
            "wat": _WHAT[first.what] if len(members) == 1 else f"{in_words(len(members))} bestanden",
            "zinnen": [sentence for change in members for sentence in change.sentences],
            "onderdelen": [
                _part(change, proza, alone=len(members) == 1 and not school) for change in members
            ],
        }


def _anchor(kind: str, name: str) -> str:
    """Where a line of the summary leads: made of the name, so that it stays, and of an odd one without its blanks."""
    return _BLANK.sub(lambda found: f"//{ord(found[0]):x}/", f"{kind}/{name}")


def _chapters(workspace: Workspace) -> Mapping[str, int]:
    """The place of each chapter in its plan."""
    return {
        chapter.name: place
        for plan in workspace.all(Ondersteuningsplan)
        for place, chapter in enumerate(hoofdstukken_van(plan, workspace))
    }


def _rank(change: Change, chapters: Mapping[str, int] = NIETS) -> tuple[object, ...]:
    """Schools by their name, chapters as a reader of the plan meets them, those that are in no plan last."""
    kind = School.kind if change.belongs_to else change.kind
    place = _ORDER.index(kind) if kind in _ORDER else len(_ORDER)
    name = change.belongs_to or change.name
    inside = (name.rpartition("/")[0], chapters.get(name, len(chapters))) if kind == Hoofdstuk.kind else ()
    return place, kind, inside, op_naam(name), change.kind


def _part(change: Change, proza: Proza, *, alone: bool) -> JSON:
    return {
        "titel": "" if alone else (change.title if change.kind != School.kind else "Gegevens van de school"),
        "wat": _WHAT[change.what],
        "bestand": change.file,
        "details": list(
            _details([replace(detail, marks=tuple(proza.marks(detail, change))) for detail in change.details])
        ),
    }


def _details(details: Sequence[Detail]) -> Iterator[JSON]:
    """One line for each place; what came and went in one list stands on one line."""
    for (label, note, *_), found in groupby(
        details, key=lambda detail: (detail.label, _note(detail), bool(detail.marks), detail.row)
    ):
        members = list(found)
        letters = sum(len(mark.text) for detail in members for mark in detail.marks)
        yield {
            "lang": letters > _LONG,
            "label": " › ".join(label),
            "kort": label[-1] if members[0].row else " › ".join(label),
            "rij": members[0].row,
            "noot": note,
            "oud": [detail.old for detail in members if detail.old],
            "nieuw": [detail.new for detail in members if detail.new],
            "stukken": [piece for detail in members for piece in tables_in_words(list(pieces(detail.marks)))],
        }


def _note(detail: Detail) -> str:
    match detail.what:
        case What.MOVED:
            return "andere plaats"
        case What.RENAMED:
            return "andere korte naam"
    return ""


def pieces(marks: Sequence[Mark]) -> Iterator[JSON]:
    """Stretches of one line each: a sign, what stands before them, such as a blank or a new line, and text."""
    for number, mark in enumerate(marks):
        text = mark.text
        if number and marks[number - 1].sign == GONE and (number == 1 or text[:1].isalnum()):
            text = f" {text}"  # two words next to each other would read as one
        if mark.sign == STAYED:
            text = _folded(text, first=number == 0, last=number == len(marks) - 1)
        for found in re.finditer(r"(\s*)(\S[^\n]*)", text):
            blank, said = found.groups()
            before = (
                "alinea" if blank.count("\n") > 1 else "regel" if "\n" in blank else "spatie" if blank else ""
            )
            yield {"teken": _SIGNS[mark.sign], "ruimte": before, "tekst": said.rstrip()}


def _folded(text: str, *, first: bool, last: bool) -> str:
    """The words next to a change; what lies between is left out."""
    if len(text) <= 2 * _KEPT + 20:
        return text
    start = "" if first else text[:_KEPT].rpartition(" ")[0]
    end = "" if last else _from_a_line(text[-_KEPT:])
    return f"{start} … {end}".rstrip() if not first else f"… {end}"


def _from_a_line(text: str) -> str:
    """From where a line begins, if enough is left then; else from a word."""
    place = text.find("\n", 0, _KEPT // 2)
    return text[place:] if place >= 0 else text.partition(" ")[2]


def _coverage(found: Sequence[Dekkingverschil]) -> Iterator[str]:
    """At most four sentences for each gemeente."""
    for gemeente in dict.fromkeys(item.gemeente for item in found):
        own = [item for item in found if item.gemeente == gemeente]
        if gone := [item.optie for item in own if not item.wordt]:
            yield f"In {gemeente} noemt geen enkele school nog {join(gone, 'of')}."
        if come := [item.optie for item in own if not item.was]:
            yield f"Nieuw in {gemeente}: {join(come)}."
        rest = [item for item in own if item.was and item.wordt]
        for how, less in (("minder", True), ("meer", False)):
            if named := [
                f"{item.optie} (van {item.was} naar {item.wordt})"
                for item in rest
                if (item.wordt < item.was) is less
            ]:
                yield f"In {gemeente} op {how} scholen dan eerst: {join(named)}."


def _finding(finding: Finding, toplevel: str, *, hint: bool = True) -> JSON:
    """What is said of a finding; of one that is solved no one asks what to do."""
    return {
        "soort": finding.severity.dutch,
        "code": finding.code,
        "plaats": f"{toplevel}{finding.file}:{finding.span.line}",
        "tekst": f"{finding.message} {finding.hint if hint else ''}".strip(),
    }


def _worst_first(finding: Finding) -> tuple[int, Finding]:
    return finding.severity.rank, finding


def _counted(findings: Iterable[Finding]) -> str:
    severities = [finding.severity for finding in findings]
    return join(counted(one, severities.count(one)) for one in Severity if one in severities)


def _summary(changes: Sequence[Change]) -> str:
    """``Het gaat om 3 onderdelen: 1 school en 2 schoolprofielen.``: how much changed of what."""
    kinds = Counter((change.kind, change.kind_title.lower()) for change in sorted(changes, key=_rank))
    named = join(plural(number, one, MEERVOUD.get(kind, one)) for (kind, one), number in kinds.items())
    whole = f"{len(changes)} onderdelen: " if len(kinds) > 1 else ""
    return f"Het gaat om {whole}{named}." if kinds else ""
