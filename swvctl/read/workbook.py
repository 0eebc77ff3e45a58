"""An Excel file from outside as plain cells and named places; formulas are seen, never run."""

import warnings
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from swvctl.errors import UnreadableError
from swvctl.limits import MAX_FORM_COLUMNS, MAX_FORM_ROWS
from swvctl.patroon import patroon
from swvctl.read.package import broken, read_package

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_AREA = patroon(r"'?([^'!]+)'?!\$([A-Z]{1,3})\$([0-9]{1,7})(?::\$([A-Z]{1,3})\$([0-9]{1,7}))?")
_LINE_END = patroon("\r\n?")
_DIGITS = 15  # more than this a number in Excel does not have


class CellKind(StrEnum):
    """What a cell turned out to hold."""

    TEXT = "tekst"
    NUMBER = "getal"
    TRUTH = "waar of onwaar"
    DATE = "datum"
    FORMULA = "formule"
    ERROR = "foutwaarde"


class Cell(NamedTuple):
    """What a cell holds, as text."""

    kind: CellKind
    text: str


class Area(NamedTuple):
    """A named place; rows and columns count from 1."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int


Cells = Mapping[tuple[int, int], Cell]


@dataclass(frozen=True, slots=True)
class Book:
    """The filled cells of each sheet by row and column, and the named places."""

    sheets: Mapping[str, Cells]
    names: Mapping[str, Area]


def read_workbook(path: Path, wanted: Collection[str]) -> Book:
    """Read these sheets of an .xlsx file; whatever is wrong, ``UnreadableError`` says so in one sentence."""
    package = read_package(path)
    import openpyxl  # noqa: PLC0415 - a heavy library, for the commands that need it

    if not openpyxl.DEFUSEDXML:
        raise UnreadableError("Een onderdeel van swvctl ontbreekt (defusedxml). Installeer swvctl opnieuw.")
    try:
        with warnings.catch_warnings():
            # What the library finds remarkable about a file is in English and about other things.
            warnings.simplefilter("ignore")
            workbook = openpyxl.load_workbook(BytesIO(package), read_only=True, keep_links=False)
            return _book(workbook, wanted)
    except UnreadableError:
        raise
    except Exception as error:
        raise broken() from error


def cell_name(row: int, column: int) -> str:
    """``C7`` for row 7, column 3."""
    return f"{column_name(column)}{row}"


def column_name(column: int) -> str:
    """``C`` for column 3."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _book(workbook: "Workbook", wanted: Collection[str]) -> Book:
    try:
        sheets = {sheet.title: _cells(sheet) for sheet in workbook.worksheets if sheet.title in wanted}
        return Book(sheets, dict(_names(workbook)))
    finally:
        workbook.close()


def _cells(sheet: "ReadOnlyWorksheet") -> Cells:
    """The filled cells; what lies far away is not ours, and a size that a file claims means nothing."""
    sheet.reset_dimensions()
    found: dict[tuple[int, int], Cell] = {}
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_FORM_COLUMNS), 1):
        if number > MAX_FORM_ROWS:
            break
        for column, cell in enumerate(row, 1):
            if cell.value is not None and (read := _cell(cell)) is not None:
                found[number, column] = read
    return found


def _cell(cell: Any) -> Cell | None:
    value = cell.value
    match value:
        case _ if cell.data_type == "f":
            return Cell(CellKind.FORMULA, str(value))
        case _ if cell.data_type == "e":
            return Cell(CellKind.ERROR, str(value))
        case bool():
            return Cell(CellKind.TRUTH, "ja" if value else "nee")
        case date() | datetime() | time() | timedelta():
            return Cell(CellKind.DATE, str(value))
        case int() | float():
            return Cell(CellKind.NUMBER, _number(value))
        case _:
            return Cell(CellKind.TEXT, _LINE_END.sub("\n", str(value)))


def _number(value: float) -> str:
    """The digits as a Dutch reader would type them."""
    exact = Decimal(f"{value:.{_DIGITS}g}")
    return f"{exact:f}".replace(".", ",")


def _names(workbook: "Workbook") -> Iterator[tuple[str, Area]]:
    for name, defined in workbook.defined_names.items():
        if found := _AREA.fullmatch(defined.attr_text or ""):
            sheet, left, top, right, bottom = found.groups()
            yield (
                name.casefold(),
                Area(sheet, int(top), _column(left), int(bottom or top), _column(right or left)),
            )


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number
