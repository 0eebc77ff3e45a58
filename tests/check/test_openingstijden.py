"""Two lines of hours contradict each other only when they cannot both be true."""

import pytest

from swvctl.check.rules.altijd.openingstijden import _clash, _hours


@pytest.mark.parametrize(
    ("first", "second", "clash"),
    [
        ("maandag t/m vrijdag van 9.00 tot 17.00 uur", "07:30 - 19:00 Maandag - Vrijdag", True),
        ("maandag t/m vrijdag van 9.00 tot 17.00 uur", "maandag tot vrijdag van 7.30 tot 19.00 uur", True),
        ("op werkdagen van 9.00 tot 17.00 uur", "ma-vr 8.30-17.00", True),
        ("elke werkdag 9-17 uur", "maandag t/m vrijdag van 10.00 tot 12.00 uur", True),
        ("op werkdagen van 9.00 tot 17.00 uur", "Maandag - Vrijdag 09:00 - 17:00", False),
        ("maandag t/m vrijdag van 9.00 tot 12.00 uur", "maandag t/m vrijdag van 13.00 tot 17.00 uur", False),
        ("maandag t/m vrijdag van 9.00 tot 17.00 uur", "zaterdag van 9.00 tot 12.00 uur", False),
        ("maandag t/m vrijdag van 9.00 tot 17.00 uur", "woensdag van 9.00 tot 12.00 uur", False),
        ("op afspraak", "bel ons gerust", False),
    ],
)
def test_hours_clash_when_days_are_equal_and_times_overlap(first: str, second: str, clash: bool) -> None:
    assert _clash(_hours(first), _hours(second)) is clash
    assert _clash(_hours(second), _hours(first)) is clash
