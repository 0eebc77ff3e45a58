"""Where what took long to make is kept between runs; it saves time and decides about no byte."""

from typing import Protocol

from swvctl.schemas import JSON


class Store(Protocol):
    """What was made before, by the hash of everything it was made of."""

    def get(self, key: str) -> tuple[JSON, bytes] | None: ...
    def put(self, key: str, about: JSON, content: bytes) -> None: ...
    def tidy(self) -> None: ...


class Memory:
    """Keeps it as long as this run lasts."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[JSON, bytes]] = {}

    def get(self, key: str) -> tuple[JSON, bytes] | None:
        return self._kept.get(key)

    def put(self, key: str, about: JSON, content: bytes) -> None:
        self._kept[key] = (about, content)

    def tidy(self) -> None: ...


class Nowhere:
    """Keeps nothing."""

    def get(self, key: str) -> None: ...
    def put(self, key: str, about: JSON, content: bytes) -> None: ...
    def tidy(self) -> None: ...
