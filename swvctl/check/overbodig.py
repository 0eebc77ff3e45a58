"""What need not be said, because what was said at the same place makes it go away."""

from collections.abc import Iterable

from swvctl.findings import Finding, Severity

_ON_WRITING = "YML019"  # how a value is written does not matter, if it is to be another one


def zonder_overbodige(findings: Iterable[Finding]) -> set[Finding]:
    found = set(findings)
    wrong = {(one.file, one.span) for one in found if one.severity is Severity.ERROR}
    return {one for one in found if one.code != _ON_WRITING or (one.file, one.span) not in wrong}
