"""Files in a wrong place are counted and named once, however many there are."""

import pytest

from swvctl.tekst.escape import shown
from swvctl.validate import misplaced

SCHOOL = "naam: De Brug\nsoort: bo\nbrin: 90AB\nvestiging: 00\nbestuur: de-kring\ngemeente: rietbeek\n"


def told(see, count):
    found = see({f"school-{number:02d}": SCHOOL for number in range(count)}).findings
    return [(item.message, item.hint) for item in found if item.code == "SCH011"]


@pytest.mark.parametrize(
    ("count", "word", "named", "rest"), [(2, "Twee", 1, "1"), (6, "Zes", 5, "5"), (9, "Negen", 5, "")]
)
def test_the_first_are_named_and_all_are_counted(see, count, word, named, rest):
    [(message, hint)] = told(see, count)
    first = ", ".join(f"school-{number:02d}.yaml" for number in range(named))
    last = f"school-0{rest}.yaml" if rest else "nog 4"
    assert hint == f"Verplaats {first} en {last}. Zijn het kopieën? Haal ze dan weg."
    assert message == f"{word} bestanden kunnen niet los in de map data staan: ze horen in data/school."


def test_ten_times_as_many_files_are_ten_times_the_work(see, monkeypatch):
    asked = []
    monkeypatch.setattr(misplaced, "shown", lambda text: asked.append(text) or shown(text))

    def work(count):
        asked.clear()
        told(see, count)
        return len(asked)

    assert work(300) <= 11 * work(30)


def test_a_step_that_lost_its_hash_before_the_line_above_it_is_told_as_a_step(see):
    formaat = (
        "titel: A4\nvelden: [{id: visie, titel: Visie}]\nroute: [{id: mr_advies, titel: Advies van de MR}]\n"
    )
    profiel = "status: concept\nvelden:\n  visie: Rust.\n# route:\n  mr_advies: 18 mei 2027, positief\n"
    (found,) = see({"sopformaat/a4": formaat, "schoolprofiel/2027-2028/de-brug": profiel}).findings
    assert (found.code, found.span.line) == ("SCH001", 5)
    assert found.hint.startswith("Dit is een stap: die hoort onder route. Staat er # route:")
