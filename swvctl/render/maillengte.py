"""How long the mails of the newsletter are: mail programs cut off what is too long."""

from collections.abc import Iterator
from contextlib import suppress

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.render.mail import without_pictures
from swvctl.render.page import Audience, Site
from swvctl.render.pages.nieuwsbrief import mail
from swvctl.render.template import Templates

MANY_ITEMS = 10
MUCH_TEXT = 15_000  # characters; with all that a mail needs around them it comes to a third of the limit


def mail_sizes(workspace: Workspace, assets: Assets) -> dict[str, int]:
    """The bytes of each mail that may be too long; making them all would take more time than the whole check."""
    issues = [issue for issue in workspace.all(Nieuwsbrief) if _is_long(issue, workspace)]
    if not issues:
        return {}
    site = Site(
        workspace, Audience.INTERN, frozenset(), draft=False, today=workspace.today, generator="swvctl"
    )
    templates, sizes = Templates(assets), dict[str, int]()
    with suppress(AssetError):  # what is wrong with a template of the region, the build tells
        for issue in issues:
            for page in mail(issue, site):
                filled = templates.fill("nieuwsbrief/mail", ".mjml", page.view)
                sizes[issue.name] = len(without_pictures(filled))
    return sizes


def _is_long(issue: Nieuwsbrief, workspace: Workspace) -> bool:
    return len(issue.items) > MANY_ITEMS or sum(map(len, _texts(issue, workspace))) > MUCH_TEXT


def _texts(issue: Nieuwsbrief, workspace: Workspace) -> Iterator[str]:
    yield from (issue.inleiding, issue.afsluiting)
    for item in issue.items:
        yield from (item.tekst, *item.stappen)
        for kind, text in item.verwijzingen:
            record = workspace.nouns.get(kind, {}).get(workspace.voluit(kind, text, issue.record))
            yield from (str(getattr(record, name, "")) for name in ("tekst", "uitkomst", "toelichting"))
