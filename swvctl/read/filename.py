"""Names of files and folders: what is allowed, what would be, and which record a path names."""

from swvctl.limits import MAX_NAME_LENGTH
from swvctl.read.fault import Fault, whole
from swvctl.tekst.escape import shown
from swvctl.tekst.naam import is_name, slug

YAML = ".yaml"
# The last ones are what a text editor makes of a name when the system hides suffixes.
_SUFFIXES = (YAML, ".yml", ".md", ".yaml.txt", ".yml.txt")


def suffix_of(name: str) -> str:
    """Give the suffix if this is a kind of file that counts, else nothing."""
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
    elif len(stem) > MAX_NAME_LENGTH:
        message = f'De {what} "{shown(name)}" is te lang: langer dan {MAX_NAME_LENGTH} tekens.'
    else:
        message = f'De {what} "{shown(name)}" kan niet: alleen kleine letters, cijfers en streepjes.'
    proposal = _slug(stem)
    hint = f'Noem {"het bestand" if suffix else "de map"} "{proposal}{right}".' if proposal else ""
    return whole("YML016", message, hint or "Kies een naam met letters of cijfers.")


def has_slug(name: str, suffix: str) -> bool:
    """Tell whether the name is clear enough to read the file all the same."""
    return name.isprintable() and bool(_slug(name[: len(name) - len(suffix)]))


def record_of(path: str) -> tuple[str, str]:
    """Give kind and name of the record in a file, in the spelling its name should have."""
    _, *folders, name = path.split("/")
    parts = [*folders, name[: len(name) - len(suffix_of(name))]]
    kind, *rest = [part if _is_allowed(part) else _slug(part) for part in parts]
    return kind, "/".join(rest)


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
