"""What a shell offers while someone types."""

from swvctl.cli.offered import codes, kinds, makeable, parts


def test_what_begins_so_is_offered() -> None:
    assert kinds("schoolp") == ["schoolprofiel"]
    assert makeable("school") == ["school", "schooljaar", "schoolprofiel"]
    assert codes("sop00")[:2] == ["SOP001", "SOP002"]
    assert "schoolprofiel" in parts("school")
