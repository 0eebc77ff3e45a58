"""Where templates come from, the workspace's first, and in what surroundings they run."""

from collections.abc import Callable, MutableMapping
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, Environment, Template, TemplateNotFound
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from swvctl.assets import Assets
from swvctl.errors import MissingAssetError

OURS = "swvctl/"
FOLDER = "templates"


# Labels, names, dates and numbers come back on page after page. Only for text that is not marked as safe: a text that
# is looks the same to a dict.
_escaped = lru_cache(maxsize=8_192)(escape)
_PLAIN = frozenset({str, int})


def _escape(value: Any) -> Markup:
    """What the library does with each value that is printed, in half the time."""
    return _escaped(value) if type(value) in _PLAIN else escape(value)


class _Context(Context):
    def call(self, obj: Any, /, *args: Any, **named: Any) -> Any:
        """Call a macro without asking, each time, what a callable may want to know."""
        if type(obj) is not Macro:
            return super().call(obj, *args, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return obj(self.eval_ctx, *args, **named)


class _Template(Template):
    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - the name is the library's
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        made = super().from_code(environment, code, globals, uptodate)
        names = made.root_render_func.__globals__
        if names.get("escape") is escape:  # else the library writes it otherwise, and its own way stays
            names["escape"] = _escape
        return made


class _KeysFirst(Environment):
    """``view.items`` is the key of a view, never a method of the dict that holds it."""

    context_class = _Context
    template_class = _Template

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def environment_class(assets: Assets) -> type[Environment]:
    """The sandbox where a region has templates of its own; for ours it would only take a third more time."""
    if not assets.has_own(FOLDER):
        return _KeysFirst
    from swvctl.render.sandbox import BoundedEnvironment  # noqa: PLC0415 - only where a region has templates

    return type("_Sandbox", (_KeysFirst, BoundedEnvironment), {})


class Loader(BaseLoader):
    def __init__(self, assets: Assets) -> None:
        self._assets = assets

    def get_source(self, _: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        parts = template.split("/")
        if ".." in parts or template.startswith("/"):
            raise TemplateNotFound(template)
        name = f"{FOLDER}/{template.removeprefix(OURS)}"
        ours = template.startswith(OURS)
        if ours and not self._assets.is_shipped(name):
            raise TemplateNotFound(template)
        read = self._assets.shipped_text if ours else self._assets.text
        try:
            return read(name), template, lambda: True
        except MissingAssetError as error:
            raise TemplateNotFound(template, str(error)) from error
