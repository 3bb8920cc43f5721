"""The limits of stores as the local Open Cloud holds them, for callers that do not check before they send."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
import rblxopencloudraw as raw

if TYPE_CHECKING:
    from conftest import Both

storage = raw.storage
TOO_LONG = "a" * 51
MAP = (13058, "Map")


def set_v1(value: Any = 1, **arguments: Any) -> Any:
    sent: dict[str, Any] = {"datastore_name": "S", "entry_key": "k", **arguments}
    return storage.set_entry_v1(13058, value, **sent)


def update_v2(key: str = "k", **body: Any) -> Any:
    sent: Any = {"value": 1, **body}
    return storage.update_scoped_data_store_entry(13058, "S", "s", key, sent, allow_missing=True)


REFUSED: dict[str, tuple[Any, str]] = {
    "name v1": (set_v1(datastore_name=TOO_LONG), "from 1 to 50 characters; it has 51"),
    "no name v1": (storage.set_entry_v1(13058, 1, entry_key="k"), "datastoreName must have from 1"),
    "key v1": (set_v1(entry_key=TOO_LONG), "from 1 to 50 characters; it has 51"),
    "scope v1": (set_v1(scope=TOO_LONG), "from 1 to 50 characters; it has 51"),
    "value v1": (set_v1("a" * 4_194_303), "4,194,305 bytes"),
    "user ids v1": (set_v1(roblox_entry_userids="1,2"), "roblox-entry-userids is not JSON"),
    "user texts v1": (set_v1(roblox_entry_userids='["1"]'), "list of whole numbers"),
    "attributes v1": (set_v1(roblox_entry_attributes="[]"), "must be a JSON object"),
    "order v1": (
        storage.list_entry_versions_v1(13058, datastore_name="S", entry_key="k", sort_order="Up"),
        "sortOrder",
    ),
    "key v2": (update_v2(TOO_LONG), "from 1 to 50 characters; it has 51"),
    "value v2": (update_v2(value="a" * 4_194_303), "4,194,305 bytes"),
    "no value v2": (update_v2(value=None), "needs a value"),
    "users v2": (update_v2(users=["1"]), "such as users/1"),
    "attribute name v2": (update_v2(attributes={TOO_LONG: 1}), "50 and 250 bytes"),
    "attribute value v2": (update_v2(attributes={"a": "x" * 251}), "50 and 250 bytes"),
    "attributes v2": (update_v2(attributes={"a": "x" * 200, "b": "x" * 99}), "301 bytes; at most 300"),
    "all scopes v2": (storage.update_scoped_data_store_entry(13058, "S", "-", "k", {"value": 1}), "all scopes"),
    "amount v2": (storage.increment_scoped_data_store_entry(13058, "S", "s", "k", {"amount": 1.5}), "whole number"),
    "ordered id": (storage.create_ordered_entry_v1(13058, "S", "s", {"value": 1}, id="a" * 64), "from 1 to 63"),
    "ordered amount": (
        storage.increment_ordered_data_store_entry(13058, "S", "s", "k", {"amount": 0.5}),
        "whole number",
    ),
    "map id": (storage.create_memory_store_sorted_map_item(*MAP, {"value": 1}, id="a" * 129), "from 1 to 128"),
    "map value": (storage.create_memory_store_sorted_map_item(*MAP, {"value": "a" * 32767}, id="k"), "32,769 bytes"),
    "map ttl": (storage.create_memory_store_sorted_map_item(*MAP, {"value": 1, "ttl": "3888001s"}, id="k"), "3888000s"),
    "map order": (storage.list_memory_store_sorted_map_items(*MAP, order_by="value"), "cannot be ordered"),
    "map filter": (storage.list_memory_store_sorted_map_items(*MAP, filter='id >= "a"'), "cannot be read"),
    "sort keys": (
        storage.create_memory_store_sorted_map_item(
            *MAP, {"value": 1, "numericSortKey": 1, "stringSortKey": "a"}, id="k"
        ),
        "one sort key",
    ),
    "queue data": (storage.create_memory_store_queue_item(13058, "Queue", {}), "needs a value"),
    "queue count": (storage.read_memory_store_queue_items(13058, "Queue", count=0), "from 1 to 200"),
    "queue window": (storage.read_memory_store_queue_items(13058, "Queue", invisibility_window="0s"), "more than 0s"),
    "queue duration": (
        storage.read_memory_store_queue_items(13058, "Queue", invisibility_window="1"),
        "not a duration",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_over_a_limit_is_refused_and_leaves_no_trace(sdk: Both, experience: Any, case: str) -> None:
    sdk.run(experience.get_datastore("S").set_entry("k", "before"))
    request, message = REFUSED[case]

    with pytest.raises(rblxopencloud.HttpException, match=message) as caught:
        sdk.run(sdk.client.send(request))

    assert caught.value.status_code == 400
    everything = experience.get_datastore("S", None)
    assert [(entry.scope, entry.key) for entry in sdk.items(everything.list_keys())] == [("global", "k")]
    assert sdk.run(everything.get_entry("global/k"))[0] == "before"
    assert sdk.items(experience.get_sorted_map("Map").list_keys()) == []


def test_a_sum_past_what_a_double_holds_is_cut_in_the_answer(sdk: Both) -> None:
    place = (13058, "S", "s")
    sdk.run(sdk.client.send(storage.create_ordered_entry_v1(*place, {"value": 2**53}, id="k")))

    answer = sdk.run(sdk.client.send(storage.increment_ordered_entry_v1(*place, "k", {"amount": 5})))

    assert answer["value"] == 2**53
