"""A pool of connections made of aiohttp, which takes a fraction of the processor time. A part of `aio`.

It is used where aiohttp is installed. What goes through a proxy takes the other pool.
"""

from __future__ import annotations

import asyncio
import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import aiohttp
import httpx
import yarl
from aiohttp.http import HttpProcessingError

from .aio_direct import AVAILABLE, LONGEST_LINE, Direct
from .aio_pool import Pool as PlainPool
from .aio_pool import pieces, received
from .base import Headers, Response
from .bodies import body, unpacked
from .common import CONNECTIONS, ERRORS, KEPT_SECONDS, Origins, cause, failure, fields, overdue, tls

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from aiohttp.connector import Connection

    from ..timeouts import Timeouts
    from .base import Exchange
    from .bodies import Body
    from .common import Origin

if not hasattr(aiohttp, "ClientMiddlewareType"):
    raise ImportError("aiohttp 3.12 or newer is needed")

_LONG_AGO = 0.1
_UNTYPED = ("content-type",)
_ERRORS = (aiohttp.ClientError, HttpProcessingError, OSError, *ERRORS)


class _Connector(aiohttp.TCPConnector):
    async def connect(self, *arguments: Any, **keywords: Any) -> Any:
        # What came over an idle connection would be taken for the answer to the next request.
        while True:
            connection = await super().connect(*arguments, **keywords)
            if connection.protocol is None or not connection.protocol.should_close:
                return connection
            connection.close()


class Pool:
    """Connections to every server that is called."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._last = self._loop.time()
        self._origins = Origins()
        self._plain = PlainPool(self._origins)
        connector = _Connector(limit=CONNECTIONS, keepalive_timeout=KEPT_SECONDS, ssl=tls())
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            request_class=_Request,
            middlewares=(_once,),
            auto_decompress=False,
            max_line_size=LONGEST_LINE,
            max_field_size=LONGEST_LINE,
        )
        self._direct = Direct(connector, self._loop) if AVAILABLE else None

    async def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer.

        Raises:
            RequestTimeout: No answer within the time allowed.
            TransportError: The connection could not be made, or broke.
        """
        where, target = self._origins.split(call.url)
        if where.proxy is not None:
            return await self._plain.exchange(call)
        feed = _Feed(call)
        try:
            async with feed.limit:
                return await self._performed(call, feed, where, target)
        except (_Failed, *_ERRORS) as error:
            known = _known(error.error if isinstance(error, _Failed) else error, feed)
        finally:
            feed.over = True
        # Out here neither aiohttp's error nor its frames are at hand: both show the headers.
        if feed.error is not None:
            raise feed.error
        if isinstance(known, httpx.HTTPError):
            raise failure(known, call) from known
        raise known

    async def close(self) -> None:
        """Close the connections."""
        await self._session.close()
        await self._plain.close()

    async def _performed(self, call: Exchange, feed: _Feed, where: Origin, target: bytes) -> Response:
        if self._loop.time() - self._last > _LONG_AGO:
            await _caught_up()
        try:
            laid_out, times = body(call), _times(call.timeouts)
            whole = laid_out.whole(call)
            if whole is None or call.sink is not None or self._direct is None:
                return await self._at_length(call, feed, laid_out, times)
            return await self._direct.exchange(call, laid_out, whole, where, target, times)
        finally:
            self._last = self._loop.time()

    async def _at_length(self, call: Exchange, feed: _Feed, laid_out: Body, times: aiohttp.ClientTimeout) -> Response:
        headers = _headers(call, laid_out)
        try:
            answer = await self._session.request(
                call.method,
                yarl.URL(call.url, encoded=True),
                headers=headers,
                skip_auto_headers=None if "content-type" in headers else _UNTYPED,
                data=feed.content(laid_out),
                allow_redirects=False,
                timeout=times,
            )
            return await _read(answer, call, feed)
        finally:
            del headers


async def _caught_up() -> None:
    # While the loop did other things, or stood still between two calls of `run`, servers may have closed
    # connections. It notices when it looks, which it does before the second step.
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def _read(answer: aiohttp.ClientResponse, call: Exchange, feed: _Feed) -> Response:
    connection = answer.connection
    try:
        about = Headers.read(answer.raw_headers)
        if call.sink is not None:
            return await received(call, answer.status, about, answer.content.iter_any())
        return Response(answer.status, about, unpacked(about, await answer.content.read()))
    finally:
        # A body that the server did not want to have whole is not read on while nobody waits for it.
        if feed.done and answer.content.is_eof():
            answer.release()
        else:
            _abort(None if connection is None else connection.transport)
            answer.close()


