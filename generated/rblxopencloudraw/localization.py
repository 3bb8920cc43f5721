"""Requests of the service 'localization'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from typing import IO

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, File, Request

_CREATE_AUTOLOCALIZATION_TABLE = _core.Endpoint(
    id="post_legacy_localization_tables_v1_autolocalization_games__gameId__autolocalizationtable",
    service="localization",
    function="create_autolocalization_table",
    method="POST",
    path="/legacy-localization-tables/v1/autolocalization/games/{gameId}/autolocalizationtable",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_localization_tables_v1_autolocalization_games__gameId__autolocalizationtable",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_autolocalization_table(game_id: int | str) -> Request[t.GameAutolocalizationInformationResponse]:
    """Create a game's automatic localization table.

    Carries no text in the reference; its path and answer say that it provides a game with a table for automatic
    localization. It takes no body and returns the table's UUID, its asset id, the source language and the four
    switches of automatic localization. What it does for a game that already has a table is not documented. Legacy
    surface that may change without notice.

    `POST /legacy-localization-tables/v1/autolocalization/games/{gameId}/autolocalizationtable`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_localization_tables_v1_autolocalization_games__gameId__autolocalizationtable
    """
    return _core.Request(
        _CREATE_AUTOLOCALIZATION_TABLE,
        "/legacy-localization-tables/v1/autolocalization/games/"
        + _core.segment(game_id, "game_id")
        + "/autolocalizationtable",
    )


_DELETE_LOCALIZED_GAME_ICON = _core.Endpoint(
    id="delete_legacy_game_internationalization_v1_game_icon_games__gameId__language_codes__languageCode_",
    service="localization",
    function="delete_localized_game_icon",
    method="DELETE",
    path="/legacy-game-internationalization/v1/game-icon/games/{gameId}/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#delete_legacy_game_internationalization_v1_game_icon_games__gameId__language_codes__languageCode_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_localized_game_icon(game_id: int | str, language_code: int | str) -> Request[t.ApiEmptyResponseModel]:
    """Delete a game's icon in one language.

    Removes the icon that the game has in the language `languageCode` and answers with an empty object. The game
    must support the language, and its source language is refused: that icon cannot be removed here. Legacy,
    experimental surface that may change without notice.

    `DELETE /legacy-game-internationalization/v1/game-icon/games/{gameId}/language-codes/{languageCode}` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#delete_legacy_game_internationalization_v1_game_icon_games__gameId__language_codes__languageCode_
    """
    return _core.Request(
        _DELETE_LOCALIZED_GAME_ICON,
        "/legacy-game-internationalization/v1/game-icon/games/"
        + _core.segment(game_id, "game_id")
        + "/language-codes/"
        + _core.segment(language_code, "language_code"),
    )


_DELETE_LOCALIZED_GAME_THUMBNAIL = _core.Endpoint(
    id="delete_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__images__imageId_",
    service="localization",
    function="delete_localized_game_thumbnail",
    method="DELETE",
    path="/legacy-game-internationalization/v1/game-thumbnails/games/{gameId}/language-codes/{languageCode}/images/{imageId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#delete_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__images__imageId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_localized_game_thumbnail(
    game_id: int | str, language_code: int | str, image_id: int | str
) -> Request[t.ApiEmptyResponseModel]:
    """Delete a thumbnail of a game in one language.

    Removes one thumbnail, `imageId`, from those that the game has in the language `languageCode`, and answers with
    an empty object. The game must support the language; its source language is refused. Legacy, experimental
    surface that may change without notice.

    `DELETE /legacy-game-internationalization/v1/game-thumbnails/games/{gameId}/language-codes/{languageCode}/images/{imageId}` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#delete_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__images__imageId_
    """
    return _core.Request(
        _DELETE_LOCALIZED_GAME_THUMBNAIL,
        "/legacy-game-internationalization/v1/game-thumbnails/games/"
        + _core.segment(game_id, "game_id")
        + "/language-codes/"
        + _core.segment(language_code, "language_code")
        + "/images/"
        + _core.segment(image_id, "image_id"),
    )


_GET_AUTOLOCALIZATION_METADATA = _core.Endpoint(
    id="get_legacy_localization_tables_v1_autolocalization_metadata",
    service="localization",
    function="get_autolocalization_metadata",
    method="GET",
    path="/legacy-localization-tables/v1/autolocalization/metadata",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_autolocalization_metadata",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_autolocalization_metadata() -> Request[t.AutoLocalizationMetadataResponse]:
    """Get the feature flags of the automatic localization pages.

    Returns four flags that tell which parts of Roblox's own pages for automatic localization are switched on. It
    takes no ids and says nothing about any game's settings. Legacy surface that may change without notice.

    `GET /legacy-localization-tables/v1/autolocalization/metadata`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_autolocalization_metadata
    """
    return _core.Request(_GET_AUTOLOCALIZATION_METADATA, "/legacy-localization-tables/v1/autolocalization/metadata")


_GET_LOCALIZATION_TABLE = _core.Endpoint(
    id="get_legacy_localization_tables_v1_localization_table_tables__tableId_",
    service="localization",
    function="get_localization_table",
    method="GET",
    path="/legacy-localization-tables/v1/localization-table/tables/{tableId}",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_localization_table_tables__tableId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_localization_table(table_id: int | str) -> Request[t.GetTableResponse]:
    """Get a localization table.

    Returns a table's name, its owner (a user or a group) and its asset id, but none of its entries. `tableId` is
    the table's UUID, not that asset id. Legacy surface that may change without notice.

    `GET /legacy-localization-tables/v1/localization-table/tables/{tableId}`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_localization_table_tables__tableId_
    """
    return _core.Request(
        _GET_LOCALIZATION_TABLE,
        "/legacy-localization-tables/v1/localization-table/tables/" + _core.segment(table_id, "table_id"),
    )


_GET_LOCALIZATION_TABLE_ENTRY_COUNT = _core.Endpoint(
    id="get_legacy_localization_tables_v1_localization_table_tables__tableId__entry_count",
    service="localization",
    function="get_localization_table_entry_count",
    method="GET",
    path="/legacy-localization-tables/v1/localization-table/tables/{tableId}/entry-count",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_localization_table_tables__tableId__entry_count",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_localization_table_entry_count(
    table_id: int | str, *, entry_format: str | None = None, game_id: int | None = None
) -> Request[t.GetTableEntryCountResponse]:
    """Get the number of entries in a localization table.

    Returns the table's UUID and how many entries it holds. `entryFormat` picks the format to count, and `gameId`
    may be given but need not be. Legacy surface that may change without notice.

    `GET /legacy-localization-tables/v1/localization-table/tables/{tableId}/entry-count`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `entry_format`: `Invalid`, `Legacy`, `Icu`

    https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_localization_table_tables__tableId__entry_count
    """
    return _core.Request(
        _GET_LOCALIZATION_TABLE_ENTRY_COUNT,
        "/legacy-localization-tables/v1/localization-table/tables/"
        + _core.segment(table_id, "table_id")
        + "/entry-count",
        query=_core.query(("entryFormat", entry_format), ("gameId", game_id)),
    )


_GET_LOCALIZATION_TABLE_LIMITS = _core.Endpoint(
    id="get_legacy_localization_tables_v1_localization_table_limits",
    service="localization",
    function="get_localization_table_limits",
    method="GET",
    path="/legacy-localization-tables/v1/localization-table/limits",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_localization_table_limits",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_localization_table_limits() -> Request[t.GetLimitsResponse]:
    """Get the limits of localization tables.

    Returns the greatest lengths, in characters, of an entry's key, context, source text, example and game location
    path, and how many entries one update may hold. It takes no ids: the limits do not belong to one table. Legacy
    surface that may change without notice.

    `GET /legacy-localization-tables/v1/localization-table/limits`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_localization_table_limits
    """
    return _core.Request(_GET_LOCALIZATION_TABLE_LIMITS, "/legacy-localization-tables/v1/localization-table/limits")


_LIST_AUTOMATIC_TRANSLATION_STATUSES = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_supported_languages_games__gameId__automatic_translation_status",
    service="localization",
    function="list_automatic_translation_statuses",
    method="GET",
    path="/legacy-game-internationalization/v1/supported-languages/games/{gameId}/automatic-translation-status",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_game_internationalization_v1_supported_languages_games__gameId__automatic_translation_status",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_automatic_translation_statuses(game_id: int | str) -> Request[t.LanguageOrLocaleSettingsArray]:
    """List a game's automatic translation switches by language.

    Returns one unpaged list of the game's languages, each with two switches: whether automatic translation is on,
    and whether image translation is. The caller must be allowed to manage the game. Legacy, experimental surface
    that may change without notice.

    `GET /legacy-game-internationalization/v1/supported-languages/games/{gameId}/automatic-translation-status` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_game_internationalization_v1_supported_languages_games__gameId__automatic_translation_status
    """
    return _core.Request(
        _LIST_AUTOMATIC_TRANSLATION_STATUSES,
        "/legacy-game-internationalization/v1/supported-languages/games/"
        + _core.segment(game_id, "game_id")
        + "/automatic-translation-status",
    )


_LIST_DISPLAY_INFO_AUTOMATIC_TRANSLATION_SETTINGS = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_supported_languages_games__gameId__universe_display_info_automatic_translation_settings",
    service="localization",
    function="list_display_info_automatic_translation_settings",
    method="GET",
    path="/legacy-game-internationalization/v1/supported-languages/games/{gameId}/universe-display-info-automatic-translation-settings",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_game_internationalization_v1_supported_languages_games__gameId__universe_display_info_automatic_translation_settings",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_display_info_automatic_translation_settings(
    game_id: int | str,
) -> Request[t.UniverseDisplayInfoAutomaticTranslationSettingsArray]:
    """List a game's display information translation switches by language.

    Returns one unpaged list that tells for each language whether the game's and its places' information is
    translated automatically. The caller must be allowed to manage the game. Legacy, experimental surface that may
    change without notice.

    `GET /legacy-game-internationalization/v1/supported-languages/games/{gameId}/universe-display-info-automatic-translation-settings` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_game_internationalization_v1_supported_languages_games__gameId__universe_display_info_automatic_translation_settings
    """
    return _core.Request(
        _LIST_DISPLAY_INFO_AUTOMATIC_TRANSLATION_SETTINGS,
        "/legacy-game-internationalization/v1/supported-languages/games/"
        + _core.segment(game_id, "game_id")
        + "/universe-display-info-automatic-translation-settings",
    )


_LIST_LOCALIZATION_TABLE_ENTRIES = _core.Endpoint(
    id="get_legacy_localization_tables_v1_localization_table_tables__tableId__entries",
    service="localization",
    function="list_localization_table_entries",
    method="GET",
    path="/legacy-localization-tables/v1/localization-table/tables/{tableId}/entries",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_localization_table_tables__tableId__entries",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", None, "data", "nextPageCursor", None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_localization_table_entries(
    table_id: int | str, *, cursor: str | None = None, entry_format: str | None = None, game_id: int | None = None
) -> Request[t.GetTableEntriesPagedResponse]:
    """List a localization table's entries.

    Lists entries with their translations in pages whose size cannot be chosen; `nextPageCursor` of one answer is
    the `cursor` of the next request, and null means that there is no more. `entryFormat` is `Legacy` unless told
    otherwise, so `Icu` entries have to be asked for. Legacy surface that may change without notice.

    `GET /legacy-localization-tables/v1/localization-table/tables/{tableId}/entries`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `entry_format`: `Invalid`, `Legacy`, `Icu`

    https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_localization_tables_v1_localization_table_tables__tableId__entries
    """
    return _core.Request(
        _LIST_LOCALIZATION_TABLE_ENTRIES,
        "/legacy-localization-tables/v1/localization-table/tables/" + _core.segment(table_id, "table_id") + "/entries",
        query=_core.query(("cursor", cursor), ("entryFormat", entry_format), ("gameId", game_id)),
    )


_LIST_LOCALIZATION_TABLE_ENTRY_TRANSLATION_HISTORY = _core.Endpoint(
    id="post_legacy_localization_tables_v1_localization_table_tables__tableId__entries_translation_history",
    service="localization",
    function="list_localization_table_entry_translation_history",
    method="POST",
    path="/legacy-localization-tables/v1/localization-table/tables/{tableId}/entries/translation-history",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_localization_tables_v1_localization_table_tables__tableId__entries_translation_history",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_localization_table_entry_translation_history(
    table_id: int | str, body: t.GetTableEntriesTranslationHistoryRequest, *, game_id: int | None = None
) -> Request[t.GetTableEntriesTranslationHistoryResponse]:
    """List the past translations of localization table entries.

    Reads, in spite of being a POST, how the given entries were translated into one `locale` over time. Each entry
    brings its own identifier, `count` (at least 1), sort order and `cursor`, and gets its own `nextCursor` back, so
    every entry is paged on its own. Entries that cannot be looked up come back in `failedEntries` with an error.
    Legacy surface that may change without notice.

    `POST /legacy-localization-tables/v1/localization-table/tables/{tableId}/entries/translation-history`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_localization_tables_v1_localization_table_tables__tableId__entries_translation_history
    """
    return _core.Request(
        _LIST_LOCALIZATION_TABLE_ENTRY_TRANSLATION_HISTORY,
        "/legacy-localization-tables/v1/localization-table/tables/"
        + _core.segment(table_id, "table_id")
        + "/entries/translation-history",
        query=_core.query(("gameId", game_id)),
        json=_core.given(body),
    )


_LIST_LOCALIZED_GAME_ICONS = _core.Endpoint(
    id="get_legacy_game_internationalization_v1_game_icon_games__gameId_",
    service="localization",
    function="list_localized_game_icons",
    method="GET",
    path="/legacy-game-internationalization/v1/game-icon/games/{gameId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_game_internationalization_v1_game_icon_games__gameId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_localized_game_icons(
    game_id: int | str, *, height: int | None = None, width: int | None = None
) -> Request[t.GetGameIconResponseArray]:
    """List a game's icons by language.

    Returns the game's icons in a single answer, each with its language code, image id, image address and state
    (`Approved`, `PendingReview`, `UnAvailable`, `Rejected` or `Error`). `width` and `height` choose the size of the
    images and are 512 each when left out; invalid sizes give a 400. The scope is the one for managing, although
    nothing is written. Legacy, experimental surface that may change without notice.

    `GET /legacy-game-internationalization/v1/game-icon/games/{gameId}` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#get_legacy_game_internationalization_v1_game_icon_games__gameId_
    """
    return _core.Request(
        _LIST_LOCALIZED_GAME_ICONS,
        "/legacy-game-internationalization/v1/game-icon/games/" + _core.segment(game_id, "game_id"),
        query=_core.query(("height", height), ("width", width)),
    )


_LIST_NAME_DESCRIPTION_TRANSLATION_HISTORY = _core.Endpoint(
    id="post_legacy_game_internationalization_v1_name_description_games_translation_history",
    service="localization",
    function="list_name_description_translation_history",
    method="POST",
    path="/legacy-game-internationalization/v1/name-description/games/translation-history",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_name_description_games_translation_history",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "body", "cursor", "count", "history", "lastEvaluatedId", None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_name_description_translation_history(
    body: t.GetNameDescriptionHistoryV2Request,
) -> Request[t.GetNameDescriptionHistoryResponse]:
    """List the past translations of a name or a description.

    Reads, in spite of being a POST, how one text was translated over time: `contentType` says whether it is the
    name or the description of a universe, badge, developer product or game pass, `contentId` which one,
    `languageCode` in which language. Each item has the text, who or what translated it, and when. `count` must be
    at least 1 and below 50; pages are asked for with `cursor`, an answer carries `lastEvaluatedId`, and text in the
    source language has no history (400). Legacy, experimental surface that may change without notice.

    `POST /legacy-game-internationalization/v1/name-description/games/translation-history` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_name_description_games_translation_history
    """
    return _core.Request(
        _LIST_NAME_DESCRIPTION_TRANSLATION_HISTORY,
        "/legacy-game-internationalization/v1/name-description/games/translation-history",
        json=_core.given(body),
    )


_SORT_LOCALIZED_GAME_THUMBNAILS = _core.Endpoint(
    id="post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__images_order",
    service="localization",
    function="sort_localized_game_thumbnails",
    method="POST",
    path="/legacy-game-internationalization/v1/game-thumbnails/games/{gameId}/language-codes/{languageCode}/images/order",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__images_order",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def sort_localized_game_thumbnails(
    game_id: int | str, language_code: int | str, body: t.SortImageIdsRequest
) -> Request[t.ApiEmptyResponseModel]:
    """Set the order of a game's thumbnails in one language.

    Arranges the thumbnails that the game has in the language `languageCode` in the order of the ids in
    `mediaAssetIds`, and answers with an empty object. The language must be supported by the game and not its source
    language. What happens to thumbnails whose ids are left out is not documented. Legacy, experimental surface that
    may change without notice.

    `POST /legacy-game-internationalization/v1/game-thumbnails/games/{gameId}/language-codes/{languageCode}/images/order` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__images_order
    """
    return _core.Request(
        _SORT_LOCALIZED_GAME_THUMBNAILS,
        "/legacy-game-internationalization/v1/game-thumbnails/games/"
        + _core.segment(game_id, "game_id")
        + "/language-codes/"
        + _core.segment(language_code, "language_code")
        + "/images/order",
        json=_core.given(body),
    )


_UPDATE_AUTOLOCALIZATION_SETTINGS = _core.Endpoint(
    id="patch_legacy_localization_tables_v1_autolocalization_games__gameId__settings",
    service="localization",
    function="update_autolocalization_settings",
    method="PATCH",
    path="/legacy-localization-tables/v1/autolocalization/games/{gameId}/settings",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_localization_tables_v1_autolocalization_games__gameId__settings",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_autolocalization_settings(
    game_id: int | str, body: t.SetAutolocalizationSettingsForGameRequest
) -> Request[t.ApiEmptyResponseModel]:
    """Update a game's automatic localization settings.

    Sets up to four switches: automatic localization itself, automatic entries, the automatic deletion of entries,
    and whether the localization table is used. Automatic entries need automatic localization to be on, or the
    answer is a 400. Answers with an empty object; beware that the request spells
    `isAutomaticEntriesDeletionsEnabled` where table answers have `isAutomaticEntriesDeletionEnabled`. Legacy
    surface that may change without notice.

    `PATCH /legacy-localization-tables/v1/autolocalization/games/{gameId}/settings`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_localization_tables_v1_autolocalization_games__gameId__settings
    """
    return _core.Request(
        _UPDATE_AUTOLOCALIZATION_SETTINGS,
        "/legacy-localization-tables/v1/autolocalization/games/" + _core.segment(game_id, "game_id") + "/settings",
        json=_core.given(body),
    )


_UPDATE_AUTOMATIC_TRANSLATION_STATUS = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__automatic_translation_status",
    service="localization",
    function="update_automatic_translation_status",
    method="PATCH",
    path="/legacy-game-internationalization/v1/supported-languages/games/{gameId}/languages/{languageCode}/automatic-translation-status",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__automatic_translation_status",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_automatic_translation_status(
    game_id: int | str, language_code: int | str, body: bool
) -> Request[t.EditAutomaticTranslationStatusForGameAndLanguageResponse]:
    """Switch a game's automatic translation in one language.

    Turns the automatic translation of the game on or off for the language `languageCode` and returns the new state.
    The body is a bare JSON `true` or `false`, not an object. Not every game and not every language qualifies, and
    the game must support the language; otherwise the answer is a 400. Legacy, experimental surface that may change
    without notice.

    `PATCH /legacy-game-internationalization/v1/supported-languages/games/{gameId}/languages/{languageCode}/automatic-translation-status` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__automatic_translation_status
    """
    return _core.Request(
        _UPDATE_AUTOMATIC_TRANSLATION_STATUS,
        "/legacy-game-internationalization/v1/supported-languages/games/"
        + _core.segment(game_id, "game_id")
        + "/languages/"
        + _core.segment(language_code, "language_code")
        + "/automatic-translation-status",
        json=_core.given(body),
    )


_UPDATE_DISPLAY_INFO_AUTOMATIC_TRANSLATION_SETTING = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__universe_display_info_automatic_translation_settings",
    service="localization",
    function="update_display_info_automatic_translation_setting",
    method="PATCH",
    path="/legacy-game-internationalization/v1/supported-languages/games/{gameId}/languages/{languageCode}/universe-display-info-automatic-translation-settings",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__universe_display_info_automatic_translation_settings",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_display_info_automatic_translation_setting(
    game_id: int | str, language_code: int | str, body: bool
) -> Request[t.UpdateUniverseDisplayInfoAutomaticTranslationSettingsResponse]:
    """Switch the translation of a game's display information in a language.

    Decides for the language `languageCode` whether the game's and its places' information is translated
    automatically, and returns the new state. The body is a bare JSON `true` or `false`, not an object. A game for
    which automatic translation is not available gives a 400. Legacy, experimental surface that may change without
    notice.

    `PATCH /legacy-game-internationalization/v1/supported-languages/games/{gameId}/languages/{languageCode}/universe-display-info-automatic-translation-settings` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__universe_display_info_automatic_translation_settings
    """
    return _core.Request(
        _UPDATE_DISPLAY_INFO_AUTOMATIC_TRANSLATION_SETTING,
        "/legacy-game-internationalization/v1/supported-languages/games/"
        + _core.segment(game_id, "game_id")
        + "/languages/"
        + _core.segment(language_code, "language_code")
        + "/universe-display-info-automatic-translation-settings",
        json=_core.given(body),
    )


_UPDATE_GAME_SOURCE_LANGUAGE = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_source_language_games__gameId_",
    service="localization",
    function="update_game_source_language",
    method="PATCH",
    path="/legacy-game-internationalization/v1/source-language/games/{gameId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_source_language_games__gameId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_game_source_language(game_id: int | str, *, language_code: str) -> Request[t.ApiEmptyResponseModel]:
    """Set a game's source language.

    Makes `languageCode`, a required query parameter, the language that the game's texts are written in, and answers
    with an empty object; there is no body. The change reaches automatic translation too: error 85 reports that it
    could not be switched off for some languages. Legacy, experimental surface that may change without notice.

    `PATCH /legacy-game-internationalization/v1/source-language/games/{gameId}` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_source_language_games__gameId_
    """
    return _core.Request(
        _UPDATE_GAME_SOURCE_LANGUAGE,
        "/legacy-game-internationalization/v1/source-language/games/" + _core.segment(game_id, "game_id"),
        query=_core.query(("languageCode", language_code)),
    )


_UPDATE_GAME_SUPPORTED_LANGUAGES = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_supported_languages_games__gameId_",
    service="localization",
    function="update_game_supported_languages",
    method="PATCH",
    path="/legacy-game-internationalization/v1/supported-languages/games/{gameId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_supported_languages_games__gameId_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_game_supported_languages(
    game_id: int | str, body: list[t.PatchLanguage]
) -> Request[t.ApiEmptyResponseModel]:
    """Add languages to a game or remove them.

    Takes a bare JSON list of languages: each item is added to what the game supports, or taken away if its `delete`
    is true. `languageCodeType` says whether a code is a `Language` or a `Locale`, and the same code twice in a
    request is refused. Answers with an empty object. Legacy, experimental surface that may change without notice.

    `PATCH /legacy-game-internationalization/v1/supported-languages/games/{gameId}` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_supported_languages_games__gameId_
    """
    return _core.Request(
        _UPDATE_GAME_SUPPORTED_LANGUAGES,
        "/legacy-game-internationalization/v1/supported-languages/games/" + _core.segment(game_id, "game_id"),
        json=_core.given(body),
    )


_UPDATE_IMAGE_TRANSLATION_STATUS = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__image_translation_status",
    service="localization",
    function="update_image_translation_status",
    method="PATCH",
    path="/legacy-game-internationalization/v1/supported-languages/games/{gameId}/languages/{languageCode}/image-translation-status",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__image_translation_status",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_image_translation_status(
    game_id: int | str, language_code: int | str, body: bool
) -> Request[t.EditImageTranslationStatusForGameAndLanguageResponse]:
    """Switch a game's image translation in one language.

    Turns the translation of the game's images on or off for the language `languageCode` and returns the new state.
    The body is a bare JSON `true` or `false`, not an object. Not every language qualifies, and the game must
    support it, or the answer is a 400; no scope is documented. Legacy surface that may change without notice.

    `PATCH /legacy-game-internationalization/v1/supported-languages/games/{gameId}/languages/{languageCode}/image-translation-status`
    Scopes: none stated · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__image_translation_status
    """
    return _core.Request(
        _UPDATE_IMAGE_TRANSLATION_STATUS,
        "/legacy-game-internationalization/v1/supported-languages/games/"
        + _core.segment(game_id, "game_id")
        + "/languages/"
        + _core.segment(language_code, "language_code")
        + "/image-translation-status",
        json=_core.given(body),
    )


_UPDATE_LOCALIZATION_TABLE = _core.Endpoint(
    id="patch_legacy_localization_tables_v1_localization_table_tables__tableId_",
    service="localization",
    function="update_localization_table",
    method="PATCH",
    path="/legacy-localization-tables/v1/localization-table/tables/{tableId}",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_localization_tables_v1_localization_table_tables__tableId_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localization_table(
    table_id: int | str, body: t.UpdateTableContentsRequest, *, game_id: int | None = None
) -> Request[t.UpdateTableContentsResponse]:
    """Update a localization table's name and entries.

    Renames the table if a name is sent, and writes the entries that are sent: each has an identifier, translations,
    and metadata if wanted, and `delete` on an entry or on one translation removes it. How many entries one request
    may hold is in `maxEntriesPerUpdate` of the table limits. The answer keeps what was modified apart from what
    failed, so a 200 does not mean that everything was written. Legacy surface that may change without notice.

    `PATCH /legacy-localization-tables/v1/localization-table/tables/{tableId}`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_localization_tables_v1_localization_table_tables__tableId_
    """
    return _core.Request(
        _UPDATE_LOCALIZATION_TABLE,
        "/legacy-localization-tables/v1/localization-table/tables/" + _core.segment(table_id, "table_id"),
        query=_core.query(("gameId", game_id)),
        json=_core.given(body),
    )


_UPDATE_LOCALIZED_GAME_ICON = _core.Endpoint(
    id="post_legacy_game_internationalization_v1_game_icon_games__gameId__language_codes__languageCode_",
    service="localization",
    function="update_localized_game_icon",
    method="POST",
    path="/legacy-game-internationalization/v1/game-icon/games/{gameId}/language-codes/{languageCode}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_game_icon_games__gameId__language_codes__languageCode_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_game_icon(
    game_id: int | str, language_code: int | str, *, files: File | bytes | IO[bytes] | None = None
) -> Request[t.ApiEmptyResponseModel]:
    """Upload a game's icon in one language.

    Uploads an image as the game's icon in the language `languageCode`, as the multipart part `Files` (with a
    capital F), and answers with an empty object: no image id comes back. The language must be supported by the game
    and not its source language, and the file must be in a recognised image format; too many uploads give a 429.
    Legacy, experimental surface that may change without notice.

    `POST /legacy-game-internationalization/v1/game-icon/games/{gameId}/language-codes/{languageCode}` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_game_icon_games__gameId__language_codes__languageCode_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_GAME_ICON,
        "/legacy-game-internationalization/v1/game-icon/games/"
        + _core.segment(game_id, "game_id")
        + "/language-codes/"
        + _core.segment(language_code, "language_code"),
        parts=(*_core.file_field("Files", files),),
    )


