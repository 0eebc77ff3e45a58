"""What can be chosen where a part of the region must be named: its besturen, its gemeenten."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from swvctl.schemas import Schema
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import MOST_OFFERED, join_some
from swvctl.validate.normalise import Name
from swvctl.validate.refusal import MISSING, Refusal

Choices = Mapping[str, Sequence[str]]
_EMPTY = frozenset({"SCH012", "SCH006", MISSING})


def choices_of(names: Iterable[Name]) -> Choices:
    """The ids of the parts of the region, by what they are."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        found[name.kind].append(name.name)
    return found


def with_choices(refusal: Refusal, schema: Schema, choices: Choices) -> Refusal:
    """The same, and what can be filled in where nothing stands."""
    if refusal.code not in _EMPTY or not choices:
        return refusal
    part = schema.at(refusal.about or refusal.route)
    names = choices.get(str(part.get("verwijst", "")), ())
    if not names:
        return refusal
    offered = join_some([shown(name) for name in names], "of", MOST_OFFERED)
    return refusal._replace(hint=f"{refusal.hint} Kies uit: {offered}.")