class _Failed(Exception):
    """Carries an error past the repetition that aiohttp would make by itself: who repeats here is the retry policy."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class _Request(aiohttp.ClientRequest):
    """A request that knows over what it is sent."""

    carrier: asyncio.Transport | None = None

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        self.carrier = conn.transport
        if conn.protocol is not None and self.headers.get("connection") == "close":
            # The server was asked to close it. aiohttp would keep it all the same, unless the answer repeats that.
            conn.protocol.force_close()
        return await super().send(conn)


async def _once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    try:
        return await handler(request)
    except BaseException as error:
        _abort(request.carrier if isinstance(request, _Request) else None)
        if isinstance(error, (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError)):
            raise _Failed(error) from None
        raise


def _abort(carrier: asyncio.Transport | None) -> None:
    # aiohttp would wait until the rest has left, and that may be never.
    if carrier is not None:
        carrier.abort()


class _Feed:
    """Hands out the body and watches the time: aiohttp itself limits neither writing nor a cancelled attempt."""

    __slots__ = ("_call", "_end", "_is_writing", "_loop", "done", "error", "limit", "over")

    def __init__(self, call: Exchange) -> None:
        total = call.timeouts.total
        self._loop = asyncio.get_running_loop()
        self._call = call
        self._end = None if total is None else self._loop.time() + total
        self._is_writing = False
        self.limit = asyncio.timeout_at(self._end)
        self.done = True
        self.over = False
        self.error: Exception | None = None

    def content(self, laid_out: Body) -> bytes | AsyncIterator[bytes] | None:
        """The body in the form in which aiohttp takes it."""
        whole = laid_out.whole(self._call)
        if whole is not None:
            return whole or None
        self.done = False
        return self._pieces(laid_out)

    def start(self) -> None:
        """A piece is about to be sent."""
        write = self._call.timeouts.write
        if write is not None and not self.over:
            self._is_writing = True
            end = self._loop.time() + write
            self.limit.reschedule(end if self._end is None else min(end, self._end))

    def stop(self) -> None:
        """It was sent."""
        if self._is_writing and not self.over:
            self._is_writing = False
            self.limit.reschedule(self._end)

    def expired(self) -> httpx.HTTPError | None:
        """What caused the failure, where the time was over."""
        if not self.limit.expired():
            return None
        if self._is_writing and (self._end is None or self._loop.time() < self._end):
            return httpx.WriteTimeout(f"nothing could be sent for {self._call.timeouts.write} seconds")
        return overdue(self._call)

    async def _pieces(self, laid_out: Body) -> AsyncIterator[bytes]:
        try:
            async for piece in pieces(laid_out, self._call, self):
                yield piece
        except Exception as error:
            self.error = error
            raise
        self.done = True


def _headers(call: Exchange, laid_out: Body) -> dict[str, str]:
    # aiohttp marks a body of unknown length by itself.
    headers = {**fields(call), **call.headers, **laid_out.headers}
    headers.pop("transfer-encoding", None)
    return headers


@lru_cache(maxsize=64)
def _times(times: Timeouts) -> aiohttp.ClientTimeout:
    # aiohttp counts the wait for a free connection together with making one.
    wait = None if times.pool is None or times.connect is None else times.pool + times.connect
    # What ends with the attempt at the latest needs no timer of its own.
    read = None if times.read is None or (times.total is not None and times.read >= times.total) else times.read
    return aiohttp.ClientTimeout(total=None, connect=wait, sock_connect=times.connect, sock_read=read)


def _known(error: Exception, feed: _Feed) -> Exception:
    """The same failure as an error of httpx; the error itself where it is not one of the connection."""
    late = feed.expired()
    if late is not None:
        return late
    return cause(error) if isinstance(error, ERRORS) else _translated(error) or error


def _translated(error: Any) -> httpx.HTTPError | None:
    # The texts of aiohttp's own errors are left out where they would show the query.
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return httpx.ConnectTimeout("no connection in time")
    if isinstance(error, aiohttp.ServerTimeoutError):
        return httpx.ReadTimeout("nothing was received in time")
    if isinstance(error, aiohttp.ClientConnectorError):
        return httpx.ConnectError(str(error))
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return httpx.RemoteProtocolError("the server closed the connection without an answer")
    if isinstance(error, (aiohttp.ClientResponseError, HttpProcessingError)):
        return httpx.RemoteProtocolError(error.message)
    if isinstance(error, aiohttp.ClientPayloadError):
        return httpx.RemoteProtocolError(str(error))
    if isinstance(error, aiohttp.ClientOSError):
        return httpx.ReadError(os.strerror(error.errno) if error.errno else "the connection broke")
    return httpx.ReadError(type(error).__name__) if isinstance(error, aiohttp.ClientError) else None
