"""SOP…: a choice that says nothing, or what another says already."""

from collections.abc import Iterator

from swvctl.check.gekozen import chosen
from swvctl.check.rule import Problem, rule
from swvctl.model.keuzelijst import Optie
from swvctl.model.schoolprofiel import Schoolprofiel
from swvctl.model.workspace import Workspace

_BOTH = ("Hier staan keuze en anders bij elkaar.", "Maak er twee keuzes van, elk met een eigen streepje.")
_NEITHER = ("Hier staat niet wat er is gekozen.", "Vul keuze of anders in.")


@rule("SOP018", "Keuze zonder inhoud, of twee keer dezelfde keuze")
def dubbele_keuze(profiel: Schoolprofiel, workspace: Workspace) -> Iterator[Problem]:
    """Elke keuze staat één keer op het blad en noemt een optie of, bij anders, een eigen woord.

    Fout:
        interne_expertise:
          - logopedist
          - Logopedist

    Goed:
        interne_expertise:
          - logopedist
    """
    seen: dict[tuple[str, Optie | str], str] = {}
    for veld, lijst, keuze, option in chosen(profiel, workspace):
        said = keuze.keuze or keuze.anders
        key = (veld.id, option or f"anders {keuze.anders.casefold()}")
        if bool(keuze.keuze) == bool(keuze.anders):
            if keuze.keuze or not profiel.keuze_geweigerd(keuze):
                yield Problem(keuze.at(), *(_BOTH if keuze.keuze else _NEITHER))
        elif keuze.anders and not lijst.anders:
            yield Problem(
                keuze.at("anders"),
                f'De lijst {lijst.titel} heeft geen "anders, namelijk".',
                "Kies iets uit de lijst.",
            )
        elif key in seen and (option or keuze.anders):
            yield Problem(keuze.at(), _twice(said, seen[key], veld.titel), "Laat het één keer staan.")
        seen.setdefault(key, said)


def _twice(said: str, before: str, title: str) -> str:
    if said.casefold() == before.casefold():
        return f'"{said}" staat twee keer bij "{title}".'
    return f'"{said}" is dezelfde keuze als "{before}", en die staat al bij "{title}".'
