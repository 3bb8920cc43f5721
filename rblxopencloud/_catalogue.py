"""Which described operation a method and a path belong to, for calls that are written out by hand. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from rblxopencloudraw import ENDPOINTS

from ._retry import HARMLESS, carries_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Endpoint, Request


def recognised(request: Request[object]) -> Request[object]:
    """The same request, with what is known of its operation: limits, scopes, and whether a repeat does harm.

    Of an operation that is not described, the method has to tell. Nothing that is sent changes.
    """
    plain = request.endpoint
    endpoint = _described(plain.method, request.path, plain.server, plain.returns)
    if endpoint is None:
        endpoint = plain._replace(repeatable=plain.method in HARMLESS)
    clone = request.with_headers({})
    clone.endpoint = endpoint
    if endpoint.idempotency is not None and not carries_key(clone):
        clone.endpoint = endpoint._replace(idempotency=None)
    return clone


@lru_cache(maxsize=256)
def _described(method: str, path: str, server: str, returns: str) -> Endpoint | None:
    found = known(method, path)
    if found is None:
        return None
    auth = () if found.auth == ("none",) else found.auth
    return found._replace(server=server, returns=returns, auth=auth)


@lru_cache(maxsize=256)
def known(method: str, path: str) -> Endpoint | None:
    """The operation behind a method and a path; None where none is described."""
    fits = [endpoint for endpoint in _alike()[method, path.count("/")] if _pattern(endpoint.path).fullmatch(path)]
    return max(fits, key=lambda endpoint: len(re.sub(r"{\w+}", "", endpoint.path)), default=None)


@lru_cache(maxsize=1)
def _alike() -> Mapping[tuple[str, int], list[Endpoint]]:
    found: defaultdict[tuple[str, int], list[Endpoint]] = defaultdict(list)
    for endpoint in ENDPOINTS.values():
        found[endpoint.method, endpoint.path.count("/")].append(endpoint)
    return found


@lru_cache(maxsize=512)
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(template)))
