"""Import every module of a package, so that adding a file is enough to add a rule, a noun or a page."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules


@cache
def import_all(package: str) -> None:
    for module in iter_modules(import_module(package).__path__):
        import_module(f"{package}.{module.name}")
