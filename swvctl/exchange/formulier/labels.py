"""The words of a form outside its answers, found by writing it to nowhere."""

from collections.abc import Mapping
from typing import Any, cast

from swvctl.exchange.formulier.book import write_form
from swvctl.exchange.formulier.design import Form
from swvctl.exchange.formulier.sheet import Sheet
from swvctl.model.workspace import Workspace


def labels_of(form: Form, workspace: Workspace) -> frozenset[str]:
    """Everything that is written on the sheet; answers are among it."""
    paper = _Paper()
    nowhere = cast("Any", paper)
    sources: Mapping[str, str] = {}
    write_form(Sheet(nowhere, nowhere, cast("Any", _Look()), form, workspace.lijsten(), sources), workspace)
    return frozenset(paper.texts)


class _Paper:
    """A workbook and its sheet that only remember what was written."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def write_string(self, _row: int, _column: int, text: str, _style: object) -> None:
        self.texts.append(text)

    def write_formula(self, _row: int, _column: int, _formula: str, _style: object, value: str) -> None:
        self.texts.append(value)

    def write_number(self, *_: object) -> None:
        """An answer, never a label."""

    write_blank = set_row = data_validation = conditional_format = define_name = write_number


class _Look:
    """A style of every name."""

    def __getattr__(self, name: str) -> str:
        return name
