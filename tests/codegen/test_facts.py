"""Facts that are read from an operation: scopes, limits, repeatability, paging, long-running forms."""

from __future__ import annotations

from typing import Any

import pytest

from codegen import facts
from codegen.errors import CodegenError
from codegen.facts import LongRunning, Pagination
from tests.codegen.support import Json, answers, operation, record, ref, takes

_TEXT: Json = {"type": "string"}
_ITEMS: Json = {"type": "array", "items": {}}


def _document(**schemas: Json) -> Json:
    return {"components": {"schemas": schemas}}


def _query(*names: str, **schemas: Json) -> list[Json]:
    return [{"in": "query", "name": name, "schema": schemas.get(name, _TEXT)} for name in names]


def _paged(parameters: tuple[str, ...], answer: Json, **more: Any) -> Pagination | None:
    fact = operation("A", parameters=_query(*parameters), responses=answers(answer), **more)
    return facts.pagination(_document(Page=record(items=_ITEMS, nextPageToken=_TEXT)), fact, "#/a")


def test_scopes_are_named_once_in_their_order() -> None:
    scopes = [{"name": name} for name in ("b:write", "a:read", "b:write")]

    assert facts.scopes({"x-roblox-scopes": scopes}) == ("b:write", "a:read")
    assert facts.scopes({}) == ()


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["roblox-api-key"], ("api-key",)),
        (["roblox-oauth2", "roblox-api-key"], ("api-key", "oauth2")),
        ([None], ("none",)),
        ([None, "roblox-api-key"], ("api-key", "none")),
    ],
)
def test_credentials_are_named_as_we_call_them(names: list[str | None], expected: tuple[str, ...]) -> None:
    security: list[Json] = [{name: []} if name else {} for name in names]

    assert facts.credentials({"security": security}) == expected


@pytest.mark.parametrize(("period", "seconds"), [("SECOND", 1), ("MINUTE", 60), ("HOUR", 3600), ("DAY", 86400)])
def test_a_rate_limit_is_so_many_requests_in_so_many_seconds(period: str, seconds: int) -> None:
    limit = {"period": period, "maxInPeriod": 5}
    limits = {"perOauth2Authorization": limit, "perApiKeyOwner": limit, "perIp": limit, "description": "words"}

    assert facts.rate_limits({"x-roblox-rate-limits": limits}, "#/a") == (
        ("api-key-owner", 5, seconds),
        ("ip", 5, seconds),
        ("oauth2-authorization", 5, seconds),
    )


def test_a_limit_of_cookies_is_not_ours() -> None:
    assert facts.rate_limits({"x-roblox-rate-limits": {"perCookie": {"period": "DAY", "maxInPeriod": 1}}}, "") == ()


@pytest.mark.parametrize(
    "limits",
    [
        {"perMoon": {"period": "DAY", "maxInPeriod": 1}},
        {"perApiKeyOwner": {"period": "YEAR", "maxInPeriod": 1}},
        {"perApiKeyOwner": {"period": "DAY", "maxInPeriod": "1"}},
        {"perApiKeyOwner": {"period": "DAY", "maxInPeriod": True}},
        {"perApiKeyOwner": {}},
    ],
)
def test_a_limit_that_is_not_understood_is_refused(limits: Json) -> None:
    with pytest.raises(CodegenError, match="#/a/x-roblox-rate-limits: the rate limit"):
        facts.rate_limits({"x-roblox-rate-limits": limits}, "#/a")


@pytest.mark.parametrize(
    ("method", "stated", "expected"),
    [("get", {}, True), ("put", {}, True), ("delete", {}, True), ("post", {}, False), ("patch", {}, False),
     ("post", {"x-opencloud-repeatable": True}, True), ("get", {"x-opencloud-repeatable": False}, False)],
)  # fmt: skip
def test_a_repeat_is_safe_as_the_method_promises_or_as_is_stated(method: str, stated: Json, expected: bool) -> None:
    assert facts.repeatable(method, stated) is expected


