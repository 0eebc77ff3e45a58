"""As much of Firefox, over WebDriver BiDi on the loopback address, as the checks need."""

import base64
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websocket import create_connection

A4 = {"width": 21, "height": 29.7}
ADDRESS = re.compile(r"ws://127\.0\.0\.1:(\d+)")


class Firefox:
    """One tab."""

    def __init__(self, port: int) -> None:
        # Firefox refuses whoever names an origin, as a page would.
        self._socket = create_connection(f"ws://127.0.0.1:{port}/session", timeout=60, suppress_origin=True)
        self._number = 0
        self.call("session.new", capabilities={})
        self._tab = self.call("browsingContext.create", type="tab")["context"]

    def call(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while (answer := json.loads(self._socket.recv())).get("id") != self._number:
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
