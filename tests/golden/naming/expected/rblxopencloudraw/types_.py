"""Requests of the service 'types'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_LIST_ = _core.Endpoint(
    id="Types_List",
    service="types_",
    function="list_",
    method="GET",
    path="/types/v1",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/types#Types_List",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_() -> Request[t.ErrorArray]:
    """Call Types_List.

    `GET /types/v1`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/types#Types_List
    """
    return _core.Request(_LIST_, "/types/v1")


_MATCH_ = _core.Endpoint(
    id="Types_Match",
    service="types_",
    function="match_",
    method="POST",
    path="/types/v1",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/types#Types_Match",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def match_(body: t.MatchRequest) -> Request[None]:
    """Call Types_Match.

    `POST /types/v1`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/types#Types_Match
    """
    return _core.Request(_MATCH_, "/types/v1", json=_core.given(body))


ENDPOINTS: dict[str, Endpoint] = {
    "Types_List": _LIST_,
    "Types_Match": _MATCH_,
}
