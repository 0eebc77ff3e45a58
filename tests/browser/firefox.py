"""As much of Firefox, over WebDriver BiDi on the loopback address, as the checks need."""

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
from contextlib import contextmanager
from typing import Any

SHORT, LONG = 126, 127  # what the length byte of a frame says where it is no length
LAST_FRAME = 0x80
A4 = {"width": 21, "height": 29.7}
ADDRESS = re.compile(r"ws://127\.0\.0\.1:(\d+)")


class Firefox:
    """One tab."""

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

    def open(self, address: str, width: int) -> None:
        self.tab("setViewport", viewport={"width": width, "height": 800})
        self.tab("navigate", url=address, wait="complete")

    def pdf(self, *, landscape: bool) -> bytes:
        printed = self.tab("print", page=A4, orientation="landscape" if landscape else "portrait")
        return base64.b64decode(printed["data"])

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


@contextmanager
def started() -> Iterator[Firefox]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = ["firefox-esr", "--headless", "--no-remote", "--profile", profile]
        command += ["--remote-debugging-port", "0"]
        with subprocess.Popen(
            command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        ) as process:
            try:
                yield Firefox(_port(process))
            finally:
                process.terminate()


def _port(process: subprocess.Popen[str]) -> int:
    for line in process.stderr or ():
        if found := ADDRESS.search(line):
            return int(found[1])
    sys.exit("Firefox does not start")
