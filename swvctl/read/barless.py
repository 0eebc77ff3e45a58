"""A text of more lines below a field, without the ``|`` that says so."""

from collections.abc import Iterator

from swvctl.read.fault import Fault
from swvctl.read.outline import Line, Shape, outline_lines
from swvctl.read.scene import Scene
from swvctl.tekst.escape import shown

_SENTENCE_WORDS = 4


def barless_faults(scene: Scene) -> Iterator[Fault]:
    """Explain lines that read as sentences, where a colon or a # in one of them made something else of it."""
    lines = list(outline_lines(scene.lines))
    for number in (scene.since[0], scene.at[0]):
        owner, text = _group(lines, number)
        if owner and _is_prose(text):
            message = f'Achter "{shown(owner.key)}:" ontbreekt een rechte streep (|).'
            hint = f"Schrijf: {shown(owner.said.partition(':')[0])}: |"
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
    if start < 0 or not owner.key or not owner.opens:
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
