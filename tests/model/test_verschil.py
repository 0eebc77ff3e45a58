"""A version tells what changed since: words do, the way they were typed does not."""

import pytest

from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.model.verschil import verschil
from swvctl.model.versie import Versie
from swvctl.model.vingerafdruk import paragrafen

PLAN = "titel: Plan\nperiode: 2027-2031\nstatus: {status}\naanleiding: Daarom.\nhoofdstukken: [{chapters}]\n"
VERSION = "paragrafen: {{{prints}}}\n"


def chapter(titel, *parts):
    rows = "".join(f"  - {{id: {name}, titel: T {name}, tekst: {text!r}}}\n" for name, text in parts)
    return f"titel: {titel}\nparagrafen:\n{rows}"


def region(see, chapters, order=None, status="vastgesteld", extra=None):
    files = {"ondersteuningsplan/p": PLAN.format(status=status, chapters=", ".join(order or chapters))}
    files |= {f"hoofdstuk/p/{name}": text for name, text in chapters.items()}
    return see({**files, **(extra or {})}).workspace


def prints(workspace):
    return {
        found.naam: found.vinger for found in paragrafen(workspace.find(Ondersteuningsplan, "p"), workspace)
    }


def since(see, before, after):
    """What differs when the fingerprints of one region are held against another."""
    written = ", ".join(f'"{name}": {mark}' for name, mark in prints(before).items())
    now = after({"versie/p/0.9": VERSION.format(prints=written)})
    return verschil(now.find(Versie, "p/0.9"), now.find(Ondersteuningsplan, "p"), now)


A = chapter("A", ("een", "De eerste tekst."), ("twee", "Zie {zie: hoofdstuk/b/drie}."))
B = chapter("B", ("drie", "De derde tekst."))


def test_the_same_plan_is_the_same(see):
    before = region(see, {"a": A, "b": B})
    assert not since(see, before, lambda extra: region(see, {"a": A, "b": B}, extra=extra))


def test_order_status_and_the_way_of_pointing_do_not_matter(see):
    before = region(see, {"a": A, "b": B})
    other = chapter("A", ("twee", "Zie {zie: hoofdstuk/p/b/drie}."), ("een", "De  eerste tekst."))
    found = since(
        see, before, lambda extra: region(see, {"a": other, "b": B}, ["b", "a"], "definitief concept", extra)
    )
    assert not found


def test_another_name_of_a_chapter_does_not_matter_once_it_is_recorded(see):
    before = region(see, {"a": A, "b": B})
    renamed = {"a": A.replace("hoofdstuk/b", "hoofdstuk/c"), "c": f"eerder: p/b\n{B}"}
    assert not since(see, before, lambda extra: region(see, renamed, extra=extra))


@pytest.mark.parametrize("text", ["De derde tekst.", "Een nieuwe tekst."])
def test_another_name_of_a_paragraph_does_not_matter_once_it_is_recorded(see, text):
    before = region(see, {"a": A, "b": B})
    renamed = B.replace("{id: drie,", "{id: derde, eerder: drie,").replace("De derde tekst.", text)
    for pointing in (A, A.replace("hoofdstuk/b/drie", "hoofdstuk/b/derde")):
        plan = {"a": pointing, "b": renamed}
        found = since(see, before, lambda extra, plan=plan: region(see, plan, extra=extra))
        assert [item.naam for item in found.gewijzigd] == ([] if text in B else ["b/drie"])
        assert not found.nieuw
        assert not found.vervallen


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("De eerste tekst.", "De tweede tekst.", ["a/een"]),
        ("T een", "T eén", ["a/een"]),
        ("titel: A", "titel: AA", ["a"]),
        ("hoofdstuk/b/drie", "hoofdstuk/b", ["a/twee"]),
    ],
)
def test_a_changed_word_is_told(see, old, new, changed):
    before = region(see, {"a": A, "b": B})
    found = since(see, before, lambda extra: region(see, {"a": A.replace(old, new), "b": B}, extra=extra))
    assert [item.naam for item in found.gewijzigd] == changed
    assert not found.nieuw
    assert not found.vervallen


def test_what_came_and_what_went_is_told(see):
    before = region(see, {"a": A, "b": B})
    other = chapter("B", ("vier", "De vierde tekst."))
    found = since(see, before, lambda extra: region(see, {"a": A, "b": other}, extra=extra))
    assert [item.naam for item in found.nieuw] == ["b/vier"]
    assert list(found.vervallen) == ["b/drie"]


def test_fingerprints_of_another_make_are_not_compared(see):
    extra = {"versie/p/0.9": 'paragrafen: {a/een: "v0-123", a/twee: "v9-123", b/drie: "v0-1"}\n'}
    now = region(see, {"a": A, "b": B}, extra=extra)
    assert not verschil(now.find(Versie, "p/0.9"), now.find(Ondersteuningsplan, "p"), now)


def test_a_version_written_by_hand_as_in_the_examples_knows_only_its_paragraphs(see):
    """Without the heads of chapters and the opening of the plan, those are no news."""
    known = prints(region(see, {"a": A, "b": B}))
    own = ", ".join(f'"{name}": {mark}' for name, mark in known.items() if "/" in name)
    now = region(see, {"a": A, "b": B}, extra={"versie/p/0.9": VERSION.format(prints=own)})
    assert not verschil(now.find(Versie, "p/0.9"), now.find(Ondersteuningsplan, "p"), now)


@pytest.mark.parametrize("order", [["a", "b"], ["b", "a"]])
@pytest.mark.parametrize("status", ["concept", "definitief concept", "vastgesteld", "ingetrokken"])
def test_order_and_status_have_no_part_in_a_fingerprint(see, order, status):
    assert prints(region(see, {"a": A, "b": B}, order, status)) == prints(region(see, {"a": A, "b": B}))
