"""Several threads at once: a test that goes back and forth while the program that it tests still calls."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATH = "http://any/cloud/v2/universes/13058"


@pytest.fixture
def cloud() -> LocalOpenCloud:
    return LocalOpenCloud(socket=False)


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns far more often than usual."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    yield
    sys.setswitchinterval(before)


def together(*works: Callable[[], object]) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_program_that_calls_while_one_goes_back_meets_its_key_all_the_time(
    cloud: LocalOpenCloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cloud.snapshot()
    cloud.renew_key()
    statuses: list[int] = []
    restore = cloud.world.restore

    def call() -> None:
        with httpx.Client(transport=cloud.transport(), headers={"x-api-key": cloud.api_key}) as http:
            statuses.append(http.get(PATH).status_code)

    caller = threading.Thread(target=call)

    def restore_while_somebody_calls(snapshot: Any) -> None:
        restore(snapshot)
        caller.start()
        caller.join(0.3)

    monkeypatch.setattr(cloud.world, "restore", restore_while_somebody_calls)
    cloud.restore(before)
    caller.join()

    assert statuses == [200]


@pytest.mark.usefixtures("hasty")
def test_no_step_of_the_clock_is_lost(cloud: LocalOpenCloud) -> None:
    def advance() -> None:
        for _ in range(250):
            cloud.clock.advance(1)

    together(*[advance] * 4)

    assert cloud.clock.ahead.total_seconds() == 1000


@pytest.mark.usefixtures("hasty")
def test_a_snapshot_is_of_one_moment(cloud: LocalOpenCloud) -> None:
    found = [cloud.snapshot()]

    def advance() -> None:
        for _ in range(200):
            cloud.clock.advance(1)

    def look() -> None:
        found.extend(cloud.snapshot() for _ in range(100))

    together(advance, look)

    for snapshot in found:
        cloud.restore(snapshot)
        kept = [document["ahead"] for _, document in cloud.documents("clock")] or [0]
        assert kept == [snapshot.ahead.total_seconds()]


@pytest.mark.usefixtures("hasty")
def test_concurrent_increments_of_both_generations_all_count(cloud: LocalOpenCloud) -> None:
    statuses: list[int] = []

    def increment(method: str, path: str, **sent: Any) -> Callable[[], None]:
        def work() -> None:
            with httpx.Client(transport=cloud.transport(), headers={"x-api-key": cloud.api_key}) as http:
                statuses.extend(http.request(method, path, **sent).status_code for _ in range(25))

        return work

    first = "http://any/datastores/v1/universes/13058/standard-datastores/datastore/entries/entry"
    query = {"datastoreName": "coins", "entryKey": "5"}
    together(
        *[increment("POST", f"{first}/increment", params=query)] * 2,
        *[increment("POST", f"{PATH}/data-stores/coins/entries/5:increment", json={"amount": 1})] * 2,
    )

    with httpx.Client(transport=cloud.transport(), headers={"x-api-key": cloud.api_key}) as http:
        value = http.get(first, params=query).json()
    assert (set(statuses), value) == ({200}, 100)


@pytest.mark.usefixtures("hasty")
def test_whatever_is_done_to_it_meanwhile_no_call_fails(cloud: LocalOpenCloud) -> None:
    before, answers, stop, done = cloud.snapshot(), list[httpx.Response](), threading.Event(), list[bool]()

    def call() -> None:
        with httpx.Client(transport=cloud.transport(), headers={"x-api-key": cloud.api_key}) as http:
            while not stop.is_set():
                answers.append(http.post(f"{PATH}/data-stores/coins/entries/n:increment", json={"amount": 1}))

    def play() -> None:
        try:
            meddle()
        finally:
            stop.set()

    def meddle() -> None:
        for number in range(1, 21):
            cloud.add_key(["universe:read"])
            cloud.fault("Cloud_GetU*")
            cloud.set_rate_limit("Cloud_GetGroup", 2)
            cloud.seed(
                {"users": [{"id": number}], "requests": [{"method": "GET", "path": "/cloud/v2/universes/13058"}]}
            )
            assert cloud.documents("user")
            cloud.restore(before)
            cloud.reset()
        done.append(True)

    together(call, call, play)

    assert done
    assert {answer.status_code for answer in answers} == {200}, answers[-1].text
