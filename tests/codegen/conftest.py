"""Fixtures of the tests of the codegen: a real web server on loopback, and a small specs folder."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.codegen.support import description, empty_specs, operation, update

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass
class Page:
    """What the server answers: `missing` bytes are promised by the length and never sent."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    missing: int = 0


@dataclass
class Web:
    """A web server: what it answers by path, and what it was asked for."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict[str, Page])
    asked: list[str] = field(default_factory=list[str])


@pytest.fixture
def web() -> Iterator[Web]:
    """A web server on loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            page = found.pages.get(self.path.split("?")[0], Page(status=404))
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(page.body) + page.missing))
            self.end_headers()
            self.wfile.write(page.body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: what a test is told is what it asks for."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Web(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield found
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A specs folder that holds two services with one operation each."""
    folder = empty_specs(tmp_path / "specs")
    one = {"get": operation("Apples_Get", "apples")}
    two = {"get": operation("Pears_Get", "pears")}
    assert update(folder, description({"/apples": one, "/pears": two})).code == 0
    return folder
