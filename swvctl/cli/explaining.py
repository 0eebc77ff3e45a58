"""What ``explain`` prints: one code in full, or a list of codes by family; plain text, at most 80 columns."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import indent, wrap

from swvctl.check.catalogue import Uitleg, catalogue
from swvctl.cli.streams import line_width
from swvctl.errors import UsageError
from swvctl.patroon import patroon
from swvctl.report.colour import Paint
from swvctl.report.explanation import FAMILIES, by_family, can_be_ignored, explanation_of
from swvctl.tekst.escape import shown
from swvctl.tekst.meldingcode import meant_code

# A code, or something like it: three or four letters, with or without a number behind them.
_CODE = patroon(r"[A-Za-z0]{3,4}[ -]?[0-9]*")
_LONGEST = 80
_INDENT = "    "
_MORE = "Uitleg bij een code: swvctl explain SOP001"
_HANGING = " " * len("  YML001  ")


def explain(words: Sequence[str], *, colour: bool = False) -> list[str]:
    """The text for the codes and families that were named, or for all; one that is unknown stops it."""
    known = catalogue()
    width, paint = line_width(), Paint(colour)
    if not words:
        return [_listed(known.values(), width, paint), "\n", _wrapped(_MORE, width)]
    text = " ".join(words).strip()
    if all(words) and _CODE.fullmatch(text) and (" " in text or _in_one(text) in known):
        words = [_in_one(text)]
    codes = all(_CODE.fullmatch(word.strip()) for word in words)
    if not codes or (len(words) > 1 and _with_title(text, known)):
        return [_by_title(text, known, width, paint)]
    asked = dict.fromkeys(word.strip().upper() for word in words)
    pieces = [_answer(word, known, width, paint) for word in asked]
    return ["\n\n".join(pieces)]


def _in_one(text: str) -> str:
    """``BSL 040`` and ``bsl-040`` as the code that they are."""
    return text.upper().replace(" ", "").replace("-", "")


def _by_title(text: str, known: Mapping[str, Uitleg], width: int, paint: Paint) -> str:
    """Of who types the words of a title: the one that has them, or each of them."""
    found = _with_title(text, known)
    if not found:
        hint = "Typ de code die achter de melding staat, zoals SOP001. Alle codes: swvctl explain."
        raise UsageError(f'Er is geen code of titel "{shown(text, _LONGEST)}". {hint}')
    return _in_full(found[0], width, paint) if len(found) == 1 else _listed(found, width, paint)


def _with_title(text: str, known: Mapping[str, Uitleg]) -> list[Uitleg]:
    """The titles that hold this; else those that hold all words of it, in any order."""
    said = text.casefold().rstrip(".")
    whole = [entry for entry in known.values() if said and said in entry.title.casefold()]
    words = set(said.split())
    return whole or [
        entry for entry in known.values() if words and words <= {*entry.title.casefold().split()}
    ]


def _answer(word: str, known: dict[str, Uitleg], width: int, paint: Paint) -> str:
    if word in known:
        return _in_full(known[word], width, paint)
    family = [entry for code, entry in known.items() if word and code.startswith(word)]
    if not family:
        raise UsageError(_unknown(word, known))
    return _listed(family, width, paint)


def _unknown(word: str, known: Iterable[str]) -> str:
    near = meant_code(word, known, FAMILIES)
    meant = f' Bedoelt u "{near}"?' if near else ""
    return f'De code "{shown(word)}" bestaat niet.{meant} Alle codes: swvctl explain.'


def _listed(entries: Iterable[Uitleg], width: int, paint: Paint) -> str:
    families = [
        paint.place(f"{family}: {FAMILIES[family]}")
        + "\n"
        + "".join(_line(entry, width) for entry in members)
        for family, members in by_family(entries)
    ]
    return "\n".join(families)


def _line(entry: Uitleg, width: int) -> str:
    text = f"  {entry.code}  {entry.title} ({entry.severity.dutch})"
    return "\n".join(wrap(text, width, subsequent_indent=_HANGING, break_on_hyphens=False)) + "\n"


def _in_full(entry: Uitleg, width: int, paint: Paint) -> str:
    said = explanation_of(entry.text)
    title = _wrapped(f"{entry.code}: {entry.title} ({entry.severity.dutch})", width)
    blocks = [
        paint.place(title.rstrip("\n")) + "\n",
        *(_wrapped(paragraph, width) for paragraph in said.paragraphs),
        f"{paint.place('Fout:')}\n\n{_example(said.wrong)}",
        f"{paint.place('Goed:')}\n\n{_example(said.right)}",
        _how_to_ignore(entry.code, width),
    ]
    return "\n".join(blocks)


def _how_to_ignore(code: str, width: int) -> str:
    if not can_be_ignored(code):
        return _wrapped("Deze melding kunt u niet negeren.", width)
    told = "Wilt u deze melding niet zien? Zet dan bij het onderdeel, of bovenaan het bestand:"
    return f"{_wrapped(told, width)}\n{_example(f'negeer: {{{code}: uw reden}}')}"


def _wrapped(text: str, width: int) -> str:
    return "\n".join(wrap(text, width, break_on_hyphens=False, break_long_words=False)) + "\n"


def _example(text: str) -> str:
    """Examples keep their lines: wrapped YAML would be other YAML."""
    return indent(text, _INDENT) + "\n"
