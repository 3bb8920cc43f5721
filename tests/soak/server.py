"""A server on raw sockets in a process of its own: it fails as the seed says, and counts what it was asked and did."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import re
import socket
import struct
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple, cast

from tests.soak.faults import Fault, Kind, fault

if TYPE_CHECKING:
    from collections.abc import Generator
    from multiprocessing.connection import Connection

KEY = "made-up-key"
_LINE = re.compile(rb"(GET|POST) /cloud/v2/universes/(\d+)(:publishMessage)? HTTP/1\.1")
_SOON = b"retry-after: 0.02\r\n"
_BUSY = b'{"code":"UNAVAILABLE","message":"made up"}'
_SLOW_DOWN = b'{"code":"RESOURCE_EXHAUSTED","message":"made up"}'
_NO_WAITING = struct.pack("ii", 1, 0)


class Counts(NamedTuple):
    """What a server counted.

    Attributes:
        requests: For each call, the requests that arrived.
        applied: For each call, how often its write was carried out.
        faults: How often each kind of fault was met.
        open: Connections that are open now.
        most_open: Connections that were open at the same time, at most, since the last time that this was asked.
        complaints: Requests that were not what the soak sends.
    """

    requests: bytes
    applied: bytes
    faults: dict[str, int]
    open: int
    most_open: int
    complaints: list[str]


class _State:
    def __init__(self, calls: int, seed: int) -> None:
        self.seed = seed
        self.requests = bytearray(calls)
        self.applied = bytearray(calls)
        self.faults = {kind.value: 0 for kind in Kind}
        self.open = 0
        self.most_open = 0
        self.complaints: list[str] = []

    def counts(self) -> Counts:
        most, self.most_open = self.most_open, self.open
        return Counts(bytes(self.requests), bytes(self.applied), self.faults, self.open, most, self.complaints[:20])

    def complain(self, text: str) -> None:
        self.complaints.append(text)

    def arrived(self, index: int) -> Fault | None:
        attempt = self.requests[index]
        self.requests[index] = min(attempt + 1, 255)
        met = fault(self.seed, index, attempt)
        if met is not None:
            self.faults[met.kind.value] += 1
        return met

    def apply(self, index: int) -> None:
        self.applied[index] = min(self.applied[index] + 1, 255)


class _Speaking(asyncio.Protocol):
    transport: asyncio.Transport

    def __init__(self, state: _State) -> None:
        self.state = state
        self.rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.state.open += 1
        self.state.most_open = max(self.state.most_open, self.state.open)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - the signature is asyncio's
        self.state.open -= 1

    def data_received(self, data: bytes) -> None:
        self.rest += data
        while not self.transport.is_closing():
            head, found, rest = self.rest.partition(b"\r\n\r\n")
            length = _length(head)
            if not found or len(rest) < length:
                return
            self.rest = rest[length:]
            self._answer(head, rest[:length])

    def _answer(self, head: bytes, body: bytes) -> None:
        line = _LINE.match(head)
        if line is None or f"x-api-key: {KEY}".encode() not in head.lower():
            self.state.complain(f"not a request of the soak: {head[:80]!r}")
            self.transport.abort()
            return
        index, write = int(line[2]) - 1, line[1] == b"POST"
        met = self.state.arrived(index)
        if write:
            self._check(index, body)
            if met is None or met.late:
                self.state.apply(index)
        self._fail(met, index, write=write) if met is not None else self._succeed(index, write=write)

    def _check(self, index: int, body: bytes) -> None:
        if json.loads(body) != {"topic": "soak", "message": str(index)}:
            self.state.complain(f"the body of call {index} is {body[:80]!r}")

    def _succeed(self, index: int, *, write: bool) -> None:
        self.transport.write(_message(b"200 OK", _content(index, write=write)))

    def _fail(self, met: Fault, index: int, *, write: bool) -> None:
        if met.kind is Kind.LIMITED:
            self.transport.write(_message(b"429 Too Many Requests", _SLOW_DOWN, _SOON))
        elif met.kind is Kind.UNAVAILABLE:
            self.transport.write(_message(b"503 Service Unavailable", _BUSY))
        elif met.kind is Kind.TRUNCATED:
            self.transport.write(_message(b"200 OK", _content(index, write=write))[:-1])
            self.transport.close()
        else:
            reset(self.transport)


def reset(transport: asyncio.Transport) -> None:
    """End a connection with a reset instead of a farewell."""
    own: socket.socket = transport.get_extra_info("socket")
    own.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_WAITING)
    transport.abort()


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length":
            return int(value)
    return 0


def _content(index: int, *, write: bool) -> bytes:
    return b"{}" if write else json.dumps({"path": f"universes/{index + 1}", "displayName": "x" * 200}).encode()


def _message(status: bytes, body: bytes, headers: bytes = b"") -> bytes:
    head = b"HTTP/1.1 %b\r\ncontent-type: application/json\r\n%bcontent-length: %d\r\n\r\n"
    return head % (status, headers, len(body)) + body


async def _serve(pipe: Connection, calls: int, seed: int) -> None:
    state = _State(calls, seed)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Speaking(state), "127.0.0.1", 0, backlog=1024)
    pipe.send(server.sockets[0].getsockname()[1])
    asked = asyncio.Event()
    loop.add_reader(pipe.fileno(), asked.set)
    while True:
        await asked.wait()
        asked.clear()
        try:
            while pipe.poll():
                pipe.recv()
                pipe.send(state.counts())
        except (EOFError, OSError):
            return  # nobody is there any more


def _run(pipe: Connection, calls: int, seed: int) -> None:
    asyncio.run(_serve(pipe, calls, seed))


class Server:
    """A running server."""

    def __init__(self, address: str, pipe: Connection) -> None:
        self.address = address
        self._pipe = pipe

    def counts(self) -> Counts:
        """What the server has counted so far."""
        self._pipe.send("counts")
        return self._pipe.recv()


@contextmanager
def running(calls: int, seed: int) -> Generator[Server, None, None]:
    """A server that is ready for so many calls."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = cast("tuple[Connection, Connection]", context.Pipe())
    process = context.Process(target=_run, args=(theirs, calls, seed), daemon=True)
    process.start()
    theirs.close()
    try:
        yield Server(f"http://127.0.0.1:{ours.recv()}", ours)
    finally:
        process.terminate()
        process.join()
        process.close()
        ours.close()
