"""The examples for data stores and memory stores in the documented interface, in our words, in both packages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud

if TYPE_CHECKING:
    from tests.cloud.conftest import Both


def test_a_data_store_is_opened_with_a_scope_or_without(experience: Any) -> None:
    assert experience.get_datastore("ExampleStore", scope="global").scope == "global"
    assert experience.get_datastore("ExampleStore").scope == "global"
    assert experience.get_datastore("ExampleStore", scope=None).scope is None


def test_a_key_of_every_scope_is_addressed_with_its_scope(sdk: Both, experience: Any) -> None:
    datastore = experience.get_datastore("ExampleStore", scope=None)

    sdk.run(datastore.set_entry("pets/user_287113233", "cat"))
    value, info = sdk.run(datastore.get_entry("pets/user_287113233"))

    assert value == "cat"
    assert info.users == []


def test_a_key_that_does_not_exist_is_caught(sdk: Both, experience: Any) -> None:
    datastore = experience.get_datastore("ExampleStore", scope="global")

    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(datastore.get_entry("user_287113233"))


def test_all_keys_are_listed(sdk: Both, experience: Any) -> None:
    datastore = experience.get_datastore("ExampleStore", scope="global")
    sdk.run(datastore.set_entry("user_287113233", 1))

    assert [(key.key, key.scope) for key in sdk.items(datastore.list_keys())] == [("user_287113233", "global")]


def test_a_dictionary_is_set_with_its_user_and_a_score_is_incremented(sdk: Both, experience: Any) -> None:
    datastore = experience.get_datastore("ExampleStore", scope="global")

    version = sdk.run(datastore.set_entry("user_287113233", {"xp": 1337, "level": 7}, users=[287113233]))
    value, info = sdk.run(datastore.increment_entry("user_score_287113233", 70, users=[287113233]))

    assert isinstance(version, sdk.package.EntryVersion)
    assert (value, info.users) == (70, [287113233])


def test_a_key_is_removed_and_its_versions_stay(sdk: Both, experience: Any) -> None:
    datastore = experience.get_datastore("ExampleStore", scope="global")
    version = sdk.run(datastore.set_entry("user_287113233", {"xp": 1337}))

    assert sdk.run(datastore.remove_entry("user_287113233")) is None

    versions = sdk.items(datastore.list_versions("user_287113233"))
    assert [one.deleted for one in versions] == [True, False]
    assert sdk.run(versions[1].get_value())[0] == {"xp": 1337}
    value, info = sdk.run(datastore.get_version("user_287113233", version.version))
    assert (value, info.version) == ({"xp": 1337}, version.version)


def test_an_ordered_data_store_is_opened_and_sorted(sdk: Both, experience: Any) -> None:
    datastore = experience.get_ordered_datastore("ExampleStore", scope="global")
    sdk.run(datastore.set_entry("user_287113233", 7))

    assert [(entry.key, entry.value) for entry in sdk.items(datastore.sort_keys())] == [("user_287113233", 7)]


def test_the_names_of_the_first_version_work_as_its_guide_shows_them(sdk: Both, experience: Any) -> None:
    with pytest.warns(DeprecationWarning, match="get_datastore"):
        datastore = experience.get_data_store("data-store-name", scope="global")
    with pytest.warns(DeprecationWarning, match="set_entry"):
        sdk.run(datastore.set("key-name", 68, users=[287113233], metadata={"key": "value"}))
    with pytest.warns(DeprecationWarning, match="get_entry"):
        value, info = sdk.run(datastore.get("key-name"))
    assert (value, info.users, info.metadata) == (68, [287113233], {"key": "value"})
    with pytest.warns(DeprecationWarning, match="increment_entry"):
        value, info = sdk.run(datastore.increment("key-name", 1, users=info.users, metadata=info.metadata))
    assert (value, info.users, info.metadata) == (69, [287113233], {"key": "value"})
    with pytest.warns(DeprecationWarning, match="remove_entry"):
        sdk.run(datastore.remove("key-name"))


def test_data_stores_are_listed_and_a_snapshot_is_taken(sdk: Both, experience: Any) -> None:
    sdk.run(experience.get_datastore("ExampleStore").set_entry("key", 1))

    assert [datastore.name for datastore in sdk.items(experience.list_datastores(prefix="Example"))] == ["ExampleStore"]
    taken, time = sdk.run(experience.snapshot_datastores())
    assert taken is True
    assert time.tzinfo is not None


def test_memory_stores_are_opened_by_name_alone(experience: Any) -> None:
    assert experience.get_sorted_map("map").name == "map"
    assert experience.get_memory_store_queue("queue").name == "queue"
