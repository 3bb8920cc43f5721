"""The asynchronous transport: performs exchanges, sleeps, reads what callers hand in. Its twin is `sync`.

Written by hand. Exactly the functions that await are `async def`.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable
from typing import TypeAlias, cast

import httpx

from .base import CHUNK, CLOSED, Exchange, Headers, Readable, Response, Sendable, length, multipart
from .common import failure, settings, timeout

HttpClient: TypeAlias = httpx.AsyncClient
"""What a caller can hand in as `http_client`."""

_Pools: TypeAlias = "dict[asyncio.AbstractEventLoop, AsyncGenerator[HttpClient]]"


class Transport:
    """Performs exchanges over one pool of connections per running event loop. Safe to share between tasks.

    A client that the caller made is used as it is, and stays open when this is closed.
    """

    def __init__(self, http_client: HttpClient | None = None) -> None:
        self._http: HttpClient | None = http_client
        self._made: dict[asyncio.AbstractEventLoop, HttpClient] = {}
        self._keepers: _Pools = {}
        self._closed: bool = False

    async def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer, whatever its status.

        Raises:
            RequestTimeout: No answer within the time allowed.
            TransportError: The connection could not be made, or broke.
        """
        if self._closed:
            raise RuntimeError(CLOSED)
        http = await self._pool() if self._http is None else self._http
        request = _request(http, call)
        try:
            answer = await http.send(request, follow_redirects=False)
        except httpx.HTTPError as error:
            raise failure(error, call) from error
        return Response(answer.status_code, Headers.of(answer.headers.multi_items()), answer.content)

    async def close(self) -> None:
        """Close the connections that are ours. Closing again does nothing."""
        self._closed = True
        keeper = self._keepers.pop(asyncio.get_running_loop(), None)
        if keeper is not None:
            await keeper.aclose()

    async def _pool(self) -> HttpClient:
        loop = asyncio.get_running_loop()
        if loop not in self._made:
            self._forget_dead_loops()
            http = self._made[loop] = httpx.AsyncClient(**settings())
            keeper = self._keepers[loop] = _keep(http, self._made, self._keepers)
            await anext(keeper)
        return self._made[loop]

    def _forget_dead_loops(self) -> None:
        for loop in [loop for loop in self._made if loop.is_closed()]:
            self._made.pop(loop, None)
            self._keepers.pop(loop, None)


async def _keep(
    http: HttpClient, made: dict[asyncio.AbstractEventLoop, HttpClient], keepers: _Pools
) -> AsyncGenerator[HttpClient]:
    # A loop that ends closes its running asynchronous generators first, so `asyncio.run` leaves no connection open.
    try:
        yield http
    finally:
        made.pop(asyncio.get_running_loop(), None)
        keepers.pop(asyncio.get_running_loop(), None)
        await http.aclose()


async def sleep(seconds: float) -> None:
    """Wait, while other tasks run."""
    await asyncio.sleep(seconds)


async def read(file: Readable, size: int = -1) -> bytes:
    """Read from something the caller handed in, synchronous or not: so many bytes, or all of them."""
    data = file.read(size)
    return cast("bytes", await data if inspect.isawaitable(data) else data)


def _request(http: HttpClient, call: Exchange) -> httpx.Request:
    content, headers = call.content, call.headers
    size = None if content is None else length(content)
    if content is not None and size is not None:
        headers = headers | {"content-length": str(size)}
    return http.build_request(
        call.method,
        call.url,
        headers=headers,
        content=None if content is None else _body(content),
        files=None if call.parts is None else multipart(call.parts),
        timeout=timeout(call.timeouts),
    )


def _body(content: Sendable) -> bytes | AsyncIterable[bytes]:
    if isinstance(content, (bytes, bytearray, memoryview)):
        return bytes(content)
    return _pieces(content)


async def _pieces(content: Readable | Iterable[bytes] | AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    if hasattr(content, "read"):
        while piece := await read(cast("Readable", content), CHUNK):
            yield piece
    elif isinstance(content, AsyncIterable):
        async for piece in content:
            yield piece
    else:
        for piece in cast("Iterable[bytes]", content):
            yield piece
