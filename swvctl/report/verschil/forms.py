"""The files in which a comparison is read: Markdown, HTML, PDF and JSON."""

import json

from swvctl import __version__
from swvctl.assets import Assets
from swvctl.limits import MAX_COMMENT_CHARACTERS
from swvctl.model.workspace import Workspace
from swvctl.render.page import Site, frame
from swvctl.render.pdf import require
from swvctl.render.pdf.press import Press
from swvctl.render.template import Templates
from swvctl.schemas import JSON

_TEMPLATE = "verschil/verschil"


def as_json(view: JSON) -> str:
    return json.dumps(view, ensure_ascii=True, indent=1) + "\n"


def as_html(page: JSON, workspace: Workspace, assets: Assets) -> str:
    """A page that holds everything itself, with all details."""
    return Templates(assets).fill(_TEMPLATE, ".html", _framed(page, workspace)).decode()


def as_pdf(page: JSON, workspace: Workspace, assets: Assets) -> bytes:
    """The same on paper; without the extra that is refused with what to install."""
    require()
    press = Press(assets)
    try:
        return press.printed(_TEMPLATE, _framed(page, workspace)).pdf
    finally:
        press.close()


def _framed(page: JSON, workspace: Workspace) -> JSON:
    site = Site.alone(workspace, f"swvctl {__version__}")
    return {**page, "pagina": frame(site, "verschil", page["titel"])}


def as_markdown(page: JSON, assets: Assets, most: int = MAX_COMMENT_CHARACTERS) -> str:
    """For a comment: as much of the details as a code host takes, and how many are left.

    Counted in bytes, so that it fits whichever way a host counts, and no one cuts through a folded part.
    """
    templates = Templates(assets)
    text = _filled(templates, page, len(page["groepen"]))
    if _size(text) <= most:
        return text
    low, high = 0, len(page["groepen"])
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _size(_filled(templates, page, middle)) <= most else (low, middle)
    text = _filled(templates, page, low)
    return text if _size(text) <= most else _cut(text, most)


def _size(text: str) -> int:
    return len(text.encode("utf-8", "replace"))


def _cut(text: str, most: int) -> str:
    """The lines that fit; there are no folded parts among them."""
    start = text.encode("utf-8", "replace")[: most - len("\n…\n".encode())].decode("utf-8", "ignore")
    return f"{start.rpartition(chr(10))[0]}\n…\n"


def _filled(templates: Templates, page: JSON, kept: int) -> str:
    groups = page["groepen"]
    view = {**page, "groepen": groups[:kept], "nog": len(groups) - kept}
    return templates.fill(_TEMPLATE, ".md", view).decode()
