"""Compare two states of a region and show the outcome in the form that was asked for."""

import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from swvctl.cli.consenting import old_text
from swvctl.cli.findings import toplevel_prefix
from swvctl.cli.options import DiffFormat
from swvctl.cli.streams import is_terminal, line_width, put, say
from swvctl.cli.target import refuse_own
from swvctl.cli.versions import LAST, Version, since_consent
from swvctl.cli.versions import compared as told
from swvctl.compare.instemming import instemming_van
from swvctl.comparison import Comparison, compare_regions, load_both
from swvctl.errors import UsageError
from swvctl.pipeline import Region, load
from swvctl.read.git import Repository
from swvctl.read.revision import Revision
from swvctl.report.colour import wants_colour
from swvctl.report.verschil.forms import as_html, as_json, as_markdown, as_pdf
from swvctl.report.verschil.page import page_of
from swvctl.report.verschil.terminal import as_text
from swvctl.report.verschil.view import Title, view_of
from swvctl.tekst.escape import shown
from swvctl.write import write_file

NOW = "uw bestanden van nu"
_SUFFIXES = {
    ".txt": DiffFormat.TEXT,
    ".md": DiffFormat.MARKDOWN,
    ".html": DiffFormat.HTML,
    ".pdf": DiffFormat.PDF,
    ".json": DiffFormat.JSON,
}
_COMMON = "..."
_NO_OLD_TEXT = "De oude tekst is niet te tonen. Daarom staat hier alleen welke delen zijn gewijzigd."


class Consent(NamedTuple):
    """The body that consented, and the document; without one the last whole plan it consented to."""

    gremium: str
    plan: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Two versions, without a new one the files of now; the form, and where to write it."""

    old: str
    new: str
    form: DiffFormat
    out: Path | None = None
    consent: "Consent | None" = None

    @classmethod
    def of(
        cls, old: str, new: str, form: DiffFormat | None, out: Path | None, consent: "Consent | None" = None
    ) -> "Asked":
        if consent and (old or new):
            raise UsageError("Met --sinds-instemming is al bekend wat er wordt vergeleken. Noem geen versie.")
        meant = _SUFFIXES.get(out.suffix.lower()) if out else DiffFormat.TEXT
        if out and meant is None:
            known = ", ".join(_SUFFIXES)
            raise UsageError(
                f'"{shown(str(out))}" heeft geen achtervoegsel dat hier past. Kies uit: {known}.'
            )
        if out and form and form is not meant:
            raise UsageError(f'"{shown(str(out))}" en --format {form.value} passen niet bij elkaar.')
        return cls(old, new, form or meant or DiffFormat.TEXT, out, consent)


def show(root: Path, today: date, asked: Asked) -> bool:
    """Write the comparison; whether anything is different."""
    if asked.form is DiffFormat.PDF and asked.out is None:
        raise UsageError("Een PDF past niet op het scherm. Noem een bestand, zoals --out wijzigingen.pdf.")
    if asked.out:
        refuse_own(root, asked.out)
    find = _since_consent if asked.consent else _compared
    compared, after, title = find(root, today, asked)
    content = _content(compared, after, title, asked)
    if asked.out:
        write_file(asked.out, content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
        say(f"Geschreven: {shown(str(asked.out))}")
    elif isinstance(content, str):
        put([content])
    if compared.note and (asked.out or asked.form not in {DiffFormat.TEXT, DiffFormat.JSON}):
        say(compared.note)  # a page does not say it
    return not compared.is_empty


def _compared(root: Path, today: date, asked: Asked) -> tuple[Comparison, Region, Title]:
    old, new, title = _states(root, today, asked)
    before, after = load_both(root, today, old, new)
    return compare_regions(before, after), after, title


def _since_consent(root: Path, today: date, asked: Asked) -> tuple[Comparison, Region, Title]:
    """The plan since a body consented: with the old text where git has it, else by name only."""
    region = load(root, today)
    consent = asked.consent or Consent("")
    found = instemming_van(consent.gremium, region.workspace, consent.plan)
    name = f"versie {found.versie.nummer} waar {found.naam} mee instemde"
    old = old_text(root, today, found)
    said = tuple(found.zinnen(old.titles))
    title = Title(name, NOW, old.commit, told=since_consent(found, today))
    if old.states is None:
        missing = (_NO_OLD_TEXT,) if old.said else ()
        return Comparison(consent=(*said, *missing), note=old.said), region, title
    whole = compare_regions(*old.states)
    own = tuple(change for change in whole.changes if found.is_about(change.kind, change.name))
    return Comparison(own, consent=said, note=old.said), old.states[1], title


def _states(root: Path, today: date, asked: Asked) -> tuple[Revision, Revision | None, Title]:
    repository = Repository.around(root)
    name, dots, other = asked.old.partition(_COMMON)
    if not dots and ".." in asked.old:
        meant = shown(asked.old.replace("..", _COMMON))
        raise UsageError(f'Schrijf drie punten, zoals "{meant}", of noem de versies met een spatie ertussen.')
    if dots and other and asked.new:
        raise UsageError("Noem twee versies: als OUD NIEUW, of als OUD...NIEUW, niet allebei.")
    to = asked.new or other
    old = Revision(root, name or "HEAD", repository)
    new = Revision(root, to, repository) if to else None
    if dots:
        head = new.commit if new else repository.commit("HEAD")
        old = Revision(root, repository.nearest_common(old.commit, head), repository)
    said = told(Version(old, name), Version(new, to), today)
    return old, new, Title(name or LAST, to or NOW, old.commit, new.commit if new else "", said)


def _content(compared: Comparison, after: Region, title: Title, asked: Asked) -> str | bytes:
    prefix = toplevel_prefix(after.root)
    if asked.form is DiffFormat.JSON:
        return as_json(view_of(compared, title, prefix))
    page = page_of(compared, title, after.workspace, prefix)
    match asked.form:
        case DiffFormat.MARKDOWN:
            return as_markdown(page, after.assets)
        case DiffFormat.HTML:
            return as_html(page, after.workspace, after.assets)
        case DiffFormat.PDF:
            return as_pdf(page, after.workspace, after.assets)
        case _:
            shown_now = asked.out is None
            colour = shown_now and wants_colour(sys.stdout, os.environ)
            width = line_width() if shown_now and is_terminal(sys.stdout) else None
            return "".join(as_text(page, colour=colour, width=width))
