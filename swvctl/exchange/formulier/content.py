"""The value of a field in one spelling, so that what was handed out, what came back and what stands here compare."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from swvctl.exchange.formulier.design import DAGDELEN, STATUS, choice_columns
from swvctl.exchange.proposal import JSON
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.schoolprofiel import Keuze, Schoolprofiel
from swvctl.model.sopformaat import Veld
from swvctl.patroon import patroon
from swvctl.tekst.getal import NumberError, show_number

Row = tuple[str, ...]
_LINE_ENDS = patroon("\r\n?|\v|\f|\x85|\u2028|\u2029")
_HIDDEN = patroon("[\xad\u200b\u200c\u2060]")
_BLANKS = patroon(r"[^\S\n]+$", re.MULTILINE)


def value_of(profiel: Schoolprofiel, veld: Veld, lijst: Keuzelijst | None) -> JSON:
    """What a profile says in a field; None for nothing."""
    raw = profiel.velden.get(veld.id)
    match veld.soort:
        case "keuzes":
            return [_choice(keuze, lijst) for keuze in profiel.keuzes(veld.id)] or None
        case "tabel":
            rows = raw if isinstance(raw, list) else []
            return [row for item in rows if isinstance(item, dict) and (row := table_row(item))] or None
        case _:
            return tidy(str(raw)) or None if raw is not None else None


def tidy(text: str) -> str:
    """The text without what cannot be seen at the ends of its lines."""
    return _BLANKS.sub("", _LINE_ENDS.sub("\n", _HIDDEN.sub("", text)).replace("\t", " ")).strip()


def table_row(item: Mapping[str, Any]) -> dict[str, JSON]:
    return {key: tidy(str(value)) for key, value in item.items() if value is not None and tidy(str(value))}


def rows_of(value: JSON) -> list[dict[str, JSON]]:
    """The choices or rows of a field that holds several."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def choices(value: JSON, key: str) -> list[dict[str, JSON]]:
    """The choices from the list (``keuze``), or those of the school's own (``anders``)."""
    return [item for item in rows_of(value) if key in item]


def main_rows(value: JSON, veld: Veld, lijst: Keuzelijst | None) -> list[Row]:
    """The cells in which this value is written, without the empty ones below."""
    match veld.soort:
        case "keuzes":
            return [_choice_row(item, "keuze", lijst) for item in choices(value, "keuze")]
        case "tabel":
            names = [kolom.id for kolom in veld.kolommen]
            return [tuple(str(row.get(name, "")) for name in names) for row in rows_of(value)]
        case _:
            return [(str(value),)] if value is not None else []


def other_rows(value: JSON, lijst: Keuzelijst | None) -> list[Row]:
    """The cells for what is not in the list."""
    return [_choice_row(item, "anders", lijst) for item in choices(value, "anders")]


def same(one: JSON, other: JSON) -> bool:
    """Whether two values say the same; the order of choices says nothing, nor how sentences fill lines."""
    return bool(_compared(one) == _compared(other))


def identity(item: Mapping[str, JSON], lijst: Keuzelijst | None) -> tuple[str, str]:
    """What makes a choice this choice, however it is spelled."""
    if item.get("anders"):
        return "anders", " ".join(str(item["anders"]).casefold().split())
    word = str(item.get("keuze", ""))
    option = lijst.vind(word) if lijst else None
    return "keuze", option.code if option else word


def _choice(keuze: Keuze, lijst: Keuzelijst | None) -> dict[str, JSON]:
    option = lijst.vind(keuze.keuze) if lijst and keuze.keuze else None
    item: dict[str, JSON] = {"anders": tidy(keuze.anders)} if keuze.anders else {}
    if keuze.keuze or not item:
        item["keuze"] = option.code if option else keuze.keuze
    return item | {key: text for key, text in ((DAGDELEN, _half_days(keuze)), (STATUS, keuze.status)) if text}


def _half_days(keuze: Keuze) -> str:
    try:
        number = keuze.aantal_dagdelen
    except NumberError:
        return keuze.dagdelen
    return keuze.dagdelen if number is None or number.value is None else show_number(number.value)


def _choice_row(item: Mapping[str, JSON], key: str, lijst: Keuzelijst | None) -> Row:
    word = str(item[key])
    option = lijst.vind(word) if lijst and key == "keuze" else None
    beside = (str(item.get(column, "")) for column in choice_columns(lijst))
    return option.label if option else word, *beside


def _compared(value: JSON) -> Any:
    match value:
        case str():
            return "\n".join(_paragraphs(value))
        case list() if all(isinstance(item, dict) and {"keuze", "anders"} & set(item) for item in value):
            return sorted(json.dumps(item, sort_keys=True) for item in value) or None
        case _:
            return value or None


def _paragraphs(text: str) -> Iterator[str]:
    """Lines that belong together as one; those with a sign in front mean something on their own."""
    for block in re.split(r"\n\s*\n", text):
        if any(STARTS_ODD.match(line) for line in block.split("\n")):
            yield block
        else:
            yield " ".join(block.split())


STARTS_ODD = patroon(r"\s*(?:[-*+>|#=`~:]|\d+[.)])|\s{4}")
