"""Two states of a region, and what changed between them in the words of the field.

Any kind is compared by its schema alone; what a few kinds have to say more stands in ``sayings``.
"""

from collections.abc import Iterator

from swvctl.compare.change import Change, Detail, What
from swvctl.compare.pairs import Pair, pairs
from swvctl.compare.saying import Told, load_sayings
from swvctl.compare.shown import Option, Side
from swvctl.compare.titles import Titles
from swvctl.compare.travels import Found, settled
from swvctl.compare.values import Difference
from swvctl.model import load_nouns
from swvctl.model.entity import Entity
from swvctl.model.keuzelijst import Keuzelijst
from swvctl.model.workspace import Workspace
from swvctl.schemas import Schema, Schemas
from swvctl.validate import Record

__all__ = ["Change", "Detail", "What", "compare"]


def compare(old: Workspace, new: Workspace, schemas: Schemas) -> list[Change]:
    """Every record that says something else; a record that was only written in another way is left out."""
    return list(_Comparison(old, new, schemas).changes())


class _Comparison:
    def __init__(self, old: Workspace, new: Workspace, schemas: Schemas) -> None:
        self.old, self.new, self.schemas = old, new, schemas
        self.before, self.after = Titles(old, schemas), Titles(new, schemas)
        self.sayings = load_sayings()

    def changes(self) -> Iterator[Change]:
        known = [pair for pair in pairs(self.old, self.new) if pair.record.kind in self.schemas.kinds()]
        found = [Found(pair, self._title(pair), tuple(self._details(pair))) for pair in known]
        for item in settled(found):
            if item.details or item.pair.what is not What.CHANGED:
                yield self._change(item)

    def _change(self, item: Found) -> Change:
        pair, told = item.pair, self._told(item)
        saying = self.sayings.get(pair.record.kind)
        sentences = tuple(_unread(pair, told))
        if saying and told.whole and not sentences:
            sentences = tuple(saying.sentences(told))
        return Change(
            what=pair.what,
            kind=pair.record.kind,
            name=pair.record.name,
            title=(saying.title(told) if saying else "") or told.title,
            kind_title=told.kind_title,
            file=pair.record.document.path,
            sentences=sentences or tuple(_plainly(told)),
            details=item.details,
            old_name=pair.old.name if pair.old and pair.old.name != pair.record.name else "",
            old_file=pair.old.document.path if pair.old else "",
            belongs_to=saying.belongs_to(told) if saying else "",
        )

    def _title(self, pair: Pair) -> str:
        """What it is called now; of what cannot be read now, what it was called."""
        sides = [
            (titles, record) for titles, record in ((self.after, pair.new), (self.before, pair.old)) if record
        ]
        read = [(titles, record) for titles, record in sides if record.data is not None]
        titles, record = [*read, *sides][0]
        return titles.of(record)

    def _told(self, item: Found) -> Told:
        pair = item.pair
        old_title = self.before.of(pair.old) if pair.old else ""
        return Told(
            pair.what,
            _noun(self.old, pair.old),
            _noun(self.new, pair.new),
            self.old,
            self.new,
            item.details,
            item.title,
            old_title,
            self.after.kind(pair.record.kind),
        )

    def _details(self, pair: Pair) -> list[Detail]:
        if not (pair.was_read and pair.is_read):
            return []
        before = Side(self.before, pair.old or pair.record, _options(self.old))
        after = Side(self.after, pair.new or pair.record, _options(self.new))
        difference = Difference(self._schema(pair.record), before, after)
        old, new = (record.data if record else None for record in (pair.old, pair.new))
        return list(difference.between(old or {}, new or {}))

    def _schema(self, record: Record) -> Schema:
        cls = load_nouns().get(record.kind)
        nouns = self.new.nouns
        form = cls.form(record.name, record.data, self.schemas, nouns) if cls else None
        return form[0] if form else self.schemas.of(record.kind)


def _noun(workspace: Workspace, record: Record | None) -> Entity | None:
    return workspace.nouns.get(record.kind, {}).get(record.name) if record else None


def _options(workspace: Workspace) -> Option:
    def option(lists: str, text: str) -> str:
        lijst = workspace.find(Keuzelijst, lists)
        found = lijst.vind(text) if lijst else None
        return found.label if found else text

    return option


def _plainly(told: Told) -> Iterator[str]:
    """What can be said of any kind."""
    what = _called(told)
    if told.what in {What.CHANGED, What.RENAMED} and told.new and not told.old:
        yield f"{what} was in de oude versie niet helemaal te lezen."
    match told.what:
        case What.ADDED:
            yield f"{what} is erbij gekomen."
            return
        case What.REMOVED:
            yield f"{what} is weggehaald."
            return
        case _ if told.old_title and told.old_title != told.title:
            yield f"{told.kind_title} “{told.old_title}” heet nu {told.quoted}."
        case What.RENAMED:
            yield f"{what} staat nu op een andere plaats."
    yield from told.shifted_dates()
    yield from told.new_names()
    yield from told.new_states()
    yield from told.elsewhere("naam", "titel")


def _called(told: Told) -> str:
    """Its kind and title; a title that begins with the kind says both."""
    says_so = told.title.casefold().startswith(told.kind_title.casefold())
    return f"“{told.title}”" if says_so else f"{told.kind_title} {told.quoted}"


def _unread(pair: Pair, told: Told) -> Iterator[str]:
    """That there is nothing to compare, because one of both could not be read."""
    what = _called(told)
    match pair.was_read, pair.is_read, pair.what:
        case True, True, _:
            return
        case False, True, What.UNREADABLE:
            when = "was in de oude versie niet te lezen, en nu wel"
        case True, False, What.UNREADABLE:
            when = "is nu niet te lezen"
        case _, _, What.ADDED:
            yield f"{what} is erbij gekomen, maar is niet te lezen."
            return
        case _, _, What.REMOVED:
            yield f"{what} is weggehaald, en was niet te lezen."
            return
        case _:
            when = "is in beide versies niet te lezen"
    yield f"{what} {when}. Wat er is veranderd, is daarom niet te zeggen."
