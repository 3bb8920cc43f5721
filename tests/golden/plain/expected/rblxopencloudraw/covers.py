"""Requests of the service 'covers'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_GET_V1_COVERS = _core.Endpoint(
    id="get_v1_covers",
    service="covers",
    function="get_v1_covers",
    method="GET",
    path="/v1/covers",
    server="https://covers.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/covers#get_v1_covers",
    repeatable=True,
    idempotency=None,
    returns="array",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_v1_covers(*, book_ids: Sequence[int]) -> Request[list[t.GetV1CoversResponseItem]]:
    """Call get_v1_covers.

    `GET /v1/covers` · experimental
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/covers#get_v1_covers
    """
    return _core.Request(_GET_V1_COVERS, "/v1/covers", query=_core.query(("bookIds", book_ids)))


ENDPOINTS: dict[str, Endpoint] = {
    "get_v1_covers": _GET_V1_COVERS,
}
