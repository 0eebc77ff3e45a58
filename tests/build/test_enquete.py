"""What the page of a survey says of those who took part."""

import pytest

from swvctl.assets import Assets
from swvctl.render import ordered, render

ROLLEN = "titel: Rollen\nopties: [leerlingen, ouders]\n"


@pytest.mark.parametrize(
    ("voor", "respons", "said"),
    [
        ("ouders", "41 van 60", "41 van de 60 deden mee (68%)."),
        ("ouders", "3 van 60", "3 van de 60 deden mee (5%)."),
        ("ouders", "1.204", "1.204 mensen deden mee."),
        ("ouders", "ruim 40", "Ruim 40 mensen deden mee."),
        ("leerlingen", "3 van 60", "Minder dan 5 leerlingen deden mee."),
        ("leerlingen", "30 van 60", "30 van de 60 deden mee (50%)."),
    ],
)
def test_how_many_took_part(see, voor, respons, said):
    seen = see(
        {
            "samenwerkingsverband": "naam: Proefland\ncode: PO9901\nsector: po\n",
            "keuzelijst/rollen": ROLLEN,
            "enquete/inzet": f"titel: Inzet\nvoor: {voor}\nwanneer: t/m 1 juni 2027\nrespons: {respons}\n",
        }
    )
    made = render(seen.workspace, Assets(), ordered("enquete", draft=False))
    page = next(file.content.decode() for file in made if file.path == "publiek/enquete/inzet.html")
    assert f">{said}<" in page.replace("\xa0", " ")
