"""Requests of the service 'places'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Literal

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Content, Endpoint, Request

_CLOSE_TEAM_TEST = _core.Endpoint(
    id="delete_legacy_develop_v2_teamtest__placeId_",
    service="places",
    function="close_team_test",
    method="DELETE",
    path="/legacy-develop/v2/teamtest/{placeId}",
    server="https://apis.roblox.com",
    scopes=("legacy-team-collaboration:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#delete_legacy_develop_v2_teamtest__placeId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def close_team_test(place_id: int | str, *, game_id: str) -> Request[t.ApiEmptyResponseModel]:
    """Close a team test server of a place.

    Closes the game instance in which a team tests a place; `gameId` is the UUID of that instance. Returns an empty
    object. Legacy surface without a promise of stability.

    `DELETE /legacy-develop/v2/teamtest/{placeId}`
    Scopes: `legacy-team-collaboration:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/places#delete_legacy_develop_v2_teamtest__placeId_
    """
    return _core.Request(
        _CLOSE_TEAM_TEST,
        "/legacy-develop/v2/teamtest/" + _core.segment(place_id, "place_id"),
        query=_core.query(("gameId", game_id)),
    )


_CREATE_PLACE_VERSION = _core.Endpoint(
    id="Places_CreatePlaceVersionApiKey",
    service="places",
    function="create_place_version",
    method="POST",
    path="/universes/v1/{universeId}/places/{placeId}/versions",
    server="https://apis.roblox.com",
    scopes=("universe-places:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 30, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#Places_CreatePlaceVersionApiKey",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=10485760,
)


def create_place_version(
    universe_id: int | str,
    place_id: int | str,
    content: Content,
    *,
    content_type: Literal["application/octet-stream", "application/xml"],
    version_type: str | None = None,
) -> Request[t.PublishedPlaceVersion]:
    """Upload a new version of a place.

    Uploads a place file as the new version of an existing place and returns its `versionNumber`. The body is the
    file itself: `application/octet-stream` for .rbxl, `application/xml` for .rbxlx, 10,485,760 bytes being the
    documented limit; `versionType` decides whether the version goes live (`Published`) or not (`Saved`). Status 409
    means that the place belongs to another universe or is open in Team Create. Limited to 30 uploads a minute for
    the owner of the key; accepts API keys only.

    `POST /universes/v1/{universeId}/places/{placeId}/versions` · beta
    Scopes: `universe-places:write` · Credentials: api-key
    Limits: 30 a minute per key owner
    Known values of `version_type`: `Saved`, `Published`

    https://create.roblox.com/docs/cloud/reference/features/places#Places_CreatePlaceVersionApiKey
    """
    return _core.Request(
        _CREATE_PLACE_VERSION,
        "/universes/v1/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/versions",
        query=_core.query(("versionType", version_type)),
        content=content,
        content_type=content_type,
    )


_GET_GAME_SERVER_FILTER_OPTIONS = _core.Endpoint(
    id="GameServers_GetFilterOptions",
    service="places",
    function="get_game_server_filter_options",
    method="GET",
    path="/server-management/v1/universes/{universeId}/places/{placeId}/game-servers:filter-options",
    server="https://apis.roblox.com",
    scopes=("universe:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#GameServers_GetFilterOptions",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_game_server_filter_options(
    universe_id: int | str, place_id: int | str, *, filter: str | None = None
) -> Request[t.FilterOptionsResponse]:
    """Get the filters for game servers.

    Returns the fields by which the game servers of a place can be filtered, each with its type and the values that
    occur. `Filter` picks one field (`EngineVersion`, `PlaceVersion` or `ALL`); without it all of them are returned.

    `GET /server-management/v1/universes/{universeId}/places/{placeId}/game-servers:filter-options` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `filter`: `EngineVersion`, `PlaceVersion`, `ALL`

    https://create.roblox.com/docs/cloud/reference/features/places#GameServers_GetFilterOptions
    """
    return _core.Request(
        _GET_GAME_SERVER_FILTER_OPTIONS,
        "/server-management/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/game-servers:filter-options",
        query=_core.query(("Filter", filter)),
    )


_GET_INSTANCE = _core.Endpoint(
    id="Cloud_GetInstance",
    service="places",
    function="get_instance",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/instances/{instance_id}",
    server="https://apis.roblox.com",
    scopes=("universe.place.instance:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 45, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#Cloud_GetInstance",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning("cloud", "Cloud_GetUpdateInstanceOperation", "/cloud/v2/", "Instance"),
    max_bytes=None,
)


def get_instance(universe_id: int | str, place_id: int | str, instance_id: int | str) -> Request[t.Operation]:
    """Get an instance of a place.

    Starts to read one instance of the data model with its properties and answers with an operation; the instance is
    in its `response` once the operation is done. Works for `Script`, `LocalScript` and `ModuleScript` in places
    with Team Create. An instance of more than 500,000 bytes ends the operation with error 422. Limited to 45
    requests a minute for the owner of the key; accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/places/{place_id}/instances/{instance_id}` · beta
    Scopes: `universe.place.instance:read` · Credentials: api-key
    Limits: 45 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/places#Cloud_GetInstance
    """
    return _core.Request(
        _GET_INSTANCE,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/instances/"
        + _core.segment(instance_id, "instance_id"),
    )


_GET_PLACE = _core.Endpoint(
    id="Cloud_GetPlace",
    service="places",
    function="get_place",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#Cloud_GetPlace",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_place(universe_id: int | str, place_id: int | str) -> Request[t.Place]:
    """Get a place.

    Returns a place of a universe with its name, its description, its server size and whether it is the root place.

    `GET /cloud/v2/universes/{universe_id}/places/{place_id}` · stable
    Scopes: none stated · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/places#Cloud_GetPlace
    """
    return _core.Request(
        _GET_PLACE,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id"),
    )


_GET_PLACE_CONTRIBUTORS = _core.Endpoint(
    id="PlaceVersion_GetPlaceContributors",
    service="places",
    function="get_place_contributors",
    method="GET",
    path="/place-version-history-api/v1/{placeId}/contributors",
    server="https://apis.roblox.com",
    scopes=("universe.place:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000, 60),),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#PlaceVersion_GetPlaceContributors",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "cursor", "pageSize", "contributors", "nextCursor", "hasMore", None, None
    ),
    long_running=None,
    max_bytes=None,
)


def get_place_contributors(
    place_id: int | str, *, cursor: str | None = None, page_size: int | None = None
) -> Request[t.GetPlaceContributorsResponse]:
    """Get the contributors of a place.

    Returns in pages the ids of the users who have contributed to a place so far; continue with `nextCursor` while
    `hasMore` is true. Experimental, so it may change without notice; takes API keys but no OAuth2 tokens.

    `GET /place-version-history-api/v1/{placeId}/contributors` · experimental
    Scopes: `universe.place:read` · Credentials: api-key
    Limits: 1,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/places#PlaceVersion_GetPlaceContributors
    """
    return _core.Request(
        _GET_PLACE_CONTRIBUTORS,
        "/place-version-history-api/v1/" + _core.segment(place_id, "place_id") + "/contributors",
        query=_core.query(("cursor", cursor), ("pageSize", page_size)),
    )


_GET_PLACE_VERSION_HISTORY = _core.Endpoint(
    id="PlaceVersion_GetPlaceVersionHistory",
    service="places",
    function="get_place_version_history",
    method="GET",
    path="/place-version-history-api/v1/{placeId}/history",
    server="https://apis.roblox.com",
    scopes=("universe.place:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000, 60),),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#PlaceVersion_GetPlaceVersionHistory",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "cursor", "pageSize", "placeVersions", "nextCursor", "hasMore", None, None
    ),
    long_running=None,
    max_bytes=None,
)


def get_place_version_history(
    place_id: int | str,
    *,
    contributor: int | None = None,
    cursor: str | None = None,
    end_time: datetime | str | None = None,
    has_notes: bool | None = None,
    is_published: bool | None = None,
    page_size: int | None = None,
    save_type: int | None = None,
    search_term: str | None = None,
    start_time: datetime | str | None = None,
) -> Request[t.GetPlaceVersionHistoryResponse]:
    """Get the version history of a place.

    Returns in pages the versions of a place with their notes, contributors and publishing state; continue with
    `nextCursor` while `hasMore` is true. The list can be narrowed by publication, notes, way of saving, search
    term, contributor and time. Experimental, so it may change without notice; takes API keys but no OAuth2 tokens.

    `GET /place-version-history-api/v1/{placeId}/history` · experimental
    Scopes: `universe.place:read` · Credentials: api-key
    Limits: 1,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/places#PlaceVersion_GetPlaceVersionHistory
    """
    return _core.Request(
        _GET_PLACE_VERSION_HISTORY,
        "/place-version-history-api/v1/" + _core.segment(place_id, "place_id") + "/history",
        query=_core.query(
            ("contributor", contributor),
            ("cursor", cursor),
            ("endTime", end_time),
            ("hasNotes", has_notes),
            ("isPublished", is_published),
            ("pageSize", page_size),
            ("saveType", save_type),
            ("searchTerm", search_term),
            ("startTime", start_time),
        ),
    )


_GET_UPDATE_INSTANCE_OPERATION = _core.Endpoint(
    id="Cloud_GetUpdateInstanceOperation",
    service="places",
    function="get_update_instance_operation",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/instances/{instance_id}/operations/{operation_id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 45, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#Cloud_GetUpdateInstanceOperation",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_update_instance_operation(
    universe_id: int | str, place_id: int | str, instance_id: int | str, operation_id: int | str
) -> Request[t.OperationStatus]:
    """Get the progress of an instance update.

    Returns the operation that an update of an instance has started, with its result or its error once `done` is
    true; a missing `done` means it is still running. Limited to 45 requests a minute for the owner of the key;
    accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/places/{place_id}/instances/{instance_id}/operations/{operation_id}` · beta
    Scopes: none stated · Credentials: api-key
    Limits: 45 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/places#Cloud_GetUpdateInstanceOperation
    """
    return _core.Request(
        _GET_UPDATE_INSTANCE_OPERATION,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/instances/"
        + _core.segment(instance_id, "instance_id")
        + "/operations/"
        + _core.segment(operation_id, "operation_id"),
    )


_LIST_GAME_SERVER_LOGS = _core.Endpoint(
    id="GameServers_ListGameServerLogs",
    service="places",
    function="list_game_server_logs",
    method="GET",
    path="/server-management/v1/universes/{universeId}/places/{placeId}/versions/{versionNumber}/game-servers/{jobId}/logs",
    server="https://apis.roblox.com",
    scopes=("universe:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#GameServers_ListGameServerLogs",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "PageToken", "MaxPageSize", "gameServerLogs", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_game_server_logs(
    universe_id: int | str,
    place_id: int | str,
    version_number: int | str,
    job_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    order_by: str | None = None,
    page_token: str | None = None,
) -> Request[t.ListGameServerLogsResponse]:
    """List the logs of a game server.

    Lists the log messages of the server named by `jobId`, which ran one version of a place, in pages of 25 by
    default and 100 at most. Each message tells how many equal ones were left out and how many more fell to the rate
    limit. `OrderBy` takes one field, with ` desc` after it for the reverse, and `Filter` a CEL expression.

    `GET /server-management/v1/universes/{universeId}/places/{placeId}/versions/{versionNumber}/game-servers/{jobId}/logs` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/places#GameServers_ListGameServerLogs
    """
    return _core.Request(
        _LIST_GAME_SERVER_LOGS,
        "/server-management/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/versions/"
        + _core.segment(version_number, "version_number")
        + "/game-servers/"
        + _core.segment(job_id, "job_id")
        + "/logs",
        query=_core.query(
            ("Filter", filter), ("MaxPageSize", max_page_size), ("OrderBy", order_by), ("PageToken", page_token)
        ),
    )


_LIST_GAME_SERVERS = _core.Endpoint(
    id="GameServers_ListGameServers",
    service="places",
    function="list_game_servers",
    method="GET",
    path="/server-management/v1/universes/{universeId}/places/{placeId}/versions/{versionNumber}/game-servers",
    server="https://apis.roblox.com",
    scopes=("universe:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#GameServers_ListGameServers",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "PageToken", "MaxPageSize", "gameServers", "nextPageToken", None, "totalCount", 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_game_servers(
    universe_id: int | str,
    place_id: int | str,
    version_number: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    order_by: str | None = None,
    page_token: str | None = None,
) -> Request[t.ListGameServersResponse]:
    """List the game servers of a place version.

    Lists the servers that run or ran one version of a place, in pages of 25 by default and 100 at most; a page size
    of 0 yields nothing but the total. `OrderBy` takes one field, with ` desc` after it for the reverse, and
    `Filter` a CEL expression. A page may be partial: `activeServersFetchError` and `shutdownServersFetchError` say
    which half could not be read.

    `GET /server-management/v1/universes/{universeId}/places/{placeId}/versions/{versionNumber}/game-servers` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/places#GameServers_ListGameServers
    """
    return _core.Request(
        _LIST_GAME_SERVERS,
        "/server-management/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/versions/"
        + _core.segment(version_number, "version_number")
        + "/game-servers",
        query=_core.query(
            ("Filter", filter), ("MaxPageSize", max_page_size), ("OrderBy", order_by), ("PageToken", page_token)
        ),
    )


_LIST_INSTANCE_CHILDREN = _core.Endpoint(
    id="Cloud_ListInstanceChildren",
    service="places",
    function="list_instance_children",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/instances/{instance_id}:listChildren",
    server="https://apis.roblox.com",
    scopes=("universe.place.instance:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 45, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#Cloud_ListInstanceChildren",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "operation", "query", "pageToken", "maxPageSize", "instances", "nextPageToken", None, None, 200
    ),
    long_running=_core.LongRunning(
        "cloud", "Cloud_GetUpdateInstanceOperation", "/cloud/v2/", "ListInstanceChildrenResponse"
    ),
    max_bytes=None,
)


def list_instance_children(
    universe_id: int | str,
    place_id: int | str,
    instance_id: int | str,
    *,
    max_page_size: int | None = None,
    page_token: str | None = None,
) -> Request[t.Operation]:
    """List the children of an instance.

    Starts to list the children of an instance, 200 to a page at most, and answers with an operation; the page and
    its token are in the `response` of that operation, not in this answer. More than 500,000 bytes end the operation
    with error 422. Limited to 45 requests a minute for the owner of the key; accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/places/{place_id}/instances/{instance_id}:listChildren` · beta
    Scopes: `universe.place.instance:read` · Credentials: api-key
    Limits: 45 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/places#Cloud_ListInstanceChildren
    """
    return _core.Request(
        _LIST_INSTANCE_CHILDREN,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/instances/"
        + _core.segment(instance_id, "instance_id")
        + ":listChildren",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_TEAM_CREATE_SESSION_MEMBERS = _core.Endpoint(
    id="get_legacy_develop_v1_places__placeId__teamcreate_active_session_members",
    service="places",
    function="list_team_create_session_members",
    method="GET",
    path="/legacy-develop/v1/places/{placeId}/teamcreate/active_session/members",
    server="https://apis.roblox.com",
    scopes=("legacy-team-collaboration:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#get_legacy_develop_v1_places__placeId__teamcreate_active_session_members",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "limit", "data", "nextPageCursor", None, None, 100),
    long_running=None,
    max_bytes=None,
)


def list_team_create_session_members(
    place_id: int | str, *, cursor: str | None = None, limit: int | None = None
) -> Request[t.SkinnyUserResponseArray]:
    """List who is in the Team Create session of a place.

    Lists in pages (10, 25, 50 or 100 users) who works on a place in Team Create right now. Fails with status 403
    where Team Create is off for the universe. Legacy surface without a promise of stability.

    `GET /legacy-develop/v1/places/{placeId}/teamcreate/active_session/members`
    Scopes: `legacy-team-collaboration:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `limit`: `10`, `25`, `50`, `100`

    https://create.roblox.com/docs/cloud/reference/features/places#get_legacy_develop_v1_places__placeId__teamcreate_active_session_members
    """
    return _core.Request(
        _LIST_TEAM_CREATE_SESSION_MEMBERS,
        "/legacy-develop/v1/places/" + _core.segment(place_id, "place_id") + "/teamcreate/active_session/members",
        query=_core.query(("cursor", cursor), ("limit", limit)),
    )


_UPDATE_INSTANCE = _core.Endpoint(
    id="Cloud_UpdateInstance",
    service="places",
    function="update_instance",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/instances/{instance_id}",
    server="https://apis.roblox.com",
    scopes=("universe.place.instance:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 45, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#Cloud_UpdateInstance",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning("cloud", "Cloud_GetUpdateInstanceOperation", "/cloud/v2/", "Instance"),
    max_bytes=None,
)


def update_instance(
    universe_id: int | str,
    place_id: int | str,
    instance_id: int | str,
    body: t.Instance,
    *,
    update_mask: str | None = None,
) -> Request[t.Operation]:
    """Update an instance of a place.

    Starts to write properties of one instance of the data model and answers with an operation to poll. Works for
    `Script`, `LocalScript` and `ModuleScript` in places with Team Create; `updateMask` names the fields to write.
    The source of a script may have at most 200,000 bytes as UTF-8. Limited to 45 requests a minute for the owner of
    the key; accepts API keys only.

    `PATCH /cloud/v2/universes/{universe_id}/places/{place_id}/instances/{instance_id}` · beta
    Scopes: `universe.place.instance:write` · Credentials: api-key
    Limits: 45 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/places#Cloud_UpdateInstance
    """
    return _core.Request(
        _UPDATE_INSTANCE,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/instances/"
        + _core.segment(instance_id, "instance_id"),
        query=_core.query(("updateMask", update_mask)),
        json=_core.given(body),
    )


_UPDATE_PLACE = _core.Endpoint(
    id="Cloud_UpdatePlace",
    service="places",
    function="update_place",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}",
    server="https://apis.roblox.com",
    scopes=("universe.place:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#Cloud_UpdatePlace",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_place(
    universe_id: int | str, place_id: int | str, body: t.Place, *, update_mask: str | None = None
) -> Request[t.Place]:
    """Update the settings of a place.

    Changes the name, the description or the server size of a place and returns the place; `updateMask` names the
    fields to write. Fails with status 409 while somebody has the place open in Team Create, so that nobody's work
    is lost. The place file itself is not touched by this.

    `PATCH /cloud/v2/universes/{universe_id}/places/{place_id}` · stable
    Scopes: `universe.place:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/places#Cloud_UpdatePlace
    """
    return _core.Request(
        _UPDATE_PLACE,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id"),
        query=_core.query(("updateMask", update_mask)),
        json=_core.given(body),
    )


_UPDATE_PLACE_VERSION_NOTES = _core.Endpoint(
    id="PlaceVersion_UpdatePlaceVersionNotes",
    service="places",
    function="update_place_version_notes",
    method="POST",
    path="/place-version-history-api/v1/{placeId}/version/{version}/notes",
    server="https://apis.roblox.com",
    scopes=("universe.place:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 100, 60),),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/places#PlaceVersion_UpdatePlaceVersionNotes",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_place_version_notes(
    place_id: int | str, version: int | str, body: t.UpdatePlaceVersionNotesRequest | None = None
) -> Request[t.UpdatePlaceVersionNotesResponse]:
    """Update the notes of a place version.

    Writes the title and the description kept as notes on one version of a place and returns that version.
    Experimental, so it may change without notice; takes API keys but no OAuth2 tokens.

    `POST /place-version-history-api/v1/{placeId}/version/{version}/notes` · experimental
    Scopes: `universe.place:write` · Credentials: api-key
    Limits: 100 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/places#PlaceVersion_UpdatePlaceVersionNotes
    """
    return _core.Request(
        _UPDATE_PLACE_VERSION_NOTES,
        "/place-version-history-api/v1/"
        + _core.segment(place_id, "place_id")
        + "/version/"
        + _core.segment(version, "version")
        + "/notes",
        json=_core.UNSET if body is None else body,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "delete_legacy_develop_v2_teamtest__placeId_": _CLOSE_TEAM_TEST,
    "Places_CreatePlaceVersionApiKey": _CREATE_PLACE_VERSION,
    "GameServers_GetFilterOptions": _GET_GAME_SERVER_FILTER_OPTIONS,
    "Cloud_GetInstance": _GET_INSTANCE,
    "Cloud_GetPlace": _GET_PLACE,
    "PlaceVersion_GetPlaceContributors": _GET_PLACE_CONTRIBUTORS,
    "PlaceVersion_GetPlaceVersionHistory": _GET_PLACE_VERSION_HISTORY,
    "Cloud_GetUpdateInstanceOperation": _GET_UPDATE_INSTANCE_OPERATION,
    "GameServers_ListGameServerLogs": _LIST_GAME_SERVER_LOGS,
    "GameServers_ListGameServers": _LIST_GAME_SERVERS,
    "Cloud_ListInstanceChildren": _LIST_INSTANCE_CHILDREN,
    "get_legacy_develop_v1_places__placeId__teamcreate_active_session_members": _LIST_TEAM_CREATE_SESSION_MEMBERS,
    "Cloud_UpdateInstance": _UPDATE_INSTANCE,
    "Cloud_UpdatePlace": _UPDATE_PLACE,
    "PlaceVersion_UpdatePlaceVersionNotes": _UPDATE_PLACE_VERSION_NOTES,
}
