"""What to say of a kind that there is not: the one that was meant, where it is written, or what there is."""

from collections.abc import Sequence

from swvctl.schemas.editor import ALONE
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import join
from swvctl.tekst.soortnaam import holder_of, meant_kind

MAIN_FILE = f"data/{ALONE}.yaml"


def unknown_kind(word: str, kinds: Sequence[str]) -> str:
    """The sentence with which a command refuses it."""
    if holder := holder_of(word):
        place = MAIN_FILE if holder == ALONE else f"data/{holder}"
        return f"{shown(word).capitalize()} is geen soort bestand: dat schrijft u in {place}."
    near = meant_kind(word, kinds)
    ask = f'Bedoelt u "{near}"?' if near else f"Kies uit: {join(kinds, 'of')}."
    return f'De soort "{shown(word)}" bestaat niet. {ask}'
