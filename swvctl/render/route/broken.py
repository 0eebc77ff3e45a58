"""Words broken into lines, for pictures in which nothing breaks a line by itself."""

from functools import lru_cache
from textwrap import wrap


def lines_of(text: str, longest: int, most: int) -> list[str]:
    """The lines of a text, none longer than that; what does not fit in so many lines is left off."""
    lines = _wrapped(text, longest)
    if len(lines) > most:
        return wrap(text, longest, max_lines=most, placeholder=" …")
    return lines if len(lines) == 1 else [*lines[:-2], *_even(*lines[-2:])]


def _even(line: str, last: str) -> tuple[str, str]:
    """No word alone on a last line: as many go down to it as make the last two lines about as long."""
    while (cut := line.rpartition(" "))[0] and len(last) + len(cut[2]) < len(cut[0]):
        line, last = cut[0], f"{cut[2]} {last}"
    return line, last


# A planning of five hundred steps is wrapped for two pictures, and of plain words the library makes much work.
@lru_cache(maxsize=1024)
def _wrapped(text: str, longest: int) -> list[str]:
    words = text.split(" ")
    if "-" in text or not text.isprintable() or not all(0 < len(word) <= longest for word in words):
        return wrap(text, longest)
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + len(word) < longest:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
