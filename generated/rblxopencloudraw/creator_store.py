"""Requests of the service 'creator-store'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_BULK_DELETE_SAVES = _core.Endpoint(
    id="Saves_BulkDeleteSaves",
    service="creator_store",
    function="bulk_delete_saves",
    method="POST",
    path="/toolbox-service/v1/saves:bulkDelete",
    server="https://apis.roblox.com",
    scopes=("creator-store-save:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 200, 60),
        _core.RateLimit("oauth2-authorization", 200, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_BulkDeleteSaves",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def bulk_delete_saves(body: t.BulkDeleteSavesRequest | None = None) -> Request[t.BulkDeleteSavesResponse]:
    """Delete many saved Creator Store assets.

    Removes up to 5000 assets from the caller's saves in one request, each listed in `targets` with its type and id.
    Returns `deletedCount`, the number actually removed.

    `POST /toolbox-service/v1/saves:bulkDelete` · beta
    Scopes: `creator-store-save:write` · Credentials: api-key, oauth2
    Limits: 200 a minute per key owner, 200 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_BulkDeleteSaves
    """
    return _core.Request(
        _BULK_DELETE_SAVES, "/toolbox-service/v1/saves:bulkDelete", json=_core.UNSET if body is None else body
    )


_CREATE_CREATOR_STORE_PRODUCT = _core.Endpoint(
    id="Cloud_CreateCreatorStoreProduct",
    service="creator_store",
    function="create_creator_store_product",
    method="POST",
    path="/cloud/v2/creator-store-products",
    server="https://apis.roblox.com",
    scopes=("creator-store-product:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 30, 60),
        _core.RateLimit("oauth2-authorization", 30, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_CreateCreatorStoreProduct",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_creator_store_product(body: t.CreatorStoreProduct) -> Request[t.CreatorStoreProduct]:
    """Create a Creator Store product.

    Puts an asset on the Creator Store for the first time; an asset that was distributed there before has to be
    updated instead. Exactly one of the asset id fields says what is sold, and it can never be changed. The base
    price is in US dollars with an exponent of -9, or zero for a free product, and must be one the product type
    supports. Returns the product, whose `purchasePrice` may differ from the base price by locale.

    `POST /cloud/v2/creator-store-products` · beta
    Scopes: `creator-store-product:write` · Credentials: api-key, oauth2
    Limits: 30 a minute per key owner, 30 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_CreateCreatorStoreProduct
    """
    return _core.Request(_CREATE_CREATOR_STORE_PRODUCT, "/cloud/v2/creator-store-products", json=_core.given(body))


_CREATE_SAVE = _core.Endpoint(
    id="Saves_CreateSave",
    service="creator_store",
    function="create_save",
    method="POST",
    path="/toolbox-service/v1/saves",
    server="https://apis.roblox.com",
    scopes=("creator-store-save:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 200, 60),
        _core.RateLimit("oauth2-authorization", 200, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_CreateSave",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_save(body: t.CreateSaveRequest | None = None) -> Request[None]:
    """Save a Creator Store asset.

    Adds the asset named by `targetType` and `targetId` to the caller's saves and answers 201. `collectionName`
    should be left out, since there are no custom collections yet. The service may also answer 404 or, on a
    conflict, 409.

    `POST /toolbox-service/v1/saves` · beta
    Scopes: `creator-store-save:write` · Credentials: api-key, oauth2
    Limits: 200 a minute per key owner, 200 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_CreateSave
    """
    return _core.Request(_CREATE_SAVE, "/toolbox-service/v1/saves", json=_core.UNSET if body is None else body)


_DELETE_SAVE = _core.Endpoint(
    id="Saves_DeleteSave",
    service="creator_store",
    function="delete_save",
    method="DELETE",
    path="/toolbox-service/v1/saves",
    server="https://apis.roblox.com",
    scopes=("creator-store-save:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 200, 60),
        _core.RateLimit("oauth2-authorization", 200, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_DeleteSave",
    repeatable=True,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_save(
    *, collection_name: str | None = None, target_id: int | None = None, target_type: str | None = None
) -> Request[None]:
    """Delete a saved Creator Store asset.

    Removes one asset, named by `targetType` and `targetId`, from the caller's saves. `collectionName` should be
    left out, since there are no custom collections yet. Returns nothing.

    `DELETE /toolbox-service/v1/saves` · beta
    Scopes: `creator-store-save:write` · Credentials: api-key, oauth2
    Limits: 200 a minute per key owner, 200 a minute per OAuth2 authorization
    Known values of `target_type`: `Audio`, `Model`, `Decal`, `Plugin`, `MeshPart`, `Video`, `FontFamily`

    https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_DeleteSave
    """
    return _core.Request(
        _DELETE_SAVE,
        "/toolbox-service/v1/saves",
        query=_core.query(("collectionName", collection_name), ("targetId", target_id), ("targetType", target_type)),
    )


_GET_CREATOR_STORE_PRODUCT = _core.Endpoint(
    id="Cloud_GetCreatorStoreProduct",
    service="creator_store",
    function="get_creator_store_product",
    method="GET",
    path="/cloud/v2/creator-store-products/{creator_store_product_id}",
    server="https://apis.roblox.com",
    scopes=("creator-store-product:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 30, 60),
        _core.RateLimit("oauth2-authorization", 30, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_GetCreatorStoreProduct",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_creator_store_product(creator_store_product_id: int | str) -> Request[t.CreatorStoreProduct]:
    """Get a Creator Store product.

    Reads one product of the Creator Store: what it sells, its seller, its base and effective price and the
    restrictions placed on it. Being `published` is not enough to be `purchasable`; any restriction prevents that.

    `GET /cloud/v2/creator-store-products/{creator_store_product_id}` · beta
    Scopes: `creator-store-product:read` · Credentials: api-key, oauth2
    Limits: 30 a minute per key owner, 30 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_GetCreatorStoreProduct
    """
    return _core.Request(
        _GET_CREATOR_STORE_PRODUCT,
        "/cloud/v2/creator-store-products/" + _core.segment(creator_store_product_id, "creator_store_product_id"),
    )


_LIST_SAVES = _core.Endpoint(
    id="Saves_GetSaves",
    service="creator_store",
    function="list_saves",
    method="GET",
    path="/toolbox-service/v1/saves",
    server="https://apis.roblox.com",
    scopes=("creator-store-save:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 200, 60),
        _core.RateLimit("oauth2-authorization", 200, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_GetSaves",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("page", "query", "page", "limit", "saves", None, None, "totalCount", 500),
    long_running=None,
    max_bytes=None,
)


def list_saves(
    *,
    collection_name: str | None = None,
    hide_owned_assets: bool | None = None,
    keyword: str | None = None,
    limit: int | None = None,
    page: int | None = None,
    sort_by: str | None = None,
    sort_direction: str | None = None,
    target_id: int | None = None,
    target_type: str | None = None,
) -> Request[t.GetSavesResponse]:
    """List saved Creator Store assets.

    Lists the caller's saves with the date each was made, whether the asset is owned, and `totalCount`. Pages are
    numbered from 1 and hold 1 to 500 entries, 100 by default; there is no page token. The list can be narrowed by
    keyword or asset type, and by a single asset if `targetType` comes with `targetId`.

    `GET /toolbox-service/v1/saves` · beta
    Scopes: `creator-store-save:read` · Credentials: api-key, oauth2
    Limits: 200 a minute per key owner, 200 a minute per OAuth2 authorization
    Known values of `sort_by`: `Name`, `Creator`, `Ratings`, `TargetType`, `DateSaved`, `LastModified`, `Price`
    Known values of `sort_direction`: `None`, `Ascending`, `Descending`
    Known values of `target_type`: `Audio`, `Model`, `Decal`, `Plugin`, `MeshPart`, `Video`, `FontFamily`

    https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_GetSaves
    """
    return _core.Request(
        _LIST_SAVES,
        "/toolbox-service/v1/saves",
        query=_core.query(
            ("collectionName", collection_name),
            ("hideOwnedAssets", hide_owned_assets),
            ("keyword", keyword),
            ("limit", limit),
            ("page", page),
            ("sortBy", sort_by),
            ("sortDirection", sort_direction),
            ("targetId", target_id),
            ("targetType", target_type),
        ),
    )


_SEARCH_CREATOR_STORE_ASSETS = _core.Endpoint(
    id="Toolbox_SearchCreatorStoreAssets",
    service="creator_store",
    function="search_creator_store_assets",
    method="POST",
    path="/toolbox-service/v2/assets:search",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/creator-store#Toolbox_SearchCreatorStoreAssets",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "body", "pageToken", "maxPageSize", "creatorStoreAssets", "nextPageToken", None, "totalResults", 100
    ),
    long_running=None,
    max_bytes=None,
)


def search_creator_store_assets(
    body: t.SearchCreatorStoreAssetsRequest | None = None,
) -> Request[t.SearchCreatorStoreAssetsResponse]:
    """Search the Creator Store by words or by image.

    Searches the Creator Store with criteria sent as JSON, either by words in `query` or by a base64 picture in
    `image`, never both. `searchCategoryType` is needed unless `categoryPath` leads to a type; at most one of
    `userId` and `groupId` may be sent, and one of `pageToken` and `pageNumber` (counted from 0). Returns up to 100
    assets a page with the total, the facets, a corrected query where there is one and the next page's token.
    Although a POST, it changes nothing, and credentials are optional.

    `POST /toolbox-service/v2/assets:search` · beta
    Scopes: `creator-store-product:read` · Credentials: api-key, none, oauth2
    Limits: 1,000 a minute per key owner, 1,000 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/creator-store#Toolbox_SearchCreatorStoreAssets
    """
    return _core.Request(
        _SEARCH_CREATOR_STORE_ASSETS, "/toolbox-service/v2/assets:search", json=_core.UNSET if body is None else body
    )


_UPDATE_CREATOR_STORE_PRODUCT = _core.Endpoint(
    id="Cloud_UpdateCreatorStoreProduct",
    service="creator_store",
    function="update_creator_store_product",
    method="PATCH",
    path="/cloud/v2/creator-store-products/{creator_store_product_id}",
    server="https://apis.roblox.com",
    scopes=("creator-store-product:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 30, 60),
        _core.RateLimit("oauth2-authorization", 30, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_UpdateCreatorStoreProduct",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_creator_store_product(
    creator_store_product_id: int | str,
    body: t.CreatorStoreProduct,
    *,
    allow_missing: bool | None = None,
    update_mask: str | None = None,
) -> Request[t.CreatorStoreProduct]:
    """Update a Creator Store product.

    Changes the price or the distribution of a product; the fields to write are listed in `updateMask`, and the
    asset that is sold stays fixed. With `allowMissing` an unknown product is created, in which case the mask counts
    for nothing. Returns the product.

    `PATCH /cloud/v2/creator-store-products/{creator_store_product_id}` · beta
    Scopes: `creator-store-product:write` · Credentials: api-key, oauth2
    Limits: 30 a minute per key owner, 30 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/creator-store#Cloud_UpdateCreatorStoreProduct
    """
    return _core.Request(
        _UPDATE_CREATOR_STORE_PRODUCT,
        "/cloud/v2/creator-store-products/" + _core.segment(creator_store_product_id, "creator_store_product_id"),
        query=_core.query(("allowMissing", allow_missing), ("updateMask", update_mask)),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Saves_BulkDeleteSaves": _BULK_DELETE_SAVES,
    "Cloud_CreateCreatorStoreProduct": _CREATE_CREATOR_STORE_PRODUCT,
    "Saves_CreateSave": _CREATE_SAVE,
    "Saves_DeleteSave": _DELETE_SAVE,
    "Cloud_GetCreatorStoreProduct": _GET_CREATOR_STORE_PRODUCT,
    "Saves_GetSaves": _LIST_SAVES,
    "Toolbox_SearchCreatorStoreAssets": _SEARCH_CREATOR_STORE_ASSETS,
    "Cloud_UpdateCreatorStoreProduct": _UPDATE_CREATOR_STORE_PRODUCT,
}
