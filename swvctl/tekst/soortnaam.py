"""What people call a kind: the plural, or a word of their own."""

from collections.abc import Sequence

from swvctl.tekst.nederlands import closest

_PLURAL_ENDINGS = ("en", "n", "s")
# More of one kind, within a sentence.
MEERVOUD = {
    "aanbod": "stukken aanbod",
    "begrip": "begrippen",
    "begroting": "begrotingen",
    "bericht": "berichten",
    "besluit": "besluiten",
    "bijeenkomst": "bijeenkomsten",
    "bijlage": "bijlagen",
    "enquete": "enquêtes",
    "hoofdstuk": "hoofdstukken",
    "indicator": "indicatoren",
    "kader": "delen van het kader",
    "keuzelijst": "keuzelijsten",
    "nieuwsbrief": "nieuwsbrieven",
    "ondersteuningsplan": "ondersteuningsplannen",
    "planning": "planningen",
    "raadpleging": "raadplegingen",
    "samenwerkingsverband": "samenwerkingsverbanden",
    "school": "scholen",
    "schoolprofiel": "schoolprofielen",
    "sopformaat": "formaten van het profiel",
    "versie": "versies",
    "werkagenda": "werkagenda’s",
}
# What people call a kind that has another name here.
_CALLED = {
    "bijeenkomst": "agenda agendapunt afspraak afspraken evenement studiedag training vergadering",
    "enquete": "enquête vragenlijst peiling",
    "nieuwsbrief": "nieuws mailing",
    "bericht": "artikel nieuwsbericht vacature oproep",
    "aanbod": "catalogus voorziening instrument goed-voorbeeld praktijkvoorbeeld",
    "begrip": "woordenlijst begrippenlijst afkorting",
    "ondersteuningsplan": "plan addendum addenda koersnotitie",
    "schoolprofiel": "sop profiel",
    "sopformaat": "formaat formaten",
    "raadpleging": "consultatie inspraak",
    "planning": "route tijdlijn",
    "bijlage": "document download",
}
# What has no file of its own, by the kind of the file that it stands in.
_HELD = {
    "raadpleging": "bevinding gesprek thema",
    "planning": "doel stap mijlpaal mijlpalen fase",
    "hoofdstuk": "paragraaf paragrafen",
    "ondersteuningsplan": "pijler wijziging",
    "samenwerkingsverband": "bestuur besturen gemeente gremium gremia ronde mailbox vakantie",
    "nieuwsbrief": "item",
    "begroting": "post",
    "keuzelijst": "keuze optie rol",
    "besluit": "voorwaarde",
}


def holder_of(word: str) -> str:
    """The kind of the file in which this is written; nothing for what has a file of its own."""
    said = _one_of(word.casefold())
    return next((kind for kind, words in _HELD.items() if not said.keys().isdisjoint(words.split())), "")


def meant_kind(word: str, kinds: Sequence[str]) -> str | None:
    """The kind that was meant, also when it is named in the plural: ``scholen``."""
    said = _one_of(word.casefold())
    for kind, words in _CALLED.items():
        if kind in kinds and not said.keys().isdisjoint(words.split()):
            return kind
    return next((near for one in said if (near := closest(one, kinds))), None)


def _one_of(word: str) -> dict[str, None]:
    """The word, and what one of them is called where it is a plural: ``plannen`` of ``plan``."""
    stems = [word.removesuffix(ending) for ending in _PLURAL_ENDINGS if word.endswith(ending)]
    single = [stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]]
    return dict.fromkeys([word, *stems, *single])
