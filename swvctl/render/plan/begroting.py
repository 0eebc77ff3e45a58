"""The view of a budget: groups, subtotals, totals, result and distribution. The plan and the PDF use it too."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from swvctl.model.begroting import Begroting, Begrotingspost, Verdeelsleutel, sleutels, som, tellend
from swvctl.model.jaar import Jaar
from swvctl.model.ondersteuningsplan import pijler_id
from swvctl.schemas import JSON
from swvctl.tekst.getal import Getal, show_amount, show_number, show_percentage
from swvctl.tekst.nederlands import capitalised

MEMORIE = "p.m."


def begroting_view(begroting: Begroting, pijlers: dict[str, str]) -> JSON:
    """Everything a table needs; ``pijlers`` gives the title of each pillar of the plan by its id."""
    years = begroting.kolommen
    width = len(begroting.jaren)
    blocks = [_block(*part, width, pijlers) for part in _parts(begroting) if part[1]]
    memorie = any(post.memorie for post in begroting.posten)
    return {
        "titel": begroting.titel,
        "eenheid": begroting.eenheid,
        "jaren": [jaar.naam for jaar in years] if len(years) == width else list(begroting.jaren),
        "delen": blocks,
        "resultaat": _amounts(begroting.uitkomst) if len(blocks) == 2 else [],  # noqa: PLR2004 - baten and lasten
        "heeft_pijlers": any(row["pijler"] for block in blocks for row in block["rijen"]),
        "verdeling": [_key(key) for key in sleutels(begroting)],
        "toelichting": begroting.toelichting,
        "opmerkingen": list(_remarks(years, memorie=memorie)),
    }


def per_pijler(begroting: Begroting, pijler: str) -> JSON | None:
    """What is spent on one pillar, post by post; None when that is nothing."""
    width = len(begroting.jaren)
    posts = [post for post in tellend(begroting.lasten) if pijler_id(post.pijler) == pijler]
    if not posts:
        return None
    return {
        "jaren": [jaar.naam for jaar in begroting.kolommen],
        "rijen": [_row("post", post.wat, _written(post.bedragen, width)) for post in posts],
        "totaal": _amounts(som(posts, width)),
        "eenheid": begroting.eenheid,
    }


def _parts(begroting: Begroting) -> Iterator[tuple[str, str, Sequence[Begrotingspost]]]:
    yield "Baten", "baten", begroting.baten
    yield "Lasten", "lasten", begroting.lasten


def _block(titel: str, key: str, rows: Sequence[Begrotingspost], width: int, pijlers: dict[str, str]) -> JSON:
    lines = [line for row in rows for line in _lines(row, width, pijlers)]
    return {
        "titel": titel,
        "id": key,
        "rijen": lines,
        "totaal": {"wat": f"Totaal {key}", "bedragen": _amounts(som(tellend(rows), width))},
    }


def _lines(row: Begrotingspost, width: int, pijlers: dict[str, str]) -> Iterator[JSON]:
    """The lines of a post or a group; stated totals are left out, because all are worked out here."""
    posts = [post for post in row.rijen if not post.is_totaal]
    if row.groep:
        yield _row("groep", row.groep, [], toelichting=row.toelichting)
    for post in posts:
        titel = pijlers.get(pijler_id(post.pijler), "")
        yield _row("post", post.wat, _written(post.bedragen, width), titel, post.toelichting)
    if row.groep and len(posts) > 1:
        yield _row("subtotaal", f"Subtotaal {row.groep}", _amounts(som(posts, width)))


def _row(soort: str, wat: str, bedragen: list[JSON], pijler: str = "", toelichting: str = "") -> JSON:
    return {"soort": soort, "wat": wat, "bedragen": bedragen, "pijler": pijler, "toelichting": toelichting}


def _written(amounts: Sequence[Getal], width: int) -> list[JSON]:
    """The amounts of a post, one for each column: what is not known is p.m., what is missing stays empty."""
    shown = [_amount(amount.value) if amount.value is not None else _memorie() for amount in amounts[:width]]
    return [*shown, *(_empty() for _ in range(width - len(shown)))]


def _amounts(values: Iterable[Decimal]) -> list[JSON]:
    return [_amount(value) for value in values]


def _amount(value: Decimal) -> JSON:
    return {"tekst": show_number(value), "negatief": value < 0}


def _memorie() -> JSON:
    return {"tekst": MEMORIE, "negatief": False}


def _empty() -> JSON:
    return {"tekst": "", "negatief": False}


def _key(key: Verdeelsleutel) -> JSON:
    parts = [{"wat": capitalised(part.wat), "deel": _share(part.deel)} for part in key.delen]
    values = [part.deel.value for part in key.delen if part.deel and part.deel.value is not None]
    percent = all(part.deel and part.deel.unit == "%" for part in key.delen)
    total = show_percentage(sum(values, Decimal(0))) if percent else ""
    about = key.post if key.post.casefold() not in key.wat.casefold() else ""
    return {"titel": key.wat, "post": about, "delen": parts, "totaal": total}


def _share(amount: Getal | None) -> str:
    if amount is None:
        return ""
    if amount.value is None:
        return MEMORIE
    return show_amount(amount.value, amount.unit)


def _remarks(years: Sequence[Jaar], *, memorie: bool) -> Iterator[str]:
    if years and not any(jaar.is_schooljaar for jaar in years):
        yield "De kolommen zijn kalenderjaren."
    elif years and all(jaar.is_schooljaar for jaar in years):
        yield "De kolommen zijn schooljaren, van augustus tot en met juli."
    if memorie:
        yield "Bij p.m. is het bedrag nog niet bekend; het telt niet mee in de totalen."
