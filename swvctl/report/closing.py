"""The last lines of a report for people: what was looked at, and how many findings there are."""

from collections.abc import Iterator

from swvctl.findings import Severity
from swvctl.limits import MAX_NOTES_SHOWN
from swvctl.report.line import harmless
from swvctl.report.report import Report, Summary
from swvctl.tekst.getal import show_number
from swvctl.tekst.nederlands import capitalised, join, plural

_NAMES = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("waarschuwing", "waarschuwingen"),
    Severity.ADVICE: ("advies", "adviezen"),
}


def closing_line(report: Report) -> str:
    """Give ``60 scholen nagekeken. 49 profielen ingeleverd, 8 in bewerking. 2 fouten.`` as one line."""
    summary = report.summary
    if summary.scope:
        said = ", ".join(_counts(report)) or ("niets nieuws" if summary.held else "geen meldingen")
        return " ".join(filter(None, (f"{summary.scope}: {said}.", _elsewhere(summary), _held(summary))))
    sentences = (_looked_at(summary), _profiles(summary), _verdict(report), _held(summary))
    return " ".join(sentence for sentence in sentences if sentence)


def note_lines(summary: Summary) -> Iterator[str]:
    """Yield the counts of records that are not finished yet; a long list is cut."""
    yield from (harmless(note) for note in summary.notes[:MAX_NOTES_SHOWN])
    rest = len(summary.notes) - MAX_NOTES_SHOWN
    if rest > 0:
        yield f"… en nog {show_number(rest)}."


def counted(severity: Severity, n: int) -> str:
    """``2 fouten``, ``1 advies``."""
    return plural(n, *_NAMES[severity])


def _looked_at(summary: Summary) -> str:
    if summary.schools is None:
        return f"{plural(summary.files, 'bestand', 'bestanden')} nagekeken."
    return f"{plural(summary.schools, 'school', 'scholen')} nagekeken."


def _profiles(summary: Summary) -> str:
    """How far the round is, in the words of its pages."""
    handed_in = _handed_in(summary.profiles_ready, summary.profiles_faulty)
    others = (
        _some(summary.profiles_busy, "in bewerking"),
        _some(summary.profiles_missing, "nog niet ontvangen"),
        _some(summary.profiles_unreadable, "niet te lezen"),
    )
    rest = [other for other in others if other]
    if not handed_in and not rest:
        return ""
    return capitalised(", ".join([handed_in or "nog geen profiel ingeleverd", *rest])) + "."


def _handed_in(ready: int, faulty: int) -> str:
    """``3 profielen ingeleverd (1 met een fout)``: whether they are adopted is not said here."""
    if not (total := ready + faulty):
        return ""
    said = f"{plural(total, 'profiel', 'profielen')} ingeleverd"
    return f"{said} ({_of_them(faulty, total)}met een fout)" if faulty else said


def _of_them(number: int, total: int) -> str:
    if number < total:
        return f"{show_number(number)} "
    return {1: "", 2: "beide "}.get(total, "alle ")


def _some(number: int, what: str) -> str:
    return f"{show_number(number)} {what}" if number else ""


def _verdict(report: Report) -> str:
    if not report.findings:
        return "Niets nieuws." if report.summary.held else "Alles in orde."
    return capitalised(", ".join(_counts(report))) + "."


def _elsewhere(summary: Summary) -> str:
    """Errors outside the choice, of which what is shown, or not shown, may be a consequence."""
    return f"Daarbuiten: {counted(Severity.ERROR, summary.elsewhere)}." if summary.elsewhere else ""


def _held(summary: Summary) -> str:
    """``3 bekende meldingen niet getoond (1 fout en 2 adviezen); zie …``, so that no one takes them for solved."""
    if not summary.held:
        return ""
    named = join(counted(one, n) for one in Severity if (n := summary.held.count(one)))
    number = plural(len(summary.held), "bekende melding", "bekende meldingen")
    return f"{number} niet getoond ({named}); zie {summary.held_in}."


def _counts(report: Report) -> list[str]:
    found = [counted(severity, n) for severity in Severity if (n := report.counts[severity])]
    return ["geen fouten", *found] if found and not report.counts[Severity.ERROR] else found
