"""PRI009: a person where a function belongs."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.check.wie import alle_wie
from swvctl.findings import Severity
from swvctl.model.begrippen import termen
from swvctl.model.school import School
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.tekst.persoonsnaam import full_name

_INFIX = r"(?:(?:[Vv]an|[Dd]en?|[Dd]er|[Tt]er|[Tt]en?|[Hh]et|[Oo]p|'t)\s+)*"
_TITLE = r"(?i:mevrouw|mevr\.?|mw\.?|de heer|dhr\.?|drs\.?|dr\.|mr\.|ir\.|prof\.)"
_NO_NAME = r"(?<![A-Z]\.)(?<![A-Z]\. )(?!(?:R\.\s*K|P\.\s*C|[OCG]\.\s*B)\.)"  # schools are R.K., or O.B.S.
# What may be called after a person.
_AFTER_SOMEONE = patroon(
    r"(?i:school|stichting|college|lyceum|gymnasium|vereniging|centrum|\b(?:ikc|kc|obs|cbs|kbs|rkbs|pcbs)\s+[a-z])"
)
_PERSON = patroon(
    rf"\b{_TITLE}\s+(?:[A-Z]\.\s*)*{_INFIX}[A-Z][a-zà-ÿ]+"
    rf"|\b{_NO_NAME}(?:[A-Z]\.\s*){{1,4}}{_INFIX}[A-Z][a-zà-ÿ]{{2,}}"
)
_SECTORS = frozenset({"PO", "VO", "SO", "SBO", "VSO", "MBO", "WSNS"})
_DOTTED = patroon(r"(?:[A-Z]{1,3}\.\s*)+")


@rule("PRI009", "Naam van een persoon bij wie", Severity.ADVICE)
def persoon(workspace: Workspace) -> Iterator[Problem]:
    """Bij wie hoort een functie: die blijft kloppen als iemand vertrekt, en in een plan horen geen namen van
    medewerkers.

    Fout:
        wie: mevr. A. de Groot

    Goed:
        wie: de beleidsmedewerker
    """
    for place, text in alle_wie(workspace):
        hit = _PERSON.search(text)
        name = hit[0] if hit else full_name(text)
        if name and not _AFTER_SOMEONE.search(text) and not _is_known(name, workspace):
            message = f'"{shown(name)}" lijkt de naam van een persoon.'
            yield Problem(place, message, "Noem de functie, zoals: de beleidsmedewerker.")


def _is_known(text: str, workspace: Workspace) -> bool:
    """Whether the letters are an abbreviation, as in ``S.B.O. Noord``, or it is of a school or before a gemeente."""
    if any(text in item.naam for item in workspace.all(School)):
        return True
    places = (item.naam.casefold() for item in workspace.swv.gemeenten) if workspace.swv else ()
    if text.rsplit(maxsplit=1)[-1].casefold() in places:
        return True
    short = {name.upper() for term in termen(workspace) for name in term.namen} | _SECTORS
    return _initials(text) in short


def _initials(text: str) -> str:
    """The capitals with a dot that a name begins with: ``SBO`` of ``S.B.O. Noord``, which is no person."""
    found = _DOTTED.match(text)
    return "".join(char for char in found[0] if char.isalpha()) if found else ""
