"""Stores against a scripted server: what is sent once, what is understood, what is not the end of a listing."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Answer, Pauses, Sdk, Server

import rblxopencloud
from rblxopencloud import DataStoreState

if TYPE_CHECKING:
    from collections.abc import Callable

WRITES: dict[str, Callable[[Any], Any]] = {
    "set_entry": lambda experience: experience.get_datastore("S").set_entry("k", 1),
    "increment_entry": lambda experience: experience.get_datastore("S").increment_entry("k", 1),
    "remove_entry": lambda experience: experience.get_datastore("S").remove_entry("k"),
    "ordered set_entry": lambda experience: experience.get_ordered_datastore("S").set_entry("k", 1),
    "ordered create": lambda experience: experience.get_ordered_datastore("S").set_entry("k", 1, True),
    "ordered increment_entry": lambda experience: experience.get_ordered_datastore("S").increment_entry("k", 1),
    "ordered remove_entry": lambda experience: experience.get_ordered_datastore("S").remove_entry("k"),
    "set_key": lambda experience: experience.get_sorted_map("S").set_key("k", 1, 60),
    "remove_key": lambda experience: experience.get_sorted_map("S").remove_key("k"),
    "add_item": lambda experience: experience.get_memory_store_queue("S").add_item(1),
    "read_items": lambda experience: experience.get_memory_store_queue("S").read_items(),
    "remove_items": lambda experience: experience.get_memory_store_queue("S").remove_items("id"),
}
PRESENT = {
    "roblox-entry-version": "08D9E6A3F2188CFF.0000000001.08D9E6A3F2188CFF.01",
    "roblox-entry-created-time": "2022-02-02T23:30:06.5388799+00:00",
    "roblox-entry-version-created-time": "2022-02-02T23:30:06.5388799+00:00",
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_a_write_without_an_answer_is_not_sent_again(
    sdk: Sdk, server: Server, experience: Any, pauses: Pauses, write: Callable[[Any], Any]
) -> None:
    server.says({"message": "try later"}, status=503)
    with pytest.raises(rblxopencloud.HttpException) as refused:
        sdk.run(write(experience))
    server.answers.append(Answer(drop=True))
    with pytest.raises(rblxopencloud.TransportError):
        sdk.run(write(experience))

    assert refused.value.status_code == 503
    assert len(server.requests) == 2
    assert pauses == []


def test_a_write_that_was_turned_away_is_sent_again_as_it_was(
    sdk: Sdk, server: Server, experience: Any, pauses: Pauses
) -> None:
    server.says(status=429, retry_after="1")
    server.says({"version": "1"})

    sdk.run(experience.get_datastore("S/#", "a b").set_entry("k@?", {"ü": [0, ""]}, users=[5], metadata={"ü": 0}))

    first, second = server.requests
    assert len(pauses) == 1
    assert (first.target, first.body, first.headers) == (second.target, second.body, second.headers)
    assert first.query == {"datastoreName": "S/#", "entryKey": "k@?", "scope": "a b"}
    assert first.json == {"ü": [0, ""]}
    assert first.headers["roblox-entry-userids"] == "[5]"
    assert first.headers["roblox-entry-attributes"] == '{"\\u00fc":0}'
    assert first.headers["content-md5"] == base64.b64encode(hashlib.md5(first.body).digest()).decode()  # noqa: S324 - a sum


def test_an_empty_page_is_not_the_end_of_a_listing(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"nextPageToken": "1"})
    server.says({"dataStores": [], "nextPageToken": "2"})
    server.says({"dataStores": [{"id": "Store", "state": "FROZEN", "new": 1}, {"path": "universes/1/data-stores/B"}]})

    first, second = sdk.items(experience.list_datastores("S"))

    assert (first.name, first.state, first.created_at) == ("Store", DataStoreState.Unknown, None)
    assert (second.name, second.state) == ("B", None)
    assert [request.query.get("pageToken") for request in server.requests] == [None, "1", "2"]
    assert {request.query["filter"] for request in server.requests} == {'id.startsWith("S")'}


def test_an_entry_without_most_of_its_fields_is_understood(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"value": 0, "users": ["users/5", "groups/6", None], "attributes": None, "new": 1})

    value, info = sdk.run(experience.get_datastore("S").get_entry("k"))

    assert (value, info.version, info.users, info.metadata) == (0, "", [5], {})
    assert (info.created, info.updated) == (None, None)


def test_an_entry_that_the_service_calls_deleted_is_not_found(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"state": "DELETED", "id": "k"})
    with pytest.raises(rblxopencloud.NotFound, match="marked as deleted"):
        sdk.run(experience.get_datastore("S").get_entry("k"))

    server.says(b"", status=204)
    with pytest.raises(rblxopencloud.NotFound, match="marked as deleted"):
        sdk.run(experience.get_datastore("S", "-").get_entry("k"))


@pytest.mark.parametrize("users", ["[1,2]", "1,2", " [ 1, 2 ] "])
def test_a_failed_precondition_tells_what_is_there(sdk: Sdk, server: Server, experience: Any, users: str) -> None:
    server.answers.append(
        Answer(412, b'{"message": "mine", "code": 7}', [*PRESENT.items(), ("roblox-entry-userids", users)])
    )

    with pytest.raises(rblxopencloud.PreconditionFailed) as caught:
        sdk.run(experience.get_datastore("S").set_entry("k", 1, exclusive_create=True))

    assert server.last.query["exclusiveCreate"] == "true"
    assert caught.value.value == {"message": "mine", "code": 7}
    assert (caught.value.info.version, caught.value.info.users) == (PRESENT["roblox-entry-version"], [1, 2])
    assert "mine" not in str(caught.value)


def test_a_failed_precondition_may_tell_nothing(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"error": "PRECONDITION_FAILED", "message": "no match"}, status=412)

    with pytest.raises(rblxopencloud.PreconditionFailed, match="no match") as caught:
        sdk.run(experience.get_datastore("S").set_entry("k", 1, previous_version="1"))

    assert (caught.value.value, caught.value.info) == (None, None)


def test_an_increment_without_a_number_in_the_answer_says_that_it_may_have_been_done(
    sdk: Sdk, server: Server, experience: Any
) -> None:
    server.says(b"", status=204)

    with pytest.raises(rblxopencloud.UnreadableResponse, match="may have been carried out"):
        sdk.run(experience.get_datastore("S").increment_entry("k", 1))


def test_an_ordered_entry_without_a_value_is_0(sdk: Sdk, server: Server, experience: Any) -> None:
    leaderboard = experience.get_ordered_datastore("S")
    for _ in range(3):
        server.says({"id": "k"})
    server.says({"entries": [{"id": "k"}]})

    assert sdk.run(leaderboard.get_entry("k")) == 0
    assert sdk.run(leaderboard.increment_entry("k", 1)) == 0
    assert sdk.run(leaderboard.set_entry("k", 0)) == 0
    assert [entry.value for entry in sdk.items(leaderboard.sort_keys())] == [0]


def test_a_bad_request_is_no_failed_precondition(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"code": "INVALID_ARGUMENT", "message": "The scope does not exist."}, status=400)

    with pytest.raises(rblxopencloud.HttpException) as caught:
        sdk.run(experience.get_ordered_datastore("S").set_entry("k", 1, exclusive_create=True))

    assert not isinstance(caught.value, rblxopencloud.PreconditionFailed)


def test_an_item_of_a_map_without_most_of_its_fields_is_understood(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"path": "cloud/v2/universes/1/memory-store/sorted-maps/S/items/k", "numericSortKey": 0})

    item = sdk.run(experience.get_sorted_map("S").get_key("k"))

    assert (item.key, item.sort_key, item.value, item.expires_at) == ("k", 0, None, None)


def test_a_snapshot_without_a_time_is_unreadable(sdk: Sdk, server: Server, experience: Any) -> None:
    for wrong in ({"newSnapshotTaken": True}, {"latestSnapshotTime": "yesterday"}):
        server.says(wrong)
        with pytest.raises(rblxopencloud.UnreadableResponse):
            sdk.run(experience.snapshot_datastores())


def test_no_key_is_shown_by_any_store(sdk: Sdk, experience: Any) -> None:
    stores = [
        experience.get_datastore("S"),
        experience.get_ordered_datastore("S"),
        experience.get_sorted_map("S"),
        experience.get_memory_store_queue("S"),
    ]

    assert all(KEY not in repr(store) for store in stores)
    assert {type(store).__module__.partition(".")[0] for store in stores} == {sdk.name}


def test_both_packages_share_the_values_and_every_import_path_works(sdk: Sdk) -> None:
    import importlib

    for module, names in {
        "datastore": "DataStore DataStoreState EntryInfo EntryVersion ListedEntry OrderedDataStore SortedEntry",
        "memorystore": "MemoryStoreQueue SortedMap SortedMapEntry",
    }.items():
        home = importlib.import_module(f"{sdk.name}.{module}")
        for name in names.split():
            assert getattr(home, name) is getattr(sdk.package, name)
    for name in ("DataStoreState", "EntryInfo", "ListedEntry", "SortedEntry", "SortedMapEntry"):
        assert getattr(sdk.package, name) is getattr(rblxopencloud, name)
