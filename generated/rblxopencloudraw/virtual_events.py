"""Requests of the service 'virtual-events'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from datetime import datetime

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_CREATE_GAME_EVENT = _core.Endpoint(
    id="GameEvents_Create",
    service="virtual_events",
    function="create_game_event",
    method="POST",
    path="/virtual-events/v3/universes/{universeId}/game-events",
    server="https://apis.roblox.com",
    scopes=("universe.event:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 20, 60),
        _core.RateLimit("oauth2-authorization", 20, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvents_Create",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_game_event(
    universe_id: int | str, body: t.CreateGameEventRequest | None = None
) -> Request[t.GameEventResponse]:
    """Create a game event.

    Creates an event with a title, a subtitle, a start, a later end and public or private visibility, and returns it
    in full. The caller is the host unless `groupId` names a group, and the venue is the root place unless `placeId`
    says otherwise. An answer of 403 can also mean that the quota is used up, 400 that moderation or an age rule
    stood in the way. Experimental, so it may change.

    `POST /virtual-events/v3/universes/{universeId}/game-events` · experimental
    Scopes: `universe.event:write` · Credentials: api-key, oauth2
    Limits: 20 a minute per key owner, 20 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvents_Create
    """
    return _core.Request(
        _CREATE_GAME_EVENT,
        "/virtual-events/v3/universes/" + _core.segment(universe_id, "universe_id") + "/game-events",
        json=_core.UNSET if body is None else body,
    )


_DELETE_GAME_EVENT = _core.Endpoint(
    id="GameEvent_Delete",
    service="virtual_events",
    function="delete_game_event",
    method="DELETE",
    path="/virtual-events/v3/game-events/{eventId}",
    server="https://apis.roblox.com",
    scopes=("universe.event:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 20, 60),
        _core.RateLimit("oauth2-authorization", 20, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvent_Delete",
    repeatable=True,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_game_event(event_id: int | str) -> Request[None]:
    """Delete a game event.

    Removes a game event for good and answers 204 without content. A caller who may see the event but not edit it
    gets 403, one who may not even see it gets 404. Experimental, so it may change.

    `DELETE /virtual-events/v3/game-events/{eventId}` · experimental
    Scopes: `universe.event:write` · Credentials: api-key, oauth2
    Limits: 20 a minute per key owner, 20 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvent_Delete
    """
    return _core.Request(_DELETE_GAME_EVENT, "/virtual-events/v3/game-events/" + _core.segment(event_id, "event_id"))


_GET_GAME_EVENT = _core.Endpoint(
    id="GameEvent_Get",
    service="virtual_events",
    function="get_game_event",
    method="GET",
    path="/virtual-events/v3/game-events/{eventId}",
    server="https://apis.roblox.com",
    scopes=("universe.event:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvent_Get",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_game_event(event_id: int | str, *, fields: str | None = None) -> Request[t.GameEventResponse]:
    """Get a game event.

    Reads one event by its id, which answers carry as a string because it outgrows exact floating-point numbers.
    `fields` limits the answer to a comma-separated choice, and a name it does not know is refused with 400;
    localised titles and descriptions come only when they are asked for there. Experimental, so it may change.

    `GET /virtual-events/v3/game-events/{eventId}` · experimental
    Scopes: `universe.event:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvent_Get
    """
    return _core.Request(
        _GET_GAME_EVENT,
        "/virtual-events/v3/game-events/" + _core.segment(event_id, "event_id"),
        query=_core.query(("fields", fields)),
    )


_LIST_GAME_EVENTS = _core.Endpoint(
    id="GameEvents_List",
    service="virtual_events",
    function="list_game_events",
    method="GET",
    path="/virtual-events/v3/universes/{universeId}/game-events",
    server="https://apis.roblox.com",
    scopes=("universe.event:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvents_List",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "pageSize", "gameEvents", "nextPageToken", None, None, None
    ),
    long_running=None,
    max_bytes=None,
)


def list_game_events(
    universe_id: int | str,
    *,
    ends_after: datetime | str | None = None,
    ends_before: datetime | str | None = None,
    fields: str | None = None,
    page_size: int | None = None,
    page_token: str | None = None,
    reverse: bool | None = None,
    starts_after: datetime | str | None = None,
    starts_before: datetime | str | None = None,
    visibility: str | None = None,
) -> Request[t.PaginatedGameEventsResponse]:
    """List the game events of a universe.

    Lists a universe's events in pages, narrowed by start, end or visibility; events that are over are missing
    unless a bound on the end time is given. A universe that does not exist yields an empty list, not an error.
    `reverse` makes the page token lead backwards, and `fields` trims each entry. Experimental, so it may change.

    `GET /virtual-events/v3/universes/{universeId}/game-events` · experimental
    Scopes: `universe.event:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `visibility`: `private`, `public`, `moderated`

    https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvents_List
    """
    return _core.Request(
        _LIST_GAME_EVENTS,
        "/virtual-events/v3/universes/" + _core.segment(universe_id, "universe_id") + "/game-events",
        query=_core.query(
            ("endsAfter", ends_after),
            ("endsBefore", ends_before),
            ("fields", fields),
            ("pageSize", page_size),
            ("pageToken", page_token),
            ("reverse", reverse),
            ("startsAfter", starts_after),
            ("startsBefore", starts_before),
            ("visibility", visibility),
        ),
    )


_UPDATE_GAME_EVENT = _core.Endpoint(
    id="GameEvent_Update",
    service="virtual_events",
    function="update_game_event",
    method="PATCH",
    path="/virtual-events/v3/game-events/{eventId}",
    server="https://apis.roblox.com",
    scopes=("universe.event:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 20, 60),
        _core.RateLimit("oauth2-authorization", 20, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvent_Update",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_game_event(
    event_id: int | str, body: t.UpdateGameEventRequest | None = None
) -> Request[t.GameEventResponse]:
    """Update a game event.

    Changes the fields of an event that the body names and returns the whole event. A field that is left out or null
    stays as it was, so nothing can be cleared with null, and an empty body only reads. `visibility` can become
    public or private, never moderated. Experimental, so it may change.

    `PATCH /virtual-events/v3/game-events/{eventId}` · experimental
    Scopes: `universe.event:write` · Credentials: api-key, oauth2
    Limits: 20 a minute per key owner, 20 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/virtual-events#GameEvent_Update
    """
    return _core.Request(
        _UPDATE_GAME_EVENT,
        "/virtual-events/v3/game-events/" + _core.segment(event_id, "event_id"),
        json=_core.UNSET if body is None else body,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "GameEvents_Create": _CREATE_GAME_EVENT,
    "GameEvent_Delete": _DELETE_GAME_EVENT,
    "GameEvent_Get": _GET_GAME_EVENT,
    "GameEvents_List": _LIST_GAME_EVENTS,
    "GameEvent_Update": _UPDATE_GAME_EVENT,
}
