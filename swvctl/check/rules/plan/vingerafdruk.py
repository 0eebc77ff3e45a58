"""PLN012: fingerprints of a version that cannot be compared."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.verschil import is_vergelijkbaar, leesbare
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import is_oude_tabel
from swvctl.tekst.escape import shown


@rule("PLN012", "Vingerafdruk is niet te lezen", Severity.WARNING)
def leesbaar(versie: Versie) -> Iterator[Problem]:
    """Een versie wordt gemaakt met swvctl new versie en daarna niet meer gewijzigd. Van een tekst met een andere
    vingerafdruk ziet de controle niet of die na het besluit is gewijzigd. Maakte een andere swvctl de hele versie,
    dan staat dat er één keer, als advies.

    Fout:
        paragrafen:
          basis/norm: v1-c2157f5356f0eadda7f04c31
          basis/meten: ongewijzigd

    Goed:
        paragrafen:
          basis/norm: v1-c2157f5356f0eadda7f04c31
          basis/meten: v1-7ddba8587a780be1bfd37020
    """
    marks = [
        (name, mark, versie.at(part, name))
        for part, found in (("paragrafen", versie.paragrafen), ("tabellen", versie.tabellen))
        for name, mark in found.items()
    ]
    if not marks:
        message = f"Versie {shown(versie.nummer)} onthoudt geen enkele tekst."
        yield Problem(versie.at("paragrafen"), message, "Maak de versie met swvctl new versie.")
    elif not is_vergelijkbaar(versie):
        message = (
            f"Versie {shown(versie.nummer)} is gemaakt met een andere swvctl; "
            "of het plan sindsdien is gewijzigd, is niet na te gaan."
        )
        hint = f"Staat die tekst in git? Maak er een versie van: swvctl new versie {versie.plan} --rev COMMIT"
        yield Problem(versie.at("paragrafen", part="key"), message, hint, Severity.ADVICE)
        return
    if any(map(is_oude_tabel, versie.tabellen.values())):
        yield _old_tables(versie)
    good = leesbare(versie)
    for name, mark, place in marks:
        if name not in good and not is_oude_tabel(mark):
            message = (
                f'"{shown(mark)}" is geen vingerafdruk; '
                f'of "{shown(versie.titels.get(name, name))}" is gewijzigd, is niet te zien.'
            )
            yield Problem(place, message, "Zet de regel terug zoals swvctl new versie die schreef.")


def _old_tables(versie: Versie) -> Problem:
    """Tables of before their units and remarks were part of the fingerprint; the paragraphs can still be compared."""
    message = (
        f"De tabellen in versie {shown(versie.nummer)} zijn vastgelegd met een oudere swvctl; "
        "of een tabel sindsdien is gewijzigd, is niet na te gaan."
    )
    hint = f"Staat die tekst in git? Maak er een versie van: swvctl new versie {versie.plan} --rev COMMIT"
    return Problem(versie.at("tabellen", part="key"), message, hint, Severity.ADVICE)
