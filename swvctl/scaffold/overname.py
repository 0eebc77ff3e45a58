"""Last year's profile as the start of this year's: the same words, an empty route, nothing lost unsaid."""

from copy import deepcopy
from datetime import date
from typing import Any, NamedTuple

from swvctl.findings import Route
from swvctl.model.keuzelijst import Keuzelijst, Optie
from swvctl.model.schooljaar import eerste_dag
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Veld
from swvctl.model.workspace import Workspace
from swvctl.read.positions import positions
from swvctl.read.yaml_text import Value, load
from swvctl.scaffold.note import Note
from swvctl.scaffold.passage import VELDEN, Edit, edited, passages, place_of
from swvctl.scaffold.profiel import Plan, empty_profile, fields, head, remarks, route
from swvctl.scaffold.yaml_lines import STEP, entry_lines
from swvctl.schemas.shape import fold
from swvctl.tekst.escape import shown


class TakenOver(NamedTuple):
    """The new text, which fields stand in it already, and what the school must know about it."""

    lines: list[str]
    fields: list[str]
    notes: list[Note]


def take_over(earlier: Schoolprofiel, plan: Plan, workspace: Workspace) -> TakenOver:
    """This year's profile with the fields of ``earlier`` that its format still has; an empty one where none are."""
    content = earlier.record.document.source.read(earlier.record.document.path)
    old = _Earlier(earlier, _fields_of(load(content).value, earlier.record.route))
    kept, notes = _split(old, plan, workspace)
    if not kept:
        return TakenOver([*empty_profile(plan, workspace)], [], notes)
    edits, values, said = _renewed(old, kept, plan, workspace)
    found = _written(content, earlier.record.route, list(old.raw), edits)
    written = {
        key: _without_printed(found[key], old, field, plan, workspace) for key, field in kept.items() if found
    }
    for key, field in kept.items():
        if _read_back(written.get(key)) != _comparable({key: values[key]}):
            written[key] = [*entry_lines(f"{STEP}{field}:", values[key], STEP * 2)]
    chosen = {field: written[key] for key, field in kept.items()}
    lines = [*head(plan, workspace, earlier.jaar), *fields(plan, workspace, chosen), *route(plan.formaat)]
    return TakenOver(
        lines, [*chosen], [*notes, *(Note(workspace.schoolnaam(plan.school), note) for note in said)]
    )


class _Earlier(NamedTuple):
    profiel: Schoolprofiel
    raw: dict[str, Value]


def _fields_of(value: Value, route: Route) -> dict[str, Value]:
    """The fields as they were written, by the key that was written."""
    found: Any = value
    for key in route:
        found = found[key]
    velden = found.get(VELDEN)
    return velden if isinstance(velden, dict) else {}


def _split(old: _Earlier, plan: Plan, workspace: Workspace) -> tuple[dict[str, str], list[Note]]:
    """The written keys that have a field now, and a note for each that has none."""
    asked = {fold(veld.id): veld for veld in plan.formaat.invulvelden}
    formaat = workspace.formaat_van(old.profiel)
    before = {fold(veld.id): veld for veld in formaat.alle_velden} if formaat else {}
    kept: dict[str, str] = {}
    notes: list[Note] = []
    for key, value in old.raw.items():
        veld = asked.get(fold(key))
        if _is_empty(value):
            continue
        if veld and _same_shape(before.get(fold(key)), veld, value):
            kept[key] = veld.id
        else:
            reason = "heeft een andere vorm gekregen" if veld else "is er niet in het nieuwe formaat"
            what = f'het veld "{shown(key)}" {reason} en is niet overgenomen.'
            notes.append(Note(workspace.schoolnaam(plan.school), what, old.profiel.record.document.path))
    return kept, notes


def _is_empty(value: Value) -> bool:
    match value:
        case dict():
            return all(map(_is_empty, value.values()))
        case list():
            return all(map(_is_empty, value))
        case _:
            return value is None or not str(value).strip()


