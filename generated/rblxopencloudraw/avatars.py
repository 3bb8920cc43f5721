"""Requests of the service 'avatars'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_GENERATE_USER_THUMBNAIL = _core.Endpoint(
    id="Cloud_GenerateUserThumbnail",
    service="avatars",
    function="generate_user_thumbnail",
    method="GET",
    path="/cloud/v2/users/{user_id}:generateThumbnail",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 1000, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/avatars#Cloud_GenerateUserThumbnail",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "cloud", "Cloud_GetUserThumbnailGenerationOperation", "/cloud/v2/", "GenerateUserThumbnailResponse"
    ),
    max_bytes=None,
)


def generate_user_thumbnail(
    user_id: int | str, *, format: str | None = None, shape: str | None = None, size: int | None = None
) -> Request[t.Operation]:
    """Generate a thumbnail of a user's avatar.

    Starts rendering a square picture of the user's avatar and returns an operation that, once done, holds the
    picture's address in `imageUri`. `size` is the edge in pixels, one of 48, 50, 60, 75, 100, 110, 150, 180, 352,
    420 (the default) and 720. Without further choice the picture is a PNG cut to a circle. No scope is needed.

    `GET /cloud/v2/users/{user_id}:generateThumbnail` · beta
    Scopes: none stated · Credentials: api-key, oauth2
    Limits: 1,000 a minute per key owner, 10 a minute per OAuth2 authorization
    Known values of `format`: `FORMAT_UNSPECIFIED`, `PNG`, `JPEG`
    Known values of `shape`: `SHAPE_UNSPECIFIED`, `ROUND`, `SQUARE`

    https://create.roblox.com/docs/cloud/reference/features/avatars#Cloud_GenerateUserThumbnail
    """
    return _core.Request(
        _GENERATE_USER_THUMBNAIL,
        "/cloud/v2/users/" + _core.segment(user_id, "user_id") + ":generateThumbnail",
        query=_core.query(("format", format), ("shape", shape), ("size", size)),
    )


_GET_USER_AVATAR_3D = _core.Endpoint(
    id="thumbnails_get_v1_users_avatar_3d",
    service="avatars",
    function="get_user_avatar_3d",
    method="GET",
    path="/v1/users/avatar-3d",
    server="https://thumbnails.roblox.com",
    scopes=("thumbnail:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 500, 60),
        _core.RateLimit("oauth2-authorization", 500, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/avatars#thumbnails_get_v1_users_avatar_3d",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_user_avatar_3d(*, user_id: int) -> Request[t.Thumbnail3d]:
    """Get the 3D avatar of a user.

    Asks for the three-dimensional rendering of the avatar worn by the user in `userId`. Served by the thumbnails
    host, not the usual one, and the shape of the answer is not documented.

    `GET /v1/users/avatar-3d` · beta
    Scopes: `thumbnail:read` · Credentials: api-key, oauth2
    Limits: 500 a minute per key owner, 500 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/avatars#thumbnails_get_v1_users_avatar_3d
    """
    return _core.Request(_GET_USER_AVATAR_3D, "/v1/users/avatar-3d", query=_core.query(("userId", user_id)))


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_GenerateUserThumbnail": _GENERATE_USER_THUMBNAIL,
    "thumbnails_get_v1_users_avatar_3d": _GET_USER_AVATAR_3D,
}