def test_an_idempotency_key_is_found_where_it_goes() -> None:
    fact = operation("A", parameters=_query("key", "since"), **{"x-opencloud-idempotency": {"key": "key"}})
    both = {**fact, "x-opencloud-idempotency": {"key": "key", "first-sent": "since"}}

    assert facts.idempotency(fact, "#/a") == ("query", "key", None)
    assert facts.idempotency(both, "#/a") == ("query", "key", "since")
    assert facts.idempotency(operation("A"), "#/a") is None


@pytest.mark.parametrize("stated", [{"key": "lost"}, {"key": "key", "first-sent": "lost"}, {}])
def test_an_idempotency_key_that_is_not_there_is_refused(stated: Json) -> None:
    fact = operation("A", parameters=_query("key"), **{"x-opencloud-idempotency": stated})

    with pytest.raises(CodegenError, match="names a parameter that is not there"):
        facts.idempotency(fact, "#/a")


@pytest.mark.parametrize(
    ("parameters", "answer", "expected"),
    [
        (("pageToken", "maxPageSize"), "nextPageToken", ("token", "pageToken", "maxPageSize")),
        (("pageToken", "pageSize"), "nextPageToken", ("token", "pageToken", "pageSize")),
        (("PageToken", "MaxPageSize"), "nextPageToken", ("token", "PageToken", "MaxPageSize")),
        (("page_token", "max_page_size"), "nextPageToken", ("token", "page_token", "max_page_size")),
        (("cursor", "limit"), "nextPageCursor", ("token", "cursor", "limit")),
        (("cursor",), "nextPageCursor", ("token", "cursor", None)),
        (("cursor", "pageSize"), "nextCursor", ("token", "cursor", "pageSize")),
        (("nextCursor", "limit"), "nextCursor", ("token", "nextCursor", "limit")),
        (("skip", "maxPageSize"), None, ("offset", "skip", "maxPageSize")),
        (("Skip", "MaxPageSize"), None, ("offset", "Skip", "MaxPageSize")),
        (("page", "limit"), None, ("page", "page", "limit")),
    ],
)
def test_paging_is_recognised_in_every_spelling(
    parameters: tuple[str, ...], answer: str | None, expected: tuple[str, str, str | None]
) -> None:
    keys = {answer: _TEXT} if answer else {}

    found = _paged(parameters, record(data=_ITEMS, **keys))

    assert found is not None
    assert (found.kind, found.token, found.size) == expected
    assert (found.place, found.items, found.next) == ("query", "data", answer)


def test_paging_by_a_token_in_the_body_is_recognised() -> None:
    body = takes(record(cursor=_TEXT, limit={"type": "integer", "maximum": 50}))
    fact = operation("A", requestBody=body, responses=answers(record(data=_ITEMS, lastEvaluatedId=_TEXT)))

    assert facts.pagination(_document(), fact, "#/a") == Pagination(
        "token", "body", "cursor", "limit", "data", "lastEvaluatedId", max_size=50
    )


def test_more_total_and_the_largest_page_are_recognised() -> None:
    parameters = _query("cursor", "limit", limit={"type": "integer", "maximum": 100})
    answer = record(data=_ITEMS, nextCursor=_TEXT, hasMore={"type": "boolean"}, totalCount={"type": "integer"})
    fact = operation("A", parameters=parameters, responses=answers(answer))

    assert facts.pagination(_document(), fact, "#/a") == Pagination(
        "token", "query", "cursor", "limit", "data", "nextCursor", "hasMore", "totalCount", 100
    )


def test_the_largest_number_there_is_is_no_page_size() -> None:
    parameters = _query("cursor", "limit", limit={"type": "integer", "maximum": 2**31 - 1})
    fact = operation("A", parameters=parameters, responses=answers(record(data=_ITEMS, nextCursor=_TEXT)))

    found = facts.pagination(_document(), fact, "#/a")

    assert found is not None
    assert found.max_size is None


def test_references_and_wrappers_are_followed() -> None:
    found = _paged(("pageToken",), {"allOf": [ref("Page")]})

    assert found == Pagination("token", "query", "pageToken", None, "items", "nextPageToken")


@pytest.mark.parametrize("parameters", [(), ("page",), ("limit",), ("maxPageSize",), ("filter",)])
def test_what_has_no_token_does_not_page(parameters: tuple[str, ...]) -> None:
    assert _paged(parameters, record(data=_ITEMS)) is None