_UPDATE_LOCALIZED_GAME_NAMES_AND_DESCRIPTIONS = _core.Endpoint(
    id="patch_legacy_game_internationalization_v1_name_description_games__gameId_",
    service="localization",
    function="update_localized_game_names_and_descriptions",
    method="PATCH",
    path="/legacy-game-internationalization/v1/name-description/games/{gameId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_name_description_games__gameId_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_game_names_and_descriptions(
    game_id: int | str, body: t.UpdateNameDescriptionsRequest
) -> Request[t.UpdateNameDescriptionsResponse]:
    """Update a game's names and descriptions in several languages.

    Writes several languages at once: every item of `data` has a language code, a name or a description or both, and
    an `updateType`. The answer sorts the items into `successOperations` and `failedOperations`, so a 200 does not
    mean that everything was written; each failure has its language and an error code. The texts of the source
    language cannot be written here. Legacy, experimental surface that may change without notice.

    `PATCH /legacy-game-internationalization/v1/name-description/games/{gameId}` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#patch_legacy_game_internationalization_v1_name_description_games__gameId_
    """
    return _core.Request(
        _UPDATE_LOCALIZED_GAME_NAMES_AND_DESCRIPTIONS,
        "/legacy-game-internationalization/v1/name-description/games/" + _core.segment(game_id, "game_id"),
        json=_core.given(body),
    )


