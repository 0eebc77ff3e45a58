"""Names of files and folders: what is allowed, what would be, and which record a path names."""

from functools import lru_cache

from swvctl.findings import Severity
from swvctl.limits import MAX_NAME_LENGTH
from swvctl.read.fault import Fault, whole
from swvctl.tekst.escape import shown
from swvctl.tekst.naam import is_name, is_reserved, slug

YAML = ".yaml"
# The last ones are what a text editor makes of a name when the system hides suffixes.
_SUFFIXES = (YAML, ".yml", ".md", ".yaml.txt", ".yml.txt")
# What a record may point at or a page may show.
_DOCUMENTS = (
    ".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".csv", ".ppt", ".pptx", ".odp", ".zip"
)  # fmt: skip
_OWN = (".j2", ".schema.json")  # templates and schemas have their own folders
_KEPT = (".bak", ".orig", ".old", ".rej")  # how it was before
_ATTACHMENTS = (
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".mp3", ".mp4", ".ics"),
    *("thumbs.db", "desktop.ini"),  # what Windows leaves behind
)


def suffix_of(name: str) -> str:
    """Give the suffix if this is a kind of file that counts, else nothing."""
    if name.endswith(YAML):  # nearly every file
        return YAML
    return next((suffix for suffix in _SUFFIXES if name.lower().endswith(suffix)), "")


def check_name(name: str, suffix: str) -> Fault | None:
    """Refuse a name that cannot be part of a reference; say which one would do."""
    stem = name[: len(name) - len(suffix)]
    right = suffix if suffix == ".md" or not suffix else YAML
    if _is_allowed(stem) and name == stem + right:
        return None
    what = "bestandsnaam" if suffix else "mapnaam"
    if suffix != right and _is_allowed(stem):
        message = f'De {what} "{shown(name)}" eindigt niet op {right}.'
    elif word := next((part for part in stem.split(".") if is_reserved(part)), ""):
        message = (
            f'De {what} "{shown(name)}" kan niet: Windows houdt het woord "{shown(word)}" voor zichzelf.'
        )
    elif len(stem) > MAX_NAME_LENGTH:
        message = f'De {what} "{shown(name)}" is te lang: langer dan {MAX_NAME_LENGTH} tekens.'
    else:
        message = f'De {what} "{shown(name)}" kan niet: alleen kleine letters, cijfers en streepjes.'
    proposal = _slug(stem)
    hint = f'Noem {"het bestand" if suffix else "de map"} "{proposal}{right}".' if proposal else ""
    return whole("YML016", message, hint or "Kies een naam met letters of cijfers.")


def temporary(name: str) -> Fault | None:
    """Say of what a program leaves behind while a file is open, or as it was before, that nobody needs it."""
    if not name.startswith("~$") and not name.lower().endswith((".tmp", ".swp")):
        return None
    message = f'"{shown(name)}" is een tijdelijk bestand van een ander programma; het wordt niet gelezen.'
    hint = "Sluit het programma waarin het open is. Staat het er dan nog? Verwijder het."
    return whole("YML022", message, hint)._replace(severity=Severity.ADVICE)


def is_document(name: str) -> bool:
    """Whether this is something that an annex may be, and that may lie among the data only if a record names it."""
    return name.lower().endswith(_DOCUMENTS)


def unread(name: str) -> Fault | None:
    """Say of a file that is no data that nothing looks at it; who knows the records passes over what they name."""
    if name.lower().endswith(_ATTACHMENTS) or (name.startswith("~$") and is_document(name)):
        return None
    message = (
        f'"{shown(name)}" wordt niet gelezen: gegevens staan in bestanden op {YAML}, lange teksten op .md.'
    )
    if is_document(name):
        form = "Is het een ingevuld formulier? Neem het over met: swvctl import. "
        note = "Is het een bijlage? Noem het bestand dan in data/bijlage. Zet het anders buiten de map data."
        hint = f"{form if name.lower().endswith('.xlsx') else ''}{note}"
        return whole("YML022", message, hint)._replace(severity=Severity.ADVICE)
    if fault := temporary(name):
        return fault
    if name.lower().endswith(_OWN):
        folder = "schemas" if name.lower().endswith(".json") else "templates"
        note = f"Is het een eigen bestand voor swvctl? Zet het in de map {folder}, naast data."
        return whole("YML022", message, note)._replace(severity=Severity.ADVICE)
    stem = name.partition(".")[0]
    asked = bool(_slug(stem)) and not name.lower().endswith(_KEPT)
    hint = f'Zijn het gegevens? Noem het bestand dan "{_slug(stem)}{YAML}".' if asked else ""
    note = f"{hint} Is het een aantekening of een kopie? Zet het dan buiten de map data.".strip()
    return whole("YML022", message, note)._replace(severity=Severity.ADVICE)


def has_slug(name: str, suffix: str) -> bool:
    """Tell whether the name is clear enough to read the file all the same."""
    return name.isprintable() and bool(_slug(name[: len(name) - len(suffix)]))


def record_of(path: str) -> tuple[str, str]:
    """Give kind and name of the record in a file, in the spelling its name should have."""
    _, *folders, name = path.split("/")
    parts = [*folders, name[: len(name) - len(suffix_of(name))]]
    kind, *rest = [part if _is_allowed(part) else _slug(part) for part in parts]
    return kind, "/".join(rest)


# Folders come back with every file in them, and each name is asked for when it is found and when it is read.
@lru_cache(maxsize=4096)
def _is_allowed(stem: str) -> bool:
    return len(stem) <= MAX_NAME_LENGTH and all(is_name(part) for part in stem.split("."))


def _slug(stem: str) -> str:
    parts = []
    for part in stem.split("."):
        try:
            parts.append(slug(part))
        except ValueError:
            continue
    return ".".join(parts)[:MAX_NAME_LENGTH].rstrip(".-")
