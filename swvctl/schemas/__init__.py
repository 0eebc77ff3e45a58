"""The schemas: shape, Dutch titles, explanation and order of every kind of file."""

from swvctl.schemas.overlay import JSON
from swvctl.schemas.store import Schema, Schemas

__all__ = ["JSON", "Schema", "Schemas"]
