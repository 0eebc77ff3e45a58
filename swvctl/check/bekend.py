"""Known findings: written down once, so that from then on only new ones count."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from swvctl.errors import UsageError
from swvctl.findings import START, Finding, Severity
from swvctl.patroon import patroon

PLACE = ".swvctl/bekend.json"
UNUSED = "SCH029"
SCHEMA_VERSION = 1
_KEYS = ("file", "code", "mark")
_NUMBER = patroon(r"\d+")
_BROKEN = f"Het bestand {PLACE} is niet te lezen. Maak het opnieuw: swvctl baseline"


class Bekend(NamedTuple):
    """What was known when the file was written: by mark, with the file and the code it was about."""

    marks: dict[str, tuple[str, str]]

    @classmethod
    def read(cls, content: bytes) -> "Bekend":
        """Read what ``written`` wrote; anything else is refused with what to do."""
        try:
            items = json.loads(content)["findings"]
            return cls({item["mark"]: (str(item["file"]), str(item["code"])) for item in items})
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise UsageError(_BROKEN) from error

    def unknown(self, findings: Iterable[Finding]) -> list[Finding]:
        """The findings that are not among the known ones."""
        return [finding for finding, mark in marked(findings) if mark not in self.marks]

    def unused(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """An advice for each file of which something known does not occur any more."""
        present = {mark for _, mark in marked(findings)}
        gone = Counter(file for mark, (file, _) in sorted(self.marks.items()) if mark not in present)
        for file, number in sorted(gone.items()):
            what = "Een bekende melding" if number == 1 else f"{number} bekende meldingen"
            comes = "komt" if number == 1 else "komen"
            message = f"{what} over {file} {comes} niet meer voor."
            hint = "Leg de meldingen opnieuw vast: swvctl baseline"
            yield Finding(PLACE, START, UNUSED, message, hint, Severity.ADVICE)


def written(findings: Iterable[Finding]) -> bytes:
    """The file: one finding on a line, sorted, so that a change of it can be reviewed."""
    found = sorted((finding.file, finding.code, mark) for finding, mark in marked(findings))
    lines = [json.dumps(dict(zip(_KEYS, item, strict=True))) for item in found]
    listed = ",\n".join(lines)
    return f'{{"schema": {SCHEMA_VERSION}, "findings": [\n{listed}\n]}}\n'.encode()


def marked(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with a mark that does not depend on its line, nor on a number in its message."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        same = (finding.file, finding.code, _NUMBER.sub("0", finding.message))
        seen[same] += 1
        text = "\0".join((*same, str(seen[same])))
        yield finding, blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
