"""Whether the way to register is shown."""

from datetime import date

import pytest

from swvctl.model.bijeenkomst import Bijeenkomst
from swvctl.render.agenda.aanmeldview import aanmeld_view

EVENT = "titel: Netwerk\nvoor: directeuren\naanmelden: {link: 'https://proefland.example/netwerk'}\n"
TODAY = date(2027, 6, 3)


@pytest.mark.parametrize(
    ("more", "open_now"),
    [
        ("status: gepland\nwanneer: 15 juni 2027\n", True),
        ("status: gepland\nwanneer: 1 juni 2027\n", False),
        ("status: afgelast\nwanneer: 15 juni 2027\n", False),
        ("status: gepland\n", True),
    ],
)
def test_one_can_register_for_what_is_ahead_also_before_its_day_is_known(see, more, open_now):
    region = {
        "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n",
        "bijeenkomst/netwerk": EVENT + more,
    }
    (found,) = see(region, TODAY).workspace.all(Bijeenkomst)
    view = aanmeld_view(found, TODAY)
    assert (view["open"], bool(view["link"])) == (open_now, open_now)
