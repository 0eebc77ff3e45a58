"""A consultation for its readers: derived counts, findings with their answers, and what became of them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from swvctl.model.doel import Doel
from swvctl.model.namen import namen
from swvctl.model.raadpleging import Bevinding, Gesprek, Moment, Raadpleging, VerwerktIn
from swvctl.model.workspace import Workspace
from swvctl.patroon import patroon
from swvctl.render.invulling import Invuller
from swvctl.render.page import Audience, Site
from swvctl.render.rollen import labels
from swvctl.render.route.planningview import plek_link
from swvctl.render.verwijsdoel import plek_van
from swvctl.schemas import JSON
from swvctl.wanneer import show

_NUMBER = patroon(r"[0-9]{1,3}(?:[.][0-9]{1,3}){0,3}")
_DOCUMENTS = {"planning": "planning: ", "werkagenda": "werkagenda: "}
VERSLAG, NOTA = "raadpleging/verslag", "raadpleging/antwoordnota"


def pad(raadpleging: Raadpleging) -> str:
    return f"raadpleging/{raadpleging.name}"


def verslag_view(raadpleging: Raadpleging, site: Site, path: str) -> JSON:
    workspace = site.workspace
    return {
        "titel": raadpleging.titel,
        "doel": raadpleging.doel,
        "tekst": Invuller(site, path).markdown(raadpleging.tekst, raadpleging.record),
        "feiten": list(_facts(raadpleging, workspace)),
        "cijfers": list(_counts(raadpleging)),
        "themas": _themes(raadpleging),
        "gesprekken": [_gesprek(item, raadpleging, workspace) for item in _in_order(raadpleging)],
        "momenten": [_moment(item, workspace) for item in sorted(raadpleging.momenten, key=_by_day)],
        "bevindingen": [
            bevinding_view(item, raadpleging, site, path) for item in zichtbaar(raadpleging, site)
        ],
        "vervolg": [
            {"wanneer": show(item.wanneer) if item.wanneer else "", "wat": item.wat}
            for item in raadpleging.vervolg
        ],
    }


def zichtbaar(raadpleging: Raadpleging, site: Site) -> list[Bevinding]:
    """The findings that these readers may see: an open one is still inside."""
    intern = site.audience == Audience.INTERN
    return [item for item in raadpleging.bevindingen if intern or not item.open]


def _facts(raadpleging: Raadpleging, workspace: Workspace) -> Iterator[JSON]:
    found = (
        ("Wanneer", show(raadpleging.wanneer) if raadpleging.wanneer else ""),
        ("Tijd", raadpleging.tijd),
        ("Waar", raadpleging.waar),
        ("Uitgenodigd", ", ".join(labels(raadpleging.uitgenodigd, workspace))),
        ("Gekomen", ", ".join(labels(raadpleging.gekomen, workspace))),
        ("Deelnemers", raadpleging.deelnemers),
        ("Meer weten", raadpleging.contact),
    )
    yield from ({"label": label, "tekst": text} for label, text in found if text)


def _counts(raadpleging: Raadpleging) -> Iterator[JSON]:
    """What is counted from the lists themselves, never typed."""
    found = (
        ("Gesprekken", len(raadpleging.gesprekken)),
        ("Thema's", len(raadpleging.themas)),
        ("Deelnemers aan gesprekken", raadpleging.geteld or 0),
        ("Overleggen en bijeenkomsten", len(raadpleging.momenten)),
    )
    yield from ({"label": label, "aantal": count} for label, count in found if count)


def _themes(raadpleging: Raadpleging) -> list[JSON]:
    """Each theme with how often it was spoken of, the most often first."""
    talks, people = Counter[str](), Counter[str]()
    for gesprek in raadpleging.gesprekken:
        for text in gesprek.thema:
            name = _theme(text, raadpleging)
            talks[name] += 1
            people[name] += _number(gesprek)
    titles = [thema.titel for thema in raadpleging.themas]
    ordered = sorted(titles, key=lambda titel: (-talks[titel], -people[titel], titles.index(titel)))
    return [{"titel": titel, "gesprekken": talks[titel], "deelnemers": people[titel]} for titel in ordered]


def _number(gesprek: Gesprek) -> int:
    value = gesprek.deelnemers.value if gesprek.deelnemers else None
    return int(value) if value is not None else 0


def _theme(text: str, raadpleging: Raadpleging) -> str:
    found = raadpleging.thema(text)
    return found.titel if found else text


def _in_order(raadpleging: Raadpleging) -> list[Gesprek]:
    def key(gesprek: Gesprek) -> tuple[bool, object]:
        moment = raadpleging.moment_van(gesprek)
        return (moment is None, moment.sort_key() if moment else ())

    return sorted(raadpleging.gesprekken, key=key)


def _gesprek(gesprek: Gesprek, raadpleging: Raadpleging, workspace: Workspace) -> JSON:
    moment = raadpleging.moment_van(gesprek)
    return {
        "wanneer": show(moment) if moment else "",
        "themas": [_theme(text, raadpleging) for text in gesprek.thema],
        "van": labels(gesprek.van, workspace),
        "deelnemers": gesprek.deelnemers.text if gesprek.deelnemers else "",
    }


def _moment(moment: Moment, workspace: Workspace) -> JSON:
    return {
        "wat": moment.wat,
        "wanneer": show(moment.wanneer) if moment.wanneer else "nader te bepalen",
        "tijd": moment.tijd,
        "van": labels(moment.van, workspace),
        "gremium": namen(moment.gremium, workspace),
    }


def _by_day(moment: Moment) -> tuple[bool, object]:
    return (moment.wanneer is None, moment.wanneer.sort_key() if moment.wanneer else ())


def bevinding_view(bevinding: Bevinding, raadpleging: Raadpleging, site: Site, path: str) -> JSON:
    return {
        "anker": anker(bevinding, raadpleging),
        "wat": bevinding.wat,
        "van": labels(bevinding.van, site.workspace),
        "themas": [_theme(text, raadpleging) for text in bevinding.thema],
        "afdoening": bevinding.afdoening,
        "aan": labels(bevinding.aan, site.workspace),
        "antwoord": Invuller(site, path).markdown(bevinding.antwoord, raadpleging.record),
        "verwerkt_in": [
            link for place in bevinding.verwerkt_in if (link := _place(place, raadpleging, site, path))
        ],
        "raadpleging": raadpleging.titel,
    }


def anker(bevinding: Bevinding, raadpleging: Raadpleging) -> str:
    """Its own name, or its number in the list."""
    number = next((n for n, one in enumerate(raadpleging.bevindingen, 1) if one is bevinding), 0)
    return f"bevinding-{bevinding.id or number}"


def doel_van(place: VerwerktIn, raadpleging: Raadpleging, workspace: Workspace) -> Doel | None:
    """The record or part in which a finding landed."""
    kind, text = place.doel
    full = workspace.voluit(kind, text, raadpleging.record) if kind else ""
    return Doel(kind, full) if full else None


def _place(place: VerwerktIn, raadpleging: Raadpleging, site: Site, path: str) -> JSON | None:
    target = doel_van(place, raadpleging, site.workspace)
    return _link(target, site, path) if target else None


def _link(target: Doel, site: Site, path: str) -> JSON | None:
    """A place of which readers see in what document it stands; a paragraph of the plan says that by its number."""
    plek = plek_van(target, site.workspace)
    return (
        plek_link(plek._replace(label=f"{_DOCUMENTS.get(target.kind, '')}{plek.label}"), site, path)
        if plek
        else None
    )


def nota_view(own: Iterable[Raadpleging], site: Site, path: str) -> JSON:
    """Every finding with its answer, and the way back: what landed where."""
    pairs = [(item, one) for one in own for item in zichtbaar(one, site)]
    answered = [(item, one) for item, one in pairs if item.beantwoord or item.open]
    noted = [(item, one) for item, one in pairs if not (item.beantwoord or item.open)]
    tally = Counter(item.afdoening for item, _ in pairs)
    return {
        "aantal": len(pairs),
        "telling": [{"afdoening": word, "aantal": count} for word, count in tally.most_common()],
        "bevindingen": [_of_nota(item, one, site, path) for item, one in answered],
        "kennisneming": [_of_nota(item, one, site, path) for item, one in noted],
        "terug": _way_back(pairs, site, path),
    }


def _of_nota(item: Bevinding, one: Raadpleging, site: Site, path: str) -> JSON:
    anchor = f"{one.name.replace('/', '-')}-{anker(item, one)}"
    return {**bevinding_view(item, one, site, path), "anker": anchor}


def _way_back(pairs: list[tuple[Bevinding, Raadpleging]], site: Site, path: str) -> list[JSON]:
    """For each place in plan or planning the findings that changed it; numbered paragraphs first, in their order."""
    places: dict[Doel, list[JSON]] = {}
    for item, one in pairs:
        for place in item.verwerkt_in:
            if target := doel_van(place, one, site.workspace):
                said = {"wat": item.wat, "anker": f"{one.name.replace('/', '-')}-{anker(item, one)}"}
                places.setdefault(target, []).append(said)
    found = [(_link(target, site, path), said) for target, said in sorted(places.items())]
    known = sorted(
        ((plek, said) for plek, said in found if plek), key=lambda pair: _by_number(pair[0]["titel"])
    )
    return [{"plaats": plek, "bevindingen": said} for plek, said in known]


def _by_number(label: str) -> tuple[bool, list[int]]:
    """Sorts 5.2 before 10.1, and what has no number last."""
    number, _, _ = label.partition(" ")
    numbered = bool(_NUMBER.fullmatch(number))
    return not numbered, [int(step) for step in number.split(".")] if numbered else []
