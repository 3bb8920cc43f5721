"""Users against the local Open Cloud, in both packages from one source."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from people_support import USER, limited, operations, query, world

import rblxopencloud
from rblxopencloud.testing.services.inventories import add_item
from rblxopencloud.testing.services.users import add_user

if TYPE_CHECKING:
    from conftest import Both

HAT = {"assetDetails": {"assetId": "5", "inventoryItemAssetType": "HAT", "instanceId": "50"}}
LIMITED = {
    "addTime": "2023-07-05T12:34:56.1234567Z",
    "assetDetails": {
        "assetId": "6",
        "inventoryItemAssetType": "FACE",
        "instanceId": "60",
        "collectibleDetails": {"itemId": "i", "instanceId": "c", "instanceState": "HOLD", "serialNumber": 160},
    },
}
BADGE = {"badgeDetails": {"badgeId": "7"}, "addTime": "2023-07-05T12:34:56Z"}
PASS = {"gamePassDetails": {"gamePassId": "8"}}
SERVER = {"privateServerDetails": {"privateServerId": "9"}}


@pytest.fixture
def user(sdk: Both) -> Any:
    return sdk.package.User(USER, sdk.client)


@pytest.fixture
def inventory(sdk: Both, user: Any) -> Any:
    for item in (HAT, LIMITED, BADGE, PASS, SERVER):
        add_item(world(sdk), USER, item)
    return user


def ids(sdk: Both, items: Any) -> list[int]:
    return [item.id for item in sdk.items(items)]


def test_a_user_is_fetched_with_what_the_scopes_show(sdk: Both) -> None:
    links = {"twitch": "https://twitch.tv/somebody", "visibility": "EVERYONE"}
    add_user(world(sdk), 9, "somebody", idVerified=True, socialNetworkProfiles=links)
    bare = limited(sdk)

    everything = sdk.run(sdk.package.User(9, sdk.client).fetch_info())
    little = sdk.run(sdk.package.User(9, bare).fetch_info())

    assert (everything.username, everything.name, everything.display_name) == ("somebody", "somebody", "Somebody")
    assert (everything.id_verified, everything.verified, everything.premium) == (True, True, False)
    assert everything.social_links.twitch_uri == links["twitch"]
    assert everything.social_links.visibility is rblxopencloud.UserVisibility.Everyone
    assert everything.social_links.facebook_uri is None
    assert everything.created_at.tzinfo is UTC
    assert (little.name, little.id_verified, little.verified, little.social_links) == ("somebody", None, None, None)
    sdk.run(bare.close())


def test_a_user_who_does_not_exist_is_not_found(sdk: Both) -> None:
    with pytest.raises(rblxopencloud.NotFound, match="user 404"):
        sdk.run(sdk.package.User(404, sdk.client).fetch_info())


def test_a_picture_is_made_by_an_operation(sdk: Both, user: Any) -> None:
    operation = sdk.run(user.generate_headshot(150, "jpeg", is_circular=True))

    assert operation.is_done is False
    assert sdk.run(operation.wait()) == f"https://pictures.invalid/users/{USER}/150x150-round.jpeg"
    assert query(sdk) == {}
    assert dict(sdk.cloud.requests[0].query) == {"size": "150", "format": "JPEG", "shape": "ROUND"}


def test_a_picture_is_square_unless_it_is_asked_to_be_round(sdk: Both, user: Any) -> None:
    assert sdk.run(sdk.run(user.generate_headshot()).wait()).endswith("420x420-square.png")


@pytest.mark.parametrize(("size", "format", "said"), [(64, "png", "48, 50"), (48, "gif", "'png', 'jpeg'")])
def test_a_picture_that_nobody_makes_is_refused_before_sending(
    sdk: Both, user: Any, size: int, format: str, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        sdk.run(user.generate_headshot(size, format))
    assert operations(sdk) == []


def test_an_empty_inventory_yields_nothing(sdk: Both, user: Any) -> None:
    assert sdk.items(user.list_inventory()) == []


def test_a_whole_inventory_holds_every_kind(sdk: Both, inventory: Any) -> None:
    hat, face, badge, game_pass, server = sdk.items(inventory.list_inventory())

    assert (type(hat), type(badge)) == (rblxopencloud.InventoryAsset, rblxopencloud.InventoryBadge)
    assert type(game_pass) is rblxopencloud.InventoryGamePass
    assert type(server) is rblxopencloud.InventoryPrivateServer
    assert [item.id for item in (hat, face, badge, game_pass, server)] == [5, 6, 7, 8, 9]
    assert (hat.type, hat.instance_id, hat.serial_number) == (rblxopencloud.InventoryAssetType.Hat, 50, None)
    assert (face.serial_number, face.collectable_item_id, face.collectable_instance_id) == (160, "i", "c")
    assert face.collectable_state is rblxopencloud.InventoryItemState.Hold
    assert face.added_at == datetime(2023, 7, 5, 12, 34, 56, 123456, tzinfo=UTC)
    assert (hat.collectable_state, hat.added_at, game_pass.added_at) == (None, None, None)
    assert query(sdk) == {"maxPageSize": "100"}


FILTERS: list[tuple[dict[str, Any], list[int]]] = [
    ({"assets": True}, [5, 6]),
    ({"assets": [rblxopencloud.InventoryAssetType.Hat]}, [5]),
    ({"assets": [5, 99]}, [5]),
    ({"only_collectibles": True}, [6]),
    ({"only_collectibles": True, "assets": [rblxopencloud.InventoryAssetType.Hat]}, []),
    ({"badges": True, "game_passes": True}, [7, 8]),
    ({"badges": [7], "private_servers": [9], "assets": [6]}, [6, 7, 9]),
    ({"private_servers": True, "assets": False}, [9]),
    ({"game_passes": [8]}, [8]),
    ({"badges": [], "assets": True}, [5, 6]),
]


@pytest.mark.parametrize(("asked", "found"), FILTERS)
def test_of_an_inventory_only_what_is_asked_for_comes(
    sdk: Both, inventory: Any, asked: dict[str, Any], found: list[int]
) -> None:
    assert ids(sdk, inventory.list_inventory(**asked)) == found


@pytest.mark.parametrize("asked", [{"assets": []}, {"badges": []}, {"assets": False}])
def test_who_asks_for_nothing_gets_nothing_and_sends_nothing(sdk: Both, inventory: Any, asked: dict[str, Any]) -> None:
    assert sdk.items(inventory.list_inventory(**asked)) == []
    assert operations(sdk) == []


@pytest.mark.parametrize(
    "asked",
    [
        {"assets": True, "badges": [1]},
        {"assets": [rblxopencloud.InventoryAssetType.Hat, 1]},
        {"only_collectibles": True, "assets": [1]},
        {"assets": [rblxopencloud.InventoryAssetType.Unknown]},
    ],
)
def test_what_the_service_cannot_answer_is_refused_before_sending(
    sdk: Both, inventory: Any, asked: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=r"ids|Unknown"):
        sdk.items(inventory.list_inventory(**asked))
    assert operations(sdk) == []


def test_an_inventory_comes_in_pages_with_the_same_filter(sdk: Both, user: Any) -> None:
    for number in range(250):
        add_item(world(sdk), USER, {"badgeDetails": {"badgeId": str(number)}})

    found = ids(sdk, user.list_inventory(badges=True))
    few = ids(sdk, user.list_inventory(limit=120, badges=True))

    assert (found, few) == (list(range(250)), list(range(120)))
    assert operations(sdk) == ["Cloud_ListInventoryItems"] * 5
    assert {dict(request.query)["filter"] for request in sdk.cloud.requests} == {"badges=true"}


def test_a_closed_inventory_opens_for_its_owner_with_the_scope_alone(sdk: Both) -> None:
    add_user(world(sdk), USER, "owner", inventoryVisibility="FRIENDS")
    add_item(world(sdk), USER, HAT)
    without, with_scope = limited(sdk), limited(sdk, "user.inventory-item:read")

    with pytest.raises(rblxopencloud.Forbidden, match=r"user\.inventory-item:read"):
        sdk.items(sdk.package.User(USER, without).list_inventory())
    assert ids(sdk, sdk.package.User(USER, with_scope).list_inventory()) == [5]
    for client in (without, with_scope):
        sdk.run(client.close())


def test_a_user_follows_experiences_and_stops(sdk: Both, user: Any) -> None:
    assert sdk.run(user.fetch_experience_followings()) == []

    sdk.run(user.follow_experience(13058))
    (following,) = sdk.run(user.fetch_experience_followings())
    status = sdk.run(user.fetch_experience_following_status(13058))
    sdk.run(user.unfollow_experience(13058))
    after = sdk.run(user.fetch_experience_following_status(13058))

    assert (following.is_following, following.experience.id, following.can_follow) == (True, 13058, None)
    assert isinstance(following.experience, sdk.package.Experience)
    assert abs((following.followed_at - datetime.now(UTC)).total_seconds()) < 60
    assert (status.is_following, status.can_follow, status.following_count, status.following_limit) == (
        True,
        False,
        1,
        200,
    )
    assert (after.is_following, after.can_follow, after.following_count) == (False, True, 0)


def test_following_needs_its_scope_and_an_experience(sdk: Both, user: Any) -> None:
    bare = limited(sdk, "universe:read")

    with pytest.raises(rblxopencloud.Forbidden, match=r"legacy-universe\.following:write"):
        sdk.run(sdk.package.User(USER, bare).follow_experience(13058))
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(user.follow_experience(404))
    sdk.run(bare.close())


def test_quotas_tell_what_is_left(sdk: Both, user: Any) -> None:
    world(sdk).store.put({"usage": 4}, "asset-quota", USER, "rate-limit-upload-audio")

    quotas = sdk.items(user.list_asset_quotas())
    (audio,) = sdk.items(
        user.list_asset_quotas(
            quota_type=rblxopencloud.AssetQuotaType.Upload,
            asset_type=quotas[0].asset_type,
        )
    )
    distribution = sdk.items(user.list_asset_quotas(quota_type=rblxopencloud.AssetQuotaType.CreatorStoreDistribution))

    assert len(quotas) == 3
    assert (audio.asset_type.name, audio.quota_type) == ("Audio", rblxopencloud.AssetQuotaType.Upload)
    assert (audio.capacity, audio.usage, audio.remaining) == (10, 4, 6)
    assert audio.period is rblxopencloud.AssetQuotaPeriod.Month
    assert audio.resets_at > datetime.now(UTC)
    assert [quota.asset_type.name for quota in distribution] == ["Model"]
    assert query(sdk)["filter"] == "quotaType == RateLimitCreatorStoreDistribute"


def test_quotas_need_their_scope(sdk: Both) -> None:
    bare = limited(sdk, "universe:read")
    with pytest.raises(rblxopencloud.Forbidden, match="asset:read"):
        sdk.items(sdk.package.User(USER, bare).list_asset_quotas())
    sdk.run(bare.close())


def test_classes_and_enums_are_the_same_in_both_packages_and_in_their_module(sdk: Both) -> None:
    for name in ("InventoryAssetType", "InventoryAsset", "AssetQuota", "UserSocialLinks", "UserVisibility"):
        assert getattr(sdk.package.user, name) is getattr(rblxopencloud, name)
        assert getattr(sdk.package, name) is getattr(rblxopencloud, name)
