"""The sheet that a school fills in: a title, what is known, and each field with room for the answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import TYPE_CHECKING

from swvctl.errors import UsageError
from swvctl.exchange.formulier import guard, paper
from swvctl.exchange.formulier.content import Row, main_rows, other_rows
from swvctl.exchange.formulier.design import (
    DAGDELEN,
    READY,
    SHEET,
    Form,
    answer_name,
    choice_columns,
    other_name,
)
from swvctl.exchange.formulier.look import Look
from swvctl.exchange.proposal import JSON
from swvctl.limits import MAX_CELL_CHARACTERS
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.sopformaat import Kolom, Veld
from swvctl.read.workbook import cell_name, column_name
from swvctl.tekst.markdown.plain import to_plain

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTH, _SIDE = 60, 12  # with three columns beside the first the letters on paper stay those of the screen
_MAX_HEIGHT = 400.0
_PER_LINE, _PER_SIDE = 54, 10
_OTHER_ROWS, _SPARE_ROWS, _TABLE_ROWS, _CHOICE_ROWS = 2, 3, 5, 6
_HEADINGS = {DAGDELEN: "Dagdelen per week", "status": "Status"}


@dataclass(slots=True)
class Sheet:
    """The sheet while it is written, row by row."""

    workbook: "Workbook"
    worksheet: "Worksheet"
    look: Look
    form: Form
    lists: Mapping[str, Keuzelijst]
    sources: Mapping[str, str]
    row: int = 0
    heights: dict[int, float] = field(default_factory=dict)
    kept: dict[int, int] = field(default_factory=dict)
    columns: int = 1
    _head: int = 0

    def heading(self, text: str) -> None:
        self._write(text, self.look.title, height=28)

    def part(self, text: str) -> None:
        self.row += 1
        self._begin()
        self._write(text, self.look.part, height=22)

    def remark(self, text: str) -> None:
        self._write(text, self.look.help, height=_height(text))

    def fact(self, label: str, value: str) -> None:
        self._write(f"{label}: {value}", self.look.fact)

    def printed(self, veld: Veld, text: str) -> None:
        """A text of the region: to be read, not to be changed."""
        self._asked(veld, "Deze tekst komt van het samenwerkingsverband en staat vast.")
        plain = to_plain(text)
        self._write(plain, self.look.printed, height=_height(plain))
        self._keep(self.row - 1)

    def field(self, veld: Veld, wishes: Sequence[str]) -> None:
        lijst = self.lists.get(veld.keuzelijst) if veld.soort == "keuzes" else None
        question = " ".join(part for part in (veld.hulp, lijst.vraag if lijst else "") if part)
        asked = f" ({', '.join(wishes)})" if wishes else ""
        self._asked(veld, f"{question}{asked}".strip())
        value = self.form.values.get(veld.id)
        match veld.soort:
            case "keuzes":
                self._choices(veld, value)
            case "tabel":
                self._table(veld, value)
            case "tekst":
                self._text(veld, value)
            case _:
                rule = guard.rule_for(veld.soort, veld.titel, veld.hulp, f"A{self.row + 1}")
                self._block(answer_name(veld.id), main_rows(value, veld, None), 1, [rule])

    def ready(self) -> None:
        self.part("Klaar om in te leveren?")
        self.remark("Kies ja als het profiel af is. Kies nee als u er nog aan werkt.")
        said = "Kies ja of nee."
        rule = guard.list_rule("Klaar om in te leveren?", guard.YES_NO, said)
        self._block(READY, [("ja" if self.form.ready else "nee",)], 1, [rule])

    def _asked(self, veld: Veld, remark: str) -> None:
        self.row += 1
        self._begin()
        self._write(veld.titel, self.look.heading)
        if remark:
            self.remark(remark)

    def _text(self, veld: Veld, value: JSON) -> None:
        text = str(value or "")
        row, cell = self.row, f"A{self.row + 1}"
        if veld.budget:
            formula = guard.counter(cell, veld.budget)
            self.columns = max(self.columns, 2)
            self.worksheet.write_formula(row, 1, formula, self.look.counter, guard.counted(text, veld.budget))
            for sign, style in ((">", self.look.too_long), ("<=", self.look.fits)):
                criteria = f"={guard.visible_length(f'$A${row + 1}')}{sign}{veld.budget}"
                rule = {"type": "formula", "criteria": criteria, "format": style}
                self.worksheet.conditional_format(row, 1, row, 1, rule)
        height = max(_height(text), _height("x" * (veld.budget or 4 * _PER_LINE)) * 1.15)
        self._block(answer_name(veld.id), [(text,)], 1, [guard.text_rule(veld, cell)], height)

    def _choices(self, veld: Veld, value: JSON) -> None:
        lijst = self.lists.get(veld.keuzelijst)
        columns = choice_columns(lijst)
        beside = [guard.beside(column) for column in columns]
        rows = main_rows(value, veld, lijst)
        self._headings(["Keuze", *(_HEADINGS[column] for column in columns)])
        source = self.sources.get(veld.keuzelijst)
        first = guard.choice_rule(veld.titel, source) if source else None
        self._block(answer_name(veld.id), rows, max(_CHOICE_ROWS, len(rows) + _SPARE_ROWS), [first, *beside])
        other = other_rows(value, lijst)
        if other or (lijst and lijst.anders):
            self._headings(["Anders, namelijk", *(_HEADINGS[column] for column in columns)])
            self._block(other_name(veld.id), other, max(_OTHER_ROWS, len(other) + 1), [None, *beside])

    def _table(self, veld: Veld, value: JSON) -> None:
        rows = main_rows(value, veld, None)
        self._headings([_titled(kolom) for kolom in veld.kolommen])
        name = answer_name(veld.id)
        cells = [cell_name(self.row + 1, index) for index in range(1, len(veld.kolommen) + 1)]
        rules = [
            guard.rule_for(kolom.soort, kolom.titel, "", cell)
            for kolom, cell in zip(veld.kolommen, cells, strict=True)
        ]
        self._block(name, rows, max(_TABLE_ROWS, len(rows) + _SPARE_ROWS), rules)

    def _headings(self, titles: Sequence[str]) -> None:
        lines = 1
        for column, title in enumerate(titles):
            self.worksheet.write_string(self.row, column, title, self.look.label)
            lines = max(lines, len(wrap(title, _PER_SIDE if column else _PER_LINE)))
        self._set_height(paper.ROW * lines)
        self.row += 1

    def _block(
        self, name: str, rows: Sequence[Row], size: int, rules: Sequence[guard.Rule | None], height: float = 0
    ) -> None:
        """Cells to fill in, under a name by which they are found again."""
        top, width = self.row, len(rules)
        for line in range(size):
            texts = rows[line] if line < len(rows) else ("",) * width
            for column, text in enumerate(texts):
                self._answer(top + line, column, text, rules[column])
            if height:
                self._set_height(height, top + line)
        for column, rule in enumerate(rules):
            if rule:
                self.worksheet.data_validation(top, column, top + size - 1, column, rule)
        first, last = f"$A${top + 1}", f"${column_name(width)}${top + size}"
        self.workbook.define_name(name, f"={SHEET}!{first}" + (f":{last}" if last != first else ""))
        self.columns = max(self.columns, width)
        self._keep(top + size - 1)
        self.row += size

    def _begin(self) -> None:
        """From here on a page may not end before all answers; of two headings in a row the first says where."""
        if not self._head or self._head in self.kept:
            self._head = self.row

    def _keep(self, row: int) -> None:
        """The heading above stands on one page with this row."""
        self.kept[self._head] = row

    def _set_height(self, height: float, row: int | None = None) -> None:
        row = self.row if row is None else row
        self.heights[row] = min(height, _MAX_HEIGHT)
        self.worksheet.set_row(row, self.heights[row])

    def _answer(self, row: int, column: int, text: str, rule: guard.Rule | None) -> None:
        is_number = rule is not None and rule["validate"] == "decimal"
        style = self.look.number if is_number else self.look.answer
        if is_number and text.replace(",", "", 1).isdecimal() and text.isascii():
            self.worksheet.write_number(row, column, float(text.replace(",", ".")), style)
        elif text:
            self.worksheet.write_string(row, column, self._held(text), style)
        else:
            self.worksheet.write_blank(row, column, None, style)

    def _write(self, text: str, style: "Format", height: float = 0) -> None:
        self.worksheet.write_string(self.row, 0, self._held(text), style)
        if height:
            self._set_height(height)
        self.row += 1

    def _held(self, text: str) -> str:
        if len(text) > MAX_CELL_CHARACTERS:
            raise UsageError(
                f"In het profiel van {self.form.school.naam} staat een tekst die te lang is voor een cel in Excel."
            )
        return text


def _titled(kolom: Kolom) -> str:
    return f"{kolom.titel} ({kolom.eenheid})" if kolom.eenheid else kolom.titel


def _height(text: str) -> float:
    lines = sum(1 + len(line) // _PER_LINE for line in text.split("\n"))
    return paper.ROW * lines + 4


def set_up(sheet: Sheet) -> None:
    """Widths, paper and protection: labels cannot be changed, rows can be made higher."""
    worksheet = sheet.worksheet
    worksheet.set_column(0, 0, _WIDTH)
    worksheet.set_column(1, 9, _SIDE)
    worksheet.hide_gridlines(2)
    worksheet.set_paper(9)
    worksheet.set_margins(*[paper.MARGIN] * 4)
    percent = paper.scale((_WIDTH, *[_SIDE] * (sheet.columns - 1)))
    worksheet.set_print_scale(percent)
    worksheet.set_h_pagebreaks(paper.page_ends(sheet.heights, sheet.row, sheet.kept, percent))
    worksheet.ignore_errors({"number_stored_as_text": "A1:J2000"})
    worksheet.protect("", {"format_rows": True, "format_columns": True})
