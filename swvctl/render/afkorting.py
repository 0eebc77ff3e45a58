"""Abbreviations are explained where a reader meets them first on a page."""

from swvctl.model.begrippen import afkortingen
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.schemas import JSON
from swvctl.tekst.markdown.structure import plain_words

_CAPITALS = patroon(r"[^\Wa-z0-9_]\S*[^\Wa-z0-9_]")  # every abbreviation has two
_SIGNS = patroon(r"(?<!\w)[A-Za-z][\w-]{0,11}(?!\w)")


class Afkorter:
    """Remembers what has been explained on one page."""

    def __init__(self, workspace: Workspace) -> None:
        self._known = afkortingen(workspace)
        self._seen: set[str] = set()

    def nieuw(self, text: str) -> JSON:
        """The abbreviations that stand in a text for the first time, with what they are short for.

        One that the text itself spells out is not explained again.
        """
        found: JSON = {}
        if not _CAPITALS.search(text) or not any(map(text.__contains__, self._known)):
            return found
        lower = text.casefold()
        for name in dict.fromkeys(_SIGNS.findall(plain_words(text))):
            if name in self._known and name not in self._seen:
                self._seen.add(name)
                if self._known[name].casefold() not in lower:
                    found[name] = self._known[name]
        return found
