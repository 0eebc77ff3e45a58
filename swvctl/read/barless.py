"""A text of more lines below a field, without the ``|`` that says so, or with a letter that looks like it."""

from collections.abc import Iterator

from yaml.events import ScalarEvent

from swvctl.patroon import patroon
from swvctl.read.characters import LINE_END
from swvctl.read.fault import Fault, on_line
from swvctl.read.outline import Line, Shape, outline_lines
from swvctl.read.replay import event_span, events
from swvctl.read.scene import Scene
from swvctl.tekst.escape import shown

_SENTENCE_WORDS = 4
_LIKE_BAR = r"(?:[lI¦ǀ│∣/\\]|\|\|)"
_IS_LIKE_BAR = patroon(_LIKE_BAR)
_BAR_LINE = patroon(rf":[ \t]+{_LIKE_BAR}[ \t]*(?:#[^\n]*)?\r?\n[ \t]*[^\s-]")


def mistaken_bar(content: bytes, text: str) -> Fault | None:
    """Find a letter ``l`` and the like where a ``|`` was meant: without a colon below, it is read as more text."""
    if not _BAR_LINE.search(text):
        return None
    lines = LINE_END.split(text)
    for event in events(content):
        if isinstance(event, ScalarEvent) and not event.style and _IS_LIKE_BAR.match(event.value):
            span = event_span(event)
            sign = lines[span.line - 1][span.column - 1 :].partition(" ")[0].strip()
            if span.end_line > span.line and _IS_LIKE_BAR.fullmatch(sign):
                return _like_bar(lines[span.line - 1], span.line, sign)
    return None


def _like_bar(line: str, number: int, sign: str) -> Fault:
    said = line.strip().partition(":")[0]
    message = f'Achter "{shown(said.lstrip("- "))}:" staat {shown(sign)}; hier hoort een rechte streep (|).'
    span = on_line(number, line.index(":") + 1 + line[line.index(":") :].index(sign), len(sign))
    return Fault("YML007", span, message, f"Schrijf: {shown(said)}: |")


def barless_faults(scene: Scene) -> Iterator[Fault]:
    """Explain lines that read as sentences, where a colon or a # in one of them made something else of it."""
    lines = list(outline_lines(scene.lines))
    for number in (scene.since[0], scene.at[0]):
        owner, text = _group(lines, number)
        if owner and _IS_LIKE_BAR.fullmatch(owner.rest):
            yield _like_bar(scene.text(owner.number), owner.number, owner.rest)
        elif owner and _is_prose(text) and (owner.opens or "#" in scene.text(owner.number)):
            message = f'Achter "{shown(owner.key)}:" ontbreekt een rechte streep (|).'
            hint = f"Schrijf: {shown(owner.said.partition(':')[0])}: |"
            if owner.rest:
                hint = f"{hint}, en de hele tekst op de regels eronder."
            yield Fault("YML007", scene.whole_line(owner.number), message, hint)
            return


def _group(lines: list[Line], number: int) -> tuple[Line | None, list[Line]]:
    """The field without a value above this line, and the lines that stand below it."""
    upto = [line for line in lines if line.number <= number]
    if not upto:
        return None, []
    last = upto[-1]
    start = next((at for at in range(len(upto) - 1, -1, -1) if upto[at].indent < last.indent), -1)
    owner = upto[start]
    if start < 0 or not owner.key or owner.is_block:
        return None, []
    text: list[Line] = []
    for line in lines[start + 1 :]:
        if line.indent <= owner.inner:
            break
        text.append(line)
    return owner, text


def _is_prose(text: list[Line]) -> bool:
    """Whether none of it is a field or an item, and at least one line a sentence."""
    return all(
        line.shape is Shape.TEXT or (line.shape is Shape.FIELD and line.key[0].isupper()) for line in text
    ) and any(
        line.said.endswith((".", "!", "?")) and len(line.said.split()) >= _SENTENCE_WORDS for line in text
    )
