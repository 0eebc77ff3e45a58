"""What the running plan brought: its indicators with their results, and the same indicators for the next plan."""

from collections.abc import Iterable, Iterator, Sequence

from swvctl.model.indicator import Indicator, Meting
from swvctl.model.ondersteuningsplan import Ondersteuningsplan, pijler_id
from swvctl.patroon import patroon
from swvctl.render.plan.indicatoren import waarde_tekst
from swvctl.scaffold.modelhoofdstuk import Modelhoofdstuk, Modelparagraaf
from swvctl.scaffold.yaml_lines import STEP, comment, key_line, scalar
from swvctl.tekst.escape import markdown_text

_BARE = patroon(r"-?[0-9][0-9.]*(?:,[0-9]+)?%?")
_HELP = "Welke doelen zijn gehaald, welke niet, en waardoor? Wat neemt u mee?"
_FILL = "De cijfers komen uit de indicatoren. Staat er nog een cijfer open, vul dat dan daar eerst in."
_AGAIN = "Wat hieronder staat, komt uit het vorige plan. Haal weg wat u niet meer meet, en vul de streefwaarden in."


def evaluatie(loopt: Ondersteuningsplan | None, indicators: Sequence[Indicator]) -> Modelhoofdstuk:
    """The chapter that looks back."""
    titel = f"Wat het plan {loopt.periode.strip()} bracht" if loopt else "Waar wij staan"
    table = tuple(_table(indicators)) if indicators else ()
    return Modelhoofdstuk(
        "evaluatie",
        titel,
        paragrafen=[
            Modelparagraaf("bereikt", "Beoogd en bereikt", hulp=(_FILL,) if table else (_HELP,), tekst=table),
            Modelparagraaf("geleerd", "Wat wij ervan leerden", hulp=(_HELP,)),
        ],
    )


def nieuwe_indicatoren(indicators: Iterable[Indicator], first: int, last: int) -> Iterator[str]:
    """The same indicators, beginning where they stand now."""
    yield from comment(_AGAIN)
    yield "lijst:"
    for number, item in enumerate(indicators):
        if number:
            yield ""
        yield from _indicator(item, first, last)


def _indicator(item: Indicator, first: int, last: int) -> Iterator[str]:
    yield f"{STEP}- id: {item.name.rpartition('/')[2]}"
    indent = STEP * 2
    for key, value in (
        ("titel", item.titel),
        ("pijler", pijler_id(item.pijler)),
        ("eenheid", item.eenheid),
        ("beter", item.beter),
    ):
        if value:
            yield f"{indent}{key}: {scalar(value)}"
    if known := _latest(item):
        yield f"{indent}nulmeting:"
        yield f"{indent}{STEP}{known.jaar.naam}: {_value(waarde_tekst(known, item))}"
    yield from key_line(
        f"{indent}# streef:", f"per jaar, van {first}-{first + 1} tot en met {last - 1}-{last}"
    )
    for key, value in (("meten", item.meten), ("bron", item.bron)):
        if value:
            yield f"{indent}{key}: {scalar(value)}"
    if item.wie:
        people = [scalar(wie) for wie in item.wie]
        listed = f"[{', '.join(people)}]"
        yield f"{indent}wie: {people[0] if len(people) == 1 else listed}"
    if item.artikel:
        yield f"{indent}artikel: {scalar(item.artikel)}"


def _table(indicators: Iterable[Indicator]) -> Iterator[str]:
    yield "Zo stond het aan het begin, dit wilden wij bereiken en dit is er bereikt."
    yield ""
    yield "| Indicator | Begin | Streefwaarde | Bereikt |"
    yield "| --- | --- | --- | --- |"
    for item in indicators:
        cells = (item.titel, _last(item.begin, item), _last(item.doelen, item), _result(item))
        yield f"| {' | '.join(_cell(text) for text in cells)} |"


def _last(found: Sequence[Meting], item: Indicator) -> str:
    return f"{waarde_tekst(found[-1], item)} ({found[-1].jaar.naam})" if found else ""


def _result(item: Indicator) -> str:
    known = [meting for meting in item.uitkomsten if meting.waarde.bekend]
    return _last(known, item) or "nog niet gemeten"


def _latest(item: Indicator) -> Meting | None:
    known = [meting for meting in (*item.begin, *item.uitkomsten) if meting.waarde.bekend]
    return max(known, key=lambda meting: meting.jaar, default=None)


def _cell(text: str) -> str:
    return markdown_text(" ".join(text.split())).replace("|", "/")


def _value(text: str) -> str:
    return text if _BARE.fullmatch(text) else scalar(text)
