"""A server that does next to nothing: the same universe to every request, in a process of its own."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from multiprocessing.connection import Connection

NAME = "A made-up universe"
BODY = json.dumps(
    {
        "path": "universes/1",
        "createTime": "2024-01-01T00:00:00Z",
        "updateTime": "2024-06-01T12:30:00.123Z",
        "displayName": NAME,
        "description": "Answered by the benchmarks, to everybody, always.",
        "user": "users/1",
        "visibility": "PUBLIC",
        "facebookSocialLink": {"title": "News", "uri": "https://example.invalid/news"},
        "voiceChatEnabled": True,
        "ageRating": "AGE_RATING_9_PLUS",
        "privateServerPriceRobux": 100,
        "desktopEnabled": True,
        "mobileEnabled": True,
        "tabletEnabled": True,
        "consoleEnabled": False,
        "vrEnabled": False,
        "rootPlace": "universes/1/places/2",
    }
).encode()
# The headers are those that Open Cloud sends. The budget is so large that no rate limit holds a caller up.
HEAD = (
    "HTTP/1.1 200 OK\r\n"
    "date: Mon, 01 Jan 2024 00:00:00 GMT\r\n"
    "server: made-up\r\n"
    "content-type: application/json; charset=utf-8\r\n"
    f"content-length: {len(BODY)}\r\n"
    "cache-control: no-cache\r\n"
    "x-ratelimit-limit: 100000000, 100000000;w=60\r\n"
    "x-ratelimit-remaining: 99999999\r\n"
    "x-ratelimit-reset: 30\r\n"
    "x-roblox-request-id: 00000000-0000-0000-0000-000000000000\r\n\r\n"
)
_ANSWER = HEAD.encode() + BODY


class _Answering(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.rest = b""

    def data_received(self, data: bytes) -> None:
        *whole, self.rest = (self.rest + data).split(b"\r\n\r\n")
        assert isinstance(self.transport, asyncio.WriteTransport)
        self.transport.write(_ANSWER * len(whole))


async def _serve(pipe: Connection) -> None:
    server = await asyncio.get_running_loop().create_server(_Answering, "127.0.0.1", 0, backlog=512)
    pipe.send(server.sockets[0].getsockname()[1])
    gone = asyncio.Event()
    # Nothing is ever sent: what can be read is the end, be it that of a parent that was killed.
    asyncio.get_running_loop().add_reader(pipe.fileno(), gone.set)
    async with server:
        await gone.wait()


def _run(pipe: Connection) -> None:
    asyncio.run(_serve(pipe))


@contextmanager
def running() -> Generator[str, None, None]:
    """The address of a running server."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    try:
        yield f"http://127.0.0.1:{ours.recv()}"
    finally:
        ours.close()
        process.terminate()
        process.join()
