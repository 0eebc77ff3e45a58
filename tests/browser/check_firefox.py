"""Hold pages to a second browser: Firefox, on a phone and on paper.

Usage: check_firefox.py BUILT HARDEST
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from firefox import Firefox, started

PHONE = 360
BROWSERS = 2  # beside each other
SAMPLES = 2
PAGES = (  # the longest first
    "ondersteuningsplan/2027-2031",
    "ondersteuningsplan/*-kort",
    "ondersteuningsplan/*-met-*",
    "ondersteuningsplan/[a-z]*",
    "index",
    "ronde",
    "dekking",
    "schoolprofiel/*/*",
    "schoolgids/**/*",
    "bestuur/*",
    "gemeente/*",
    "nog-te-leveren/*",
    "aanbod",
    "agenda",
    "antwoordnota/*",
    "besluiten",
    "begroting/*",
    "indicator/*",
    "nieuwsbrief/2027-0[46]",
    "rode-draad/*/samen-met-jeugdhulp",
    "planning/2027-2031",
    "planning/[rv]*",
    "planning-per-maand",
    "raadpleging/*",
    "uitvoeringsagenda/*",
)
# The most sheets that a page may take: about as many as in Chromium.
MOST = {
    "agenda/voor/directeuren": 1,
    "begroting/2027-2031": 2,
    "dekking": 3,
    "index": 2,
    "jaarkalender/2028-2029": 3,
    "nieuwsbrief/2027-06": 3,
    "ondersteuningsplan/2027-2031": 18,
    "planning/2027-2031": 3,
    "planning/vaste-momenten-2027-2031": 3,
    "raadpleging/vaste-overleggen-2026": 1,
    "rode-draad/2027-2031/samen-met-jeugdhulp": 2,
    "schoolprofiel/2027-2028/de-ankerplaats": 2,
}
# How far an issue is pushed down, in millimetres: a sheet ends in a box of facts then, or before the closing words.
PUSHED = {"nieuwsbrief/2027-04": (60, 110, 130)}
# Of the hardest region what is hardest on paper. Its other pages go through Chromium.
HARDEST = (
    "ondersteuningsplan/2027-2031",
    "ondersteuningsplan/addendum*",
    "schoolprofiel/*/boek",
    "begroting/*",
    "planning/*",
)
WIDTH = "document.documentElement.scrollWidth"
# What a reader of the paper must not miss: each text. What may not end a sheet: a heading, and the head of a table.
PARTS = """(() => {
  const forPaper = (rule) => !rule.media || rule.media.mediaText.includes("print")
  const rules = (list) => [...list].filter(forPaper)
    .flatMap((rule) => (rule.selectorText ? [rule] : rules(rule.cssRules ?? [])))
  const gone = new Set(document.querySelectorAll("nav, script, style, desc, title, .swv-verborgen"))
  for (const { selectorText, style } of [...document.styleSheets].flatMap((sheet) => rules(sheet.cssRules))) {
    if (!style.display || selectorText.includes("::")) continue
    for (const element of document.querySelectorAll(selectorText)) {
      if (style.display === "none") gone.add(element)
      else if (!element.matches("nav, .swv-verborgen, .swv-alleen-scherm")) gone.delete(element)
    }
  }
  const isGone = (element) => element && (gone.has(element) || isGone(element.parentElement))
  const texts = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    if (walker.currentNode.data.trim() && !isGone(walker.currentNode.parentElement)) texts.push(walker.currentNode.data)
  }
  const said = (selector) => [...document.querySelectorAll(selector)]
    .filter((part) => !isGone(part)).map((part) => part.innerText)
  return JSON.stringify({ texts, headings: said("h1,h2,h3,h4"), heads: said("thead tr"),
    contents: [...document.querySelectorAll("nav a")].map((link) => link.innerText) })
})()"""
# A first row of more than half a sheet; of an indicator, which is never parted, a third. Marks never have one.
HIGH_ROWS = """[
  ...document.querySelectorAll(
    "table:not(.swv-matrix, .swv-blad *) > tbody:first-of-type > tr:first-child",
  ),
].map((row) =>
  row.lastElementChild.append(...Array.from({ length: row.closest(".swv-indicatoren") ? 15 : 40 }, (_, line) => {
    const added = document.createElement("p")
    added.textContent = `Regel ${line}`
    return added
  }))).length"""
# The begin and the end of what no sheet parts: a heading with its facts, and the last item with the closing words.
MARKED = """(() => {
  const pairs = [...document.querySelectorAll(".swv-nieuws:has(.swv-feiten)")]
    .map((item) => [item.querySelector("h2"), item.querySelector(".swv-feiten > :last-child > :last-child")])
  const closing = document.querySelector(".swv-nummer__slot")
  const ends = closing.previousElementSibling.querySelectorAll("dd, p:not(.swv-nieuws__vast), li")
  for (const [number, [begin, end]] of [...pairs, [[...ends].at(-1), closing.firstElementChild]].entries()) {
    begin.append(` Begin${number}.`)
    end.prepend(`Eind${number}. `)
  }
  return pairs.length
})()"""
# A longer word may go on below a head on the next sheet, and Arabic is written back to front.
WORD = re.compile(r"\b[0-9A-Za-zÀ-ž]{3,60}\b")
FOOT = 3  # the most lines of a heading that is looked for at the foot of a sheet


def main(built: Path, hardest: Path) -> None:
    inside = built / "intern"
    most = {inside / f"{page}.html": count for page, count in MOST.items()}
    pages = dict.fromkeys([*_pages(inside, PAGES), *_pages(hardest / "intern", HARDEST), *most])
    queue = iter(pages)
    with ThreadPoolExecutor(BROWSERS) as browsers:
        found = list(browsers.map(lambda _: list(_work(queue, most)), range(BROWSERS)))
    faults = sorted(fault for part in found for fault in part)
    for line in [*faults, f"Firefox: {len(pages)} pages, {len(faults)} faults"]:
        sys.stdout.write(f"{line}\n")
    sys.exit(bool(faults))


def _pages(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        found = sorted(folder.glob(f"{pattern}.html"))
        if not found:
            sys.exit(f"{folder} has no page {pattern}")
        yield from found[:SAMPLES]


def _work(queue: Iterator[Path], most: dict[Path, int]) -> Iterator[str]:
    with started() as firefox:
        for page in queue:
            yield from (f"{page}: {fault}" for fault in _faults(firefox, page, most.get(page)))


def _faults(firefox: Firefox, page: Path, most: int | None = None) -> Iterator[str]:
    firefox.open(page.as_uri(), PHONE)
    if (width := int(firefox.evaluate(WIDTH))) > PHONE:
        yield f"{width} px wide on a phone of {PHONE}"
    landscape = "A4 landscape" in page.read_text(encoding="utf-8")
    pdf = firefox.pdf(landscape=landscape)
    parts = json.loads(firefox.evaluate(PARTS))
    headings = {_letters(text) for text in parts["headings"] + parts["heads"]}
    contents = [_letters(text) for text in parts["contents"]]
    sheets = _sheets(pdf, "-layout")
    if most and len(sheets) > most:
        yield f"{len(sheets)} sheets, where {most} will do"
    yield from _alone(sheets, headings, contents)
    there = _letters("".join(_sheets(pdf, "-raw")))
    lost = {word: times for word, times in _words(parts["texts"]).items() if there.count(word) < times}
    if lost:
        yield f"lost on paper: {', '.join(sorted(lost))}"
    yield from _parted(firefox, PUSHED.get(f"{page.parent.name}/{page.stem}", ()))
    if most:
        firefox.evaluate(HIGH_ROWS)
        higher = _sheets(firefox.pdf(landscape=landscape), "-layout")
        yield from (f"with high rows {fault}" for fault in _alone(higher, headings, contents))


def _parted(firefox: Firefox, pushed: tuple[int, ...]) -> Iterator[str]:
    if pushed:
        firefox.evaluate(MARKED)
    for down in pushed:
        opening = 'document.querySelector(".swv-nummer__opening")'
        firefox.evaluate(f'{opening}.style.marginBottom = "{down}mm"')
        for number, sheet in enumerate(_sheets(firefox.pdf(landscape=False)), 1):
            begins, ends = ({*re.findall(rf"{mark}(\d+)\.", sheet)} for mark in ("Begin", "Eind"))
            if begins != ends:
                yield f"pushed {down} mm, sheet {number} parts what belongs together"
    if pushed:
        firefox.evaluate(f'{opening}.style.marginBottom = ""')


def _alone(sheets: list[str], headings: set[str], contents: list[str]) -> Iterator[str]:
    before = ""
    for number, sheet in enumerate(sheets, 1):
        lines = [_letters(line) for line in sheet.splitlines() if line.strip()]
        before += "".join(lines)
        if not lines:
            yield f"sheet {number} is empty"
        elif number < len(sheets):
            feet = {"".join(lines[-count:]) for count in range(1, FOOT + 1)} & headings
            # A heading stands in the table of contents first, and a sheet may well end there.
            alone = [foot for foot in feet if before.count(foot) > contents.count(foot)]
            yield from (f"sheet {number} ends with a heading: {foot}" for foot in alone)


def _words(texts: list[str]) -> dict[str, int]:
    """How often each word stands in the texts, also as a part of another: that is how it is counted on paper."""
    letters = [_letters(text) for text in texts]
    words = {_letters(word) for text in texts for word in WORD.findall(unicodedata.normalize("NFKC", text))}
    return {word: sum(text.count(word) for text in letters) for word in words}


def _sheets(pdf: bytes, *options: str) -> list[str]:
    command = ["pdftotext", *options, "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


def _letters(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\u2011\u2060-]+", "", unicodedata.normalize("NFKC", text))


if __name__ == "__main__":
    main(*(Path(argument).resolve() for argument in sys.argv[1:]))
