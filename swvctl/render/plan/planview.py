"""A plan as a plain value: chapters, paragraphs, numbers, anchors and texts. Pages and PDF share it.

``hoofdstukken``: [{nummer, titel, anker, inleiding, enkel, wijziging (or None), eerder,
                   later (or None), paragrafen}]
``paragrafen``:   [{nummer, titel, anker, naam, tekst, vervallen: the text that lapses by the change (or ""),
                   afkortingen, grondslag: [text], wijziging (or None), eerder, later (or None)}]
``eerder``:       [{hoe, door, sinds (or ""), wat (or "")}]: changes that stand in the text already
Every ``tekst`` is Markdown in which nothing is left to fill in; ``nummer`` is "" where there is none.
"""

from collections.abc import Iterable, Mapping, Sequence

from swvctl.model.doel import Doel
from swvctl.model.geldend import Laag, Lagen, geldende_tekst, lagen_op, vervallen_door
from swvctl.model.hoofdstuk import Hoofdstuk
from swvctl.model.ondersteuningsplan import VERVALT, VERVANGT, VULT_AAN
from swvctl.model.planboom import Deel, Tak
from swvctl.model.plichten import met_zekerheid
from swvctl.patroon import patroon
from swvctl.render.afkorting import Afkorter
from swvctl.render.invulling import Invuller
from swvctl.render.page import Site
from swvctl.render.plan.vermelding import botsingen, straks, vermelding
from swvctl.render.verwijsdoel import Plek
from swvctl.schemas import JSON
from swvctl.tekst.markdown.nieuw import nieuwe_zinnen

_NUMBER = patroon(r"^[0-9]+(?:[.][0-9]+)* ")
_TAKEN = frozenset({"inhoud"})
Wijzigingen = Mapping[str, Laag]


def anker(*names: str) -> str:
    """Where something stands on a page: made of names, never of numbers, so that it stays."""
    found = "--".join(name for name in names if name)
    return f"{found}--" if found in _TAKEN else found


class Lezer:
    """Makes the views of one page: fills in its texts and remembers which abbreviations were explained."""

    def __init__(
        self, site: Site, path: str, takken: Sequence[Tak] = (), *, los: bool = False, kort: bool = False
    ) -> None:
        self._places = {deel.naam: self._anchor(deel, los=los) for tak in takken for deel in tak.delen}
        if not los:
            self._places |= {tak.hoofdstuk.name: anker(tak.hoofdstuk.kort) for tak in takken}
        self.vul = (
            Invuller(site, path, self._here, self._without_number)
            if kort
            else Invuller(site, path, self._here)
        )
        self.workspace = site.workspace
        self._los, self._kort = los, kort
        self._afkorter = Afkorter(site.workspace)
        self.eerder: Lagen = {}  # the changes that every text of this page begins with
        self.straks: Lagen = {}  # the adopted changes that do not hold yet
        self.verderop: Mapping[Doel, str] = {}  # where on this page all of a kind stands
        self.later: Mapping[str, JSON] = {}  # what is told of paragraphs where no change is worked in

    def takken(self, takken: Iterable[Tak], wijzigingen: Wijzigingen | None = None) -> list[JSON]:
        return [self.tak(tak, wijzigingen or {}) for tak in takken]

    def tak(self, tak: Tak, wijzigingen: Wijzigingen) -> JSON:
        chapter = tak.hoofdstuk
        before = () if chapter.is_enkel else self.eerder.get(chapter.name, ())
        own = None if chapter.is_enkel else wijzigingen.get(chapter.name)
        above = self.vul.markdown(chapter.inleiding, chapter.record)
        return {
            "nummer": tak.nummer,
            "titel": chapter.titel,
            "anker": anker(chapter.kort),
            "inleiding": "" if vervallen_door(own) else geldende_tekst(above, before, self.vul.markdown),
            "enkel": chapter.is_enkel,
            "wijziging": self.verandering(own, chapter.name) if own else None,
            "eerder": [
                *(vermelding(laag, self.workspace) for laag in before),
                *map(straks, () if chapter.is_enkel else self.straks.get(chapter.name, ())),
            ],
            "later": None if chapter.is_enkel else self._later(chapter.name, anker(chapter.kort)),
            "paragrafen": [
                self.deel(deel, wijzigingen.get(deel.naam) or vervallen_door(own)) for deel in tak.delen
            ],
        }

    def deel(self, deel: Deel, nu: Laag | None) -> JSON:
        paragraph, record = deel.paragraaf, deel.hoofdstuk.record
        before = lagen_op(deel.naam, deel.hoofdstuk, self.eerder)
        text = geldende_tekst(self.vul.markdown(paragraph.tekst, record), before, self.vul.markdown)
        kept, gone = ("", text) if nu and nu.item.werking == VERVALT else (text, "")
        return {
            "nummer": deel.nummer,
            "titel": paragraph.titel,
            "anker": self._anchor(deel, los=self._los),
            "naam": deel.kort,
            "tekst": kept,
            "vervallen": gone,
            "afkortingen": self._afkorter.nieuw(kept),
            "grondslag": self._grondslag(paragraph.grondslag),
            "wijziging": self.verandering(nu, deel.naam, text) if nu else None,
            "eerder": [
                *(vermelding(laag, self.workspace) for laag in before),
                *map(straks, lagen_op(deel.naam, deel.hoofdstuk, self.straks)),
            ],
            "later": self._later(deel.naam, anker(*deel.kort.split("/"))),
        }

    def _grondslag(self, said: Iterable[str]) -> list[str]:
        """The articles that are printed; the short version names none."""
        return [] if self._kort else [met_zekerheid(text, self.workspace) for text in said]

    def _later(self, naam: str, there: str) -> JSON | None:
        found = self.later.get(naam)
        return {**found, "href": f"{found['href']}#{there}"} if found and found["href"] else found

    def verandering(self, laag: Laag, naam: str, oud: str = "") -> JSON:
        """One change: {hoe, kop, wat, tekst, nieuw: [text], door, vervalt: bool, aanvulling: bool, botsing: [text]}.

        ``nieuw`` holds the sentences that come in the place of others, where texts have enough in common.
        """
        change, plan, _ = laag
        text = self.vul.markdown(change.tekst, plan.record)
        return {
            "hoe": change.werking,
            "kop": "Vervalt" if change.werking == VERVALT else laag.hoe,
            "wat": change.wat,
            "tekst": text,
            "nieuw": nieuwe_zinnen(oud, text) if oud and change.werking == VERVANGT else [],
            "door": plan.genoemd,
            "vervalt": change.werking == VERVALT,
            "aanvulling": change.werking == VULT_AAN,
            "botsing": list(botsingen(laag, naam, self.workspace)) if naam else [],
        }

    def _here(self, doel: Doel) -> str:
        if doel in self.verderop:
            return self.verderop[doel]
        return self._places.get(doel.name, "") if doel.kind == Hoofdstuk.kind else ""

    def _without_number(self, plek: Plek, doel: Doel) -> str:
        """A short version has no numbers: what stands in it is called by its title, the rest stands elsewhere."""
        if doel.kind != Hoofdstuk.kind:
            return plek.label
        title = f"“{_NUMBER.sub('', plek.label)}”"
        return title if self._here(doel) else f"{title} in het hele plan"

    @staticmethod
    def _anchor(deel: Deel, *, los: bool) -> str:
        """On the page of a chapter its name is no part of the anchors."""
        return anker(deel.paragraaf.id) if los and deel.paragraaf.id else anker(*deel.kort.split("/"))
