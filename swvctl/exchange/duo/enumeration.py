"""Names in a sentence, as many as a reader takes in."""

from collections.abc import Sequence

from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import join

MAX_NAMES = 5


def some_of(names: Sequence[str]) -> str:
    """``a, b en c``; of more than five the first five, and how many more there are."""
    more = len(names) - MAX_NAMES
    return join([*names[:MAX_NAMES], f"nog {show_number(more)}"]) if more > 0 else join(names)
