"""Ordered data stores in both packages: whole numbers, their order, their bounds, their conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
import rblxopencloudraw as raw

if TYPE_CHECKING:
    from conftest import Both

LARGEST = 2**53


@pytest.fixture
def leaderboard(experience: Any) -> Any:
    return experience.get_ordered_datastore("Leaderboard")


def sent(sdk: Both) -> list[str | None]:
    return [request.operation_id for request in sdk.cloud.requests]


def test_getting_an_ordered_data_store_sends_nothing(sdk: Both, experience: Any) -> None:
    leaderboard = experience.get_ordered_datastore("Leaderboard", "week")

    assert (leaderboard.name, leaderboard.scope, leaderboard.experience) == ("Leaderboard", "week", experience)
    assert repr(leaderboard) == f"<{sdk.name}.OrderedDataStore name='Leaderboard' scope='week'>"
    assert sent(sdk) == []


@pytest.mark.parametrize("value", [0, 1, -5, LARGEST, -LARGEST])
def test_a_number_comes_back_as_it_was_written(sdk: Both, leaderboard: Any, value: int) -> None:
    assert sdk.run(leaderboard.set_entry("user_1", value)) == value

    assert sdk.run(leaderboard.get_entry("user_1")) == value


def test_a_number_is_incremented_from_nothing_and_further(sdk: Both, leaderboard: Any) -> None:
    assert sdk.run(leaderboard.increment_entry("user_1", 5)) == 5
    assert sdk.run(leaderboard.increment_entry("user_1", -5)) == 0
    assert sdk.run(leaderboard.get_entry("user_1")) == 0


def test_a_number_is_created_only_where_there_is_none(sdk: Both, leaderboard: Any) -> None:
    assert sdk.run(leaderboard.set_entry("user_1", 5, exclusive_create=True)) == 5

    with pytest.raises(rblxopencloud.PreconditionFailed) as caught:
        sdk.run(leaderboard.set_entry("user_1", 6, exclusive_create=True))

    assert (caught.value.status_code, caught.value.value) == (400, None)
    assert sdk.run(leaderboard.get_entry("user_1")) == 5
    assert sent(sdk)[:2] == ["OrderedDataStores_CreateEntry"] * 2


def test_a_number_is_updated_only_where_there_is_one(sdk: Both, leaderboard: Any) -> None:
    with pytest.raises(rblxopencloud.PreconditionFailed):
        sdk.run(leaderboard.set_entry("user_1", 5, exclusive_update=True))
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(leaderboard.get_entry("user_1"))

    sdk.run(leaderboard.set_entry("user_1", 5))
    assert sdk.run(leaderboard.set_entry("user_1", 6, exclusive_update=True)) == 6


def test_a_number_is_removed_at_once_and_removing_nothing_is_no_error(sdk: Both, leaderboard: Any) -> None:
    sdk.run(leaderboard.set_entry("user_1", 5))

    assert sdk.run(leaderboard.remove_entry("user_1")) is None
    assert sdk.run(leaderboard.remove_entry("user_1")) is None

    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(leaderboard.get_entry("user_1"))
    assert sdk.items(leaderboard.sort_keys()) == []


def test_entries_are_sorted_over_several_pages(sdk: Both, leaderboard: Any) -> None:
    for number in range(103):
        sdk.run(leaderboard.set_entry(f"user/{number:03}", (number * 37) % 103))

    falling = sdk.items(leaderboard.sort_keys())
    rising = sdk.items(leaderboard.sort_keys(descending=False))

    assert [entry.value for entry in falling] == list(range(102, -1, -1))
    assert rising == falling[::-1]
    assert rising[37] == rblxopencloud.SortedEntry("user/001", "global", 37)
    assert sent(sdk).count("OrderedDataStores_ListEntries") == 4
    assert [entry.value for entry in sdk.items(leaderboard.sort_keys(limit=2))] == [102, 101]


def test_entries_are_sorted_between_bounds_of_which_0_is_one(sdk: Both, leaderboard: Any) -> None:
    for value in (-2, -1, 0, 1, 2):
        sdk.run(leaderboard.set_entry(f"user_{value}", value))

    def between(least: int | None, most: int | None) -> list[int]:
        return [entry.value for entry in sdk.items(leaderboard.sort_keys(min=least, max=most))]

    assert between(0, None) == [2, 1, 0]
    assert between(None, 0) == [0, -1, -2]
    assert between(-1, 1) == [1, 0, -1]
    assert between(0, 0) == [0]
    with pytest.raises(ValueError, match="min is 1, which is more than max, 0"):
        sdk.items(leaderboard.sort_keys(min=1, max=0))


def test_without_a_scope_keys_name_theirs_and_nothing_can_be_sorted(sdk: Both, experience: Any) -> None:
    everything = experience.get_ordered_datastore("Leaderboard", None)

    sdk.run(everything.set_entry("week/user/1", 5))

    assert sdk.run(experience.get_ordered_datastore("Leaderboard", "week").get_entry("user/1")) == 5
    with pytest.raises(ValueError, match="names no scope"):
        sdk.run(everything.get_entry("user"))
    with pytest.raises(ValueError, match="Open the ordered data store with a scope"):
        sdk.items(everything.sort_keys())


@pytest.mark.parametrize("scope", ["global", "a/b", "%", "😀 ?#"])
def test_keys_with_any_character_address_exactly_one_number(sdk: Both, experience: Any, scope: str) -> None:
    leaderboard = experience.get_ordered_datastore("Store/#?", scope)
    keys = ["a/b", "#", "?x=1", "100%", "%2F", "a@b", "a:increment", "ключ", "😀", " ", "a" * 63]

    for number, key in enumerate(keys):
        sdk.run(leaderboard.set_entry(key, number))

    assert [sdk.run(leaderboard.get_entry(key)) for key in keys] == list(range(len(keys)))
    assert [entry.key for entry in sdk.items(leaderboard.sort_keys(descending=False))] == keys


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("a" * 64, 1, "key has 64 characters; at most 63"),
        ("", 1, "key is empty"),
        ("key", 1.5, "whole number"),
        ("key", LARGEST + 1, "from -9007199254740992 to 9007199254740992"),
    ],
)
def test_what_is_over_a_limit_is_refused_before_anything_is_sent(
    sdk: Both, leaderboard: Any, key: str, value: float, message: str
) -> None:
    for call in (lambda: leaderboard.set_entry(key, value), lambda: leaderboard.increment_entry(key, value)):
        with pytest.raises(ValueError, match=message):
            sdk.run(call())
    with pytest.raises(ValueError, match="Pass one"):
        sdk.run(leaderboard.set_entry("key", 1, True, True))

    assert sent(sdk) == []


def test_a_key_without_a_permission_is_told_which_one_it_needs(sdk: Both) -> None:
    client = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    leaderboard = sdk.package.Experience(13058, client).get_ordered_datastore("Leaderboard")

    for call in (
        lambda: leaderboard.set_entry("key", 1),
        lambda: leaderboard.set_entry("key", 1, exclusive_create=True),
        lambda: leaderboard.increment_entry("key", 1),
        lambda: leaderboard.remove_entry("key"),
    ):
        with pytest.raises(rblxopencloud.Forbidden, match=r"universe\.ordered-data-store\.scope\.entry:write"):
            sdk.run(call())
    with pytest.raises(rblxopencloud.Forbidden, match=r"universe\.ordered-data-store\.scope\.entry:read"):
        sdk.run(leaderboard.get_entry("key"))
    with pytest.raises(rblxopencloud.Forbidden, match=r"universe\.ordered-data-store\.scope\.entry:read"):
        sdk.items(leaderboard.sort_keys())


def test_both_generations_serve_the_same_numbers(sdk: Both, leaderboard: Any) -> None:
    def send(request: Any) -> Any:
        return sdk.run(sdk.client.send(request))

    place = (13058, "Leaderboard", "global")
    send(raw.storage.create_ordered_data_store_entry(*place, {"value": 2.6}, id="a"))
    send(raw.storage.update_ordered_data_store_entry(*place, "b", {"value": 9}, allow_missing=True))
    send(raw.storage.increment_ordered_data_store_entry(*place, "b", {"amount": 1}))

    assert [(entry.key, entry.value) for entry in sdk.items(leaderboard.sort_keys())] == [("b", 10), ("a", 3)]
    request = raw.storage.list_ordered_data_store_entries(*place, order_by="value desc", filter="entry >= 4")
    assert [entry["id"] for entry in sdk.items(sdk.client.paginate(request))] == ["b"]
    assert send(raw.storage.get_ordered_data_store_entry(*place, "a"))["value"] == 3
    send(raw.storage.delete_ordered_data_store_entry(*place, "a"))
    with pytest.raises(rblxopencloud.NotFound):
        send(raw.storage.delete_ordered_data_store_entry(*place, "a"))
    with pytest.raises(rblxopencloud.HttpException, match="cannot be ordered"):
        send(raw.storage.list_ordered_data_store_entries(*place, order_by="id"))
    for text in ("entry > 4", "value >= 4", "entry >= x", "entry >= 4 || entry <= 1"):
        with pytest.raises(rblxopencloud.HttpException, match="filter"):
            send(raw.storage.list_ordered_data_store_entries(*place, filter=text))
