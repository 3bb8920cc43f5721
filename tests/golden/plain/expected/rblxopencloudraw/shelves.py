"""Requests of the service 'shelves'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from typing_extensions import deprecated as _deprecated

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request
else:
    _deprecated = _core.deprecated

_CLEAR_SHELF = _core.Endpoint(
    id="Library_ClearShelf",
    service="shelves",
    function="clear_shelf",
    method="POST",
    path="/library/v1/shelves/{shelfId}:clear",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=True,
    alternatives=("Library_DeleteBook", "POST /elsewhere/v1"),
    docs="https://create.roblox.com/docs/cloud/reference/features/shelves#Library_ClearShelf",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


@_deprecated("Use shelves.delete_book or POST /elsewhere/v1 instead.")
def clear_shelf(shelf_id: int | str) -> Request[None]:
    """Call Library_ClearShelf.

    `POST /library/v1/shelves/{shelfId}:clear` · deprecated
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/shelves#Library_ClearShelf
    """
    return _core.Request(_CLEAR_SHELF, "/library/v1/shelves/" + _core.segment(shelf_id, "shelf_id") + ":clear")


_DELETE_BOOK = _core.Endpoint(
    id="Library_DeleteBook",
    service="shelves",
    function="delete_book",
    method="DELETE",
    path="/library/v1/shelves/{shelfId}/books/{book_id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/shelves#Library_DeleteBook",
    repeatable=True,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_book(shelf_id: int | str, book_id: int | str, body: t.DeleteBookRequest | None = None) -> Request[None]:
    """Call Library_DeleteBook.

    `DELETE /library/v1/shelves/{shelfId}/books/{book_id}`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/shelves#Library_DeleteBook
    """
    return _core.Request(
        _DELETE_BOOK,
        "/library/v1/shelves/" + _core.segment(shelf_id, "shelf_id") + "/books/" + _core.segment(book_id, "book_id"),
        json=_core.UNSET if body is None else body,
    )


_GET_BOOK = _core.Endpoint(
    id="Library_GetBook",
    service="shelves",
    function="get_book",
    method="GET",
    path="/library/v1/shelves/{shelfId}/books/{book_id}",
    server="https://apis.roblox.com",
    scopes=("shelf:read", "shelf:write"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 3, 1),
    ),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/shelves#Library_GetBook",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_book(
    shelf_id: int | str,
    book_id: int | str,
    *,
    kind: str,
    max_page_size: int | None = None,
    filter: str | None = None,
    idempotency_key_key: str | None = None,
    ids: Sequence[int] | None = None,
    is_open: bool | None = None,
    since: datetime | str | None = None,
    content_md5: str | None = None,
    roblox_entry_userids: str | None = None,
) -> Request[t.Book]:
    """Fetch a book.

    Returns a book, and says "closed" with a \\ where the library is.

    `GET /library/v1/shelves/{shelfId}/books/{book_id}` · stable
    Scopes: `shelf:read`, `shelf:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 3 a second per OAuth2 authorization
    Known values of `kind`: `NOVEL`, `COMIC`

    https://create.roblox.com/docs/cloud/reference/features/shelves#Library_GetBook
    """
    return _core.Request(
        _GET_BOOK,
        "/library/v1/shelves/" + _core.segment(shelf_id, "shelf_id") + "/books/" + _core.segment(book_id, "book_id"),
        query=_core.query(
            ("MaxPageSize", max_page_size),
            ("filter", filter),
            ("idempotencyKey.key", idempotency_key_key),
            ("ids", ids),
            ("isOpen", is_open),
            ("kind", kind),
            ("since", since),
        ),
        headers=_core.headers(("content-md5", content_md5), ("roblox-entry-userids", roblox_entry_userids)),
    )


_UPDATE_BOOK = _core.Endpoint(
    id="Library_UpdateBook",
    service="shelves",
    function="update_book",
    method="PATCH",
    path="/library/v1/shelves/{shelfId}/books/{book_id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/shelves#Library_UpdateBook",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_book(
    shelf_id: int | str, book_id: int | str, body: t.Book, *, update_mask: str | None = None
) -> Request[t.Book]:
    """Call Library_UpdateBook.

    `PATCH /library/v1/shelves/{shelfId}/books/{book_id}` · beta
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/shelves#Library_UpdateBook
    """
    return _core.Request(
        _UPDATE_BOOK,
        "/library/v1/shelves/" + _core.segment(shelf_id, "shelf_id") + "/books/" + _core.segment(book_id, "book_id"),
        query=_core.query(("updateMask", update_mask)),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Library_ClearShelf": _CLEAR_SHELF,
    "Library_DeleteBook": _DELETE_BOOK,
    "Library_GetBook": _GET_BOOK,
    "Library_UpdateBook": _UPDATE_BOOK,
}
