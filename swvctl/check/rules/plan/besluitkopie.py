"""BSL037: a decision that was copied, with nothing changed but its name, or a file of them."""

from collections import defaultdict
from collections.abc import Iterator

from swvctl.check.routezin import gremiumnaam, op
from swvctl.check.rule import Problem, rule
from swvctl.findings import Severity
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import VASTSTELLING, besluiten_over
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.workspace import Workspace


@rule("BSL037", "Besluit staat er twee keer", Severity.WARNING)
def kopie(plan: Ondersteuningsplan, workspace: Workspace) -> Iterator[Problem]:
    """Een besluit dat u kopieert om er een ander van te maken, heeft een ander gremium, een andere dag of een andere
    versie. Is dat alles gelijk, dan is er iets niet aangepast. Van een vaststelling zegt BSL032 dat.

    Fout:
        - {id: een, soort: advies, gremium: opr, datum: 10 maart 2027}
        - {id: twee, soort: advies, gremium: opr, datum: 10 maart 2027}

    Goed:
        - {id: een, soort: advies, gremium: opr, datum: 10 maart 2027}
        - {id: twee, soort: advies, gremium: rvt, datum: 10 maart 2027}
    """
    seen: set[tuple[object, ...]] = set()
    copies = gekopieerd(plan, workspace)
    for path, (first, original) in copies.items():
        message = f"De besluiten in dit bestand staan ook in {original}."
        yield Problem(first.place, message, f"Houd één bestand over: haal {path} weg, of dat andere.")
    for besluit in besluiten_over(plan, workspace):
        if besluit.record.document.path in copies:
            continue
        key = _same(besluit, workspace)
        if key and key in seen:
            name = gremiumnaam(besluit.gremium, workspace)
            message = f"Er staat nog een {besluit.soort} van {name}{op(besluit.datum)}, over dezelfde versie."
            hint = "Pas gremium, datum of versie aan, of haal een van de twee weg."
            yield Problem(besluit.at("gremium"), message, hint)
        seen.add(key)


def gekopieerd(plan: Ondersteuningsplan, workspace: Workspace) -> dict[str, tuple[Besluit, str]]:
    """By the path of each file that says the same as another one, its first decision, and the path of that other."""
    files: defaultdict[str, list[Besluit]] = defaultdict(list)
    for besluit in besluiten_over(plan, workspace):
        files[besluit.record.document.path].append(besluit)
    first: dict[frozenset[tuple[object, ...]], str] = {}
    found = {}
    for path, those in sorted(files.items(), key=lambda item: (len(item[0]), item[0])):
        said = frozenset(_said(one) for one in those)
        if len(said) > 1 and said in first:
            found[path] = (those[0], first[said])
        first.setdefault(said, path)
    return found


def _said(besluit: Besluit) -> tuple[object, ...]:
    day = besluit.datum.text if besluit.datum else ""
    return (besluit.name.rpartition("/")[2], besluit.soort, besluit.gremium, besluit.versie, day)


def _same(besluit: Besluit, workspace: Workspace) -> tuple[object, ...]:
    """By what two decisions are one; empty where that cannot be said."""
    if not (besluit.gremium and besluit.datum) or besluit.soort == VASTSTELLING:
        return ()
    body = workspace.voluit("gremium", besluit.gremium, besluit.record)
    day = besluit.datum
    return (besluit.soort, body, day.first, day.last, besluit.versie, besluit.geldt)
