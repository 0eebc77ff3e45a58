"""Schools with one name are told apart by the first thing in which all of them differ."""

import pytest

from swvctl.model.school import School


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("adres: Kade 1, 9999 ZX Rietbeek", "adres: Kade 1, 9999 ZY Oude Terp", ("Rietbeek", "Oude Terp")),
        ("adres: Kade 1, 9999 ZX Rietbeek", "adres: Brink 2-a, 9999ZX Rietbeek", ("Kade 1", "Brink 2-a")),
        ("soort: sbo", "soort: bo", ("sbo", "bo")),
        ("brin: 90AB", "brin: 90AB\nvestiging: 01", ("90AB-00", "90AB-01")),
        ("adres: Kade 1", "", ("a", "b")),
        ("", "gesloten: per 1 augustus 2020", ("", "")),
        ("", "naam: De Mast", ("", "")),
    ],
)
def test_two_schools_of_one_name_are_told_apart(see, one, other, said):
    def school(name, own):
        given = {"naam": "De Rank", "soort": "bo", "bestuur": "kring"}
        return given | dict(line.split(": ", 1) for line in own.splitlines())

    files = {
        f"school/{name}": "".join(f"{key}: {value}\n" for key, value in school(name, own).items())
        for name, own in (("a", one), ("b", other))
    }
    workspace = see(files).workspace
    names = [
        workspace.schoolnaam(school).removeprefix(school.naam).strip(" ()")
        for school in workspace.all(School)
    ]
    assert tuple(names) == said
