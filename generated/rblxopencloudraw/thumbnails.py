"""Requests of the service 'thumbnails'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_GET_OUTFIT_3D = _core.Endpoint(
    id="thumbnails_get_v1_users_outfit_3d",
    service="thumbnails",
    function="get_outfit_3d",
    method="GET",
    path="/v1/users/outfit-3d",
    server="https://thumbnails.roblox.com",
    scopes=("thumbnail:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/thumbnails#thumbnails_get_v1_users_outfit_3d",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_outfit_3d(*, outfit_id: int) -> Request[t.Thumbnail3d]:
    """Get the 3D rendering of an outfit.

    Asks for the three-dimensional rendering of the one outfit given in `outfitId`. Served by the thumbnails host,
    not the usual one, and the shape of the answer is not documented.

    `GET /v1/users/outfit-3d` · beta
    Scopes: `thumbnail:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/thumbnails#thumbnails_get_v1_users_outfit_3d
    """
    return _core.Request(_GET_OUTFIT_3D, "/v1/users/outfit-3d", query=_core.query(("outfitId", outfit_id)))


ENDPOINTS: dict[str, Endpoint] = {
    "thumbnails_get_v1_users_outfit_3d": _GET_OUTFIT_3D,
}
