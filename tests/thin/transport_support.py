"""Servers on raw sockets for what a well-behaved server never does, and one face for every way to send."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeAlias

import httpx
from thin_support import KEY

import rblxopencloudraw as raw
from rblxopencloud import Timeouts
from rblxopencloud._auth import credential
from rblxopencloud._requests import exchange
from rblxopencloud._transport import aio, aio_aiohttp, aio_pool, sync, sync_pool

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import pytest

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"

Handler: TypeAlias = "Callable[[socket.socket], None]"


class RawServer:
    """Runs a handler for each connection, in a thread of its own, and counts them."""

    def __init__(self, handler: Handler) -> None:
        self.connections = 0
        self._handler = handler
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._accept)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def close_connections(self) -> None:
        for connection in self._open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()
        self.close_connections()
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                self._open.append(connection)
                self._threads.append(threading.Thread(target=self._serve, args=(connection,)))
                self._threads[-1].start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            self._handler(connection)


@contextmanager
def raw_server(handler: Handler) -> Generator[RawServer]:
    server = RawServer(handler)
    try:
        yield server
    finally:
        server.close()


def head(connection: socket.socket) -> tuple[bytes, bytes]:
    """The head of the next request, and what came with it."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            raise OSError("the client went away")
        data += piece
    before, _, after = data.partition(b"\r\n\r\n")
    return before, after


def says(*answers: bytes) -> Handler:
    """Answer the requests of a connection so, then close it."""

    def handler(connection: socket.socket) -> None:
        for answer in answers:
            head(connection)
            connection.sendall(answer)

    return handler


def call(url: str, target: str = "/x", timeouts: float | Timeouts | None = 5, **changes: Any) -> Any:
    """What a client would hand to its transport."""
    endpoint = raw.ENDPOINTS["Cloud_GetUniverse"]._replace(**changes)
    return exchange(raw.Request[object](endpoint, target), credential(KEY), url, Timeouts.of(timeouts))


class SessionPool(aio_aiohttp.Pool):
    """Connections of aiohttp where everything goes through its session, as files do."""

    def __init__(self) -> None:
        super().__init__()
        self._direct = None


KINDS = {"aio-httpx": aio_pool.Pool, "aio-aiohttp": aio_aiohttp.Pool, "aio-session": SessionPool}


class Way:
    """One of the ways in which an exchange can be performed. `send` starts, performs and closes."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.is_async = name.startswith("aio")
        self.is_ours = not name.endswith("theirs")
        self._runner = asyncio.Runner() if self.is_async else None
        self._theirs: Any = None
        if not self.is_ours:
            self._theirs = httpx.AsyncClient() if self.is_async else httpx.Client()
        self.transport: Any = (aio if self.is_async else sync).Transport(self._theirs)
        if self.is_async and self.is_ours:
            vars(self.transport)["_kind"] = KINDS[name]

    def send(self, request: Any) -> Any:
        return self.run(self.transport.exchange(request)) if self.is_async else self.transport.exchange(request)

    def run(self, awaitable: Any) -> Any:
        assert self._runner is not None
        return self._runner.run(awaitable)

    def idle(self, seconds: float) -> None:
        """Let time pass, in which tasks may run."""
        if self.is_async:
            self.run(asyncio.sleep(seconds))
        else:
            time.sleep(seconds)

    def close(self) -> None:
        if self._runner is None:
            self.transport.close()
            if self._theirs is not None:
                self._theirs.close()
            return
        self.run(self.transport.close())
        if self._theirs is not None:
            self.run(self._theirs.aclose())
        self._runner.close()


WAYS = ("sync", "sync-theirs", "aio-httpx", "aio-aiohttp", "aio-session", "aio-theirs")
OURS = ("sync", "aio-httpx", "aio-aiohttp", "aio-session")


def narrow(monkeypatch: pytest.MonkeyPatch, connections: int) -> None:
    """Let every client that is made from now on have so many connections."""
    for module in (sync_pool, aio_pool, aio_aiohttp):
        monkeypatch.setattr(module, "CONNECTIONS", connections)
