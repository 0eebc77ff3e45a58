"""Hold a few pages to a second browser: Firefox, on a phone and on paper.

Usage: check_firefox.py BUILT...
"""

import base64
import json
import os
import re
import socket
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PHONE = 360
SHORT, LONG = 126, 127  # what the length byte of a frame says where it is no length
LAST_FRAME = 0x80
SAMPLES = 2
PAGES = (
    "index",
    "ronde",
    "dekking",
    "schoolprofiel/*/*",
    "schoolgids/**/*",
    "bestuur/*",
    "gemeente/*",
    "nog-te-leveren/*",
)
ADDRESS = re.compile(r"ws://127\.0\.0\.1:(\d+)")
WIDTH = "document.documentElement.scrollWidth"
HEADINGS = (  # what leads elsewhere is not printed
    "JSON.stringify([...document.querySelectorAll('h1,h2,h3,h4')]"
    ".filter((part) => !part.closest('nav')).map((part) => part.innerText))"
)


class Firefox:
    """As much of WebDriver BiDi as these checks need, on the loopback address."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            "GET /session HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
        ]
        lines += [f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", "", ""]
        self._socket.sendall("\r\n".join(lines).encode())
        self._stream = self._socket.makefile("rb")
        while self._stream.readline().strip():
            pass
        self._number = 0
        self.call("session.new", capabilities={})
        self._tab = self.call("browsingContext.create", type="tab")["context"]

    def call(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._send(json.dumps({"id": self._number, "method": method, "params": params}).encode())
        while (answer := self._receive()).get("id") != self._number:
            pass
        if "result" not in answer:
            sys.exit(f"Firefox: {method}: {answer}")
        return answer["result"]

    def tab(self, method: str, **params: Any) -> Any:
        return self.call(f"browsingContext.{method}", context=self._tab, **params)

    def evaluate(self, script: str) -> Any:
        found = self.call(
            "script.evaluate", expression=script, target={"context": self._tab}, awaitPromise=False
        )
        return found["result"]["value"]

    def _send(self, text: bytes) -> None:
        text = text.ljust(SHORT)  # a shorter text would need another form of the frame
        mask = os.urandom(4)
        size = struct.pack(">BH", LAST_FRAME | SHORT, len(text))
        self._socket.sendall(b"\x81" + size + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(text)))

    def _receive(self) -> Any:
        text = b""
        while True:
            first, size = self._stream.read(2)
            if size in (SHORT, LONG):
                form = ">H" if size == SHORT else ">Q"
                size = struct.unpack(form, self._stream.read(struct.calcsize(form)))[0]
            text += self._stream.read(size)
            if first & LAST_FRAME:
                return json.loads(text)


def main(built: list[Path]) -> None:
    pages = [page for folder in built for page in _pages(folder / "intern")]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            "firefox-esr",
            "--headless",
            "--no-remote",
            "--profile",
            profile,
            "--remote-debugging-port",
            "0",
        ]
        with subprocess.Popen(
            command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        ) as process:
            try:
                firefox = Firefox(_port(process))
                faults = [f"{page}: {fault}" for page in pages for fault in _faults(firefox, page)]
            finally:
                process.terminate()
    for line in [*faults, f"Firefox: {len(pages)} pages, {len(faults)} faults"]:
        sys.stdout.write(f"{line}\n")
    sys.exit(bool(faults) or not pages)


def _pages(folder: Path) -> Iterator[Path]:
    for pattern in PAGES:
        found = sorted(folder.glob(f"{pattern}.html"))
        if not found:
            sys.exit(f"{folder} has no page {pattern}")
        yield from found[:SAMPLES]


def _port(process: subprocess.Popen[str]) -> int:
    for line in process.stderr or ():
        if found := ADDRESS.search(line):
            return int(found[1])
    sys.exit("Firefox does not start")


def _faults(firefox: Firefox, page: Path) -> Iterator[str]:
    firefox.tab("setViewport", viewport={"width": PHONE, "height": 800})
    firefox.tab("navigate", url=page.as_uri(), wait="complete")
    if (width := int(firefox.evaluate(WIDTH))) > PHONE:
        yield f"{width} px wide on a phone of {PHONE}"
    landscape = "A4 landscape" in page.read_text(encoding="utf-8")
    paper = {"width": 21, "height": 29.7}
    printed = firefox.tab("print", page=paper, orientation="landscape" if landscape else "portrait")
    pdf = base64.b64decode(printed["data"])
    sheets = _sheets(pdf, "-layout")
    headings = {_plain(text) for text in json.loads(firefox.evaluate(HEADINGS))}
    for number, sheet in enumerate(sheets, 1):
        lines = [_plain(line) for line in sheet.splitlines() if line.strip()]
        if not lines:
            yield f"sheet {number} is empty"
        elif number < len(sheets) and lines[-1] in headings:
            yield f"sheet {number} ends with a heading: {lines[-1]}"
    there = _letters("".join(_sheets(pdf)))
    for text in sorted(headings):
        # Columns may come between two lines of a heading, so each word is looked for.
        if lost := [word for word in text.split() if _letters(word) not in there]:
            yield f"heading lost on paper: {text} ({', '.join(lost)})"


def _sheets(pdf: bytes, *options: str) -> list[str]:
    command = ["pdftotext", *options, "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _letters(text: str) -> str:
    return re.sub(r"[\s\u00ad\u2010\u2060-]+", "", text)


if __name__ == "__main__":
    main([Path(argument).resolve() for argument in sys.argv[1:]])