_UPDATE_LOCALIZED_GAME_THUMBNAIL_ALT_TEXT = _core.Endpoint(
    id="post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__alt_text",
    service="localization",
    function="update_localized_game_thumbnail_alt_text",
    method="POST",
    path="/legacy-game-internationalization/v1/game-thumbnails/games/{gameId}/language-codes/{languageCode}/alt-text",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__alt_text",
    repeatable=False,
    idempotency=None,
    returns="value",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_localized_game_thumbnail_alt_text(
    game_id: int | str, language_code: int | str, body: t.UpdateThumbnailAltTextRequest
) -> Request[str]:
    """Set the alternative text of a game's thumbnail in one language.

    Sets the text that stands in for one thumbnail, named by `thumbnailId` in the body, in a supported language
    other than the game's source language. Text that is too long or that moderation rejects is refused with a 400.
    The answer is a bare JSON string, not an object. Legacy, experimental surface that may change without notice.

    `POST /legacy-game-internationalization/v1/game-thumbnails/games/{gameId}/language-codes/{languageCode}/alt-text` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__alt_text
    """
    return _core.Request(
        _UPDATE_LOCALIZED_GAME_THUMBNAIL_ALT_TEXT,
        "/legacy-game-internationalization/v1/game-thumbnails/games/"
        + _core.segment(game_id, "game_id")
        + "/language-codes/"
        + _core.segment(language_code, "language_code")
        + "/alt-text",
        json=_core.given(body),
    )


_UPLOAD_LOCALIZED_GAME_THUMBNAIL = _core.Endpoint(
    id="post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__image",
    service="localization",
    function="upload_localized_game_thumbnail",
    method="POST",
    path="/legacy-game-internationalization/v1/game-thumbnails/games/{gameId}/language-codes/{languageCode}/image",
    server="https://apis.roblox.com",
    scopes=("legacy-universe:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__image",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def upload_localized_game_thumbnail(
    game_id: int | str, language_code: int | str, *, files: File | bytes | IO[bytes] | None = None
) -> Request[t.UploadImageForGameThumbnailResponse]:
    """Upload a thumbnail of a game in one language.

    Adds a thumbnail for the language `languageCode` from the multipart part `Files` (with a capital F) and returns
    its `mediaAssetId`, as a string. The language must be supported by the game and not its source language; too
    many uploads give a 429. Legacy, experimental surface that may change without notice.

    `POST /legacy-game-internationalization/v1/game-thumbnails/games/{gameId}/language-codes/{languageCode}/image` · experimental
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/localization#post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__image
    """
    return _core.Request(
        _UPLOAD_LOCALIZED_GAME_THUMBNAIL,
        "/legacy-game-internationalization/v1/game-thumbnails/games/"
        + _core.segment(game_id, "game_id")
        + "/language-codes/"
        + _core.segment(language_code, "language_code")
        + "/image",
        parts=(*_core.file_field("Files", files),),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "post_legacy_localization_tables_v1_autolocalization_games__gameId__autolocalizationtable": _CREATE_AUTOLOCALIZATION_TABLE,
    "delete_legacy_game_internationalization_v1_game_icon_games__gameId__language_codes__languageCode_": _DELETE_LOCALIZED_GAME_ICON,
    "delete_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__images__imageId_": _DELETE_LOCALIZED_GAME_THUMBNAIL,
    "get_legacy_localization_tables_v1_autolocalization_metadata": _GET_AUTOLOCALIZATION_METADATA,
    "get_legacy_localization_tables_v1_localization_table_tables__tableId_": _GET_LOCALIZATION_TABLE,
    "get_legacy_localization_tables_v1_localization_table_tables__tableId__entry_count": _GET_LOCALIZATION_TABLE_ENTRY_COUNT,
    "get_legacy_localization_tables_v1_localization_table_limits": _GET_LOCALIZATION_TABLE_LIMITS,
    "get_legacy_game_internationalization_v1_supported_languages_games__gameId__automatic_translation_status": _LIST_AUTOMATIC_TRANSLATION_STATUSES,
    "get_legacy_game_internationalization_v1_supported_languages_games__gameId__universe_display_info_automatic_translation_settings": _LIST_DISPLAY_INFO_AUTOMATIC_TRANSLATION_SETTINGS,
    "get_legacy_localization_tables_v1_localization_table_tables__tableId__entries": _LIST_LOCALIZATION_TABLE_ENTRIES,
    "post_legacy_localization_tables_v1_localization_table_tables__tableId__entries_translation_history": _LIST_LOCALIZATION_TABLE_ENTRY_TRANSLATION_HISTORY,
    "get_legacy_game_internationalization_v1_game_icon_games__gameId_": _LIST_LOCALIZED_GAME_ICONS,
    "post_legacy_game_internationalization_v1_name_description_games_translation_history": _LIST_NAME_DESCRIPTION_TRANSLATION_HISTORY,
    "post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__images_order": _SORT_LOCALIZED_GAME_THUMBNAILS,
    "patch_legacy_localization_tables_v1_autolocalization_games__gameId__settings": _UPDATE_AUTOLOCALIZATION_SETTINGS,
    "patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__automatic_translation_status": _UPDATE_AUTOMATIC_TRANSLATION_STATUS,
    "patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__universe_display_info_automatic_translation_settings": _UPDATE_DISPLAY_INFO_AUTOMATIC_TRANSLATION_SETTING,
    "patch_legacy_game_internationalization_v1_source_language_games__gameId_": _UPDATE_GAME_SOURCE_LANGUAGE,
    "patch_legacy_game_internationalization_v1_supported_languages_games__gameId_": _UPDATE_GAME_SUPPORTED_LANGUAGES,
    "patch_legacy_game_internationalization_v1_supported_languages_games__gameId__languages__languageCode__image_translation_status": _UPDATE_IMAGE_TRANSLATION_STATUS,
    "patch_legacy_localization_tables_v1_localization_table_tables__tableId_": _UPDATE_LOCALIZATION_TABLE,
    "post_legacy_game_internationalization_v1_game_icon_games__gameId__language_codes__languageCode_": _UPDATE_LOCALIZED_GAME_ICON,
    "patch_legacy_game_internationalization_v1_name_description_games__gameId_": _UPDATE_LOCALIZED_GAME_NAMES_AND_DESCRIPTIONS,
    "post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__alt_text": _UPDATE_LOCALIZED_GAME_THUMBNAIL_ALT_TEXT,
    "post_legacy_game_internationalization_v1_game_thumbnails_games__gameId__language_codes__languageCode__image": _UPLOAD_LOCALIZED_GAME_THUMBNAIL,
}
