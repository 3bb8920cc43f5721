"""Requests of the service 'developer-products'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from typing import IO

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, File, Request

_CREATE_DEVELOPER_PRODUCT = _core.Endpoint(
    id="DeveloperProducts_CreateDeveloperProductV2",
    service="developer_products",
    function="create_developer_product",
    method="POST",
    path="/developer-products/v2/universes/{universeId}/developer-products",
    server="https://apis.roblox.com",
    scopes=("developer-product:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 3, 1),
        _core.RateLimit("oauth2-authorization", 3, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#DeveloperProducts_CreateDeveloperProductV2",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_developer_product(
    universe_id: int | str,
    *,
    name: str,
    description: str | None = None,
    image_file: File | bytes | IO[bytes] | None = None,
    is_for_sale: bool | None = None,
    is_managed_pricing_enabled: bool | None = None,
    is_regional_pricing_enabled: bool | None = None,
    price: int | None = None,
) -> Request[t.DeveloperProductConfigV2]:
    """Create a developer product.

    Creates a developer product in the universe and returns it. Sent as multipart; only `name` is required and must
    not be taken by another product, `price` is in Robux, and the icon goes into the part `imageFile`.
    `isRegionalPricingEnabled` is deprecated and should not accompany `isManagedPricingEnabled`. No operation
    deletes a product, and there is no idempotency key, so a timed-out call is not safe to repeat.

    `POST /developer-products/v2/universes/{universeId}/developer-products` · beta
    Scopes: `developer-product:write` · Credentials: api-key, oauth2
    Limits: 3 a second per key owner, 3 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#DeveloperProducts_CreateDeveloperProductV2
    """
    return _core.Request(
        _CREATE_DEVELOPER_PRODUCT,
        "/developer-products/v2/universes/" + _core.segment(universe_id, "universe_id") + "/developer-products",
        parts=(
            *_core.field("description", description),
            *_core.file_field("imageFile", image_file),
            *_core.field("isForSale", is_for_sale),
            *_core.field("isManagedPricingEnabled", is_managed_pricing_enabled),
            *_core.field("isRegionalPricingEnabled", is_regional_pricing_enabled),
            *_core.field("name", name),
            *_core.field("price", price),
        ),
    )


_DELETE_LOCALIZED_DEVELOPER_PRODUCT_ICON = _core.Endpoint(
    id="delete_legacy_game_internationalization_v1_developer_products__developerProductId__icons_language_codes__languageCode_",
    service="developer_products",
    function="delete_localized_developer_product_icon",
    method="DELETE",
    path="/legacy-game-internationalization/v1/developer-products/{developerProductId}/icons/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-developer-product:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#delete_legacy_game_internationalization_v1_developer_products__developerProductId__icons_language_codes__languageCode_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_localized_developer_product_icon(
    developer_product_id: int | str, language_code: int | str
) -> Request[t.ApiEmptyResponseModel]:
    """Delete a developer product's icon in one language.

    Removes the icon that the developer product has in the language `languageCode` and answers with an empty object.
    The game must support the language, and its source language is refused: that icon cannot be removed here.
    Legacy, experimental surface that may change without notice.

    `DELETE /legacy-game-internationalization/v1/developer-products/{developerProductId}/icons/language-codes/{languageCode}` · experimental
    Scopes: `legacy-developer-product:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#delete_legacy_game_internationalization_v1_developer_products__developerProductId__icons_language_codes__languageCode_
    """
    return _core.Request(
        _DELETE_LOCALIZED_DEVELOPER_PRODUCT_ICON,
        "/legacy-game-internationalization/v1/developer-products/"
        + _core.segment(developer_product_id, "developer_product_id")
        + "/icons/language-codes/"
        + _core.segment(language_code, "language_code"),
    )


_DELETE_LOCALIZED_DEVELOPER_PRODUCT_NAME_AND_DESCRIPTION = _core.Endpoint(
    id="delete_legacy_game_internationalization_v1_developer_products__developerProductId__name_description_language_codes__languageCode_",
    service="developer_products",
    function="delete_localized_developer_product_name_and_description",
    method="DELETE",
    path="/legacy-game-internationalization/v1/developer-products/{developerProductId}/name-description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-developer-product:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#delete_legacy_game_internationalization_v1_developer_products__developerProductId__name_description_language_codes__languageCode_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_localized_developer_product_name_and_description(
    developer_product_id: int | str, language_code: int | str
) -> Request[t.ApiEmptyResponseModel]:
    """Delete a developer product's name and description in one language.

    Removes both texts that the developer product has in the language `languageCode`, not only one of them, and
    answers with an empty object. The game must support the language; its source language is refused. Legacy,
    experimental surface that may change without notice.

    `DELETE /legacy-game-internationalization/v1/developer-products/{developerProductId}/name-description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-developer-product:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#delete_legacy_game_internationalization_v1_developer_products__developerProductId__name_description_language_codes__languageCode_
    """
    return _core.Request(
        _DELETE_LOCALIZED_DEVELOPER_PRODUCT_NAME_AND_DESCRIPTION,
        "/legacy-game-internationalization/v1/developer-products/"
        + _core.segment(developer_product_id, "developer_product_id")
        + "/name-description/language-codes/"
        + _core.segment(language_code, "language_code"),
    )


_GET_DEVELOPER_PRODUCT = _core.Endpoint(
    id="DeveloperProducts_GetDeveloperProductConfigV2",
    service="developer_products",
    function="get_developer_product",
    method="GET",
    path="/developer-products/v2/universes/{universeId}/developer-products/{productId}/creator",
    server="https://apis.roblox.com",
    scopes=("developer-product:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 1),
        _core.RateLimit("oauth2-authorization", 10, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#DeveloperProducts_GetDeveloperProductConfigV2",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_developer_product(universe_id: int | str, product_id: int | str) -> Request[t.DeveloperProductConfigV2]:
    """Get a developer product.

    Returns one developer product of the universe as its creator sees it: texts, icon, sale state, pricing,
    timestamps and whether it is immutable. The price information may be null.

    `GET /developer-products/v2/universes/{universeId}/developer-products/{productId}/creator` · beta
    Scopes: `developer-product:read` · Credentials: api-key, oauth2
    Limits: 10 a second per key owner, 10 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#DeveloperProducts_GetDeveloperProductConfigV2
    """
    return _core.Request(
        _GET_DEVELOPER_PRODUCT,
        "/developer-products/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/developer-products/"
        + _core.segment(product_id, "product_id")
        + "/creator",
    )


_LIST_DEVELOPER_PRODUCTS = _core.Endpoint(
    id="DeveloperProducts_ListDeveloperProductConfigsByUniverseV2",
    service="developer_products",
    function="list_developer_products",
    method="GET",
    path="/developer-products/v2/universes/{universeId}/developer-products/creator",
    server="https://apis.roblox.com",
    scopes=("developer-product:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 1),
        _core.RateLimit("oauth2-authorization", 10, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#DeveloperProducts_ListDeveloperProductConfigsByUniverseV2",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "pageSize", "developerProducts", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_developer_products(
    universe_id: int | str, *, page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListDeveloperProductConfigsV2Response]:
    """List a universe's developer products.

    Lists the developer products of a universe in pages of `pageSize`, 50 unless told otherwise, as their creator
    sees them: name, description, icon, sale state and pricing. Each answer carries a `nextPageToken` for the next
    page; the list ends when it is null or empty.

    `GET /developer-products/v2/universes/{universeId}/developer-products/creator` · beta
    Scopes: `developer-product:read` · Credentials: api-key, oauth2
    Limits: 10 a second per key owner, 10 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#DeveloperProducts_ListDeveloperProductConfigsByUniverseV2
    """
    return _core.Request(
        _LIST_DEVELOPER_PRODUCTS,
        "/developer-products/v2/universes/" + _core.segment(universe_id, "universe_id") + "/developer-products/creator",
        query=_core.query(("pageSize", page_size), ("pageToken", page_token)),
    )


_LIST_LOCALIZED_DEVELOPER_PRODUCT_ICONS = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_developer_products__developerProductId__icons",
    service="developer_products",
    function="list_localized_developer_product_icons",
    method="GET",
    path="/legacy-game-internationalization/v1/developer-products/{developerProductId}/icons",
    server="https://apis.roblox.com",
    scopes=("legacy-developer-product:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#get_legacy_game_internationalization_v1_developer_products__developerProductId__icons",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_localized_developer_product_icons(
    developer_product_id: int | str, *, height: int | None = None, width: int | None = None
) -> Request[t.GetDeveloperProductIconResponseArray]:
    """List a developer product's icons by language.

    Returns the developer product's icons in a single answer, each with its language code, image id, image address
    and state (`Approved`, `PendingReview`, `UnAvailable`, `Rejected` or `Error`). `width` and `height` choose the
    size of the images and are 150 each when left out; invalid sizes give a 400. The scope is the one for managing,
    although nothing is written. Legacy, experimental surface that may change without notice.

    `GET /legacy-game-internationalization/v1/developer-products/{developerProductId}/icons` · experimental
    Scopes: `legacy-developer-product:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#get_legacy_game_internationalization_v1_developer_products__developerProductId__icons
    """
    return _core.Request(
        _LIST_LOCALIZED_DEVELOPER_PRODUCT_ICONS,
        "/legacy-game-internationalization/v1/developer-products/"
        + _core.segment(developer_product_id, "developer_product_id")
        + "/icons",
        query=_core.query(("height", height), ("width", width)),
    )


_LIST_LOCALIZED_DEVELOPER_PRODUCT_NAMES_AND_DESCRIPTIONS = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_developer_products__developerProductId__name_description",
    service="developer_products",
    function="list_localized_developer_product_names_and_descriptions",
    method="GET",
    path="/legacy-game-internationalization/v1/developer-products/{developerProductId}/name-description",
    server="https://apis.roblox.com",
    scopes=("legacy-developer-product:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#get_legacy_game_internationalization_v1_developer_products__developerProductId__name_description",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_localized_developer_product_names_and_descriptions(
    developer_product_id: int | str,
) -> Request[t.NameDescriptionArray]:
    """List a developer product's names and descriptions by language.

    Returns every language's name and description of the developer product in one unpaged answer, each item with its
    language code. The scope is the one for managing, although nothing is written. Legacy, experimental surface that
    may change without notice.

    `GET /legacy-game-internationalization/v1/developer-products/{developerProductId}/name-description` · experimental
    Scopes: `legacy-developer-product:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#get_legacy_game_internationalization_v1_developer_products__developerProductId__name_description
    """
    return _core.Request(
        _LIST_LOCALIZED_DEVELOPER_PRODUCT_NAMES_AND_DESCRIPTIONS,
        "/legacy-game-internationalization/v1/developer-products/"
        + _core.segment(developer_product_id, "developer_product_id")
        + "/name-description",
    )


_UPDATE_DEVELOPER_PRODUCT = _core.Endpoint(
    id="DeveloperProducts_UpdateDeveloperProductV2",
    service="developer_products",
    function="update_developer_product",
    method="PATCH",
    path="/developer-products/v2/universes/{universeId}/developer-products/{productId}",
    server="https://apis.roblox.com",
    scopes=("developer-product:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 3, 1),
        _core.RateLimit("oauth2-authorization", 3, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#DeveloperProducts_UpdateDeveloperProductV2",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_developer_product(
    universe_id: int | str,
    product_id: int | str,
    *,
    description: str | None = None,
    image_file: File | bytes | IO[bytes] | None = None,
    is_for_sale: bool | None = None,
    is_managed_pricing_enabled: bool | None = None,
    is_regional_pricing_enabled: bool | None = None,
    name: str | None = None,
    price: int | None = None,
    store_page_enabled: bool | None = None,
) -> Request[None]:
    """Update a developer product.

    Changes the parts of a developer product that are sent, as multipart, and leaves the others alone; answers 204
    without a body, so the new state has to be read separately. `price` is in Robux, and the icon goes into the part
    `imageFile`. A product marked `isImmutable`, such as one made as a commerce product, cannot be changed.
    `isRegionalPricingEnabled` and `storePageEnabled` are deprecated, and the former should not accompany
    `isManagedPricingEnabled`.

    `PATCH /developer-products/v2/universes/{universeId}/developer-products/{productId}` · beta
    Scopes: `developer-product:write` · Credentials: api-key, oauth2
    Limits: 3 a second per key owner, 3 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#DeveloperProducts_UpdateDeveloperProductV2
    """
    return _core.Request(
        _UPDATE_DEVELOPER_PRODUCT,
        "/developer-products/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/developer-products/"
        + _core.segment(product_id, "product_id"),
        parts=(
            *_core.field("description", description),
            *_core.file_field("imageFile", image_file),
            *_core.field("isForSale", is_for_sale),
            *_core.field("isManagedPricingEnabled", is_managed_pricing_enabled),
            *_core.field("isRegionalPricingEnabled", is_regional_pricing_enabled),
            *_core.field("name", name),
            *_core.field("price", price),
            *_core.field("storePageEnabled", store_page_enabled),
        ),
    )


_UPDATE_LOCALIZED_DEVELOPER_PRODUCT_DESCRIPTION = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_developer_products__developerProductId__description_language_codes__languageCode_",
    service="developer_products",
    function="update_localized_developer_product_description",
    method="PATCH",
    path="/legacy-game-internationalization/v1/developer-products/{developerProductId}/description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-developer-product:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#patch_legacy_game_internationalization_v1_developer_products__developerProductId__description_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_developer_product_description(
    developer_product_id: int | str, language_code: int | str, body: t.UpdateDeveloperProductDescriptionRequest
) -> Request[t.UpdateDeveloperProductDescriptionResponse]:
    """Update a developer product's description in one language.

    Replaces the description that the developer product shows in the language `languageCode`; its name stays as it
    is. The language must be one the game supports and must not be its source language, and text that is too long or
    that moderation rejects is refused with a 400. Returns the description as saved. Legacy, experimental surface
    that may change without notice.

    `PATCH /legacy-game-internationalization/v1/developer-products/{developerProductId}/description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-developer-product:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#patch_legacy_game_internationalization_v1_developer_products__developerProductId__description_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_DEVELOPER_PRODUCT_DESCRIPTION,
        "/legacy-game-internationalization/v1/developer-products/"
        + _core.segment(developer_product_id, "developer_product_id")
        + "/description/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


_UPDATE_LOCALIZED_DEVELOPER_PRODUCT_ICON = _core.Endpoint(
    id="post_legacy_game_internationalization_v1_developer_products__developerProductId__icons_language_codes__languageCode_",
    service="developer_products",
    function="update_localized_developer_product_icon",
    method="POST",
    path="/legacy-game-internationalization/v1/developer-products/{developerProductId}/icons/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-developer-product:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#post_legacy_game_internationalization_v1_developer_products__developerProductId__icons_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_developer_product_icon(
    developer_product_id: int | str, language_code: int | str, *, files: File | bytes | IO[bytes] | None = None
) -> Request[t.ApiEmptyResponseModel]:
    """Upload a developer product's icon in one language.

    Uploads an image as the developer product's icon in the language `languageCode`, as the multipart part `Files`
    (with a capital F), and answers with an empty object: no image id comes back. The language must be supported by
    the game and not its source language, and the file must be in a recognised image format; too many uploads give a
    429. Legacy, experimental surface that may change without notice.

    `POST /legacy-game-internationalization/v1/developer-products/{developerProductId}/icons/language-codes/{languageCode}` · experimental
    Scopes: `legacy-developer-product:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#post_legacy_game_internationalization_v1_developer_products__developerProductId__icons_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_DEVELOPER_PRODUCT_ICON,
        "/legacy-game-internationalization/v1/developer-products/"
        + _core.segment(developer_product_id, "developer_product_id")
        + "/icons/language-codes/"
        + _core.segment(language_code, "language_code"),
        parts=(*_core.file_field("Files", files),),
    )


