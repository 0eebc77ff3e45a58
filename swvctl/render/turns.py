"""In which order pages are made: subject by subject, so that what two pages or two outputs share is made once."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from swvctl.model.entity import Entity
from swvctl.render.page import Page, PageKind, Site

Turn = tuple[PageKind, Iterator[tuple[Site, Page]]]


def in_turn(kinds: Iterable[PageKind], sites: Sequence[Site]) -> Iterator[Turn]:
    """One kind of page of one subject, in each output that has it; all kinds of a subject after each other."""
    for noun, group in groupby(kinds, key=lambda kind: kind.subject):
        same = tuple(group)
        for subjects in _subjects(noun, sites):
            for kind in same:
                yield kind, _pages(kind, subjects)


def _subjects(noun: type, sites: Sequence[Site]) -> Iterator[list[tuple[Site, Any]]]:
    """Each subject with the outputs that know it: two regions may have nouns of their own for one name."""
    if not issubclass(noun, Entity):
        yield [(site, site.workspace) for site in sites]
        return
    known = [(site, site.workspace.by_name(noun)) for site in sites]
    for name in dict.fromkeys(name for _, nouns in reversed(known) for name in nouns):
        yield [(site, nouns[name]) for site, nouns in known if name in nouns]


def _pages(kind: PageKind, subjects: Iterable[tuple[Site, Any]]) -> Iterator[tuple[Site, Page]]:
    for site, subject in subjects:
        if site.audience in kind.audiences:
            for page in kind.make(subject, site):
                yield site, page
