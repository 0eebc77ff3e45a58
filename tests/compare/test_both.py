"""What is taken over from the new state is exactly what reading the old one whole would have given."""

from datetime import date

import pytest

from swvctl.check.watched import Watch, watched
from swvctl.comparison import load_both
from swvctl.model.school import School
from swvctl.pipeline import check_region, check_regions, load
from swvctl.read.revision import Revision

TODAY = date(2027, 6, 3)
FORMAAT = "data/sopformaat/a4.yaml"
PROFIEL = "data/schoolprofiel/2027-2028/de-zandloper.yaml"
SCHOOL = "data/school/de-zandloper.yaml"


def shape(history):
    history.replace(FORMAAT, "id: hulpvraag", "id: hulp")


def other_kind(history):
    history.replace(SCHOOL, "soort: bo", "soort: sbo")
    history.replace(FORMAAT, "geldig:", "voor: bo\ngeldig:")


def gone(history):
    (history.top / SCHOOL).unlink()


def broken(history):
    history.write(SCHOOL, "naam: [\n")
    history.write(PROFIEL, "status: onzin\n")


def came(history):
    history.write("data/school/de-tjalk.yaml", "naam: De Tjalk\nsoort: bo\nbestuur: de-kring\n")
    history.write("data/onbekend/iets.yaml", "a: b\n")


def clash(history):
    history.write("data/school/de-zandloper.yml", "naam: Dubbel\nsoort: bo\nbestuur: de-kring\n")


def region(history):
    history.replace("data/samenwerkingsverband.yaml", "  - id: samen-leren", "  - id: samen-leren-2")


def called_otherwise(history):
    history.replace(
        "data/samenwerkingsverband.yaml", "  - id: de-kring\n", "  - id: de-stroom\n    eerder: [de-kring]\n"
    )


def lists(history):
    history.replace("data/keuzelijst/interne-expertise.yaml", "  - Logopedist\n", "")


def kader(history):
    history.write("data/kader/schoolprofiel.yaml", "titel: Eigen\nsector: po\nregels: []\n")


def renamed(history):
    (history.top / "data/school").rename(history.top / "data/scholen")


def namesake(history):
    """An unchanged school is called otherwise as soon as another one has its name."""
    history.replace(PROFIEL, "  visie: Op De Zandloper leren kinderen met en van elkaar.\n", "")
    history.commit()
    history.write(
        "data/school/ander.yaml", "naam: De Zandloper\nsoort: bo\nbestuur: de-kring\nadres: Kade 1, Loo\n"
    )


CHANGES = [
    shape,
    other_kind,
    gone,
    broken,
    came,
    clash,
    region,
    called_otherwise,
    lists,
    kader,
    renamed,
    namesake,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("backwards", [False, True], ids=["before", "after"])
def test_the_old_state_is_as_if_it_was_read_whole(region_history, change, backwards):
    if not backwards:
        change(region_history)
    else:
        change(region_history)
        region_history.commit()
        region_history.git("checkout", "--quiet", "HEAD~1", "--", ".")
        for path in region_history.git("diff", "--name-only", "HEAD~1").splitlines():
            if (
                path
                in region_history.git("diff", "--name-only", "--diff-filter=A", "HEAD~1", "HEAD").splitlines()
            ):
                (region_history.top / path).unlink()
    source = Revision(region_history.top, "HEAD")
    old, new = load_both(region_history.top, TODAY, source)
    whole = load(region_history.top, TODAY, source)
    assert check_region(old) == check_region(whole)
    plain = new._replace(workspace=new.workspace.but(vroeger=dict))  # which tells what was there before
    assert check_region(plain) == check_region(load(region_history.top, TODAY))
    assert check_regions(old, new) == (check_region(old), check_region(new))
    assert old.files == whole.files
    assert shown(old) == shown(whole)


def shown(region):
    nouns = region.workspace.nouns
    return {kind: sorted(items) for kind, items in nouns.items()}, sorted(
        (record.kind, record.name) for record in region.workspace.records
    )


def test_what_did_not_change_is_read_once(region_history):
    region_history.replace(SCHOOL, "bestuur: samen-leren", "bestuur: de-kring")
    old, new = load_both(region_history.top, TODAY, Revision(region_history.top, "HEAD"))
    before, after = (
        {record.document.path: record for record in side.workspace.records} for side in (old, new)
    )
    assert [path for path in before if before[path] is not after[path]] == [SCHOOL]


def test_a_school_that_changed_does_not_make_every_other_be_judged_twice(region_history):
    region_history.replace(SCHOOL, "bestuur: samen-leren", "bestuur: de-kring")
    old, new = load_both(region_history.top, TODAY, Revision(region_history.top, "HEAD"))
    watch = Watch(old.workspace, new.workspace)
    seen = watched(new.workspace, watch)
    assert {seen.schoolnaam(school) for school in new.workspace.all(School)} == {
        school.naam for school in new.workspace.all(School)
    }
    assert watch.touched
    assert not watch.everything
