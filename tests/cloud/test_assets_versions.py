"""Versions of assets, taking them out of use and back, downloading them, permissions for them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
from rblxopencloud import (
    AssetPermissionAction,
    AssetPermissionRequest,
    AssetPermissionResultError,
    AssetPermissionSubject,
    AssetPermissionSubjectType,
    AssetType,
)

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Both

MODEL = b"<roblox!first"
USER = 287113233


@pytest.fixture
def user(sdk: Both) -> Any:
    return sdk.package.User(USER, sdk.client)


def upload(sdk: Both, creator: Any, content: bytes = MODEL, kind: AssetType = AssetType.Model) -> Any:
    return sdk.run(sdk.run(creator.upload_asset(content, kind, "Thing", "What it is")).wait())


def add_versions(sdk: Both, user: Any, asset: Any, count: int) -> None:
    for number in range(count):
        sdk.run(sdk.run(user.update_asset(asset.id, b"<roblox!%d" % number)).wait())


def test_versions_are_listed_from_the_latest_over_all_pages(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)
    add_versions(sdk, user, asset, 3)

    assert [found.version_number for found in sdk.items(asset.list_versions())] == [4, 3, 2, 1]
    assert [found.version_number for found in sdk.items(user.list_asset_versions(asset.id, limit=2))] == [4, 3]
    assert sdk.items(user.list_asset_versions(asset.id, limit=0)) == []


def test_a_second_page_of_versions_goes_on_where_the_first_ended(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)
    hasty = sdk.package.Client(sdk.cloud.api_key, base_url=sdk.cloud.url, rate_limits=None)
    for _ in range(60):
        sdk.run(sdk.package.User(USER, hasty).rollback_asset(asset.id, 1))
    sdk.run(hasty.close())
    sdk.cloud.clear()

    numbers = [found.version_number for found in sdk.items(asset.list_versions())]

    assert numbers == list(range(61, 0, -1))
    assert [dict(request.query).get("maxPageSize") for request in sdk.cloud.requests] == ["50", "50"]


def test_a_version_tells_of_its_asset(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)

    for version in (sdk.run(asset.fetch_version(1)), sdk.run(user.fetch_asset_version(asset.id, 1))):
        assert (version.asset_id, version.version_number) == (asset.id, 1)
        assert version.creator is user
        assert version.moderation_status is rblxopencloud.ModerationStatus.Approved
    for call in (lambda: asset.fetch_version(9), lambda: user.fetch_asset_version(5, 1), lambda: asset.rollback(9)):
        with pytest.raises(rblxopencloud.NotFound):
            sdk.run(call())


def test_a_rollback_is_a_new_version_with_the_old_content(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)
    add_versions(sdk, user, asset, 1)

    assert sdk.run(asset.rollback(1)).version_number == 3
    assert sdk.run(user.rollback_asset(asset.id, 2)).version_number == 4

    contents = [
        sdk.run(sdk.run(asset.fetch_delivery_location(number)).download()).read() for number in (None, 1, 2, 3, 4)
    ]
    assert contents == [b"<roblox!0", MODEL, b"<roblox!0", MODEL, b"<roblox!0"]


def test_an_asset_is_archived_and_restored(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)

    assert sdk.run(asset.archive()).is_archived is True
    assert sdk.run(user.fetch_asset(asset.id)).is_archived is True
    assert sdk.run(sdk.run(asset.fetch_delivery_location()).download()).read() == MODEL
    assert sdk.run(user.restore_asset(asset.id)).is_archived is False
    assert sdk.run(user.archive_asset(asset.id)).is_archived is True
    assert sdk.run(asset.restore()).is_archived is False
    with pytest.raises(rblxopencloud.NotFound, match="no asset 5"):
        sdk.run(user.archive_asset(5))


def test_content_is_downloaded_to_a_path_and_to_an_open_file(sdk: Both, user: Any, tmp_path: Path) -> None:
    location = sdk.run(sdk.run(user.fetch_asset(upload(sdk, user).id)).fetch_delivery_location())
    buffer, told = io.BytesIO(), list[int]()

    def note(done: int, _: int | None) -> None:
        told.append(done)

    assert sdk.run(location.download_to(tmp_path / "a", progress=note)) == len(MODEL)
    assert sdk.run(location.download_to(buffer)) == len(MODEL)

    assert (tmp_path / "a").read_bytes() == buffer.getvalue() == MODEL
    assert told[-1] == location.size_bytes == len(MODEL)
    assert location.uri not in repr(location)


def test_an_address_leads_to_the_content_only_for_a_while(sdk: Both, user: Any, tmp_path: Path) -> None:
    location = sdk.run(upload(sdk, user).fetch_delivery_location())
    sdk.cloud.clock.advance(hours=1)
    (tmp_path / "kept").write_bytes(b"kept")

    with pytest.raises(rblxopencloud.Forbidden, match="expired"):
        sdk.run(location.download())
    with pytest.raises(rblxopencloud.Forbidden, match="expired"):
        sdk.run(location.download_to(tmp_path / "kept"))

    assert (tmp_path / "kept").read_bytes() == b"kept"


def test_another_type_than_expected_and_a_missing_asset_are_errors(sdk: Both, user: Any) -> None:
    asset = upload(sdk, user)

    found = sdk.run(user.fetch_asset_delivery_location(asset.id, expected_asset_type=AssetType.Model))
    assert (found.is_archived, found.is_recordable) == (False, True)
    with pytest.raises(rblxopencloud.Conflict, match="is a Model, not a Audio"):
        sdk.run(user.fetch_asset_delivery_location(asset.id, expected_asset_type="Audio"))
    with pytest.raises(rblxopencloud.NotFound, match="no asset 5"):
        sdk.run(user.fetch_asset_delivery_location(5))
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(user.fetch_asset_delivery_location(asset.id, 2))


def test_permissions_are_granted_for_some_assets_and_not_for_others(sdk: Both, user: Any) -> None:
    image = upload(sdk, user, b"\x89PNG\r\n\x1a\n", AssetType.Image)
    model = upload(sdk, user)
    everybody = AssetPermissionSubject(AssetPermissionSubjectType.All)

    result = sdk.run(user.grant_assets_permission(AssetPermissionAction.Use, everybody, [image, model.id, 5]))

    assert result.granted_asset_ids == [image.id]
    assert result.failed_asset_ids == {
        model.id: AssetPermissionResultError.AssetTypeNotEnabled,
        5: AssetPermissionResultError.AssetNotFound,
    }
    assert result.codes[5] == "AssetNotFound"
    again = sdk.run(user.grant_assets_permission(AssetPermissionAction.Use, user, [image]))
    assert again.failed_asset_ids == {image.id: AssetPermissionResultError.PublicAssetCannotBeGrantedTo}


def test_each_kind_of_subject_is_told_from_the_others(sdk: Both, user: Any, experience: Any) -> None:
    model = upload(sdk, user)
    request = AssetPermissionRequest(model.id, grant_dependencies=True, version_number=1)
    group = sdk.package.Group(7, sdk.client)
    role = sdk.items(group.list_roles(limit=2))[1]
    member = sdk.items(group.list_members(limit=1))[0]
    described = AssetPermissionSubject(AssetPermissionSubjectType.GroupRole, 99)

    for subject in (user, group, experience, role, member, described):
        result = sdk.run(user.grant_assets_permission(AssetPermissionAction.Use, subject, [request]))
        assert result.granted_asset_ids == [model.id]

    bodies: list[Any] = [request.json for request in sdk.cloud.requests if request.method == "PATCH"]
    kinds = [(body["subjectType"], body["subjectId"]) for body in bodies]
    assert isinstance(role, rblxopencloud.GroupRole)
    assert kinds == [
        ("User", str(USER)),
        ("Group", "7"),
        ("Universe", "13058"),
        ("GroupRoleset", str(role.id)),
        ("User", str(member.id)),
        ("GroupRoleset", "99"),
    ]
    assert bodies[0]["requests"] == [{"assetId": model.id, "grantToDependencies": True, "parentVersionNumber": 1}]


@pytest.mark.parametrize("subject", [5, "5", None, AssetPermissionAction.Use])
def test_what_is_no_subject_is_told_before_anything_is_sent(sdk: Both, user: Any, subject: Any) -> None:
    with pytest.raises(TypeError, match="subject must be an AssetPermissionSubject, Experience, User, Group or"):
        sdk.run(user.grant_assets_permission(AssetPermissionAction.Use, subject, [1]))

    assert sdk.cloud.requests == []


def test_a_missing_subject_is_an_error_and_so_is_a_denied_scope(sdk: Both, user: Any) -> None:
    client = sdk.package.Client(sdk.cloud.add_key(["asset:read"]), base_url=sdk.cloud.url)
    nobody = AssetPermissionSubject(AssetPermissionSubjectType.User, 12345)

    with pytest.raises(rblxopencloud.HttpException, match="SubjectNotFound"):
        sdk.run(user.grant_assets_permission(AssetPermissionAction.Use, nobody, [1]))
    with pytest.raises(rblxopencloud.Forbidden, match="asset-permissions:write"):
        sdk.run(sdk.package.User(USER, client).grant_assets_permission(AssetPermissionAction.Use, user, [1]))
    with pytest.raises(rblxopencloud.Forbidden, match="legacy-asset:manage"):
        sdk.run(sdk.package.User(USER, client).fetch_asset_delivery_location(1))
    sdk.run(client.close())
