"""The code that was probably meant."""

from collections.abc import Iterable

from swvctl.patroon import patroon
from swvctl.tekst.nederlands import closest

_CODE = patroon(r"([A-Z]{3})\W*0*(\d{1,3})")


def meant_code(word: str, codes: Iterable[str], families: Iterable[str]) -> str | None:
    """The code that was meant, also without the noughts: ``SOP1``."""
    known, groups = [*codes], [*families]
    found = _CODE.fullmatch(word)
    if found and (code := f"{found[1]}{int(found[2]):03}") in known:
        return code
    family = found[1] if found and found[1] in groups else None
    return closest(word, [*known, *groups]) or family
