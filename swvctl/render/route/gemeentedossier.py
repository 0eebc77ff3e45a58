"""What the dossier of one gemeente tells of one plan or change: the consultation, and what it was about."""

from collections.abc import Iterator
from functools import lru_cache

from swvctl.model.besluit import Besluit, Gemeentebesluit
from swvctl.model.besluitvorming import plan_van
from swvctl.model.doel import Doel
from swvctl.model.geldend import geldende_tekst, lagen_op, lagen_van
from swvctl.model.gemeenteoverleg import gemeenterijen_van
from swvctl.model.hoofdstuk import Hoofdstuk, Paragraaf
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.planboom import hoofdstukken_van
from swvctl.model.planstand import nu_en_straks
from swvctl.model.samenwerkingsverband import Gemeente
from swvctl.model.workspace import Workspace
from swvctl.render.invulling import Invuller
from swvctl.render.page import Site
from swvctl.render.plan.planplek import plan_href
from swvctl.render.plan.vermelding import straks, vermelding
from swvctl.render.route.besluitview import gemeente_view, titel_van
from swvctl.render.route.planningview import plek_link
from swvctl.render.verwijsdoel import plek_van
from swvctl.schemas import JSON

SUBJECTS = ("jeugdhulp", "leerplicht", "leerlingenvervoer", "huisvesting")
DIT = {"plan": "dit plan", "addendum": "dit addendum", "koersnotitie": "deze koersnotitie"}


def dossier_van(gemeente: Gemeente, plan: Ondersteuningsplan, site: Site, path: str) -> JSON:
    """The consultations with this gemeente and, by subject, what a plan says or a change touches."""
    workspace = site.workspace
    onderwerpen = list(_subjects(plan, site, path))
    told = {subject["titel"] for subject in onderwerpen}
    return {
        "titel": f"{plan.titel} ({plan.periode})",
        "dit": DIT[plan.soort],
        "href": plan_href(plan, site, path),
        "overleggen": [
            {
                **gemeente_view(row, workspace),
                "besluit": titel_van(besluit, workspace),
                "versie": besluit.versie,
            }
            for besluit, row in _rows(gemeente, plan, workspace)
        ],
        "onderwerpen": onderwerpen,
        "zonder": [name for name in SUBJECTS if plan.is_plan and name.capitalize() not in told],
        "wijzigt": not plan.is_plan,
        "geraakt": list(_touched(plan, site, path)),
    }


def dossier_path(gemeente: Gemeente) -> str:
    return f"overleg-met-gemeenten/{gemeente.id}"


def dossier_titel(gemeente: Gemeente) -> str:
    own = gemeente.naam.lower().startswith("gemeente ")
    return f"Overleg met {gemeente.naam}" if own else f"Overleg met de gemeente {gemeente.naam}"


def heeft_dossier(gemeente: Gemeente, workspace: Workspace) -> bool:
    """Whether there is anything to tell: a consultation with this gemeente, or a paragraph that is about gemeenten."""
    plans = workspace.all(Ondersteuningsplan)
    return _is_about(workspace) or any(any(_rows(gemeente, plan, workspace)) for plan in plans)


@lru_cache(maxsize=4)
def _is_about(workspace: Workspace) -> bool:
    plans = workspace.all(Ondersteuningsplan)
    return any(any(_about(subject, plan, workspace)) for plan in plans for subject in SUBJECTS)


def _touched(wijziger: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:
    """The paragraphs that a change touches, by the subject they have in the plan: {onderwerp, paragrafen}."""
    workspace = site.workspace
    plan = workspace.volg(Ondersteuningsplan, wijziger.wijzigt, wijziger.record)
    if plan is None:
        return
    lagen = lagen_van([wijziger], workspace)
    for subject in SUBJECTS:
        found = [
            _place(naam, deel, site, path)
            for naam, chapter, deel in _about(subject, plan, workspace)
            if lagen_op(naam, chapter, lagen)
        ]
        if found:
            yield {"onderwerp": subject.capitalize(), "paragrafen": found}


def _subjects(plan: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:
    """The paragraphs by subject; the text of one that has two stands at the first."""
    told: set[str] = set()
    for subject in SUBJECTS:
        found = []
        for item in _paragraphs(subject, plan, site, path):
            found.append({**item, "boven": item["naam"] in told})
            told.add(item["naam"])
        if found:
            yield {"titel": subject.capitalize(), "paragrafen": found}


def _rows(
    gemeente: Gemeente, plan: Ondersteuningsplan, workspace: Workspace
) -> Iterator[tuple[Besluit, Gemeentebesluit]]:
    for besluit in workspace.all(Besluit):
        if plan_van(besluit, workspace) is plan:
            for row in gemeenterijen_van(besluit, workspace):
                if workspace.voluit("gemeente", row.gemeente, besluit.record) == gemeente.id:
                    yield besluit, row


def _paragraphs(subject: str, plan: Ondersteuningsplan, site: Site, path: str) -> Iterator[JSON]:
    """The paragraphs of the plan that are about a subject, in its order, as they hold now for these readers."""
    vul = Invuller(site, path)
    lagen, later = (lagen_van(changes, site.workspace) for changes in nu_en_straks(plan, site.workspace))
    for naam, chapter, deel in _about(subject, plan, site.workspace):
        changed = lagen_op(naam, chapter, lagen)
        yield {
            **_place(naam, deel, site, path),
            "naam": naam,
            "tekst": geldende_tekst(vul.markdown(deel.tekst, chapter.record), changed, vul.markdown),
            "eerder": [
                *(vermelding(laag, site.workspace) for laag in changed),
                *map(straks, lagen_op(naam, chapter, later)),
            ],
        }


def _about(
    subject: str, plan: Ondersteuningsplan, workspace: Workspace
) -> Iterator[tuple[str, Hoofdstuk, Paragraaf]]:
    """The paragraphs that the plan marks as being about a subject, with their full name and chapter."""
    for chapter in hoofdstukken_van(plan, workspace):
        for deel in chapter.delen:
            if subject in (deel.oogo or chapter.oogo):
                yield chapter.naam_van(deel), chapter, deel


def _place(naam: str, deel: Paragraaf, site: Site, path: str) -> JSON:
    plek = plek_van(Doel(Hoofdstuk.kind, naam), site.workspace)
    return plek_link(plek, site, path) if plek else {"titel": deel.titel, "href": ""}
