"""PLN05…: what is measured: is the figure there in time, is the aim an aim, and who knows where it comes from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from swvctl.check.geweigerd import geweigerd
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.indicator import COLUMNS, Indicator, Meting
from swvctl.model.jaar import Jaar, lees_jaar
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace
from swvctl.tekst.getal import show_amount
from swvctl.tekst.nederlands import join_some
from swvctl.wanneer import show_date

WHOLE = Decimal(100)
_WANTED = {
    "nulmeting": "de nulmeting",
    "streef": "de streefwaarde",
    "bron": "de bron",
    "wie": "wie het bijhoudt",
}
_NAMED = 4
_COUNTED = frozenset(
    {"leerlingen", "kinderen", "scholen", "ouders", "vestigingen", "leraren", "leerling", "kind", "school"}
)
_SHARES = ("%", "procent", "percentage", "aandeel", "deel van")


@rule("PLN050", "Cijfer van een indicator ontbreekt", Severity.WARNING, timed=True)
def gerealiseerd(indicator: Indicator, workspace: Workspace) -> Iterator[Problem]:
    """Na het moment van meten hoort het cijfer er te staan. Een cijfer dat in oktober komt, ontbreekt in augustus
    nog niet.

    Fout:
        meten: elk jaar in oktober
        gerealiseerd:
          2025-2026: volgt in oktober 2026

    Goed:
        meten: elk jaar in oktober
        gerealiseerd:
          2025-2026: 2,5%
    """
    known = {meting.jaar for meting in indicator.uitkomsten if meting.waarde.bekend}
    asked = {meting.jaar for meting in (*indicator.doelen, *indicator.uitkomsten)}
    for jaar in sorted(asked - known):
        due = indicator.verwacht(jaar)
        if due is None or due >= workspace.today:
            continue
        meting = indicator.uitkomst(jaar)
        where = indicator.at("gerealiseerd", *([meting.key] if meting else []))
        message = (
            f'"{indicator.titel}": het cijfer over {jaar.naam} ontbreekt; '
            f"het had er op {show_date(due)} moeten zijn."
        )
        yield Problem(
            where, message, f"Vul in bij gerealiseerd: {jaar.naam}: …, of schrijf wanneer het volgt."
        )


@rule("PLN051", "Streefwaarde is slechter dan de nulmeting", Severity.ADVICE)
def richting(indicator: Indicator, workspace: Workspace) -> Iterator[Problem]:
    """Bij beter staat welke kant het op moet. Een streefwaarde die de andere kant op gaat, is vaak een tikfout.

    Fout:
        beter: hoger
        nulmeting: 2,4% (2025-2026)
        streef:
          2030-2031: 1,4%

    Goed:
        beter: hoger
        nulmeting: 2,4% (2025-2026)
        streef:
          2030-2031: 4%
    """
    begin = (meting for meting in reversed(indicator.begin) if meting.getal is not None)
    earlier = next((meting for meting in begin if not _misfit(meting, indicator)), None)
    named = "de nulmeting"
    for meting in indicator.doelen:
        if meting.getal is None or _is_told(meting, indicator, workspace):
            continue
        if earlier and earlier.getal is not None and _is_worse(meting.getal, earlier.getal, indicator.beter):
            aim = f"de streefwaarde voor {_told(meting)}"
            message = f'"{indicator.titel}": {aim} is slechter dan {named} ({_written(earlier)}).'
            hint = f"Bij beter staat {indicator.beter}. Klopt dat?"
            yield Problem(indicator.at("streef", meting.key), message, hint)
            return
        earlier, named = meting, f"die voor {meting.jaar.naam}"


def _is_told(meting: Meting, indicator: Indicator, workspace: Workspace) -> bool:
    """Whether something else is wrong with an aim: its year (PLN052), or its unit (PLN054)."""
    plan = workspace.volg(Ondersteuningsplan, indicator.plan, indicator.record)
    outside = plan is not None and plan.is_plan and not _within(meting.jaar, *plan.jaren)
    return outside or bool(_misfit(meting, indicator))


@rule("PLN052", "Streefwaarde buiten de periode van het plan", Severity.WARNING)
def periode(indicator: Indicator, workspace: Workspace) -> Iterator[Problem]:
    """Een streefwaarde hoort bij een jaar waarin het plan geldt.

    Fout:
        # indicator/2027-2031.yaml
        streef:
          2031-2032: 4%

    Goed:
        # indicator/2027-2031.yaml
        streef:
          2030-2031: 4%
    """
    plan = workspace.volg(Ondersteuningsplan, indicator.plan, indicator.record)
    if plan is None or not plan.is_plan or plan.spreekt_zich_tegen:
        return
    first, last = plan.jaren
    outside = [meting for meting in indicator.doelen if not _within(meting.jaar, first, last)]
    if outside:
        years = join_some(meting.jaar.naam for meting in outside)
        verb = "valt" if len(outside) == 1 else "vallen"
        message = f'"{indicator.titel}": {years} {verb} buiten het plan {plan.periode.strip()}.'
        yield Problem(
            indicator.at("streef", outside[0].key, part="key"),
            message,
            "Verbeter het jaar, of haal de waarde weg.",
        )


@rule("PLN053", "Indicator is niet compleet", Severity.ADVICE)
def compleet(workspace: Workspace) -> Iterator[Problem]:
    """Wie een indicator leest, wil weten waar het begon, waar het naartoe gaat, waar het cijfer vandaan komt en wie
    het bijhoudt. Zolang het plan een concept is, mag dat nog ontbreken.

    Fout:
        - id: terugplaatsing
          titel: Kinderen die terugkeren naar de basisschool

    Goed:
        - id: terugplaatsing
          titel: Kinderen die terugkeren naar de basisschool
          nulmeting: 2,4% (2025-2026)
          streef: {2030-2031: 4%}
          bron: eigen registratie
          wie: beleid
    """
    found: defaultdict[tuple[str, str], list[Indicator]] = defaultdict(list)
    for indicator in workspace.all(Indicator):
        plan = workspace.volg(Ondersteuningsplan, indicator.plan, indicator.record)
        for key in _WANTED if plan is None or plan.is_af else ():
            if not getattr(indicator, key) and not geweigerd(indicator, indicator.record, key):
                found[indicator.record.document.path, key].append(indicator)
    for (_, key), missing in sorted(found.items(), key=lambda item: item[0]):
        listed = join_some((f'"{item.titel}"' for item in missing), most=_NAMED)
        yield Problem(missing[0].at(key), f"Bij {listed} ontbreekt {_WANTED[key]}.", f"Voeg toe: {key}: …")


@rule("PLN054", "Eenheid en waarde spreken elkaar tegen", Severity.WARNING)
def eenheid(indicator: Indicator) -> Iterator[Problem]:
    """Bij de eenheid staat wat het getal telt. Een percentage is geen aantal, en een deel is niet meer dan 100%.

    Fout:
        eenheid: kinderen
        nulmeting: 2,4% (2025-2026)

    Goed:
        eenheid: "% van de kinderen"
        nulmeting: 2,4% (2025-2026)
    """
    for column, meting in indicator.per_kolom:
        if message := _misfit(meting, indicator):
            yield Problem(indicator.at(column, meting.key), message, "Verbeter de waarde of de eenheid.")
            return


def _misfit(meting: Meting, indicator: Indicator) -> str:
    """How a value and the unit contradict each other; mostly nothing."""
    said, number = indicator.eenheid.casefold(), meting.waarde.getal
    if number is None or number.value is None or not said:
        return ""
    part = said.startswith(("% van", "procent van", "percentage van"))
    words = meting.waarde.toelichting.split()
    if number.unit == "%" and not any(word in said for word in _SHARES):
        return f'"{meting.waarde.text}" is een percentage, maar de eenheid is "{indicator.eenheid}".'
    if part and number.value > WHOLE:
        return f'"{meting.waarde.text}" is meer dan 100%, maar de eenheid is "{indicator.eenheid}".'
    if part and number.unit != "%" and words and words[0].casefold() in _COUNTED:
        return f'"{meting.waarde.text}" is een aantal, maar de eenheid is "{indicator.eenheid}".'
    return ""


@rule("PLN055", "Jaar staat er twee keer")
def jaar_dubbel(indicator: Indicator) -> Iterator[Problem]:
    """Een jaar in een andere schrijfwijze is hetzelfde jaar; dan staan er twee waarden.

    Fout:
        streef:
          2027-2028: 2,8%
          2027/2028: 3%

    Goed:
        streef:
          2027-2028: 2,8%
    """
    for column in COLUMNS:
        values: Mapping[str, str] = getattr(indicator, column)
        seen: set[Jaar] = set()
        for key in values:
            jaar = lees_jaar(key)
            if jaar in seen:
                message = f"{jaar.naam} staat er twee keer; hier als {key}." if jaar else ""
                yield Problem(indicator.at(column, key, part="key"), message, "Houd er één over.")
            elif jaar:
                seen.add(jaar)


def _is_worse(value: Decimal, than: Decimal, beter: str) -> bool:
    return value < than if beter == "hoger" else value > than if beter == "lager" else False


def _told(meting: Meting) -> str:
    return f"{meting.jaar.naam} ({_written(meting)})"


def _written(meting: Meting) -> str:
    number = meting.waarde.getal
    if number is None or number.value is None:
        return meting.waarde.text
    return show_amount(number.value, number.unit)


def _within(jaar: Jaar, first: int, last: int) -> bool:
    if jaar.is_schooljaar:
        return first <= jaar.eerste.year < last
    return first <= jaar.eerste.year <= last
