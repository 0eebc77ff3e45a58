"""How the cells of a form look, and which of them can be filled in."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

# Also that of an empty cell: how wide a column is follows from it, and other programs have this one or its double.
FONT = {"font_name": "Arial", "font_size": 11}
_INK, _SOFT, _LINE, _FILL, _ANSWER = "#1F2933", "#52606D", "#9AA5B1", "#E4EBF1", "#FFFDF2"


@dataclass(frozen=True, slots=True)
class Look:
    """The formats of one workbook."""

    title: "Format"
    heading: "Format"
    part: "Format"
    help: "Format"
    label: "Format"
    fact: "Format"
    printed: "Format"
    counter: "Format"
    answer: "Format"
    number: "Format"
    too_long: "Format"
    fits: "Format"


def look_of(workbook: "Workbook") -> Look:
    """Answers are text, so that 00123, 1-2 and 1E5 stay what was typed."""
    plain = {**FONT, "font_color": _INK, "valign": "top"}
    wrapped = {**plain, "text_wrap": True}
    line = {"border": 1, "border_color": _LINE}
    answer = {**wrapped, **line, "bg_color": _ANSWER, "locked": False}

    def made(**settings: object) -> "Format":
        return workbook.add_format(settings)

    return Look(
        title=made(**{**plain, "bold": True, "font_size": 18}),
        heading=made(**{**wrapped, "bold": True, "font_size": 12}),
        part=made(**{**plain, "bold": True, "font_size": 14, "bottom": 1, "bottom_color": _LINE}),
        help=made(**{**wrapped, "italic": True, "font_color": _SOFT}),
        label=made(**{**wrapped, **line, "bold": True, "bg_color": _FILL}),
        fact=made(**{**wrapped, "num_format": "@"}),
        printed=made(**{**wrapped, **line, "bg_color": _FILL, "num_format": "@"}),
        counter=made(**{**wrapped, "font_color": _SOFT}),
        answer=made(**{**answer, "num_format": "@"}),
        number=made(**{**answer, "num_format": "General", "align": "left"}),
        too_long=made(bold=True, font_color="#9B1C1C", bg_color="#FDE8E8"),
        fits=made(font_color="#05603A"),
    )
