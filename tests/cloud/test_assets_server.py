"""What the local Open Cloud makes of requests about assets that the objects of the SDK do not send."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
import rblxopencloudraw as raw

if TYPE_CHECKING:
    from conftest import Both

    from rblxopencloud.testing import LocalOpenCloud

USER = 287113233
PNG = raw.File(b"\x89PNG\r\n\x1a\n", "a.png", "image/png")
ABOUT: dict[str, Any] = {
    "assetType": "Image",
    "displayName": "Logo",
    "description": "",
    "creationContext": {"creator": {"userId": USER}},
}


def create(sdk: Both, file: raw.File = PNG, **changes: Any) -> Any:
    about: Any = {name: value for name, value in {**ABOUT, **changes}.items() if value is not None}
    report = sdk.run(sdk.client.send(raw.assets.create_asset(file_content=file, request=about)))
    name = report["path"].removeprefix("operations/")
    return sdk.run(sdk.client.send(raw.assets.get_asset_operation(name)))["response"]


def update(sdk: Both, asset_id: int, mask: str, **fields: Any) -> Any:
    about: Any = {"assetId": asset_id, **fields}
    return sdk.run(sdk.client.send(raw.assets.update_asset(asset_id, request=about, update_mask=mask)))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"assetType": "Hologram"}, "no asset type 'Hologram'"),
        ({"displayName": None}, "lacks displayName"),
        ({"displayName": ""}, "displayName is empty"),
        ({"description": "x" * 1001}, "more than 1000 characters"),
        ({"creationContext": {"creator": {}}}, "either userId or groupId"),
        ({"creationContext": {"creator": {"userId": 1, "groupId": 7}}}, "either userId or groupId"),
        ({"creationContext": {"creator": {"userId": 1}}}, "no user 1"),
        ({"twitchSocialLink": {"uri": "https://twitch.tv/a"}}, "cannot be set when an asset is created"),
        ({"file": raw.File(b"x", "a.zip", "application/zip")}, "which no asset is"),
        ({"file": raw.File(b"", "a.png", "image/png")}, "is empty"),
    ],
)
def test_a_new_asset_that_cannot_be_is_refused_and_leaves_no_trace(
    sdk: Both, changes: dict[str, Any], says: str
) -> None:
    with pytest.raises(rblxopencloud.HttpException, match=says):
        create(sdk, **changes)

    with pytest.raises(rblxopencloud.NotFound, match="Those that are: none"):
        sdk.run(sdk.client.send(raw.assets.get_asset(100001)))


def test_an_asset_shows_some_fields_only_to_those_who_name_them(sdk: Both) -> None:
    asset_id = create(sdk)["assetId"]

    plain = sdk.run(sdk.client.send(raw.assets.get_asset(asset_id)))
    named = sdk.run(sdk.client.send(raw.assets.get_asset(asset_id, read_mask="displayName,twitchSocialLink")))

    assert "displayName" not in plain
    assert plain["moderationResult"] == {"moderationState": "MODERATION_STATE_APPROVED"}
    assert named == {"displayName": "Logo"}
    with pytest.raises(rblxopencloud.HttpException, match="read mask names 'secret'"):
        sdk.run(sdk.client.send(raw.assets.get_asset(asset_id, read_mask="secret")))


def test_icons_and_previews_are_images_that_there_are(sdk: Both) -> None:
    image = create(sdk)["assetId"]
    decal = create(sdk, assetType="Decal")["assetId"]

    update(sdk, decal, "icon,previews", icon=f"assets/{image}", previews=[{"asset": f"assets/{image}"}])

    found = sdk.run(sdk.package.ApiKey(sdk.client).fetch_asset(decal))
    assert (found.icon_asset_id, found.preview_asset_ids) == (image, [image])
    with pytest.raises(rblxopencloud.HttpException, match="is a Decal"):
        update(sdk, image, "icon", icon=f"assets/{decal}")
    with pytest.raises(rblxopencloud.NotFound):
        update(sdk, image, "icon", icon="assets/5")
    with pytest.raises(rblxopencloud.HttpException, match="update mask names 'state'"):
        update(sdk, image, "state", state="Archived")
    other: Any = {"assetId": decal}
    with pytest.raises(rblxopencloud.HttpException, match="the path about"):
        sdk.run(sdk.client.send(raw.assets.update_asset(image, request=other)))


def test_a_rollback_names_a_version_of_the_same_asset(sdk: Both) -> None:
    first, second = create(sdk)["assetId"], create(sdk)["assetId"]

    for path in (f"assets/{second}/versions/1", "versions/1", f"assets/{first}/versions/x"):
        with pytest.raises(rblxopencloud.HttpException) as caught:
            sdk.run(sdk.client.send(raw.assets.rollback_asset_version(first, {"assetVersion": path})))
        assert caught.value.status_code == 400


def test_an_operation_of_an_asset_is_under_way_before_it_ends(sdk: Both) -> None:
    about: Any = ABOUT
    sdk.cloud.set_moderation("Rejected", 60)

    report = sdk.run(sdk.client.send(raw.assets.create_asset(file_content=PNG, request=about)))
    poll = raw.assets.get_asset_operation(report["path"].removeprefix("operations/"))

    assert report["done"] is False
    states: list[str] = []
    for _ in range(2):
        answer = sdk.run(sdk.client.send(poll))
        states.append(answer["response"]["moderationResult"]["moderationState"])
        sdk.cloud.clock.advance(minutes=2)
    assert states == ["MODERATION_STATE_REVIEWING", "MODERATION_STATE_REJECTED"]
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(sdk.client.send(raw.assets.get_asset_operation("made-up")))


def test_the_older_list_of_asset_ids_is_taken_where_there_is_no_other(sdk: Both) -> None:
    asset_id = create(sdk)["assetId"]
    body: Any = {"action": "Use", "subjectType": "All", "subjectId": "", "assetIds": [asset_id]}

    wrong: Any = {**body, "subjectId": "5"}
    answer = sdk.run(sdk.client.send(raw.assets.grant_asset_permissions(body)))

    assert answer == {"successAssetIds": [asset_id], "errors": []}
    with pytest.raises(rblxopencloud.HttpException, match="InvalidRequest"):
        sdk.run(sdk.client.send(raw.assets.grant_asset_permissions(wrong)))


def test_the_older_search_finds_what_the_newer_one_finds(sdk: Both) -> None:
    sdk.cloud.add_store_asset("Audio", "Rain", durationSeconds=60, artist="A")
    sdk.cloud.add_store_asset("Audio", "Wind", durationSeconds=5)
    options: dict[str, Any] = {"search_category_type": "Audio", "include_only_verified_creators": False}

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        search: Any = raw.assets.search_creator_store_assets_deprecated  # pyright: ignore[reportDeprecated] - it works
        by_artist = sdk.run(sdk.client.send(search(audio_artist="A", **options)))
        second = sdk.run(sdk.client.send(search(max_page_size=1, page_number=1, search_view="IDs", **options)))
        verified = sdk.run(sdk.client.send(search(search_category_type="Audio")))

    assert [item["asset"]["name"] for item in by_artist["creatorStoreAssets"]] == ["Rain"]
    assert [list(item["asset"]) for item in second["creatorStoreAssets"]] == [["id"]]
    assert (second["totalResults"], verified["totalResults"]) == (2, 0)


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        ({}, 400, "searchCategoryType"),
        ({"userId": 1, "groupId": 7, "searchCategoryType": "Audio"}, 400, "either userId or groupId"),
        ({"pageToken": "a", "pageNumber": 1, "searchCategoryType": "Audio"}, 400, "either pageToken or pageNumber"),
        ({"image": "aGVsbG8=", "searchCategoryType": "Audio"}, 501, "by image"),
    ],
)
def test_a_search_that_cannot_be_is_refused(sdk: Both, body: Any, status: int, says: str) -> None:
    with pytest.raises(rblxopencloud.HttpException, match=says) as caught:
        sdk.run(sdk.client.send(raw.creator_store.search_creator_store_assets(body)))

    assert caught.value.status_code == status


def test_a_product_can_be_made_by_an_update_that_allows_it(sdk: Both) -> None:
    asset_id = create(sdk, assetType="Decal")["assetId"]
    name = f"CreatorMarketplaceAsset-Decal-{asset_id}"
    change = raw.creator_store.update_creator_store_product

    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(sdk.client.send(change(name, {"published": True})))
    made = sdk.run(sdk.client.send(change(name, {"published": True}, allow_missing=True)))

    assert (made["decalAssetId"], made["purchasable"], made["userSeller"]) == (str(asset_id), True, f"users/{USER}")
    with pytest.raises(rblxopencloud.HttpException, match="cannot be updated"):
        sdk.run(sdk.client.send(change(name, {"decalAssetId": "5"}, update_mask="decalAssetId")))
    with pytest.raises(rblxopencloud.HttpException, match="Exactly one of"):
        sdk.run(sdk.client.send(raw.creator_store.create_creator_store_product({})))


def test_at_most_so_many_saves_are_deleted_at_once(sdk: Both) -> None:
    targets: Any = [{"targetId": number, "targetType": "Model"} for number in range(1, 5002)]

    with pytest.raises(rblxopencloud.HttpException, match="at most 5000"):
        sdk.run(sdk.client.send(raw.creator_store.bulk_delete_saves({"targets": targets})))


def test_a_verdict_that_there_is_not_is_refused(cloud: LocalOpenCloud) -> None:
    with pytest.raises(ValueError, match="verdict must be one of"):
        cloud.set_moderation("Perhaps")
    with pytest.raises(ValueError, match="-1 seconds"):
        cloud.set_moderation("Approved", -1)


@pytest.mark.parametrize(
    ("kind", "more", "says"),
    [
        ("Hologram", {}, "no asset type"),
        ("Place", {}, "A Place cannot be sold"),
        ("Model", {"group_id": 5}, "no group 5"),
    ],
)
def test_an_asset_that_the_store_cannot_show_is_refused(cloud: LocalOpenCloud, kind: str, more: Any, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        cloud.add_store_asset(kind, "Thing", **more)


def test_content_is_not_remembered_as_a_request(sdk: Both) -> None:
    asset_id = create(sdk)["assetId"]
    location = sdk.run(sdk.package.User(USER, sdk.client).fetch_asset_delivery_location(asset_id))
    sdk.cloud.clear()

    assert sdk.run(location.download()).read() == PNG.content
    assert list(sdk.cloud.requests) == []


def test_a_place_is_an_asset_too(sdk: Both, experience: Any) -> None:
    key = sdk.package.ApiKey(sdk.client)
    sdk.run(experience.get_place(7).update(name="Lobby"))

    asset = sdk.run(key.fetch_asset(7))

    assert (asset.name, asset.type, asset.revision_id) == ("Lobby", rblxopencloud.AssetType.Place, 1)
    assert asset.creator.id == USER
    everybody = rblxopencloud.AssetPermissionSubject(rblxopencloud.AssetPermissionSubjectType.All)
    action = rblxopencloud.AssetPermissionAction.Download
    assert sdk.run(asset.creator.grant_assets_permission(action, everybody, [asset])).granted_asset_ids == [7]


def test_a_price_has_an_exponent_of_minus_nine(sdk: Both) -> None:
    asset_id = create(sdk, assetType="Decal")["assetId"]
    price: Any = {"currencyCode": "USD", "quantity": {"significand": 499, "exponent": -2}}
    product: Any = {"decalAssetId": str(asset_id), "basePrice": price}

    with pytest.raises(rblxopencloud.HttpException, match="exponent -9"):
        sdk.run(sdk.client.send(raw.creator_store.create_creator_store_product(product)))
    price["currencyCode"] = "EUR"
    with pytest.raises(rblxopencloud.HttpException, match="in USD"):
        sdk.run(sdk.client.send(raw.creator_store.create_creator_store_product(product)))
