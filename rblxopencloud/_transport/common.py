"""What all transports ask of the HTTP library: addresses, proxies, TLS, limits, and what its errors mean. No I/O."""

from __future__ import annotations

import time
import zlib
from collections import deque
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from ..exceptions import RequestTimeout, TransportError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from ..timeouts import Timeouts
    from .base import Exchange

P = TypeVar("P")

CONNECTIONS = 100
"""How many connections a client opens at most; what exceeds them waits for one."""

KEPT_SECONDS = 15.0
"""How long a connection is kept without being used. Servers keep them longer: who closes first loses no request."""

ERRORS = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
    httpx.HTTPError,
    zlib.error,
)
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)
_ENDLESS = float("inf")


class Origin(NamedTuple):
    """Where a connection leads.

    Attributes:
        scheme: "http" or "https".
        host: The host as it is looked up.
        port: The port, None for the usual one.
        name: The host as the server is told.
        proxy: The proxy that the environment names for it, None for none.
    """

    scheme: bytes
    host: bytes
    port: int | None
    name: bytes
    proxy: str | None


class Limit(float):
    """Seconds for one step, and the point in time at which the whole attempt ends."""

    deadline: float

    def __new__(cls, seconds: float | None, deadline: float) -> Self:
        """A limit; None for a step that has none of its own."""
        made = super().__new__(cls, _ENDLESS if seconds is None else seconds)
        made.deadline = deadline
        return made


def left(limit: float | None) -> float | None:
    """How long a step may take now."""
    if not isinstance(limit, Limit):
        return limit
    return max(min(limit, limit.deadline - time.monotonic()), 0.001)


def limits(timeouts: Timeouts) -> dict[str, float | None]:
    """The time-outs of one attempt in the HTTP library's own form. The attempt starts now."""
    connect, read, write = timeouts.connect, timeouts.read, timeouts.write
    if timeouts.total is not None:
        end = time.monotonic() + timeouts.total
        connect, read, write = Limit(connect, end), Limit(read, end), Limit(write, end)
    return {"connect": connect, "read": read, "write": write}


def patience(timeouts: Timeouts) -> float | None:
    """How long an attempt waits for a connection to become free."""
    pool, total = timeouts.pool, timeouts.total
    return pool if total is None else total if pool is None else min(pool, total)


class Origins:
    """The origins that were called so far. The proxies are those of the environment at the first call of each."""

    def __init__(self) -> None:
        self._known: dict[str, Origin] = {}

    def split(self, url: str) -> tuple[Origin, bytes]:
        """The origin of an address, and what stands on the request line, byte for byte."""
        start = url.find("/", url.find("://") + 3)
        base, target = (url, "/") if start < 0 else (url[:start], url[start:])
        known = self._known.get(base) or self._known.setdefault(base, _origin(base))
        return known, target.encode("ascii")


def _origin(base: str) -> Origin:
    try:
        url = httpx.URL(base)
    except httpx.InvalidURL as error:
        raise ValueError(f"{base!r} is not the address of a server: {error}") from None
    return Origin(url.raw_scheme, url.raw_host, url.port, url.netloc, _proxy(base))


def _proxy(base: str) -> str | None:
    parts = urlsplit(base)
    proxies = getproxies()
    found = proxies.get(parts.scheme) or proxies.get("all")
    if not found or proxy_bypass(parts.netloc):
        return None
    return found if "://" in found else f"http://{found}"


def request(call: Exchange, body: Mapping[str, str], where: Origin, target: bytes, content: Any) -> httpcore.Request:
    """The request as it goes to the HTTP library, with the attempt's time-outs. Header fields are checked by it."""
    url = httpcore.URL(scheme=where.scheme, host=where.host, port=where.port, target=target)
    extensions = {"timeout": limits(call.timeouts)}
    return httpcore.Request(
        call.method, url, headers=_fields(call, body, where), content=content, extensions=extensions
    )


def fields(call: Exchange) -> dict[str, str]:
    """What every request says beside its own headers. A file comes unpacked, so that its length is known."""
    return _UNPACKED if call.sink is not None else _ANY


