"""Requests of the service 'game-passes'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from typing import IO

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, File, Request

_CREATE_GAME_PASS = _core.Endpoint(
    id="GamePasses_CreateGamePass",
    service="game_passes",
    function="create_game_pass",
    method="POST",
    path="/game-passes/v1/universes/{universeId}/game-passes",
    server="https://apis.roblox.com",
    scopes=("game-pass:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 5, 1),
        _core.RateLimit("oauth2-authorization", 5, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#GamePasses_CreateGamePass",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_game_pass(
    universe_id: int | str,
    *,
    name: str,
    description: str | None = None,
    image_file: File | bytes | IO[bytes] | None = None,
    is_for_sale: bool | None = None,
    is_managed_pricing_enabled: bool | None = None,
    is_regional_pricing_enabled: bool | None = None,
    price: int | None = None,
) -> Request[t.GamePassConfigV2]:
    """Create a game pass.

    Creates a game pass in the universe and returns it. Sent as multipart; only `name` is required, `price` is in
    Robux, and the icon goes into the part `imageFile`. `isRegionalPricingEnabled` is deprecated,
    `isManagedPricingEnabled` is not. No operation deletes a pass, and there is no idempotency key, so a timed-out
    call is not safe to repeat.

    `POST /game-passes/v1/universes/{universeId}/game-passes` · beta
    Scopes: `game-pass:write` · Credentials: api-key, oauth2
    Limits: 5 a second per key owner, 5 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#GamePasses_CreateGamePass
    """
    return _core.Request(
        _CREATE_GAME_PASS,
        "/game-passes/v1/universes/" + _core.segment(universe_id, "universe_id") + "/game-passes",
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


_DELETE_LOCALIZED_GAME_PASS_ICON = _core.Endpoint(
    id="delete_legacy_game_internationalization_v1_game_passes__gamePassId__icons_language_codes__languageCode_",
    service="game_passes",
    function="delete_localized_game_pass_icon",
    method="DELETE",
    path="/legacy-game-internationalization/v1/game-passes/{gamePassId}/icons/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-game-pass:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#delete_legacy_game_internationalization_v1_game_passes__gamePassId__icons_language_codes__languageCode_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_localized_game_pass_icon(
    game_pass_id: int | str, language_code: int | str
) -> Request[t.ApiEmptyResponseModel]:
    """Delete a game pass's icon in one language.

    Removes the icon that the game pass has in the language `languageCode` and answers with an empty object. The
    game must support the language, and its source language is refused: that icon cannot be removed here. Legacy,
    experimental surface that may change without notice.

    `DELETE /legacy-game-internationalization/v1/game-passes/{gamePassId}/icons/language-codes/{languageCode}` · experimental
    Scopes: `legacy-game-pass:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#delete_legacy_game_internationalization_v1_game_passes__gamePassId__icons_language_codes__languageCode_
    """
    return _core.Request(
        _DELETE_LOCALIZED_GAME_PASS_ICON,
        "/legacy-game-internationalization/v1/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id")
        + "/icons/language-codes/"
        + _core.segment(language_code, "language_code"),
    )


_DELETE_LOCALIZED_GAME_PASS_NAME_AND_DESCRIPTION = _core.Endpoint(
    id="delete_legacy_game_internationalization_v1_game_passes__gamePassId__name_description_language_codes__languageCode_",
    service="game_passes",
    function="delete_localized_game_pass_name_and_description",
    method="DELETE",
    path="/legacy-game-internationalization/v1/game-passes/{gamePassId}/name-description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-game-pass:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#delete_legacy_game_internationalization_v1_game_passes__gamePassId__name_description_language_codes__languageCode_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_localized_game_pass_name_and_description(
    game_pass_id: int | str, language_code: int | str
) -> Request[t.ApiEmptyResponseModel]:
    """Delete a game pass's name and description in one language.

    Removes both texts that the game pass has in the language `languageCode`, not only one of them, and answers with
    an empty object. The game must support the language; its source language is refused. Legacy, experimental
    surface that may change without notice.

    `DELETE /legacy-game-internationalization/v1/game-passes/{gamePassId}/name-description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-game-pass:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#delete_legacy_game_internationalization_v1_game_passes__gamePassId__name_description_language_codes__languageCode_
    """
    return _core.Request(
        _DELETE_LOCALIZED_GAME_PASS_NAME_AND_DESCRIPTION,
        "/legacy-game-internationalization/v1/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id")
        + "/name-description/language-codes/"
        + _core.segment(language_code, "language_code"),
    )


_GET_GAME_PASS = _core.Endpoint(
    id="GamePasses_GetGamePassConfig",
    service="game_passes",
    function="get_game_pass",
    method="GET",
    path="/game-passes/v1/universes/{universeId}/game-passes/{gamePassId}/creator",
    server="https://apis.roblox.com",
    scopes=("game-pass:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 1),
        _core.RateLimit("oauth2-authorization", 10, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#GamePasses_GetGamePassConfig",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_game_pass(universe_id: int | str, game_pass_id: int | str) -> Request[t.GamePassConfigV2]:
    """Get a game pass.

    Returns one game pass of the universe as its creator sees it: texts, icon, sale state, pricing and timestamps.
    The price information may be null.

    `GET /game-passes/v1/universes/{universeId}/game-passes/{gamePassId}/creator` · beta
    Scopes: `game-pass:read` · Credentials: api-key, oauth2
    Limits: 10 a second per key owner, 10 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#GamePasses_GetGamePassConfig
    """
    return _core.Request(
        _GET_GAME_PASS,
        "/game-passes/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id")
        + "/creator",
    )


_LIST_GAME_PASSES = _core.Endpoint(
    id="GamePasses_ListGamePassConfigsByUniverse",
    service="game_passes",
    function="list_game_passes",
    method="GET",
    path="/game-passes/v1/universes/{universeId}/game-passes/creator",
    server="https://apis.roblox.com",
    scopes=("game-pass:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 1),
        _core.RateLimit("oauth2-authorization", 10, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#GamePasses_ListGamePassConfigsByUniverse",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "pageSize", "gamePasses", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_game_passes(
    universe_id: int | str, *, page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListGamePassConfigsByUniverseResponse]:
    """List a universe's game passes.

    Lists the game passes of a universe in pages of `pageSize`, 50 unless told otherwise, as their creator sees
    them: name, description, icon, sale state and pricing. Each answer carries a `nextPageToken` for the next page;
    the list ends when it is null or empty.

    `GET /game-passes/v1/universes/{universeId}/game-passes/creator` · beta
    Scopes: `game-pass:read` · Credentials: api-key, oauth2
    Limits: 10 a second per key owner, 10 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#GamePasses_ListGamePassConfigsByUniverse
    """
    return _core.Request(
        _LIST_GAME_PASSES,
        "/game-passes/v1/universes/" + _core.segment(universe_id, "universe_id") + "/game-passes/creator",
        query=_core.query(("pageSize", page_size), ("pageToken", page_token)),
    )


_LIST_LOCALIZED_GAME_PASS_ICONS = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_game_passes__gamePassId__icons",
    service="game_passes",
    function="list_localized_game_pass_icons",
    method="GET",
    path="/legacy-game-internationalization/v1/game-passes/{gamePassId}/icons",
    server="https://apis.roblox.com",
    scopes=("legacy-game-pass:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#get_legacy_game_internationalization_v1_game_passes__gamePassId__icons",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_localized_game_pass_icons(
    game_pass_id: int | str, *, height: int | None = None, width: int | None = None
) -> Request[t.GetGamePassIconResponseArray]:
    """List a game pass's icons by language.

    Returns the game pass's icons in a single answer, each with its language code, image id, image address and state
    (`Approved`, `PendingReview`, `UnAvailable`, `Rejected` or `Error`). `width` and `height` choose the size of the
    images and are 150 each when left out; invalid sizes give a 400. The scope is the one for managing, although
    nothing is written. Legacy, experimental surface that may change without notice.

    `GET /legacy-game-internationalization/v1/game-passes/{gamePassId}/icons` · experimental
    Scopes: `legacy-game-pass:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#get_legacy_game_internationalization_v1_game_passes__gamePassId__icons
    """
    return _core.Request(
        _LIST_LOCALIZED_GAME_PASS_ICONS,
        "/legacy-game-internationalization/v1/game-passes/" + _core.segment(game_pass_id, "game_pass_id") + "/icons",
        query=_core.query(("height", height), ("width", width)),
    )


_LIST_LOCALIZED_GAME_PASS_NAMES_AND_DESCRIPTIONS = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_game_passes__gamePassId__name_description",
    service="game_passes",
    function="list_localized_game_pass_names_and_descriptions",
    method="GET",
    path="/legacy-game-internationalization/v1/game-passes/{gamePassId}/name-description",
    server="https://apis.roblox.com",
    scopes=("legacy-game-pass:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#get_legacy_game_internationalization_v1_game_passes__gamePassId__name_description",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_localized_game_pass_names_and_descriptions(game_pass_id: int | str) -> Request[t.NameDescriptionArray]:
    """List a game pass's names and descriptions by language.

    Returns every language's name and description of the game pass in one unpaged answer, each item with its
    language code. The scope is the one for managing, although nothing is written. Legacy, experimental surface that
    may change without notice.

    `GET /legacy-game-internationalization/v1/game-passes/{gamePassId}/name-description` · experimental
    Scopes: `legacy-game-pass:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#get_legacy_game_internationalization_v1_game_passes__gamePassId__name_description
    """
    return _core.Request(
        _LIST_LOCALIZED_GAME_PASS_NAMES_AND_DESCRIPTIONS,
        "/legacy-game-internationalization/v1/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id")
        + "/name-description",
    )


_UPDATE_GAME_PASS = _core.Endpoint(
    id="GamePasses_UpdateGamePass",
    service="game_passes",
    function="update_game_pass",
    method="PATCH",
    path="/game-passes/v1/universes/{universeId}/game-passes/{gamePassId}",
    server="https://apis.roblox.com",
    scopes=("game-pass:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 5, 1),
        _core.RateLimit("oauth2-authorization", 5, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#GamePasses_UpdateGamePass",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_game_pass(
    universe_id: int | str,
    game_pass_id: int | str,
    *,
    description: str | None = None,
    file: File | bytes | IO[bytes] | None = None,
    image_file: File | bytes | IO[bytes] | None = None,
    is_for_sale: bool | None = None,
    is_managed_pricing_enabled: bool | None = None,
    is_regional_pricing_enabled: bool | None = None,
    name: str | None = None,
    price: int | None = None,
) -> Request[None]:
    """Update a game pass.

    Changes the parts of a game pass that are sent, as multipart, and leaves the others alone; answers 204 without a
    body, so the new state has to be read separately. `price` is in Robux. The icon goes into the part `imageFile`,
    or into `file`, which is ignored when both are there. `isRegionalPricingEnabled` is deprecated.

    `PATCH /game-passes/v1/universes/{universeId}/game-passes/{gamePassId}` · beta
    Scopes: `game-pass:write` · Credentials: api-key, oauth2
    Limits: 5 a second per key owner, 5 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#GamePasses_UpdateGamePass
    """
    return _core.Request(
        _UPDATE_GAME_PASS,
        "/game-passes/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id"),
        parts=(
            *_core.field("description", description),
            *_core.file_field("file", file),
            *_core.file_field("imageFile", image_file),
            *_core.field("isForSale", is_for_sale),
            *_core.field("isManagedPricingEnabled", is_managed_pricing_enabled),
            *_core.field("isRegionalPricingEnabled", is_regional_pricing_enabled),
            *_core.field("name", name),
            *_core.field("price", price),
        ),
    )


_UPDATE_LOCALIZED_GAME_PASS_DESCRIPTION = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_game_passes__gamePassId__description_language_codes__languageCode_",
    service="game_passes",
    function="update_localized_game_pass_description",
    method="PATCH",
    path="/legacy-game-internationalization/v1/game-passes/{gamePassId}/description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-game-pass:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#patch_legacy_game_internationalization_v1_game_passes__gamePassId__description_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_game_pass_description(
    game_pass_id: int | str, language_code: int | str, body: t.UpdateGamePassDescriptionRequest
) -> Request[t.UpdateGamePassDescriptionResponse]:
    """Update a game pass's description in one language.

    Replaces the description that the game pass shows in the language `languageCode`; its name stays as it is. The
    language must be one the game supports and must not be its source language, and text that is too long or that
    moderation rejects is refused with a 400. Returns the description as saved. Legacy, experimental surface that
    may change without notice.

    `PATCH /legacy-game-internationalization/v1/game-passes/{gamePassId}/description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-game-pass:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#patch_legacy_game_internationalization_v1_game_passes__gamePassId__description_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_GAME_PASS_DESCRIPTION,
        "/legacy-game-internationalization/v1/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id")
        + "/description/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


_UPDATE_LOCALIZED_GAME_PASS_ICON = _core.Endpoint(
    id="post_legacy_game_internationalization_v1_game_passes__gamePassId__icons_language_codes__languageCode_",
    service="game_passes",
    function="update_localized_game_pass_icon",
    method="POST",
    path="/legacy-game-internationalization/v1/game-passes/{gamePassId}/icons/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-game-pass:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#post_legacy_game_internationalization_v1_game_passes__gamePassId__icons_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_game_pass_icon(
    game_pass_id: int | str, language_code: int | str, *, files: File | bytes | IO[bytes] | None = None
) -> Request[t.ApiEmptyResponseModel]:
    """Upload a game pass's icon in one language.

    Uploads an image as the game pass's icon in the language `languageCode`, as the multipart part `Files` (with a
    capital F), and answers with an empty object: no image id comes back. The language must be supported by the game
    and not its source language, and the file must be in a recognised image format; too many uploads give a 429.
    Legacy, experimental surface that may change without notice.

    `POST /legacy-game-internationalization/v1/game-passes/{gamePassId}/icons/language-codes/{languageCode}` · experimental
    Scopes: `legacy-game-pass:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#post_legacy_game_internationalization_v1_game_passes__gamePassId__icons_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_GAME_PASS_ICON,
        "/legacy-game-internationalization/v1/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id")
        + "/icons/language-codes/"
        + _core.segment(language_code, "language_code"),
        parts=(*_core.file_field("Files", files),),
    )


