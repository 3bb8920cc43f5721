"""The synchronous transport: performs exchanges, sleeps, reads what callers hand in. Its twin is `aio`."""

from __future__ import annotations

import time
import weakref
from typing import TYPE_CHECKING, TypeAlias, cast

import httpx

from .base import CHUNK, CLOSED, Exchange, Headers, Readable, Response, Sendable, length, multipart
from .common import failure, settings, timeout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HttpClient: TypeAlias = httpx.Client
"""What a caller can hand in as `http_client`."""


class Transport:
    """Performs exchanges over one pool of connections. Safe to share between threads.

    A client that the caller made is used as it is, and stays open when this is closed.
    """

    def __init__(self, http_client: HttpClient | None = None) -> None:
        self._http: HttpClient = httpx.Client(**settings()) if http_client is None else http_client
        self._finish = weakref.finalize(self, self._http.close) if http_client is None else None
        self._closed: bool = False

    def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer, whatever its status.

        Raises:
            RequestTimeout: No answer within the time allowed.
            TransportError: The connection could not be made, or broke.
        """
        if self._closed:
            raise RuntimeError(CLOSED)
        request = _request(self._http, call)
        try:
            answer = self._http.send(request, follow_redirects=False)
        except httpx.HTTPError as error:
            raise failure(error, call) from error
        return Response(answer.status_code, Headers.of(answer.headers.multi_items()), answer.content)

    def close(self) -> None:
        """Close the connections that are ours. Closing again does nothing."""
        self._closed = True
        if self._finish is not None:
            self._finish()


def sleep(seconds: float) -> None:
    """Wait."""
    time.sleep(seconds)


def read(file: Readable, size: int = -1) -> bytes:
    """Read from something the caller handed in: so many bytes, or all of them."""
    return cast("bytes", file.read(size))


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


def _body(content: Sendable) -> bytes | Iterable[bytes]:
    if isinstance(content, (bytes, bytearray, memoryview)):
        return bytes(content)
    return _pieces(content)


def _pieces(content: Readable | Iterable[bytes]) -> Iterator[bytes]:
    if not hasattr(content, "read"):
        yield from cast("Iterable[bytes]", content)
        return
    while piece := read(cast("Readable", content), CHUNK):
        yield piece
