"""PDF by Typst: everything that knows of it, and of the extra that it needs."""

from importlib.util import find_spec

from swvctl.errors import MissingExtraError

INSTALL = 'pip install ".[all]"'
_PACKAGES = ("typst", "font_source_sans_pro")


def available() -> bool:
    """Whether the extra is installed."""
    return all(find_spec(name) for name in _PACKAGES)


def require() -> None:
    """Refuse with the command that helps: nothing is published on an index, so no bare name."""
    if not available():
        raise MissingExtraError(
            f"Voor PDF ontbreekt een onderdeel. Installeer het in de map met swvctl zelf: {INSTALL}"
        )
