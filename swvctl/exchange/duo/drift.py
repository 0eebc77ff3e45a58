"""Where the register and a school of ours say different things."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from swvctl.exchange.duo.additions import Additions
from swvctl.exchange.duo.names import Likeness, likeness
from swvctl.exchange.duo.newcomers import usable
from swvctl.exchange.duo.onderdeel import Onderdeel
from swvctl.exchange.duo.own import Own
from swvctl.exchange.duo.spelling import name_of, same_address, same_phone, same_site
from swvctl.exchange.duo.vestiging import Vestiging
from swvctl.exchange.proposal import Change
from swvctl.model.school import School
from swvctl.tekst.escape import shown


@dataclass
class Drift:
    """Compares school by school; a bestuur that is asked for is added, a gemeente is not."""

    own: Own
    additions: Additions
    wanted: frozenset[Onderdeel]
    notes: list[str] = field(default_factory=list)

    def changes(self, school: School, item: Vestiging) -> Iterator[Change]:
        for part, change in self._found(school, item):
            if part in self.wanted:
                yield change

    def _found(self, school: School, item: Vestiging) -> Iterator[tuple[Onderdeel, Change]]:
        if not school.code:
            yield (
                Onderdeel.NIEUW,
                _change(school, "brin", f"{school.naam} krijgt een BRIN", "", item.code[:4]),
            )
            yield (
                Onderdeel.NIEUW,
                _change(school, "vestiging", f"{school.naam} krijgt een vestiging", "", item.code[4:]),
            )
        yield from self._naam(school, item)
        if item.adres and not same_address(school.adres, item.adres):
            label = f"{school.naam} {'heeft bij DUO een ander adres' if school.adres else 'heeft bij DUO een adres'}"
            yield Onderdeel.ADRES, _change(school, "adres", label, school.adres, item.adres)
        yield from self._contact(school, item)
        yield from self._bestuur(school, item)
        yield from self._gemeente(school, item)

    def _naam(self, school: School, item: Vestiging) -> Iterator[tuple[Onderdeel, Change]]:
        alike = likeness(school.naam, item.naam)
        if alike is Likeness.DIFFERENT:
            label = f"{school.naam} heet bij DUO anders"
            yield Onderdeel.NAAM, _change(school, "naam", label, school.naam, item.naam)
        elif alike is Likeness.PARTLY and Onderdeel.NAAM in self.wanted:
            self.notes.append(
                f'DUO schrijft "{shown(item.naam)}", u schrijft "{shown(school.naam)}" ({item.code}). '
                f"Heet de school nu anders? Verbeter dan naam in {school.place.document.path}."
            )

    def _contact(self, school: School, item: Vestiging) -> Iterator[tuple[Onderdeel, Change]]:
        said = usable(item, self.notes)
        phone, site = said.get("telefoon", ""), said.get("site", "")
        if phone and not (school.telefoon and same_phone(school.telefoon, phone)):
            label = f"{school.naam} heeft bij DUO een {'ander ' if school.telefoon else ''}telefoonnummer"
            yield Onderdeel.TELEFOON, _change(school, "telefoon", label, school.telefoon, phone)
        if site and not (school.site and same_site(school.site, site)):
            label = f"{school.naam} heeft bij DUO een {'andere ' if school.site else ''}site"
            yield Onderdeel.SITE, _change(school, "site", label, school.site, site)

    def _bestuur(self, school: School, item: Vestiging) -> Iterator[tuple[Onderdeel, Change]]:
        if Onderdeel.BESTUUR not in self.wanted:
            return
        theirs = self.additions.bestuur(item)
        if theirs != school.bestuur_id:
            label = f"{school.naam} hoort bij DUO bij een ander bestuur"
            yield Onderdeel.BESTUUR, _change(school, "bestuur", label, school.bestuur, theirs)

    def _gemeente(self, school: School, item: Vestiging) -> Iterator[tuple[Onderdeel, Change]]:
        found = self.own.gemeente_of(item)
        if found is None:
            if name_of(school.gemeente_naam) != name_of(item.gemeente):
                where = f"{shown(school.naam)} staat bij DUO in de gemeente {shown(item.gemeente)}."
                self.notes.append(f"{where} Die gemeente is niet van deze regio. Kijk wat klopt.")
            return
        theirs = found.id or name_of(found.naam)
        if theirs != school.gemeente_id:
            label = f"{school.naam} staat bij DUO in {'een andere' if school.gemeente else 'een'} gemeente"
            yield Onderdeel.GEMEENTE, _change(school, "gemeente", label, school.gemeente, theirs)


def _change(school: School, key: str, label: str, old: str, new: str) -> Change:
    route = (*school.place.route, key)
    return Change(school.ref, school.place.document.path, route, label, old or None, new)
