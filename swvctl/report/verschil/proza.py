"""The Markdown of what changed as people read it: no signs of emphasis, bullets, and references by their title."""

from collections.abc import Sequence

from swvctl.compare.change import Change, Detail
from swvctl.compare.words import BULLET, STAYED, Mark, marks, same_text
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.render import load_pages
from swvctl.render.invulling import Invuller
from swvctl.render.page import Site
from swvctl.tekst.escape import markdown_text
from swvctl.tekst.invulling import ZIE, Invulling, vul_in
from swvctl.tekst.markdown.layout import Row, lay_out
from swvctl.tekst.markdown.parser import parse
from swvctl.tekst.markdown.plain import Plain, in_brackets
from swvctl.tekst.markdown.token import Token
from swvctl.validate import Record

ONLY_LOOKS = "Alleen de opmaak is anders, zoals vet of cursief. De woorden zijn gelijk."
_MARK = patroon(r"^(\s*(?:> )*)[-*+] ")


class Proza:
    """Reads the texts of a comparison with the names that hold now; what has none any more goes by its old one."""

    def __init__(self, workspace: Workspace) -> None:
        self._vul = Invuller(Site.alone(workspace), "verschil")
        self._records = {(record.kind, record.name): record for record in workspace.records}

    def marks(self, detail: Detail, change: Change) -> Sequence[Mark]:
        """Word by word what changed of the prose; of a text that only looks different, that it does."""
        if not (detail.markdown and detail.marks):
            return detail.marks
        record = self._records.get((change.kind, change.name))
        old, new = (self._read(text, record) for text in detail.markdown)
        return [Mark(STAYED, ONLY_LOOKS)] if same_text(old, new) else marks(old, new)

    def _read(self, text: str, record: Record | None) -> str:
        if "{" in text:
            load_pages()  # they tell how a paragraph is called
            text = vul_in(self._vul.plat(text, record) if record else text, _by_name)
        lines = lay_out(parse(text), _Prose(in_brackets)).split("\n")
        return "\n".join(_MARK.sub(rf"\1{BULLET} ", line) for line in lines)


class _Prose(Plain):
    """Plain text in which the rows of a table can still be told from other lines."""

    def table(self, rows: Sequence[Row]) -> list[str]:
        return [f"| {'; '.join(map(self._on_one_line, row.cells))}" for row in rows]

    def heading(self, inline: Token, position: int) -> list[str]:
        return ["", *super().heading(inline, position), ""]


def _by_name(place: Invulling) -> str | None:
    """A reference to what is not there: ``hoofdstuk regio, kaart``."""
    if place.soort != ZIE:
        return None
    kind, _, name = place.waarde.partition("/")
    parts = [part.replace("-", " ") for part in name.split("/") if part]
    return markdown_text(f"{kind} {', '.join(parts)}" if parts else kind)
