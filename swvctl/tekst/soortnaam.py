"""What people call a kind: the plural, or a word of their own."""

from collections.abc import Sequence

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
# What has no file of its own, by the kind of the file that it stands in.
_HELD = {
    "raadpleging": "bevinding gesprek thema",
    "planning": "doel stap mijlpaal fase",
    "hoofdstuk": "paragraaf",
    "ondersteuningsplan": "pijler wijziging",
    "samenwerkingsverband": "bestuur gemeente gremium ronde mailbox vakantie",
    "nieuwsbrief": "item",
    "begroting": "post",
    "keuzelijst": "keuze optie rol",
    "besluit": "voorwaarde",
}


def holder_of(word: str) -> str:
    """The kind of the file in which this is written; nothing for what has a file of its own."""
    return next((kind for kind, words in _HELD.items() if word.casefold() in words.split()), "")


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
