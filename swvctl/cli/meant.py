"""The word that was probably meant, where words have a form of their own."""

from collections.abc import Iterable, Sequence

from swvctl.patroon import patroon
from swvctl.tekst.nederlands import closest

_PLURAL_ENDINGS = ("en", "s")
# What people call a kind that has another name here.
_CALLED = {
    "bijeenkomst": "agenda agendapunt afspraak evenement studiedag training vergadering",
    "enquete": "enquête vragenlijst peiling",
    "nieuwsbrief": "nieuws mailing",
    "bericht": "artikel nieuwsbericht vacature oproep",
    "aanbod": "catalogus voorziening instrument goed-voorbeeld praktijkvoorbeeld",
    "begrip": "woordenlijst begrippenlijst afkorting",
    "ondersteuningsplan": "plan addendum koersnotitie",
    "schoolprofiel": "sop profiel",
    "raadpleging": "consultatie inspraak",
    "planning": "route tijdlijn",
    "bijlage": "document download",
}
_CODE = patroon(r"([A-Z]{3})\W*0*(\d{1,3})")


def meant_kind(word: str, kinds: Sequence[str]) -> str | None:
    """The kind that was meant, also when it is named in the plural: ``scholen``."""
    word = word.casefold()
    for kind, words in _CALLED.items():
        if kind in kinds and word in words.split():
            return kind
    if near := closest(word, kinds):
        return near
    stems = [word.removesuffix(ending) for ending in _PLURAL_ENDINGS if word.endswith(ending)]
    return next((near for stem in stems if (near := closest(stem, kinds))), None)


def meant_code(word: str, codes: Iterable[str], families: Iterable[str]) -> str | None:
    """The code that was meant, also without the noughts: ``SOP1``."""
    known, groups = [*codes], [*families]
    found = _CODE.fullmatch(word)
    if found and (code := f"{found[1]}{int(found[2]):03}") in known:
        return code
    family = found[1] if found and found[1] in groups else None
    return closest(word, [*known, *groups]) or family
