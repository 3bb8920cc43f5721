"""Whatever is sent, the local Open Cloud answers, and never with an error of its own."""

from __future__ import annotations

import asyncio
import string
from typing import Any
from urllib.parse import quote

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st
from local_cloud_oracle import errors_of
from local_cloud_samples import sample_request

from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.description import load_description

CLOUD = LocalOpenCloud()
OPERATIONS = st.sampled_from(list(load_description().operations.values()))
SEGMENTS = st.text(min_size=1).map(lambda text: quote(text.encode(errors="replace"), safe=""))
NAMES = ["id", "value", "path", "users", "user", "name", "displayName", "state", "etag", "attributes"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner),
    max_leaves=8,
)
KINDS = st.sampled_from(
    ["application/json", "multipart/form-data; boundary=b", "application/x-www-form-urlencoded", "text/plain", ""]
)


def send(**request: Any) -> httpx.Response:
    async def perform() -> httpx.Response:
        transport = httpx.ASGITransport(app=CLOUD.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://local") as client:
            return await client.request(**request)

    request["headers"] = {"x-api-key": CLOUD.api_key, **request.get("headers", {})}
    return asyncio.run(perform())


def assert_answered(answer: httpx.Response) -> None:
    assert answer.status_code < 500
    if answer.status_code >= 400:
        assert set(answer.json()) & {"errors", "code", "error", "errorCode", "title"}


@settings(deadline=None)
@given(OPERATIONS, st.data())
def test_any_path_and_query_is_answered(operation: Any, data: st.DataObject) -> None:
    path = operation.path
    for parameter in operation.at("path"):
        path = path.replace(f"{{{parameter.name}}}", data.draw(SEGMENTS))
    names = st.sampled_from([parameter.name for parameter in operation.at("query")] or ["none"])
    query = data.draw(st.lists(st.tuples(names, st.text(string.printable, max_size=12)), max_size=4))

    assert_answered(send(method=operation.method, url=path, params=query))


@settings(deadline=None)
@given(OPERATIONS, JSON)
def test_any_json_is_answered_as_described(operation: Any, body: object) -> None:
    request = sample_request(load_description(), operation)
    for key in ("content", "data", "files"):
        request.pop(key, None)

    answer = send(**request, json=body)

    assert_answered(answer)
    if answer.status_code < 400 and answer.content:
        assert errors_of(operation, answer) == []


@settings(deadline=None)
@given(OPERATIONS, st.binary(), KINDS)
def test_any_bytes_are_answered(operation: Any, content: bytes, kind: str) -> None:
    request = sample_request(load_description(), operation)
    for key in ("content", "data", "files"):
        request.pop(key, None)
    request["headers"] |= {"content-type": kind}

    assert_answered(send(**request, content=content))
