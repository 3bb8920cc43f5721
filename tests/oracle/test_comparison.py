"""The comparison itself: two requests that differ in anything that matters are told apart, and nothing else is."""

from __future__ import annotations

from typing import Final

import httpx
import pytest

from .description import OPERATIONS, Body, Operation, Parameter
from .differences import explanation
from .wire import Difference, Sent, differences

OPERATION: Final = Operation(
    "Things_Update",
    "POST",
    "/v1/things/{id}",
    None,
    (
        Parameter("id", "path", True, {"type": "string"}),
        Parameter("tag", "query", False, {"type": "string"}),
        Parameter("X-Kind", "header", False, {"type": "string"}),
    ),
    Body("application/json", True, {"type": "object"}),
)
URL: Final = "https://apis.roblox.com/v1/things/a%2Fb?tag=x&tag=y&page=1"
JSON: Final = {"a": 1, "b": [True, None]}
FILES: Final = [("note", (None, b"hello", "text/plain")), ("file", ("a.png", b"\r\n--\x00", "image/png"))]


def test_equal_requests_do_not_differ() -> None:
    assert _found(httpx.Request("POST", URL, json=JSON), httpx.Request("POST", URL, json=JSON)) == []


def test_the_order_of_names_the_boundary_and_unlisted_headers_do_not_matter() -> None:
    ours = httpx.Request("POST", URL, files=FILES, headers={"user-agent": "us"})
    stock = httpx.Request("POST", URL.replace("page=1", "").replace("?", "?page=1&"), files=FILES[::-1])

    assert _found(ours, stock) == []


@pytest.mark.parametrize(
    ("aspect", "where", "stock"),
    [
        ("method", "", httpx.Request("PUT", URL, json=JSON)),
        ("server", "", httpx.Request("POST", URL.replace("apis", "www"), json=JSON)),
        ("server", "", httpx.Request("POST", URL.replace("https", "http"), json=JSON)),
        ("path", "/meant", httpx.Request("POST", URL.replace("%2F", "/"), json=JSON)),
        ("query", "tag", httpx.Request("POST", URL.replace("tag=x&tag=y", "tag=y&tag=x"), json=JSON)),
        ("query", "tag", httpx.Request("POST", URL.replace("tag=x&tag=y", "tag=x,y"), json=JSON)),
        ("query", "page", httpx.Request("POST", URL.replace("page=1", ""), json=JSON)),
        ("query", "more", httpx.Request("POST", URL + "&more=", json=JSON)),
        ("header", "x-kind", httpx.Request("POST", URL, json=JSON, headers={"x-kind": "a"})),
        ("json", "/a", httpx.Request("POST", URL, json={**JSON, "a": 1.0})),
        ("json", "/a", httpx.Request("POST", URL, json={**JSON, "a": True})),
        ("json", "/b", httpx.Request("POST", URL, json={**JSON, "b": [True]})),
        ("json", "/b/1", httpx.Request("POST", URL, json={**JSON, "b": [True, 0]})),
        ("json", "/c", httpx.Request("POST", URL, json={**JSON, "c": None})),
        ("body", "", httpx.Request("POST", URL, headers={"content-type": "application/json"})),
        ("header", "content-type", httpx.Request("POST", URL, content=b'{"a":1,"b":[true,null]}')),
    ],
)
def test_what_differs_is_found(aspect: str, where: str, stock: httpx.Request) -> None:
    found = _found(httpx.Request("POST", URL, json=JSON), stock)

    assert (aspect, where) in [(difference.aspect, difference.where) for difference in found]


@pytest.mark.parametrize(
    ("aspect", "file"),
    [
        ("part", ("a.png", b"\r\n--", "image/png")),
        ("part disposition", ("b.png", b"\r\n--\x00", "image/png")),
        ("part disposition", (None, b"\r\n--\x00", "image/png")),
        ("part type", ("a.png", b"\r\n--\x00", "image/jpeg")),
    ],
)
def test_a_part_that_differs_is_found(aspect: str, file: tuple[str | None, bytes, str]) -> None:
    stock = httpx.Request("POST", URL, files=[FILES[0], ("file", file)])

    found = _found(httpx.Request("POST", URL, files=FILES), stock)

    assert [(difference.aspect, difference.where) for difference in found] == [(aspect, "file")]


def test_parts_of_one_name_keep_their_order_and_none_is_lost() -> None:
    ours = httpx.Request("POST", URL, files=[("file", ("a", b"1")), ("file", ("a", b"2"))])

    swapped = _found(ours, httpx.Request("POST", URL, files=[("file", ("a", b"2")), ("file", ("a", b"1"))]))
    lost = _found(ours, httpx.Request("POST", URL, files=[("file", ("a", b"1"))]))

    assert [difference.aspect for difference in swapped] == ["part", "part"]
    assert [difference.aspect for difference in lost] == ["parts"]


def test_form_fields_that_differ_are_found_however_they_are_escaped() -> None:
    headers = {"content-type": "application/x-www-form-urlencoded"}
    ours = httpx.Request("POST", URL, content=b"a=1%20%2B", headers=headers)

    assert _found(ours, httpx.Request("POST", URL, data={"a": "1 +"})) == []
    assert [found.aspect for found in _found(ours, httpx.Request("POST", URL, data={"a": "1 "}))] == ["form"]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.id)
def test_nothing_explains_another_method_or_other_data(operation: Operation) -> None:
    wrong = [
        Difference("method", "", "GET", "POST"),
        Difference("server", "", "https://example.com", "https://apis.roblox.com"),
        Difference("path", "/v1/b", "/v1/a", "/v1/b"),
        Difference("json", "/a", 1, 2),
        Difference("part", "a", b"1", b"2"),
        Difference("form", "", [("a", "1")], [("a", "2")]),
        Difference("body", "", b"1", b"2"),
        *(Difference("query", found.name, ["1"], ["2"]) for found in operation.at("query")),
        *(Difference("header", found.name, "1", "2") for found in operation.at("header")),
    ]

    assert [difference for difference in wrong if explanation(operation, difference)] == []


def _found(ours: httpx.Request, stock: httpx.Request) -> list[Difference]:
    for request in (ours, stock):
        request.read()
    return list(differences(OPERATION, Sent(ours, "/meant"), Sent(stock, "/meant")))
