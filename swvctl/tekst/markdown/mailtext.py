"""Markdown for mail: the same HTML as on a page, closed as XML asks and without what only a page needs."""

from markupsafe import Markup

from swvctl.patroon import patroon
from swvctl.tekst.markdown.hypertext import to_html

# Every quotation mark of the author has become an entity, so that these are always our own attributes.
_OURS = patroon(r' (?:class|id|role|tabindex|aria-label)="[^"]*"')
_EMPTY = patroon(r"<(br|hr)>")
_BOX = patroon(r"</?div>")


def to_mail(text: str, *, heading_offset: int = 2) -> Markup:
    """Give HTML that is also XML, without classes and landmarks: style comes from the mail itself."""
    page = str(to_html(text, heading_offset=heading_offset))
    bare = _BOX.sub("", _OURS.sub("", page))
    return Markup(_EMPTY.sub(r"<\1 />", bare))  # noqa: S704 - made of what was escaped, and only taken from