_UPDATE_LOCALIZED_GAME_PASS_NAME = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_game_passes__gamePassId__name_language_codes__languageCode_",
    service="game_passes",
    function="update_localized_game_pass_name",
    method="PATCH",
    path="/legacy-game-internationalization/v1/game-passes/{gamePassId}/name/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-game-pass:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#patch_legacy_game_internationalization_v1_game_passes__gamePassId__name_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_game_pass_name(
    game_pass_id: int | str, language_code: int | str, body: t.UpdateGamePassNameRequest
) -> Request[t.UpdateGamePassNameResponse]:
    """Update a game pass's name in one language.

    Replaces the name that the game pass shows in the language `languageCode`; its description stays as it is. The
    language must be supported by the game and must not be its source language, and a name that is blank, too long
    or rejected by moderation is refused with a 400. Returns the name as saved. Legacy, experimental surface that
    may change without notice.

    `PATCH /legacy-game-internationalization/v1/game-passes/{gamePassId}/name/language-codes/{languageCode}` · experimental
    Scopes: `legacy-game-pass:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#patch_legacy_game_internationalization_v1_game_passes__gamePassId__name_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_GAME_PASS_NAME,
        "/legacy-game-internationalization/v1/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id")
        + "/name/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


_UPDATE_LOCALIZED_GAME_PASS_NAME_AND_DESCRIPTION = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_game_passes__gamePassId__name_description_language_codes__languageCode_",
    service="game_passes",
    function="update_localized_game_pass_name_and_description",
    method="PATCH",
    path="/legacy-game-internationalization/v1/game-passes/{gamePassId}/name-description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-game-pass:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/game-passes#patch_legacy_game_internationalization_v1_game_passes__gamePassId__name_description_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_game_pass_name_and_description(
    game_pass_id: int | str, language_code: int | str, body: t.UpdateGamePassNameDescriptionRequest
) -> Request[t.UpdateGamePassNameDescriptionResponse]:
    """Update a game pass's name and description in one language.

    Writes the two texts that the game pass shows in the language `languageCode` in one call, and returns them as
    saved. The language must be supported by the game and must not be its source language. A blank name, text that
    is too long and text that moderation rejects are refused with a 400. Legacy, experimental surface that may
    change without notice.

    `PATCH /legacy-game-internationalization/v1/game-passes/{gamePassId}/name-description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-game-pass:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/game-passes#patch_legacy_game_internationalization_v1_game_passes__gamePassId__name_description_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_GAME_PASS_NAME_AND_DESCRIPTION,
        "/legacy-game-internationalization/v1/game-passes/"
        + _core.segment(game_pass_id, "game_pass_id")
        + "/name-description/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "GamePasses_CreateGamePass": _CREATE_GAME_PASS,
    "delete_legacy_game_internationalization_v1_game_passes__gamePassId__icons_language_codes__languageCode_": _DELETE_LOCALIZED_GAME_PASS_ICON,
    "delete_legacy_game_internationalization_v1_game_passes__gamePassId__name_description_language_codes__languageCode_": _DELETE_LOCALIZED_GAME_PASS_NAME_AND_DESCRIPTION,
    "GamePasses_GetGamePassConfig": _GET_GAME_PASS,
    "GamePasses_ListGamePassConfigsByUniverse": _LIST_GAME_PASSES,
    "get_legacy_game_internationalization_v1_game_passes__gamePassId__icons": _LIST_LOCALIZED_GAME_PASS_ICONS,
    "get_legacy_game_internationalization_v1_game_passes__gamePassId__name_description": _LIST_LOCALIZED_GAME_PASS_NAMES_AND_DESCRIPTIONS,
    "GamePasses_UpdateGamePass": _UPDATE_GAME_PASS,
    "patch_legacy_game_internationalization_v1_game_passes__gamePassId__description_language_codes__languageCode_": _UPDATE_LOCALIZED_GAME_PASS_DESCRIPTION,
    "post_legacy_game_internationalization_v1_game_passes__gamePassId__icons_language_codes__languageCode_": _UPDATE_LOCALIZED_GAME_PASS_ICON,
    "patch_legacy_game_internationalization_v1_game_passes__gamePassId__name_language_codes__languageCode_": _UPDATE_LOCALIZED_GAME_PASS_NAME,
    "patch_legacy_game_internationalization_v1_game_passes__gamePassId__name_description_language_codes__languageCode_": _UPDATE_LOCALIZED_GAME_PASS_NAME_AND_DESCRIPTION,
}
