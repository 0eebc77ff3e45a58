"""What a profile sheet takes in a warm process: the median in ms of CPU time, of different sheets, without the first.

Usage: sheets.py REGION DAY
"""

import sys
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time

from swvctl.pipeline import load
from swvctl.render import load_pages
from swvctl.render.page import Audience, Site
from swvctl.render.pdf import SHEET
from swvctl.render.pdf.press import Press

MOST = 100


def main(root: Path, today: date) -> None:
    region = load(root, today)
    site = Site(region.workspace, Audience.INTERN, frozenset({SHEET}), False, today, "bench")
    views = [page.view for page in load_pages()[SHEET].pages(site)][: MOST + 1]
    press = Press(region.assets)
    times = []
    for view in views:
        started = process_time()
        press.printed(SHEET, view)
        times.append(1000 * (process_time() - started))
    press.close()
    sys.stdout.write(f"{median(times[1:]):.3f}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
