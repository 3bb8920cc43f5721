"""A scripted HTTP server on loopback, and waits that take no time. `tests.packages` says how a test is written."""

from __future__ import annotations

import asyncio
import importlib
import json
import threading
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from tests.packages import PACKAGES, Sdk

if TYPE_CHECKING:
    from collections.abc import Generator

    import pytest

__all__ = ["KEY", "Answer", "Pauses", "Sdk", "Seen", "Server", "serving"]

KEY = "made-up-key-1234567890"


@dataclass
class Seen:
    """A request as the server read it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Answer:
    """What the server says next."""

    status: int = 200
    body: bytes = b"{}"
    headers: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    delay: float = 0.0
    drop: bool = False


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away in the middle is part of some tests."""


class Server:
    """Answers what it was told to, in order, and remembers what it was asked."""

    def __init__(self) -> None:
        self.requests: list[Seen] = []
        self.answers: deque[Answer] = deque()
        self.stop = threading.Event()
        self._http = _Quiet(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def last(self) -> Seen:
        return self.requests[-1]

    def says(self, body: object = None, status: int = 200, **headers: str) -> None:
        """Answer the next request so; bytes go out as they are, anything else as JSON."""
        content = body if isinstance(body, bytes) else json.dumps({} if body is None else body).encode()
        self.answers.append(
            Answer(status, content, [(name.replace("_", "-"), value) for name, value in headers.items()])
        )

    def close(self) -> None:
        self.stop.set()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                self.raw_requestline = self.rfile.readline(65537)
                if not self.raw_requestline or not self.parse_request():
                    self.close_connection = True
                    return
                headers = {name.lower(): value for name, value in self.headers.items()}
                server.requests.append(Seen(self.command, self.path, headers, self._body(headers)))
                self._say(server.answers.popleft() if server.answers else Answer(599, b"nothing to say"))

            def _body(self, headers: dict[str, str]) -> bytes:
                if headers.get("transfer-encoding") != "chunked":
                    return self.rfile.read(int(headers.get("content-length", "0")))
                body = b""
                while size := int(self.rfile.readline(), 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def _say(self, answer: Answer) -> None:
                server.stop.wait(answer.delay)
                if answer.drop:
                    self.close_connection = True
                    return
                self.send_response_only(answer.status)
                for name, value in answer.headers:
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing on the console."""

        return Handler


@contextmanager
def serving() -> Generator[Server]:
    server = Server()
    try:
        yield server
    finally:
        server.close()


class Pauses(list[float]):
    """What a package would have slept, in place of sleeping; time passes all the same."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.now = time.monotonic()
        for name in PACKAGES:
            for module in ("_sending", "http"):
                home = importlib.import_module(f"{name}.{module}")
                monkeypatch.setattr(home, "sleep", self._awaited if name.endswith("async") else self._slept)
                for clock in (name for name in ("monotonic", "time") if hasattr(home, name)):
                    monkeypatch.setattr(home, clock, self if clock == "time" else self.monotonic)

    def monotonic(self) -> float:
        self.now += 1e-6
        return self.now

    def _slept(self, seconds: float) -> None:
        self.append(seconds)
        self.now += seconds

    async def _awaited(self, seconds: float) -> None:
        self._slept(seconds)
        await asyncio.sleep(0)
