"""What both transports ask of the HTTP library: its settings, and what its errors mean."""

from __future__ import annotations

from functools import lru_cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Any

import httpx

from ..exceptions import RequestTimeout, TransportError

if TYPE_CHECKING:
    import ssl

    from ..timeouts import Timeouts
    from .base import Exchange

_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError, httpx.UnsupportedProtocol)


def settings() -> dict[str, Any]:
    """How our own HTTP clients are made: no redirects, no cookies kept, time-outs given with each request."""
    return {
        "cookies": CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        "follow_redirects": False,
        "timeout": None,
        "verify": _tls(),
        "limits": httpx.Limits(max_connections=100, max_keepalive_connections=20),
    }


@lru_cache(maxsize=1)
def _tls() -> ssl.SSLContext:
    # Reading the certificates takes longer than a request, and there is a client for every key.
    return httpx.create_ssl_context()


@lru_cache(maxsize=64)
def timeout(timeouts: Timeouts) -> httpx.Timeout:
    """The same limits in the HTTP library's own form."""
    return httpx.Timeout(connect=timeouts.connect, read=timeouts.read, write=timeouts.write, pool=timeouts.pool)


def failure(error: httpx.HTTPError, call: Exchange) -> TransportError:
    """Our exception for a failed exchange. It names the operation and address, never headers or query."""
    kind = RequestTimeout if isinstance(error, httpx.TimeoutException) else TransportError
    where = f"{call.method} {call.url.partition('?')[0]}"
    reason = str(error) or type(error).__name__
    return kind(f"{where}: {reason}", endpoint=call.endpoint, maybe_sent=not isinstance(error, _NEVER_SENT))
