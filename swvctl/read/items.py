"""Items of a list of which the first line says too little: no name of a field, or no dash."""

from collections import Counter

from swvctl.read.fault import Fault
from swvctl.read.layout import tight_colon
from swvctl.read.outline import Line, Misfit, Shape, outline_lines
from swvctl.read.scene import Scene
from swvctl.tekst.escape import shown

_STEP = 2


def nameless_item(scene: Scene, misfit: Misfit) -> Fault | None:
    """Find the item above whose text has fields below it: its own field name was left out."""
    line, item = misfit.line, misfit.before[-1] if misfit.before else misfit.line
    below = item.shape is Shape.ITEM and not item.key and item.rest and line.indent == item.indent + _STEP
    if not below or line.shape is not Shape.FIELD:
        return None
    if "://" not in item.rest and (tight := tight_colon(scene, item.number)):
        return tight
    named = Counter(other.key for other in _row_of(scene, item) if other.key.isidentifier())  # and no remark
    if line.opens and not named:  # rather a field with a list of its own, that stands too far
        return None
    message = f'Voor "{shown(item.rest)}" ontbreekt de veldnaam: er staan velden onder.'
    hint = "Zet na het streepje eerst de veldnaam, met een dubbele punt."
    for key, _ in named.most_common(1):
        hint = f"Schrijf: - {shown(key)}: {shown(item.rest)}"
    return Fault("YML007", scene.whole_line(item.number), message, hint)


def dash_of_two(scene: Scene, misfit: Misfit) -> Fault | None:
    """Find the first field of an item that lost its dash: others stand two further, neighbours have one."""
    line, first = misfit.line, misfit.before[-1] if misfit.before else misfit.line
    both = first.shape is Shape.FIELD and line.shape is Shape.FIELD and not first.opens
    if not both or line.indent != first.indent + _STEP:
        return None
    if not any(other.shape is Shape.ITEM for other in _row_of(scene, first)):
        return None
    message = "Voor deze regel ontbreekt een streepje: hier begint een onderdeel van de lijst."
    return Fault("YML007", scene.whole_line(first.number), message, f"Schrijf: - {shown(first.said)}")


def _row_of(scene: Scene, item: Line) -> list[Line]:
    """The items of the list that this one stands in."""
    row: list[Line] = []
    for other in outline_lines(scene.lines):
        if other.indent < item.indent or (other.indent == item.indent and other.shape is not Shape.ITEM):
            if other.number > item.number:
                break
            row.clear()
        elif other.indent == item.indent:
            row.append(other)
    return row
