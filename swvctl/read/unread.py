"""Files of one kind in one folder that nothing reads, such as sixty forms in a wrong folder: told once."""

from collections import defaultdict
from collections.abc import Iterable

from swvctl.findings import Finding
from swvctl.read.filename import YAML, is_document, unread
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import capitalised, in_words

_MANY = 3


def told_together(findings: Iterable[Finding]) -> list[Finding]:
    """The same findings, with what is said of each such file said of all of them, at the first."""
    found = [*findings]
    groups: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in found:
        folder, _, name = finding.file.rpartition("/")
        if finding.code == "YML022" and (fault := unread(name)) and fault.message == finding.message:
            groups[folder, name[name.rfind(".") :].lower()].append(finding)
    many = {key: sorted(group) for key, group in groups.items() if len(group) >= _MANY}
    folded = {finding for group in many.values() for finding in group}
    first = [_of_all(*key, group) for key, group in many.items()]
    return [*(finding for finding in found if finding not in folded), *first]


def _of_all(folder: str, suffix: str, group: list[Finding]) -> Finding:
    count, where = capitalised(in_words(len(group))), shown(folder)
    files = f"{count} bestanden op {shown(suffix)} in {where}"
    message = f"{files} worden niet gelezen: gegevens staan in bestanden op {YAML}."
    form = f"Zijn het ingevulde formulieren? Neem ze over met: swvctl import {where}. "
    hint = "Zijn het bijlagen? Noem ze dan in data/bijlage. Zet ze anders buiten de map data."
    if not is_document(suffix):
        hint = "Zijn het aantekeningen of kopieën? Zet ze dan buiten de map data."
    return group[0]._replace(message=message, hint=f"{form if suffix == '.xlsx' else ''}{hint}")