def _fields(call: Exchange, body: Mapping[str, str], where: Origin) -> list[tuple[bytes, bytes]]:
    found = [] if "host" in call.headers else [(b"host", where.name)]
    for name, value in {**fields(call), **call.headers, **body}.items():
        found.append((name.encode("ascii"), value.encode()))
    return found


_ANY = {"accept": "*/*", "accept-encoding": "gzip, deflate"}
_UNPACKED = {"accept": "*/*", "accept-encoding": "identity"}


class Idle(Generic[P]):
    """What is not in use, by origin.

    Each is a pool of a single connection, for the HTTP library's pool looks at all of its connections several times
    over for every request. Safe to share between threads: every step is one operation on a deque.
    """

    def __init__(self, make: Callable[[str | None], P]) -> None:
        self.made: set[P] = set()
        self._make = make
        self._free: dict[Origin, deque[tuple[float, P]]] = {}

    def take(self, where: Origin) -> P:
        """The one that was used last, or a new one."""
        try:
            return self._free[where].pop()[1]
        except LookupError:
            made = self._make(where.proxy)
            self.made.add(made)
            return made

    def give(self, where: Origin, pool: P) -> None:
        """Put one back."""
        known = self._free.get(where) or self._free.setdefault(where, deque())
        known.append((time.monotonic(), pool))

    def stale(self, where: Origin) -> P | None:
        """One that nobody has used for long. It is taken out, to be closed."""
        known = self._free.get(where)
        try:
            if not known or known[0][0] > time.monotonic() - KEPT_SECONDS:
                return None
            _, old = known.popleft()
        except IndexError:
            return None
        self.made.discard(old)
        return old


def pool_settings() -> dict[str, Any]:
    """How our own pools are made."""
    return {"ssl_context": tls(), "max_connections": 1, "keepalive_expiry": KEPT_SECONDS}


def proxy_settings(address: str) -> tuple[bool, dict[str, Any]]:
    """Whether a proxy speaks SOCKS, and how a pool that goes through it is made."""
    proxy = httpx.Proxy(address)
    url = proxy.url
    settings = {
        "proxy_url": httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/"),
        "proxy_auth": proxy.raw_auth,
    }
    return url.scheme.startswith("socks"), settings | pool_settings()


@lru_cache(maxsize=1)
def tls() -> ssl.SSLContext:
    """The certificates that are trusted: SSL_CERT_FILE or SSL_CERT_DIR where set, else the usual ones.

    Reading them takes longer than a request, and there is a client for every key.
    """
    return httpx.create_ssl_context()


def theirs(timeouts: Timeouts) -> httpx.Timeout:
    """The same limits for a client that the caller made."""
    most = timeouts if timeouts.total is None else timeouts.within(timeouts.total)
    return httpx.Timeout(connect=most.connect, read=most.read, write=most.write, pool=most.pool)


def cause(error: Exception) -> httpx.HTTPError:
    """A failure as the HTTP library's own error: what every transport of ours gives as the cause.

    The frames below it are taken off, for they hold the headers.
    """
    bare(error)
    if isinstance(error, httpx.HTTPError):
        return error
    kind: Any = getattr(httpx, type(error).__name__, httpx.DecodingError)
    known: httpx.HTTPError = kind(str(error))
    known.__cause__ = error
    return known


def failure(cause: httpx.HTTPError, call: Exchange) -> TransportError:
    """Our exception for a failed exchange. It names the operation and address, never headers or query."""
    kind = RequestTimeout if isinstance(cause, httpx.TimeoutException) else TransportError
    where = f"{call.method} {call.url.partition('?')[0]}"
    reason = str(cause) or type(cause).__name__
    return kind(f"{where}: {reason}", endpoint=call.endpoint, maybe_sent=not isinstance(cause, _NEVER_SENT))


def overdue(call: Exchange) -> httpx.ReadTimeout:
    """What caused the failure of an attempt that came to no end."""
    return httpx.ReadTimeout(f"no end after {call.timeouts.total} seconds")


def bare(error: BaseException) -> None:
    """Take the frames off an error and what caused it."""
    inner: BaseException | None = error
    seen: set[int] = set()
    while inner is not None and id(inner) not in seen:
        seen.add(id(inner))
        inner.__traceback__ = None
        inner = inner.__cause__ or inner.__context__
