"""All records of one kind as a table, for Excel or for another program."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from io import BytesIO, StringIO
from typing import Any, NamedTuple

from swvctl.exchange.cell import safe_cell
from swvctl.exchange.formulier.content import choices, value_of
from swvctl.exchange.formulier.design import DAGDELEN, STATUS
from swvctl.exchange.proposal import JSON
from swvctl.limits import MAX_CELL_CHARACTERS
from swvctl.model.entity import Deel, Entity
from swvctl.model.school import School
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.model.workspace import Workspace
from swvctl.schemas import Schema
from swvctl.tekst.getal import Getal, NumberError, parse_number
from swvctl.wanneer import Wanneer, machine, show

Value = str | Getal | Wanneer
_LEFT_OUT = frozenset({"intern", "negeer", "eerder", "nalezen_voor", "velden"})
_NAMED = ("naam", "titel", "label", "wat", "aantal", "schooljaar", "code", "brin", "id")
_COUNT = "Leerlingen (laatste telling)"


class Vorm(StrEnum):
    """For whom the table is: Dutch Excel, Excel itself, or another program."""

    CSV = "csv"
    XLSX = "xlsx"
    PLAT = "plat"


class Table(NamedTuple):
    """Headings, and rows of cells."""

    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def table_of(noun: type[Entity], workspace: Workspace, schema: Schema) -> Table:
    """A column for each field, titled as in the schema; profiles have one for each field of their formats."""
    properties = {key: part for key, part in schema.properties().items() if key not in _LEFT_OUT}
    titles = [str(schema.resolve(part).get("title") or key) for key, part in properties.items()]
    velden = _velden(workspace) if noun is Schoolprofiel else {}
    counted = (_COUNT,) if noun is School else ()
    header = ("Bestand", *titles, *counted, *(veld.titel for veld in velden.values()))
    rows = tuple(
        (
            item.name or item.kind,
            *(_value(getattr(item, key, None)) for key in properties),
            *_counts(item),
            *_answers(item, velden, workspace),
        )
        for item in workspace.all(noun)
    )
    return Table(header, rows)


def written(table: Table, vorm: Vorm) -> bytes:
    match vorm:
        case Vorm.XLSX:
            return _workbook(table)
        case Vorm.CSV:
            return b"\xef\xbb\xbf" + _csv(_lines(table, vorm), ";", "\r\n")
        case Vorm.PLAT:
            return _csv(_lines(table, vorm), ",", "\n")


def _lines(table: Table, vorm: Vorm) -> Iterator[list[str]]:
    yield [safe_cell(title) if vorm is Vorm.CSV else title for title in table.header]
    for row in table.rows:
        yield [_cell(value, vorm) for value in row]


def _cell(value: Value, vorm: Vorm) -> str:
    """The text, guarded for a spreadsheet where it is no number and no day of its own."""
    text = _text(value, vorm)
    is_own = _number(value) is not None or (isinstance(value, Wanneer) and value.day is not None)
    return safe_cell(text) if vorm is Vorm.CSV and not is_own else text


def _number(value: Value) -> Decimal | None:
    return value.value if isinstance(value, Getal) and not value.unit else None


def _text(value: Value, vorm: Vorm) -> str:
    match value:
        case Getal(value=Decimal() as number) if not value.unit:
            return f"{number:f}" if vorm is Vorm.PLAT else f"{number:f}".replace(".", ",")
        case Getal():
            return value.text
        case Wanneer():
            return machine(value) if vorm is Vorm.PLAT else show(value)
        case _:
            return value


def _csv(lines: Iterator[list[str]], delimiter: str, end: str) -> bytes:
    target = StringIO(newline="")
    csv.writer(target, delimiter=delimiter, lineterminator=end).writerows(lines)
    return target.getvalue().encode()


def _workbook(table: Table) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - a heavy library, for the commands that need it

    from swvctl.exchange.formulier.book import MADE  # noqa: PLC0415 - the same

    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": MADE})
        text = workbook.add_format({"num_format": "@", "valign": "top"})
        bold = workbook.add_format({"bold": True, "bottom": 1})
        worksheet = workbook.add_worksheet("Tabel")
        worksheet.set_column(0, len(table.header) - 1, 24)
        worksheet.freeze_panes(1, 0)
        for column, title in enumerate(table.header):
            worksheet.write_string(0, column, title[:MAX_CELL_CHARACTERS], bold)
        for line, row in enumerate(table.rows, 1):
            for column, value in enumerate(row):
                if (number := _number(value)) is not None:
                    worksheet.write_number(line, column, float(number))
                    continue
                # Text cells: no content can become a formula, and codes keep their zeros.
                worksheet.write_string(line, column, _text(value, Vorm.XLSX)[:MAX_CELL_CHARACTERS], text)
        worksheet.autofilter(0, 0, len(table.rows), len(table.header) - 1)
        worksheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    return target.getvalue()


def _velden(workspace: Workspace) -> dict[str, Veld]:
    """Every field of every format, the newest title first."""
    formats = sorted(workspace.all(Sopformaat), key=lambda formaat: formaat.name, reverse=True)
    found: dict[str, Veld] = {}
    for veld in (veld for formaat in formats for veld in formaat.invulvelden):
        found.setdefault(veld.id, veld)
    return found


def _counts(item: Entity) -> Iterator[Value]:
    if isinstance(item, School):
        yield item.laatste_telling.aantal if item.laatste_telling else ""


def _answers(item: Entity, velden: Mapping[str, Veld], workspace: Workspace) -> Iterator[Value]:
    if not isinstance(item, Schoolprofiel):
        return
    formaat = workspace.formaat_van(item)
    own = {veld.id: veld for veld in formaat.alle_velden} if formaat else {}
    for key, title in velden.items():
        veld = own.get(key, title)
        lijst = workspace.lijsten().get(veld.keuzelijst)
        value = value_of(item, veld, lijst)
        labels = {option.code: option.label for option in lijst.opties} if lijst else {}
        yield _amount(str(value)) if veld.soort == "getal" and value else _answer(value, labels)


def _amount(text: str) -> Value:
    try:
        return parse_number(text)
    except NumberError:
        return text


def _answer(value: JSON, labels: Mapping[str, str]) -> str:
    match value:
        case None:
            return ""
        case list() if choices(value, "keuze") or choices(value, "anders"):
            return "; ".join(_chosen(item, labels) for item in value if isinstance(item, dict))
        case list():
            return "; ".join(", ".join(map(str, row.values())) for row in value if isinstance(row, dict))
        case _:
            return str(value)


def _chosen(item: Mapping[str, JSON], labels: Mapping[str, str]) -> str:
    """``Logopedist (2 dagdelen, i.o.)``."""
    word = str(item.get("keuze") or item.get("anders"))
    days = str(item.get(DAGDELEN) or "")
    if days.replace(",", "").isdecimal():
        days = f"{days} {'dagdeel' if days == '1' else 'dagdelen'}"
    beside = ", ".join(part for part in (days, str(item.get(STATUS) or "")) if part)
    return f"{labels.get(word, word)} ({beside})" if beside else labels.get(word, word)


def _value(value: Any) -> Value:
    match value:
        case Getal() | Wanneer():
            return value
        case bool():
            return "ja" if value else "nee"
        case Deel():
            return _named(value)
        case Mapping():
            return "; ".join(f"{key}: {_joined(child)}" for key, child in value.items())
        case tuple() | list():
            return _joined(value)
        case _:
            return "" if value is None else str(value)


def _joined(value: Any) -> str:
    items: Sequence[Any] = value if isinstance(value, tuple | list) else [value]
    return "; ".join(_text(_value(item), Vorm.CSV) for item in items)


def _named(part: Deel) -> str:
    """A part of a record by what it is called, with the day where it has one."""
    found = next((getattr(part, key) for key in _NAMED if getattr(part, key, None)), "")
    when = getattr(part, "wanneer", None)
    name = _text(_value(found), Vorm.CSV)
    return f"{show(when)}: {name}" if isinstance(when, Wanneer) else name
