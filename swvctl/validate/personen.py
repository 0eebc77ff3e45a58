"""Keys that ask for the name of a person: ``directeur: Jan de Vries``. Those are not kept."""

from collections.abc import Mapping

from swvctl.patroon import patroon
from swvctl.tekst.escape import shown
from swvctl.validate.refusal import UNKNOWN, Refusal, Trouble

_WORD = patroon(r"[a-zà-ÿ']+")
_HEADS = ("directeur", "directrice", "schoolleider", "locatieleider", "teamleider", "rector", "adjunct")
_SPECIALISTS = (
    "ib",
    "iber",
    "ib'er",
    "zoco",
    "begeleider",
    "coordinator",
    "coördinator",
    "pedagoog",
    "psycholoog",
)
_OTHERS = ("bestuurder", "voorzitter", "secretaris", "secretaresse", "penningmeester", "medewerker", "mentor")
_WHOLE = frozenset(
    ["ib", "iber", "ib'er", "contact", "contactpersoon", "aanspreekpunt", "leraar", "leerkracht"]
)
_LONG = tuple(word for word in (*_HEADS, *_SPECIALISTS, *_OTHERS) if word not in _WHOLE)
_PHONE = patroon(r"\+?[0-9][0-9 ()-]{7,}")


def of_person(key: str, trouble: Trouble, known: list[str]) -> Refusal | None:
    """Of a key that asks for a name; a role among the fields of a profile, or in a list of choices, asks for none."""
    if "x-velden" in trouble.part or (len(trouble.value) == 1 and "x-hoofdwoord" in trouble.part):
        return None
    said = _person_asked(key, trouble.value, known)
    return Refusal(UNKNOWN, (*trouble.route, key), *said, on_key=True) if said else None


def _person_asked(key: str, item: Mapping[str, object], known: list[str]) -> tuple[str, str] | None:
    """What to say of a key that names a person, and what to write instead; None where it names none."""
    words = _WORD.findall(key.casefold())
    if not any(word in _WHOLE or word.endswith(_LONG) for word in words):
        return None
    message = f'Het veld "{shown(key)}" bestaat hier niet: namen van personen worden niet bewaard.'
    return message, _instead(words, key, item, known)


def _instead(words: list[str], key: str, item: Mapping[str, object], known: list[str]) -> str:
    said = str(item[key]).strip()
    free = [name for name in known if name not in item]
    if "telefoon" in free and _PHONE.fullmatch(said):
        return f"Is dit een algemeen nummer, schrijf dan: telefoon: {said}. Haal deze regel weg."
    if "mail" in free and "@" in said:
        return f"Is dit een algemeen adres, schrijf dan: mail: {shown(said)}. Haal deze regel weg."
    if "wie" in known:
        return "Haal de regel weg. Schrijf bij wie de functie, zonder naam."
    if any(word.endswith(_SPECIALISTS) for word in words):
        return "Haal de regel weg. Welke specialisten er zijn, staat zonder naam in het schoolprofiel, bij velden."
    if "mail" not in free:
        return "Haal de regel weg. Bij een school is mail genoeg: een algemeen adres, niet op naam."
    box = "directie" if any(word.endswith(_HEADS) for word in words) else "info"
    return f"Haal de regel weg. Schrijf bij mail een algemeen adres, zoals {box}@school.example."
