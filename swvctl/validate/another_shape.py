"""How a value of another shape is written: as one text, or as a block of fields."""

from swvctl.patroon import patroon
from swvctl.schemas import JSON
from swvctl.tekst.escape import shown
from swvctl.validate.parts import whole_of
from swvctl.validate.refusal import KINDS_OF_VALUE, Trouble

EVERYWHERE = frozenset({"intern", "negeer", "eerder", "nalezen_voor"})
_SHOWN = 3  # items of a list that go on one line
_YEAR = patroon(r"\b20[0-9]{2}(?:-20[0-9]{2})?\b")
_BESIDE_YEAR = patroon(r"^[\s:;,=(-]+|[\s:;,=()-]+$|\s+(?:in|over|van|voor)\s*$|^(?:in|over|van|voor)\s+")
_WHOLE = patroon(r"^[^0-9]*\b([0-9]+)(?:[.,]0+)?\b[^0-9]*$")  # one number, whatever stands around it
_CODE = patroon(r"[A-Z]{3}[0-9]{3}")


def expected_of(trouble: Trouble, wanted: str) -> str:
    """What is wanted here, in the words of the place: of values per year, the years."""
    if _is_per_year(trouble, wanted):
        return "een jaar" if isinstance(trouble.value, str) else "een waarde per jaar"
    return KINDS_OF_VALUE[wanted]


def has_year(trouble: Trouble, wanted: str) -> bool:
    """Whether a year stands in the text, and only not where it belongs."""
    is_text = _is_per_year(trouble, wanted) and isinstance(trouble.value, str)
    return is_text and bool(_YEAR.search(trouble.value))


def _is_per_year(trouble: Trouble, wanted: str) -> bool:
    return wanted == "object" and "x-sleutel-achteraan" in trouble.part


def _with_year(key: object, value: JSON) -> str:
    if isinstance(value, str):
        found = _YEAR.search(value)
        year = found.group() if found else "2025-2026"
        bare = value[: found.start()] + value[found.end() :] if found else value
        while bare != (bare := _BESIDE_YEAR.sub("", bare)):
            pass
        return f"Zet het jaar er tussen haakjes achter: {key}: {shown(bare or '…')} ({year})"
    return "Zet elk jaar op een eigen regel, twee spaties verder, zoals: 2027-2028: …"


def hint_for_type(trouble: Trouble, wanted: str) -> str:
    """How it is written; the field itself can only be shown where it has a name."""
    key = trouble.route[-1] if trouble.route else None
    if _is_per_year(trouble, wanted):
        return _with_year(key, trouble.value)
    code = trouble.value[0] if isinstance(trouble.value, list) and trouble.value else trouble.value
    if key == "negeer" and isinstance(code, str) and _CODE.fullmatch(code):
        return f"Zet de reden erbij: negeer: {{{code}: uw reden}}"
    if wanted == "object" and (line := _dashed(trouble.value)):
        return f"Haal de streepjes weg: {line}"
    if wanted == "object" and key is not None:
        return _on_the_line(trouble) or _block_below(trouble.part)
    if wanted in {"integer", "number"} and isinstance(trouble.value, str):
        bare = _WHOLE.search(trouble.value)
        return f"Schrijf {int(bare[1])}." if bare else "Schrijf het in cijfers."
    return _one_text(trouble) if wanted == "string" and isinstance(trouble.value, dict | list) else ""


def _dashed(value: JSON) -> str:
    """The first line of a block of fields in which each of them was given a dash."""
    items: list[JSON] = value if isinstance(value, list) and len(value) > 1 else []
    if not items or not all(isinstance(item, dict) and len(item) == 1 for item in items):
        return ""
    [(name, text)] = items[0].items()
    return f"{shown(name)}: {shown(text)}" if isinstance(text, str) else ""


def _one_text(trouble: Trouble) -> str:
    """A text of more lines was meant where sentences began with a dash or had a colon in them."""
    key, value = trouble.route[-1] if trouble.route else None, trouble.value
    many = not isinstance(value, list) or len(value) > 1
    if "x-tekst" in trouble.part and isinstance(key, str) and many:
        own = "Horen de streepjes bij de tekst? " if isinstance(value, list) else ""
        return f"{own}Zet achter {key}: een rechte streep (|)."
    short = (
        isinstance(value, list) and 0 < len(value) <= _SHOWN and all(isinstance(item, str) for item in value)
    )
    one = ", ".join(value) if short else "…"
    if isinstance(value, dict):
        one = whole_of(trouble, trouble.route, value) or one
    example = f": {key}: {shown(one)}" if isinstance(key, str) else "."
    first = next((item for item in value if isinstance(item, str)), "") if isinstance(value, list) else ""
    if first and "verwijst" in trouble.part:
        return (
            f"Hier kan er één. Noem die van nu{f': {key}: {shown(first)}' if isinstance(key, str) else '.'}"
        )
    if isinstance(value, list):
        own = "Horen de haken bij de tekst? Zet die dan tussen aanhalingstekens."
        return f"{own} Schrijf anders één tekst, zonder streepje of haken{example}"
    return f"Schrijf één tekst op dezelfde regel{example}"


def _on_the_line(trouble: Trouble) -> str:
    """How the one item of a list is written where a block has a short form."""
    key = trouble.route[-1]
    match trouble.value:
        case [str() as text] if "x-hoofdwoord" in trouble.part and isinstance(key, str):
            return f"Zet het achter de dubbele punt, zonder streepje: {key}: {shown(text)}"
    return ""


def _block_below(part: JSON) -> str:
    first = next((name for name in part.get("properties", {}) if name not in EVERYWHERE | {"id"}), "")
    example = f", zoals: {first}: …" if first else "."
    return f"Zet de velden eronder, elk op een eigen regel en twee spaties verder{example}"
