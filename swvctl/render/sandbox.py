"""The sandbox for templates of a region: no way out of the view, and an end to what never ends.

It counts each turn of a loop and each call, and refuses a text that has grown too long: what such a template costs is
bounded well enough to end, not well enough to run the templates of a stranger.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from jinja2 import Template, nodes
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from swvctl.errors import ExhaustedError
from swvctl.limits import MAX_TEMPLATE_CHARACTERS, MAX_TEMPLATE_STEPS
from swvctl.tekst.getal import show_number

_COUNTED, _SHORT = "_counted", "_short"


class BoundedEnvironment(SandboxedEnvironment):
    """Runs templates that end: the steps are counted for each page."""

    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.steps = 0
        self.filters.update({_COUNTED: self._counted, _SHORT: _short})

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002 - the name is the library's
        """Begin to count anew for each page; what a page includes counts along."""
        if parent is None:
            self.steps = 0
        return super().get_template(name, parent, globals)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        self._step()
        return _short(super().call(context, obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "*":
            _fits(_length(left) * _times(right) + _length(right) * _times(left))
        if operator == "**" and isinstance(right, int) and abs(right) > _LARGEST_POWER:
            raise ExhaustedError("het rekent met een getal dat te groot is")
        return _short(super().call_binop(context, operator, left, right))

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = self._through(_COUNTED, loop.iter)
        for block in tree.find_all(nodes.AssignBlock):
            block.filter = self._through(_SHORT, block.filter)
        for join in list(tree.find_all(nodes.Concat)):
            join.nodes = [self._through(_SHORT, node) for node in join.nodes]
        return tree

    def _through(self, name: str, node: Any) -> nodes.Filter:
        line = node.lineno if node else 0
        found = nodes.Filter(node, name, [], [], None, None, lineno=line)
        return found.set_environment(self)  # type: ignore[return-value] # it gives the node itself

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._step()
            yield item

    def _step(self) -> None:
        self.steps += 1
        if self.steps > MAX_TEMPLATE_STEPS:
            limit = show_number(MAX_TEMPLATE_STEPS)
            raise ExhaustedError(f"het herhaalt zich meer dan {limit} keer op één pagina")


_LARGEST_POWER = 64


def _short(value: Any) -> Any:
    _fits(_length(value))
    return value


def _fits(length: int) -> None:
    if length > MAX_TEMPLATE_CHARACTERS:
        limit = show_number(MAX_TEMPLATE_CHARACTERS)
        raise ExhaustedError(f"het maakt een tekst van meer dan {limit} tekens")


def _length(value: Any) -> int:
    return len(value) if isinstance(value, str | list | tuple) else 0


def _times(value: Any) -> int:
    return value if isinstance(value, int) else 0
