"""What a service that misbehaves, changes or breaks off does to assets: nothing twice, nothing lost, no key abroad."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Answer

from rblxopencloud import AssetType, ModerationStatus, ProductRestriction, exceptions
from rblxopencloud.enums.creator import AssetPermissionResultError

if TYPE_CHECKING:
    from thin_support import Pauses, Sdk, Server

MODEL = b"<roblox!" + bytes(range(256)) * 2000
ASSET = {"path": "assets/5", "assetId": 5, "assetType": "ASSET_TYPE_MODEL", "displayName": "Thing"}
STARTED = {"path": "operations/6"}


class Counted(io.BytesIO):
    """A file that says how it was read."""

    def __init__(self, content: bytes) -> None:
        super().__init__(content)
        self.sizes: list[int | None] = []

    def read(self, size: int | None = -1, /) -> bytes:
        self.sizes.append(size)
        return super().read(size)


class AsyncFile:
    """A file as asynchronous libraries hand it out."""

    name = "/home/made-up/thing.rbxm"

    def __init__(self, content: bytes) -> None:
        self._file = io.BytesIO(content)

    async def read(self, size: int = -1) -> bytes:
        return self._file.read(size)


@pytest.fixture
def user(sdk: Sdk, server: Server) -> Any:  # noqa: ARG001 - the server has to be there
    return sdk.package.User(9, KEY)


def upload(sdk: Sdk, user: Any, file: Any = MODEL, **more: Any) -> Any:
    return sdk.run(user.upload_asset(file, AssetType.Model, "Thing", "", **more))


@pytest.mark.parametrize("trouble", [Answer(500), Answer(503), Answer(drop=True)])
def test_an_upload_is_never_sent_twice(sdk: Sdk, server: Server, pauses: Pauses, user: Any, trouble: Answer) -> None:
    for call in (
        lambda: upload(sdk, user),
        lambda: sdk.run(user.update_asset(5, MODEL)),
        lambda: sdk.run(user.update_asset(5, name="Other")),
        lambda: sdk.run(user.rollback_asset(5, 1)),
    ):
        server.requests.clear()
        server.answers.extend([trouble, Answer(200)])
        with pytest.raises((exceptions.HttpException, exceptions.TransportError), match=r"sent again|carried out"):
            call()
        assert len(server.requests) == 1
        server.answers.clear()
    assert list(pauses) == []


def test_a_large_file_is_sent_piece_by_piece_from_where_it_stands(sdk: Sdk, server: Server, user: Any) -> None:
    file, told = Counted(b"before" + MODEL), list[tuple[int, int | None]]()
    file.seek(6)
    server.says(STARTED)

    def note(done: int, size: int | None) -> None:
        told.append((done, size))

    upload(sdk, user, file, progress=note)

    assert MODEL in server.last.body
    assert b"before" not in server.last.body
    assert all(size is not None and 0 < size <= 65536 for size in file.sizes)
    assert len(told) > len(MODEL) // 65536
    assert told[-1] == (len(server.last.body), len(server.last.body))
    assert not file.closed


def test_a_file_that_has_to_be_awaited_is_uploaded_with_its_name(sdk: Sdk, server: Server, user: Any) -> None:
    if not sdk.is_async:
        pytest.skip("only the asynchronous package can read one")
    server.says(STARTED)

    upload(sdk, user, AsyncFile(MODEL))

    assert MODEL in server.last.body
    assert b'filename="thing.rbxm"' in server.last.body


@pytest.mark.parametrize(
    ("message", "error"),
    [
        ('"InvalidImage"', exceptions.InvalidFile),
        ("InvalidImage", exceptions.InvalidFile),
        ("AssetName is moderated.", exceptions.ModeratedText),
        ("AssetDescription is moderated.", exceptions.ModeratedText),
        ("Something else.", exceptions.HttpException),
    ],
)
def test_what_is_wrong_with_file_or_text_has_an_exception_of_its_own(
    sdk: Sdk, server: Server, user: Any, message: str, error: type[Exception]
) -> None:
    server.says({"code": 3, "message": message}, status=400)
    server.says(STARTED)
    server.says({"path": "operations/6", "done": True, "error": {"code": 3, "message": message}})

    with pytest.raises(error) as first:
        upload(sdk, user)
    with pytest.raises(error) as second:
        sdk.run(upload(sdk, user).wait())

    assert type(first.value) is type(second.value) is error


def test_waiting_asks_below_the_asset_service_and_ends_when_moderation_rejected(
    sdk: Sdk, server: Server, pauses: Pauses, user: Any
) -> None:
    rejected = ASSET | {"moderationResult": {"moderationState": "MODERATION_STATE_REJECTED"}}
    server.says(STARTED)
    server.says({"path": "operations/6"})
    server.says({"path": "operations/6", "done": False, "response": rejected})

    asset = sdk.run(upload(sdk, user).wait())

    assert [request.path for request in server.requests[1:]] == ["/assets/v1/operations/6"] * 2
    assert asset.moderation_status is ModerationStatus.Rejected
    assert len(pauses) == 1


def test_an_update_that_is_done_at_once_answers_the_asset(sdk: Sdk, server: Server, user: Any) -> None:
    server.says(ASSET)

    operation = sdk.run(user.update_asset(5, name="Thing"))

    assert operation.is_done is True
    assert sdk.run(operation.wait()).name == "Thing"
    assert len(server.requests) == 1


def test_an_asset_of_which_little_is_said_is_read_all_the_same(sdk: Sdk, server: Server, user: Any) -> None:
    strange = {
        "assetType": "ASSET_TYPE_HOLOGRAM",
        "creationContext": None,
        "moderationResult": {"moderationState": "MODERATION_STATE_PONDERING"},
        "previews": [{}, {"asset": "assets/8"}],
        "githubSocialLink": {},
        "tryAssetSocialLink": {"uri": "somewhere"},
        "revisionId": "first",
        "revisionCreateTime": "never",
        "state": None,
        "new": 1,
    }
    server.says(strange)

    asset = sdk.run(user.fetch_asset(5))

    assert (asset.id, asset.type, asset.raw["assetType"]) == (5, AssetType.Unknown, "ASSET_TYPE_HOLOGRAM")
    assert asset.moderation_status is ModerationStatus.Unknown
    assert (asset.creator, asset.name, asset.is_archived, asset.icon_asset_id) == (None, None, None, None)
    assert (asset.revision_id, asset.revision_time, asset.try_place_id, asset.preview_asset_ids) == (
        None,
        None,
        None,
        [8],
    )
    assert asset.raw["new"] == 1
    assert str(asset) == f"<{sdk.name}.Asset id=5 type=AssetType.Unknown>"
    server.says({"purchasable": False})
    sdk.run(asset.fetch_creator_store_product())
    assert server.last.path.endswith("/CreatorMarketplaceAsset-ASSET_TYPE_HOLOGRAM-5")


def test_everything_that_has_to_be_asked_for_by_name_is_asked_for(sdk: Sdk, server: Server, user: Any) -> None:
    server.says(ASSET)

    sdk.run(user.fetch_asset(5))

    named = server.last.query["readMask"].split(",")
    assert {"description", "displayName", "icon", "previews", "devForumSocialLink", "tryAssetSocialLink"} <= set(named)
    assert {"assetType", "creationContext", "moderationResult", "state", "revisionId"} <= set(named)


def test_products_and_shown_assets_bear_what_they_do_not_know(sdk: Sdk, server: Server) -> None:
    key = sdk.package.ApiKey(KEY)
    server.says({"hologramAssetId": "5", "restrictions": ["NEW"], "basePrice": {"quantity": None}, "userSeller": None})
    server.says({"asset": {"assetTypeId": 999, "subTypes": ["New"], "socialLinks": [{"linkType": 99}]}, "voting": None})
    server.says({})

    product = sdk.run(key.fetch_creator_store_product("Hologram", 5))
    shown = sdk.run(key.fetch_toolbox_asset(5))
    nothing = sdk.run(key.fetch_toolbox_asset(6))

    assert (product.asset_id, product.asset_type, product.creator) == (5, AssetType.Unknown, None)
    assert product.restrictions == [ProductRestriction.Unknown]
    assert product.raw["restrictions"] == ["NEW"]
    assert (shown.asset_id, shown.asset_type, shown.up_votes, shown.creator) == (5, AssetType.Unknown, None, None)
    assert (nothing.asset_id, nothing.subtypes, nothing.name) == (6, [], None)


@pytest.mark.parametrize(("kind", "field"), [("User", "userId"), ("Group", "groupId")])
@pytest.mark.parametrize("told", [True, False, None])
def test_the_store_tells_whether_a_creator_is_verified(
    sdk: Sdk, server: Server, kind: str, field: str, told: bool | None
) -> None:
    server.says({"creator": {field: 5, "name": "maker", "verified": told}, "asset": {"id": 6}})

    creator = sdk.run(sdk.package.ApiKey(KEY).fetch_toolbox_asset(6)).creator

    assert type(creator) is getattr(sdk.package, kind)
    assert (creator.id, creator.name, creator.verified) == (5, "maker", told)


def test_what_is_known_of_a_creator_stays(sdk: Sdk, server: Server, user: Any) -> None:
    user.username = user.name = "known"
    user.verified = True
    server.says({"creator": {"userId": user.id, "name": "other", "verified": False}, "asset": {"id": 6}})

    shown = sdk.run(user.fetch_toolbox_asset(6))

    assert shown.creator is user
    assert (user.username, user.name, user.verified) == ("known", "known", True)


def test_the_key_stays_at_home_when_content_is_fetched_elsewhere(sdk: Sdk, server: Server, user: Any) -> None:
    server.says({"location": f"{server.url}/content/a%20b?Signature=x%2By~&Expires=1", "isArchived": True})
    server.says(MODEL)

    location = sdk.run(user.fetch_asset_delivery_location(5))
    content = sdk.run(location.download())

    assert content.read() == MODEL
    assert (location.is_archived, location.size_bytes) == (True, None)
    assert server.last.target == "/content/a%20b?Signature=x%2By~&Expires=1"
    assert KEY not in str(server.last.headers)
    assert KEY in str(server.requests[0].headers)


def test_a_download_that_fails_once_is_fetched_again_and_one_that_is_gone_is_an_error(
    sdk: Sdk, server: Server, pauses: Pauses, user: Any
) -> None:
    server.says({"location": f"{server.url}/content/a?Signature=secret"})
    for answer in (Answer(503), Answer(200, MODEL), Answer(404, b"<h1>Gone</h1>")):
        server.answers.append(answer)
    location = sdk.run(user.fetch_asset_delivery_location(5))

    assert sdk.run(location.download()).read() == MODEL
    with pytest.raises(exceptions.NotFound) as caught:
        sdk.run(location.download())

    assert len(pauses) == 1
    assert "secret" not in f"{caught.value} {caught.value!r}"


@pytest.mark.parametrize("uri", ["file:///etc/passwd", "ftp://a.b/c", "nothing", "http://user:pass@a.b/"])
def test_a_location_that_is_none_on_the_web_is_refused(sdk: Sdk, server: Server, user: Any, uri: str) -> None:
    server.says({"location": uri})

    location = sdk.run(user.fetch_asset_delivery_location(5))

    with pytest.raises(ValueError, match="not an address on the web"):
        sdk.run(location.download())


@pytest.mark.parametrize(
    ("code", "error"),
    [(404, exceptions.NotFound), (403, exceptions.Forbidden), (409, exceptions.Forbidden), (5000, None)],
)
def test_a_success_that_carries_an_error_is_that_error(
    sdk: Sdk, server: Server, user: Any, code: int, error: type[Exception] | None
) -> None:
    server.says({"errors": [{"code": code, "message": "Not for you."}]})
    server.says({"isArchived": False})

    with pytest.raises(error or exceptions.HttpException, match="Not for you"):
        sdk.run(user.fetch_asset_delivery_location(5))
    with pytest.raises(exceptions.UnreadableResponse, match="no location"):
        sdk.run(user.fetch_asset_delivery_location(5))


def test_an_unknown_reason_keeps_its_text(sdk: Sdk, server: Server, user: Any) -> None:
    server.says({"successAssetIds": None, "errors": [{"assetId": 5, "code": "NotRequestable"}, {}]})

    result = sdk.run(user.grant_assets_permission(sdk.package.AssetPermissionAction.Use, user, [5]))

    assert result.granted_asset_ids == []
    assert result.failed_asset_ids == {5: AssetPermissionResultError.Unknown}
    assert result.codes == {5: "NotRequestable"}


def test_a_count_that_is_missing_is_an_error_and_not_zero(sdk: Sdk, server: Server) -> None:
    server.says({})

    with pytest.raises(exceptions.UnreadableResponse, match="deletedCount"):
        sdk.run(sdk.package.ApiKey(KEY).unsave_assets([(5, AssetType.Model)]))


def test_many_assets_are_unsaved_in_several_requests(sdk: Sdk, server: Server) -> None:
    for count in (5000, 1):
        server.says({"deletedCount": count})

    count = sdk.run(sdk.package.ApiKey(KEY).unsave_assets([(number, "Model") for number in range(1, 5002)]))

    assert count == 5001
    assert [len(request.json["targets"]) for request in server.requests] == [5000, 1]


def test_an_empty_page_of_results_is_not_the_end(sdk: Sdk, server: Server) -> None:
    server.says({"creatorStoreAssets": [], "nextPageToken": "a", "totalResults": 1})
    server.says({"creatorStoreAssets": [{"asset": {"id": 5}}], "nextPageToken": "", "totalResults": 1})

    results = sdk.items(sdk.package.ApiKey(KEY).search_toolbox(AssetType.Model, "tree"))

    assert [asset.asset_id for asset, _ in results] == [5]
    assert [request.json.get("pageToken") for request in server.requests] == [None, "a"]
    assert {request.json["query"] for request in server.requests} == {"tree"}


def test_a_search_is_asked_again_after_a_server_error(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, status=503)
    server.says({"creatorStoreAssets": [{"asset": {"id": 5}}]})

    assert len(sdk.items(sdk.package.ApiKey(KEY).search_toolbox(AssetType.Model))) == 1
    assert len(pauses) == 1


def test_the_boundary_of_an_upload_is_not_in_the_file(sdk: Sdk, server: Server, user: Any) -> None:
    server.says(STARTED)

    upload(sdk, user)

    found = re.search(r"boundary=(\w+)", server.last.headers["content-type"])
    assert found is not None
    assert found[1].encode() not in MODEL
    assert server.last.headers["connection"] == "close"
