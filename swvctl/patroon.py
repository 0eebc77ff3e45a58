"""A pattern that is compiled when it is first used: compiling all of them takes longer than checking a small region."""

import re
from typing import Any, AnyStr, cast


def patroon(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Stand for ``re.compile``; most runs never need most patterns."""
    return cast("re.Pattern[AnyStr]", _Later(pattern, flags))


class _Later:
    """Becomes the pattern, method by method, as soon as something is asked of it."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
