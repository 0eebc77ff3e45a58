"""What people write about registering comes back as it can be read, with all that they said."""

import pytest

from swvctl.validate import agenda
from swvctl.validate.agenda import check_aanmelden
from swvctl.wanneer import WanneerError


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("voor 9 juni bij het bureau", "Schrijf: voor 9 juni via het bureau"),
        ("uiterlijk 9 juni 2027, per mail", "Schrijf: uiterlijk 9 juni 2027 via mail"),
        ("bij het bureau", "Schrijf: via het bureau"),
        (
            "voor 9 juni op school",
            "Zet de rest bij toelichting: {uiterlijk: voor 9 juni, toelichting: op school}",
        ),
        (
            "op school",
            "Schrijf bijvoorbeeld: uiterlijk 10 juni 2027 via https://…, gesloten, of: niet nodig.",
        ),
        ("voor 9 jni via het bureau", 'Bedoelt u "voor 9 juni"?'),
        ("voor 31 juni bij het bureau", "Juni heeft 30 dagen. Verbeter de dag of de maand."),
    ],
)
def test_a_line_that_cannot_be_read_keeps_all_it_says(line, hint):
    with pytest.raises(WanneerError) as refused:
        check_aanmelden(line)
    assert refused.value.hint == hint


def test_of_a_line_without_end_only_the_beginning_can_be_a_moment(monkeypatch):
    asked = []
    real = agenda.parse_in_some_year
    monkeypatch.setattr(agenda, "parse_in_some_year", lambda text: asked.append(text) or real(text))
    with pytest.raises(WanneerError):
        agenda.check_aanmelden("10 juni 2027 " + "en neem iets mee " * 1000)
    assert len(asked) < 50
