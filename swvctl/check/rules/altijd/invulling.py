"""What a text leaves to the build: ``{zie: …}`` and ``{aantal: …}``."""

from collections.abc import Iterator

from swvctl.check.invulplekken import Asked, asked_of
from swvctl.check.rule import Problem, rule
from swvctl.check.texts import spot
from swvctl.check.verwijzing.aanwijzing import verteld
from swvctl.findings import Severity
from swvctl.model.samenwerkingsverband import Samenwerkingsverband
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.invulling import AANTAL, ZIE, onafgemaakt
from swvctl.tekst.nederlands import closest, join


@rule("REF013", "Verwijzing in een tekst bestaat niet")
def zie(workspace: Workspace) -> Iterator[Problem]:
    """Met {zie: …} verwijst u naar een hoofdstuk, paragraaf, bijlage of ander bestand. De build zet het nummer
    en de titel erbij, ook als die veranderen. Met alleen de soort, zoals {zie: indicator}, verwijst u naar alles
    van die soort bij dit plan. Dat kan met aanbod, begrip, begroting, besluit, indicator, planning,
    publieksversie, raadpleging, schoolprofiel en werkagenda.

    Fout:
        tekst: |
          Zie {zie: hoofdstuk/resultaat/indicatoren}.

    Goed:
        tekst: |
          Zie {zie: hoofdstuk/resultaten/indicatoren}.
    """
    if pointing := [one for one in asked_of(workspace) if one.invulling.soort == ZIE]:
        yield from verteld(pointing, workspace)


@rule("TAL020", "Aantal dat niet te tellen is")
def tel(workspace: Workspace) -> Iterator[Problem]:
    """Met {aantal: …} zet de build een getal in de tekst dat in de gegevens is geteld.

    Fout:
        tekst: |
          Wij werken voor {aantal: schoolen} scholen.

    Goed:
        tekst: |
          Wij werken voor {aantal: scholen} scholen.
    """
    for asked in asked_of(workspace):
        if asked.invulling.soort == AANTAL and (said := _uncounted(asked, workspace)):
            yield said


def _uncounted(asked: Asked, workspace: Workspace) -> Problem | None:
    from swvctl.model.aantallen import AANTALLEN, aantal  # noqa: PLC0415 - it knows plans

    what = asked.invulling.waarde
    if what.casefold() not in AANTALLEN:
        near = closest(what, AANTALLEN)
        message = f'"{shown(what)}" kan niet worden geteld.'
        hint = f"Tellen kan: {join(AANTALLEN, 'of')}."
        return Problem(
            asked.place, f'{message} Bedoelt u "{near}"?' if near else message, "" if near else hint
        )
    if aantal(workspace, what) is None and not workspace.onvolledig(Samenwerkingsverband.kind):
        message = f"Het aantal {what} is nog niet te tellen: er ontbreken gegevens."
        return Problem(
            asked.place, message, "Vul de gegevens aan, of schrijf het getal zelf.", Severity.WARNING
        )
    return None


@rule("TAL021", "Tussen accolades staat iets anders dan zie of aantal", Severity.WARNING)
def anders(workspace: Workspace) -> Iterator[Problem]:
    """Alleen {zie: …} en {aantal: …} worden ingevuld. Al het andere komt letterlijk in het stuk.

    Fout:
        tekst: |
          Zie ook {verwijs: hoofdstuk/resultaten}.

    Goed:
        tekst: |
          Zie ook {zie: hoofdstuk/resultaten}.
    """
    for _, place, asked in asked_of(workspace):
        if asked.soort not in {ZIE, AANTAL}:
            message = f'"{{{shown(asked.soort)}: …}}" wordt niet ingevuld en komt letterlijk in het stuk.'
            yield Problem(place, message, "Gebruik {zie: …} of {aantal: …}, of haal de accolades weg.")
    for record in workspace.records:
        for route, text in record.prose:
            for open_ in onafgemaakt(text):
                message = f'"{{{open_.soort}: …" heeft geen }} aan het eind en komt letterlijk in het stuk.'
                place = spot(record, route, text, open_.start, open_.start + len(open_.soort) + 2)
                yield Problem(place, message, f"Sluit af met een accolade, zoals {{{open_.soort}: …}}.")
