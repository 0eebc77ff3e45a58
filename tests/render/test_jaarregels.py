"""What stands in the calendar of a school year."""

from swvctl.model.jaar import schooljaar
from swvctl.render.agenda.jaarregels import regels

FILES = {
    "samenwerkingsverband": "naam: P\ncode: PO9901\nsector: po\n",
    "bijeenkomst/netwerkdag": "titel: Netwerkdag\nvoor: directeuren\nstatus: gepland\nwanneer: 5 oktober 2027\n",
    "bijeenkomst/studiedag": "titel: Studiedag\nvoor: directeuren\nstatus: afgelast\nwanneer: 6 oktober 2027\n",
    "bijeenkomst/later": "titel: Later\nvoor: directeuren\nstatus: gepland\nwanneer: 5 oktober 2028\n",
}


def test_a_meeting_that_does_not_go_on_is_in_no_calendar(see):
    workspace = see(FILES).workspace
    assert [regel.wat for regel in regels(workspace, schooljaar(2027))] == ["Netwerkdag"]
