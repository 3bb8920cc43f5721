"""What goes wrong on purpose, on a socket and in process alike."""

from __future__ import annotations

import asyncio
import socket
import time
from typing import TYPE_CHECKING

import httpx
import pytest

import rblxopencloudraw as raw
from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.faults import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATH = "/cloud/v2/universes/13058"
LISTING = "/cloud/v2/universes/13058/data-stores"
LIST = "Cloud_ListDataStores"


@pytest.fixture(scope="module")
def served() -> Iterator[LocalOpenCloud]:
    with LocalOpenCloud() as cloud:
        yield cloud


@pytest.fixture(params=["socket", "process"])
def http(request: pytest.FixtureRequest, served: LocalOpenCloud) -> Iterator[httpx.Client]:
    served.reset()
    transport = served.transport() if request.param == "process" else None
    headers = {"x-api-key": served.api_key}
    with httpx.Client(transport=transport, base_url=served.url, headers=headers, timeout=5) as client:
        yield client
    served.reset()


@pytest.fixture
def cloud(served: LocalOpenCloud) -> LocalOpenCloud:
    return served


def rename(http: httpx.Client) -> httpx.Response:
    return http.patch(PATH, json={"vrEnabled": True})


def is_renamed(cloud: LocalOpenCloud) -> bool:
    return cloud.documents("universe", 13058)[0][1]["vrEnabled"]


