"""``negeer``: a finding that its author knows about, with the reason beside the data."""

from collections.abc import Iterable, Iterator

from swvctl.check.rule import load_rules
from swvctl.findings import Finding, Route, Severity
from swvctl.read.document import Place
from swvctl.tekst.escape import shown
from swvctl.tekst.meldingcode import meant_code
from swvctl.validate import Record

UNUSED = "SCH015"


class Ignores:
    """Every ``negeer`` of every record, and which of them did something."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = [record for record in records if record.ignored]
        self._asked = {
            (record.document.path, route): set(codes)
            for record in self._records
            for route, codes in record.ignored.items()
        }
        self._used: set[tuple[str, Route, str]] = set()

    def hold(self, code: str, where: Place) -> bool:
        """Whether the file asks to ignore this code here, at the item or anywhere above it."""
        path = where.document.path
        for end in range(len(where.route), -1, -1) if self._asked else ():
            route = where.route[:end]
            if code in self._asked.get((path, route), ()):
                self._used.add((path, route, code))
                return True
        return False

    def unused(self) -> Iterator[Finding]:
        for record in self._records:
            for route, codes in record.ignored.items():
                for code in codes:
                    if (record.document.path, route, code) not in self._used and not self._may_be_needed(
                        record, code
                    ):
                        place = record.place((*route, "negeer", code), "key")
                        yield place.finding(UNUSED, *_words(code), Severity.ADVICE)

    @staticmethod
    def _may_be_needed(record: Record, code: str) -> bool:
        """Whether it can do nothing today for a good reason: the day has not come, or the record is broken."""
        rules = load_rules()
        return code in rules and (bool(record.faults) or rules[code].timed)


def is_ignored(code: str, where: Place, record: Record) -> bool:
    """Whether a record asks to ignore this here: a rule that tells of several things at once leaves those apart."""
    return any(
        code in record.ignored.get(where.route[:end], ())
        for end in (range(len(where.route) + 1) if record.ignored else ())
    )


def _words(code: str) -> tuple[str, str]:
    from swvctl.read.codes import CODES as READING  # noqa: PLC0415 - only where ignoring does nothing
    from swvctl.validate.codes import CODES as SHAPING  # noqa: PLC0415 - the same

    rules = load_rules()
    if code in rules:
        return f'Het negeren van "{code}" doet hier niets.', "Haal de regel weg."
    if code in READING or code in SHAPING:
        return (
            f'De melding "{code}" is niet te negeren.',
            "Verbeter waar zij over gaat, en haal deze regel weg.",
        )
    near = meant_code(code, rules, ())
    ask = f' Bedoelt u "{near}"?' if near else ""
    return f'De melding "{shown(code)}" bestaat niet.{ask}', "Verbeter de code, of haal de regel weg."
