"""The closing line of a choice also tells of what the choice leaves out."""

from swvctl.report import Report, Summary
from swvctl.report.closing import closing_line


def test_errors_outside_the_choice_are_counted() -> None:
    summary = Summary(files=3, scope="Alleen data/school bekeken", elsewhere=2)
    assert (
        closing_line(Report([], summary))
        == "Alleen data/school bekeken: geen meldingen. Daarbuiten: 2 fouten."
    )


def test_nothing_is_said_where_there_are_none() -> None:
    summary = Summary(files=3, scope="Alleen data/school bekeken")
    assert closing_line(Report([], summary)) == "Alleen data/school bekeken: geen meldingen."
