"""The Creator Store: products, searching, saved assets. In both packages against the local Open Cloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
import rblxopencloudraw as raw
from rblxopencloud import AssetType, InstanceType, Money, ToolboxAssetSubtype, ToolboxSearchSortCategory

if TYPE_CHECKING:
    from conftest import Both

USER = 287113233


@pytest.fixture
def key(sdk: Both) -> Any:
    return sdk.package.ApiKey(sdk.client)


def found(sdk: Both, results: Any) -> list[str]:
    return [asset.name for asset, _ in sdk.items(results)]


def add_model(sdk: Both, name: str = "Thing") -> Any:
    user = sdk.package.User(USER, sdk.client)
    return sdk.run(sdk.run(user.upload_asset(b"<roblox!", AssetType.Model, name, "")).wait())


def test_a_product_tells_its_price_and_leads_to_its_asset(sdk: Both, key: Any) -> None:
    asset_id = sdk.cloud.add_store_asset("Plugin", "Brush", cents=499)

    product = sdk.run(key.fetch_creator_store_product(AssetType.Plugin, asset_id))

    assert (product.asset_id, product.asset_type) == (asset_id, AssetType.Plugin)
    assert product.creator.id == USER
    assert product.base_price == product.purchase_price == Money("USD", 4.99)
    assert (product.purchasable, product.published, product.restrictions) == (True, True, [])
    asset = sdk.run(product.fetch_asset())
    assert asset.name == "Brush"
    assert sdk.run(asset.fetch_creator_store_product()).asset_id == asset_id
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(key.fetch_creator_store_product("Model", asset_id))


def test_an_asset_is_put_on_the_store_and_its_price_changed(sdk: Both) -> None:
    asset = add_model(sdk)
    user = sdk.package.User(USER, sdk.client)

    product = sdk.run(user.create_creator_store_product(AssetType.Model, asset.id, Money("USD", 4.99)))
    assert (product.asset_id, product.base_price, product.purchasable) == (asset.id, Money("USD", 4.99), False)
    assert product.creator is user

    changed = sdk.run(product.update(base_price=Money("USD", 0), published=True))
    assert (changed.base_price, changed.purchasable) == (0, True)
    assert sdk.run(sdk.run(asset.fetch_creator_store_product()).update(published=False)).purchasable is False
    with pytest.raises(rblxopencloud.Conflict, match="Update it"):
        sdk.run(user.create_creator_store_product("Model", asset.id, Money("USD", 0)))
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(user.create_creator_store_product("Model", 5, Money("USD", 0)))


def test_a_price_that_cannot_be_sent_is_refused(sdk: Both) -> None:
    user = sdk.package.User(USER, sdk.client)
    asset_id = sdk.cloud.add_store_asset("Plugin", "Brush")
    product = sdk.run(user.fetch_creator_store_product(AssetType.Plugin, asset_id))

    for price, error in ((Money("EUR", 1), ValueError), (Money("USD", -1), ValueError), (4.99, TypeError)):
        with pytest.raises(error, match="base_price must be"):
            sdk.run(user.create_creator_store_product(AssetType.Plugin, 1, price))
        with pytest.raises(error, match="base_price must be"):
            sdk.run(product.update(base_price=price))
    with pytest.raises(ValueError, match="nothing to update"):
        sdk.run(product.update())
    assert len(sdk.cloud.requests) == 1


def test_the_store_shows_votes_links_and_facts_of_an_asset(sdk: Both, key: Any) -> None:
    asset_id = sdk.cloud.add_store_asset(
        "Audio", "Rain", durationSeconds=60, artist="A", title="T", upVotes=3, downVotes=1, categoryPath="audio__rain"
    )
    user = sdk.package.User(USER, sdk.client)
    link = rblxopencloud.AssetSocialLink("https://youtube.com/@a", "Videos")
    sdk.run(user.update_asset(asset_id, youtube_social_link=link, try_place_id=7))

    shown = sdk.run(user.fetch_toolbox_asset(asset_id))

    assert (shown.asset_id, shown.asset_type, shown.name) == (asset_id, AssetType.Audio, "Rain")
    assert (shown.duration_seconds, shown.artist, shown.title, shown.album) == (60, "A", "T", None)
    assert (shown.up_votes, shown.down_votes, shown.total_vote_count, shown.up_vote_percentage) == (3, 1, 4, 75)
    assert (shown.youtube_social_link, shown.try_place_id, shown.category_path) == (link, 7, "audio__rain")
    assert shown.creator is user
    assert user.username == "player"
    assert shown.created_at is not None
    assert shown.is_owned is None
    assert (shown.asset.youtube_social_link, shown.asset.try_place_id) == (link, 7)
    assert sdk.run(shown.asset.fetch_toolbox_asset()).asset_id == asset_id
    assert shown.creator_store_product.purchase_price == 0
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(key.fetch_toolbox_asset(5))


def test_the_store_can_be_looked_at_without_a_credential(sdk: Both) -> None:
    asset_id = sdk.cloud.add_store_asset("Model", "Tree")
    client = sdk.package.Client(base_url=sdk.cloud.url)

    key = sdk.package.ApiKey(client)

    assert sdk.run(key.fetch_toolbox_asset(asset_id)).name == "Tree"
    assert found(sdk, key.search_toolbox(AssetType.Model)) == ["Tree"]
    sdk.run(client.close())


def test_a_search_walks_through_all_pages_with_the_context_of_each(sdk: Both, key: Any) -> None:
    for number in range(120):
        sdk.cloud.add_store_asset("Model", f"Tree {number}", categoryPath="3d__trees")

    results = sdk.items(key.search_toolbox(AssetType.Model, "tree"))

    assert [asset.name for asset, _ in results] == [f"Tree {number}" for number in range(120)]
    assert {context.total_results for _, context in results} == {120}
    assert results[0][1].filtered_keyword == "tree"
    assert results[0][1].available_facets == ["3d__trees"]
    assert len(sdk.cloud.requests) == 2
    assert len(sdk.items(key.search_toolbox(AssetType.Model, limit=3))) == 3
    assert sdk.items(key.search_toolbox(AssetType.Plugin)) == []


def test_a_search_is_narrowed_by_creator_price_and_words(sdk: Both, key: Any) -> None:
    sdk.cloud.add_store_asset("Model", "Oak", cents=0, categoryPath="3d__trees")
    sdk.cloud.add_store_asset("Model", "Elm", cents=499, group_id=7)
    group = sdk.package.Group(7, sdk.client)

    assert found(sdk, key.search_toolbox(AssetType.Model, creator=group)) == ["Elm"]
    assert group.name == "Group"
    assert found(sdk, key.search_toolbox(AssetType.Model, creator=sdk.package.User(USER, sdk.client))) == ["Oak"]
    assert found(sdk, key.search_toolbox(AssetType.Model, max_price=Money("USD", 0))) == ["Oak"]
    assert found(sdk, key.search_toolbox(AssetType.Model, min_price=Money("USD", 4.99))) == ["Elm"]
    assert found(sdk, key.search_toolbox("Model", category_path="3d__trees")) == ["Oak"]
    assert found(sdk, key.search_toolbox("Model", facets=["3d__trees"])) == ["Oak"]
    assert found(sdk, key.search_toolbox("Model", verified_creators_only=True)) == []


def test_sounds_and_models_are_narrowed_by_what_they_are(sdk: Both, key: Any) -> None:
    sdk.cloud.add_store_asset("Audio", "Short", durationSeconds=5, artist="A")
    sdk.cloud.add_store_asset("Audio", "Long", durationSeconds=90, artist="B", album="C")
    sdk.cloud.add_store_asset("Model", "Ad", subTypes=["Ad"], instanceCounts={"script": 2})
    sdk.cloud.add_store_asset("Model", "Plain", subTypes=["Package"], instanceCounts={"script": 0, "meshPart": 1})

    assert found(sdk, key.search_toolbox(AssetType.Audio, min_duration_seconds=45)) == ["Long"]
    assert found(sdk, key.search_toolbox(AssetType.Audio, max_duration_seconds=45)) == ["Short"]
    assert found(sdk, key.search_toolbox(AssetType.Audio, artist="B", album="C")) == ["Long"]
    assert found(sdk, key.search_toolbox(AssetType.Model, model_subtype=[ToolboxAssetSubtype.Ad])) == ["Ad"]
    assert found(sdk, key.search_toolbox(AssetType.Model, excluded_model_subtype=[ToolboxAssetSubtype.Ad])) == ["Plain"]
    with_scripts = key.search_toolbox(AssetType.Model, included_instance_types=[InstanceType.Script])
    assert found(sdk, with_scripts) == ["Ad"]
    plain = sdk.items(key.search_toolbox(AssetType.Model, "plain"))[0][0]
    assert (plain.subtypes, plain.mesh_part_count) == ([ToolboxAssetSubtype.Package], 1)


def test_results_are_sorted_both_ways(sdk: Both, key: Any) -> None:
    for name, seconds, ups in (("A", 5, 1), ("B", 9, 3), ("C", 7, 2)):
        sdk.cloud.add_store_asset("Audio", name, durationSeconds=seconds, upVotes=ups, downVotes=1)
    by = ToolboxSearchSortCategory

    def names(sort_by: Any, descending: bool | None = None) -> str:
        return "".join(found(sdk, key.search_toolbox(AssetType.Audio, sort_by=sort_by, descending=descending)))

    assert names(by.AudioDuration, descending=False) == "ACB"
    assert names(by.AudioDuration, descending=True) == "BCA"
    assert names(by.Top) == "BCA"
    assert names(by.UpdateTime, descending=False) == names(by.CreateTime, descending=False) == "ABC"
    with pytest.raises(ValueError, match=r"sort_by cannot be ToolboxSearchSortCategory\.Price"):
        names(by.Price)


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        ({"min_price": Money("EUR", 1)}, ValueError, "min_price must be in USD"),
        ({"max_price": Money("USD", "0.001")}, ValueError, "whole number of cents"),
        ({"max_duration_seconds": 0}, ValueError, "max_duration_seconds must be from 1"),
        (
            {"asset_type": AssetType.Place},
            ValueError,
            "Place. The Creator Store has Audio",
        ),
        ({"creator": 5}, TypeError, "creator must be a User or a Group"),
        ({"limit": -1}, ValueError, "limit must be at least 0"),
    ],
)
def test_bad_arguments_of_a_search_are_named(
    sdk: Both, key: Any, arguments: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        sdk.items(key.search_toolbox(**{"asset_type": AssetType.Audio, **arguments}))

    assert list(sdk.cloud.requests) == []


def test_a_choice_that_the_service_gave_up_warns(sdk: Both, key: Any) -> None:
    with pytest.warns(UserWarning, match="music_chart_type"):
        sdk.items(key.search_toolbox(AssetType.Audio, include_top_charts=True))


def test_assets_are_saved_listed_and_unsaved(sdk: Both, key: Any) -> None:
    ids = [sdk.cloud.add_store_asset("Audio", f"Sound {number}", upVotes=number) for number in range(3)]
    for asset_id in ids:
        assert sdk.run(key.save_asset(asset_id, AssetType.Audio)) is None

    results = sdk.items(key.search_saved_assets())

    assert [asset.asset_id for asset, _ in results] == ids[::-1]
    assert results[0][0].saved_at is not None
    assert results[0][0].is_owned is True
    assert results[0][1].total_results == 3
    assert sdk.run(key.unsave_assets((ids[0], AssetType.Audio))) == 1
    assert sdk.run(key.unsave_assets((ids[0], AssetType.Audio))) == 0
    assert sdk.run(key.unsave_assets([(asset_id, AssetType.Audio) for asset_id in ids])) == 2
    assert sdk.run(key.unsave_assets([])) == 0
    assert sdk.items(key.search_saved_assets()) == []


def test_saved_assets_are_narrowed_and_sorted(sdk: Both, key: Any) -> None:
    rain = sdk.cloud.add_store_asset("Audio", "Rain", upVotes=1, group_id=7, cents=100)
    oak = sdk.cloud.add_store_asset("Model", "Oak", upVotes=1, downVotes=1)
    sdk.run(key.save_asset(rain, AssetType.Audio))
    sdk.run(key.save_asset(oak, AssetType.Model))
    by = ToolboxSearchSortCategory

    assert found(sdk, key.search_saved_assets(AssetType.Audio)) == ["Rain"]
    assert found(sdk, key.search_saved_assets(AssetType.Model, asset_id=oak)) == ["Oak"]
    assert found(sdk, key.search_saved_assets(query="rain")) == ["Rain"]
    assert found(sdk, key.search_saved_assets(exclude_owned_assets=True)) == ["Rain"]
    assert found(sdk, key.search_saved_assets(sort_by=by.Top, descending=True)) == ["Rain", "Oak"]
    assert found(sdk, key.search_saved_assets(sort_by=by.Name)) == ["Oak", "Rain"]
    assert found(sdk, key.search_saved_assets(sort_by=by.Price, descending=False)) == ["Oak", "Rain"]
    with pytest.raises(ValueError, match="asset_id needs asset_type"):
        sdk.items(key.search_saved_assets(asset_id=oak))
    with pytest.raises(ValueError, match="cannot be sorted by Trending"):
        sdk.items(key.search_saved_assets(sort_by=by.Trending))


def test_a_save_that_lost_its_asset_does_not_count_for_the_limit(sdk: Both, key: Any) -> None:
    ids = [sdk.cloud.add_store_asset("Model", f"Tree {number}") for number in range(4)]
    for asset_id in ids:
        sdk.run(key.save_asset(asset_id, AssetType.Model))
    sdk.run(sdk.package.User(USER, sdk.client).archive_asset(ids[3]))

    assert found(sdk, key.search_saved_assets(limit=2)) == ["Tree 2", "Tree 1"]
    assert found(sdk, key.search_saved_assets(limit=0)) == []
    assert len(found(sdk, key.search_saved_assets())) == 3


def test_saves_go_on_over_a_second_page(sdk: Both, key: Any) -> None:
    ids = [sdk.cloud.add_store_asset("Model", f"Tree {number}") for number in range(3)]
    for asset_id in ids:
        sdk.run(key.save_asset(asset_id, AssetType.Model))
    request = raw.creator_store.list_saves(limit=2)

    pages = sdk.items(sdk.client.pages(request))

    assert [(answer["totalCount"], len(saves)) for answer, saves in pages] == [(3, 2), (3, 1)]
    assert [len(saves) for _, saves in sdk.items(sdk.client.pages(request, 1))] == [1]


def test_what_cannot_be_saved_is_said(sdk: Both, key: Any) -> None:
    oak = sdk.cloud.add_store_asset("Model", "Oak")
    sdk.run(key.save_asset(oak, AssetType.Model))

    with pytest.raises(rblxopencloud.Conflict, match="saved already"):
        sdk.run(key.save_asset(oak, AssetType.Model))
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(key.save_asset(oak, AssetType.Audio))
    with pytest.raises(ValueError, match="asset_type cannot be"):
        sdk.run(key.save_asset(oak, AssetType.Unknown))
    with pytest.raises(TypeError, match="pairs of an asset id"):
        sdk.run(key.unsave_assets([oak]))


def test_a_denied_scope_is_named(sdk: Both) -> None:
    client = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    key, user = sdk.package.ApiKey(client), sdk.package.User(USER, client)

    for call, scope in (
        (lambda: key.fetch_creator_store_product(AssetType.Model, 1), "creator-store-product:read"),
        (lambda: key.fetch_toolbox_asset(1), "creator-store-product:read"),
        (lambda: user.create_creator_store_product("Model", 1, Money("USD", 0)), "creator-store-product:write"),
        (lambda: key.save_asset(1, AssetType.Model), "creator-store-save:write"),
        (lambda: key.unsave_assets((1, AssetType.Model)), "creator-store-save:write"),
    ):
        with pytest.raises(rblxopencloud.Forbidden, match=scope):
            sdk.run(call())
    for listing in (key.search_toolbox(AssetType.Model), key.search_saved_assets()):
        with pytest.raises(rblxopencloud.Forbidden, match="creator-store"):
            sdk.items(listing)
    sdk.run(client.close())
