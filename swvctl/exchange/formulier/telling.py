"""What a form would change, in words."""

import re
from collections.abc import Iterator

from swvctl.exchange.formulier.content import identity, rows_of
from swvctl.exchange.formulier.merge import Difference, Outcome, Side
from swvctl.exchange.proposal import JSON, Refusal
from swvctl.exchange.wording import said
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.tekst.markdown.structure import length
from swvctl.tekst.nederlands import join

_EXCERPT = 60


def told(outcome: Outcome, workspace: Workspace) -> Iterator[str]:
    """Lines for one form: first its school, then each field, then what stands in the way."""
    name = _header(outcome, workspace)
    for change in outcome.changes if outcome.is_sound else ():
        yield from _change(name, change, workspace)
    if outcome.hands_in and outcome.is_sound:
        yield f"{name}: de status wordt ingeleverd."
    for conflict in outcome.conflicts:
        yield f'{name}: "{conflict.veld.titel}" is op twee plaatsen gewijzigd.'
        yield f"  hier:      {_brief(conflict.ours, conflict, workspace)}"
        yield f"  formulier: {_brief(conflict.theirs, conflict, workspace)}"
    if outcome.conflicts:
        yield f"{name}: kies met --conflict {Side.THEIRS} of --conflict {Side.OURS}."
    yield from (_refusal(refusal) for refusal in outcome.refusals)
    yield from (f"{name}: {note}" for note in outcome.notes)
    if outcome.form and not outcome.is_sound:
        yield f"{name}: uit dit formulier wordt niets overgenomen."


def _header(outcome: Outcome, workspace: Workspace) -> str:
    """The name of the school; with more when there are two of that name."""
    if outcome.form is None:
        return shown(outcome.source)
    return workspace.schoolnaam(outcome.form.school)


def _change(name: str, change: Difference, workspace: Workspace) -> Iterator[str]:
    start = f'{name}: "{change.veld.titel}"'
    match change.veld.soort:
        case "tekst" if change.ours is None:
            yield f"{start} ingevuld ({_count(change.theirs)} tekens)"
            yield f"  nieuw: {_quoted(str(change.theirs))}"
        case "tekst" if change.theirs is None:
            yield f"{start} leeggemaakt (was {_count(change.ours)} tekens)"
        case "tekst":
            yield f"{start} gewijzigd ({_count(change.ours)} → {_count(change.theirs)} tekens)"
            old, new = _around(str(change.ours), str(change.theirs))
            yield f"  oud:   {old}"
            yield f"  nieuw: {new}"
        case "keuzes":
            yield f"{start}: {_choices(change, workspace)}"
        case "tabel":
            yield f"{start} gewijzigd ({_rows(change.ours)} → {_rows(change.theirs)} rijen)"
        case _:
            yield f"{start}: {said(change.ours)} → {said(change.theirs)}"


def _choices(change: Difference, workspace: Workspace) -> str:
    lijst = workspace.lijsten().get(change.veld.keuzelijst)
    ours = {identity(item, lijst): item for item in rows_of(change.ours)}
    theirs = {identity(item, lijst): item for item in rows_of(change.theirs)}
    added = [_label(item, lijst) for key, item in theirs.items() if key not in ours]
    gone = [_label(item, lijst) for key, item in ours.items() if key not in theirs]
    other = [
        f"{_label(ours[key], lijst)} → {_label(item, lijst)}"
        for key, item in theirs.items()
        if key in ours and ours[key] != item
    ]
    parts = [f"erbij {join(added)}"] if added else []
    parts += [f"weg {join(gone)}"] if gone else []
    parts += [f"gewijzigd {join(other)}"] if other else []
    return "; ".join(parts)


def _label(item: dict[str, JSON], lijst: Keuzelijst | None) -> str:
    word = str(item.get("keuze") or item.get("anders") or "")
    option = lijst.vind(word) if lijst and "keuze" in item else None
    beside = [_half_days(str(item["dagdelen"]))] if "dagdelen" in item else []
    beside += [str(item["status"])] if "status" in item else []
    return shown(option.label if option else word) + (f" ({', '.join(beside)})" if beside else "")


def _half_days(number: str) -> str:
    return f"{number} dagdeel" if number == "1" else f"{number} dagdelen"


def _brief(value: JSON, difference: Difference, workspace: Workspace) -> str:
    if difference.veld.soort == "keuzes":
        lijst = workspace.lijsten().get(difference.veld.keuzelijst)
        return join(_label(item, lijst) for item in rows_of(value)) or "leeg"
    if difference.veld.soort == "tabel":
        return "; ".join(join(map(str, row.values())) for row in rows_of(value)) or "leeg"
    return _quoted(str(value)) if value is not None else "leeg"


def _count(value: JSON) -> str:
    return show_number(length(str(value or "")))


def _rows(value: JSON) -> int:
    return len(value) if isinstance(value, list) else 0


def _around(old: str, new: str) -> tuple[str, str]:
    """Both texts from just before the first place where they differ."""
    one, other = " ".join(old.split()), " ".join(new.split())
    same = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    start = max((found.start() for found in re.finditer(r"\s\S", one[:same])), default=0)
    start = max((found.start() for found in re.finditer(r"\s\S", one[: max(start, 0)])), default=0)
    lead = "…" if start else ""
    return _quoted(lead + one[start:].strip()), _quoted(lead + other[start:].strip())


def _quoted(text: str) -> str:
    return f'"{shown(" ".join(text.split()), _EXCERPT)}"'


def _refusal(refusal: Refusal) -> str:
    place = ", ".join(part for part in (shown(refusal.source), refusal.place) if part)
    return f"{place}: {' '.join(part for part in (refusal.message, refusal.hint) if part)}"
