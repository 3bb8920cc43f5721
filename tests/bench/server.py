"""A server that does next to nothing: one JSON answer to every request, in a process of its own."""

from __future__ import annotations

import asyncio
import multiprocessing
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from multiprocessing.connection import Connection

BODY = (
    b'{"path":"universes/1","createTime":"2024-01-01T00:00:00Z","displayName":"A","description":"B","user":"users/1"}'
)
_ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(BODY), BODY)


class _Answering(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.rest = b""

    def data_received(self, data: bytes) -> None:
        *whole, self.rest = (self.rest + data).split(b"\r\n\r\n")
        assert isinstance(self.transport, asyncio.WriteTransport)
        self.transport.write(_ANSWER * len(whole))


async def _serve(pipe: Connection) -> None:
    server = await asyncio.get_running_loop().create_server(_Answering, "127.0.0.1", 0)
    pipe.send(server.sockets[0].getsockname()[1])
    async with server:
        await server.serve_forever()


def _run(pipe: Connection) -> None:
    asyncio.run(_serve(pipe))


@contextmanager
def running() -> Generator[str, None, None]:
    """The address of a running server."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(theirs,), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{ours.recv()}"
    finally:
        process.terminate()
        process.join()
