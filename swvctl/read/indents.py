"""Faults in how far lines stand to the right, told on the line that its neighbours show to be wrong."""

from collections.abc import Iterator
from itertools import takewhile

from swvctl.read.blanks import hard_colon, indent_signs
from swvctl.read.fault import Fault
from swvctl.read.items import dash_of_two, nameless_item
from swvctl.read.layout import missing_colon
from swvctl.read.outline import Level, Line, Misfit, Shape, misfit_of, outline_lines
from swvctl.read.pasted import LIST_SIGN, list_sign
from swvctl.read.scene import Scene
from swvctl.tekst.escape import shown
from swvctl.tekst.nederlands import in_words

_ABOUT_LAYOUT = frozenset(
    {
        "could not find expected ':'",
        "mapping values are not allowed in this context",
        "did not find expected key",
        "did not find expected '-' indicator",
        "block sequence entries are not allowed in this context",
        "did not find expected <document start>",
    }
)
_STEP = 2


def indent_faults(scene: Scene) -> Iterator[Fault]:
    """Yield the explanation of the first line that does not stand like its neighbours."""
    misfit = misfit_of(scene.lines, scene.at[0]) if scene.problem in _ABOUT_LAYOUT else None
    if misfit is None:
        return
    line = misfit.line
    if line.shape is Shape.BLANK:
        yield from indent_signs(line.number, scene.text(line.number))
    elif LIST_SIGN.match(line.said):
        yield list_sign(line.number, scene.text(line.number))
    else:
        yield from _text_below(scene, misfit)
        if line.shape is not Shape.TEXT:
            yield from _moved(scene, misfit)
        elif line.said[0].isalnum():
            yield hard_colon(line.number, scene.text(line.number)) or missing_colon(scene, line.number)


def _text_below(scene: Scene, misfit: Misfit) -> Iterator[Fault]:
    """Explain lines that belong to the text below a ``|`` and do not stand under it."""
    lines = [*misfit.before, misfit.line]
    start = len(lines)
    while start and (lines[start - 1].like_text or lines[start - 1] is misfit.line):
        start -= 1
    owner = lines[start - 1] if start else misfit.line
    first = next((line for line in lines[start:] if line.like_text), None)
    inside = owner.inner < misfit.line.indent < owner.width
    if first is None and inside and misfit.line.shape is Shape.ITEM:
        first = misfit.line
    if first is None or not owner.is_block:
        return
    surplus = owner.width - first.indent
    if owner.inner < first.indent and len(owner.body) == 1 and owner.width != owner.inner + _STEP:
        yield _off(scene, owner.body.start, surplus)
        return
    missing = surplus if owner.width else owner.inner + _STEP - first.indent
    name = f'"{shown(owner.key)}"' if owner.key else "de tekst erboven"
    further = "verder " if first.indent else ""
    message = f"Regel {first.number} hoort bij {name} en moet {further}inspringen."
    yield Fault("YML007", scene.whole_line(first.number), message, f"Zet er {_blanks(missing)} voor.")


def _moved(scene: Scene, misfit: Misfit) -> Iterator[Fault]:
    """Explain a field or item that is, or makes another look, a little too far to the left or right."""
    line = misfit.line
    popped = [level for level in misfit.gone if level.closed == line.number]
    top = misfit.open[-1] if misfit.open else None
    if told := nameless_item(scene, misfit) or dash_of_two(scene, misfit):
        yield told
    elif odd := _odd_dash(scene, misfit) or _shifted_item(scene, misfit) or _lost_dash(scene, misfit):
        yield odd
    elif top and top.column < line.indent and (pulled := _pulled_out(misfit, top)):
        yield _off(scene, pulled.number, pulled.indent - line.indent)
    elif top and top.column < line.indent and not popped:
        yield from _too_deep(scene, misfit, top)
    elif top is None or top.column != line.indent:
        yield from _between(scene, misfit, popped)
    elif line.shape is Shape.ITEM:
        for level in popped:
            if level.shape is Shape.ITEM:
                yield _off(scene, line.number, line.indent - level.column)


def _odd_dash(scene: Scene, misfit: Misfit) -> Fault | None:
    """Find the one line with a dash above fields that have none."""
    line, item = misfit.line, misfit.before[-1] if misfit.before else misfit.line
    top = misfit.open[-1] if misfit.open else None
    alone = top is not None and top.lines == [item] and top.column == line.indent
    below = [other.shape for other in _level_of(scene, line)]
    if not alone or not item.key or len(below) == 1 or set(below) != {Shape.FIELD}:
        return None
    message = "Deze regel begint met een streepje, en de regels eronder niet."
    return Fault(
        "YML007", scene.whole_line(item.number), message, "Haal het streepje en de spatie erachter weg."
    )


def _lost_dash(scene: Scene, misfit: Misfit) -> Fault | None:
    """Find the fields above the first item of a list that are an item themselves."""
    line = misfit.line
    fields = next((level for level in misfit.gone if level.closed == line.number), None)
    same = misfit.open[-1] if misfit.open and misfit.open[-1].lines[0].key == line.key else None
    fields = fields or same
    if fields is None or line.shape is not Shape.ITEM or not line.key or fields.shape is not Shape.FIELD:
        return None
    first = fields.lines[0]
    above = misfit.before.index(first) - 1
    holder = misfit.before[above] if above >= 0 else first
    surplus = first.indent - line.indent
    if not holder.opens or first.shape is not Shape.FIELD or surplus not in {0, _STEP}:
        return None
    message = f'Voor "{shown(first.key)}" ontbreekt een streepje.'
    hint = f"Zet het recht boven de streepjes eronder: - {shown(first.said)}"
    if not surplus and len(fields.lines) > 1:
        hint = f"Schrijf: - {shown(first.said)}. Zet de velden eronder twee spaties verder."
    return Fault("YML007", scene.whole_line(first.number), message, hint)


