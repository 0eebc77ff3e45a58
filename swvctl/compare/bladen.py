"""What a change of the plan does to the sheets of schools, which print paragraphs of it."""

from collections.abc import Iterator

from swvctl.compare.saying import Told
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.voorgedrukt import blad_van, bron_van, gewijzigd_op, verwerkt, voorgedrukte_tekst
from swvctl.model.workspace import Workspace
from swvctl.tekst.nederlands import capitalised, join_some, plural
from swvctl.tekst.volgorde import op_naam

_Printed = dict[str, tuple[str, bool]]  # by the title of the field: its text, and whether the change is in it


def op_de_bladen(told: Told) -> Iterator[str]:
    """A sentence for each text and school year: on which sheets it is another one, or will be."""
    adopted = any(side and side.is_vastgesteld for side in (told.old, told.new))
    found: dict[tuple[str, str], set[str]] = {}
    for profiel in told.after.all(Schoolprofiel):
        titles = _other(profiel, told) if adopted else _coming(profiel, told)
        for titel in titles:
            found.setdefault((profiel.jaar, titel), set()).add(told.after.schoolnaam(profiel))
    for (jaar, titel), schools in sorted(found.items()):
        sheets = f"op {plural(len(schools), 'blad', 'bladen')} voor {jaar}"
        named = join_some(sorted(schools, key=op_naam))
        if adopted:
            yield f"{capitalised(sheets)} verandert “{titel}”: {named}."
        else:
            yield f"Wordt dit vastgesteld, dan verandert “{titel}” {sheets}: {named}."


def _other(profiel: Schoolprofiel, told: Told) -> Iterator[str]:
    """The texts that are printed in both states, not the same, and in one of them by this change."""
    before = told.before.find(Schoolprofiel, profiel.name)
    then = _printed(before, told.old, told.before) if before else {}
    for titel, (text, by_this) in _printed(profiel, told.new, told.after).items():
        old, by_that = then.get(titel, (text, False))
        if old != text and (by_this or by_that):
            yield titel


def _printed(profiel: Schoolprofiel, change: Ondersteuningsplan | None, workspace: Workspace) -> _Printed:
    formaat = workspace.formaat_van(profiel)
    blad = blad_van(profiel, workspace)
    fields = [(veld, bron_van(veld, workspace)) for veld in (formaat.alle_velden if formaat else ())]
    return {
        veld.titel: (
            voorgedrukte_tekst(veld, workspace, blad),
            change is not None and change in verwerkt(bron, workspace, blad),
        )
        for veld, bron in fields
        if bron
    }


def _coming(profiel: Schoolprofiel, told: Told) -> Iterator[str]:
    formaat = told.after.formaat_van(profiel)
    if formaat and told.new:
        for veld, laag in gewijzigd_op(profiel, formaat, told.after):
            if laag.door is told.new:
                yield veld.titel
