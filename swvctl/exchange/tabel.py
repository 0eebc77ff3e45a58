"""All records of one kind as a table, for Excel or for another program."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from io import BytesIO, StringIO
from typing import Any, NamedTuple

from swvctl.exchange.formulier.content import choices, value_of
from swvctl.exchange.proposal import JSON
from swvctl.limits import MAX_CELL_CHARACTERS
from swvctl.model.entity import Deel, Entity
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.model.workspace import Workspace
from swvctl.schemas import Schema
from swvctl.tekst.getal import Getal
from swvctl.wanneer import Wanneer, machine, show

Value = str | Getal | Wanneer
_LEFT_OUT = frozenset({"intern", "negeer", "eerder", "nalezen_voor", "velden"})
_NAMED = ("naam", "titel", "label", "wat", "aantal", "schooljaar", "code", "brin", "id")
# A cell that starts with one of these is a formula for some spreadsheet; the last four are the full-width forms.
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


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
    header = ("Bestand", *titles, *(veld.titel for veld in velden.values()))
    rows = tuple(
        (
            item.name or item.kind,
            *(_value(getattr(item, key, None)) for key in properties),
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
            lines = ([safe_cell(text) for text in line] for line in _lines(table, vorm))
            return b"\xef\xbb\xbf" + _csv(lines, ";", "\r\n")
        case Vorm.PLAT:
            return _csv(_lines(table, vorm), ",", "\n")


def safe_cell(text: str) -> str:
    """The text as a spreadsheet shows it, never as a formula; a plain number stays one."""
    bare = text.strip()
    is_number = bare.removeprefix("-").replace(",", "", 1).isdecimal() and bare.isascii()
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_STARTS_FORMULA) and not is_number else text


def _lines(table: Table, vorm: Vorm) -> Iterator[list[str]]:
    yield [*table.header]
    for row in table.rows:
        yield [_text(value, vorm) for value in row]


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
        for number, line in enumerate(_lines(table, Vorm.XLSX)):
            for column, cell in enumerate(line):
                # Text cells: no content can become a formula, and codes keep their zeros.
                worksheet.write_string(number, column, cell[:MAX_CELL_CHARACTERS], text if number else bold)
        worksheet.autofilter(0, 0, len(table.rows), len(table.header) - 1)
        worksheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    return target.getvalue()


def _velden(workspace: Workspace) -> dict[str, Veld]:
    """Every field of every format, the newest title first."""
    formats = sorted(workspace.all(Sopformaat), key=lambda formaat: formaat.name, reverse=True)
    found: dict[str, Veld] = {}
    for veld in (veld for formaat in formats for veld in formaat.alle_velden if veld.voorgedrukt is None):
        found.setdefault(veld.id, veld)
    return found


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
        yield _answer(value, labels)


def _answer(value: JSON, labels: Mapping[str, str]) -> str:
    match value:
        case None:
            return ""
        case list() if choices(value, "keuze") or choices(value, "anders"):
            words = [str(item.get("keuze") or item.get("anders")) for item in value if isinstance(item, dict)]
            return "; ".join(labels.get(word, word) for word in words)
        case list():
            return "; ".join(", ".join(map(str, row.values())) for row in value if isinstance(row, dict))
        case _:
            return str(value)


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
