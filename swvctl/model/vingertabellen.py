"""What of the budget and the indicators is part of the consent: all that a reader sees, but no realised figures.

Values are kept by what they mean, with their unit: ``40%`` is ``40 %`` and is not ``40``. Order has no part in it.
"""

from collections.abc import Iterable, Iterator, Mapping

from swvctl.model.begroting import Begroting, Post, sleutels
from swvctl.model.indicator import Indicator
from swvctl.model.jaar import lees_jaar
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, pijler_id
from swvctl.model.vingerafdruk import Tabel, gedrukte_tabel
from swvctl.model.workspace import Workspace
from swvctl.tekst.getal import Getal, GetalKind, NumberError, show_number
from swvctl.tekst.markdown.kerntekst import kerntekst, kernwoorden
from swvctl.tekst.meetwaarde import parse_meetwaarde

_EURO = "€"


@gedrukte_tabel("begroting")
def _begroting(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Tabel]:
    for item in workspace.all(Begroting):
        if plan.is_plan and workspace.volg(Ondersteuningsplan, item.plannaam, item.record) is plan:
            yield Tabel(f"begroting/{item.name}", item.titel, [*_head(item), *sorted(_rows(item, plan))])


def _head(item: Begroting) -> Iterator[list[str]]:
    yield [item.eenheid, *sorted(map(_year, item.jaren))]
    yield ["toelichting", kerntekst(item.toelichting)]


def _rows(item: Begroting, plan: Ondersteuningsplan) -> Iterator[list[str]]:
    for part, blocks in (("baten", item.baten), ("lasten", item.lasten)):
        for block in blocks:
            if block.groep:
                yield [part, block.groep, "toelichting", block.toelichting]
            for post in block.rijen:
                if not post.is_totaal:
                    yield [part, block.groep, post.wat, _pijler(post.pijler, plan), *_post(post, item.jaren)]
    for key in sleutels(item):
        yield ["verdeling", key.wat, key.post]
        yield from (["verdeling", key.wat, part.wat, _value(part.deel)] for part in key.delen)


def _post(post: Post, years: Iterable[str]) -> list[str]:
    """The rest of a row; an amount is in euros, with or without the sign for it."""
    amounts = sorted(
        f"{_year(year)}: {_value(amount).removeprefix(_EURO)}"
        for year, amount in zip(years, post.bedragen, strict=False)
    )
    return [post.toelichting, *amounts]


def _pijler(text: str, plan: Ondersteuningsplan) -> str:
    """A pillar by the first name it had."""
    own = pijler_id(text)
    return next((pijler.vaste_id for pijler in plan.pijlers if pijler.id == own), own)


@gedrukte_tabel("indicator")
def _indicatoren(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Tabel]:
    for item in workspace.all(Indicator):
        if plan.is_plan and workspace.volg(Ondersteuningsplan, item.plan, item.record) is plan:
            yield Tabel(f"indicator/{item.name}", item.titel, list(_measured(item, plan)), _answered(item))


def _measured(item: Indicator, plan: Ondersteuningsplan) -> Iterator[list[str]]:
    yield [item.eenheid, item.beter, _pijler(item.pijler, plan), item.meten, item.bron]
    yield ["toelichting", kerntekst(item.toelichting)]
    yield ["nulmeting", *_column(item.nulmeting)]
    yield ["streef", *_column(item.streef)]


def _answered(item: Indicator) -> list[list[str]]:
    """Who answers for it; the article that it shows, points at the law, as that of a paragraph does."""
    return [["wie", *sorted(map(str.casefold, item.wie))]]


def _column(values: Mapping[str, str]) -> list[str]:
    return sorted(f"{_year(year)}: {_measure(str(text))}" for year, text in values.items())


def _measure(text: str) -> str:
    """What a value says, however it was written: ``ten minste 90%`` is ``minimaal 90 %``."""
    try:
        found = parse_meetwaarde(text)
    except NumberError:
        return text
    if found.getal is None:
        return text
    return " ".join(filter(None, (found.grens, _value(found.getal), kernwoorden(found.toelichting))))


def _value(number: Getal | None) -> str:
    """A number with its unit, and with whether it is a bound or not known yet."""
    if number is None:
        return ""
    if number.kind is GetalKind.UNKNOWN:
        return "p.m."
    value = number.value if number.value is not None else number.bound
    if value is None:
        return number.text
    below = "<" if number.kind is GetalKind.BELOW else ""
    shown = f"{below}{show_number(value)}"
    return f"{number.unit}{shown}" if number.unit == _EURO else f"{shown}{number.unit}"


def _year(text: str) -> str:
    """A year in one spelling, and what is no year as it stands."""
    found = lees_jaar(text)
    return found.naam if found else text
