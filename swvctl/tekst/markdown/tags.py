"""HTML in a text: it is never markup, and its author should know that."""

import re
from collections.abc import Iterator

from swvctl.patroon import patroon

# Only names of real elements: "<naam>" and "<5" are ordinary writing.
_NAMES = (
    "a|abbr|applet|area|article|aside|audio|b|base|big|blockquote|body|br|button|canvas|caption|center|cite|code|"
    "col|dd|del|details|div|dl|dt|em|embed|fieldset|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|"
    "iframe|img|input|ins|kbd|label|legend|li|link|main|mark|math|menu|meta|nav|object|ol|optgroup|option|p|param|"
    "picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|"
    "tbody|td|template|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|video"
)
_TAG = patroon(rf"</?(?:{_NAMES})(?=[\s/>])[^<>]{{0,500}}>|<!--", re.IGNORECASE)


def html_tags(text: str) -> Iterator[str]:
    for tag in _TAG.finditer(text):
        yield tag.group()
