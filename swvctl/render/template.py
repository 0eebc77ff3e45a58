"""Strict, sandboxed Jinja: the workspace's templates first, and one way of escaping for each output."""

from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from swvctl.assets import Assets
from swvctl.errors import AssetError
from swvctl.patroon import patroon
from swvctl.render.compiled import Compiled
from swvctl.render.environment import FOLDER, Loader, environment_class
from swvctl.render.finished import finished
from swvctl.render.mail import bare, from_mjml, note, noted, wrapped
from swvctl.render.sjabloonfout import explained, not_blank
from swvctl.render.store import Memory, Store
from swvctl.render.tabelnaam import eigen_namen
from swvctl.render.typeset_page import typeset_page
from swvctl.render.unbroken import unbroken
from swvctl.tekst.adres import safe_url
from swvctl.tekst.escape import (
    css_text,
    line_value,
    markdown_html,
    markdown_signs,
    markdown_target,
    markdown_text,
    mermaid_words,
    sound,
)
from swvctl.tekst.markdown.hypertext import to_html
from swvctl.tekst.markdown.mailtext import to_mail
from swvctl.tekst.markdown.plain import to_plain
from swvctl.tekst.markdown.source import to_cell, to_markdown
from swvctl.tekst.nederlands import join

SUFFIX = ".j2"
REMEMBERED = 8_192  # a text stands on many pages, and those of one subject are made together
_IN_THIS_RUN = Memory()


class Ready(str):
    """Text that is already fit for a plain output."""

    __slots__ = ()


class Output(NamedTuple):
    """How one kind of file is escaped: automatically as HTML and XML, or value by value with ``plain``.

    ``finish`` makes of the filled template the file with the suffix ``made``.
    """

    autoescape: bool
    plain: Callable[[str], str]
    filters: Mapping[str, Callable[..., Any]]
    made: str = ""
    finish: Callable[[str], str] = str


class Templates:
    """Templates by name; ``swvctl/`` before a name means ours, also where the workspace has its own."""

    def __init__(self, assets: Assets, store: Store | None = None) -> None:
        self._assets = assets
        self._names: dict[str, frozenset[str]] = {}
        self._store = None if assets.has_own(FOLDER) else store or _IN_THIS_RUN
        self._compiled = {suffix: Compiled(self._store, suffix) for suffix in OUTPUTS} if self._store else {}
        self._environments = {
            suffix: _environment(output, assets, self._compiled.get(suffix))
            for suffix, output in OUTPUTS.items()
        }

    def suffixes(self, name: str) -> list[str]:
        """The templates that exist for a page, such as ``.html`` and ``.md``."""
        folder, _, stem = name.rpartition("/")
        if folder not in self._names:
            self._names[folder] = frozenset(self._assets.names(f"{FOLDER}/{folder}"))
        files = self._names[folder]
        return [suffix for suffix in OUTPUTS if f"{stem}{suffix}{SUFFIX}" in files]

    def fill(self, name: str, suffix: str, view: Mapping[str, Any]) -> bytes:
        """Give the finished file; a mistake in a template of the workspace is one sentence."""
        full = f"{name}{suffix}{SUFFIX}"
        try:
            filled = self._environments[suffix].get_template(full).render(view)
            text = OUTPUTS[suffix].finish(not_blank(filled, full, self._assets))
        except AssetError:
            raise
        except Exception as error:  # a template of a region may fail in any way
            raise explained(error, full, self._is_own) from error
        return finished(text)

    def close(self) -> None:
        """Leave the store in order."""
        if self._store and any(compiled.adds for compiled in self._compiled.values()):
            self._store.tidy()

    def _is_own(self, name: str) -> bool:
        return name.endswith((SUFFIX, ".css")) and self._assets.own_text(f"{FOLDER}/{name}") is not None


