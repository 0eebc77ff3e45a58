"""Keys that do not exist where they stand: what was meant, or what can stand there."""

from collections.abc import Iterator

from swvctl.findings import Route
from swvctl.limits import MAX_FINDINGS_PER_FILE
from swvctl.patroon import patroon
from swvctl.read.scene import quoted
from swvctl.schemas import JSON
from swvctl.tekst.escape import shown
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import closest, join, join_some
from swvctl.validate.another_shape import EVERYWHERE
from swvctl.validate.nameless import without_dashes, without_name
from swvctl.validate.other_level import on_another_level
from swvctl.validate.parts import as_parts
from swvctl.validate.personen import of_person
from swvctl.validate.refusal import UNKNOWN, Refusal, Trouble

_FEWEST_LETTERS, _MOST_KEYS = 4, 12
# English words, and Dutch ones, for fields that are called otherwise here.
_CALLED = {
    "name": "naam",
    "title": "titel",
    "address": "adres",
    "phone": "telefoon",
    "telephone": "telefoon",
    "website": "site",
    "url": "link",
    "type": "soort",
    "kind": "soort",
    "date": "datum wanneer",
    "when": "wanneer",
    "datum": "wanneer",
    "where": "waar",
    "location": "waar",
    "locatie": "waar",
    "plaats": "waar",
    "who": "wie",
    "for": "voor",
    "doelgroep": "voor",
    "time": "tijd",
    "text": "tekst",
    "content": "tekst",
    "description": "tekst toelichting",
    "omschrijving": "tekst toelichting",
    "fields": "velden",
    "version": "versie",
    "number": "nummer",
    "pupils": "leerlingen",
    "students": "leerlingen",
    "board": "bestuur",
    "bestuur": "besturen",
    "schoolbesturen": "besturen",
    "gemeentes": "gemeenten",
    "gremiums": "gremia",
    "municipality": "gemeente",
    "school_type": "soort",
    "short": "kort",
    "color": "kleur",
    "colour": "kleur",
    "registration": "aanmelden",
    "outcome": "uitkomst",
    "source": "bron",
    "chapters": "hoofdstukken",
    "paragraphs": "paragrafen",
    "required": "verplicht",
    "year": "jaar jaren",
    "jaar": "jaren",
    "costs": "kosten",
    "image": "beeld",
}
_OF_FILE = (
    "Dit veld hoort bij het hele bestand. Haal de spaties ervoor weg, en zet het boven of onder dit blok."
)
_HIGHER = "Zet het bovenaan het bestand, of bij een onderdeel van een lijst."
_OLD_NAME = "Haal de regel weg, en verander de oude naam overal waar hij nog staat."
_SEVERAL, _A_MOMENT = 2, patroon(r"[0-9]")
_SENTENCE_WORDS, _TEXT_ABOVE = 4, "Hoort de regel bij de tekst erboven? Zet er dan twee spaties voor."
_NO_WORD = patroon(
    r"[0-9]|^(?:ja|nee)$|\b(?:maan|dins|woens|donder|vrij)dag|\b(?:dag|dagen|ochtend|middag|week)\b"
)


def unknown_keys(trouble: Trouble) -> list[Refusal]:
    """Say of each key that does not exist what was meant, or what can stand there."""
    properties = trouble.part.get("properties", {})
    known = [name for name in properties if name not in EVERYWHERE]
    found = [key for key in trouble.value if key not in properties]
    if one := without_dash(trouble) or without_name(trouble, known):
        return [one]
    told, found = as_parts(trouble, found)
    moved, found = on_another_level(trouble, found)
    told += moved
    if not found:
        return told
    return told + _of_keys(trouble, found, known)


def _of_keys(trouble: Trouble, found: list[str], known: list[str]) -> list[Refusal]:
    """What each of these keys was meant for; one that stands for the whole item says it of the item."""
    always = EVERYWHERE & trouble.part.get("properties", {}).keys()
    titles = {
        _as_key(word): name
        for name in reversed(known)
        for word in _words_for(trouble.schema.at((*trouble.route, name)))
    }
    elsewhere = trouble.part.get("x-elders", {})
    told = []
    for key in found[:MAX_FINDINGS_PER_FILE]:
        route, near = (*trouble.route, key), titles.get(_as_key(key)) or _called(key, known)
        if key in elsewhere:
            told.append(_of_elsewhere(key, elsewhere[key], route))
        elif not near and (person := of_person(key, trouble, known)):
            told.append(person)
        else:
            near = near or closest(key, known) or _only_longer(key, known)
            told.append(_unknown_key(key, near, known, always, trouble))
    if list(trouble.value.values()) in ([None], [""]) and "x-hoofdwoord" in trouble.part:
        message = f'Achter "{shown(found[0])}" staat een dubbele punt, en daarna niets.'
        hint, route = "Haal de dubbele punt weg.", (*trouble.route, found[0])
        told = [Refusal(UNKNOWN, route, message, hint, on_key=True)]
    elif len(trouble.value) == 1 and told[0].about == () and _is_short_form(trouble):
        told = [_too_short(found[0], trouble, known)]
    elif len(trouble.value) == 1 and told[0].about == () and _is_colon_in_text(trouble):
        told = [_with_colon(found[0], trouble)]
    elif len(found) == len(trouble.value) and not any(one.about for one in told):
        told = [one] if (one := without_dashes(trouble)) else told
        found = found[: len(told)]
    told = _listed_once(told)
    rest = len(found) - len(told)
    if rest > 0:
        message = f"En nog {show_number(rest)} velden die hier niet bestaan."
        unsaid = tuple((*trouble.route, key) for key in found[len(told) :])
        told.append(Refusal(UNKNOWN, unsaid[0], message, on_key=True, also=unsaid))
    return told


