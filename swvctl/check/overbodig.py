"""What need not be said, because what was said at the same place makes it go away."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from swvctl.findings import Finding, Severity
from swvctl.tekst.nederlands import in_words

_ON_WRITING = "YML019"  # how a value is written does not matter, if it is to be another one

_ON_NAME, _ON_PLACE = "YML016", "SCH011"  # how a name is written, of what must go from there anyhow

_ON_FIELD, _PROFILES, _CAN_BE = "SCH001", "data/schoolprofiel/", "Hier kan: "
_MANY = 3  # profiles that make one slip have it from elsewhere

_ON_FORM = "SCH005"  # what a value that was read otherwise would be is not known

_UNSEEN, _ON_NAMES = "YML017", frozenset({"REF001", "SOP003"})

_MARKS = "YML023"  # these are no quotation marks but part of the value, which is wrong because of them


def zonder_overbodige(findings: Iterable[Finding]) -> set[Finding]:
    found = _told_once(set(_by_cause(set(_unseen(set(findings))))))
    wrong = {(one.file, one.span) for one in found if one.severity is Severity.ERROR}
    misread = {(one.file, one.span) for one in found if one.code == _ON_FORM}
    astray = {part for one in found if one.code == _ON_PLACE for part in (one.file, _folder(one.file))}
    return {
        one
        for one in found
        if (one.code != _ON_WRITING or (one.file, one.span) not in wrong)
        and (one.severity is Severity.ERROR or (one.file, one.span) not in misread)
        and (one.code != _ON_NAME or one.file not in astray)
    }


def _folder(file: str) -> str:
    """The folder of a kind, or what stands in its place."""
    return "/".join(file.split("/")[:2])


def _unseen(found: set[Finding]) -> Iterator[Finding]:
    """Of a name that is not found: a sign in it that nobody sees, if there is one."""
    signs = [one for one in found if one.code == _UNSEEN]
    names = {one for one in found if one.code in _ON_NAMES} if signs else set()
    within = {(sign, name) for sign in signs for name in names if _is_within(sign, name)}
    blamed, because = {sign for sign, _ in within}, {name for _, name in within}
    for one in found - because:
        yield one._replace(severity=Severity.ERROR) if one in blamed else one


def _is_within(sign: Finding, name: Finding) -> bool:
    of, at = name.span, sign.span
    return (name.file, of.line) == (sign.file, at.line) and of.column <= at.column < of.end_column


def _by_cause(found: set[Finding]) -> Iterator[Finding]:
    """Of a value in marks from a word processor only that: without them it may well be right."""
    marks = {(one.file, one.span) for one in found if one.code == _MARKS}
    wrong = {(one.file, one.span) for one in found if one.severity is Severity.ERROR and one.code != _MARKS}
    for one in found:
        if one.code == _MARKS and (one.file, one.span) in wrong:
            yield one._replace(severity=Severity.ERROR)
        elif one.severity is not Severity.ERROR or (one.file, one.span) not in marks or one.code == _MARKS:
            yield one


def _told_once(found: set[Finding]) -> set[Finding]:
    """Of a field that many profiles hold and their format does not: at the first, since the format was changed."""
    groups: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in found:
        if one.code == _ON_FIELD and one.file.startswith(_PROFILES) and one.hint.startswith(_CAN_BE):
            groups[one.message, one.hint].append(one)
    for (message, hint), same in groups.items():
        if len({one.file for one in same}) >= _MANY:
            said = f"{message.removesuffix('.')}, en staat in {in_words(len(same))} profielen."
            ask = f"Is het uit het formaat gehaald? Zet het terug, of haal het uit die profielen. {hint}"
            found = (found - set(same)) | {
                min(same)._replace(message=said, hint=ask, also=tuple(sorted({one.file for one in same})))
            }
    return found
