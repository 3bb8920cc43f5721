"""Keys of the local Open Cloud tell what they are, in both packages from one source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from people_support import USER, limited, world

import rblxopencloud
from rblxopencloud.testing.credentials import API_KEY

if TYPE_CHECKING:
    from conftest import Both


def by_name(key: Any) -> dict[str, Any]:
    return {scope.name: scope for scope in key.scopes}


def test_a_key_tells_its_own_scopes_and_owner(sdk: Both) -> None:
    client = limited(sdk, "universe:read", "universe:write", "group:read", "user.inventory-item:read")

    key = sdk.run(sdk.package.ApiKey(client).fetch_info())

    scopes = by_name(key)
    assert set(scopes) == {"universe", "group", "user.inventory-item"}
    assert (scopes["universe"].operations, scopes["universe"].experiences) == (["read", "write"], "*")
    assert (scopes["universe"].groups, scopes["group"].groups, scopes["user.inventory-item"].users) == (None, "*", "*")
    assert (key.enabled, key.expired, key.expires_at, key.authorized_user.id) == (True, False, None, USER)
    sdk.run(client.close())


def test_a_key_tells_what_it_reaches_and_until_when(sdk: Both) -> None:
    credentials = world(sdk).credentials
    secret = credentials.add(
        API_KEY,
        ["universe-datastores.objects:read", "group:write"],
        name="Limited",
        universes=[13058],
        groups=[7],
        expires=world(sdk).clock.time() + 3600,
    )
    with_key = sdk.package.Client(secret, base_url=sdk.cloud.url)

    key = sdk.run(sdk.package.ApiKey(with_key).fetch_info())
    sdk.cloud.clock.advance(hours=2)
    later = sdk.run(sdk.package.ApiKey(with_key).fetch_info())

    stores = by_name(key)["universe-datastores.objects"]
    assert key.name == "Limited"
    assert [experience.id for experience in stores.experiences] == [13058]
    assert [(store.name, store.experience.id) for store in stores.datastores] == [("*", 13058)]
    assert [group.id for group in by_name(key)["group"].groups] == [7]
    assert (key.expired, later.expired) == (False, True)
    assert abs(key.expires_at.timestamp() - later.expires_at.timestamp()) == 0
    sdk.run(with_key.close())


def test_a_key_with_everything_lists_everything(sdk: Both) -> None:
    scopes = by_name(sdk.run(sdk.package.ApiKey(sdk.client).fetch_info()))

    assert len(scopes) > 40
    assert scopes["asset"].operations == ["read", "write"]


def test_a_key_that_nobody_made_is_refused_without_being_repeated(sdk: Both) -> None:
    client = sdk.package.Client("not-a-key", base_url=sdk.cloud.url)

    with pytest.raises(rblxopencloud.Unauthorized) as caught:
        sdk.run(sdk.package.ApiKey(client).fetch_info())

    assert "not-a-key" not in f"{caught.value!r} {caught.value}"
    sdk.run(client.close())


def test_a_group_is_used_with_a_key_at_once_or_after_it_was_fetched(sdk: Both) -> None:
    key = sdk.package.ApiKey(sdk.client)

    group = key.get_group(7)
    fetched = sdk.run(key.get_group(7, fetch_info=True))

    assert (group.id, group.name, fetched.name) == (7, None, "Group")
    assert len(sdk.cloud.requests) == 1
