"""Uploading and updating assets, in both packages against the local Open Cloud."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
from rblxopencloud import AssetPrivacy, AssetSocialLink, AssetType, ModerationStatus

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Both

PNG = b"\x89PNG\r\n\x1a\n made up"
MODEL = b"<roblox!\x89\xff\r\n\x1a\n made up"
USER = 287113233


@pytest.fixture
def user(sdk: Both) -> Any:
    return sdk.package.User(USER, sdk.client)


def upload(sdk: Both, creator: Any, content: Any = MODEL, kind: Any = AssetType.Model, name: str = "Thing") -> Any:
    return sdk.run(sdk.run(creator.upload_asset(content, kind, name, "What it is")).wait())


def update(sdk: Both, creator: Any, *arguments: Any, **changes: Any) -> Any:
    return sdk.run(sdk.run(creator.update_asset(*arguments, **changes)).wait())


def test_an_upload_becomes_an_asset_of_its_creator(sdk: Both, user: Any) -> None:
    operation = sdk.run(user.upload_asset(PNG, AssetType.Decal, "Logo", "Our logo"))

    assert operation.is_done is False
    asset = sdk.run(operation.wait())
    assert isinstance(asset, sdk.package.Asset)
    assert (asset.name, asset.description, asset.type) == ("Logo", "Our logo", AssetType.Decal)
    assert asset.creator is user
    assert (asset.revision_id, asset.is_archived) == (1, False)
    assert asset.moderation_status is ModerationStatus.Approved


def test_a_group_uploads_as_a_user_does(sdk: Both) -> None:
    group = sdk.package.Group(7, sdk.client)

    asset = upload(sdk, group)

    assert asset.creator is group
    assert "userId" not in sdk.cloud.requests[0].body.decode("latin-1")


def test_what_is_uploaded_is_downloaded_again_byte_for_byte(sdk: Both, user: Any, tmp_path: Path) -> None:
    path = tmp_path / "thing.rbxm"
    path.write_bytes(MODEL)
    with path.open("rb") as opened:
        for file in (MODEL, path, str(path), io.BytesIO(MODEL), opened):
            asset = upload(sdk, user, file)
            location = sdk.run(asset.fetch_delivery_location())
            assert sdk.run(location.download()).getvalue() == MODEL


@pytest.mark.parametrize(
    ("name", "content", "media"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.png", b"\xff\xd8\xff\xe0 a jpeg after all", "image/jpeg"),
        ("a.tga", b"\x00\x00\x02\x00", "image/tga"),
        ("A.MP3", b"not known by its bytes", "audio/mpeg"),
        ("a.rbxmx", b'<roblox version="4">', "model/x-rbxm"),
    ],
)
def test_the_media_type_is_told_by_bytes_and_name(
    sdk: Both, user: Any, tmp_path: Path, name: str, content: bytes, media: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    upload(sdk, user, path)

    head = sdk.cloud.requests[0].body[:400].decode("latin-1")
    assert f"Content-Type: {media}\r\n" in head
    assert f'filename="{name}"' in head


def test_a_file_of_unknown_kind_is_refused_before_anything_is_sent(sdk: Both, user: Any, tmp_path: Path) -> None:
    for file in (b"who knows", b"", tmp_path / "empty.png"):
        (tmp_path / "empty.png").write_bytes(b"")
        with pytest.raises(ValueError, match=r"(?i)what kind of file|empty"):
            sdk.run(user.upload_asset(file, AssetType.Model, "Thing", ""))
    (tmp_path / "text.png").write_text("text", encoding="utf-8")
    with (tmp_path / "text.png").open(encoding="utf-8") as text, pytest.raises(TypeError, match="'rb'"):
        sdk.run(user.upload_asset(text, AssetType.Model, "Thing", ""))

    assert list(sdk.cloud.requests) == []


def test_a_media_type_can_be_named(sdk: Both, user: Any) -> None:
    sdk.run(user.upload_asset(b"who knows", AssetType.MeshPart, "Thing", "", content_type="model/x-file-mesh-data"))

    assert b"Content-Type: model/x-file-mesh-data" in sdk.cloud.requests[0].body


def test_an_image_that_is_none_cannot_be_read(sdk: Both, user: Any) -> None:
    with pytest.raises(rblxopencloud.InvalidFile):
        sdk.run(user.upload_asset(b"who knows", AssetType.Image, "Logo", "", content_type="image/png"))


def part(sdk: Both, place: int = 0) -> Any:
    body = sdk.cloud.requests[place].body
    start = body.index(b"{", body.index(b'name="request"'))
    return json.loads(body[start : body.rindex(b"}") + 1])


def test_a_price_of_zero_and_the_privacy_are_sent(sdk: Both, user: Any) -> None:
    sdk.run(user.upload_asset(PNG, "Image", "Logo", "", 0, AssetPrivacy.OpenUse))

    assert part(sdk) == {
        "assetType": "Image",
        "displayName": "Logo",
        "description": "",
        "creationContext": {"creator": {"userId": USER}, "expectedPrice": 0, "assetPrivacy": "openUse"},
    }


@pytest.mark.parametrize(
    ("arguments", "error", "says"),
    [
        ((AssetType.Unknown, "n", ""), ValueError, "asset_type cannot be AssetType.Unknown"),
        (("", "n", ""), ValueError, "asset_type is empty"),
        ((3, "n", ""), TypeError, "asset_type must be a member of AssetType"),
        ((AssetType.Model, "", ""), ValueError, "name is empty"),
        ((AssetType.Model, "n", "x" * 1001), ValueError, "at most 1000"),
        ((AssetType.Model, "n", "", -1), ValueError, "expected_robux_price must be at least 0"),
        ((AssetType.Model, "n", "", 0, AssetPrivacy.Unknown), ValueError, "asset_privacy cannot be"),
    ],
)
def test_bad_arguments_of_an_upload_are_named(
    sdk: Both, user: Any, arguments: tuple[Any, ...], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        sdk.run(user.upload_asset(MODEL, *arguments))

    assert list(sdk.cloud.requests) == []


def test_an_upload_that_takes_a_while_is_not_there_before_it_is_done(sdk: Both, user: Any) -> None:
    sdk.cloud.set_moderation("Approved", seconds=3600)
    asset = upload(sdk, user)
    assert asset.moderation_status is ModerationStatus.Reviewing

    sdk.cloud.clock.advance(hours=2)

    assert sdk.run(user.fetch_asset(asset.id)).moderation_status is ModerationStatus.Approved


def test_waiting_ends_with_an_asset_that_moderation_rejected(sdk: Both, user: Any) -> None:
    sdk.cloud.set_moderation("Rejected")

    asset = upload(sdk, user)

    assert asset.moderation_status is ModerationStatus.Rejected
    with pytest.raises(rblxopencloud.Forbidden, match="moderation"):
        sdk.run(asset.fetch_delivery_location())


def test_an_update_changes_what_is_passed_and_nothing_else(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)
    link = AssetSocialLink("https://github.com/made-up/thing", "Code")

    changed = update(sdk, user, asset.id, name="Other", github_social_link=link, try_place_id=7)

    assert (changed.name, changed.description) == ("Other", "What it is")
    assert (changed.github_social_link, changed.try_place_id) == (link, 7)
    assert changed.revision_id == 1
    assert sdk.run(user.fetch_asset(asset.id)).github_social_link == link


def test_false_removes_a_link_and_an_empty_text_a_description(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)
    update(sdk, user, asset.id, twitch_social_link=AssetSocialLink("https://twitch.tv/a"), try_place_id=7)

    update(sdk, user, asset.id, description="", twitch_social_link=False, try_place_id=False)

    found = sdk.run(user.fetch_asset(asset.id))
    assert (found.description, found.twitch_social_link, found.try_place_id) == ("", None, None)


def test_a_new_file_of_a_model_is_a_new_version(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)

    changed = update(sdk, user, asset.id, b"<roblox!other")

    assert changed.revision_id == 2
    assert dict(sdk.cloud.requests[2].query) == {}
    assert sdk.run(sdk.run(changed.fetch_delivery_location()).download()).read() == b"<roblox!other"
    assert sdk.run(sdk.run(changed.fetch_delivery_location(1)).download()).read() == MODEL


def test_what_cannot_be_updated_is_said(sdk: Both, user: Any) -> None:
    image = upload(sdk, user, PNG, AssetType.Image)
    links = {
        f"{site}_social_link": AssetSocialLink("https://a.b") for site in ("github", "twitch", "youtube", "guilded")
    }

    with pytest.raises(rblxopencloud.HttpException, match="Only models take a new file"):
        update(sdk, user, image.id, PNG)
    with pytest.raises(rblxopencloud.HttpException, match="at most 3 social links"):
        update(sdk, user, image.id, **links)
    with pytest.raises(rblxopencloud.NotFound, match="no asset 5"):
        update(sdk, user, 5, name="Other")
    assert sdk.run(user.fetch_asset(image.id)).github_social_link is None


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, "nothing to update"),
        ({"name": ""}, "name is empty"),
        ({"github_social_link": True}, "github_social_link must be an AssetSocialLink, or False"),
        ({"try_place_id": True}, "try_place_id must be the id of a place, or False"),
        ({"description": "x" * 1001}, "at most 1000"),
        ({"name": "a", "expected_robux_price": 0.5}, "expected_robux_price must be a whole number"),
    ],
)
def test_bad_arguments_of_an_update_are_named(sdk: Both, user: Any, changes: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        sdk.run(user.update_asset(1, **changes))

    assert list(sdk.cloud.requests) == []


def test_a_denied_scope_is_named(sdk: Both) -> None:
    client = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    user = sdk.package.User(USER, client)

    for call in (
        lambda: user.upload_asset(MODEL, AssetType.Model, "Thing", ""),
        lambda: user.update_asset(1, name="a"),
        lambda: user.fetch_asset(1),
        lambda: user.archive_asset(1),
        lambda: user.restore_asset(1),
        lambda: user.rollback_asset(1, 1),
        lambda: user.fetch_asset_version(1, 1),
    ):
        with pytest.raises(rblxopencloud.Forbidden, match=r"asset:(read|write)"):
            sdk.run(call())
    sdk.run(client.close())