def test_the_next_requests_fail_and_then_no_more(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    fault = cloud.fail_next(503, times=2)

    answers = [http.get(PATH) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [503, 503, 200]
    assert answers[0].json()["code"] == "UNAVAILABLE"
    assert fault.hits == 2


@pytest.mark.parametrize(
    ("match", "hits"),
    [
        ("Cloud_GetUniverse", 1),
        ("Cloud_Get*", 1),
        ("GET /cloud/v2/universes/*", 1),
        ("/cloud/v2/universes/13058", 2),
        ("PATCH /cloud/v2/groups/*", 0),
        ("Cloud_GetUser", 0),
    ],
)
def test_a_fault_hits_what_it_names(match: str, hits: int, cloud: LocalOpenCloud, http: httpx.Client) -> None:
    fault = cloud.fault(match)

    http.get(PATH)
    rename(http)

    assert fault.hits == hits


@pytest.mark.parametrize("kind", ["status", "html", "rate_limit", "reset"])
@pytest.mark.parametrize("after", [False, True])
def test_a_write_is_carried_out_before_it_goes_wrong_or_not(
    kind: str, after: bool, cloud: LocalOpenCloud, http: httpx.Client
) -> None:
    cloud.fault("Cloud_UpdateUniverse", kind, after=after)

    if kind == "reset":
        with pytest.raises(httpx.ReadError):
            rename(http)
    else:
        assert rename(http).status_code >= 400

    assert is_renamed(cloud) is after


def test_an_answer_that_breaks_off_was_carried_out(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    cloud.fault("Cloud_UpdateUniverse", "truncation")

    with pytest.raises(httpx.RemoteProtocolError):
        rename(http)

    assert is_renamed(cloud) is True
    assert http.get(PATH).status_code == 200


def test_what_came_before_the_break_can_be_read(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    whole = http.get(PATH).content
    cloud.fault("Cloud_GetUniverse", "truncation")

    got: list[bytes] = []
    with http.stream("GET", PATH) as answer, pytest.raises(httpx.RemoteProtocolError):
        got.extend(answer.iter_raw())

    assert 0 < len(b"".join(got)) < len(whole)
    assert whole.startswith(b"".join(got))


def test_a_late_answer_is_late_and_a_client_may_give_up(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    cloud.fault(kind="latency", seconds=0.2)

    begin = time.monotonic()
    assert http.get(PATH).status_code == 200
    assert time.monotonic() - begin >= 0.2
    with pytest.raises(httpx.ReadTimeout):
        http.get(PATH, timeout=0.05)


def test_a_delay_comes_with_another_fault(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    cloud.fault(kind="latency", seconds=0.1)
    cloud.fault(kind="status", status=500)
    cloud.fault(kind="html")

    begin = time.monotonic()
    answer = http.get(PATH)

    assert time.monotonic() - begin >= 0.1
    assert (answer.status_code, answer.json()["code"]) == (500, "INTERNAL")


def test_the_edge_answers_in_html(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    cloud.fault(kind="html", status=504)

    answer = http.get(PATH)

    assert (answer.status_code, answer.headers["content-type"]) == (504, "text/html")
    assert "<h1>504</h1>" in answer.text


def test_too_many_requests_come_with_their_headers(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    cloud.fault(kind="rate_limit", seconds=7)

    answer = http.get(PATH)

    assert answer.status_code == 429
    assert (answer.headers["retry-after"], answer.headers["x-ratelimit-remaining"]) == ("7", "0")


def test_an_empty_page_leads_to_the_one_that_was_asked_for(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    whole = http.get(LISTING, params={"maxPageSize": 5}).json()
    cloud.fault(LIST, "empty_page")

    empty = http.get(LISTING, params={"maxPageSize": 5}).json()
    found = http.get(LISTING, params={"maxPageSize": 5, "pageToken": empty["nextPageToken"]}).json()

    assert empty["dataStores"] == []
    assert found == whole


def test_our_client_goes_on_behind_empty_pages(cloud: LocalOpenCloud) -> None:
    cloud.reset()
    cloud.fault("Cloud_List*", "empty_page")

    with cloud.client() as client:
        found = list(client.paginate(raw.groups.list_group_memberships(7)))
    assert [request.operation_id for request in cloud.requests] == ["Cloud_ListGroupMemberships"] * 2
    cloud.clear_faults()
    with cloud.client() as client:
        assert list(client.paginate(raw.groups.list_group_memberships(7))) == found


@pytest.mark.parametrize("token", ["behind-an-empty-page-!", "behind-an-empty-page-_w"])
def test_a_made_up_token_is_passed_on_as_it_is(token: str, cloud: LocalOpenCloud, http: httpx.Client) -> None:
    assert http.get(LISTING, params={"pageToken": token}).status_code < 500
    assert dict(cloud.requests[-1].query) == {"pageToken": token}


def outcomes(cloud: LocalOpenCloud, http: httpx.Client, seed: int, probability: float = 0.3) -> list[int]:
    cloud.clear_faults()
    cloud.fault("Cloud_GetUniverse", probability=probability, seed=seed)
    return [http.get(PATH).status_code for _ in range(40)]


def test_the_same_seed_gives_the_same_faults(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    first = outcomes(cloud, http, 7)

    assert set(first) == {200, 503}
    assert outcomes(cloud, http, 7) == first
    assert outcomes(cloud, http, 8) != first
    assert set(outcomes(cloud, http, 7, 0.0)) == {200}


@pytest.mark.parametrize("kind", ["reset", "truncation"])
def test_nothing_is_logged_as_a_fault_of_the_server(
    kind: str, served: LocalOpenCloud, caplog: pytest.LogCaptureFixture
) -> None:
    served.reset()
    served.fault(kind=kind)

    for _ in range(3):
        with pytest.raises(httpx.TransportError):
            httpx.get(served.url + PATH, headers={"x-api-key": served.api_key})
    served.reset()
    assert httpx.get(served.url + PATH, headers={"x-api-key": served.api_key}).status_code == 200

    assert [record.getMessage() for record in caplog.records if record.name.startswith("uvicorn")] == []


def test_a_reset_on_a_socket_is_a_reset(served: LocalOpenCloud) -> None:
    served.reset()
    served.fault(kind="reset", times=1)
    host, port = served.url.removeprefix("http://").split(":")

    with socket.create_connection((host, int(port))) as connection:
        connection.sendall(f"GET {PATH} HTTP/1.1\r\nhost: a\r\nx-api-key: {served.api_key}\r\n\r\n".encode())
        with pytest.raises(ConnectionResetError):
            connection.recv(1)


@pytest.mark.parametrize(("kind", "error"), [("reset", httpx.ReadError), ("truncation", httpx.RemoteProtocolError)])
def test_asynchronous_clients_in_process_meet_the_same(kind: str, error: type[Exception]) -> None:
    cloud = LocalOpenCloud(socket=False)
    cloud.fault(kind=kind)

    async def fetch() -> None:
        headers = {"x-api-key": cloud.api_key}
        async with httpx.AsyncClient(transport=cloud.async_transport(), base_url=cloud.url, headers=headers) as http:
            await http.get(PATH)

    with pytest.raises(error):
        asyncio.run(fetch())


def test_another_server_is_told_by_an_error_to_break_off() -> None:
    cloud = LocalOpenCloud(socket=False)
    cloud.fault(kind="reset")

    async def fetch() -> None:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=cloud.app), base_url="http://local") as http:
            await http.get(PATH, headers={"x-api-key": cloud.api_key})

    with pytest.raises(ConnectionResetError, match="break off"):
        asyncio.run(fetch())


WRONG: list[tuple[Callable[[LocalOpenCloud], object], str]] = [
    (lambda cloud: cloud.fault(kind="stauts"), "Did you mean 'status'.*latency"),
    (lambda cloud: cloud.fault("Cloud_GetUnivers"), "Did you mean 'Cloud_GetUniverse'"),
    (lambda cloud: cloud.fault(probability=1.5), "from 0 to 1"),
    (lambda cloud: cloud.fail_next(200), "from 400 to 599"),
    (lambda cloud: cloud.fail_next(times=0), "at least once"),
    (lambda cloud: cloud.fault(kind="latency", seconds=-1), "from 0 to 3600"),
    (lambda cloud: cloud.fault("Cloud_GetUniverse", "empty_page"), "no pages"),
]


@pytest.mark.parametrize(("ask", "text"), WRONG)
def test_a_fault_that_cannot_be_is_explained(ask: Callable[[LocalOpenCloud], object], text: str) -> None:
    cloud = LocalOpenCloud(socket=False)

    with pytest.raises(ValueError, match=text) as caught:
        ask(cloud)

    assert "\n" not in str(caught.value)
    assert cloud.faults == []


def test_every_kind_of_fault_does_something(cloud: LocalOpenCloud, http: httpx.Client) -> None:
    usual = http.get(LISTING)
    for kind in KINDS:
        cloud.clear_faults()
        fault = cloud.fault(kind=kind, seconds=0.01)
        try:
            answer = http.get(LISTING)
        except httpx.TransportError:
            answer = None
        assert fault.hits == 1, kind
        assert kind == "latency" or answer is None or answer.content != usual.content, kind
