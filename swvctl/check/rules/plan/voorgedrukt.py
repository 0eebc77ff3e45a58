"""SOP…: the paragraphs of the plan that sheets print, and what changes of the plan make of them."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.geldend import Laag
from swvctl.model.ondersteuningsplan import VERVALT, Ondersteuningsplan
from swvctl.model.planstand import vastgesteld_op
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.sopformaat import Sopformaat, Veld
from swvctl.model.voorgedrukt import (
    Bron,
    blad_van,
    bron_van,
    lagen_in,
    nieuw_blad,
    verwerkt,
    voorgedrukte_tekst,
)
from swvctl.model.workspace import Workspace
from swvctl.tekst.getal import show_number
from swvctl.tekst.markdown.structure import length
from swvctl.tekst.nederlands import join_some, plural
from swvctl.tekst.volgorde import op_naam
from swvctl.wanneer import show

_Sheets = dict[tuple[Laag, str], set[str]]


@rule("SOP022", "Voorgedrukte tekst ontbreekt of past niet", Severity.WARNING)
def voorgedrukt(workspace: Workspace) -> Iterator[Problem]:
    """Een blad drukt een paragraaf van het plan af zoals die in zijn schooljaar geldt, met de wijzigingen die zijn
    vastgesteld. Vervalt de paragraaf, dan staat er niets meer op het blad.

    Met tekst naast hoofdstuk zegt u wat er dan op het blad komt.

    Fout:
        # een addendum laat basisondersteuning/kort vervallen
        voorgedrukt:
          hoofdstuk: 2027-2031/basisondersteuning/kort

    Goed:
        voorgedrukt:
          hoofdstuk: 2027-2031/basisondersteuning/kort
          tekst: Wat elke school biedt, staat op onze site.
    """
    for formaat in workspace.all(Sopformaat):
        for veld in formaat.alle_velden:
            if veld.voorgedrukt is not None:
                yield from _of_field(veld, formaat, workspace)


def _of_field(veld: Veld, formaat: Sopformaat, workspace: Workspace) -> Iterator[Problem]:
    """Each problem once, with the first school year that has it."""
    bron = bron_van(veld, workspace)
    if bron is None or bron.plan is None:
        return
    seen: set[object] = set()
    for jaar in filter(formaat.geldt_in, bron.plan.schooljaren):
        for about, problem in _in_year(veld, bron, jaar, workspace):
            if about not in seen:
                seen.add(about)
                yield problem


def _in_year(veld: Veld, bron: Bron, jaar: str, workspace: Workspace) -> Iterator[tuple[object, Problem]]:
    blad = nieuw_blad(jaar)
    text = voorgedrukte_tekst(veld, workspace, blad)
    lagen = lagen_in(bron, verwerkt(bron, workspace, blad), workspace)
    if lagen and not text:
        yield VERVALT, _lapsed(veld, bron, lagen, jaar, workspace)
    for laag in lagen:
        if text and not laag.item.werking:
            yield laag.item, _without_text(laag, bron, jaar)
    if veld.budget and len(text) > veld.budget and (over := length(text) - veld.budget) > 0:
        yield "tekens", _too_long(veld, over, lagen, jaar)


def _lapsed(veld: Veld, bron: Bron, lagen: tuple[Laag, ...], jaar: str, workspace: Workspace) -> Problem:
    door = next((laag.door for laag in reversed(lagen) if laag.item.werking == VERVALT), lagen[-1].door)
    message = (
        f'"{bron.titel}" is vervallen door {_called(door, workspace)}. '
        f'Op de bladen vanaf {jaar} staat daarom niets bij "{veld.titel}".'
    )
    hint = "Noem een paragraaf die nog geldt, of zet er ook tekst bij: die komt dan op het blad."
    where = veld.voorgedrukt.at("hoofdstuk") if veld.voorgedrukt else veld.at()
    return Problem(where, message, hint)


def _without_text(laag: Laag, bron: Bron, jaar: str) -> Problem:
    message = (
        f'"{bron.titel}" staat op de schoolprofielen, maar de nieuwe tekst staat er niet bij. '
        f"De bladen vanaf {jaar} houden daarom de oude tekst."
    )
    return Problem(laag.item.at("hoofdstuk"), message, "Schrijf bij tekst hoe de paragraaf nu luidt.")


def _too_long(veld: Veld, over: int, lagen: tuple[Laag, ...], jaar: str) -> Problem:
    since = f", met de wijzigingen die vanaf {jaar} gelden" if lagen else ""
    message = (
        f'De voorgedrukte tekst bij "{veld.titel}" is {plural(over, "teken", "tekens")} te lang{since}; '
        f"er passen er {show_number(veld.budget or 0)}."
    )
    severity = Severity.ERROR if veld.budget_is_hard else Severity.WARNING
    return Problem(veld.at("tekens"), message, "Kort de tekst in, of verruim tekens.", severity)


def _called(door: Ondersteuningsplan, workspace: Workspace) -> str:
    adopted = vastgesteld_op(door, workspace)
    return f"{door.genoemd} van {show(adopted)}" if adopted else door.genoemd


@rule("SOP023", "Vastgesteld blad drukt de tekst van voor een wijziging", Severity.ADVICE, timed=True)
def van_voor_de_wijziging(workspace: Workspace) -> Iterator[Problem]:
    """Wat een bestuur heeft vastgesteld, verandert niet meer. Wordt het plan daarna gewijzigd, dan houdt het blad de
    tekst van toen. Het advies staat er tot het schooljaar voorbij is.

    Fout:
        # het addendum is vastgesteld op 1 juni 2027, het blad eerder
        route:
          bestuur: 25 mei 2027, vastgesteld

    Goed:
        # het bestuur heeft het blad met de nieuwe tekst vastgesteld
        route:
          bestuur: 8 juni 2027, vastgesteld
    """
    found: _Sheets = {}
    for profiel in workspace.all(Schoolprofiel):
        if nieuw_blad(profiel.jaar).tot >= workspace.today:
            for laag in _later(profiel, workspace):
                found.setdefault((laag, profiel.jaar), set()).add(workspace.schoolnaam(profiel))
    for (laag, jaar), schools in found.items():
        yield _still_old(laag, jaar, schools)


def _later(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Laag]:
    """The changes of what its sheet prints that were adopted after it."""
    formaat = workspace.formaat_van(profiel)
    for veld in formaat.alle_velden if formaat else ():
        bron = bron_van(veld, workspace) if veld.voorgedrukt else None
        now = verwerkt(bron, workspace, nieuw_blad(profiel.jaar)) if bron else ()
        if bron and now:
            then = verwerkt(bron, workspace, blad_van(profiel, workspace))
            later = [laag for laag in lagen_in(bron, now, workspace) if laag.door not in then]
            yield from (laag for laag in later if laag.item.werking)


def _still_old(laag: Laag, jaar: str, schools: set[str]) -> Problem:
    many = plural(len(schools), "blad", "bladen")
    verb = "is" if len(schools) == 1 else "zijn"
    message = (
        f"{many} voor {jaar} {verb} vastgesteld voordat deze wijziging er was, en "
        f"{'houdt' if len(schools) == 1 else 'houden'} de tekst van toen: {join_some(sorted(schools, key=op_naam))}."
    )
    hint = (
        "Nieuwe bladen krijgen de nieuwe tekst vanzelf. Moet die ook hierop, laat het bestuur het blad dan opnieuw "
        "vaststellen en zet die dag bij route."
    )
    return Problem(laag.item.at("hoofdstuk"), message, hint)
