"""Requests that are in memory as a whole, over connections of aiohttp but past its session. A part of `aio_aiohttp`.

The session takes more than half of the processor time of a short exchange, for what is never asked of it here: cookies,
redirects, proxies, traces, compression. The connections, their pool and the parser of answers are aiohttp's.
"""

from __future__ import annotations

import inspect
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import aiohttp
import yarl
from aiohttp.client_proto import ResponseHandler

from .base import Headers, Response
from .bodies import unpacked
from .common import fields

if TYPE_CHECKING:
    import asyncio

    from aiohttp.connector import Connection

    from .base import Exchange
    from .bodies import Body
    from .common import Origin

LONGEST_LINE = 65536
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_OPTIONS: dict[str, Any] = {
    "read_until_eof": True,
    "auto_decompress": False,
    "read_bufsize": LONGEST_LINE,
    "max_line_size": LONGEST_LINE,
    "max_field_size": LONGEST_LINE,
}
AVAILABLE = {*_OPTIONS, "skip_payload", "read_timeout"} <= {
    *inspect.signature(ResponseHandler.set_response_params).parameters
}
"""Whether this version of aiohttp has what is needed: parts of it are not described. The session does it otherwise."""


class Direct:
    """Sends over the connections of one connector, and reads whole answers."""

    def __init__(self, connector: aiohttp.TCPConnector, loop: asyncio.AbstractEventLoop) -> None:
        self._connector = connector
        self._loop = loop
        self._doors: dict[Origin, aiohttp.ClientRequest] = {}

    async def exchange(
        self, call: Exchange, laid_out: Body, content: bytes, where: Origin, target: bytes, times: aiohttp.ClientTimeout
    ) -> Response:
        """Send a request and read the whole answer.

        Raises:
            aiohttp.ClientError: The connection could not be made, or broke.
            aiohttp.http.HttpProcessingError: The answer is not one of HTTP.
            TimeoutError: Something took too long.
            ValueError: The request cannot be written down.
        """
        connection = await self._connected(where, times)
        protocol, carrier, is_over = connection.protocol, connection.transport, False
        try:
            if protocol is None or carrier is None:
                raise aiohttp.ServerDisconnectedError
            protocol.set_response_params(skip_payload=call.method == "HEAD", read_timeout=times.sock_read, **_OPTIONS)
            if call.headers.get("connection") == "close":
                # The server was asked to close it. aiohttp would keep it all the same, unless the answer repeats that.
                protocol.force_close()
            # It holds the key, so it has no name here: tools show a traceback with its variables.
            carrier.write(_head(call, laid_out, where, target) + content)
            protocol.start_timeout()
            message, body = await protocol.read()
            while 100 <= message.code < 200 and message.code != 101:
                message, body = await protocol.read()
            packed = body.read_nowait() if body.is_eof() else await body.read()
            is_over = body.is_eof()
        finally:
            _leave(connection, carrier, is_over)
        headers = Headers.read(message.raw_headers)
        return Response(message.code, headers, unpacked(headers, packed))

    async def _connected(self, where: Origin, times: aiohttp.ClientTimeout) -> Connection:
        door = self._doors.get(where) or self._door(where)
        try:
            return await self._connector.connect(door, traces=[], timeout=times)
        except TimeoutError as error:
            if isinstance(error, aiohttp.ClientError):
                raise
            raise aiohttp.ConnectionTimeoutError("no connection in time") from None

    def _door(self, where: Origin) -> aiohttp.ClientRequest:
        # All that the connector wants of a request is where it goes.
        try:
            url = yarl.URL(f"{where.scheme.decode()}://{where.name.decode()}/", encoded=True)
        except ValueError as error:
            raise aiohttp.InvalidURL(where.name.decode(), str(error)) from None
        door = self._doors[where] = aiohttp.ClientRequest("GET", url, loop=self._loop)
        return door


def _leave(connection: Connection, carrier: asyncio.Transport | None, is_over: bool) -> None:
    if is_over:
        connection.release()
        return
    if carrier is not None:
        carrier.abort()
    connection.close()


def _head(call: Exchange, laid_out: Body, where: Origin, target: bytes) -> bytes:
    sent = {"host": where.name.decode("ascii"), **fields(call), **call.headers, **laid_out.headers}
    text = "\n".join([f"{name}: {value}" for name, value in sent.items()])
    is_clean = text.count("\n") == len(sent) - 1 and "\r" not in text and "\0" not in text
    sent.clear()
    if not is_clean:
        text = ""
        raise ValueError("A header holds a line break or a null byte.")
    return b"%b %b HTTP/1.1\r\n%b\r\n\r\n" % (_method(call.method), target, text.replace("\n", "\r\n").encode())


@lru_cache(maxsize=64)
def _method(method: str) -> bytes:
    if _TOKEN.fullmatch(method) is None:
        raise ValueError(f"{method!r} is not a method of HTTP.")
    return method.encode("ascii")
