"""Any text that a file here can hold comes back from Excel as it went."""

from pathlib import Path

import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from swvctl.read.characters import FORBIDDEN
from swvctl.read.workbook import CellKind, read_workbook

SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"])
ODD = st.sampled_from(
    ["=1+1", "00123", "1E5", "_x000D_", "_x0041_", "'s", "\n", " ", "#REF!", "TRUE", "\U0001f600"]
)
TEXTS = st.lists(st.lists(ODD | st.text(SIGNS, max_size=8), max_size=4).map("".join), min_size=1, max_size=20)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(texts=TEXTS)
def test_text_survives(tmp_path_factory, texts):
    wanted = [text for text in texts if text and not FORBIDDEN.search(text)]
    path: Path = tmp_path_factory.mktemp("x") / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row, text in enumerate(wanted):
            sheet.write_string(row, 0, text)
    cells = read_workbook(path, ("Sheet1",)).sheets["Sheet1"]
    assert [cells[row + 1, 1] for row in range(len(wanted))] == [(CellKind.TEXT, text) for text in wanted]