@pytest.mark.parametrize(
    ("parameters", "answer", "lacks"),
    [
        (("pageToken",), record(data=_ITEMS), "its next is not described"),
        ((), record(data=_ITEMS, nextPageToken=_TEXT), "its token is not described"),
        (("pageToken",), record(nextPageToken=_TEXT), "the list of items is not described"),
        (("pageToken",), record(a=_ITEMS, b=_ITEMS, nextPageToken=_TEXT), "the list of items is not described"),
        (("skip",), _ITEMS, "the list of items is not described"),
    ],
)
def test_paging_that_cannot_be_placed_is_refused(parameters: tuple[str, ...], answer: Json, lacks: str) -> None:
    with pytest.raises(CodegenError, match=f"#/a: the operation pages, but {lacks}"):
        _paged(parameters, answer)


def test_stated_paging_completes_what_is_found_or_denies_it() -> None:
    stated = {"x-opencloud-pagination": {"items": "rows", "max-size": 7}}

    assert _paged(("pageToken",), record(nextPageToken=_TEXT), **stated) == Pagination(
        "token", "query", "pageToken", None, "rows", "nextPageToken", max_size=7
    )
    assert _paged(("pageToken",), record(data=_ITEMS), **{"x-opencloud-pagination": False}) is None


@pytest.mark.parametrize("stated", [{"unknown": 1}, {"kind": "token"}])
def test_stated_paging_that_is_not_whole_is_refused(stated: Json) -> None:
    with pytest.raises(CodegenError, match="the stated pagination is not whole"):
        _paged((), record(), **{"x-opencloud-pagination": stated})


_DONE = record(path=_TEXT, done={"type": "boolean"})


@pytest.mark.parametrize("family", ["cloud", "assets", "analytics", "experiments", "luau"])
def test_each_long_running_family_is_placed(family: str) -> None:
    stated = {"family": family, "poll": "B", "base": "/b/"}
    fact = operation("A", responses=answers(_DONE), **{"x-opencloud-long-running": stated})

    assert facts.long_running(_document(), fact, {"B"}, "#/a") == LongRunning(family, "B", "/b/", None)


def test_the_described_result_of_a_long_running_operation_is_named() -> None:
    fact = operation(
        "A", **{"x-opencloud-long-running": {"family": "cloud"},
                "x-long-running-operation-parameters": {"metadata": ref("M"), "response": ref("R")}}
    )  # fmt: skip

    found = facts.long_running(_document(), fact, set(), "#/a")

    assert found == LongRunning("cloud", None, "", "R")


@pytest.mark.parametrize(
    "fact",
    [
        operation("A", responses=answers(_DONE)),
        operation("A", responses=answers(record(operation=_DONE))),
        operation("A", **{"x-long-running-operation-parameters": {}}),
    ],
    ids=["an operation", "a wrapped operation", "an extension"],
)
def test_a_long_running_form_that_nobody_placed_is_refused_unless_it_is_denied(fact: Json) -> None:
    with pytest.raises(CodegenError, match="long-running operation of unknown family"):
        facts.long_running(_document(), fact, set(), "#/a")

    assert facts.long_running(_document(), {**fact, "x-opencloud-long-running": False}, set(), "#/a") is None


def test_a_family_that_is_none_is_refused() -> None:
    with pytest.raises(CodegenError, match="the family 'moon' is not one of cloud, assets"):
        facts.long_running(_document(), {"x-opencloud-long-running": {"family": "moon"}}, set(), "#/a")


def test_an_operation_to_poll_that_is_not_in_this_revision_is_told_and_not_polled() -> None:
    fact = operation("A", operationId="A", **{"x-opencloud-long-running": {"family": "cloud", "poll": "Lost"}})

    assert facts.long_running(_document(), fact, {"A"}, "#/a") == LongRunning("cloud", None, "", None)
    assert facts.lost_polls({"paths": {"/a": {"get": fact}}}) == [
        "#/paths/~1a/get: the operation 'Lost' that should be polled"
    ]
