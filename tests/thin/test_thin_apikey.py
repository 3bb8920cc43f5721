"""API keys: what they tell about themselves, and the objects made from them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from thin_support import KEY, Sdk, Server

from rblxopencloud import exceptions

INFO: dict[str, Any] = {
    "name": "Production",
    "authorizedUserId": 156,
    "enabled": True,
    "expired": False,
    "expirationTimeUtc": "2030-01-01T00:00:00.1234567Z",
    "scopes": [
        {"name": "universe-messaging-service", "operations": ["publish"], "universeIds": ["1", "2"]},
        {"name": "asset", "operations": ["read", "write"], "userIds": ["5"], "groupIds": ["*"]},
        {"name": "universe-datastores.objects", "universeDatastores": [{"universeId": "1", "datastoreName": "d"}]},
        {"name": "bare", "operations": None, "universeIds": []},
    ],
}


def test_a_key_tells_what_it_is_and_may_do(sdk: Sdk, server: Server) -> None:
    server.says(INFO)
    key = sdk.package.ApiKey(KEY)
    assert sdk.run(key.fetch_info()) is key
    assert (server.last.method, server.last.target) == ("POST", "/api-keys/v1/introspect")
    assert server.last.json == {"apiKey": KEY}
    assert (key.name, key.enabled, key.expired, key.authorized_user.id) == ("Production", True, False, 156)
    assert key.expires_at == datetime(2030, 1, 1, 0, 0, 0, 123456, tzinfo=UTC)
    messaging, asset, stores, bare = key.scopes
    assert (messaging.name, messaging.operations) == ("universe-messaging-service", ["publish"])
    assert [experience.id for experience in messaging.experiences] == [1, 2]
    assert (messaging.users, messaging.groups, messaging.datastores) == (None, None, None)
    assert ([user.id for user in asset.users], asset.groups) == ([5], "*")
    (store,) = stores.datastores
    assert isinstance(store, sdk.package.DataStore)
    assert (store.name, store.scope, store.experience.id) == ("d", None, 1)
    assert (bare.operations, bare.experiences) == ([], [])
    assert KEY not in repr(key) + repr(key.scopes)


def test_a_key_that_never_expires_has_no_date(sdk: Sdk, server: Server) -> None:
    server.says({"name": "x", "expirationTimeUtc": None, "scopes": None})
    key = sdk.run(sdk.package.ApiKey(KEY).fetch_info())
    assert (key.expires_at, key.scopes, key.authorized_user) == (None, [], None)


@pytest.mark.parametrize(
    ("stores", "names"),
    [
        (None, None),
        ([], []),
        ([{"universeId": "*", "datastoreName": "*"}], "*"),
        (["*"], "*"),
        ("*", "*"),
        ([{"universeId": 1, "datastoreName": "*"}], ["*"]),
        ([{"universeId": "*", "datastoreName": "d"}, {"universeId": "1"}, {}, None, "d", 5], []),
    ],
)
def test_data_stores_of_a_key_are_read_whatever_their_shape(sdk: Sdk, server: Server, stores: Any, names: Any) -> None:
    wire = {"name": "universe-datastores.objects", "universeDatastores": stores}
    server.says({"scopes": [wire]})

    (scope,) = sdk.run(sdk.package.ApiKey(KEY).fetch_info()).scopes

    found = scope.datastores
    assert (found if found is None or found == "*" else [store.name for store in found]) == names
    assert scope.raw == wire


def test_ids_of_a_key_that_are_none_do_not_hide_the_others(sdk: Sdk, server: Server) -> None:
    server.says({"authorizedUserId": "U", "scopes": [{"universeIds": ["1", "U", None, 2]}]})

    key = sdk.run(sdk.package.ApiKey(KEY).fetch_info())

    assert key.authorized_user is None
    assert [experience.id for experience in key.scopes[0].experiences] == [1, 2]


@pytest.mark.parametrize("key", ["Bearer token", None])
def test_only_a_key_can_be_looked_up(sdk: Sdk, server: Server, key: str | None) -> None:
    with pytest.raises(ValueError, match="Only an API key can be looked up"):
        sdk.run(sdk.package.ApiKey(key).fetch_info())
    assert server.requests == []


def test_an_error_never_repeats_the_key(sdk: Sdk, server: Server) -> None:
    server.says({"message": f"unknown key {KEY}"}, 401)
    with pytest.raises(exceptions.Unauthorized) as caught:
        sdk.run(sdk.package.ApiKey(KEY).fetch_info())
    assert KEY not in f"{caught.value} {caught.value!r} {caught.value.__dict__}"


@pytest.mark.parametrize(
    ("method", "name"), [("get_experience", "Experience"), ("get_group", "Group"), ("get_user", "User")]
)
def test_objects_are_made_without_a_request_unless_asked(sdk: Sdk, server: Server, method: str, name: str) -> None:
    key = sdk.package.ApiKey(KEY)
    plain = sdk.run(getattr(key, method)(5))
    assert (type(plain), plain.id, plain._client, server.requests) == (getattr(sdk.package, name), 5, key._client, [])
    server.says({"displayName": "shown"})
    fetched = sdk.run(getattr(key, method)(5, fetch_info=True))
    assert "shown" in (fetched.name, getattr(fetched, "display_name", None))
    assert len(server.requests) == 1


def test_the_name_of_older_examples_still_works(sdk: Sdk) -> None:
    assert sdk.package.APIKey is sdk.package.ApiKey
