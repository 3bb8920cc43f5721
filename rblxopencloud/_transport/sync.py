"""The synchronous transport: performs exchanges, sleeps, reads what callers hand in. Its twin is `aio`."""

from __future__ import annotations

import os
import time
from collections.abc import Coroutine
from inspect import isawaitable
from typing import TYPE_CHECKING, Annotated, Any, Literal, Protocol, TypeAlias, TypeVar, cast, overload

import httpx

from .base import CLOSED, FORKED, Exchange, Headers, Readable, Response
from .bodies import body, decoded
from .common import ERRORS, cause, failure, fields, overdue, theirs
from .sync_pool import Pool, pieces, received

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HttpClient: TypeAlias = httpx.Client
"""What a caller can hand in as `http_client`."""


class _Fetches(Protocol):
    """What can fetch its information."""

    def fetch_info(self) -> object:
        """Fetch it."""
        ...


F = TypeVar("F", bound=_Fetches)

Fetched: TypeAlias = Annotated[F, "fetched"]
"""What `fetched` returns where there is something to fetch."""

Answer: TypeAlias = tuple[str, int]
"""What `answered` returns: a text and a status."""

TAKES_COROUTINES: bool = False
"""Whether functions of the caller may be asynchronous."""


class Transport:
    """Performs exchanges over one pool of connections. Safe to share between threads.

    A client that the caller made is used as it is, and stays open when this is closed.
    """

    def __init__(self, http_client: HttpClient | None = None) -> None:
        self._http: HttpClient | None = http_client
        self._pool: Pool = Pool()
        self._closed: bool = False
        self._process: int | None = None

    def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer, whatever its status.

        Raises:
            RequestTimeout: No answer within the time allowed.
            TransportError: The connection could not be made, or broke.
        """
        if self._closed:
            raise RuntimeError(CLOSED)
        if self._http is not None:
            self._stay()
            return _through(self._http, call)
        try:
            return self._pool.exchange(call)
        finally:
            if self._closed:
                self._pool.close()

    def close(self) -> None:
        """Close the connections that are ours. Closing again does nothing."""
        self._closed = True
        self._pool.close()

    def _stay(self) -> None:
        here = os.getpid()
        if self._process not in (None, here):
            raise RuntimeError(FORKED)
        self._process = here


def sleep(seconds: float) -> None:
    """Wait."""
    time.sleep(seconds)


def notify(function: Callable[[Any], object], event: object) -> None:
    """Call a function of the caller with an event.

    Raises:
        TypeError: It is asynchronous: what it was to do, it would never do.
    """
    result = function(event)
    if isawaitable(result):
        if isinstance(result, Coroutine):
            result.close()
        raise TypeError(f"{function!r} is asynchronous, which only the asynchronous package can call.")


def read(file: Readable, size: int = -1) -> bytes:
    """Read from something the caller handed in: so many bytes, or all of them."""
    return cast("bytes", file.read(size))


def answered(text: str, status: int, function: Callable[[Any], object] | None = None, event: object = None) -> Answer:
    """A text and a status to answer with, after a function of the caller was called with an event.

    Raises:
        TypeError: It is asynchronous: what it was to do, it would never do.
    """
    if function is not None:
        notify(function, event)
    return text, status


@overload
def fetched(thing: F, now: Literal[False]) -> F: ...
@overload
def fetched(thing: F, now: Literal[True]) -> Fetched[F]: ...
@overload
def fetched(thing: F, now: bool) -> F | Fetched[F]: ...
def fetched(thing: F, now: bool) -> F | Fetched[F]:
    """An object, after its information was fetched where that is asked for."""
    if now:
        thing.fetch_info()
    return thing


def _through(http: HttpClient, call: Exchange) -> Response:
    try:
        answer = http.send(_request(http, call), follow_redirects=False, stream=True)
        try:
            headers, is_read = Headers.read(answer.headers.raw), answer.is_stream_consumed
            stream = _until(answer.iter_bytes() if is_read else answer.iter_raw(), call)
            return received(call, answer.status_code, decoded(headers) if is_read else headers, stream)
        finally:
            answer.close()
    except ERRORS as error:
        known = cause(error)
        raise failure(known, call) from known


def _until(stream: Iterator[bytes], call: Exchange) -> Iterator[bytes]:
    # How long each step takes is in the hands of the caller's client; what comes between can be measured.
    total = call.timeouts.total
    end = None if total is None else time.monotonic() + total
    for piece in stream:
        if end is not None and time.monotonic() > end:
            raise overdue(call)
        yield piece


def _request(http: HttpClient, call: Exchange) -> httpx.Request:
    laid_out = body(call)
    content = laid_out.whole(call)
    return http.build_request(
        call.method,
        call.url,
        headers={**fields(call), **call.headers, **laid_out.headers},
        content=pieces(laid_out, call) if content is None else content,
        timeout=theirs(call.timeouts),
    )
