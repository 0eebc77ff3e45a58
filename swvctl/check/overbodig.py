"""What need not be said, because what was said at the same place makes it go away."""

from collections.abc import Iterable

from swvctl.findings import Finding

_BECAUSE_OF = {"YML019": "REF001"}  # how a value is written does not matter, if it is to be another one


def zonder_overbodige(findings: Iterable[Finding]) -> set[Finding]:
    found = set(findings)
    told = {(one.file, one.span, one.code) for one in found if one.code in _BECAUSE_OF.values()}
    return {one for one in found if (one.file, one.span, _BECAUSE_OF.get(one.code, "")) not in told}