def _words_for(part: JSON) -> Iterator[str]:
    """What people call a field: its title, and what else stands with it (``x-ook``)."""
    yield str(part.get("title", ""))
    yield from part.get("x-ook", ())


def without_dash(trouble: Trouble) -> Refusal | None:
    """Several lines of a list of ``- wanneer: wat``, of which only the first has its dash, or none."""
    pair, keys = trouble.part.get("x-paar"), list(trouble.value)
    if not pair or len(keys) < _SEVERAL or trouble.value.keys() & trouble.part.get("properties", {}).keys():
        return None
    if not all(_A_MOMENT.search(f"{key} {value}") for key, value in trouble.value.items()):
        return None
    key = keys[-1]
    message = f'Voor "{shown(key)}" ontbreekt een streepje.'
    hint = f"Begin elke regel van de lijst met een streepje: - {shown(key)}: {shown(str(trouble.value[key]))}"
    return Refusal(UNKNOWN, (*trouble.route, key), message, hint, on_key=True)


def _is_short_form(trouble: Trouble) -> bool:
    """Whether an item with one key, such as ``- logopedist: 3``, is a main word with something behind it.

    Where each key is the kind of what it names, the key is a kind that cannot be named here.
    """
    [value] = trouble.value.values()
    main = trouble.part.get("x-hoofdwoord", "")
    if not main or trouble.part.get("properties", {}).get(main, {}).get("verwijst") == main:
        return False
    return isinstance(value, str) and bool(_NO_WORD.search(value))


def _too_short(key: str, trouble: Trouble, known: list[str]) -> Refusal:
    main = trouble.part["x-hoofdwoord"]
    said, value = shown(key), shown(str(trouble.value[key]))
    others = join((name for name in known if name != main), "of")
    message = f'Achter "{said}" staat een dubbele punt, en daarna "{value}".'
    hint = f'Schrijf: {main}: {said}. Zet "{value}" op een eigen regel eronder, bij {others}.'
    about = (*trouble.route, main)
    return Refusal(UNKNOWN, (*trouble.route, key), message, hint, on_key=True, about=about)


def _is_colon_in_text(trouble: Trouble) -> bool:
    """Whether an item that could be one text, such as ``- Duin: met zand``, has a colon in it and no field."""
    [(key, value)] = trouble.value.items()
    return "x-hoofdwoord" in trouble.part and isinstance(value, str) and key[:1].isupper()


def _with_colon(key: str, trouble: Trouble) -> Refusal:
    text = f"{key}: {trouble.value[key]}"
    message = f'Achter "{shown(key)}" staat een dubbele punt, en daarna "{shown(str(trouble.value[key]))}".'
    hint = f"Is het één tekst? Zet die tussen aanhalingstekens: - {shown(quoted(text))}"
    about = (*trouble.route, trouble.part["x-hoofdwoord"])
    return Refusal(UNKNOWN, (*trouble.route, key), message, hint, on_key=True, about=about)


def _listed_once(told: list[Refusal]) -> list[Refusal]:
    """What can stand here is said with the first of them."""
    first = {refusal.hint: number for number, refusal in reversed(list(enumerate(told)))}
    return [
        refusal if first[refusal.hint] == number else refusal._replace(hint="")
        for number, refusal in enumerate(told)
    ]


def _only_longer(key: str, known: list[str]) -> str | None:
    """The one field that begins with what was written: ``veld`` for ``velden``."""
    longer = [name for name in known if name.startswith(key.casefold()) and key not in EVERYWHERE]
    return longer[0] if len(longer) == 1 and len(key) >= _FEWEST_LETTERS else None


def _called(key: str, known: list[str]) -> str | None:
    """The field that goes by this word elsewhere: ``naam`` for ``name``."""
    return next((word for word in _CALLED.get(_as_key(key), "").split() if word in known), None)


def _of_elsewhere(key: str, hint: str, route: Route) -> Refusal:
    """Of what has a place of its own, elsewhere (``x-elders``)."""
    return Refusal(UNKNOWN, route, f'Het veld "{shown(key)}" bestaat hier niet.', hint, on_key=True)


def _as_key(words: str) -> str:
    """The title of a field as people write it for the field itself: ``korte_naam`` for ``kort``."""
    return words.casefold().replace(" ", "_").replace("-", "_")


def _unknown_key(
    key: str, near: str | None, known: list[str], always: frozenset[str], trouble: Trouble
) -> Refusal:
    route = (*trouble.route, key)
    message = f'Het veld "{shown(key)}" bestaat hier niet.'
    if near:
        about = (*route[:-1], near)
        asked = f'{message} Bedoelt u "{near}"?'
        return Refusal(UNKNOWN, route, asked, on_key=True, about=about, is_meant=True)
    if key in EVERYWHERE:
        message = f'Het veld "{key}" kan hier niet staan.'
        hint = _OLD_NAME if key == "eerder" else _HIGHER
        return Refusal(UNKNOWN, route, message, hint, on_key=True)
    if trouble.route and key in trouble.schema.properties():
        return Refusal(UNKNOWN, route, message, _OF_FILE, on_key=True)
    if len(key.split()) >= _SENTENCE_WORDS:
        return Refusal(UNKNOWN, route, message, _TEXT_ABOVE, on_key=True)
    if meant := next((name for name in always if key.casefold().startswith(name)), None):
        return Refusal(UNKNOWN, route, f'{message} Bedoelt u "{meant}"?', on_key=True)
    listed = f"Hier kan: {join_some(known, 'of', _MOST_KEYS)}." if known else ""
    and_always = f" Overal kan: {join(sorted(always))}." if always and 0 < len(known) <= _MOST_KEYS else ""
    return Refusal(UNKNOWN, route, message, listed + and_always, on_key=True)
