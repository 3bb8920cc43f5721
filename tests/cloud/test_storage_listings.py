"""Listings of data stores, keys and versions, and what time does to them, in both packages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
import rblxopencloudraw as raw
from rblxopencloud import DataStoreState

if TYPE_CHECKING:
    from conftest import Both


@pytest.fixture
def datastore(experience: Any) -> Any:
    return experience.get_datastore("PlayerData")


def sent(sdk: Both, operation: str) -> int:
    return sum(request.operation_id == operation for request in sdk.cloud.requests)


def write(sdk: Both, datastore: Any, key: str, *values: Any) -> None:
    """Each value a minute after the one before."""
    for value in values:
        sdk.run(datastore.set_entry(key, value))
        sdk.cloud.clock.advance(60)


def now(sdk: Both) -> datetime:
    return sdk.cloud.clock.now()


def test_all_keys_of_a_scope_are_listed_over_several_pages(sdk: Both, datastore: Any, experience: Any) -> None:
    for number in range(300):
        sdk.run(datastore.set_entry(f"user_{number:03}", number))
    sdk.run(experience.get_datastore("PlayerData", "pets").set_entry("cat", 1))

    keys = sdk.items(datastore.list_keys())

    assert [entry.key for entry in keys] == [f"user_{number:03}" for number in range(300)]
    assert {entry.scope for entry in keys} == {"global"}
    assert sent(sdk, "Cloud_ListDataStoreEntries__Using_Universes_DataStores") == 2
    assert len(sdk.items(datastore.list_keys(limit=7))) == 7
    assert sdk.items(datastore.list_keys(limit=0)) == []


def test_keys_are_listed_by_prefix_and_without_those_that_were_removed(sdk: Both, datastore: Any) -> None:
    for key in ('a"b', "a\\b", "ab", "b", "ä😀"):
        sdk.run(datastore.set_entry(key, 1))
    sdk.run(datastore.remove_entry("ab"))

    listed = {
        prefix: [entry.key for entry in sdk.items(datastore.list_keys(prefix))]
        for prefix in ("a", 'a"', "a\\", "ä😀", "zz")
    }

    assert listed == {"a": ['a"b', "a\\b"], 'a"': ['a"b'], "a\\": ["a\\b"], "ä😀": ["ä😀"], "zz": []}
    assert [entry.key for entry in sdk.items(datastore.list_keys("ab", show_deleted=True))] == ["ab"]


def test_keys_of_all_scopes_are_listed_with_their_scopes(sdk: Both, experience: Any) -> None:
    everything = experience.get_datastore("PlayerData", None)
    for key in ("pets/user_1", "pets/other", "global/user_1", "a b/x/y"):
        sdk.run(everything.set_entry(key, 1))

    def listed(prefix: str) -> list[tuple[str, str]]:
        return [(entry.scope, entry.key) for entry in sdk.items(everything.list_keys(prefix))]

    assert listed("") == [("a b", "x/y"), ("global", "user_1"), ("pets", "other"), ("pets", "user_1")]
    assert listed("user") == [("global", "user_1"), ("pets", "user_1")]
    assert listed("pets/") == [("pets", "other"), ("pets", "user_1")]
    assert listed("pets/user_") == [("pets", "user_1")]
    with pytest.raises(ValueError, match="takes it for all scopes"):
        sdk.items(experience.get_datastore("PlayerData", "-").list_keys())


def test_listings_need_their_permissions_and_something_to_list(sdk: Both, datastore: Any) -> None:
    client = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    poor = sdk.package.Experience(13058, client)

    with pytest.raises(rblxopencloud.Forbidden, match=r"universe-datastores\.control:list"):
        sdk.items(poor.list_datastores())
    with pytest.raises(rblxopencloud.Forbidden, match=r"universe-datastores\.objects:list"):
        sdk.items(poor.get_datastore("PlayerData").list_keys())
    for descending in (True, False):
        with pytest.raises(rblxopencloud.Forbidden, match=r"universe-datastores\.versions:list"):
            sdk.items(poor.get_datastore("PlayerData").list_versions("key", descending=descending))
    for listing in (datastore.list_keys(), datastore.list_versions("key")):
        with pytest.raises(rblxopencloud.NotFound):
            sdk.items(listing)


def test_data_stores_are_listed_with_their_times(sdk: Both, experience: Any) -> None:
    assert sdk.items(experience.list_datastores()) == []
    for number in range(103):
        sdk.run(experience.get_datastore(f"Store{number:03}").set_entry("key", 1))

    found = sdk.items(experience.list_datastores(scope=None))

    assert [one.name for one in found] == [f"Store{number:03}" for number in range(103)]
    assert {(one.scope, one.state, one.expires_at) for one in found} == {(None, DataStoreState.Active, None)}
    assert all(one.created_at == one.created and one.created_at.tzinfo is not None for one in found)
    assert [one.name for one in sdk.items(experience.list_datastores("Store10"))] == [
        "Store100",
        "Store101",
        "Store102",
    ]
    assert len(sdk.items(experience.list_datastores(limit=3))) == 3


def test_a_data_store_is_deleted_brought_back_and_gone_after_thirty_days(sdk: Both, experience: Any) -> None:
    datastore = experience.get_datastore("PlayerData")
    sdk.run(datastore.set_entry("key", 1))

    sdk.run(datastore.delete())

    assert datastore.state is DataStoreState.Deleted
    assert timedelta(days=29) < datastore.expires_at - now(sdk) <= timedelta(days=30)
    assert sdk.items(experience.list_datastores()) == []
    (listed,) = sdk.items(experience.list_datastores(show_deleted=True))
    assert (listed.state, listed.expires_at) == (DataStoreState.Deleted, datastore.expires_at)
    assert sdk.run(datastore.get_entry("key"))[0] == 1
    with pytest.raises(rblxopencloud.Conflict, match="Undelete it"):
        sdk.run(datastore.set_entry("key", 2))

    sdk.run(listed.undelete())
    assert (listed.state, listed.expires_at) == (DataStoreState.Active, None)
    assert sdk.run(datastore.get_entry("key"))[0] == 1
    with pytest.raises(rblxopencloud.HttpException, match="is not deleted"):
        sdk.run(datastore.undelete())

    sdk.run(datastore.delete())
    sdk.cloud.clock.advance(hours=25)
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(datastore.get_entry("key"))
    sdk.cloud.clock.advance(days=29)
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(datastore.undelete())
    assert sdk.items(experience.list_datastores(show_deleted=True)) == []


def test_deleting_needs_its_permission_and_something_to_delete(sdk: Both, datastore: Any) -> None:
    client = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    poor = sdk.package.Experience(13058, client).get_datastore("PlayerData")

    for call in (poor.delete, poor.undelete):
        with pytest.raises(rblxopencloud.Forbidden, match=r"universe-datastores\.control:delete"):
            sdk.run(call())
    for call in (datastore.delete, datastore.undelete):
        with pytest.raises(rblxopencloud.NotFound):
            sdk.run(call())


def test_there_is_one_snapshot_for_each_day(sdk: Both, experience: Any) -> None:
    taken, first = sdk.run(experience.snapshot_datastores())
    again, same = sdk.run(experience.snapshot_datastores())
    sdk.cloud.clock.advance(days=1)
    next_day, second = sdk.run(experience.snapshot_datastores())

    assert (taken, again, next_day) == (True, False, True)
    assert first == same
    assert second.date() == first.date() + timedelta(days=1)
    client = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    with pytest.raises(rblxopencloud.Forbidden, match=r"universe-datastores\.control:snapshot"):
        sdk.run(sdk.package.Experience(13058, client).snapshot_datastores())


@pytest.mark.parametrize("descending", [True, False])
def test_all_versions_of_a_key_are_listed_over_several_pages(sdk: Both, datastore: Any, descending: bool) -> None:
    write(sdk, datastore, "key", *range(105))

    versions = sdk.items(datastore.list_versions("key", descending=descending))
    values = [sdk.run(version.get_value())[0] for version in versions[:3]]

    times = [version.created for version in versions]
    assert times == sorted(times, reverse=descending)
    assert len(versions) == 105
    assert values == ([104, 103, 102] if descending else [0, 1, 2])
    assert {version.key_created for version in versions} == {min(times)}
    assert versions[0].content_length == (None if descending else 1)
    assert len(sdk.items(datastore.list_versions("key", limit=101, descending=descending))) == 101


@pytest.mark.parametrize("descending", [True, False])
def test_versions_are_listed_between_two_times(sdk: Both, datastore: Any, descending: bool) -> None:
    write(sdk, datastore, "key", 0, 1, 2, 3)
    times = sorted(version.created for version in sdk.items(datastore.list_versions("key")))

    def between(after: datetime | None, before: datetime | None) -> list[int]:
        found = sdk.items(datastore.list_versions("key", after, before, descending=descending))
        return sorted(sdk.run(version.get_value())[0] for version in found)

    assert between(times[1], None) == [1, 2, 3]
    assert between(None, times[1]) == [0, 1]
    assert between(times[1], times[2]) == [1, 2]
    assert between(times[1].astimezone().replace(tzinfo=None), times[2]) == [1, 2]
    assert between(times[3] + timedelta(seconds=1), None) == []


def test_a_key_is_read_as_it_was_at_a_version_or_a_time(sdk: Both, datastore: Any) -> None:
    before = now(sdk) - timedelta(seconds=1)
    write(sdk, datastore, "user@home", "first", "second")
    newest, oldest = sdk.items(datastore.list_versions("user@home"))

    assert sdk.run(datastore.get_version("user@home", oldest.version))[0] == "first"
    assert sdk.run(datastore.get_version("user@home", oldest.created + timedelta(seconds=30)))[0] == "first"
    assert sdk.run(datastore.get_version("user@home", now(sdk)))[1].version == newest.version
    for version in (before, "08DC3D3F43F9FCC1.0000000001.08DC3D3F43F9FCC1.01"):
        with pytest.raises(rblxopencloud.NotFound):
            sdk.run(datastore.get_version("user@home", version))
    with pytest.raises(rblxopencloud.HttpException, match="ten minutes"):
        sdk.run(datastore.get_version("user@home", datetime.now(UTC) + timedelta(days=300)))
    with pytest.raises(ValueError, match="version is empty"):
        sdk.run(datastore.get_version("user@home", ""))
    with pytest.raises(TypeError, match="version must be"):
        sdk.run(datastore.get_version("user@home", 5))


def test_the_version_of_a_removal_has_no_value_and_earlier_ones_have(sdk: Both, datastore: Any) -> None:
    write(sdk, datastore, "key", "kept")
    sdk.run(datastore.remove_entry("key"))

    for descending in (True, False):
        gone, old = sdk.items(datastore.list_versions("key", descending=descending))[:: 1 if descending else -1]
        assert (gone.deleted, old.deleted) == (True, False)
        assert sdk.run(old.get_value())[0] == "kept"
        with pytest.raises(rblxopencloud.NotFound):
            sdk.run(gone.get_value())


def test_removed_keys_and_replaced_versions_are_gone_after_thirty_days(sdk: Both, datastore: Any) -> None:
    write(sdk, datastore, "key", 1, 2)
    write(sdk, datastore, "removed", 1)
    sdk.run(datastore.remove_entry("removed"))

    sdk.cloud.clock.advance(days=30)

    assert [sdk.run(one.get_value())[0] for one in sdk.items(datastore.list_versions("key"))] == [2]
    with pytest.raises(rblxopencloud.NotFound):
        sdk.items(datastore.list_versions("removed"))
    assert [one.key for one in sdk.items(datastore.list_keys(show_deleted=True))] == ["key"]


def test_both_generations_serve_the_same_data(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("key", [1, 2.5, None], users=[5], metadata={"a": 1}))

    def send(request: Any) -> Any:
        return sdk.run(sdk.client.send(request))

    v1 = sdk.run(sdk.client.send_raw(raw.storage.get_entry_v1(13058, datastore_name="PlayerData", entry_key="key")))
    v2 = send(raw.storage.get_data_store_entry(13058, "PlayerData", "key"))
    assert (v1.json(), v2["value"]) == ([1, 2.5, None], [1, 2.5, None])
    assert v1.headers["roblox-entry-version"] == v2["revisionId"]
    assert (v1.headers["roblox-entry-userids"], v2["users"]) == ("[5]", ["users/5"])
    sdk.run(datastore.remove_entry("key"))
    gone = sdk.run(sdk.client.send_raw(raw.storage.get_entry_v1(13058, datastore_name="PlayerData", entry_key="key")))
    never = sdk.run(sdk.client.send_raw(raw.storage.get_entry_v1(13058, datastore_name="PlayerData", entry_key="no")))
    assert (gone.status, gone.content, never.status) == (204, b"", 404)
    keys = sdk.items(sdk.client.paginate(raw.storage.list_keys_v1(13058, datastore_name="PlayerData")))
    stores = sdk.items(sdk.client.paginate(raw.storage.list_data_stores_v1(13058)))
    assert (keys, [store["name"] for store in stores]) == ([{"scope": "global", "key": "key"}], ["PlayerData"])


def test_the_second_generation_writes_under_its_own_conditions(sdk: Both) -> None:
    def send(request: Any) -> Any:
        return sdk.run(sdk.client.send(request))

    first = send(
        raw.storage.create_scoped_data_store_entry(13058, "S", "s", {"value": 1, "users": ["users/3"]}, id="k")
    )
    with pytest.raises(rblxopencloud.HttpException, match="exists"):
        send(raw.storage.create_scoped_data_store_entry(13058, "S", "s", {"value": 2}, id="k"))
    second = send(raw.storage.update_scoped_data_store_entry(13058, "S", "s", "k", {"value": 2, "etag": first["etag"]}))
    assert (second["users"], second["attributes"]) == ([], {})
    with pytest.raises(rblxopencloud.Conflict, match="etag"):
        send(raw.storage.update_scoped_data_store_entry(13058, "S", "s", "k", {"value": 3, "etag": first["etag"]}))
    with pytest.raises(rblxopencloud.NotFound):
        send(raw.storage.update_scoped_data_store_entry(13058, "S", "s", "new", {"value": 3}))
    send(raw.storage.update_scoped_data_store_entry(13058, "S", "s", "new", {"value": 3}, allow_missing=True))
    assert send(raw.storage.increment_scoped_data_store_entry(13058, "S", "s", "new", {"amount": 2}))["value"] == 5
    send(raw.storage.delete_scoped_data_store_entry(13058, "S", "s", "new"))
    with pytest.raises(rblxopencloud.NotFound):
        send(raw.storage.get_scoped_data_store_entry(13058, "S", "s", "new"))
    with pytest.raises(rblxopencloud.HttpException, match="value"):
        send(raw.storage.update_scoped_data_store_entry(13058, "S", "s", "k", {"users": []}))
    for text in ('id.endsWith("x")', "id.startsWith('x')", 'id.startsWith("x") && true'):
        with pytest.raises(rblxopencloud.HttpException, match="startsWith"):
            sdk.items(sdk.client.paginate(raw.storage.list_scoped_data_store_entries(13058, "S", "s", filter=text)))


def test_a_body_that_does_not_fit_its_sum_is_refused(sdk: Both) -> None:
    request = raw.storage.set_entry_v1(13058, 1, datastore_name="S", entry_key="k", content_md5="bm90IGl0")

    with pytest.raises(rblxopencloud.HttpException, match="content-md5"):
        sdk.run(sdk.client.send(request))
