"""A text as a cell of a CSV file that a spreadsheet opens: it shows what stands there, and computes nothing."""

import re

from swvctl.patroon import patroon

# A cell that starts with one of these is a formula for some spreadsheet; the last four are the full-width forms.
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MAX_DIGITS = 11  # Excel shows a longer number as 1,23E+11
_MONTH = r"(?:jan|feb|mrt|maa|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?"
# What Excel makes another value of as soon as it opens the file.
_READ_AS_OTHER = patroon(
    r"-?0[0-9]+"  # 0031 becomes 31
    rf"|[0-9]{{{_MAX_DIGITS + 1},}}"
    r"|[+-]?[0-9]+(?:[.,][0-9]*)?E[+-]?[0-9]+"  # 12E3 becomes 12000
    r"|[0-9]{1,4}[-/][0-9]{1,2}(?:[-/][0-9]{1,4})?|[0-9]{1,2}[-/][0-9]{4}"  # 1-2 becomes 1 februari
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?"
    rf"|[0-9]{{1,2}}[ -]?{_MONTH}(?:[ -]?[0-9]{{2,4}})?|{_MONTH}[ -]?[0-9]{{1,4}}",
    re.IGNORECASE,
)


def safe_cell(text: str) -> str:
    """The text with ``'`` in front where a spreadsheet would make a formula, another number or a day of it."""
    return f"'{text}" if starts_formula(text) or _READ_AS_OTHER.fullmatch(text.strip()) else text


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet would compute something; a plain number below zero is none."""
    bare = text.strip()
    is_number = bare.removeprefix("-").replace(",", "", 1).isdecimal() and bare.isascii()
    return text.lstrip(" \u00a0").startswith(_STARTS_FORMULA) and not is_number
