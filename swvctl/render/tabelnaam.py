"""What a scrolling box is called: no two on a page the same, or who listens cannot tell them apart."""

import re
from collections import Counter

from swvctl.patroon import patroon

_MARK = 'role="region" aria-label="'
_NAME = patroon(_MARK + r'([^"]*)"')


def eigen_namen(text: str) -> str:
    """The page, in which the second box with a name has a number behind it."""
    names = Counter(_NAME.findall(text)) if _MARK in text else Counter[str]()
    return _numbered(text, set(names)) if any(count > 1 for count in names.values()) else text


def _numbered(text: str, taken: set[str]) -> str:
    seen: Counter[str] = Counter()

    def own(found: re.Match[str]) -> str:
        name = found[1]
        seen[name] += 1
        if seen[name] == 1:
            return found[0]
        while f"{name} ({seen[name]})" in taken:
            seen[name] += 1
        return f'{_MARK}{name} ({seen[name]})"'

    return _NAME.sub(own, text)
