"""Requests of the service 'badges'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from typing import IO

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, File, Request

_CREATE_BADGE = _core.Endpoint(
    id="post_legacy_badges_v1_universes__universeId__badges",
    service="badges",
    function="create_badge",
    method="POST",
    path="/legacy-badges/v1/universes/{universeId}/badges",
    server="https://apis.roblox.com",
    scopes=("legacy-universe.badge:manage-and-spend-robux",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#post_legacy_badges_v1_universes__universeId__badges",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_badge(
    universe_id: int | str,
    *,
    description: str | None = None,
    expected_cost: int | None = None,
    files: File | bytes | IO[bytes] | None = None,
    is_active: bool | None = None,
    name: str | None = None,
    payment_source_type: int | None = None,
) -> Request[t.BadgeResponseV2]:
    """Create a badge.

    Creates a badge that the universe's root place awards, takes its cost in Robux from the user's or the group's
    funds as `paymentSourceType` says, and returns the badge. Sent as multipart: the icon is the part `files`, at
    most one, and may only be left out where the service has a default icon; an `expectedCost` other than the actual
    cost is refused with a 400, and too little money with a 403. Without an idempotency key, a repeat can create,
    and charge for, a second badge. Legacy, experimental surface that may change without notice.

    `POST /legacy-badges/v1/universes/{universeId}/badges` · experimental
    Scopes: `legacy-universe.badge:manage-and-spend-robux` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `payment_source_type`: `1`, `2`

    https://create.roblox.com/docs/cloud/reference/features/badges#post_legacy_badges_v1_universes__universeId__badges
    """
    return _core.Request(
        _CREATE_BADGE,
        "/legacy-badges/v1/universes/" + _core.segment(universe_id, "universe_id") + "/badges",
        parts=(
            *_core.field("description", description),
            *_core.field("expectedCost", expected_cost),
            *_core.file_field("files", files),
            *_core.field("isActive", is_active),
            *_core.field("name", name),
            *_core.field("paymentSourceType", payment_source_type),
        ),
    )


_DELETE_LOCALIZED_BADGE_ICON = _core.Endpoint(
    id="delete_legacy_game_internationalization_v1_badges__badgeId__icons_language_codes__languageCode_",
    service="badges",
    function="delete_localized_badge_icon",
    method="DELETE",
    path="/legacy-game-internationalization/v1/badges/{badgeId}/icons/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#delete_legacy_game_internationalization_v1_badges__badgeId__icons_language_codes__languageCode_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_localized_badge_icon(badge_id: int | str, language_code: int | str) -> Request[t.ApiEmptyResponseModel]:
    """Delete a badge's icon in one language.

    Removes the icon that the badge has in the language `languageCode` and answers with an empty object. The game
    must support the language, and its source language is refused: that icon cannot be removed here. Legacy,
    experimental surface that may change without notice.

    `DELETE /legacy-game-internationalization/v1/badges/{badgeId}/icons/language-codes/{languageCode}` · experimental
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#delete_legacy_game_internationalization_v1_badges__badgeId__icons_language_codes__languageCode_
    """
    return _core.Request(
        _DELETE_LOCALIZED_BADGE_ICON,
        "/legacy-game-internationalization/v1/badges/"
        + _core.segment(badge_id, "badge_id")
        + "/icons/language-codes/"
        + _core.segment(language_code, "language_code"),
    )


_DELETE_LOCALIZED_BADGE_NAME_AND_DESCRIPTION = _core.Endpoint(
    id="delete_legacy_game_internationalization_v1_badges__badgeId__name_description_language_codes__languageCode_",
    service="badges",
    function="delete_localized_badge_name_and_description",
    method="DELETE",
    path="/legacy-game-internationalization/v1/badges/{badgeId}/name-description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#delete_legacy_game_internationalization_v1_badges__badgeId__name_description_language_codes__languageCode_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_localized_badge_name_and_description(
    badge_id: int | str, language_code: int | str
) -> Request[t.ApiEmptyResponseModel]:
    """Delete a badge's name and description in one language.

    Removes both texts that the badge has in the language `languageCode`, not only one of them, and answers with an
    empty object. The game must support the language; its source language is refused. Legacy, experimental surface
    that may change without notice.

    `DELETE /legacy-game-internationalization/v1/badges/{badgeId}/name-description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#delete_legacy_game_internationalization_v1_badges__badgeId__name_description_language_codes__languageCode_
    """
    return _core.Request(
        _DELETE_LOCALIZED_BADGE_NAME_AND_DESCRIPTION,
        "/legacy-game-internationalization/v1/badges/"
        + _core.segment(badge_id, "badge_id")
        + "/name-description/language-codes/"
        + _core.segment(language_code, "language_code"),
    )


_GET_BADGE = _core.Endpoint(
    id="badges_get_v1_badges__badgeId_",
    service="badges",
    function="get_badge",
    method="GET",
    path="/v1/badges/{badgeId}",
    server="https://badges.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#badges_get_v1_badges__badgeId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_badge(badge_id: int | str) -> Request[t.BadgeResponse]:
    """Get a badge.

    Gets a badge: its texts, its icon, how often it was won and the experience it belongs to. No credential is
    needed. The operation is a legacy one on a host of its own and may change without notice.

    `GET /v1/badges/{badgeId}` · experimental
    Scopes: none stated · Credentials: none

    https://create.roblox.com/docs/cloud/reference/features/badges#badges_get_v1_badges__badgeId_
    """
    return _core.Request(_GET_BADGE, "/v1/badges/" + _core.segment(badge_id, "badge_id"))


_LIST_LOCALIZED_BADGE_ICONS = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_badges__badgeId__icons",
    service="badges",
    function="list_localized_badge_icons",
    method="GET",
    path="/legacy-game-internationalization/v1/badges/{badgeId}/icons",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#get_legacy_game_internationalization_v1_badges__badgeId__icons",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_localized_badge_icons(
    badge_id: int | str, *, height: int | None = None, width: int | None = None
) -> Request[t.GetBadgeIconResponseArray]:
    """List a badge's icons by language.

    Returns the badge's icons in a single answer, each with its language code, image id, image address and state
    (`Approved`, `PendingReview`, `UnAvailable`, `Rejected` or `Error`). `width` and `height` choose the size of the
    images and are 150 each when left out; invalid sizes give a 400. The scope is the one for managing, although
    nothing is written. Legacy, experimental surface that may change without notice.

    `GET /legacy-game-internationalization/v1/badges/{badgeId}/icons` · experimental
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#get_legacy_game_internationalization_v1_badges__badgeId__icons
    """
    return _core.Request(
        _LIST_LOCALIZED_BADGE_ICONS,
        "/legacy-game-internationalization/v1/badges/" + _core.segment(badge_id, "badge_id") + "/icons",
        query=_core.query(("height", height), ("width", width)),
    )


_LIST_LOCALIZED_BADGE_NAMES_AND_DESCRIPTIONS = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_badges__badgeId__name_description",
    service="badges",
    function="list_localized_badge_names_and_descriptions",
    method="GET",
    path="/legacy-game-internationalization/v1/badges/{badgeId}/name-description",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#get_legacy_game_internationalization_v1_badges__badgeId__name_description",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_localized_badge_names_and_descriptions(badge_id: int | str) -> Request[t.NameDescriptionArray]:
    """List a badge's names and descriptions by language.

    Returns every language's name and description of the badge in one unpaged answer, each item with its language
    code. The scope is the one for managing, although nothing is written. Legacy, experimental surface that may
    change without notice.

    `GET /legacy-game-internationalization/v1/badges/{badgeId}/name-description` · experimental
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#get_legacy_game_internationalization_v1_badges__badgeId__name_description
    """
    return _core.Request(
        _LIST_LOCALIZED_BADGE_NAMES_AND_DESCRIPTIONS,
        "/legacy-game-internationalization/v1/badges/" + _core.segment(badge_id, "badge_id") + "/name-description",
    )


_UPDATE_BADGE = _core.Endpoint(
    id="patch_legacy_badges_v1_badges__badgeId_",
    service="badges",
    function="update_badge",
    method="PATCH",
    path="/legacy-badges/v1/badges/{badgeId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe.badge:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#patch_legacy_badges_v1_badges__badgeId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_badge(badge_id: int | str, body: t.UpdateBadgeRequest) -> Request[t.ApiEmptyResponseModel]:
    """Update a badge's name, description or enabled state.

    Sets the name, the description and whether the badge is enabled, for a caller who may manage it, and answers
    with an empty object. Names or descriptions that are invalid or rejected by moderation give a 400. The icon
    cannot be changed here, and the effect of leaving a field out is not documented. Legacy, experimental surface
    that may change without notice.

    `PATCH /legacy-badges/v1/badges/{badgeId}` · experimental
    Scopes: `legacy-universe.badge:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#patch_legacy_badges_v1_badges__badgeId_
    """
    return _core.Request(
        _UPDATE_BADGE, "/legacy-badges/v1/badges/" + _core.segment(badge_id, "badge_id"), json=_core.given(body)
    )


_UPDATE_LOCALIZED_BADGE_DESCRIPTION = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_badges__badgeId__description_language_codes__languageCode_",
    service="badges",
    function="update_localized_badge_description",
    method="PATCH",
    path="/legacy-game-internationalization/v1/badges/{badgeId}/description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#patch_legacy_game_internationalization_v1_badges__badgeId__description_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_badge_description(
    badge_id: int | str, language_code: int | str, body: t.UpdateBadgeDescriptionRequest
) -> Request[t.UpdateBadgeDescriptionResponse]:
    """Update a badge's description in one language.

    Replaces the description that the badge shows in the language `languageCode`; its name stays as it is. The
    language must be one the game supports and must not be its source language, and text that is too long or that
    moderation rejects is refused with a 400. Returns the description as saved. Legacy, experimental surface that
    may change without notice.

    `PATCH /legacy-game-internationalization/v1/badges/{badgeId}/description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#patch_legacy_game_internationalization_v1_badges__badgeId__description_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_BADGE_DESCRIPTION,
        "/legacy-game-internationalization/v1/badges/"
        + _core.segment(badge_id, "badge_id")
        + "/description/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


_UPDATE_LOCALIZED_BADGE_ICON = _core.Endpoint(
    id="post_legacy_game_internationalization_v1_badges__badgeId__icons_language_codes__languageCode_",
    service="badges",
    function="update_localized_badge_icon",
    method="POST",
    path="/legacy-game-internationalization/v1/badges/{badgeId}/icons/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#post_legacy_game_internationalization_v1_badges__badgeId__icons_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_badge_icon(
    badge_id: int | str, language_code: int | str, *, files: File | bytes | IO[bytes] | None = None
) -> Request[t.ApiEmptyResponseModel]:
    """Upload a badge's icon in one language.

    Uploads an image as the badge's icon in the language `languageCode`, as the multipart part `Files` (with a
    capital F), and answers with an empty object: no image id comes back. The language must be supported by the game
    and not its source language, and the file must be in a recognised image format; too many uploads give a 429.
    Legacy, experimental surface that may change without notice.

    `POST /legacy-game-internationalization/v1/badges/{badgeId}/icons/language-codes/{languageCode}` · experimental
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#post_legacy_game_internationalization_v1_badges__badgeId__icons_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_BADGE_ICON,
        "/legacy-game-internationalization/v1/badges/"
        + _core.segment(badge_id, "badge_id")
        + "/icons/language-codes/"
        + _core.segment(language_code, "language_code"),
        parts=(*_core.file_field("Files", files),),
    )


_UPDATE_LOCALIZED_BADGE_NAME = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_badges__badgeId__name_language_codes__languageCode_",
    service="badges",
    function="update_localized_badge_name",
    method="PATCH",
    path="/legacy-game-internationalization/v1/badges/{badgeId}/name/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#patch_legacy_game_internationalization_v1_badges__badgeId__name_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_badge_name(
    badge_id: int | str, language_code: int | str, body: t.UpdateBadgeNameRequest
) -> Request[t.UpdateBadgeNameResponse]:
    """Update a badge's name in one language.

    Replaces the name that the badge shows in the language `languageCode`; its description stays as it is. The
    language must be supported by the game and must not be its source language, and a name that is blank, too long
    or rejected by moderation is refused with a 400. Returns the name as saved. Legacy, experimental surface that
    may change without notice.

    `PATCH /legacy-game-internationalization/v1/badges/{badgeId}/name/language-codes/{languageCode}` · experimental
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#patch_legacy_game_internationalization_v1_badges__badgeId__name_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_BADGE_NAME,
        "/legacy-game-internationalization/v1/badges/"
        + _core.segment(badge_id, "badge_id")
        + "/name/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


_UPDATE_LOCALIZED_BADGE_NAME_AND_DESCRIPTION = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_badges__badgeId__name_description_language_codes__languageCode_",
    service="badges",
    function="update_localized_badge_name_and_description",
    method="PATCH",
    path="/legacy-game-internationalization/v1/badges/{badgeId}/name-description/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-badge:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/badges#patch_legacy_game_internationalization_v1_badges__badgeId__name_description_language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_badge_name_and_description(
    badge_id: int | str, language_code: int | str, body: t.UpdateBadgeNameDescriptionRequest
) -> Request[t.UpdateBadgeNameDescriptionResponse]:
    """Update a badge's name and description in one language.

    Writes the two texts that the badge shows in the language `languageCode` in one call, and returns them as saved.
    The language must be supported by the game and must not be its source language. A blank name, text that is too
    long and text that moderation rejects are refused with a 400. Legacy, experimental surface that may change
    without notice.

    `PATCH /legacy-game-internationalization/v1/badges/{badgeId}/name-description/language-codes/{languageCode}` · experimental
    Scopes: `legacy-badge:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/badges#patch_legacy_game_internationalization_v1_badges__badgeId__name_description_language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_BADGE_NAME_AND_DESCRIPTION,
        "/legacy-game-internationalization/v1/badges/"
        + _core.segment(badge_id, "badge_id")
        + "/name-description/language-codes/"
        + _core.segment(language_code, "language_code"),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "post_legacy_badges_v1_universes__universeId__badges": _CREATE_BADGE,
    "delete_legacy_game_internationalization_v1_badges__badgeId__icons_language_codes__languageCode_": _DELETE_LOCALIZED_BADGE_ICON,
    "delete_legacy_game_internationalization_v1_badges__badgeId__name_description_language_codes__languageCode_": _DELETE_LOCALIZED_BADGE_NAME_AND_DESCRIPTION,
    "badges_get_v1_badges__badgeId_": _GET_BADGE,
    "get_legacy_game_internationalization_v1_badges__badgeId__icons": _LIST_LOCALIZED_BADGE_ICONS,
    "get_legacy_game_internationalization_v1_badges__badgeId__name_description": _LIST_LOCALIZED_BADGE_NAMES_AND_DESCRIPTIONS,
    "patch_legacy_badges_v1_badges__badgeId_": _UPDATE_BADGE,
    "patch_legacy_game_internationalization_v1_badges__badgeId__description_language_codes__languageCode_": _UPDATE_LOCALIZED_BADGE_DESCRIPTION,
    "post_legacy_game_internationalization_v1_badges__badgeId__icons_language_codes__languageCode_": _UPDATE_LOCALIZED_BADGE_ICON,
    "patch_legacy_game_internationalization_v1_badges__badgeId__name_language_codes__languageCode_": _UPDATE_LOCALIZED_BADGE_NAME,
    "patch_legacy_game_internationalization_v1_badges__badgeId__name_description_language_codes__languageCode_": _UPDATE_LOCALIZED_BADGE_NAME_AND_DESCRIPTION,
}
