"""Requests of the service 'thumbnail-personalization'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, File, Request

_CREATE_THUMBNAIL_PERSONALIZATION = _core.Endpoint(
    id="ThumbnailPersonalizationApi.HomepageThumbnail_CreateThumbnailPersonalization",
    service="thumbnail_personalization",
    function="create_thumbnail_personalization",
    method="POST",
    path="/thumbnail-personalization-api/v1/universes/{universeId}/personalization/create",
    server="https://apis.roblox.com",
    scopes=("universe.thumbnail:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 50, 60),
        _core.RateLimit("oauth2-authorization", 50, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_CreateThumbnailPersonalization",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_thumbnail_personalization(
    universe_id: int | str, body: t.CreateThumbnailPersonalizationRequest | None = None
) -> Request[t.ActionResult]:
    """Create a thumbnail personalization.

    Starts a personalization of a universe from the homepage thumbnails listed in `homepageThumbnailIds`. The shape
    of the answer is not documented. Experimental, so it may change.

    `POST /thumbnail-personalization-api/v1/universes/{universeId}/personalization/create` · experimental
    Scopes: `universe.thumbnail:write` · Credentials: api-key, oauth2
    Limits: 50 a minute per key owner, 50 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_CreateThumbnailPersonalization
    """
    return _core.Request(
        _CREATE_THUMBNAIL_PERSONALIZATION,
        "/thumbnail-personalization-api/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/personalization/create",
        json=_core.UNSET if body is None else body,
    )


_DELETE_HOMEPAGE_THUMBNAILS = _core.Endpoint(
    id="ThumbnailPersonalizationApi.HomepageThumbnail_DeleteHomepageThumbnails",
    service="thumbnail_personalization",
    function="delete_homepage_thumbnails",
    method="DELETE",
    path="/thumbnail-personalization-api/v1/universes/{universeId}/thumbnails",
    server="https://apis.roblox.com",
    scopes=("universe.thumbnail:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 50, 60),
        _core.RateLimit("oauth2-authorization", 50, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_DeleteHomepageThumbnails",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_homepage_thumbnails(
    universe_id: int | str, *, homepage_thumbnail_ids: Sequence[str] | None = None
) -> Request[t.ActionResult]:
    """Delete homepage thumbnails of a universe.

    Deletes the homepage thumbnails whose ids are given in the query parameter `homepageThumbnailIds`, one or
    several at a time. Experimental, so it may change.

    `DELETE /thumbnail-personalization-api/v1/universes/{universeId}/thumbnails` · experimental
    Scopes: `universe.thumbnail:write` · Credentials: api-key, oauth2
    Limits: 50 a minute per key owner, 50 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_DeleteHomepageThumbnails
    """
    return _core.Request(
        _DELETE_HOMEPAGE_THUMBNAILS,
        "/thumbnail-personalization-api/v1/universes/" + _core.segment(universe_id, "universe_id") + "/thumbnails",
        query=_core.query(("homepageThumbnailIds", homepage_thumbnail_ids)),
    )


_GET_HOMEPAGE_THUMBNAIL_UPLOAD_STATUS = _core.Endpoint(
    id="ThumbnailPersonalizationApi.HomepageThumbnail_GetHomepageThumbnailsStatus",
    service="thumbnail_personalization",
    function="get_homepage_thumbnail_upload_status",
    method="GET",
    path="/thumbnail-personalization-api/v1/universes/{universeId}/thumbnails/uploads/status",
    server="https://apis.roblox.com",
    scopes=("universe.thumbnail:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_GetHomepageThumbnailsStatus",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_homepage_thumbnail_upload_status(
    universe_id: int | str, *, operation_ids: Sequence[str] | None = None
) -> Request[t.UploadThumbnailsStatusResponse]:
    """Get the status of homepage thumbnail uploads.

    Reads how far the uploads listed in `operationIds` have come: an overall `uploadStatus`, which is a bare number,
    and per upload the thumbnail id, the asset id and the moderation state. Experimental, so it may change.

    `GET /thumbnail-personalization-api/v1/universes/{universeId}/thumbnails/uploads/status` · experimental
    Scopes: `universe.thumbnail:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_GetHomepageThumbnailsStatus
    """
    return _core.Request(
        _GET_HOMEPAGE_THUMBNAIL_UPLOAD_STATUS,
        "/thumbnail-personalization-api/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/thumbnails/uploads/status",
        query=_core.query(("operationIds", operation_ids)),
    )


_LIST_HOMEPAGE_THUMBNAILS = _core.Endpoint(
    id="ThumbnailPersonalizationApi.HomepageThumbnail_GetHomepageThumbnails",
    service="thumbnail_personalization",
    function="list_homepage_thumbnails",
    method="GET",
    path="/thumbnail-personalization-api/v1/universes/{universeId}/thumbnails",
    server="https://apis.roblox.com",
    scopes=("universe.thumbnail:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_GetHomepageThumbnails",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "nextCursor", "limit", "homepageThumbnails", "nextCursor", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_homepage_thumbnails(
    universe_id: int | str, *, limit: int | None = None, next_cursor: str | None = None
) -> Request[t.FindThumbnailsResponse]:
    """List the homepage thumbnails of a universe.

    Lists a universe's homepage thumbnails with asset id, moderation state and whether a personalization uses them
    actively. The token for a further page is `nextCursor`, under that very name in the answer and in the query.
    Experimental, so it may change.

    `GET /thumbnail-personalization-api/v1/universes/{universeId}/thumbnails` · experimental
    Scopes: `universe.thumbnail:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_GetHomepageThumbnails
    """
    return _core.Request(
        _LIST_HOMEPAGE_THUMBNAILS,
        "/thumbnail-personalization-api/v1/universes/" + _core.segment(universe_id, "universe_id") + "/thumbnails",
        query=_core.query(("limit", limit), ("nextCursor", next_cursor)),
    )


_LIST_THUMBNAIL_PERSONALIZATIONS = _core.Endpoint(
    id="ThumbnailPersonalizationApi.HomepageThumbnail_FindThumbnailPersonalizations",
    service="thumbnail_personalization",
    function="list_thumbnail_personalizations",
    method="GET",
    path="/thumbnail-personalization-api/v1/universes/{universeId}/personalization",
    server="https://apis.roblox.com",
    scopes=("universe.thumbnail:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_FindThumbnailPersonalizations",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "limit", "data", "nextCursor", None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_thumbnail_personalizations(
    universe_id: int | str, *, cursor: str | None = None, limit: int | None = None, status: str | None = None
) -> Request[t.ActionResult]:
    """List the thumbnail personalizations of a universe.

    Lists the personalizations of a universe's homepage thumbnails, on request only the `Active` or the `Inactive`
    ones. Pages are walked with `limit` and `cursor`; the shape of the answer is not documented. Experimental, so it
    may change.

    `GET /thumbnail-personalization-api/v1/universes/{universeId}/personalization` · experimental
    Scopes: `universe.thumbnail:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `status`: `Active`, `Inactive`

    https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_FindThumbnailPersonalizations
    """
    return _core.Request(
        _LIST_THUMBNAIL_PERSONALIZATIONS,
        "/thumbnail-personalization-api/v1/universes/" + _core.segment(universe_id, "universe_id") + "/personalization",
        query=_core.query(("cursor", cursor), ("limit", limit), ("status", status)),
    )


_UPDATE_THUMBNAIL_PERSONALIZATION = _core.Endpoint(
    id="ThumbnailPersonalizationApi.HomepageThumbnail_UpdateThumbnailPersonalization",
    service="thumbnail_personalization",
    function="update_thumbnail_personalization",
    method="POST",
    path="/thumbnail-personalization-api/v1/universes/{universeId}/personalization/update",
    server="https://apis.roblox.com",
    scopes=("universe.thumbnail:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 50, 60),
        _core.RateLimit("oauth2-authorization", 50, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_UpdateThumbnailPersonalization",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_thumbnail_personalization(
    universe_id: int | str, body: t.UpdateThumbnailPersonalizationRequest | None = None
) -> Request[t.ActionResult]:
    """Update a thumbnail personalization.

    Gives an existing personalization, named by `id` in the body, the homepage thumbnails listed in
    `homepageThumbnailIds`; both are required, and the method is POST. The shape of the answer is not documented.
    Experimental, so it may change.

    `POST /thumbnail-personalization-api/v1/universes/{universeId}/personalization/update` · experimental
    Scopes: `universe.thumbnail:write` · Credentials: api-key, oauth2
    Limits: 50 a minute per key owner, 50 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_UpdateThumbnailPersonalization
    """
    return _core.Request(
        _UPDATE_THUMBNAIL_PERSONALIZATION,
        "/thumbnail-personalization-api/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/personalization/update",
        json=_core.UNSET if body is None else body,
    )


_UPLOAD_HOMEPAGE_THUMBNAILS = _core.Endpoint(
    id="ThumbnailPersonalizationApi.HomepageThumbnail_UploadHomepageThumbnails",
    service="thumbnail_personalization",
    function="upload_homepage_thumbnails",
    method="POST",
    path="/thumbnail-personalization-api/v1/universes/{universeId}/thumbnails/uploads",
    server="https://apis.roblox.com",
    scopes=("universe.thumbnail:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 50, 60),
        _core.RateLimit("oauth2-authorization", 50, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_UploadHomepageThumbnails",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def upload_homepage_thumbnails(
    universe_id: int | str, *, files: Sequence[File | bytes | IO[bytes]] | None = None
) -> Request[t.UploadThumbnailsResponse]:
    """Upload homepage thumbnails for a universe.

    Uploads one or more image files as multipart form data, all under the part name `files`. Does not wait for the
    result: the answer maps each file to an operation id, whose progress is read from the upload status.
    Experimental, so it may change.

    `POST /thumbnail-personalization-api/v1/universes/{universeId}/thumbnails/uploads` · experimental
    Scopes: `universe.thumbnail:write` · Credentials: api-key, oauth2
    Limits: 50 a minute per key owner, 50 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/thumbnail-personalization#ThumbnailPersonalizationApi.HomepageThumbnail_UploadHomepageThumbnails
    """
    return _core.Request(
        _UPLOAD_HOMEPAGE_THUMBNAILS,
        "/thumbnail-personalization-api/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/thumbnails/uploads",
        parts=(*_core.file_field("files", files),),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "ThumbnailPersonalizationApi.HomepageThumbnail_CreateThumbnailPersonalization": _CREATE_THUMBNAIL_PERSONALIZATION,
    "ThumbnailPersonalizationApi.HomepageThumbnail_DeleteHomepageThumbnails": _DELETE_HOMEPAGE_THUMBNAILS,
    "ThumbnailPersonalizationApi.HomepageThumbnail_GetHomepageThumbnailsStatus": _GET_HOMEPAGE_THUMBNAIL_UPLOAD_STATUS,
    "ThumbnailPersonalizationApi.HomepageThumbnail_GetHomepageThumbnails": _LIST_HOMEPAGE_THUMBNAILS,
    "ThumbnailPersonalizationApi.HomepageThumbnail_FindThumbnailPersonalizations": _LIST_THUMBNAIL_PERSONALIZATIONS,
    "ThumbnailPersonalizationApi.HomepageThumbnail_UpdateThumbnailPersonalization": _UPDATE_THUMBNAIL_PERSONALIZATION,
    "ThumbnailPersonalizationApi.HomepageThumbnail_UploadHomepageThumbnails": _UPLOAD_HOMEPAGE_THUMBNAILS,
}
