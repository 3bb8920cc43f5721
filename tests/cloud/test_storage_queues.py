"""Queues of memory stores in both packages: order, hiding, removing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
from rblxopencloud._memory_stores import read_queue

if TYPE_CHECKING:
    from conftest import Both


@pytest.fixture
def queue(experience: Any) -> Any:
    return experience.get_memory_store_queue("Jobs")


def read(sdk: Both, queue: Any, *arguments: Any, **named: Any) -> list[Any]:
    return sdk.run(queue.read_items(*arguments, **named))[0]


def test_getting_a_queue_sends_nothing(sdk: Both, experience: Any) -> None:
    queue = experience.get_memory_store_queue("Jobs")

    assert (queue.name, queue.experience) == ("Jobs", experience)
    assert repr(queue) == f"<{sdk.name}.MemoryStoreQueue name='Jobs'>"
    assert sdk.cloud.requests == []


def test_items_are_read_by_priority_and_age(sdk: Both, queue: Any) -> None:
    for value, priority in (("low", -1), ("first", 0), ("second", 0), ("high", 2.5)):
        assert sdk.run(queue.add_item(value, priority=priority)) is None

    assert read(sdk, queue, 10) == ["high", "first", "second", "low"]


@pytest.mark.parametrize("value", [0, "", False, [], {}, {"a": [None, 1.5]}])
def test_every_kind_of_value_comes_back(sdk: Both, queue: Any, value: Any) -> None:
    sdk.run(queue.add_item(value))

    (found,) = read(sdk, queue)

    assert (found, type(found)) == (value, type(value))


def test_items_that_were_read_are_hidden_until_their_time_is_over(sdk: Both, queue: Any) -> None:
    sdk.run(queue.add_item("a", expiration_seconds=600))
    sdk.run(queue.add_item("b", expiration_seconds=600))

    assert read(sdk, queue, invisibility_seconds=60) == ["a"]
    assert read(sdk, queue, count=5, invisibility_seconds=120) == ["b"]
    assert read(sdk, queue) == []
    sdk.cloud.clock.advance(61)

    assert read(sdk, queue, 5) == ["a"]


def test_items_are_removed_while_they_are_hidden(sdk: Both, queue: Any) -> None:
    for value in ("a", "b", "c"):
        sdk.run(queue.add_item(value, expiration_seconds=600))
    values, read_id = sdk.run(queue.read_items(2, invisibility_seconds=30))

    assert sdk.run(queue.remove_items(read_id)) is None
    sdk.cloud.clock.advance(31)

    assert values == ["a", "b"]
    values, read_id = sdk.run(queue.read_items(5, invisibility_seconds=30))
    assert values == ["c"]
    sdk.cloud.clock.advance(31)
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(queue.remove_items(read_id))
    assert read(sdk, queue) == ["c"]


def test_a_read_of_nothing_can_be_removed(sdk: Both, queue: Any) -> None:
    values, read_id = sdk.run(queue.read_items())

    assert values == []
    assert sdk.run(queue.remove_items(read_id)) is None


def test_all_or_nothing_reads_all_or_nothing(sdk: Both, queue: Any) -> None:
    sdk.run(queue.add_item("a"))

    assert sdk.run(queue.read_items(2, all_or_nothing=True)) == ([], None)
    sdk.run(queue.add_item("b"))

    assert read(sdk, queue, 2, True) == ["a", "b"]


def test_items_go_when_their_time_is_over(sdk: Both, queue: Any) -> None:
    sdk.run(queue.add_item("a"))
    sdk.run(queue.add_item("b", expiration_seconds=60))

    sdk.cloud.clock.advance(31)

    assert read(sdk, queue, 200) == ["b"]


@pytest.mark.parametrize(
    "wire",
    [
        {"readId": "1", "items": [{"data": 0}, {"data": "x", "new": True}]},
        {"id": "1", "queueItems": [{"data": 0}, {"data": "x"}]},
        {"id": "1", "items": None, "queueItems": [{"data": 0}, {"data": "x"}]},
    ],
)
def test_both_shapes_of_a_read_are_understood(wire: dict[str, Any]) -> None:
    assert read_queue(wire) == ([0, "x"], "1")


def test_a_queue_that_answers_as_the_live_service_does_is_read_and_removed(
    sdk: Both, queue: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sdk.cloud, "live_shapes", True)
    sdk.run(queue.add_item("a"))

    values, read_id = sdk.run(queue.read_items())

    assert values == ["a"]
    assert sdk.run(queue.remove_items(read_id)) is None


def test_an_empty_read_is_understood() -> None:
    assert read_queue({}) == ([], None)


@pytest.mark.parametrize(
    ("method", "arguments", "error", "message"),
    [
        ("add_item", (None,), TypeError, "None"),
        ("add_item", ("x" * 32767,), ValueError, "at most 32,768"),
        ("add_item", (1, 0), ValueError, "from 1 to 3888000"),
        ("add_item", (1, 30, float("nan")), ValueError, "priority is nan"),
        ("read_items", (0,), ValueError, "count must be from 1 to 200"),
        ("read_items", (201,), ValueError, "count must be from 1 to 200"),
        ("read_items", (1, False, 0), ValueError, "invisibility_seconds must be from 1"),
        ("remove_items", (None,), TypeError, "read_id must be a str"),
        ("remove_items", ("",), ValueError, "read_id is empty"),
    ],
)
def test_what_is_over_a_limit_is_refused_before_anything_is_sent(
    sdk: Both, queue: Any, method: str, arguments: tuple[Any, ...], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        sdk.run(getattr(queue, method)(*arguments))

    assert sdk.cloud.requests == []


def test_a_key_without_a_permission_is_told_which_one_it_needs(sdk: Both) -> None:
    client = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    queue = sdk.package.Experience(13058, client).get_memory_store_queue("Jobs")

    for scope, call in {
        "add": lambda: queue.add_item(1),
        "dequeue": queue.read_items,
        "discard": lambda: queue.remove_items("id"),
    }.items():
        with pytest.raises(rblxopencloud.Forbidden, match=rf"memory-store\.queue:{scope}"):
            sdk.run(call())


def test_a_queue_of_an_experience_that_is_not_there_is_not_found(sdk: Both) -> None:
    queue = sdk.package.Experience(1, sdk.client).get_memory_store_queue("Jobs")

    for call in (queue.read_items, lambda: queue.add_item(1), lambda: queue.remove_items("id")):
        with pytest.raises(rblxopencloud.NotFound):
            sdk.run(call())
