"""Entries of data stores: read, written, incremented and removed, under every condition, in both packages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud

if TYPE_CHECKING:
    from conftest import Both

ODD = ["a/b", "#", "?x=1&y", "100%", "%2F", "a@b", "@latest", "..", ".", "a:b", "ключ", "😀", " ", "+", "\\", "a" * 50]


def sent(sdk: Both) -> list[str | None]:
    return [request.operation_id for request in sdk.cloud.requests]


def limited(sdk: Both, *scopes: str) -> Any:
    client = sdk.package.Client(sdk.cloud.add_key(scopes), base_url=sdk.cloud.url)
    return sdk.package.Experience(13058, client).get_datastore("PlayerData")


@pytest.fixture
def datastore(experience: Any) -> Any:
    return experience.get_datastore("PlayerData")


def test_getting_a_data_store_sends_nothing(sdk: Both, experience: Any) -> None:
    datastore = experience.get_datastore("PlayerData", scope="pets")

    assert (datastore.name, datastore.scope, datastore.experience) == ("PlayerData", "pets", experience)
    assert (datastore.state, datastore.created_at, datastore.created, datastore.expires_at) == (None, None, None, None)
    assert repr(datastore) == f"<{sdk.name}.DataStore name='PlayerData' scope='pets'>"
    assert sent(sdk) == []


def test_an_entry_comes_back_with_everything_that_was_written(sdk: Both, datastore: Any) -> None:
    metadata = {"role": "Grüße 😀", "level": 7}

    version = sdk.run(datastore.set_entry("user_1", {"xp": 1337}, users=[287113233, 1], metadata=metadata))
    value, info = sdk.run(datastore.get_entry("user_1"))

    assert value == {"xp": 1337}
    assert (info.users, info.metadata, info.version) == ([287113233, 1], metadata, version.version)
    assert info.created == info.updated == version.created == version.key_created
    assert (version.deleted, version.content_length) == (False, len('{"xp":1337}'))
    assert info.created.tzinfo is not None


def test_a_set_without_users_and_metadata_clears_them(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("user_1", 1, users=[1], metadata={"a": "b"}))

    sdk.run(datastore.set_entry("user_1", 2))

    _, info = sdk.run(datastore.get_entry("user_1"))
    assert (info.users, info.metadata) == ([], {})
    assert "roblox-entry-userids" not in sdk.cloud.requests[1].headers


def test_a_set_can_keep_users_and_metadata(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("user_1", 1, users=[1], metadata={"a": "b"}))

    sdk.run(datastore.set_entry("user_1", 2, keep_info=True))
    sdk.run(datastore.set_entry("user_1", 3, users=[5], keep_info=True))
    sdk.run(datastore.set_entry("new", 4, keep_info=True))

    value, info = sdk.run(datastore.get_entry("user_1"))
    assert (value, info.users, info.metadata) == (3, [5], {"a": "b"})
    assert sdk.run(datastore.get_entry("new"))[0] == 4


def test_an_entry_is_created_only_where_there_is_none(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("user_1", {"message": "mine"}, users=[7], exclusive_create=True))

    with pytest.raises(rblxopencloud.PreconditionFailed) as caught:
        sdk.run(datastore.set_entry("user_1", "other", exclusive_create=True))

    assert caught.value.value == {"message": "mine"}
    assert caught.value.info.users == [7]
    assert caught.value.status_code == 412
    assert "mine" not in str(caught.value)
    assert sdk.run(datastore.get_entry("user_1"))[0] == {"message": "mine"}
    assert sent(sdk)[:2] == ["Entries_SetEntryAsync"] * 2


def test_an_entry_that_was_removed_can_be_created_anew(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("user_1", 1))
    sdk.run(datastore.remove_entry("user_1"))

    sdk.run(datastore.set_entry("user_1", 2, exclusive_create=True))

    assert sdk.run(datastore.get_entry("user_1"))[0] == 2


def test_an_entry_is_written_only_over_the_version_that_is_named(sdk: Both, datastore: Any) -> None:
    first = sdk.run(datastore.set_entry("user_1", 1))
    second = sdk.run(datastore.set_entry("user_1", 2, previous_version=first.version))

    with pytest.raises(rblxopencloud.PreconditionFailed) as caught:
        sdk.run(datastore.set_entry("user_1", 3, previous_version=first.version))
    with pytest.raises(rblxopencloud.PreconditionFailed) as missing:
        sdk.run(datastore.set_entry("nobody", 3, previous_version=first.version))

    assert (caught.value.value, caught.value.info.version) == (2, second.version)
    assert (missing.value.value, missing.value.info) == (None, None)
    assert sdk.run(datastore.get_entry("user_1"))[0] == 2


def test_a_write_that_keeps_and_names_a_version_tries_once(sdk: Both, datastore: Any) -> None:
    first = sdk.run(datastore.set_entry("user_1", 1, users=[1]))
    sdk.run(datastore.set_entry("user_1", 2, users=[2]))

    with pytest.raises(rblxopencloud.PreconditionFailed):
        sdk.run(datastore.set_entry("user_1", 3, previous_version=first.version, keep_info=True))

    assert sent(sdk).count("Entries_SetEntryAsync") == 3


def test_a_number_is_incremented_and_returned_with_its_information(sdk: Both, datastore: Any) -> None:
    value, info = sdk.run(datastore.increment_entry("score", 70, users=[1], metadata={"a": "b"}))
    assert (value, info.users, info.metadata) == (70, [1], {"a": "b"})

    value, info = sdk.run(datastore.increment_entry("score", -75))
    assert (value, info.users, info.metadata) == (-5, [], {})

    value, info = sdk.run(datastore.increment_entry("score", 5.0, users=[2]))
    assert value == 0
    assert sdk.run(datastore.get_entry("score")) == (0, info)


def test_an_increment_can_keep_users_and_metadata(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("score", 1, users=[1], metadata={"a": "b"}))

    value, info = sdk.run(datastore.increment_entry("score", 2, keep_info=True))
    created, _ = sdk.run(datastore.increment_entry("fresh", 2, keep_info=True))

    assert (value, created) == (3, 2)
    assert sdk.run(datastore.get_entry("score")) == (3, info)
    assert (info.users, info.metadata) == ([1], {"a": "b"})


def test_only_whole_numbers_are_incremented(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("name", "text"))

    with pytest.raises(ValueError, match="delta must be a whole number"):
        sdk.run(datastore.increment_entry("score", 1.5))
    with pytest.raises(TypeError, match="the value of the entry must be a whole number"):
        sdk.run(datastore.increment_entry("name", 1, keep_info=True))
    with pytest.raises(rblxopencloud.HttpException) as caught:
        sdk.run(datastore.increment_entry("name", 1))

    assert caught.value.status_code == 400


def test_a_removed_entry_is_not_found(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("user_1", 1))

    assert sdk.run(datastore.remove_entry("user_1")) is None

    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(datastore.get_entry("user_1"))
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(datastore.remove_entry("nobody"))
    assert sdk.run(datastore.increment_entry("user_1", 4))[0] == 4


@pytest.mark.parametrize("scope", ["global", "-", "a/b", "..", "%", "@x", "😀 ?#"])
def test_keys_and_scopes_with_any_character_address_exactly_one_entry(sdk: Both, experience: Any, scope: str) -> None:
    datastore = experience.get_datastore("Store/#?", scope)

    for key in ODD:
        sdk.run(datastore.set_entry(key, [key, scope]))
    found = {key: sdk.run(datastore.get_entry(key))[0] for key in ODD}
    versions = {key: [one.version for one in sdk.items(datastore.list_versions(key))] for key in ODD}
    old = {key: sdk.run(datastore.get_version(key, versions[key][0]))[0] for key in ODD}

    assert found == old == {key: [key, scope] for key in ODD}
    assert {len(one) for one in versions.values()} == {1}
    keys = sdk.items(experience.get_datastore("Store/#?", None).list_keys())
    assert sorted(entry.key for entry in keys) == sorted(ODD)
    assert {entry.scope for entry in keys} == {scope}


def test_without_a_scope_keys_name_theirs(sdk: Both, experience: Any) -> None:
    pets, all_scopes = experience.get_datastore("PlayerData", "pets"), experience.get_datastore("PlayerData", None)
    sdk.run(pets.set_entry("user_1", "cat"))

    value, info = sdk.run(all_scopes.get_entry("pets/user_1"))
    sdk.run(all_scopes.set_entry("pets/user_1", "dog", previous_version=info.version))
    sdk.run(all_scopes.set_entry("pets/a/b", "bird"))

    assert value == "cat"
    assert sdk.run(pets.get_entry("user_1"))[0] == "dog"
    assert sdk.run(pets.get_entry("a/b"))[0] == "bird"
    assert experience.get_datastore("PlayerData", "").scope is None
    for key in ("user_1", "/user_1", "pets/"):
        with pytest.raises(ValueError, match="names no scope"):
            sdk.run(all_scopes.get_entry(key))


@pytest.mark.parametrize(
    ("name", "scope", "key", "message"),
    [
        ("a" * 51, "global", "key", "name has 51 characters; at most 50"),
        ("Store", "a" * 51, "key", "scope has 51 characters; at most 50"),
        ("Store", "global", "a" * 51, "key has 51 characters; at most 50"),
        ("Store", "global", "", "key is empty"),
        ("", "global", "key", "name is empty"),
    ],
)
def test_names_over_a_limit_are_refused_before_anything_is_sent(
    sdk: Both, experience: Any, name: str, scope: str, key: str, message: str
) -> None:
    datastore = experience.get_datastore(name, scope)

    for call in (lambda: datastore.set_entry(key, 1), lambda: datastore.get_entry(key)):
        with pytest.raises(ValueError, match=message):
            sdk.run(call())

    assert sent(sdk) == []


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"value": "a" * 4_194_303}, ValueError, "4,194,305 bytes as JSON; at most 4,194,304"),
        ({"value": None}, TypeError, "None, which a store cannot hold"),
        ({"value": [1, {"a": float("nan")}]}, ValueError, r"value\[1\]\['a'\] is nan"),
        ({"value": 2**53 + 1}, ValueError, "as doubles"),
        ({"value": 1, "users": 5}, TypeError, "users must be a list"),
        ({"value": 1, "users": ["x"]}, ValueError, "Each of users must be a whole number"),
        ({"value": 1, "metadata": {"a" * 51: 1}}, ValueError, "51 bytes; at most 50"),
        ({"value": 1, "metadata": {"a": "é" * 126}}, ValueError, "252 bytes; at most 250"),
        ({"value": 1, "metadata": {"a": "x" * 200, "b": "x" * 99}}, ValueError, "301 bytes .* at most 300"),
        ({"value": 1, "exclusive_create": True, "previous_version": "1"}, ValueError, "Pass one"),
        ({"value": 1, "previous_version": ""}, ValueError, "previous_version is empty"),
    ],
)
def test_what_a_store_cannot_hold_is_refused_before_anything_is_sent(
    sdk: Both, datastore: Any, arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    for keep in (False, True):
        with pytest.raises(error, match=message):
            sdk.run(datastore.set_entry("key", keep_info=keep, **arguments))

    assert sent(sdk) == []


def test_the_largest_value_is_taken(sdk: Both, datastore: Any) -> None:
    sdk.run(datastore.set_entry("key", "a" * 4_194_302))

    assert len(sdk.run(datastore.get_entry("key"))[0]) == 4_194_302


def test_a_key_without_a_permission_is_told_which_one_it_needs(sdk: Both) -> None:
    datastore = limited(sdk, "universe:read")

    calls = {
        "objects:read": lambda: datastore.get_entry("key"),
        "objects:update": lambda: datastore.set_entry("key", 1),
        "objects:create": lambda: datastore.increment_entry("key", 1),
        "objects:delete": lambda: datastore.remove_entry("key"),
    }
    for scope, call in calls.items():
        with pytest.raises(rblxopencloud.Forbidden, match=f"universe-datastores.{scope}"):
            sdk.run(call())


def test_what_does_not_exist_is_not_found(sdk: Both, datastore: Any) -> None:
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(datastore.get_entry("key"))
    sdk.run(datastore.set_entry("key", 1))
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(datastore.get_entry("other"))
    with pytest.raises(rblxopencloud.NotFound, match="universe 1 "):
        sdk.run(sdk.package.Experience(1, sdk.client).get_datastore("PlayerData").set_entry("key", 1))


def test_names_of_earlier_versions_work_and_name_the_new_one(sdk: Both, experience: Any) -> None:
    with pytest.warns(DeprecationWarning, match=r"get_datastore\(\)"):
        datastore = experience.get_data_store("PlayerData")
    with pytest.warns(DeprecationWarning, match=r"set_entry\(\)") as caught:
        sdk.run(datastore.set("key", 68, users=[1], metadata={"a": "b"}))
    with pytest.warns(DeprecationWarning, match=r"increment_entry\(\)"):
        assert sdk.run(datastore.increment("key", 1))[0] == 69
    with pytest.warns(DeprecationWarning, match=r"get_entry\(\)"):
        assert sdk.run(datastore.get("key"))[0] == 69
    with pytest.warns(DeprecationWarning, match=r"remove_entry\(\)"):
        sdk.run(datastore.remove("key"))
    for name in ("list_data_stores", "list_data_store"):
        with pytest.warns(DeprecationWarning, match=r"list_datastores\(\)"):
            assert [one.name for one in sdk.items(getattr(experience, name)())] == ["PlayerData"]
    with pytest.warns(DeprecationWarning, match=r"get_ordered_datastore\(\)"):
        experience.get_ordered_data_store("Leaderboard")

    if not sdk.is_async:
        assert caught[0].filename == __file__
