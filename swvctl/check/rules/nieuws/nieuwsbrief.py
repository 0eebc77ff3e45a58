"""NBR…: the issues of a newsletter, one by one and in a row."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.bericht import Beeld, Bericht
from swvctl.model.nieuws import beelden_van
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.volgorde import op_naam
from swvctl.wanneer import show
from swvctl.wanneer.vocabulary import MONTHS

LIMIT = 100 * 1024
_WORDS = patroon(r"[a-z]+")
_YEARS = patroon(r"(?<![0-9])20[0-9]{2}(?![0-9])")


@rule("NBR001", "Nummer volgt niet op het vorige", Severity.WARNING)
def nummer(workspace: Workspace) -> Iterator[Problem]:
    """Nummers van een nieuwsbrief lopen door, in de volgorde van de maanden. Nummers zijn niet verplicht.

    Fout:
        # 2027-05.yaml heeft nummer 61, 2027-06.yaml:
        nummer: 63

    Goed:
        # 2027-05.yaml heeft nummer 61, 2027-06.yaml:
        nummer: 62
    """
    numbered = sorted((issue for issue in workspace.all(Nieuwsbrief) if issue.nummer), key=_by_month)
    if numbered and not _by_month(numbered[0])[0]:
        return  # where it comes is not known, and of its name it is told
    numbers = [issue.nummer or 0 for issue in numbered]
    counted = numbers[0] if numbers else 0
    for place, issue in enumerate(numbered[1:], 1):
        wanted, own = counted + 1, numbers[place]
        after = numbers[place + 1 : place + 2]
        slip = own != wanted and (after == [wanted + 1] or (own < counted and after != [own + 1]))
        counted = wanted if slip else own  # one wrong number in a sound row is said once
        if own != wanted:
            before = numbered[place - 1]
            message = f"Hier staat nummer {own}; {_noem(before)} heeft nummer {numbers[place - 1]}."
            yield Problem(issue.at("nummer"), message, f"Verwacht werd nummer {wanted}.")


def _noem(issue: Nieuwsbrief) -> str:
    """An issue within a sentence: by its month, which the name of its file nearly always tells."""
    return f"de nieuwsbrief van {show(issue.maand)}" if issue.maand else f'"{shown(issue.opschrift)}"'


@rule("NBR002", "Bestandsnaam, titel en datum noemen een andere maand", Severity.WARNING)
def maand(issue: Nieuwsbrief) -> Iterator[Problem]:
    """De bestandsnaam is de maand van het nummer, zoals 2027-06. De titel en de datum horen daarbij.

    Fout:
        # data/nieuwsbrief/2027-06.yaml
        titel: Nieuwsbrief mei 2027

    Goed:
        # data/nieuwsbrief/2027-06.yaml
        titel: Nieuwsbrief juni 2027
    """
    month = issue.maand
    if month is None or month.first is None:
        message = f'Aan de bestandsnaam "{shown(issue.name)}" is niet te zien van welke maand dit nummer is.'
        own = f"{issue.dag:%Y-%m}" if issue.dag else "2027-06"
        yield Problem(issue.at(), message, f"Noem het bestand naar de maand: {own}.yaml.", Severity.ADVICE)
        return
    said = _months(issue.titel)
    if said and month.first.month not in said:
        message = f"De titel noemt {MONTHS[said[0] - 1]}, de bestandsnaam is van {show(month)}."
        yield Problem(issue.at("titel"), message, "Verbeter de titel, of geef het bestand een andere naam.")
    elif (years := _years(issue.titel)) and month.first.year not in years:
        message = f"De titel noemt {years[0]}, de bestandsnaam is van {show(month)}."
        yield Problem(issue.at("titel"), message, "Verbeter de titel, of geef het bestand een andere naam.")
    if issue.datum and (month.certainly_before(issue.datum) or issue.datum.certainly_before(month)):
        message = f"De datum is {show(issue.datum)}, de bestandsnaam is van {show(month)}."
        yield Problem(issue.at("datum"), message, "Verbeter de datum, of geef het bestand een andere naam.")


@rule("NBR003", "Item zonder kop of zonder inhoud")
def leeg(issue: Nieuwsbrief) -> Iterator[Problem]:
    """Een item heeft een kop en iets om te lezen: tekst, stappen, links, of een verwijzing die dat meebrengt.

    Zolang het nummer geen datum heeft, is dit een advies.

    Fout:
        items:
          - tekst: Voor 1 augustus staat alles op de site.

    Goed:
        items:
          - titel: Uw ondersteuningsaanbod
            tekst: Voor 1 augustus staat alles op de site.
    """
    severity = None if issue.datum else Severity.ADVICE
    for item in issue.items:
        if item.verwijzingen:
            continue
        if not item.titel:
            yield Problem(item.at(), "Dit item heeft geen kop.", "Geef het een titel.", severity)
        elif not (item.tekst or item.stappen or item.links):
            message = f'Onder "{shown(item.titel)}" staat niets.'
            yield Problem(item.at(), message, "Schrijf een tekst, of verwijs naar wat er al staat.", severity)


@rule("NBR004", "Beeld zonder omschrijving")
def omschrijving(workspace: Workspace) -> Iterator[Problem]:
    """Wie een beeld niet ziet, leest de omschrijving. Zonder omschrijving komt het beeld nergens te staan.

    Zolang het nummer of bericht geen datum heeft, is dit een advies.

    Fout:
        beeld: beeld/studiedag.jpg

    Goed:
        beeld:
          bestand: beeld/studiedag.jpg
          omschrijving: Twee leraren bespreken een les aan een tafel vol kaarten
    """
    dated = _dated(workspace)
    for beeld in beelden_van(workspace):
        if not beeld.omschrijving:
            message = f'Het beeld "{shown(beeld.bestand)}" heeft geen omschrijving.'
            hint = "Schrijf bij omschrijving wat er te zien is."
            severity = None if beeld in dated else Severity.ADVICE
            yield Problem(beeld.at("bestand"), message, hint, severity)


@rule("NBR012", "Beeld is niet te gebruiken")
def beeldbestand(workspace: Workspace) -> Iterator[Problem]:
    """Een beeld is een PNG- of JPEG-bestand in de map data, van ten hoogste 256 kB. Een mailprogramma toont niets
    anders.

    Fout:
        beeld:
          bestand: https://stroomland.example/foto.png
          omschrijving: Een volle zaal

    Goed:
        beeld:
          bestand: beeld/zaal.png
          omschrijving: Een volle zaal
    """
    for beeld in beelden_van(workspace):
        image = workspace.beelden.get(beeld.bestand)
        fault = image.fault if image else ""
        if image and image.uri.startswith("data:image/svg"):
            fault = "Een SVG-bestand is in een mail niet te zien."
        if fault:
            yield Problem(beeld.at("bestand"), fault, "Kies een PNG- of JPEG-bestand in de map data.")


@rule("NBR013", "Mail is te lang", Severity.WARNING)
def te_lang(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[Problem]:
    """Een mailprogramma laat van een mail boven de 100 kB het einde weg. Beelden tellen niet mee: die gaan los mee.

    Fout:
        items:
          # dertig items met lange teksten

    Goed:
        items:
          # acht items; de rest staat op de site
    """
    size = workspace.mailmaten.get(issue.name, 0)
    if size > LIMIT:
        message = f"De mail van {issue.opschrift} is {size // 1024} kB; boven {LIMIT // 1024} kB valt het einde weg."
        yield Problem(
            issue.at("items", part="key"), message, "Kort teksten in, of verdeel ze over twee nummers."
        )


def _by_month(issue: Nieuwsbrief) -> tuple[str, ...]:
    """What to put issues in order by: the month of the name, else the day; nothing first where both are missing."""
    first = issue.maand.first if issue.maand else None
    day = first or issue.dag
    return (f"{day:%Y-%m}" if day else "", *op_naam(issue.name))


def _months(titel: str) -> list[int]:
    words = set(_WORDS.findall(titel.casefold()))
    return [number for number, name in enumerate(MONTHS, 1) if name in words]


def _years(titel: str) -> list[int]:
    return [int(year) for year in _YEARS.findall(titel)]


def _dated(workspace: Workspace) -> set[Beeld]:
    """The pictures of what has a date, and so is more than a draft."""
    issues = [issue for issue in workspace.all(Nieuwsbrief) if issue.datum]
    found = [item.beeld for issue in issues for item in issue.items]
    return {beeld for beeld in (*found, *(m.beeld for m in workspace.all(Bericht) if m.datum)) if beeld}