def _environment(output: Output, assets: Assets, compiled: Compiled | None) -> Environment:
    environment = environment_class(assets)(
        loader=Loader(assets),
        autoescape=output.autoescape,
        undefined=StrictUndefined,
        finalize=_final(output),
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=-1,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    environment.filters.update({**_SHARED, **output.filters})
    return environment


def _final(output: Output) -> Callable[[Any], Any] | None:
    if not output.autoescape:
        return _finalize(output.plain)
    if output.plain is str:
        return None
    return lambda value: value if isinstance(value, Markup) else output.plain(value)


def _finalize(plain: Callable[[str], str]) -> Callable[[Any], Any]:
    # Labels, names and dates come back on page after page.
    plain = lru_cache(maxsize=REMEMBERED)(plain)
    return lambda value: value if isinstance(value, Ready) else plain(str(value))


def made_of(suffix: str) -> str:
    """The suffix of the file that a template with this suffix makes."""
    return OUTPUTS[suffix].made or suffix


def _markdown_in_markdown(
    text: str, heading_offset: int = 1, *_: Any, nieuw: Collection[str] = (), **__: Any
) -> Ready:
    """What else comes after the offset is for pages only; the call is the same in every output."""
    return Ready(_to_markdown(text, heading_offset if _may_have_headings(text) else 1, tuple(nieuw)))


@lru_cache(maxsize=REMEMBERED)
def _to_markdown(text: str, heading_offset: int, nieuw: tuple[str, ...]) -> str:
    return to_markdown(text, heading_offset, nieuw).rstrip()


def _markdown_in_html(
    text: str, heading_offset: int = 1, id_prefix: str = "", *once: Any, **more: Any
) -> Any:
    """What comes once on a page, such as abbreviations to explain or sentences that are new, is not remembered."""
    if any(once) or any(more.values()):
        return to_html(text, heading_offset, id_prefix, *once, **more)
    return _to_html(text, heading_offset, id_prefix) if _may_have_headings(text) else _to_html(text, 1, "")


@lru_cache(maxsize=REMEMBERED)
def _to_html(text: str, heading_offset: int, id_prefix: str) -> Any:
    return to_html(text, heading_offset=heading_offset, id_prefix=id_prefix)


@lru_cache(maxsize=REMEMBERED)
def _may_have_headings(text: str) -> bool:
    """Whether the place of a text on its page can matter; without headings it comes out the same everywhere.

    A heading is a number sign, or a line of dashes or equal signs below its words.
    """
    return "#" in text or any(line.rstrip(" \t").endswith(("=", "-")) for line in text.split("\n"))


@lru_cache(maxsize=REMEMBERED)
def _to_plain(text: str) -> str:
    return to_plain(text)


@lru_cache(maxsize=REMEMBERED)
def _url(address: str) -> str:
    return safe_url(address) or ""


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _figure(text: str) -> str:
    """A number in a cell, which cannot begin a list there."""
    return Ready(text) if _FIGURE.fullmatch(text) else text


_unbroken = lru_cache(maxsize=REMEMBERED)(unbroken)
_FIGURE = patroon(r"-?(?:€\u00a0)?[0-9][0-9.,]*%?|p\.m\.")
_SHARED: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {"aantal": _counted, "css": css_text, "lijst": join}
)
OUTPUTS: Mapping[str, Output] = MappingProxyType(
    {
        ".html": Output(
            True,
            str,
            {"markdown": _markdown_in_html, "plat": _to_plain, "url": _url, "heel": _unbroken},
            finish=lambda text: eigen_namen(typeset_page(text)),
        ),
        ".md": Output(
            False,
            markdown_text,
            {
                "markdown": _markdown_in_markdown,
                "plat": lambda text: Ready(_to_plain(text).rstrip()),
                "url": lambda text: Ready(_url(text)),
                "cel": lambda text: Ready(to_cell(text)),
                "cijfer": _figure,
                "adres": lambda address: Ready(markdown_target(str(address))),
                "html": lambda text: Ready(markdown_html(text)),
                "midden": lambda value: Ready(markdown_signs(line_value(str(value)))),
                "mermaid": lambda text: Ready(mermaid_words(text)),
            },
        ),
        ".txt": Output(
            False,
            line_value,
            {
                "markdown": lambda text, *_, **__: Ready(_to_plain(text).rstrip()),
                "plat": lambda text: Ready(_to_plain(text).rstrip()),
                "url": lambda text: Ready(_url(text)),
                "noteer": lambda text, notes: Ready(noted(text, notes)),
                "gebroken": lambda text: Ready("\n".join(wrapped(line_value(str(text)), "  "))),
                "noot": lambda address, notes: Ready(note(address, notes)),
            },
        ),
        ".mjml": Output(
            True,
            sound,
            {"markdown": to_mail, "plat": _to_plain, "url": _url, "kaal": bare},
            ".html",
            from_mjml,
        ),
        ".atom": Output(
            True,
            sound,
            {"markdown": to_mail, "bron": lambda text: str(text).strip(), "plat": _to_plain, "url": _url},
        ),
    }
)
