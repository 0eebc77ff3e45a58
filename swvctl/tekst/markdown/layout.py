"""Blocks on lines: lists and quotes as prefixes, for every output that is text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from swvctl.tekst.markdown.token import Token


class Writer(Protocol):
    """How one format writes each block, as lines."""

    def paragraph(self, inline: Token) -> list[str]: ...
    def heading(self, inline: Token, position: int) -> list[str]: ...
    def code(self, content: str) -> list[str]: ...
    def table(self, rows: "Sequence[Row]") -> list[str]: ...
    def rule(self) -> list[str]: ...


class Row(NamedTuple):
    """The cells of a row, and whether each stands to the right."""

    cells: list[Token]
    styles: list[str]


@dataclass(slots=True)
class _Box:
    first: str = ""
    rest: str = ""
    tight: bool = False
    begun: bool = False
    filled: bool = False
    number: int | None = None
    mark: str = ""


@dataclass(slots=True)
class _Sheet:
    boxes: list[_Box] = field(default_factory=lambda: [_Box()])
    lines: list[str] = field(default_factory=list)

    def open(self, box: _Box) -> None:
        self._next_child()
        self.boxes.append(box)

    def close(self) -> None:
        if self.boxes[-1].first and not self.boxes[-1].begun:
            self._write("")
        self.boxes.pop()

    def write(self, lines: list[str]) -> None:
        self._next_child()
        for line in lines:
            self._write(line)

    def _next_child(self) -> None:
        parent = self.boxes[-1]
        if parent.filled and not parent.tight:
            self._write("")
        parent.filled = True

    def _write(self, line: str) -> None:
        prefix = ""
        for box in self.boxes:
            prefix += box.rest if box.begun else box.first
            box.begun = True
        self.lines.append(prefix + line if line else prefix.rstrip(" "))


def lay_out(tokens: Sequence[Token], writer: Writer) -> str:
    """Write all blocks one below the other."""
    sheet = _Sheet()
    for position, token in enumerate(tokens):
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                sheet.open(_list(tokens, position))
            case "list_item_open":
                sheet.open(_item(sheet.boxes[-1]))
            case "blockquote_open":
                sheet.open(_Box("> ", "> "))
            case "bullet_list_close" | "ordered_list_close" | "list_item_close" | "blockquote_close":
                sheet.close()
            case _:
                if lines := _leaf(tokens, position, writer):
                    sheet.write(lines)
    return "\n".join(sheet.lines)


def _leaf(tokens: Sequence[Token], position: int, writer: Writer) -> list[str]:
    token = tokens[position]
    match token.type:
        case "inline" if tokens[position - 1].type == "paragraph_open":
            return writer.paragraph(token)
        case "inline" if tokens[position - 1].type == "heading_open":
            return writer.heading(token, position - 1)
        case "fence" | "code_block":
            return writer.code(token.content)
        case "table_open":
            return writer.table(_rows(tokens, position))
        case "hr":
            return writer.rule()
        case _:
            return []


def _list(tokens: Sequence[Token], position: int) -> _Box:
    opening = tokens[position]
    box = _Box(tight=_is_tight(tokens, position), mark=opening.markup)
    if opening.type == "ordered_list_open":
        box.number = int(opening.attrs.get("start", 1))
    return box


def _item(parent: _Box) -> _Box:
    mark = f"{parent.mark} "
    if parent.number is not None:
        mark = f"{parent.number}{parent.mark} "
        parent.number += 1
    return _Box(mark, " " * len(mark), tight=parent.tight)


def _is_tight(tokens: Sequence[Token], position: int) -> bool:
    level = tokens[position].level
    for token in tokens[position + 1 :]:
        if token.level == level:
            return True
        if token.level == level + 2 and token.type == "paragraph_open":
            return token.hidden
    return True


def _rows(tokens: Sequence[Token], position: int) -> list[Row]:
    rows: list[Row] = []
    for token in tokens[position:]:
        match token.type:
            case "table_close":
                break
            case "tr_open":
                rows.append(Row([], []))
            case "th_open" | "td_open":
                rows[-1].styles.append(str(token.attrs.get("style", "")))
            case "inline":
                rows[-1].cells.append(token)
    return rows
