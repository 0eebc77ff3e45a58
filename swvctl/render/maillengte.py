"""How long the mails of the newsletter are: mail programs cut off what is too long."""

from collections.abc import Iterable
from contextlib import suppress

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.model.nieuwsbrief import Nieuwsbrief
from swvctl.model.workspace import Workspace
from swvctl.render.mail import without_pictures
from swvctl.render.page import Site
from swvctl.render.pages.nieuwsbrief import mail
from swvctl.render.template import Templates


def mail_sizes(issues: Iterable[Nieuwsbrief], workspace: Workspace, assets: Assets) -> dict[str, int]:
    """The bytes of the mail of each of these issues."""
    site = Site.alone(workspace)
    templates, sizes = Templates(assets), dict[str, int]()
    with suppress(AssetError):  # what is wrong with a template of the region, the build tells
        for issue in issues:
            for page in mail(issue, site):
                filled = templates.fill("nieuwsbrief/mail", ".mjml", page.view)
                sizes[issue.name] = len(without_pictures(filled))
    return sizes
