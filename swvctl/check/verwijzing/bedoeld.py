"""What the author of a reference probably meant, and what there is to choose from."""

import re
from collections.abc import Sequence

from swvctl.check.verwijzing.naslag import MOST_PARTS, naslag
from swvctl.model.begrippen import afkortingen
from swvctl.model.keuzelijst import Keuzelijst, Optie
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.verwijzing import certain_places
from swvctl.model.workspace import ROLLEN, Workspace
from swvctl.patroon import patroon
from swvctl.tekst.naam import slug_or_nothing
from swvctl.tekst.namenlijst import Namenlijst
from swvctl.tekst.nederlands import FEWEST_LETTERS, in_words, join, spoken
from swvctl.validate import Record
from swvctl.validate.normalise import Reference

PIJLER, PLANNING = "pijler", "planning"
_AND = patroon(r"\s*[,;&]\s*|\s+en\s+")
_PERSON = patroon(r"['’ -]?(?:er|ers)$", re.IGNORECASE)
_ARTICLE, _LONG_VOWEL = patroon(r"^(?:de|het|een) ", re.IGNORECASE), patroon(r"([aeou])\1([a-z])$")
_BEHIND = patroon(r"\s*[(,;]|\s+(?:per|sinds|t/m|tot|vanaf)\s", re.IGNORECASE)  # what is said of a name
_EVERYONE = ("iedereen", "allen", "alle", "alles", "openbaar", "publiek")
_MOST_OFFERED = 8
_SPOKEN = {"doel": "doel", "na": "stap"}


def near_name(reference: Reference, record: Record, workspace: Workspace) -> str | None:
    """The name that looks most like it; of a part, among the parts of what does exist."""
    for bare in (reference.text.removeprefix(f"{reference.target}:"), _BEHIND.split(reference.text)[0]):
        if bare != reference.text and workspace.voluit(reference.target, bare.strip(), record):
            return bare.strip()
    whole, _, part = reference.text.rpartition("/")
    owner = workspace.voluit(reference.target, whole, record) if whole else ""
    owners = {owner} if owner else set() if whole else set(certain_places(record))
    parts = naslag(workspace).delen(reference.target, owners)
    found = parts.lijkt_op(part) or only_longer(part, parts) or _only(parts.begin_van(part))
    if found or owner:
        return f"{whole}/{found}".strip("/") if found else None
    deep = whole.count("/") >= MOST_PARTS  # looking above each of them takes time for nothing
    if whole and not deep and (above := near_name(reference._replace(text=whole), record, workspace)):
        closer = f"{above}/{part}"
        return closer if workspace.voluit(reference.target, closer, record) else above
    names = workspace.namenlijst(reference.target)
    near = names.lijkt_op(reference.text) or _only(names.in_woorden(slug_or_nothing(reference.text)))
    return near or only_longer(reference.text, naslag(workspace).delen(reference.target, [""]))


def _only(names: list[str]) -> str | None:
    """The one of these; of more of them nobody can say which was meant."""
    return names[0] if len(names) == 1 else None


def role_words(reference: Reference, record: Record, workspace: Workspace) -> tuple[str, str]:
    """What to say of a role that is not in the list."""
    text = reference.text
    message = f'De rol "{text}" staat niet in de lijst met rollen.'
    lijst = workspace.find(Keuzelijst, ROLLEN)
    if parts := _roles_in(text, workspace):
        return f'"{text}" zijn {in_words(len(parts))} rollen.', apart(parts, reference, record)
    if text.casefold() in _EVERYONE:
        return message, "Geldt het voor iedereen, haal deze regel dan weg."
    option = meant_option(text, lijst, workspace) if lijst else None
    ask = f' Bedoelt u "{option.code}"?' if option else ""
    hint = f"Kies een rol uit data/keuzelijst/{ROLLEN}.yaml, of zet de rol in die lijst."
    return message + ask, hint


