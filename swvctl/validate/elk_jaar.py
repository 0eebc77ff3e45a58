"""What comes back every year is said once in the file, and is an item for each year to all who read it after this."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from swvctl.findings import Finding, Route, Severity
from swvctl.read.document import Document
from swvctl.read.yaml_text import Quoted, Value
from swvctl.schemas import Schema
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import in_words, join
from swvctl.validate.formats import text_fits
from swvctl.validate.record import Record
from swvctl.validate.refusal import Refusal
from swvctl.wanneer import WanneerError, parse, parse_years, read_yearly

ID, WHEN, PER_YEAR, DONE = "id", "wanneer", "per_jaar", "gereed"
NOT_READ, NOT_OF_A_YEAR = "TIJ005", "TIJ006"
_OF_ONE_YEAR = (DONE, "resultaat", "status", "stond_op", "bijeenkomst", "besluit")
_OF_ALL_YEARS = (ID, PER_YEAR)
_HOW = "Schrijf onder per_jaar het jaar en de dag, zoals 2027: 18 november 2027."


class _Made(NamedTuple):
    """An item, where it was written, and where that of one year was; refusals are of places in the item."""

    item: Value
    at: Route
    own: Mapping[str, Route] = {}
    refusals: Sequence[Refusal] = ()
    unbounded: Sequence[Refusal] = ()


def every_year(document: Document, value: Value, route: Route, schema: Schema) -> tuple[Value, list[Refusal]]:
    """Unfold the lists that the schema names for it, and remember in the document where their items stand."""
    lists = schema.value.get("x-elk-jaar")
    if not lists or not isinstance(value, dict):
        return value, []
    plan = value.get("plan")
    walk = _Walk(document, _years_of_plan(plan))
    for path in lists:
        value = walk.visit(value, path.split("/"), route)
    walk.tell_unbounded(named=bool(plan))
    if walk.places:
        document.shared = {**document.shared, **walk.places}
        document.yearly = {**document.yearly, **walk.rows}
    return value, walk.refusals


def said_of_years(refusals: Iterable[Refusal], record: Record) -> Iterator[Finding]:
    """What to say of them; a moment that is not read every year is still one that can be shown."""
    for refusal in refusals:
        severity = Severity.WARNING if refusal.code == NOT_READ else Severity.ERROR
        yield record.refuse(refusal)._replace(severity=severity)


def once(refusals: set[Refusal], record: Record) -> Iterable[Refusal]:
    """What is refused of every year in the same words of the file, is told of the first."""
    document = record.document
    if not document.shared:
        return refusals
    first: dict[tuple[str, Route], Refusal] = {}
    for refusal in sorted(refusals, key=lambda one: [f"{key:>9}" for key in one.route]):
        first.setdefault((refusal.code, document.written(record.route + refusal.route)), refusal)
    return first.values()


def _years_of_plan(plan: Value) -> tuple[int, int] | None:
    """Most plans are named after their years."""
    with suppress(WanneerError):
        return parse_years(plan.rpartition("/")[2]) if isinstance(plan, str) else None
    return None


class _Walk:
    def __init__(self, document: Document, plan: tuple[int, int] | None) -> None:
        self.holidays = document.school_holidays
        self.plan = plan
        self.places: dict[Route, Route] = {}
        self.rows: dict[Route, tuple[str, str]] = {}
        self.refusals: list[Refusal] = []
        self.unbounded: list[Refusal] = []

    def tell_unbounded(self, *, named: bool) -> None:
        """Of rows without years in a planning without those of a plan: once, because one line on top may do for all."""
        for first in self.unbounded[:1] if not named else ():
            others = len(self.unbounded) - 1
            rows = "andere rij" if others == 1 else "andere rijen"
            also = f" Dat geldt ook voor {in_words(others)} {rows}." if others else ""
            hint = f"{first.hint} Hoort dit bij een plan? Zet dan bovenaan welk, zoals plan: 2027-2031."
            self.refusals.append(first._replace(message=first.message + also, hint=hint))
        self.refusals += self.unbounded if named else []

    def visit(self, value: Value, keys: Sequence[str], route: Route) -> Value:
        if not keys:
            return self._list(value, route) if isinstance(value, list) else value
        key, *rest = keys
        match value:
            case dict() if key in value:
                return {**value, key: self.visit(value[key], rest, (*route, key))}
            case list():
                return [self.visit(item, keys, (*route, index)) for index, item in enumerate(value)]
        return value

    def _list(self, items: list[Value], route: Route) -> list[Value]:
        """The items in order of time, once one of them became several; otherwise as they are."""
        made = [one for index, item in enumerate(items) for one in self._made(item, (*route, index))]
        if len(made) != len(items) or any(one.own for one in made):
            made.sort(key=lambda one: self._day(one.item))
        for index, one in enumerate(made):
            self._place(one, (*route, index))
        return [one.item for one in made]

    def _place(self, one: _Made, at: Route) -> None:
        if at != one.at:
            self.places[at] = one.at
        self.places.update({(*at, key): written for key, written in one.own.items()})
        self.refusals += (refusal._replace(route=at + refusal.route) for refusal in one.refusals)
        self.unbounded += (refusal._replace(route=at + refusal.route) for refusal in one.unbounded)

    def _day(self, item: Value) -> date:
        region, own = self.holidays
        with suppress(WanneerError):
            return parse(_moment(item), region=region, own=own).place or date.max
        return date.max

    def _made(self, item: Value, at: Route) -> list[_Made]:
        yearly = read_yearly(_moment(item))
        if not isinstance(item, dict) or yearly is None:
            return [_Made(item, at, refusals=_without_years(item))]
        try:
            moments = yearly.in_years(self.plan, *self.holidays)
        except WanneerError as error:
            told = Refusal(NOT_READ, (WHEN,), error.message, error.hint)
            refusals = [told] if text_fits(WHEN)(yearly.text) else []
            if self.plan or (yearly.since and yearly.until):
                return [_Made(item, at, refusals=refusals)]
            return [_Made(item, at, unbounded=refusals)]
        if not moments:
            told = Refusal(
                NOT_READ, (WHEN,), f'"{shown(yearly.text)}" valt in geen enkel jaar.', "Kijk de jaren na."
            )
            return [_Made(item, at, refusals=[told])]
        self.rows[at] = (yearly.text, str(item.get(ID) or ""))
        return _unfolded(item, at, moments)


def _moment(item: Value) -> str:
    """When it is: as a field, or what stands before the colon of a short form."""
    if not isinstance(item, dict):
        return ""
    short = next(iter(item)) if len(item) == 1 else ""
    found = item.get(WHEN, short)
    return found if isinstance(found, str) else ""


def _unfolded(item: dict[str, Value], at: Route, moments: Mapping[int, str]) -> list[_Made]:
    """An item for each year; what is refused is told of the first."""
    if WHEN not in item:
        [wat] = item.values()
        return [_Made({text: wat}, at) for text in moments.values()]
    refusals = [*_refused(item, moments)]
    common = {key: child for key, child in item.items() if key not in {PER_YEAR, *_OF_ONE_YEAR}}
    years = item.get(PER_YEAR)
    said = {str(key).strip(): key for key in years} if isinstance(years, dict) else {}
    made = []
    for year, text in moments.items():
        key = said.get(str(year), "")
        own, where = (
            _of_year(years[key], (*at, PER_YEAR, key)) if key and isinstance(years, dict) else ({}, {})
        )
        called = {ID: f"{item[ID]}-{year}"} if isinstance(item.get(ID), str) else {}
        made.append(_Made({**common, **called, WHEN: Quoted(text), **own}, at, where))
    return [made[0]._replace(refusals=refusals), *made[1:]]


def _of_year(said: Value, at: Route) -> tuple[dict[str, Value], dict[str, Route]]:
    """What is said of one year, and where; a word alone is the day on which it was done."""
    match said:
        case dict():
            own = {key: child for key, child in said.items() if key not in _OF_ALL_YEARS}
            return own, {key: (*at, key) for key in own}
        case str():
            return {DONE: said}, {DONE: at}
    return {}, {}


def _refused(item: dict[str, Value], moments: Mapping[int, str]) -> Iterator[Refusal]:
    for key in _OF_ONE_YEAR:
        if key in item:
            message = f'"{key}" hoort bij één jaar, en dit komt elk jaar terug.'
            yield Refusal(
                NOT_OF_A_YEAR, (key,), message, "Zet het bij per_jaar, onder het jaar.", on_key=True
            )
    years = item.get(PER_YEAR) or {}  # what is empty is told of its field
    if not isinstance(years, dict):
        yield Refusal(NOT_OF_A_YEAR, (PER_YEAR,), 'Bij "per_jaar" horen jaren.', _HOW)
        return
    for year, said in years.items():
        if str(year).strip() not in map(str, moments):
            message = f'"{shown(str(year))}" is geen jaar waarin dit gebeurt.'
            yield Refusal(NOT_OF_A_YEAR, (PER_YEAR, year), message, _which(moments), on_key=True)
        elif isinstance(said, list):
            yield Refusal(NOT_OF_A_YEAR, (PER_YEAR, year), "Hier hoort een dag of een blok met velden.", _HOW)
        for key in _OF_ALL_YEARS:
            if isinstance(said, dict) and key in said:
                message = f'"{key}" kan niet bij één jaar staan.'
                yield Refusal(NOT_OF_A_YEAR, (PER_YEAR, year, key), message, "Haal het weg.", on_key=True)


def _which(moments: Mapping[int, str]) -> str:
    return f"Hier kan: {join(map(str, moments), 'of')}."


def _without_years(item: Value) -> list[Refusal]:
    if not isinstance(item, dict) or item.get(PER_YEAR) is None:
        return []
    message = '"per_jaar" hoort bij wat elk jaar terugkomt.'
    hint = "Schrijf bij wanneer bijvoorbeeld: elk jaar in november. Of haal per_jaar weg."
    return [Refusal(NOT_OF_A_YEAR, (PER_YEAR,), message, hint, on_key=True)]
