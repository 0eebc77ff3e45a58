"""One name for a choice list on all pages: that by which a school and a parent meet it."""

import pytest

from swvctl.render.profiel.dekking import dekkingen
from swvctl.render.profiel.wittevlek import vraag

REGION = {
    "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\nwerkjaar: 2027-2028\n",
    "keuzelijst/kunde": "titel: Expertise\nopties: [{code: log, label: Logopedist}]\n",
    "keuzelijst/partners": "titel: Partners\nopties: [{code: ggd, label: GGD}]\n",
    "school/de-haven": "naam: De Haven\nsoort: bo\nbestuur: kring\n",
    "school/de-kade": "naam: De Kade\nsoort: sbo\nbestuur: kring\n",
}
KUNDE = "{{id: kunde, titel: {}, soort: keuzes, keuzelijst: kunde}}"
PARTNERS = "{{id: partners, titel: {}, soort: keuzes, keuzelijst: partners}}"


def formaat(soort, *velden):
    return f"titel: A4\nvoor: {soort}\nvelden: [{', '.join(velden)}]\n"


@pytest.mark.parametrize(
    ("gewoon", "speciaal", "titel", "zin"),
    [
        (KUNDE.format("Specialisten"), KUNDE.format("Specialisten"), "Specialisten", ""),
        (
            KUNDE.format("Specialisten"),
            KUNDE.format("Wie er werken"),
            "Expertise",
            "Op de profielen heet dit “Specialisten” of “Wie er werken”.",
        ),
        (
            KUNDE.format("Expertise"),
            KUNDE.format("Wie er werken"),
            "Expertise",
            "Op de profielen heet dit “Wie er werken”.",
        ),
        (
            KUNDE.format("Wie er zijn"),
            PARTNERS.format("Wie er zijn"),
            "Expertise",
            "Op de profielen heet dit “Wie er zijn”.",
        ),
    ],
)
def test_a_list_has_the_title_of_its_field_and_its_own_where_that_is_not_one(
    see, gewoon, speciaal, titel, zin
):
    region = {**REGION, "sopformaat/gewoon": formaat("bo", gewoon), "sopformaat/s": formaat("sbo", speciaal)}
    workspace = see(region).workspace
    found = list(dekkingen(workspace))
    assert found[0].naam.titel == titel
    assert vraag(found[0], found[:1], workspace) == zin