def is_no_single_role(text: str, workspace: Workspace) -> bool:
    """Whether it stands for more roles, or for all of them."""
    return bool(_roles_in(text, workspace)) or text.casefold() in _EVERYONE


def _roles_in(text: str, workspace: Workspace) -> list[str]:
    """The roles in a text of which each part is one."""
    parts = _AND.split(text)
    return parts if len(parts) > 1 and all(map(workspace.rol, parts)) else []


def apart(parts: list[str], reference: Reference, record: Record) -> str:
    """How to write several names: within a list each is an item of its own, elsewhere they become a list."""
    _, span, line = record.place(reference.route).resolve()
    before = line[: span.column - 1]
    if before.strip() == "-":
        return "Zet elke naam op een eigen regel, met een streepje ervoor."
    if "[" in before:
        return f"Zet er een komma tussen: {', '.join(parts)}"
    return f"Schrijf ze los: [{', '.join(parts)}]"


def meant_option(text: str, lijst: Keuzelijst, workspace: Workspace) -> Optie | None:
    """The option that was probably meant, also by an abbreviation of the field that its list does not know."""
    for words in (text, _ARTICLE.sub("", text), _several(text)):
        if found := lijst.vind(words) or lijst.lijkt_op(words):
            return found
    short = _PERSON.sub("", text.strip()).upper()
    full = afkortingen(workspace).get(short)
    return lijst.vind(full) or lijst.lijkt_op(full) if full else None


def _several(text: str) -> str:
    """More than one of it: ``leraren`` for ``de leraar``."""
    return _LONG_VOWEL.sub(r"\1\2en", _ARTICLE.sub("", text.strip()))


def by_title(reference: Reference, workspace: Workspace) -> str:
    """The one record of a kind that is called this: people write its title for its short name."""
    names = naslag(workspace).titels(reference.target).get(reference.text.casefold().strip(), [])
    return names[0] if len(names) == 1 and "/" not in names[0] else ""


def more_than_one(reference: Reference, record: Record, workspace: Workspace) -> list[str]:
    """The names in a text that holds several, such as ``Rietbeek en Zandeloo``, as they are to be written."""
    names = workspace.names.get(reference.target, frozenset())
    for parts in (_AND.split(reference.text), reference.text.split()):
        found = [
            next((one for one in (part, slug_or_nothing(part)) if one in names), "")
            or (part if workspace.voluit(reference.target, part, record) else "")
            for part in parts
        ]
        if len(parts) > 1 and all(found):
            return found
    return []


def own_parts(reference: Reference, record: Record, workspace: Workspace) -> str:
    """What to do about a short name, where the place says in which file it should stand."""
    if reference.target == PLANNING and "na" in reference.route:
        return "Noem de id van een stap uit deze planning."
    places = certain_places(record)
    if reference.target == PIJLER:
        return _choice(naslag(workspace).delen(PIJLER, places).names)
    for other in naslag(workspace).van(reference.target, places):
        if other is not record:
            return f"Noem een id uit {other.document.path}, of verbeter de naam."
    return ""


def _choice(pijlers: Sequence[str]) -> str:
    if 0 < len(pijlers) <= _MOST_OFFERED:
        return f"Kies uit: {join(pijlers, 'of')}."
    return f"Voeg de pijler toe bij pijlers in data/{Ondersteuningsplan.kind}, of verbeter de naam."


def spoken_of(reference: Reference) -> str:
    """What a reference names, in a word: of a planning that is a goal or a step."""
    keys = [step for step in reference.route if isinstance(step, str)]
    own = _SPOKEN.get(keys[-1], "") if reference.target == PLANNING else ""
    return own or spoken(reference.target)


def only_longer(part: str, names: Namenlijst) -> str | None:
    """The one name that begins with what was written, or has it among its words: ``linde`` for ``de-linde``."""
    if len(part) < FEWEST_LETTERS:
        return None
    return _only(names.begint_met(part) or names.met_woorden(slug_or_nothing(part)))
