"""Two texts word by word: what stayed, what went, what came. Where a line ends means nothing."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from swvctl.limits import MAX_CHANGED_WORDS
from swvctl.patroon import patroon

STAYED, GONE, COME = "=", "-", "+"
_TOKEN = patroon(r"(\s*)(\w(?:[\w'’.,/-]*\w)?|[^\w\s])")
BULLET = "•"
_BULLETS = frozenset(f"-*+#|>{BULLET}")
_NUMBER = patroon(r"\d+[.)]\s")


class Mark(NamedTuple):
    """A stretch of text and what became of it."""

    sign: str
    text: str


class _Word(NamedTuple):
    """A word or sign, and what stands before it: nothing, a blank, a line end that counts or a blank line."""

    before: str
    text: str

    @property
    def key(self) -> str:
        return self.text if self.before in {"", " "} else self.before + self.text


def marks(old: str, new: str) -> tuple[Mark, ...]:
    """The new text with the words of the old one in their place; what was rewritten whole stands whole."""
    before, after = list(_words(old)), list(_words(new))
    steps = _bridged(
        _whole_lines(_steps([word.key for word in before], [word.key for word in after]), before, after)
    )
    found = []
    for sign, places in groupby(steps, key=lambda step: step[0]):
        words = [(before if sign == GONE else after)[place] for _, place in places]
        found.append(Mark(sign, "".join(word.before + word.text for word in words)))
    return tuple(found)


def same_text(old: str, new: str) -> bool:
    """Whether two texts say the same: other line ends and blanks make no difference."""
    return old == new or [word.key for word in _words(old)] == [word.key for word in _words(new)]


def likeness(old: str, new: str) -> float:
    """How much two texts have in common, from 0 to 1: the words of the longest that are in the other too."""
    one, other = (set(re.findall(r"\w{3,}", text.casefold())) for text in (old, new))
    return len(one & other) / max(len(one), len(other), 1)


def _words(text: str) -> Iterator[_Word]:
    text = text.strip()
    for found in _TOKEN.finditer(text):
        blank, word = found.groups()
        if blank.count("\n") > 1:
            before = "\n\n"
        elif "\n" in blank and (word in _BULLETS or _NUMBER.match(text, found.start(2))):
            before = "\n"
        else:
            before = " " if blank else ""
        yield _Word(before, word)


Step = tuple[str, int]


def _steps(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """What to do with each word; the place is that in the old text for what is gone, else in the new one."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    middle = _middle(old[start : len(old) - end], new[start : len(new) - end])
    first = [(STAYED, place) for place in range(start)]
    last = [(STAYED, place) for place in range(len(new) - end, len(new))]
    return [*first, *((sign, place + start) for sign, place in middle), *last]


def _middle(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """The shortest way from one to the other (Myers 1986); of too long a way only the ends are told."""
    trail: list[dict[int, int]] = []
    reached = {1: 0}
    # Of a text that only went or only came there is no way to look for, and the ends are all there is.
    for distance in range(MAX_CHANGED_WORDS if old and new else 0):
        trail.append(dict(reached))
        for line in range(-distance, distance + 1, 2):
            down = line == -distance or (
                line != distance and reached.get(line - 1, -1) < reached.get(line + 1, -1)
            )
            x = reached[line + 1] if down else reached[line - 1] + 1
            while x < len(old) and x - line < len(new) and old[x] == new[x - line]:
                x += 1
            reached[line] = x
            if x >= len(old) and x - line >= len(new):
                return _walked_back(trail, len(old), len(new))
    return [*((GONE, place) for place in range(len(old))), *((COME, place) for place in range(len(new)))]


def _walked_back(trail: list[dict[int, int]], x: int, y: int) -> list[Step]:
    steps: list[Step] = []
    for distance in range(len(trail) - 1, -1, -1):
        reached, line = trail[distance], x - y
        down = line == -distance or (
            line != distance and reached.get(line - 1, -1) < reached.get(line + 1, -1)
        )
        before = line + 1 if down else line - 1
        from_x = reached.get(before, 0)
        from_y = from_x - before
        while x > from_x and y > from_y and x > 0 and y > 0:
            x, y = x - 1, y - 1
            steps.append((STAYED, y))
        if distance:
            steps.append((COME, from_y) if down else (GONE, from_x))
            x, y = from_x, from_y
    return steps[::-1]


def _whole_lines(steps: list[Step], before: Sequence[_Word], after: Sequence[_Word]) -> list[Step]:
    """Let what came or went begin with its line: of two items of a list the second has the same bullet."""
    found: list[Step] = []
    for sign, places in groupby(steps, key=lambda step: step[0]):
        run = list(places)
        words = before if sign == GONE else after
        back = 0
        if sign != STAYED:
            back = _to_line_start(found, run, words)
        stayed = found[len(found) - back :]
        first = run[0][1] - back
        moved = [(sign, first + number) for number in range(len(run))]
        last = stayed if sign == GONE else [(STAYED, first + len(run) + number) for number in range(back)]
        found = [*found[: len(found) - back], *moved, *last]
    return found


def _to_line_start(found: list[Step], run: list[Step], words: Sequence[_Word]) -> int:
    """How many words earlier a stretch can begin so that it begins a line, and is the same all the same; else none."""
    for back in range(1, len(run) + 1):
        first, last = run[0][1] - back, run[-1][1] - back + 1
        if back > len(found) or found[-back][0] != STAYED or words[first].key != words[last].key:
            return 0
        if "\n" in words[first].before:
            return back
    return 0


def _bridged(steps: list[Step]) -> list[Step]:
    """Put what is gone before what came; one word that stayed between two changes goes along with them."""
    runs = [(sign == STAYED, list(places)) for (sign, places) in _runs(steps)]
    found: list[Step] = []
    change: list[Step] = []
    passed = 0  # how many words of the old text lie behind
    for number, (stayed, run) in enumerate(runs):
        between = 0 < number < len(runs) - 1
        if not stayed:
            change += run
            passed += sum(sign == GONE for sign, _ in run)
            continue
        if between and len(run) == 1:
            change += [(GONE, passed), (COME, run[0][1])]
        else:
            found += [*_gone_first(change), *run]
            change = []
        passed += len(run)
    return found + _gone_first(change)


def _runs(steps: list[Step]) -> Iterator[tuple[str, list[Step]]]:
    for stayed, run in groupby(steps, key=lambda step: step[0] == STAYED):
        yield STAYED if stayed else GONE, list(run)


def _gone_first(change: list[Step]) -> list[Step]:
    return sorted(change, key=lambda step: step[0] != GONE)
