"""What a file says in so many words and is yet not read: of a field that stands twice only the last one is kept."""

from functools import lru_cache

from swvctl.patroon import patroon
from swvctl.read.characters import LINE_END
from swvctl.read.document import Document

_NAMES = frozenset({"id", "code", "naam", "kort", "label"})
_FIELD = patroon(r"\s*(?:-\s+)?(?P<key>[a-z]+):\s+(?P<value>[^#\s].*?)\s*(?:\s#.*)?")


@lru_cache(maxsize=8)
def written_names(document: Document) -> frozenset[str]:
    """What is called something in a file of which a part was lost; nothing for a file that was read as it stands."""
    if not document.doubtful:
        return frozenset()
    lines = LINE_END.split(document.source.read(document.path).decode("utf-8", "replace"))
    found = (_FIELD.fullmatch(line) for line in lines)
    return frozenset(one["value"].strip("\"'") for one in found if one and one["key"] in _NAMES)
