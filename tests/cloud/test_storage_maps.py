"""Sorted maps of memory stores in both packages: items, their order, their end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
import rblxopencloudraw as raw

if TYPE_CHECKING:
    from conftest import Both


@pytest.fixture
def auctions(experience: Any) -> Any:
    return experience.get_sorted_map("Auctions")


def keys(sdk: Both, auctions: Any, **arguments: Any) -> list[str]:
    return [entry.key for entry in sdk.items(auctions.list_keys(**arguments))]


def test_getting_a_sorted_map_sends_nothing(sdk: Both, experience: Any) -> None:
    auctions = experience.get_sorted_map("Auctions")

    assert (auctions.name, auctions.experience) == ("Auctions", experience)
    assert repr(auctions) == f"<{sdk.name}.SortedMap name='Auctions'>"
    assert sdk.cloud.requests == []


@pytest.mark.parametrize("sort_key", [None, 0, 1.5, -3, "", "b"])
def test_an_item_comes_back_as_it_was_written(sdk: Both, auctions: Any, sort_key: Any) -> None:
    written = sdk.run(auctions.set_key("a/b #?%@😀", {"bid": [1, None]}, 60, sort_key))

    found = sdk.run(auctions.get_key("a/b #?%@😀"))

    assert found == written
    assert (found.key, found.value, found.sort_key) == ("a/b #?%@😀", {"bid": [1, None]}, sort_key)
    assert found.scope is None
    assert timedelta(seconds=50) < found.expires_at - sdk.cloud.clock.now() <= timedelta(seconds=60)


@pytest.mark.parametrize("value", [0, "", False, [], {}, 1.5, "text", [None]])
def test_every_kind_of_value_comes_back(sdk: Both, auctions: Any, value: Any) -> None:
    sdk.run(auctions.set_key("key", value, 60))

    found = sdk.run(auctions.get_key("key")).value

    assert (found, type(found)) == (value, type(value))


def test_an_item_goes_when_its_time_is_over(sdk: Both, auctions: Any) -> None:
    sdk.run(auctions.set_key("short", 1, expiration_seconds=30))
    sdk.run(auctions.set_key("long", 1, expiration_seconds=3_888_000))

    sdk.cloud.clock.advance(31)

    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(auctions.get_key("short"))
    assert keys(sdk, auctions) == ["long"]
    sdk.run(auctions.set_key("short", 2, 30, exclusive_create=True))


def test_an_item_is_created_only_where_there_is_none(sdk: Both, auctions: Any) -> None:
    sdk.run(auctions.set_key("key", 1, 60, exclusive_create=True))

    with pytest.raises(rblxopencloud.PreconditionFailed):
        sdk.run(auctions.set_key("key", 2, 60, exclusive_create=True))

    assert sdk.run(auctions.get_key("key")).value == 1


def test_an_item_is_updated_only_where_there_is_one(sdk: Both, auctions: Any) -> None:
    with pytest.raises(rblxopencloud.PreconditionFailed):
        sdk.run(auctions.set_key("key", 1, 60, exclusive_update=True))
    assert keys(sdk, auctions) == []

    first = sdk.run(auctions.set_key("key", 1, 60, sort_key="a"))
    second = sdk.run(auctions.set_key("key", 2, 60, sort_key=5, exclusive_update=True))
    assert (second.value, second.sort_key) == (2, 5)
    assert first.etag != second.etag


def test_an_item_is_removed_unless_it_has_another_etag(sdk: Both, auctions: Any) -> None:
    first = sdk.run(auctions.set_key("key", 1, 60))
    second = sdk.run(auctions.set_key("key", 2, 60))

    with pytest.raises(rblxopencloud.PreconditionFailed) as caught:
        sdk.run(auctions.remove_key("key", etag=first.etag))
    assert (caught.value.value, caught.value.info) == (2, second)
    assert "DELETE" not in {request.method for request in sdk.cloud.requests}

    assert sdk.run(auctions.remove_key("key", etag=second.etag)) is None
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(auctions.remove_key("key", etag=second.etag))
    with pytest.raises(ValueError, match="etag is empty"):
        sdk.run(auctions.remove_key("key", etag=""))


def test_removing_an_item_that_has_expired_is_no_error(sdk: Both, auctions: Any) -> None:
    sdk.run(auctions.set_key("key", 1, 60))
    sdk.cloud.clock.advance(seconds=61)

    assert sdk.run(auctions.remove_key("key")) is None
    assert keys(sdk, auctions) == []


def test_the_service_refuses_to_remove_an_item_with_another_etag(sdk: Both, auctions: Any) -> None:
    sdk.run(auctions.set_key("key", 1, 60))

    request = raw.storage.delete_memory_store_sorted_map_item(13058, "Auctions", "key", etag="other")
    with pytest.raises(rblxopencloud.Conflict, match="etag"):
        sdk.run(sdk.client.send(request))

    assert keys(sdk, auctions) == ["key"]


def test_items_are_listed_by_sort_key_and_key_over_several_pages(sdk: Both, auctions: Any) -> None:
    for number in range(103):
        sdk.run(auctions.set_key(f"{number:03}", number, 60, sort_key=-number))
    for key, sort_key in (("x", "b"), ("y", "a"), ("z", None)):
        sdk.run(auctions.set_key(key, 0, 60, sort_key=sort_key))

    rising = keys(sdk, auctions)

    assert rising == [*(f"{number:03}" for number in range(102, -1, -1)), "y", "x", "z"]
    assert keys(sdk, auctions, descending=True) == rising[::-1]
    assert keys(sdk, auctions, limit=2) == ["102", "101"]
    assert keys(sdk, auctions, limit=0) == []


def test_items_are_listed_between_bounds_of_which_0_is_one(sdk: Both, auctions: Any) -> None:
    for key, sort_key in (("a", -1), ("b", 0), ('c"', 1), ("d", "low"), ("e", "top"), ("f", None)):
        sdk.run(auctions.set_key(key, 1, 60, sort_key=sort_key))

    assert keys(sdk, auctions, lower_bound_sort_key=0) == ['c"']
    assert keys(sdk, auctions, upper_bound_sort_key=0) == ["a"]
    assert keys(sdk, auctions, lower_bound_sort_key=-1.5, upper_bound_sort_key=0.5) == ["a", "b"]
    assert keys(sdk, auctions, lower_bound_sort_key="low") == ["e"]
    assert keys(sdk, auctions, lower_bound_key="b", upper_bound_key="e") == ['c"', "d"]
    assert keys(sdk, auctions, lower_bound_key='c"', lower_bound_sort_key="a") == ["d", "e"]
    assert keys(sdk, auctions, lower_bound_key="zz") == []


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        (("k" * 129, 1, 60), ValueError, "key has 129 characters; at most 128"),
        (("", 1, 60), ValueError, "key is empty"),
        (("key", "x" * 32767, 60), ValueError, "32,769 bytes as JSON; at most 32,768"),
        (("key", None, 60), TypeError, "None"),
        (("key", float("inf"), 60), ValueError, "inf"),
        (("key", 1, 0), ValueError, "from 1 to 3888000"),
        (("key", 1, 3_888_001), ValueError, "from 1 to 3888000"),
        (("key", 1, 60, "s" * 129), ValueError, "sort_key has 129 characters"),
        (("key", 1, 60, float("nan")), ValueError, "sort_key is nan"),
        (("key", 1, 60, True), TypeError, "sort_key must be a number"),
        (("key", 1, 60, None, True, True), ValueError, "Pass one"),
    ],
)
def test_what_is_over_a_limit_is_refused_before_anything_is_sent(
    sdk: Both, auctions: Any, arguments: tuple[Any, ...], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        sdk.run(auctions.set_key(*arguments))

    assert sdk.cloud.requests == []


def test_a_key_without_a_permission_is_told_which_one_it_needs(sdk: Both, auctions: Any) -> None:
    client = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    poor = sdk.package.Experience(13058, client).get_sorted_map("Auctions")

    for call in (lambda: poor.set_key("key", 1, 60), lambda: poor.remove_key("key")):
        with pytest.raises(rblxopencloud.Forbidden, match=r"memory-store\.sorted-map:write"):
            sdk.run(call())
    for call in (lambda: poor.get_key("key"), lambda: poor.remove_key("key", "etag")):
        with pytest.raises(rblxopencloud.Forbidden, match=r"memory-store\.sorted-map:read"):
            sdk.run(call())
    with pytest.raises(rblxopencloud.Forbidden, match=r"memory-store\.sorted-map:read"):
        sdk.items(poor.list_keys())
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(auctions.get_key("key"))


def test_flushing_removes_what_is_live(sdk: Both, experience: Any, auctions: Any) -> None:
    queue = experience.get_memory_store_queue("Jobs")
    sdk.run(auctions.set_key("key", 1, 60))
    sdk.run(queue.add_item("job"))

    sdk.run(sdk.client.send(raw.storage.flush_memory_store(13058, scope="TEST")))
    assert keys(sdk, auctions) == ["key"]
    operation = sdk.run(experience.flush_memory_store())

    assert sdk.run(operation.fetch_status()) is True
    assert sdk.run(operation.wait()) is True
    assert keys(sdk, auctions) == []
    assert sdk.run(queue.read_items())[0] == []
