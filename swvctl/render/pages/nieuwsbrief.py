"""A newsletter: its page, a page for each item, the list of issues, the feed, and the mail."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time
from email.utils import format_datetime
from typing import Any

from swvctl.model.nieuwsbrief import REFERS, Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.render.mail import fragment
from swvctl.render.nieuws.nieuwsbrief import ISSUE_PAGE, ITEM_PAGE, issue_view, path_of, shown_day
from swvctl.render.page import INTERNAL, PUBLIC, Page, Site, below, frame, merk, page
from swvctl.render.verwijsdoel import Plek, verwijsdoel
from swvctl.render.wegwijzer import START, Group, Thema, link, wegwijzer
from swvctl.schemas import JSON
from swvctl.tekst.adres import host
from swvctl.tekst.nederlands import plural
from swvctl.tekst.volgorde import op_naam

NEEDS = ("samenwerkingsverband", "nieuwsbrief", *REFERS)
OVERVIEW = "nieuwsbrieven"
SENDING = "verzenden"
MORNING = time(7, tzinfo=UTC)


def _mail(view: JSON, made: Mapping[str, bytes]) -> bytes:
    from swvctl.render.nieuws.eml import compose  # noqa: PLC0415 - mail is a large library, and few builds have an issue

    return compose(view, made)


SENT_AS = (
    (".eml", "openen als concept", "mail (.eml)"),
    (".fragment.html", "plakken in een maildienst", "alleen de inhoud, als HTML"),
    (".txt", "platte tekst", ""),
)
COMPOSED = {".eml": _mail, ".fragment.html": fragment}


@page(ISSUE_PAGE, needs=NEEDS)
def nieuwsbrief(issue: Nieuwsbrief, site: Site) -> Iterator[Page]:
    path = path_of(issue)
    view = issue_view(issue, site, path)
    before, after = _neighbours(issue, site)
    links = {"vorige": _way(before, site, path), "volgende": _way(after, site, path)}
    yield Page(path, {"pagina": _frame(site, path, view), **view, **links})


@page(ITEM_PAGE, needs=NEEDS)
def item(issue: Nieuwsbrief, site: Site) -> Iterator[Page]:
    view = issue_view(issue, site, f"{path_of(issue)}/item")
    whole = {"titel": view["titel"], "pad": path_of(issue), "datum": view["datum"]}
    for found in view["items"]:
        path = found["pad"]
        top = _frame(site, path, {**view, "titel": found["titel"]}, whole)
        yield Page(path, {"pagina": top, "item": found, "uit": _link(whole, site, path)})


@page("nieuwsbrief/overzicht", needs=NEEDS)
def overzicht(workspace: Workspace, site: Site) -> Iterator[Page]:
    issues = _issues(workspace)
    if not issues:
        return
    shown = [_row(issue, site) for issue in issues]
    years = sorted({str(row["jaar"]) for row in shown}, reverse=True)
    yield Page(
        OVERVIEW,
        {
            "pagina": frame(site, OVERVIEW, "Nieuwsbrieven"),
            "jaren": [
                {"titel": year, "nummers": [row for row in shown if row["jaar"] == year]} for year in years
            ],
            "feed": f"{OVERVIEW}.atom" if _feed_made(site) else "",
        },
    )


@page("nieuwsbrief/feed", needs=NEEDS, audiences=PUBLIC)
def feed(workspace: Workspace, site: Site) -> Iterator[Page]:
    issues = [issue for issue in _issues(workspace) if issue.datum]
    if not issues:
        return
    entries = [_entry(issue, site) for issue in issues]
    swv = workspace.swv
    naam = swv.naam if swv else ""
    yield Page(
        OVERVIEW,
        {
            "titel": f"Nieuwsbrief {swv.roepnaam if swv else ''}".strip(),
            "auteur": naam,
            "id": _tag(workspace, min(_day(issue) for issue in issues)[:4], ""),
            "bijgewerkt": max(entry["bijgewerkt"] for entry in entries),
            "bladzij": f"{OVERVIEW}.html",
            "zelf": f"{OVERVIEW}.atom",
            "gemaakt_met": site.generator,
            "nummers": entries,
        },
    )


@page("nieuwsbrief/mail", needs=NEEDS, audiences=INTERNAL, composed=COMPOSED, folder=SENDING)
def mail(issue: Nieuwsbrief, site: Site) -> Iterator[Page]:
    path, view = f"{SENDING}/{issue.name}", issue_view(issue, site)
    workspace, contact = site.workspace, view["contact"]
    swv = workspace.swv
    sent = datetime.combine(issue.dag, MORNING) if issue.dag else None
    yield Page(
        path,
        {
            "pagina": frame(site, path, issue.opschrift),
            **view,
            "mail": {
                "onderwerp": f"{issue.opschrift} | {swv.roepnaam}" if swv else issue.opschrift,
                "van": contact["mail"],
                "van_naam": contact["naam"],
                "verzonden": format_datetime(sent) if sent else "",
                "kenmerk": f"nieuwsbrief.{issue.name.replace('/', '.')}@{_host(workspace)}",
            },
        },
    )


@verwijsdoel("nieuwsbrief")
def plek(workspace: Workspace, name: str) -> Plek | None:
    """An issue, or an item of it by its id."""
    for issue in _issues(workspace):
        if name == issue.name:
            return Plek(issue.opschrift, ISSUE_PAGE, path_of(issue))
        own = name.removeprefix(f"{issue.name}/")
        found = next((item for item in issue.items if item.id == own and own != name), None)
        if found:
            return Plek(found.titel or issue.opschrift, ISSUE_PAGE, path_of(issue), f"item-{own}")
    return None


@wegwijzer(Thema.NIEUWS, 30)
def nieuws(site: Site) -> Iterator[Group]:
    issues = _issues(site.workspace)
    recent = [
        link(issue.opschrift, site.href(START, ISSUE_PAGE, path_of(issue)), _said(issue, site))
        for issue in issues[:3]
    ]
    whole = site.href(START, "nieuwsbrief/overzicht", OVERVIEW) if issues else ""
    every = link("Alle nieuwsbrieven", whole, plural(len(issues), "nummer", "nummers"))
    yield Group("Nieuwsbrief", (*recent, every))


@wegwijzer(Thema.NIEUWS, 62)
def verzenden(site: Site) -> Iterator[Group]:
    """For the region itself: the mails of what is not sent yet, and of the last issue."""
    issues = _issues(site.workspace)
    sent = [issue for issue in issues if issue.publiek_in(site.workspace)]
    shown = [issue for issue in issues if issue not in sent or issue is sent[0]]
    mails = [(issue, site.href(START, "nieuwsbrief/mail", f"{SENDING}/{issue.name}")) for issue in shown]
    links = []
    for issue, href in mails:
        links.append(link(issue.opschrift, href, "bekijken zoals een mailprogramma hem toont"))
        links += [
            link(f"{issue.opschrift}: {words}", f"{href.removesuffix('.html')}{ending}", note)
            for ending, words, note in SENT_AS
            if href and site.maakt(ending)
        ]
    yield Group("Nieuwsbrief verzenden", tuple(links))


def _issues(workspace: Workspace) -> list[Nieuwsbrief]:
    """Every issue, the newest first; by the month of its name."""
    return sorted(workspace.all(Nieuwsbrief), key=lambda issue: op_naam(issue.name), reverse=True)


def _neighbours(issue: Nieuwsbrief, site: Site) -> tuple[Nieuwsbrief | None, Nieuwsbrief | None]:
    row = [None, *reversed(_issues(site.workspace)), None]
    place = row.index(issue)
    return row[place - 1], row[place + 1]


def _way(issue: Nieuwsbrief | None, site: Site, start: str) -> JSON:
    return _link({"titel": issue.opschrift, "pad": path_of(issue)}, site, start) if issue else {}


def _link(target: Mapping[str, Any], site: Site, start: str) -> JSON:
    return {"titel": target["titel"], "href": site.href(start, ISSUE_PAGE, target["pad"])}


def _frame(site: Site, path: str, view: JSON, above: JSON | None = None) -> Mapping[str, Any]:
    top = frame(site, path, view["titel"])
    overview = site.href(path, "nieuwsbrief/overzicht", OVERVIEW)
    # What was sent is no concept, only this print of it is a trial.
    named = merk(site, vastgesteld=not view["concept"])
    steps = (link("Nieuwsbrieven", overview), *([_link(above, site, path)] if above else []))
    return {**below(top, *steps), **named, "concept": site.draft or view["concept"]}


def _row(issue: Nieuwsbrief, site: Site) -> JSON:
    view = issue_view(issue, site)
    return {
        "titel": view["titel"],
        "href": site.href(OVERVIEW, ISSUE_PAGE, path_of(issue)),
        "jaar": issue.name[:4],
        "nummer": view["nummer"],
        "datum": view["datum"],
        "concept": view["concept"],
        "items": [found["titel"] for found in view["items"]],
    }


def _entry(issue: Nieuwsbrief, site: Site) -> JSON:
    view = issue_view(issue, site)
    return {
        **view,
        "id": _tag(site.workspace, issue.name[:4], f"/{issue.name}"),
        "href": issue.online or f"{path_of(issue)}.html",
        "bijgewerkt": f"{_day(issue)}T00:00:00Z",
    }


def _day(issue: Nieuwsbrief) -> str:
    last = issue.datum.last if issue.datum else None
    return last.isoformat() if last else ""


def _tag(workspace: Workspace, year: str, rest: str) -> str:
    """An id that stays, also when the site moves: a tag URI of the region's own host."""
    return f"tag:{_host(workspace)},{year}:nieuwsbrief{rest}"


def _host(workspace: Workspace) -> str:
    swv = workspace.swv
    contact = swv.contact if swv else None
    found = host(contact.site) if contact else ""
    return found if found.isascii() and found else f"{(swv.code if swv else 'swv').lower()}.invalid"


def _feed_made(site: Site) -> bool:
    return "nieuwsbrief/feed" in site.names and site.maakt(".atom")


def _said(issue: Nieuwsbrief, site: Site) -> str:
    return shown_day(issue.datum) if issue.publiek_in(site.workspace) else "nog niet verzonden"
