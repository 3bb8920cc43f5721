"""Requests of the service 'media'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO, Any, Literal

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Content, Endpoint, File, JsonValue, Request

_CREATE_UPLOAD = _core.Endpoint(
    id="Media_CreateUpload",
    service="media",
    function="create_upload",
    method="POST",
    path="/media/v1/uploads",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/media#Media_CreateUpload",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=1048576,
)


def create_upload(
    *,
    file_content: File | bytes | IO[bytes],
    request: t.Upload,
    locale: str | None = None,
    page: int | None = None,
    pictures: Sequence[File | bytes | IO[bytes]] | None = None,
) -> Request[t.Upload]:
    """Call Media_CreateUpload.

    `POST /media/v1/uploads`
    Scopes: none stated · Credentials: api-key
    Known values of `locale`: `en-us`, `de-de`

    https://create.roblox.com/docs/cloud/reference/features/media#Media_CreateUpload
    """
    return _core.Request(
        _CREATE_UPLOAD,
        "/media/v1/uploads",
        parts=(
            *_core.file_field("fileContent", file_content),
            *_core.field("locale", locale),
            *_core.field("page", page),
            *_core.file_field("pictures", pictures),
            *_core.json_field("request", request),
        ),
    )


_GET_UPLOAD = _core.Endpoint(
    id="Media_GetUpload",
    service="media",
    function="get_upload",
    method="GET",
    path="/media/v1/uploads/{id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/media#Media_GetUpload",
    repeatable=True,
    idempotency=None,
    returns="bytes",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_upload(id: int | str, *, accept: str | None = None) -> Request[bytes]:
    """Call Media_GetUpload.

    `GET /media/v1/uploads/{id}`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/media#Media_GetUpload
    """
    return _core.Request(
        _GET_UPLOAD, "/media/v1/uploads/" + _core.segment(id, "id"), headers=_core.headers(("Accept", accept))
    )


_PUBLISH_PLACE = _core.Endpoint(
    id="Media_PublishPlace",
    service="media",
    function="publish_place",
    method="POST",
    path="/media/v1/places",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/media#Media_PublishPlace",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def publish_place(
    content: Content, *, content_type: Literal["application/octet-stream", "application/xml"], version_type: str
) -> Request[dict[str, Any]]:
    """Call Media_PublishPlace.

    `POST /media/v1/places`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/media#Media_PublishPlace
    """
    return _core.Request(
        _PUBLISH_PLACE,
        "/media/v1/places",
        query=_core.query(("versionType", version_type)),
        content=content,
        content_type=content_type,
    )


_RENAME_UPLOAD = _core.Endpoint(
    id="Media_RenameUpload",
    service="media",
    function="rename_upload",
    method="PATCH",
    path="/media/v1/uploads/{id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/media#Media_RenameUpload",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def rename_upload(id: int | str, body: t.Upload) -> Request[t.Upload]:
    """Call Media_RenameUpload.

    `PATCH /media/v1/uploads/{id}`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/media#Media_RenameUpload
    """
    return _core.Request(_RENAME_UPLOAD, "/media/v1/uploads/" + _core.segment(id, "id"), json=_core.given(body))


_REPLACE_UPLOAD = _core.Endpoint(
    id="Media_ReplaceUpload",
    service="media",
    function="replace_upload",
    method="PUT",
    path="/media/v1/uploads/{id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/media#Media_ReplaceUpload",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def replace_upload(id: int | str, content: Content) -> Request[t.Upload]:
    """Call Media_ReplaceUpload.

    `PUT /media/v1/uploads/{id}`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/media#Media_ReplaceUpload
    """
    return _core.Request(
        _REPLACE_UPLOAD,
        "/media/v1/uploads/" + _core.segment(id, "id"),
        content=content,
        content_type="application/octet-stream",
    )


_SEND_FORM = _core.Endpoint(
    id="Media_SendForm",
    service="media",
    function="send_form",
    method="POST",
    path="/media/v1/forms",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/media#Media_SendForm",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def send_form(body: t.SendFormRequest) -> Request[None]:
    """Call Media_SendForm.

    `POST /media/v1/forms`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/media#Media_SendForm
    """
    return _core.Request(
        _SEND_FORM, "/media/v1/forms", content=_core.form(body), content_type="application/x-www-form-urlencoded"
    )


_SET_VALUE = _core.Endpoint(
    id="Media_SetValue",
    service="media",
    function="set_value",
    method="POST",
    path="/media/v1/values",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/media#Media_SetValue",
    repeatable=False,
    idempotency=None,
    returns="value",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def set_value(body: JsonValue) -> Request[JsonValue]:
    """Call Media_SetValue.

    `POST /media/v1/values`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/media#Media_SetValue
    """
    return _core.Request(_SET_VALUE, "/media/v1/values", json=body)


ENDPOINTS: dict[str, Endpoint] = {
    "Media_CreateUpload": _CREATE_UPLOAD,
    "Media_GetUpload": _GET_UPLOAD,
    "Media_PublishPlace": _PUBLISH_PLACE,
    "Media_RenameUpload": _RENAME_UPLOAD,
    "Media_ReplaceUpload": _REPLACE_UPLOAD,
    "Media_SendForm": _SEND_FORM,
    "Media_SetValue": _SET_VALUE,
}
