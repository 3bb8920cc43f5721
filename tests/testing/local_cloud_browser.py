"""A headless Chromium, driven by its own protocol over a pair of pipes.

https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
LAUNCH = """
import fcntl, os, sys
reading, writing = (fcntl.fcntl(int(text), fcntl.F_DUPFD, 10) for text in sys.argv[1:3])
os.dup2(reading, 3)
os.dup2(writing, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Becomes the browser, which reads from descriptor 3 and writes to 4."""

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe")


class Browser:
    """One page in a browser."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading, self._writing = os.fdopen(reading, "rb", buffering=0), os.fdopen(writing, "wb", buffering=0)
        self._buffer = b""
        self._last = 0
        self._session = ""
        self.events: list[dict[str, Any]] = []

    def attach(self) -> None:
        """Open a page."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Log", "Network", "Runtime"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> Any:
        """What the browser answers to a command."""
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        session = {"sessionId": self._session} if self._session else {}
        self._writing.write(json.dumps(message | session).encode() + b"\0")
        while True:
            found = self._receive()
            if found.get("id") == self._last:
                assert "error" not in found, found
                return found["result"]
            self.events.append(found)

    def open(self, url: str) -> None:
        """Load a page, and return once it is there."""
        self.events.clear()
        self.call("Page.navigate", url=url)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._receive())

    def ask(self, expression: str) -> Any:
        """The value of a JavaScript expression on the page."""
        return self.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def look(self, width: int, height: int, scheme: str) -> None:
        """Look at the page with a window of that size, in light or dark."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, path: Path) -> bytes:
        """Take a picture of what is seen."""
        content = base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])
        path.write_bytes(content)
        return content

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            piece = self._reading.read(65536)
            assert piece, "the browser ended"
            self._buffer += piece
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)

    def close(self) -> None:
        self._reading.close()
        self._writing.close()


@contextmanager
def browsing(profile: Path) -> Generator[Browser]:
    """A browser with a profile of its own, until the end of the block."""
    their_reading, our_writing = os.pipe()
    our_reading, their_writing = os.pipe()
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={profile}"]
    words = [sys.executable, "-c", LAUNCH, str(their_reading), str(their_writing), *command]
    with subprocess.Popen(
        words, pass_fds=(their_reading, their_writing), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        os.close(their_reading)
        os.close(their_writing)
        browser = Browser(our_reading, our_writing)
        try:
            browser.attach()
            yield browser
        finally:
            browser.close()
            process.kill()
