"""A frozen record whose fields are the typed lines of its class, as a dataclass is, without a line of generated code.

There are a hundred of them, and making the code of a dataclass took longer than checking a small region.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar, Self, dataclass_transform, get_origin

NIETS: Mapping[str, Any] = MappingProxyType({})
NEEDED = object()
Put = Callable[[Any, Any], None]
Slot = tuple[str, Put, Any]  # a field, how to fill it, and what it is when nothing is said


def _defaults(cls: type) -> dict[str, Any]:
    return getattr(cls, "_fields", {})


def _typed_lines(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The annotations in the body of a class that is not yet made; from Python 3.14 on they are kept as a function."""
    if sys.version_info >= (3, 14):
        import annotationlib  # noqa: PLC0415 - there is none before 3.14

        told = annotationlib.get_annotate_from_class_namespace(body)
        return annotationlib.call_annotate_function(told, annotationlib.Format.FORWARDREF) if told else NIETS
    lines: Mapping[str, Any] = body.get("__annotations__", NIETS)
    return lines


def _is_of_class(hint: object) -> bool:
    return hint is ClassVar or get_origin(hint) is ClassVar


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False)
class _Vorm(type):
    """Gives each class a slot for each of its own fields, and what a field is when nothing is said."""

    _fields: dict[str, Any]
    _slots: tuple[Slot, ...]

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> "_Vorm":
        own = [field for field, hint in _typed_lines(body).items() if not _is_of_class(hint)]
        inherited = {field: value for base in reversed(bases) for field, value in _defaults(base).items()}
        keeps = any(isinstance(value, cached_property) for value in body.values())
        keeps = keeps and not any(base.__dictoffset__ for base in bases)
        given = {field: body.pop(field, NEEDED) for field in own}
        slots = (*(field for field in own if field not in inherited), *(("__dict__",) if keeps else ()))
        made = super().__new__(cls, name, bases, {**body, "__slots__": slots})
        made._fields = {field: value for field, value in inherited.items() if field not in given} | given
        made._slots = tuple(
            (field, getattr(made, field).__set__, value) for field, value in made._fields.items()
        )
        return made


class Vast(metaclass=_Vorm):
    """The base of all such records: made by keyword, and never changed."""

    _fields: ClassVar[dict[str, Any]]
    _slots: ClassVar[tuple[Slot, ...]]

    def __init__(self, **given: Any) -> None:
        for name, put, default in self._slots:
            value = given.get(name, default)
            if value is NEEDED:
                raise TypeError(f"{type(self).__name__} needs {name}")
            put(self, value)
        if strange := given.keys() - self._fields.keys():
            raise TypeError(f"{type(self).__name__} has no {min(strange)}")

    def but(self, **given: Any) -> Self:
        """The same, apart from what is given."""
        return type(self)(**{**{name: getattr(self, name) for name in self._fields}, **given})

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} does not change")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(_told(self))})"


def fields_of(cls: type[Vast]) -> tuple[str, ...]:
    """The names of the fields, those of the base first; one that is said anew stands where that is."""
    return tuple(_defaults(cls))


def slots_of(cls: type[Vast]) -> tuple[Slot, ...]:
    """How to fill each field of a record that is made without naming any; what is ``NEEDED`` must be given."""
    return cls._slots


def _told(record: Vast) -> Iterator[str]:
    """What is not as it is when nothing is said."""
    for name, default in _defaults(type(record)).items():
        value = getattr(record, name)
        if value is not default:
            yield f"{name}={value!r}"
