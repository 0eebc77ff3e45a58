"""BSL045: a consultation with another samenwerkingsverband that cannot be the one that is meant."""

from collections.abc import Iterator

from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.samenwerkingsverband import swvcode
from swvctl.model.workspace import Workspace
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import closest, join


@rule("BSL045", "Overleg is niet met de andere sector", Severity.WARNING)
def partner(besluit: Besluit, workspace: Workspace) -> Iterator[Problem]:
    """Over een plan overlegt u met het samenwerkingsverband van de andere sector. Een overleg met uzelf, of met een
    code die niet bij `andere_sector` staat, telt daarvoor niet.

    Fout:
        # uw eigen code is PO9901
        met: PO9901

    Goed:
        met: VO9901
    """
    swv = workspace.swv
    if swv is None or besluit.soort != OVERLEG:
        return
    others = [swvcode(other.code) for other in swv.andere_sector]
    for index, text in enumerate(besluit.met):
        code = swvcode(text)
        if code in others:
            continue
        if code == swvcode(swv.code):
            hint = (
                f"Bij andere_sector staat {join(others, 'of')}." if others else "Noem de code van de ander."
            )
            yield Problem(besluit.at("met", index), f"{code} is uw eigen samenwerkingsverband.", hint)
        elif others and code[:2] != swvcode(swv.code)[:2]:
            near = closest(code, others)
            ask = f' Bedoelt u "{near}"?' if near else ""
            message = f"{shown(code)} staat niet bij andere_sector in data/samenwerkingsverband.yaml.{ask}"
            hint = "Verbeter de code, of zet dit samenwerkingsverband erbij."
            yield Problem(besluit.at("met", index), message, hint)
