"""Requests of the service 'class'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_GET_THING = _core.Endpoint(
    id="get_thing",
    service="lessons",
    function="get_thing",
    method="PUT",
    path="/class/v1/a",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/class#get_thing",
    repeatable=True,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_thing(*, value_1st: str | None = None, gr_e: str | None = None, two_words: str | None = None) -> Request[None]:
    """Call get_thing.

    `PUT /class/v1/a`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/class#get_thing
    """
    return _core.Request(
        _GET_THING, "/class/v1/a", query=_core.query(("1st", value_1st), ("größe", gr_e), ("two words", two_words))
    )


_LIST_LESSONS = _core.Endpoint(
    id="List",
    service="lessons",
    function="list_lessons",
    method="POST",
    path="/class/v1/a",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/class#List",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_lessons(body: t.ListLessonsRequest) -> Request[t.Mistake]:
    """Call List.

    `POST /class/v1/a`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/class#List
    """
    return _core.Request(_LIST_LESSONS, "/class/v1/a", json=_core.given(body))


_PRINT_IMPORT = _core.Endpoint(
    id="Print_import",
    service="lessons",
    function="print_import",
    method="GET",
    path="/class/v1/{class}/{for}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/class#Print_import",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def print_import(
    class_: int | str,
    for_: int | str,
    *,
    none: str | None = None,
    init: str | None = None,
    body_query: str | None = None,
    filter: str | None = None,
    id: str | None = None,
    lambda_: str | None = None,
    t: str | None = None,
    content_type_header: str | None = None,
    filter_header: str | None = None,
) -> Request[t.Dict]:
    """Call Print_import.

    `GET /class/v1/{class}/{for}`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/class#Print_import
    """
    return _core.Request(
        _PRINT_IMPORT,
        "/class/v1/" + _core.segment(class_, "class_") + "/" + _core.segment(for_, "for_"),
        query=_core.query(
            ("None", none),
            ("__init__", init),
            ("body", body_query),
            ("filter", filter),
            ("id", id),
            ("lambda", lambda_),
            ("t", t),
        ),
        headers=_core.headers(("content-type", content_type_header), ("filter", filter_header)),
    )


_PRINT_PRINT = _core.Endpoint(
    id="Print_print",
    service="lessons",
    function="print_print",
    method="GET",
    path="/class/v1/a",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/class#Print_print",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def print_print() -> Request[t.Error]:
    """Call Print_print.

    `GET /class/v1/a`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/class#Print_print
    """
    return _core.Request(_PRINT_PRINT, "/class/v1/a")


_THING = _core.Endpoint(
    id="Get_Thing",
    service="lessons",
    function="thing",
    method="DELETE",
    path="/class/v1/a",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/class#Get_Thing",
    repeatable=True,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def thing() -> Request[None]:
    """Call Get_Thing.

    `DELETE /class/v1/a`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/class#Get_Thing
    """
    return _core.Request(_THING, "/class/v1/a")


ENDPOINTS: dict[str, Endpoint] = {
    "get_thing": _GET_THING,
    "List": _LIST_LESSONS,
    "Print_import": _PRINT_IMPORT,
    "Print_print": _PRINT_PRINT,
    "Get_Thing": _THING,
}
