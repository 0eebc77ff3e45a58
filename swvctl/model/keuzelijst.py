"""A list of options, with the other spellings that people use."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache

from swvctl.model.entity import Deel, Entity, noun
from swvctl.patroon import patroon
from swvctl.schemas.shape import fold
from swvctl.tekst.nederlands import closest
from swvctl.wanneer import Wanneer

_PERSON = patroon(r"(.+?)(?:er|ers|ster|sters)")


class Optie(Deel):
    code: str = ""
    label: str
    ook: tuple[str, ...] = ()
    uitleg: str = ""
    vervallen: Wanneer | None = None
    gebruik: str = ""
    eerder: tuple[str, ...] = ()

    @property
    def schrijfwijzen(self) -> tuple[str, ...]:
        """What it is called, and was."""
        return (self.label, self.code, *self.ook, *self.eerder)

    def vervallen_op(self, day: date) -> bool:
        return self.vervallen is not None and (self.vervallen.first or date.min) <= day


@noun("keuzelijst", whole=True)
class Keuzelijst(Entity):
    """Options in order; a code never changes its meaning."""

    titel: str
    vraag: str = ""
    met: tuple[str, ...] = ()
    anders: bool = False
    dekking: bool = True
    opties: tuple[Optie, ...] = ()

    @property
    def te_kiezen(self) -> list[Optie]:
        """The options that are not retired, nor are to be."""
        return [option for option in self.opties if option.vervallen is None]

    def vind(self, text: str) -> Optie | None:
        """The option with this code, label or other spelling; capitals aside, and signs where these tell none apart."""
        return self._by_spelling.get(_spelling(text)) or self._by_letters.get(_letters(text))

    def opvolger(self, option: Optie, day: date) -> Optie | None:
        """The option to use instead of a retired one; where that is retired too, the one that came after it."""
        return next((found for found in self._volgende(option) if not found.vervallen_op(day)), None)

    def kring(self, option: Optie) -> list[Optie]:
        """The options that each name the next to use instead, and the last of them this one again; most often none."""
        after = [option, *self._volgende(option)]
        return after if self._na(after[-1]) is option else []

    def _volgende(self, option: Optie) -> Iterator[Optie]:
        """What came after it, and after that, each once."""
        seen = [option]
        while (found := self._na(seen[-1])) and found not in seen:
            seen.append(found)
            yield found

    def _na(self, option: Optie) -> Optie | None:
        return self.vind(option.gebruik) if option.gebruik else None

    def is_alias(self, text: str) -> bool:
        """Whether the text is one of the other spellings, not the code or the label."""
        option = self.vind(text)
        return option is not None and _letters(text) not in {_letters(option.code), _letters(option.label)}

    def lijkt_op(self, text: str) -> Optie | None:
        """The option that was probably meant: with a slip, or as the person who does it (``ib'ers`` of ``IB``)."""
        found = self._by_letters
        said = _letters(text)
        near = closest(text, self.spellingen)
        if near:
            return self.vind(near)
        person = _PERSON.fullmatch(said)
        meant = person and person[1] in found and person[1]
        number = next((other for other in _one_or_many(said) if other in found), None)
        return found.get(meant or number or closest(said, found) or "")

    @property
    def spellingen(self) -> list[str]:
        return [text for option in self.opties for text in option.schrijfwijzen]

    @cached_property
    def _by_spelling(self) -> dict[str, Optie]:
        """Every spelling; what an option is called itself goes before what another is called too."""
        found: dict[str, Optie] = {}
        own = ((text, option) for option in self.opties for text in (option.code, option.label))
        other = ((text, option) for option in self.opties for text in (*option.ook, *option.eerder))
        for text, option in (*own, *other):
            found.setdefault(_spelling(text), option)
        return found

    @cached_property
    def _by_letters(self) -> dict[str, Optie]:
        """What only one option is called when signs and blanks are left out: ``HB`` is not ``HB+``."""
        found: dict[str, Optie | None] = {}
        for spelling, option in self._by_spelling.items():
            letters = _letters(spelling)
            found[letters] = option if found.get(letters, option) is option else None
        return {letters: option for letters, option in found.items() if option}


def _one_or_many(said: str) -> tuple[str, ...]:
    """The same word for one of them, or for more."""
    return said.removesuffix("en"), said.removesuffix("s"), f"{said}en", f"{said}s"


@lru_cache(maxsize=2048)
def _spelling(text: str) -> str:
    return " ".join(fold(text).replace("-", " ").split())


@lru_cache(maxsize=2048)
def _letters(text: str) -> str:
    """``ib'er``, ``ib-er`` and ``IB er`` are one: only the letters and digits count."""
    return "".join(char for char in fold(text) if char.isalnum()) or text
