"""Whatever is asked of the stores of the local Open Cloud, in whatever order, the answers are described ones."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import quote

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.description import Operation, load_description

SERVICES = ("/data-stores", "/datastores/v1", "/ordered-data-stores", "/memory-store")
OPERATIONS = [
    operation
    for operation in load_description().operations.values()
    if any(service in operation.path for service in SERVICES)
]
SEGMENTS = st.just("a") | st.sampled_from(["b", "-", "a@latest", "a@latest:2030-01-01T00:00:00Z", "@", "é/#", "x" * 60])
USUAL = {"datastoreName": "a", "entryKey": "a", "id": "a", "incrementBy": "2", "count": "3", "allOrNothing": "false"}
TEXTS = st.sampled_from(
    [
        *(
            "a",
            "b",
            "",
            "-1",
            "0",
            "1",
            "300",
            "true",
            "30s",
            "0s",
            "x",
            "global",
            "-",
            "id desc",
            "value desc",
            "desc",
        ),
        *('id.startsWith("a")', 'id > "a" && sortKey < 5', "entry >= 1 && entry <= 9", "[1,2]", '{"a":1}', "[true]"),
        "revision_create_time >= 2000-01-01T00:00:00Z && revision_create_time <= 2100-01-01T00:00:00",
        "2030-01-01T00:00:00Z",
        "Descending",
    ]
)
VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [
        None,
        0,
        1,
        1.5,
        123456789,
        -1e308,
        10**30,
        "text",
        "\ud800",
        [],
        {},
        [{"a": 2**70}],
        True,
        "30s",
        "x" * 40000,
    ]
)
NAMES = ["value", "data", "amount", "users", "attributes", "etag", "ttl", "priority", "readId", "numericSortKey"]


def usual_body(value: Any) -> dict[str, Any]:
    return {"value": value, "data": value}


BODIES = VALUES.map(usual_body) | st.dictionaries(st.sampled_from(NAMES), VALUES) | VALUES


def request_to(cloud: LocalOpenCloud, operation: Operation, data: st.DataObject) -> dict[str, Any]:
    path = operation.path.replace("{universe_id}", "13058").replace("{universeId}", "13058")
    for parameter in operation.at("path"):
        path = path.replace(f"{{{parameter.name}}}", quote(data.draw(SEGMENTS), safe=""))
    known = [parameter.name for parameter in operation.at("query")]
    query = {name: USUAL[name] for name in known if name in USUAL}
    query |= {name: data.draw(TEXTS) for name in known if data.draw(st.integers(0, 3)) == 3}
    headers = {item.name: data.draw(TEXTS) for item in operation.at("header") if data.draw(st.integers(0, 3)) == 3}
    request: dict[str, Any] = {"method": operation.method, "url": path, "params": query}
    if operation.body is not None:
        # A number that JSON has and a double has not.
        request["content"] = json.dumps(data.draw(BODIES)).replace("123456789", "1e999").encode()
        headers["content-type"] = "application/json"
    # Headers are bytes: what is no ASCII would not leave httpx.
    return {**request, "headers": {"x-api-key": cloud.api_key, **headers}}


@settings(deadline=None, max_examples=80)
@given(operations=st.lists(st.sampled_from(OPERATIONS), min_size=1, max_size=12), data=st.data())
def test_no_order_of_calls_makes_the_stores_fail(operations: list[Operation], data: st.DataObject) -> None:
    cloud = LocalOpenCloud(check_answers=True)

    async def statuses() -> list[tuple[int, str, str]]:
        transport = httpx.ASGITransport(app=cloud.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://local") as client:
            found: list[tuple[int, str, str]] = []
            for operation in operations:
                answer = await client.request(**request_to(cloud, operation, data))
                found.append((answer.status_code, operation.id, answer.text[:300]))
            return found

    assert [found for found in asyncio.run(statuses()) if found[0] >= 500] == []


def test_all_operations_of_stores_are_tried() -> None:
    assert len(OPERATIONS) == 48
