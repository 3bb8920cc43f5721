"""The examples that the documents of the documented library give for assets and the toolbox, in words of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
from rblxopencloud import AssetType, Money, ToolboxSearchSortCategory

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Both

USER = 287113233


@pytest.fixture
def key(sdk: Both) -> Any:
    return sdk.package.ApiKey(sdk.client)


def test_a_decal_is_uploaded_from_an_open_file(sdk: Both, tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n made up")
    user = sdk.package.User(USER, sdk.client)

    with path.open("rb") as file:
        operation = sdk.run(user.upload_asset(file, AssetType.Decal, "name", "description"))
        asset = sdk.run(operation.wait())

    assert asset.id > 0
    assert str(asset) == f"<{sdk.name}.Asset id={asset.id} type=AssetType.Decal>"


def test_short_and_free_music_of_one_creator_is_searched(sdk: Both, key: Any) -> None:
    for number in range(5):
        sdk.cloud.add_store_asset("Audio", f"Menu Theme {number}", durationSeconds=45 + number)
    sdk.cloud.add_store_asset("Audio", "Menu Theme", durationSeconds=50, cents=499)
    user = sdk.run(key.get_user(USER))

    results = sdk.items(
        key.search_toolbox(
            asset_type=AssetType.Audio,
            query="Menu Theme",
            creator=user,
            max_price=Money("USD", 0),
            max_duration_seconds=60,
            min_duration_seconds=45,
            limit=1,
        )
    )

    ((asset, context),) = results
    assert str(asset) == f"<{sdk.name}.ToolboxAsset asset_id={asset.asset_id}>"
    assert context.total_results - 1 == 4


def test_the_best_saved_model_is_listed_first(sdk: Both, key: Any) -> None:
    good = sdk.cloud.add_store_asset("Model", "Good", group_id=7, upVotes=9)
    fair = sdk.cloud.add_store_asset("Model", "Fair", group_id=7, upVotes=9, downVotes=9)
    for asset_id in (fair, good):
        sdk.run(key.save_asset(asset_id, AssetType.Model))

    asset, context = sdk.items(
        key.search_saved_assets(
            asset_type=AssetType.Model,
            sort_by=ToolboxSearchSortCategory.Top,
            descending=True,
            exclude_owned_assets=True,
        )
    )[0]

    assert (asset.asset_id, context.total_results - 1) == (good, 1)
    assert asset.saved_at is not None
    assert asset.saved_at.tzinfo is not None


def test_one_asset_and_several_are_unsaved(sdk: Both, key: Any) -> None:
    audio, model = sdk.cloud.add_store_asset("Audio", "Rain"), sdk.cloud.add_store_asset("Model", "Oak")
    for asset_id, kind in ((audio, AssetType.Audio), (model, AssetType.Model)):
        sdk.run(key.save_asset(asset_id, kind))

    assert sdk.run(key.unsave_assets((audio, AssetType.Audio))) == 1
    sdk.run(key.save_asset(audio, AssetType.Audio))
    assert sdk.run(key.unsave_assets([(audio, AssetType.Audio), (model, AssetType.Model)])) == 2


def test_an_asset_becomes_open_use(sdk: Both) -> None:
    user = sdk.package.User(USER, sdk.client)
    image = sdk.run(sdk.run(user.upload_asset(b"\x89PNG\r\n\x1a\n", AssetType.Image, "Logo", "")).wait())

    result = sdk.run(
        user.grant_assets_permission(
            action=rblxopencloud.AssetPermissionAction.Use,
            subject=rblxopencloud.AssetPermissionSubject(type=rblxopencloud.AssetPermissionSubjectType.All),
            assets=[rblxopencloud.AssetPermissionRequest(asset_id=image.id, grant_dependencies=True)],
        )
    )

    assert (result.granted_asset_ids, result.failed_asset_ids) == ([image.id], {})
