"""Import every module of a package, so that adding a file is enough to add a rule, a noun or a page."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules


@cache
def import_all(package: str, names: frozenset[str] | None = None) -> None:
    """Import what lies in a package and in its folders; with ``names``, only those of the package itself."""
    for module in iter_modules(import_module(package).__path__):
        if names is not None and module.name not in names:
            continue
        full = f"{package}.{module.name}"
        if module.ispkg:
            import_all(full)
        else:
            import_module(full)
