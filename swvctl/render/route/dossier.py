"""What goes with a plan to who receives it: the decisions in full, and the files that prove them.

Records and annexes that are a text are printed as pages. A signed letter stays the file that it is: it comes along
inside the PDF and beside the Markdown, with its fingerprint, so that nobody has to ask for it.
"""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple

from swvctl.limits import MAX_PAPERS_BYTES
from swvctl.model.besluit import Besluit
from swvctl.model.besluitvorming import INSTEMMING, Routestap
from swvctl.model.bijlage import VOLGT, Bijlage
from swvctl.model.bijlagen import genummerd
from swvctl.model.gemeenteoverleg import OVERLEG
from swvctl.model.ondersteuningsplan import Ondersteuningsplan
from swvctl.read.entry import DATA
from swvctl.read.source import Source
from swvctl.render.artifact import Artifact
from swvctl.render.page import Site
from swvctl.render.plan.planview import Lezer
from swvctl.render.route.besluitview import besluit_view
from swvctl.render.route.bewijsview import bewijs_inhoud, bewijs_naam
from swvctl.schemas import JSON
from swvctl.tekst.getal import show_number

FILE = "data:application/octet-stream;base64,"
SHOWN = 16  # characters of the fingerprint: enough to tell two files apart by eye
_OFFICE = "application/vnd.openxmlformats-officedocument"
_TYPES = {
    ".pdf": ("PDF", "application/pdf"),
    ".docx": ("Word", f"{_OFFICE}.wordprocessingml.document"),
    ".xlsx": ("Excel", f"{_OFFICE}.spreadsheetml.sheet"),
    ".png": ("beeld", "image/png"),
    ".jpg": ("beeld", "image/jpeg"),
}
_GONE = "dit bestand is er niet, of is geen PDF, Word, Excel, PNG of JPEG"
_LARGE = "dit bestand is te groot om mee te sturen"


class _Stuk(NamedTuple):
    """A file that comes along: where it lies below ``data``, what it is, and what it belongs to."""

    plaats: str
    inhoud: bytes
    bij: str


@dataclass(slots=True)
class Meegestuurd:
    """The files that come along with the papers at ``path``, each once, in the order in which they are named."""

    path: str
    stukken: list[_Stuk] = field(default_factory=list)

    def verwijzing(self, text: str, inhoud: bytes, bij: str) -> JSON:
        """How a file is named: by the number under which it comes along, by its address, or why it does not come."""
        named = {**bewijs_naam(text), "nummer": 0, "waarom": ""}
        if named["href"]:
            return named
        known = next((n for n, stuk in enumerate(self.stukken, 1) if stuk.plaats == text), 0)
        if not known:
            if not inhoud or sum(len(stuk.inhoud) for stuk in self.stukken) + len(inhoud) > MAX_PAPERS_BYTES:
                return named | {"waarom": _LARGE if inhoud else _GONE}
            self.stukken.append(_Stuk(text, inhoud, bij))
            known = len(self.stukken)
        return named | {"nummer": known, "href": self._href(text)}

    def view(self) -> list[JSON]:
        names = self._names()
        return [
            {
                "nummer": number,
                "naam": names[number - 1],
                "bij": stuk.bij,
                "soort": _type(stuk)[0],
                "mime": _type(stuk)[1],
                "omvang": f"{show_number(-(-len(stuk.inhoud) // 1000))} kB",
                "vinger": hashlib.sha256(stuk.inhoud).hexdigest()[:SHOWN],
                "plaats": f"{DATA}/{stuk.plaats}",
                "href": self._href(stuk.plaats),
                "inhoud": FILE + base64.b64encode(stuk.inhoud).decode("ascii"),
            }
            for number, stuk in enumerate(self.stukken, 1)
        ]

    def artifacts(self) -> tuple[Artifact, ...]:
        return tuple(Artifact(f"{self.path}/{stuk.plaats}", stuk.inhoud) for stuk in self.stukken)

    def _href(self, text: str) -> str:
        return f"{self.path.rpartition('/')[2]}/{text}"

    def _names(self) -> list[str]:
        """By the name of the file; where two have the same, by the whole place."""
        short = [stuk.plaats.rpartition("/")[2] for stuk in self.stukken]
        return [
            name if short.count(name) == 1 else stuk.plaats.replace("/", "-")
            for name, stuk in zip(short, self.stukken, strict=True)
        ]


def _type(stuk: _Stuk) -> tuple[str, str]:
    return _TYPES[PurePosixPath(stuk.plaats).suffix]


def dossier_view(before: Iterable[Routestap], site: Site, path: str, mee: Meegestuurd) -> Iterator[JSON]:
    """The consent and each consultation in full, with the letters and reports that prove them."""
    for stap in before:
        if stap.besluit and stap.soort in {INSTEMMING, OVERLEG}:
            view = besluit_view(stap.besluit, site, path)
            yield {**view, "stukken": list(_proof(stap.besluit, view["titel"], mee))}


def _proof(besluit: Besluit, titel: str, mee: Meegestuurd) -> Iterator[JSON]:
    source = besluit.record.document.source
    for text in besluit.bewijs:
        yield {**_with(text, source, titel, mee), "wat": ""}
    if besluit.procedure:
        yield {**_with(besluit.procedure, source, f"{titel}, de procedure", mee), "wat": "procedure"}


def _with(text: str, source: Source, bij: str, mee: Meegestuurd) -> JSON:
    return mee.verwijzing(text, bewijs_inhoud(text, source), bij)


def bijlagen_mee(
    rows: Iterable[JSON], plan: Ondersteuningsplan, lezer: Lezer, mee: Meegestuurd | None
) -> Iterator[JSON]:
    """The register of annexes with the whole of what is a text; with ``mee`` the files come along."""
    numbered = genummerd(plan.name, lezer.workspace) if (rows := list(rows)) else []
    for row, (number, bijlage) in zip(rows, numbered, strict=True):
        found = _file_of(number, bijlage, mee)
        yield {
            **row,
            "href": found["href"] or row["href"],
            "mee": found["nummer"],
            "tekst": lezer.vul.markdown(bijlage.tekst, bijlage.record),
        }


def _file_of(number: int, bijlage: Bijlage, mee: Meegestuurd | None) -> JSON:
    if mee is None or not bijlage.bestand or bijlage.status == VOLGT:
        return {"href": "", "nummer": 0}
    source = bijlage.record.document.source
    return _with(bijlage.bestand, source, f"Bijlage {number}, {bijlage.titel}", mee)
