"""A small picture of the region, such as its logo: checked by its first bytes, never run or decoded."""

import base64
import struct
from pathlib import PurePosixPath
from typing import NamedTuple

from swvctl.errors import UnreadableError
from swvctl.limits import MAX_FILE_BYTES, MAX_IMAGE_SIDE
from swvctl.read.entry import DATA
from swvctl.read.source import Source

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_SVG = "image/svg+xml"
# Entities and scripts do nothing in an img element; a file that has them is refused all the same.
_HOSTILE = (b"<!entity", b"<!doctype", b"<script", b"<foreignobject")


class Image(NamedTuple):
    """A picture as an address that holds it whole; with a fault the address is empty."""

    uri: str = ""
    fault: str = ""


def read_image(source: Source, path: str, name: str = "Het logo") -> Image:
    """Read a PNG, JPEG or SVG file below ``data``; what is wrong is a Dutch sentence about ``name``."""
    place = PurePosixPath(path)
    if place.is_absolute() or ".." in place.parts or "\\" in path or ":" in path:
        return Image(fault=f"{name} moet een bestand binnen deze map zijn.")
    try:
        content = source.read(f"{DATA}/{path}")
    except UnreadableError as error:
        return Image(fault=str(error))
    kind = _kind(content)
    if fault := _fault(kind, content):
        return Image(fault=f"{name} is {fault}.")
    return Image(f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}")


def _fault(kind: str, content: bytes) -> str:
    """What is wrong with the content, as the end of a sentence."""
    if len(content) > MAX_FILE_BYTES:
        return f"groter dan {MAX_FILE_BYTES // 1024} kB"
    if not kind:
        return "geen PNG-, JPEG- of SVG-bestand"
    if kind == _SVG and any(word in content.lower() for word in _HOSTILE):
        return "een SVG-bestand waar meer in zit dan een tekening. Bewaar het als PNG"
    if max(_size(content)) > MAX_IMAGE_SIDE:
        return f"groter dan {MAX_IMAGE_SIDE} bij {MAX_IMAGE_SIDE} beeldpunten"
    return ""


def _kind(content: bytes) -> str:
    if content.startswith(_PNG):
        return "image/png"
    if content.startswith(_JPEG):
        return "image/jpeg"
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    looks_like_svg = head.startswith((b"<svg", b"<?xml")) and b"<svg" in content[:4096]
    return _SVG if looks_like_svg else ""


def _size(content: bytes) -> tuple[int, int]:
    """Width and height from the header of a PNG; other kinds say nothing cheap about it."""
    if content.startswith(_PNG) and len(content) >= len(_PNG) + 16:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return 0, 0
