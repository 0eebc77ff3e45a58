"""Items of a list that lost their dash, the blank behind it or the one before it: told of the item, not of the next."""

from collections.abc import Iterator, Sequence

from swvctl.patroon import patroon
from swvctl.read.fault import Fault
from swvctl.read.scene import Scene, field_of, indent_of, says_something
from swvctl.tekst.escape import shown

_TIGHT = patroon(r"""-(?=[^\W\d_]|["'{\[])""")
_REMARK = patroon(r"[ \t]+#.*$")
_MOST_WORDS = 4  # a longer line, or one with a full stop, is rather a text


def dash_faults(scene: Scene) -> Iterator[Fault]:
    """Yield what is wrong with the first odd item of the list in which the parser stopped."""
    for number in dict.fromkeys((scene.at[0], scene.since[0], scene.above(scene.at[0]))):
        row = _row(scene, number)
        if any(_is_item(scene, one) for one in row):
            yield from _odd_items(scene, row)
            yield from _further_left(scene, row)


def _row(scene: Scene, number: int) -> list[int]:
    """The lines that stand as far as this one, with nothing between them that stands less far; no fields among them."""
    indent = indent_of(scene.text(number))
    above, below = range(number, 0, -1), range(number + 1, len(scene.lines) + 1)
    row = [*reversed(_while_inside(scene, above, indent)), *_while_inside(scene, below, indent)]
    return row if indent and all(_is_item(scene, one) or _may_be_item(scene, one) for one in row) else []


def _while_inside(scene: Scene, numbers: Sequence[int], indent: int) -> list[int]:
    found: list[int] = []
    for number in numbers:
        text = scene.text(number)
        if not says_something(text):
            continue
        if indent_of(text) < indent:
            break
        if indent_of(text) == indent:
            found.append(number)
    return found


def _is_item(scene: Scene, number: int) -> bool:
    return scene.text(number).lstrip(" ").startswith("- ")


def _may_be_item(scene: Scene, number: int) -> bool:
    said = _said(scene, number)
    if _TIGHT.match(said):
        return True
    return not field_of(said) and said[:1].isalnum() and len(said.split()) <= _MOST_WORDS and said[-1] != "."


def _odd_items(scene: Scene, row: list[int]) -> Iterator[Fault]:
    for number in row:
        said = _said(scene, number)
        if _TIGHT.match(said):
            hint = f"Schrijf: - {shown(said[1:])}"
            yield Fault("YML007", scene.whole_line(number), "Na het streepje ontbreekt een spatie.", hint)
        elif not _is_item(scene, number):
            message = f'Voor "{shown(said)}" ontbreekt een streepje.'
            yield Fault("YML007", scene.whole_line(number), message, f"Schrijf: - {shown(said)}")


def _further_left(scene: Scene, row: list[int]) -> Iterator[Fault]:
    """The first item of the list, where it stands a little to the left of all others."""
    first, owner = scene.above(row[0]), scene.above(scene.above(row[0]))
    missing = indent_of(scene.text(row[0])) - indent_of(scene.text(first))
    plain = _is_item(scene, first) and not field_of(_said(scene, first))
    if plain and missing == 1 and len(row) > 1 and _said(scene, owner).endswith(":"):
        message = "Deze regel heeft één spatie te weinig."
        yield Fault("YML007", scene.whole_line(first), message, "Zet er één spatie voor.")


def _said(scene: Scene, number: int) -> str:
    return _REMARK.sub("", scene.text(number)).strip()
