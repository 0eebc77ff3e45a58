"""The schemas: shape, Dutch titles, explanation and order of every kind of file."""

from swvctl.schemas.store import JSON, Schema, Schemas

__all__ = ["JSON", "Schema", "Schemas"]