def _same_shape(before: Veld | None, veld: Veld, value: Value) -> bool:
    if before is not None and before.soort != veld.soort:
        return False
    if veld.soort != "tabel":
        return True
    columns = {fold(kolom.id) for kolom in veld.kolommen}
    rows = value if isinstance(value, list) else [value]
    return all(fold(key) in columns for row in rows if isinstance(row, dict) for key in row)


def _renewed(
    old: _Earlier, kept: dict[str, str], plan: Plan, workspace: Workspace
) -> tuple[list[Edit], dict[str, Value], list[str]]:
    """Choices that are offered no longer: their replacement, or a remark where there is none."""
    values = {key: deepcopy(old.raw[key]) for key in kept}
    lists = {veld.id: lijst for veld, lijst in plan.formaat.keuzelijsten(workspace.lijsten())}
    day = eerste_dag(plan.schooljaar)
    edits: list[Edit] = []
    notes: list[str] = []
    for key, field in kept.items():
        lijst = lists.get(field)
        for index, item in enumerate(_items(values[key]) if lijst else ()):
            option = lijst.vind(text) if lijst and (text := _word(item)) else None
            if lijst and _word(item) and (option is None or option.vervallen_op(day)):
                better = _replacement(option, lijst, values[key], day)
                place = (*old.profiel.record.route, *place_of(key, index, item))
                gone = "wordt niet meer aangeboden" if option else "staat niet in de lijst"
                edits.append(Edit(place, better, _remark(_word(item), better, gone)))
                notes.append(_note(_word(item), better, field, gone))
                values[key] = _replaced(values[key], index, better)
    return edits, values, notes


def _replacement(option: Optie | None, lijst: Keuzelijst, value: Value, day: date) -> str:
    """The code that comes instead; nothing when there is none, or when it is chosen already."""
    better = lijst.opvolger(option, day) if option else None
    chosen = {found.code for item in _items(value) if (found := lijst.vind(_word(item)))}
    return better.code if better and better.code not in chosen else ""


def _items(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _word(item: Value) -> str:
    word = item.get("keuze") if isinstance(item, dict) else item
    return str(word) if isinstance(word, str) else ""


def _replaced(value: Value, index: int, word: str) -> Value:
    if not word:
        return value
    items = _items(value)
    item = items[index]
    items[index] = {**item, "keuze": word} if isinstance(item, dict) else word
    return items if isinstance(value, list) else items[0]


def _remark(word: str, better: str, gone: str) -> str:
    return f"was {shown(word)}" if better else f"{gone}: kies iets anders"


def _note(word: str, better: str, field: str, gone: str) -> str:
    said = f'de keuze "{shown(word)}" bij {field} {gone}'
    return f"{said}; er staat nu {better}." if better else f"{said}. Kies iets anders."


def _written(content: bytes, route: Route, keys: list[str], edits: list[Edit]) -> dict[str, list[str]]:
    found = positions(content)
    return passages(edited(found, edits), found, route, keys) if keys else {}


def _without_printed(
    lines: list[str], old: _Earlier, field: str, plan: Plan, workspace: Workspace
) -> list[str]:
    """The lines without what an empty profile says of other fields; that is printed anew."""
    formats = {plan.formaat, workspace.formaat_van(old.profiel) or plan.formaat}
    printed = {remark for formaat in formats for remark in remarks(formaat, workspace, field)}
    kept: list[str] = []
    after_printed = False
    for line in lines:
        if line.strip() in printed or (after_printed and not line.strip()):
            after_printed = True
        else:
            after_printed = False
            kept.append(line)
    while kept and not kept[-1].strip():
        kept.pop()
    return kept


def _read_back(lines: list[str] | None) -> Any:
    """What a reader makes of the lines of a field."""
    return _comparable(load("\n".join([*(lines or ["x: x"]), ""]).encode()).value)


def _comparable(value: Value) -> Any:
    match value:
        case dict():
            return {key: _comparable(child) for key, child in value.items()}
        case list():
            return [_comparable(child) for child in value]
        case str():
            return str(value).rstrip("\n")
        case _:
            return value
