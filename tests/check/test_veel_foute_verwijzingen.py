"""However many references find nothing, the records are gone through a fixed number of times."""

import pytest

from swvctl.check import check

PLANNING = "titel: P\ndoelen:\n  - id: d\n    doel: D\n    stappen:\n"
STEP = (
    "      - {{id: s{0}, wat: Stap {0}, wanneer: juni 2028, bijeenkomst: weg-{0},"
    " na: [niets-{0}, weg-{0}/een, weg-{0}/twee]}}\n"
)


class Counted(tuple):
    """Records that tell how often all of them were asked for, and by how many looks in total."""

    __slots__ = ()
    looks = 0

    def __iter__(self):
        for record in super().__iter__():
            Counted.looks += 1
            yield record


@pytest.fixture
def work(see):
    def of(number):
        files = {
            f"planning/p{page}": PLANNING + "".join(STEP.format(f"{page}-{row}") for row in range(number))
            for page in range(10)
        }
        workspace = see({"bijeenkomst/ergens-2028": "titel: Ergens\nwanneer: juni 2028\n", **files}).workspace
        Counted.looks = 0
        found = check(workspace.but(records=Counted(workspace.records)))
        assert sum(item.code == "REF001" for item in found) == 40 * number
        return Counted.looks

    return of


def test_ten_times_as_many_bad_references_ask_no_more_of_the_records(work):
    few = work(3)
    assert few > 0
    assert work(30) == few


def test_a_name_of_thousands_of_parts_is_one_more_that_is_not_there(see):
    name = "/".join(["weg"] * 3000)
    workspace = see({"bijeenkomst/dag-2028": f"titel: Dag\nwanneer: juni 2028\nna: [{name}]\n"}).workspace
    assert [item.code for item in check(workspace) if name[:40] in item.message] == ["REF001"]
