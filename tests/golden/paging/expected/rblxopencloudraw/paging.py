"""Requests of the service 'paging'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_LIST_BY_CURSOR = _core.Endpoint(
    id="Paging_ListByCursor",
    service="paging",
    function="list_by_cursor",
    method="GET",
    path="/paging/v1/d",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByCursor",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "limit", "data", "nextPageCursor", None, None, 100),
    long_running=None,
    max_bytes=None,
)


def list_by_cursor(*, cursor: str | None = None, limit: int | None = None) -> Request[t.ListByCursorResponse]:
    """Call Paging_ListByCursor.

    `GET /paging/v1/d`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByCursor
    """
    return _core.Request(_LIST_BY_CURSOR, "/paging/v1/d", query=_core.query(("cursor", cursor), ("limit", limit)))


_LIST_BY_NUMBER = _core.Endpoint(
    id="Paging_ListByNumber",
    service="paging",
    function="list_by_number",
    method="GET",
    path="/paging/v1/g",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByNumber",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("page", "query", "page", "limit", "data", None, None, "totalCount", None),
    long_running=None,
    max_bytes=None,
)


def list_by_number(*, limit: int | None = None, page: int | None = None) -> Request[t.ListByNumberResponse]:
    """Call Paging_ListByNumber.

    `GET /paging/v1/g`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByNumber
    """
    return _core.Request(_LIST_BY_NUMBER, "/paging/v1/g", query=_core.query(("limit", limit), ("page", page)))


_LIST_BY_OFFSET = _core.Endpoint(
    id="Paging_ListByOffset",
    service="paging",
    function="list_by_offset",
    method="GET",
    path="/paging/v1/f",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByOffset",
    repeatable=True,
    idempotency=None,
    returns="array",
    pagination=_core.Pagination("offset", "query", "skip", "limit", "", None, None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_by_offset(*, limit: int | None = None, skip: int | None = None) -> Request[list[t.Item]]:
    """Call Paging_ListByOffset.

    `GET /paging/v1/f`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByOffset
    """
    return _core.Request(_LIST_BY_OFFSET, "/paging/v1/f", query=_core.query(("limit", limit), ("skip", skip)))


_LIST_BY_PAGE_TOKEN = _core.Endpoint(
    id="Paging_ListByPageToken",
    service="paging",
    function="list_by_page_token",
    method="GET",
    path="/paging/v1/a",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByPageToken",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "items", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_by_page_token(
    *, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListByPageTokenResponse]:
    """Call Paging_ListByPageToken.

    `GET /paging/v1/a`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByPageToken
    """
    return _core.Request(
        _LIST_BY_PAGE_TOKEN,
        "/paging/v1/a",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_BY_PASCAL = _core.Endpoint(
    id="Paging_ListByPascal",
    service="paging",
    function="list_by_pascal",
    method="GET",
    path="/paging/v1/b",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByPascal",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "PageToken", "MaxPageSize", "Things", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_by_pascal(
    *, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListByPascalResponse]:
    """Call Paging_ListByPascal.

    `GET /paging/v1/b`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListByPascal
    """
    return _core.Request(
        _LIST_BY_PASCAL, "/paging/v1/b", query=_core.query(("MaxPageSize", max_page_size), ("PageToken", page_token))
    )


_LIST_BY_SNAKE = _core.Endpoint(
    id="Paging_ListBySnake",
    service="paging",
    function="list_by_snake",
    method="GET",
    path="/paging/v1/c",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListBySnake",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "page_token", "max_page_size", "items", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_by_snake(*, max_page_size: int | None = None, page_token: str | None = None) -> Request[t.ListBySnakeResponse]:
    """Call Paging_ListBySnake.

    `GET /paging/v1/c`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListBySnake
    """
    return _core.Request(
        _LIST_BY_SNAKE, "/paging/v1/c", query=_core.query(("max_page_size", max_page_size), ("page_token", page_token))
    )


_LIST_NOT_PAGED = _core.Endpoint(
    id="Paging_ListNotPaged",
    service="paging",
    function="list_not_paged",
    method="GET",
    path="/paging/v1/i",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListNotPaged",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_not_paged(*, page_token: str | None = None) -> Request[t.Item]:
    """Call Paging_ListNotPaged.

    `GET /paging/v1/i`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListNotPaged
    """
    return _core.Request(_LIST_NOT_PAGED, "/paging/v1/i", query=_core.query(("pageToken", page_token)))


_LIST_WHILE_MORE = _core.Endpoint(
    id="Paging_ListWhileMore",
    service="paging",
    function="list_while_more",
    method="GET",
    path="/paging/v1/e",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListWhileMore",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "pageSize", "data", "nextCursor", "hasMore", None, None),
    long_running=None,
    max_bytes=None,
)


def list_while_more(*, cursor: str | None = None, page_size: int | None = None) -> Request[t.ListWhileMoreResponse]:
    """Call Paging_ListWhileMore.

    `GET /paging/v1/e`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_ListWhileMore
    """
    return _core.Request(
        _LIST_WHILE_MORE, "/paging/v1/e", query=_core.query(("cursor", cursor), ("pageSize", page_size))
    )


_SEARCH = _core.Endpoint(
    id="Paging_Search",
    service="paging",
    function="search",
    method="POST",
    path="/paging/v1/h",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/paging#Paging_Search",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "body", "pageToken", "maxPageSize", "results", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def search(body: t.SearchRequest) -> Request[t.SearchResponse]:
    """Call Paging_Search.

    `POST /paging/v1/h`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/paging#Paging_Search
    """
    return _core.Request(_SEARCH, "/paging/v1/h", json=_core.given(body))


ENDPOINTS: dict[str, Endpoint] = {
    "Paging_ListByCursor": _LIST_BY_CURSOR,
    "Paging_ListByNumber": _LIST_BY_NUMBER,
    "Paging_ListByOffset": _LIST_BY_OFFSET,
    "Paging_ListByPageToken": _LIST_BY_PAGE_TOKEN,
    "Paging_ListByPascal": _LIST_BY_PASCAL,
    "Paging_ListBySnake": _LIST_BY_SNAKE,
    "Paging_ListNotPaged": _LIST_NOT_PAGED,
    "Paging_ListWhileMore": _LIST_WHILE_MORE,
    "Paging_Search": _SEARCH,
}