_UPDATE_LOCALIZED_DEVELOPER_PRODUCT_NAME = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_developer_products__developerProductId__name_language_codes__languageCode_",
    service="developer_products",
    function="update_localized_developer_product_name",
    method="PATCH",
    path="/legacy-game-internationalization/v1/developer-products/{developerProductId}/name/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-developer-product:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#patch_legacy_game_internationalization_v1_developer_products__developerProductId__name_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_developer_product_name(
    developer_product_id: int | str, language_code: int | str, body: t.UpdateDeveloperProductNameRequest
) -> Request[t.UpdateDeveloperProductNameResponse]:
    """Update a developer product's name in one language.

    Replaces the name that the developer product shows in the language `languageCode`; its description stays as it
    is. The language must be supported by the game and must not be its source language, and a name that is blank,
    too long or rejected by moderation is refused with a 400. Returns the name as saved. Legacy, experimental
    surface that may change without notice.

    `PATCH /legacy-game-internationalization/v1/developer-products/{developerProductId}/name/language-codes/{languageCode}` · experimental
    Scopes: `legacy-developer-product:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#patch_legacy_game_internationalization_v1_developer_products__developerProductId__name_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_DEVELOPER_PRODUCT_NAME,
        "/legacy-game-internationalization/v1/developer-products/"
        + _core.segment(developer_product_id, "developer_product_id")
        + "/name/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


_UPDATE_LOCALIZED_DEVELOPER_PRODUCT_NAME_AND_DESCRIPTION = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_developer_products__developerProductId__name_description_language_codes__languageCode_",
    service="developer_products",
    function="update_localized_developer_product_name_and_description",
    method="PATCH",
    path="/legacy-game-internationalization/v1/developer-products/{developerProductId}/name-description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-developer-product:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/developer-products#patch_legacy_game_internationalization_v1_developer_products__developerProductId__name_description_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_developer_product_name_and_description(
    developer_product_id: int | str, language_code: int | str, body: t.UpdateDeveloperProductNameDescriptionRequest
) -> Request[t.UpdateDeveloperProductNameDescriptionResponse]:
    """Update a developer product's name and description in one language.

    Writes the two texts that the developer product shows in the language `languageCode` in one call, and returns
    them as saved. The language must be supported by the game and must not be its source language. A blank name,
    text that is too long and text that moderation rejects are refused with a 400. Legacy, experimental surface that
    may change without notice.

    `PATCH /legacy-game-internationalization/v1/developer-products/{developerProductId}/name-description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-developer-product:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/developer-products#patch_legacy_game_internationalization_v1_developer_products__developerProductId__name_description_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_DEVELOPER_PRODUCT_NAME_AND_DESCRIPTION,
        "/legacy-game-internationalization/v1/developer-products/"
        + _core.segment(developer_product_id, "developer_product_id")
        + "/name-description/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "DeveloperProducts_CreateDeveloperProductV2": _CREATE_DEVELOPER_PRODUCT,
    "delete_legacy_game_internationalization_v1_developer_products__developerProductId__icons_language_codes__languageCode_": _DELETE_LOCALIZED_DEVELOPER_PRODUCT_ICON,
    "delete_legacy_game_internationalization_v1_developer_products__developerProductId__name_description_language_codes__languageCode_": _DELETE_LOCALIZED_DEVELOPER_PRODUCT_NAME_AND_DESCRIPTION,
    "DeveloperProducts_GetDeveloperProductConfigV2": _GET_DEVELOPER_PRODUCT,
    "DeveloperProducts_ListDeveloperProductConfigsByUniverseV2": _LIST_DEVELOPER_PRODUCTS,
    "get_legacy_game_internationalization_v1_developer_products__developerProductId__icons": _LIST_LOCALIZED_DEVELOPER_PRODUCT_ICONS,
    "get_legacy_game_internationalization_v1_developer_products__developerProductId__name_description": _LIST_LOCALIZED_DEVELOPER_PRODUCT_NAMES_AND_DESCRIPTIONS,
    "DeveloperProducts_UpdateDeveloperProductV2": _UPDATE_DEVELOPER_PRODUCT,
    "patch_legacy_game_internationalization_v1_developer_products__developerProductId__description_language_codes__languageCode_": _UPDATE_LOCALIZED_DEVELOPER_PRODUCT_DESCRIPTION,
    "post_legacy_game_internationalization_v1_developer_products__developerProductId__icons_language_codes__languageCode_": _UPDATE_LOCALIZED_DEVELOPER_PRODUCT_ICON,
    "patch_legacy_game_internationalization_v1_developer_products__developerProductId__name_language_codes__languageCode_": _UPDATE_LOCALIZED_DEVELOPER_PRODUCT_NAME,
    "patch_legacy_game_internationalization_v1_developer_products__developerProductId__name_description_language_codes__languageCode_": _UPDATE_LOCALIZED_DEVELOPER_PRODUCT_NAME_AND_DESCRIPTION,
}
