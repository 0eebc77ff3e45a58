"""The Typst files of a region, laid together in one folder: ours, with the region's own on top."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.patroon import patroon

FOLDER = "templates"
OURS = "swvctl"
_ENDING = ".typ"
_LITERAL = r'"(?!@)[^"\\]*"'
_WORDS = patroon(r"\b(?P<word>eval|std|plugin)\b" rf"|\b(?P<use>import|include)\b(?!\s*{_LITERAL})")
_WHY = {
    "eval": "dan zou een tekst als opdracht kunnen worden gelezen",
    "std": "daarmee is een verboden opdracht te bereiken",
    "plugin": "een sjabloon mag geen programma's laden",
    "import": "neem alleen bestanden uit de map templates over, met hun naam tussen aanhalingstekens",
    "include": "neem alleen bestanden uit de map templates over, met hun naam tussen aanhalingstekens",
}


def typst_files(assets: Assets) -> dict[str, str]:
    """Every Typst file by its path in the folder; ours also stand under ``swvctl/``, whatever the region has."""
    files: dict[str, str] = {}
    for name in assets.below(FOLDER, _ENDING):
        files[name] = checked(name, assets.text(f"{FOLDER}/{name}"))
    for name in Assets().below(FOLDER, _ENDING):
        files[f"{OURS}/{name}"] = assets.shipped_text(f"{FOLDER}/{name}")
    return files


def checked(name: str, source: str) -> str:
    """The source, unless it does what a template may not: run text as code, or fetch from elsewhere."""
    for number, line in enumerate(source.split("\n"), 1):
        if found := _WORDS.search(line):
            word = found["word"] or found["use"]
            raise AssetError(
                f'Het sjabloon {FOLDER}/{name}, regel {number}, gebruikt "{word}"; {_WHY[word]}.'
            )
    return source


def fingerprint(files: Mapping[str, str]) -> str:
    """One value for all files together."""
    seen = hashlib.blake2b(digest_size=16)
    for name in sorted(files):
        for part in (name, files[name]):
            seen.update(hashlib.blake2b(part.encode(), digest_size=16).digest())
    return seen.hexdigest()


def lay_out(files: Mapping[str, str], root: Path) -> None:
    for path, source in _placed(files, root):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8", newline="\n")


def _placed(files: Mapping[str, str], root: Path) -> Iterator[tuple[Path, str]]:
    yield from ((root / name, source) for name, source in sorted(files.items()))
