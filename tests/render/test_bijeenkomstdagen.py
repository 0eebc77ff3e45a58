"""How the moment of an event is told in a few words."""

import pytest

from swvctl.render.agenda.afspraak import afspraken
from swvctl.render.agenda.bijeenkomstview import moment_view

REGION = {"samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n"}


@pytest.mark.parametrize(
    ("when", "day"),
    [("15 juni 2027", "Dinsdag 15 juni"), ("15 t/m 17 juni 2027", ""), ("juni 2027", "")],
)
def test_only_an_event_of_one_day_is_called_by_its_weekday(see, when, day):
    text = f"titel: Netwerk\nvoor: directeuren\nstatus: gepland\nwanneer: {when}\n"
    workspace = see({**REGION, "bijeenkomst/netwerk": text}).workspace
    (found,) = afspraken(workspace)
    assert moment_view(found, workspace.today)["dag"].replace("\xa0", " ") == day
