"""Requests of the service 'assets'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

    from typing_extensions import deprecated as _deprecated

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, File, Request
else:
    _deprecated = _core.deprecated

_ARCHIVE_ASSET = _core.Endpoint(
    id="Assets_ArchiveAsset",
    service="assets",
    function="archive_asset",
    method="POST",
    path="/assets/v1/assets/{assetId}:archive",
    server="https://apis.roblox.com",
    scopes=("asset:read", "asset:write"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Assets_ArchiveAsset",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def archive_asset(asset_id: int | str) -> Request[t.Asset]:
    """Archive an asset.

    Takes an asset out of use: it vanishes from the website, and experiences can neither show nor load it. An
    archived asset can be restored later. Takes no body and returns the asset.

    `POST /assets/v1/assets/{assetId}:archive` · beta
    Scopes: `asset:read`, `asset:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Assets_ArchiveAsset
    """
    return _core.Request(_ARCHIVE_ASSET, "/assets/v1/assets/" + _core.segment(asset_id, "asset_id") + ":archive")


_CREATE_ASSET = _core.Endpoint(
    id="Assets_CreateAsset",
    service="assets",
    function="create_asset",
    method="POST",
    path="/assets/v1/assets",
    server="https://apis.roblox.com",
    scopes=("asset:read", "asset:write"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 120, 60),
        _core.RateLimit("oauth2-authorization", 120, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Assets_CreateAsset",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning("assets", "Assets_GetOperation", "/assets/v1/", "Asset"),
    max_bytes=None,
)


def create_asset(*, file_content: File | bytes | IO[bytes], request: t.Asset) -> Request[t.AssetsOperation]:
    """Upload a new asset.

    Uploads a file as a new asset, sent as multipart form data: the part `request` holds the attributes as JSON
    (type, display name, a description of at most 1000 characters, the creator) and `fileContent` the file with its
    media type. Returns an operation of the form `operations/{operationId}` to be polled, not the finished asset.
    Social links cannot be set here, only by a later update, and where uploads cost Robux the call fails if the
    price exceeds `creationContext.expectedPrice`.

    `POST /assets/v1/assets` · beta
    Scopes: `asset:read`, `asset:write` · Credentials: api-key, oauth2
    Limits: 120 a minute per key owner, 120 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Assets_CreateAsset
    """
    return _core.Request(
        _CREATE_ASSET,
        "/assets/v1/assets",
        parts=(
            *_core.file_field("fileContent", file_content),
            *_core.json_field("request", request),
        ),
    )


_GENERATE_SPEECH_ASSET = _core.Endpoint(
    id="Cloud_GenerateSpeechAsset",
    service="assets",
    function="generate_speech_asset",
    method="POST",
    path="/cloud/v2/universes/{universe_id}:generateSpeechAsset",
    server="https://apis.roblox.com",
    scopes=("universe:write", "asset:read", "asset:write"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 4, 1),
        _core.RateLimit("oauth2-authorization", 4, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Cloud_GenerateSpeechAsset",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning("cloud", None, "/assets/v1/", "GenerateSpeechAssetResponse"),
    max_bytes=None,
)


def generate_speech_asset(universe_id: int | str, body: t.GenerateSpeechAssetRequest) -> Request[t.Operation]:
    """Generate a speech asset from text.

    Turns an English text into a spoken audio asset; voice, pitch and speed can be chosen in `speechStyle`. Needs
    `asset:read` and `asset:write` besides `universe:write`. Returns an operation whose path is relative to
    `/assets/v1`, not to this operation's own root, and is read there until it is done.

    `POST /cloud/v2/universes/{universe_id}:generateSpeechAsset` · beta
    Scopes: `universe:write`, `asset:read`, `asset:write` · Credentials: api-key, oauth2
    Limits: 4 a second per key owner, 4 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Cloud_GenerateSpeechAsset
    """
    return _core.Request(
        _GENERATE_SPEECH_ASSET,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + ":generateSpeechAsset",
        json=_core.given(body),
    )


_GET_ASSET = _core.Endpoint(
    id="Assets_GetAsset",
    service="assets",
    function="get_asset",
    method="GET",
    path="/assets/v1/assets/{assetId}",
    server="https://apis.roblox.com",
    scopes=("asset:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 120, 60),
        _core.RateLimit("oauth2-authorization", 120, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetAsset",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_asset(asset_id: int | str, *, read_mask: str | None = None) -> Request[t.Asset]:
    """Get the metadata of an asset.

    Reads what is known about an asset: type, creator, current revision, moderation result and state. Fields such as
    description, display name, icon, previews and social links are asked for by name, separated by commas, in
    `readMask`; a malformed mask is refused with 400. The content is not part of the answer.

    `GET /assets/v1/assets/{assetId}` · beta
    Scopes: `asset:read` · Credentials: api-key, oauth2
    Limits: 120 a minute per key owner, 120 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetAsset
    """
    return _core.Request(
        _GET_ASSET,
        "/assets/v1/assets/" + _core.segment(asset_id, "asset_id"),
        query=_core.query(("readMask", read_mask)),
    )


_GET_ASSET_CONTENT = _core.Endpoint(
    id="get_asset_delivery_api_v1_assetId__assetId_",
    service="assets",
    function="get_asset_content",
    method="GET",
    path="/asset-delivery-api/v1/assetId/{assetId}",
    server="https://apis.roblox.com",
    scopes=("legacy-asset:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 1000, 60),
        _core.RateLimit("oauth2-authorization", 1000, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#get_asset_delivery_api_v1_assetId__assetId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_asset_content(
    asset_id: int | str,
    *,
    access_context: str | None = None,
    client_insert: int | None = None,
    content_representation_priority_list: str | None = None,
    do_not_fallback_to_baseline_representation: bool | None = None,
    expected_asset_type: str | None = None,
    module_place_id: int | None = None,
    scriptinsert: int | None = None,
    serverplaceid: int | None = None,
    skip_signing_scripts: bool | None = None,
    usage_context: int | None = None,
    accept: str | None = None,
    accept_encoding: str | None = None,
    asset_format: str | None = None,
    asset_type: str | None = None,
    roblox_asset_format: str | None = None,
    roblox_place_id: int | None = None,
) -> Request[t.AssetDelivery]:
    """Get the download location of an asset.

    Answers with an object whose `location` is a short-lived address of the content; the bytes themselves are not in
    the answer and take a second request, made with `Accept-Encoding: gzip` and unpacked if they arrive compressed.
    Works for every type of asset. `Roblox-AssetFormat` wins over `AssetFormat` when both headers are sent, and
    `expectedAssetType` only counts where the `AssetType` header is missing.

    `GET /asset-delivery-api/v1/assetId/{assetId}`
    Scopes: `legacy-asset:manage` · Credentials: api-key, oauth2
    Limits: 1,000 a minute per key owner, 1,000 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#get_asset_delivery_api_v1_assetId__assetId_
    """
    return _core.Request(
        _GET_ASSET_CONTENT,
        "/asset-delivery-api/v1/assetId/" + _core.segment(asset_id, "asset_id"),
        query=_core.query(
            ("accessContext", access_context),
            ("clientInsert", client_insert),
            ("contentRepresentationPriorityList", content_representation_priority_list),
            ("doNotFallbackToBaselineRepresentation", do_not_fallback_to_baseline_representation),
            ("expectedAssetType", expected_asset_type),
            ("modulePlaceId", module_place_id),
            ("scriptinsert", scriptinsert),
            ("serverplaceid", serverplaceid),
            ("skipSigningScripts", skip_signing_scripts),
            ("usageContext", usage_context),
        ),
        headers=_core.headers(
            ("Accept", accept),
            ("Accept-Encoding", accept_encoding),
            ("AssetFormat", asset_format),
            ("AssetType", asset_type),
            ("Roblox-AssetFormat", roblox_asset_format),
            ("Roblox-Place-Id", roblox_place_id),
        ),
    )


_GET_ASSET_OPERATION = _core.Endpoint(
    id="Assets_GetOperation",
    service="assets",
    function="get_asset_operation",
    method="GET",
    path="/assets/v1/operations/{operationId}",
    server="https://apis.roblox.com",
    scopes=("asset:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 300, 60),
        _core.RateLimit("oauth2-authorization", 300, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetOperation",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_asset_operation(operation_id: int | str) -> Request[t.AssetsOperation]:
    """Get the state of an asset upload or update.

    Reads the operation that an upload, an update or a speech generation returned. Until `done` is true there is no
    result; a missing `done` counts as false. A finished operation holds the asset in `response` or the failure in
    `error`, and an asset whose moderation state is rejected need not be polled any further.

    `GET /assets/v1/operations/{operationId}` · beta
    Scopes: `asset:read` · Credentials: api-key, oauth2
    Limits: 300 a minute per key owner, 300 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetOperation
    """
    return _core.Request(_GET_ASSET_OPERATION, "/assets/v1/operations/" + _core.segment(operation_id, "operation_id"))


_GET_ASSET_THUMBNAIL_3D = _core.Endpoint(
    id="thumbnails_get_v1_assets_thumbnail_3d",
    service="assets",
    function="get_asset_thumbnail_3d",
    method="GET",
    path="/v1/assets-thumbnail-3d",
    server="https://thumbnails.roblox.com",
    scopes=("thumbnail:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#thumbnails_get_v1_assets_thumbnail_3d",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_asset_thumbnail_3d(
    *, asset_id: int, use_gltf: bool | None = None, roblox_place_id: int | None = None
) -> Request[t.Thumbnail3d]:
    """Get the 3D thumbnail of an asset.

    Asks for the three-dimensional thumbnail of the asset given in `assetId`, in glTF form if `useGltf` is true.
    Served by the thumbnails host, not the usual one, and the shape of the answer is not documented. An id that is
    invalid, of the wrong type or absent is refused with 400.

    `GET /v1/assets-thumbnail-3d` · beta
    Scopes: `thumbnail:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#thumbnails_get_v1_assets_thumbnail_3d
    """
    return _core.Request(
        _GET_ASSET_THUMBNAIL_3D,
        "/v1/assets-thumbnail-3d",
        query=_core.query(("assetId", asset_id), ("useGltf", use_gltf)),
        headers=_core.headers(("Roblox-Place-Id", roblox_place_id)),
    )


_GET_ASSET_VERSION = _core.Endpoint(
    id="Assets_GetAssetVersion",
    service="assets",
    function="get_asset_version",
    method="GET",
    path="/assets/v1/assets/{assetId}/versions/{versionNumber}",
    server="https://apis.roblox.com",
    scopes=("asset:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetAssetVersion",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_asset_version(asset_id: int | str, version_number: int | str) -> Request[t.AssetVersion]:
    """Get one version of an asset.

    Reads a single version, addressed by asset id and version number: its path, creator, moderation result and, for
    places only, whether it was published. Answers 404 when either the asset or the version is unknown.

    `GET /assets/v1/assets/{assetId}/versions/{versionNumber}` · beta
    Scopes: `asset:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Assets_GetAssetVersion
    """
    return _core.Request(
        _GET_ASSET_VERSION,
        "/assets/v1/assets/"
        + _core.segment(asset_id, "asset_id")
        + "/versions/"
        + _core.segment(version_number, "version_number"),
    )


_GET_ASSET_VERSION_CONTENT = _core.Endpoint(
    id="get_asset_delivery_api_v1_assetId__assetId__version__versionNumber_",
    service="assets",
    function="get_asset_version_content",
    method="GET",
    path="/asset-delivery-api/v1/assetId/{assetId}/version/{versionNumber}",
    server="https://apis.roblox.com",
    scopes=("legacy-asset:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 1000, 60),
        _core.RateLimit("oauth2-authorization", 1000, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#get_asset_delivery_api_v1_assetId__assetId__version__versionNumber_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_asset_version_content(
    asset_id: int | str,
    version_number: int | str,
    *,
    access_context: str | None = None,
    client_insert: int | None = None,
    content_representation_priority_list: str | None = None,
    do_not_fallback_to_baseline_representation: bool | None = None,
    expected_asset_type: str | None = None,
    module_place_id: int | None = None,
    scriptinsert: int | None = None,
    serverplaceid: int | None = None,
    skip_signing_scripts: bool | None = None,
    usage_context: int | None = None,
    accept: str | None = None,
    accept_encoding: str | None = None,
    asset_format: str | None = None,
    asset_type: str | None = None,
    roblox_asset_format: str | None = None,
    roblox_place_id: int | None = None,
) -> Request[t.AssetDelivery]:
    """Get the download location of one version of an asset.

    Does for a single numbered version what the request without a version does for the asset: the answer names a
    temporary `location`, from which the content is then fetched. Needs both the asset id and the version number,
    and takes the same headers and query parameters.

    `GET /asset-delivery-api/v1/assetId/{assetId}/version/{versionNumber}`
    Scopes: `legacy-asset:manage` · Credentials: api-key, oauth2
    Limits: 1,000 a minute per key owner, 1,000 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#get_asset_delivery_api_v1_assetId__assetId__version__versionNumber_
    """
    return _core.Request(
        _GET_ASSET_VERSION_CONTENT,
        "/asset-delivery-api/v1/assetId/"
        + _core.segment(asset_id, "asset_id")
        + "/version/"
        + _core.segment(version_number, "version_number"),
        query=_core.query(
            ("accessContext", access_context),
            ("clientInsert", client_insert),
            ("contentRepresentationPriorityList", content_representation_priority_list),
            ("doNotFallbackToBaselineRepresentation", do_not_fallback_to_baseline_representation),
            ("expectedAssetType", expected_asset_type),
            ("modulePlaceId", module_place_id),
            ("scriptinsert", scriptinsert),
            ("serverplaceid", serverplaceid),
            ("skipSigningScripts", skip_signing_scripts),
            ("usageContext", usage_context),
        ),
        headers=_core.headers(
            ("Accept", accept),
            ("Accept-Encoding", accept_encoding),
            ("AssetFormat", asset_format),
            ("AssetType", asset_type),
            ("Roblox-AssetFormat", roblox_asset_format),
            ("Roblox-Place-Id", roblox_place_id),
        ),
    )


_GET_CREATOR_STORE_ASSET_DETAILS = _core.Endpoint(
    id="Toolbox_GetAssetDetails",
    service="assets",
    function="get_creator_store_asset_details",
    method="GET",
    path="/toolbox-service/v2/assets/{id}",
    server="https://apis.roblox.com",
    scopes=("creator-store-product:read",),
    auth=("api-key", "none", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 1000, 60),
        _core.RateLimit("oauth2-authorization", 1000, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Toolbox_GetAssetDetails",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_creator_store_asset_details(id: int | str) -> Request[t.CreatorStoreAsset]:
    """Get the Creator Store details of an asset.

    Reads what the Creator Store shows of one asset: the asset itself, its creator, its votes, its price and whether
    it can be bought. Credentials are optional.

    `GET /toolbox-service/v2/assets/{id}` · beta
    Scopes: `creator-store-product:read` · Credentials: api-key, none, oauth2
    Limits: 1,000 a minute per key owner, 1,000 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Toolbox_GetAssetDetails
    """
    return _core.Request(_GET_CREATOR_STORE_ASSET_DETAILS, "/toolbox-service/v2/assets/" + _core.segment(id, "id"))


_GET_LOCALIZATION_TABLE_BY_ASSET = _core.Endpoint(
    id="get_legacy_localization_tables_v1_localization_table_tables__assetId_",
    service="assets",
    function="get_localization_table_by_asset",
    method="GET",
    path="/legacy-localization-tables/v1/localization-table/tables/{assetId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#get_legacy_localization_tables_v1_localization_table_tables__assetId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_localization_table_by_asset(asset_id: int | str) -> Request[t.GetTableResponse]:
    """Get a localization table by its asset id.

    Looks up the localization table behind an asset and returns its table id, name, owner and asset id, not the
    translations. Belongs to the legacy surface, which may change without notice.

    `GET /legacy-localization-tables/v1/localization-table/tables/{assetId}`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#get_legacy_localization_tables_v1_localization_table_tables__assetId_
    """
    return _core.Request(
        _GET_LOCALIZATION_TABLE_BY_ASSET,
        "/legacy-localization-tables/v1/localization-table/tables/" + _core.segment(asset_id, "asset_id"),
    )


_GRANT_ASSET_PERMISSIONS = _core.Endpoint(
    id="patch_asset_permissions_api_v1_assets_permissions",
    service="assets",
    function="grant_asset_permissions",
    method="PATCH",
    path="/asset-permissions-api/v1/assets/permissions",
    server="https://apis.roblox.com",
    scopes=("asset-permissions:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 100, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#patch_asset_permissions_api_v1_assets_permissions",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def grant_asset_permissions(
    body: t.BatchGrantPermissionsRequest | None = None,
) -> Request[t.BatchGrantPermissionsResponse]:
    """Grant a permission on several assets.

    Gives one subject (`User`, `Group`, `GroupRoleset`, `Universe`, or `All` with an empty `subjectId`) one action
    on every asset listed in `requests`; the older `assetIds` list is ignored as soon as `requests` holds anything.
    The caller must be allowed to manage the assets as well as the subject. A successful answer can be a partial
    one: it lists `successAssetIds` next to `errors`, each with the asset and a code, and grants passed on to
    dependencies are carried out later. OAuth 2.0 tokens are not accepted, only API keys.

    `PATCH /asset-permissions-api/v1/assets/permissions` · beta
    Scopes: `asset-permissions:write` · Credentials: api-key
    Limits: 100 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/assets#patch_asset_permissions_api_v1_assets_permissions
    """
    return _core.Request(
        _GRANT_ASSET_PERMISSIONS,
        "/asset-permissions-api/v1/assets/permissions",
        json=_core.UNSET if body is None else body,
    )


_LIST_ASSET_QUOTAS = _core.Endpoint(
    id="Cloud_ListAssetQuotas",
    service="assets",
    function="list_asset_quotas",
    method="GET",
    path="/cloud/v2/users/{user_id}/asset-quotas",
    server="https://apis.roblox.com",
    scopes=("asset:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 60, 60),
        _core.RateLimit("oauth2-authorization", 60, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Cloud_ListAssetQuotas",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "assetQuotas", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_asset_quotas(
    user_id: int | str, *, filter: str | None = None, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListAssetQuotasResponse]:
    """List the asset quotas of a user.

    Lists in pages how much of each upload or Creator Store distribution quota a user has consumed: usage, capacity,
    period (a day or a month) and the time of the next reset. Pages hold 10 entries unless `maxPageSize` asks for
    more, up to 100. The filter understands only `quotaType` and `assetType`, compared with `==` and joined with
    `&&`, and has to be repeated with every page token.

    `GET /cloud/v2/users/{user_id}/asset-quotas` · beta
    Scopes: `asset:read` · Credentials: api-key, oauth2
    Limits: 60 a minute per key owner, 60 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Cloud_ListAssetQuotas
    """
    return _core.Request(
        _LIST_ASSET_QUOTAS,
        "/cloud/v2/users/" + _core.segment(user_id, "user_id") + "/asset-quotas",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_ASSET_VERSIONS = _core.Endpoint(
    id="listAssetVersions",
    service="assets",
    function="list_asset_versions",
    method="GET",
    path="/assets/v1/assets/{assetId}/versions",
    server="https://apis.roblox.com",
    scopes=("asset:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#listAssetVersions",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "assetVersions", "nextPageToken", None, None, 50
    ),
    long_running=None,
    max_bytes=None,
)


def list_asset_versions(
    asset_id: int | str, *, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListAssetVersionsResponse]:
    """List the versions of an asset.

    Returns the versions of one asset in pages of 1 to 50 entries, 8 if no size is given, each with its path,
    creator and moderation result. For places an entry also says whether that version was published. `pageToken`
    asks for a further page, yet the answer is described as a bare list with no place for a token.

    `GET /assets/v1/assets/{assetId}/versions` · beta
    Scopes: `asset:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#listAssetVersions
    """
    return _core.Request(
        _LIST_ASSET_VERSIONS,
        "/assets/v1/assets/" + _core.segment(asset_id, "asset_id") + "/versions",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_RESTORE_ASSET = _core.Endpoint(
    id="Assets_RestoreAsset",
    service="assets",
    function="restore_asset",
    method="POST",
    path="/assets/v1/assets/{assetId}:restore",
    server="https://apis.roblox.com",
    scopes=("asset:read", "asset:write"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Assets_RestoreAsset",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def restore_asset(asset_id: int | str) -> Request[t.Asset]:
    """Restore an archived asset.

    Brings an asset back that was archived before, undoing the archiving. Takes no body and returns the asset.

    `POST /assets/v1/assets/{assetId}:restore` · beta
    Scopes: `asset:read`, `asset:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Assets_RestoreAsset
    """
    return _core.Request(_RESTORE_ASSET, "/assets/v1/assets/" + _core.segment(asset_id, "asset_id") + ":restore")


_ROLLBACK_ASSET_VERSION = _core.Endpoint(
    id="Assets_RollbackAssetVersion",
    service="assets",
    function="rollback_asset_version",
    method="POST",
    path="/assets/v1/assets/{assetId}/versions:rollback",
    server="https://apis.roblox.com",
    scopes=("asset:read", "asset:write"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Assets_RollbackAssetVersion",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def rollback_asset_version(asset_id: int | str, body: t.RollbackAssetVersionRequest) -> Request[t.AssetVersion]:
    """Roll an asset back to an earlier version.

    Takes an asset back to one of its older versions. The version is named by its full path,
    `assets/{assetId}/versions/{versionNumber}`, in the form part `assetVersion`, so the asset id appears in the
    address and in the body. Returns an asset version.

    `POST /assets/v1/assets/{assetId}/versions:rollback` · beta
    Scopes: `asset:read`, `asset:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Assets_RollbackAssetVersion
    """
    return _core.Request(
        _ROLLBACK_ASSET_VERSION,
        "/assets/v1/assets/" + _core.segment(asset_id, "asset_id") + "/versions:rollback",
        json=_core.given(body),
    )


_SEARCH_CREATOR_STORE_ASSETS_DEPRECATED = _core.Endpoint(
    id="Toolbox_SearchCreatorStoreAssetsDeprecated",
    service="assets",
    function="search_creator_store_assets_deprecated",
    method="GET",
    path="/toolbox-service/v2/assets:search",
    server="https://apis.roblox.com",
    scopes=("creator-store-product:read",),
    auth=("api-key", "none", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 1000, 60),
        _core.RateLimit("oauth2-authorization", 1000, 60),
    ),
    stability="beta",
    deprecated=True,
    alternatives=("Toolbox_SearchCreatorStoreAssets",),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Toolbox_SearchCreatorStoreAssetsDeprecated",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "creatorStoreAssets", "nextPageToken", None, "totalResults", 100
    ),
    long_running=None,
    max_bytes=None,
)


@_deprecated("Use creator_store.search_creator_store_assets instead.")
def search_creator_store_assets_deprecated(
    *,
    audio_album: str | None = None,
    audio_artist: str | None = None,
    audio_max_duration_seconds: int | None = None,
    audio_min_duration_seconds: int | None = None,
    audio_types: Sequence[str] | None = None,
    category_path: str | None = None,
    creator: str | None = None,
    excluded_model_sub_types: Sequence[str] | None = None,
    facets: Sequence[str] | None = None,
    group_id: int | None = None,
    include_only_verified_creators: bool | None = None,
    included_instance_types: Sequence[str] | None = None,
    max_page_size: int | None = None,
    max_price_cents: int | None = None,
    min_price_cents: int | None = None,
    model_sub_types: Sequence[str] | None = None,
    music_chart_type: str | None = None,
    page_number: int | None = None,
    page_token: str | None = None,
    query: str | None = None,
    search_category_type: str | None = None,
    search_view: str | None = None,
    sort_category: str | None = None,
    sort_direction: str | None = None,
    swimlane: str | None = None,
    tags: Sequence[str] | None = None,
    user_id: int | None = None,
) -> Request[t.SearchCreatorStoreAssetsResponse]:
    """Search the Creator Store by query parameters (deprecated).

    The older form of the Creator Store search, with all criteria in the query string; the POST form replaces it, is
    better structured and can search by image. `searchCategoryType` is needed unless `categoryPath` is given, at
    most one of `userId` and `groupId` may be sent, and likewise one of `pageToken` and `pageNumber` (counted from
    0). Returns up to 100 assets a page, 25 by default, and leaves out creators who are not verified unless
    `includeOnlyVerifiedCreators` is set to false. Credentials are optional.

    `GET /toolbox-service/v2/assets:search` · beta · deprecated
    Scopes: `creator-store-product:read` · Credentials: api-key, none, oauth2
    Limits: 1,000 a minute per key owner, 1,000 a minute per OAuth2 authorization
    Known values of `music_chart_type`: `None`, `Current`, `Week`, `Month`, `Year`
    Known values of `search_category_type`: `Audio`, `Model`, `Decal`, `Plugin`, `MeshPart`, `Video`, `FontFamily`
    Known values of `search_view`: `IDs`, `Core`, `Full`
    Known values of `sort_category`: `Relevance`, `Trending`, `Top`, `AudioDuration`, `CreateTime`, `UpdatedTime`, `Ratings`
    Known values of `sort_direction`: `None`, `Ascending`, `Descending`

    https://create.roblox.com/docs/cloud/reference/features/assets#Toolbox_SearchCreatorStoreAssetsDeprecated
    """
    return _core.Request(
        _SEARCH_CREATOR_STORE_ASSETS_DEPRECATED,
        "/toolbox-service/v2/assets:search",
        query=_core.query(
            ("audioAlbum", audio_album),
            ("audioArtist", audio_artist),
            ("audioMaxDurationSeconds", audio_max_duration_seconds),
            ("audioMinDurationSeconds", audio_min_duration_seconds),
            ("audioTypes", audio_types),
            ("categoryPath", category_path),
            ("creator", creator),
            ("excludedModelSubTypes", excluded_model_sub_types),
            ("facets", facets),
            ("groupId", group_id),
            ("includeOnlyVerifiedCreators", include_only_verified_creators),
            ("includedInstanceTypes", included_instance_types),
            ("maxPageSize", max_page_size),
            ("maxPriceCents", max_price_cents),
            ("minPriceCents", min_price_cents),
            ("modelSubTypes", model_sub_types),
            ("musicChartType", music_chart_type),
            ("pageNumber", page_number),
            ("pageToken", page_token),
            ("query", query),
            ("searchCategoryType", search_category_type),
            ("searchView", search_view),
            ("sortCategory", sort_category),
            ("sortDirection", sort_direction),
            ("swimlane", swimlane),
            ("tags", tags),
            ("userId", user_id),
        ),
    )


_UPDATE_ASSET = _core.Endpoint(
    id="Assets_UpdateAsset",
    service="assets",
    function="update_asset",
    method="PATCH",
    path="/assets/v1/assets/{assetId}",
    server="https://apis.roblox.com",
    scopes=("asset:read", "asset:write"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 120, 60),
        _core.RateLimit("oauth2-authorization", 120, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#Assets_UpdateAsset",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning("assets", "Assets_GetOperation", "/assets/v1/", "Asset"),
    max_bytes=None,
)


def update_asset(
    asset_id: int | str,
    *,
    request: t.Asset,
    file_content: File | bytes | IO[bytes] | None = None,
    update_mask: str | None = None,
) -> Request[t.AssetsOperation]:
    """Update the metadata or content of an asset.

    Changes an asset's description, display name, icon, previews or social links, as named in `updateMask`; a new
    file is accepted for models alone. Takes the same multipart form as the upload, `request` and `fileContent`.
    Icons and previews refer to image assets, an icon has to be square, and an asset carries no more than three
    social links. The answer is either an operation to poll or the metadata already changed.

    `PATCH /assets/v1/assets/{assetId}` · beta
    Scopes: `asset:read`, `asset:write` · Credentials: api-key, oauth2
    Limits: 120 a minute per key owner, 120 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#Assets_UpdateAsset
    """
    return _core.Request(
        _UPDATE_ASSET,
        "/assets/v1/assets/" + _core.segment(asset_id, "asset_id"),
        query=_core.query(("updateMask", update_mask)),
        parts=(
            *_core.file_field("fileContent", file_content),
            *_core.json_field("request", request),
        ),
    )


_UPDATE_BADGE_ICON = _core.Endpoint(
    id="post_legacy_publish_v1_badges__badgeId__icon",
    service="assets",
    function="update_badge_icon",
    method="POST",
    path="/legacy-publish/v1/badges/{badgeId}/icon",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/assets#post_legacy_publish_v1_badges__badgeId__icon",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_badge_icon(
    badge_id: int | str, *, files: File | bytes | IO[bytes] | None = None
) -> Request[t.UploadResponse]:
    """Replace the icon of a badge.

    Uploads an image, as the form part `Files`, that takes the place of the badge's current icon, and returns the
    `targetId` of what was uploaded. The caller must be allowed to manage the badge; too many uploads in a row are
    refused with 429. Belongs to the legacy surface, which may change without notice.

    `POST /legacy-publish/v1/badges/{badgeId}/icon`
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/assets#post_legacy_publish_v1_badges__badgeId__icon
    """
    return _core.Request(
        _UPDATE_BADGE_ICON,
        "/legacy-publish/v1/badges/" + _core.segment(badge_id, "badge_id") + "/icon",
        parts=(*_core.file_field("Files", files),),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Assets_ArchiveAsset": _ARCHIVE_ASSET,
    "Assets_CreateAsset": _CREATE_ASSET,
    "Cloud_GenerateSpeechAsset": _GENERATE_SPEECH_ASSET,
    "Assets_GetAsset": _GET_ASSET,
    "get_asset_delivery_api_v1_assetId__assetId_": _GET_ASSET_CONTENT,
    "Assets_GetOperation": _GET_ASSET_OPERATION,
    "thumbnails_get_v1_assets_thumbnail_3d": _GET_ASSET_THUMBNAIL_3D,
    "Assets_GetAssetVersion": _GET_ASSET_VERSION,
    "get_asset_delivery_api_v1_assetId__assetId__version__versionNumber_": _GET_ASSET_VERSION_CONTENT,
    "Toolbox_GetAssetDetails": _GET_CREATOR_STORE_ASSET_DETAILS,
    "get_legacy_localization_tables_v1_localization_table_tables__assetId_": _GET_LOCALIZATION_TABLE_BY_ASSET,
    "patch_asset_permissions_api_v1_assets_permissions": _GRANT_ASSET_PERMISSIONS,
    "Cloud_ListAssetQuotas": _LIST_ASSET_QUOTAS,
    "listAssetVersions": _LIST_ASSET_VERSIONS,
    "Assets_RestoreAsset": _RESTORE_ASSET,
    "Assets_RollbackAssetVersion": _ROLLBACK_ASSET_VERSION,
    "Toolbox_SearchCreatorStoreAssetsDeprecated": _SEARCH_CREATOR_STORE_ASSETS_DEPRECATED,
    "Assets_UpdateAsset": _UPDATE_ASSET,
    "post_legacy_publish_v1_badges__badgeId__icon": _UPDATE_BADGE_ICON,
}