def _shifted_item(scene: Scene, misfit: Misfit) -> Fault | None:
    """Find the item above that stands differently from the next one, while its second line stands well."""
    line, item = misfit.line, misfit.before[-1]
    if line.shape is not Shape.FIELD or item.shape is not Shape.ITEM or not item.key:
        return None
    surplus = item.inner - line.indent
    following = _next_indent(scene, line._replace(shape=Shape.ITEM))
    return _off(scene, item.number, surplus) if surplus and item.indent - surplus == following else None


def _pulled_out(misfit: Misfit, top: Level) -> Line | None:
    """Find the line further left that cut a row of fields in two, or left its own group empty."""
    cut = top.lines[-1]
    if cut.shape is not Shape.FIELD or misfit.line.shape is not Shape.FIELD:
        return None
    row = any(
        level.column == misfit.line.indent and level.shape is Shape.FIELD
        for level in misfit.gone
        if level.closed == cut.number
    )
    above = misfit.before.index(cut) - 1
    empty = above >= 0 and misfit.before[above].opens and misfit.before[above].inner == cut.indent
    return cut if row or empty else None


def _too_deep(scene: Scene, misfit: Misfit, top: Level) -> Iterator[Fault]:
    line, first = misfit.line, top.lines[0]
    surplus = line.indent - top.column
    alone = len(top.lines) == 1
    several = _siblings(scene, line) > 1
    if several and alone and top is not misfit.open[0] and first.shape is line.shape:
        yield _off(scene, first.number, -surplus)
    elif (
        (not several and (surplus == 1 or (line.is_plain and top.lines[-1].is_plain)))
        or top.lines[-1].is_block
        or (alone and first.shape is Shape.ITEM)
    ):
        yield _off(scene, line.number, surplus)
    elif several:
        name = shown(line.key or line.said)
        message = f'Boven "{name}" ontbreekt een regel, of deze regels springen te ver in.'
        hint = "Zet de veldnaam waar ze bij horen erboven, of haal de spaties vooraan weg."
        yield Fault("YML007", scene.whole_line(line.number), message, hint)


def _between(scene: Scene, misfit: Misfit, popped: list[Level]) -> Iterator[Fault]:
    """Explain a line that stands between two levels: the nearest one is meant."""
    line = misfit.line
    near = popped[-1]
    first = near.lines[0]
    usual = bool(misfit.open) and line.indent == misfit.open[-1].column + _STEP
    odd = len(near.lines) == 1 and first.shape is line.shape is near.shape
    if odd and (usual or _siblings(scene, line) > 1):
        yield _off(scene, first.number, near.column - line.indent)
        return
    columns = {level.column for level in (*popped, *misfit.open) if level.shape is line.shape}
    meant = sorted(columns, key=lambda column: abs(column - line.indent))[:2]
    if not misfit.open or not meant:
        return
    if abs(meant[0] - line.indent) == abs(meant[-1] - line.indent):
        meant = [column for column in meant if column == _next_indent(scene, line)] or meant
    if len(meant) == 1 or abs(meant[0] - line.indent) != abs(meant[1] - line.indent):
        yield _off(scene, line.number, line.indent - meant[0])


def _siblings(scene: Scene, line: Line) -> int:
    """Count the lines from this one on that stand equally far, up to one that stands less far."""
    return len(_level_of(scene, line))


def _level_of(scene: Scene, line: Line) -> list[Line]:
    below = (other for other in outline_lines(scene.lines) if other.number >= line.number)
    return [
        other for other in takewhile(lambda o: o.indent >= line.indent, below) if other.indent == line.indent
    ]


def _next_indent(scene: Scene, line: Line) -> int:
    """Tell how far the line after this one stands, and after what stands below it."""
    below = (other for other in outline_lines(scene.lines) if other.number > line.number)
    return next((other.indent for other in below if other.shape is line.shape), -1)


def _too_far_below(scene: Scene, number: int, surplus: int) -> str:
    """Up to which line those below stand as far off: of a block of which every ``#`` was taken away, but no blank."""
    below = (other for other in outline_lines(scene.lines) if other.number > number)
    last = max((one.number for one in takewhile(lambda one: one.indent % _STEP, below)), default=0)
    return f", ook op de regels eronder t/m regel {last}" if surplus == 1 and last else ""


def _off(scene: Scene, number: int, surplus: int) -> Fault:
    """Say by how many blanks a line is off; too few of them is a surplus below zero."""
    blanks = _blanks(abs(surplus))
    much, hint = (
        ("veel", f"Haal vooraan {blanks} weg{_too_far_below(scene, number, surplus)}.")
        if surplus > 0
        else ("weinig", f"Zet er {blanks} voor.")
    )
    message = f"Deze regel heeft {blanks} te {much}."
    return Fault("YML007", scene.whole_line(number), message, hint)


def _blanks(count: int) -> str:
    return "één spatie" if count == 1 else f"{in_words(count)} spaties"
