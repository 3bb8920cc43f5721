"""The controls for programs in any language, and who may use them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = "/cloud/v2/universes/13058"


@pytest.fixture(scope="module")
def served() -> Iterator[LocalOpenCloud]:
    with LocalOpenCloud() as cloud:
        yield cloud


@pytest.fixture
def cloud(served: LocalOpenCloud) -> Iterator[LocalOpenCloud]:
    served.reset()
    yield served
    served.reset()


@pytest.fixture
def http(cloud: LocalOpenCloud) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=cloud.url, headers={"x-api-key": cloud.api_key}) as client:
        yield client


def test_the_clock_is_told_and_moved(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    assert http.get("/_local/clock").json()["ahead"] == 0

    moved = http.post("/_local/clock", json={"advance": 3600.5}).json()

    assert moved["ahead"] == 3600.5
    assert cloud.clock.ahead.total_seconds() == 3600.5


def test_faults_are_added_told_and_cleared(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    made = http.post("/_local/faults", json={"kind": "status", "status": 500, "match": "Cloud_Get*", "times": 1})

    assert made.status_code == 201
    assert [http.get(PATH).status_code for _ in range(2)] == [500, 200]
    (told,) = http.get("/_local/faults").json()["faults"]
    assert (told["kind"], told["status"], told["hits"]) == ("status", 500, 1)
    assert http.delete("/_local/faults").json() == {"faults": []}
    assert cloud.faults == []


def test_requests_are_told_without_credentials_and_forgotten(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    http.patch(f"{PATH}?updateMask=vrEnabled", json={"vrEnabled": True})

    (told,) = http.get("/_local/requests").json()["requests"]

    assert (told["method"], told["path"], told["operation_id"]) == ("PATCH", PATH, "Cloud_UpdateUniverse")
    assert (told["query"], told["body"], told["status"]) == ({"updateMask": "vrEnabled"}, '{"vrEnabled":true}', 200)
    assert cloud.api_key not in str(told)
    assert http.delete("/_local/requests").json() == {"requests": []}


def test_a_snapshot_is_gone_back_to(http: httpx.Client) -> None:
    name = http.post("/_local/snapshots").json()["id"]
    http.patch(PATH, json={"vrEnabled": True})

    assert http.post(f"/_local/snapshots/{name}/restore").status_code == 200
    assert http.get(PATH).json()["vrEnabled"] is False
    assert http.post("/_local/snapshots/nope/restore").status_code == 404


def test_everything_goes_back_to_the_beginning(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    http.patch(PATH, json={"vrEnabled": True})
    http.post("/_local/clock", json={"advance": 60})
    http.post("/_local/faults", json={"kind": "latency"})

    http.post("/_local/reset")

    told = http.get("/_local").json()
    assert (told["requests"], told["faults"], told["roblox"]) == (0, 0, False)
    assert cloud.clock.ahead.total_seconds() == 0
    assert http.get(PATH).json()["vrEnabled"] is False


def test_keys_are_made_and_told_without_themselves(http: httpx.Client) -> None:
    made = http.post("/_local/keys", json={"scopes": ["universe:write"], "experiences": [5], "name": "ci"}).json()[
        "key"
    ]

    assert http.get(PATH, headers={"x-api-key": made}).status_code == 403
    told = http.get("/_local/keys")
    assert {"name": "ci", "scopes": ["universe:write"]} in told.json()["keys"]
    assert made not in told.text


@pytest.mark.parametrize(
    ("path", "body", "words"),
    [
        ("/_local/clock", {"advance": -1}, "forward"),
        ("/_local/clock", {"advance": "1"}, "seconds"),
        ("/_local/clock", {"forward": 1}, "Unknown field 'forward'"),
        ("/_local/clock", {"advance": 1e300}, "at most 365,000 days ahead"),
        ("/_local/clock", {"advance": 10**400}, "at most 365,000 days ahead"),
        ("/_local/faults", {"kind": "nope"}, "There is no fault 'nope'"),
        ("/_local/faults", {"seconds": "soon"}, "from 0 to 3600, not 'soon'"),
        ("/_local/faults", {"times": True}, "at least once"),
        ("/_local/faults", {"match": 5}, "is text"),
        ("/_local/faults", {"after": "yes"}, "true or false"),
        ("/_local/faults", {"seed": "a"}, "whole number"),
        ("/_local/faults", {"kind": []}, "The kinds are"),
        (
            "/_local/faults",
            {"match": "GET /cloud/v2/univreses/*"},
            "has a path such as /cloud/v2/univreses/*",
        ),
        ("/_local/faults", {"match": "PUT /cloud/v2/universes/1"}, "Methods there are: GET, PATCH"),
        ("/_local/keys", {"scopes": ["nope"]}, "nope"),
        ("/_local/keys", {"scopes": "universe:read"}, "a list of texts"),
        ("/_local/keys", {"experiences": ["13058"]}, "experiences is a list of ids, which are whole numbers; '13058'"),
        ("/_local/keys", {"groups": [None]}, "groups is a list of ids"),
        ("/_local/keys", {"users": [True]}, "users is a list of ids"),
        ("/_local/keys", {"users": 5}, "users is a list of ids"),
        ("/_local/keys", {"owner": "5"}, "owner is the id of a user"),
        ("/_local/keys", {"name": 5}, "name is text"),
    ],
)
def test_a_mistake_is_explained(path: str, body: Any, words: str, http: httpx.Client) -> None:
    answer = http.post(path, json=body)

    assert answer.status_code == 400
    assert words in answer.json()["message"]


def test_a_clock_that_was_refused_goes_on_as_before(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    http.post("/_local/clock", json={"advance": 1e12})

    assert cloud.clock.ahead.total_seconds() == 0
    assert http.get(PATH).status_code == http.get("/_local").status_code == http.get("/").status_code == 200


def test_what_is_asked_for_far_in_the_future_is_answered(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    cloud.clock.advance(days=365_000)

    made = http.post(f"{PATH}/memory-store/sorted-maps/m/items?id=k", json={"value": 1, "ttl": "3888000s"})

    assert made.status_code == 200
    assert http.get("/_local").status_code == 200


def test_a_parameter_that_was_sent_several_times_is_told_whole(http: httpx.Client) -> None:
    http.get("/legacy-develop/v1/universes/multiget/permissions?ids=1&ids=2")

    (told,) = http.get("/_local/requests").json()["requests"]

    assert told["query"] == {"ids": ["1", "2"]}


def test_a_control_that_there_is_not_is_told_in_json(http: httpx.Client) -> None:
    missing, wrong = http.get("/_local/nope"), http.put("/_local/clock")

    assert (missing.status_code, wrong.status_code) == (404, 405)
    assert set(wrong.headers["allow"].split(", ")) == {"GET", "HEAD", "POST"}
    assert "There is no such control" in missing.json()["message"]
    assert "Not Allowed" in wrong.json()["message"]


def test_only_json_is_taken(http: httpx.Client) -> None:
    assert http.post("/_local/clock", data={"advance": "1"}).status_code == 400
    assert http.post("/_local/clock", content=b"{", headers={"content-type": "application/json"}).status_code == 400


@pytest.mark.parametrize("path", ["/", "/_local", "/_local/requests", "/_local/nope"])
@pytest.mark.parametrize(
    ("peer", "headers", "status"),
    [
        (("192.0.2.7", 5), {"host": "localhost"}, 403),
        (("2001:db8::1", 5), {"host": "localhost"}, 403),
        (None, {"host": "localhost"}, 403),
        (("127.0.0.1", 5), {"host": "evil.example:8080"}, 403),
        (("127.0.0.1", 5), {"host": "localhost:8080", "origin": "https://evil.example"}, 403),
        (("127.0.0.1", 5), {"host": "localhost:8080", "origin": "null"}, 403),
        (("127.0.0.1", 5), {"host": "localhost:8080", "origin": "http://localhost:8080"}, 200),
        (("::1", 5), {"host": "[::1]:8080"}, 200),
        (("::ffff:127.0.0.1", 5), {"host": "127.0.0.1:8080"}, 200),
    ],
)
def test_nobody_but_this_machine_is_let_in(
    path: str, peer: tuple[str, int] | None, headers: dict[str, str], status: int, served: LocalOpenCloud
) -> None:
    told: list[Any] = []
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": peer,
    }

    async def receive() -> Any:
        return {"type": "http.request", "body": b""}

    async def send(message: Any) -> None:
        told.append(message)

    async def call() -> None:
        await served.app(scope, receive, send)

    asyncio.run(call())

    assert told[0]["status"] == (404 if path == "/_local/nope" and status == 200 else status)


def test_in_process_and_for_the_rest_of_the_server_there_are_no_controls(cloud: LocalOpenCloud) -> None:
    with httpx.Client(transport=cloud.transport(), base_url="http://local") as http:
        assert http.get("/_local").status_code == 404
