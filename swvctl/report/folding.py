"""The same advice twice in one file is one piece of advice with a count, unless that would lose what it says to do."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from swvctl.findings import Finding, Severity
from swvctl.patroon import patroon
from swvctl.wanneer.vocabulary import MONTHS, WEEKDAYS

# What may differ between two messages that say the same: quoted words, numbers and dates, a single quotation mark.
_VALUES = patroon(rf' ?(?:"[^"]*"|[0-9]+(?:[.,:][0-9]+)*|\b(?:{"|".join((*MONTHS, *WEEKDAYS))})\b|[“”„‘’"])')
_MEANT = "Bedoelt u"
_Kind = tuple[str, str, str]


class Entry(NamedTuple):
    """A finding, and the same advice elsewhere in its file."""

    finding: Finding
    repeats: list[Finding]


def folded(findings: Iterable[Finding]) -> Sequence[Entry]:
    """The findings of one file in their order, with repeated advice behind the first of its kind."""
    entries: list[Entry] = []
    advice: dict[_Kind, Entry] = {}
    for finding in findings:
        entry = Entry(finding, [])
        first = entry
        if finding.severity is Severity.ADVICE:
            first = advice.setdefault(_kind(finding), entry)
        if first is entry:
            entries.append(entry)
        else:
            first.repeats.append(finding)
    return entries


def _kind(finding: Finding) -> _Kind:
    """The code, what is wrong but for its values, and what to do but for what its own line shows already."""
    wrong, meant, proposed = finding.message.partition(_MEANT)
    advice = f"{meant}{proposed}\n{finding.hint}"
    return finding.code, _VALUES.sub("", wrong), _VALUES.sub(_unless_seen(finding), advice)


def _unless_seen(finding: Finding) -> Callable[[re.Match[str]], str]:
    return lambda value: "" if value[0].strip(' "') in finding.excerpt else value[0]
