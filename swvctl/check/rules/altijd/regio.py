"""SAM…: the region itself: its codes, colours and helpline."""

import re
from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.samenwerkingsverband import Samenwerkingsverband, swvcode
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.kleur import contrast_on_white
from swvctl.tekst.nederlands import closest
from swvctl.validate.formats import SWVCODE

MIN_CONTRAST = 4.5
_STAND_IN_CODE = patroon(r"[A-Z]{2}0000")
_PUPILS = patroon(r"leerling|jongere|scholier", re.IGNORECASE)
_STAND_IN_BESTUUR = patroon(r"Bestuur [0-9]+")


@rule("SAM003", "Code anders geschreven", Severity.ADVICE)
def codes(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """Een code wordt in meer schrijfwijzen herkend; swvctl gebruikt er één.

    Fout:
        code: PO-99-01

    Goed:
        code: PO9901
    """
    written = [(swv.at("code"), swv.code)]
    written += [(other.at("code"), other.code) for other in swv.andere_sector]
    for where, code in written:
        if swvcode(code) != code:
            yield Problem(where, f'"{code}" is gelezen als {swvcode(code)}.', f"Schrijf {swvcode(code)}.")


@rule("SAM018", "Code en sector spreken elkaar tegen", Severity.WARNING)
def code_en_sector(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """De eerste twee letters van de code zeggen voor welk onderwijs het samenwerkingsverband is. Bij andere_sector
    staan dus codes met de andere letters.

    Fout:
        code: PO9901
        sector: vo

    Goed:
        code: PO9901
        sector: po
    """
    code = swvcode(swv.code)
    if _is_of_another_sector(swv):
        message = f"De code {code} hoort niet bij sector {swv.sector}."
        yield Problem(swv.at("sector"), message, "Verbeter de code of de sector.")
        return
    for other in swv.andere_sector:
        theirs = swvcode(other.code)
        if swv.sector and SWVCODE.fullmatch(theirs) and theirs[:2].casefold() == swv.sector:
            wanted = "PO" if swv.sector == "vo" else "VO"
            message = f"{theirs} is ook een samenwerkingsverband voor het {swv.sector}, geen andere sector."
            yield Problem(other.at("code"), message, f"Noem de code die met {wanted} begint.")


def _is_of_another_sector(swv: Samenwerkingsverband) -> bool:
    code = swvcode(swv.code)
    return bool(SWVCODE.fullmatch(code)) and code[:2].casefold() != swv.sector


@rule("SAM021", "Onbekende code bij het steunpunt", Severity.WARNING)
def samen_met(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """Een steunpunt dat u samen met een ander houdt, noemt de code van die ander. Staan er codes bij andere_sector,
    dan hoort deze daarbij.

    Fout:
        steunpunt:
          naam: Steunpunt Ouders en Jeugd
          samen_met: VO9910
        andere_sector:
          - code: VO9901

    Goed:
        steunpunt:
          naam: Steunpunt Ouders en Jeugd
          samen_met: VO9901
        andere_sector:
          - code: VO9901
    """
    others = {swvcode(other.code) for other in swv.andere_sector}
    if swv.steunpunt is None:
        return
    for number, code in enumerate(swv.steunpunt.samen_met):
        own = swvcode(code) == swvcode(swv.code)
        if own and _is_of_another_sector(swv):
            continue  # SAM018 speaks of that code
        if own or (others and swvcode(code) not in others):
            near = closest(swvcode(code), others - {swvcode(swv.code)})
            ask = f' Bedoelt u "{near}"?' if near else ""
            said = "is uw eigen code" if own else "staat niet bij andere_sector"
            hint = "Verbeter de code, of zet haar met de naam bij andere_sector."
            yield Problem(
                swv.steunpunt.at("samen_met", number),
                f'"{code}" {said}.{ask}',
                "Noem hier de code van de ander." if own else hint,
            )


@rule("SAM015", "Voorlopige waarde staat er nog", Severity.WARNING)
def voorlopig(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """Bij een nieuwe regio uit het register van DUO vult swvctl een voorlopige code en voorlopige namen van besturen
    in, als het bestand die niet noemt. Ze komen zo op de bladen.

    Fout:
        code: PO0000
        besturen:
          - naam: Bestuur 99001
            nummer: 99001

    Goed:
        code: PO9901
        besturen:
          - naam: Stichting De Kring
            nummer: 99001
    """
    if _STAND_IN_CODE.fullmatch(swvcode(swv.code)):
        message = f'"{swv.code}" is een voorlopige code.'
        yield Problem(swv.at("code"), message, "Vul de code van uw samenwerkingsverband in, zoals PO9901.")
    for bestuur in swv.besturen:
        if _STAND_IN_BESTUUR.fullmatch(bestuur.naam):
            message = f'"{bestuur.naam}" is een voorlopige naam.'
            yield Problem(bestuur.at("naam"), message, "Vul de naam van dit bestuur in.")


@rule("SAM006", "Kleur van de huisstijl is slecht leesbaar", Severity.WARNING)
def kleur(swv: Samenwerkingsverband) -> Iterator[Problem]:
    """Witte letters op de kleur van de huisstijl moeten leesbaar zijn: een contrast van ten minste 4,5 op 1.

    Fout:
        huisstijl:
          kleur: "#7FD4E8"

    Goed:
        huisstijl:
          kleur: "#0B5A6F"
    """
    if (
        swv.huisstijl
        and swv.huisstijl.kleur
        and (found := contrast_on_white(swv.huisstijl.kleur)) < MIN_CONTRAST
    ):
        shown = f"{found:.1f}".replace(".", ",")
        message = f"Het contrast van {swv.huisstijl.kleur} met wit is {shown} op 1; er is 4,5 op 1 nodig."
        yield Problem(swv.huisstijl.at("kleur"), message, "Kies een donkerdere kleur.")


@rule("SAM011", "Logo is er niet of heeft geen tekst", Severity.WARNING)
def logo(swv: Samenwerkingsverband, workspace: Workspace) -> Iterator[Problem]:
    """Het logo is een PNG-, JPEG- of SVG-bestand in de map data, met een tekst voor wie het niet ziet.

    Fout:
        huisstijl:
          logo: https://stroomland.example/logo.svg

    Goed:
        huisstijl:
          logo: huisstijl/logo.svg
          logo_tekst: Logo van samenwerkingsverband Stroomland
    """
    style = swv.huisstijl
    if style and style.logo and workspace.logo and workspace.logo.fault:
        yield Problem(
            style.at("logo"), workspace.logo.fault, "Verbeter de plaats van het bestand, of haal logo weg."
        )
    if style and style.logo and not style.logo_tekst:
        message = "Bij het logo staat niet wat iemand hoort die het niet ziet."
        yield Problem(style.at("logo"), message, f"Voeg toe: logo_tekst: Logo van {swv.roepnaam}")


@rule("SAM007", "Ouder- en jeugdsteunpunt ontbreekt", Severity.WARNING)
def steunpunt(swv: Samenwerkingsverband, workspace: Workspace) -> Iterator[Problem]:
    """Het steunpunt staat op elk blad. Sinds wanneer het er moet zijn, staat in het kader.

    Fout:
        naam: Samenwerkingsverband Stroomland
        # geen steunpunt

    Goed:
        steunpunt:
          naam: Steunpunt Ouders en Jeugd Stroomland
          telefoon: 088 000 00 01
    """
    regel = workspace.kaderregel("steunpunt")
    misspelt = any(closest(str(route[0]), ["steunpunt"]) for route in swv.record.faults if route)
    if regel and swv.steunpunt is None and not misspelt:
        message = f"Er staat geen ouder- en jeugdsteunpunt{regel.verantwoording}."
        severity = Severity.WARNING if regel.severity == Severity.ERROR else regel.severity
        yield Problem(
            swv.at("steunpunt", part="key"), message, "Voeg steunpunt toe met naam en telefoon.", severity
        )


@rule("SAM022", "Leerlingen ontbreken in de OPR", Severity.ADVICE)
def leerlingen_in_de_opr(swv: Samenwerkingsverband, workspace: Workspace) -> Iterator[Problem]:
    """In het voortgezet onderwijs zitten ook leerlingen in het gremium dat met het plan instemt. Zonder geledingen
    bij dat gremium zegt deze regel niets.

    Fout:
        gremia:
          - naam: Ondersteuningsplanraad
            bevoegdheden:
              instemming: ondersteuningsplan
            geledingen: [ouders, personeel]

    Goed:
        gremia:
          - naam: Ondersteuningsplanraad
            bevoegdheden:
              instemming: ondersteuningsplan
            geledingen: [ouders, leerlingen, personeel]
    """
    regel = workspace.kaderregel("leerlingen-in-de-opr")
    for gremium in swv.gremia if regel else ():
        consents = "ondersteuningsplan" in gremium.bevoegdheden.get("instemming", ())
        if regel and consents and gremium.geledingen and not any(map(_PUPILS.search, gremium.geledingen)):
            who = gremium.genoemd
            message = f"Bij de geledingen van {who} staan geen leerlingen{regel.verantwoording}."
            yield Problem(
                gremium.at("geledingen", part="key"), message, "Zet leerlingen erbij.", regel.severity
            )
