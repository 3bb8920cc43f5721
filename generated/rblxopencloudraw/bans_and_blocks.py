"""Requests of the service 'bans-and-blocks'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from datetime import datetime

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_GET_PLACE_USER_RESTRICTION = _core.Endpoint(
    id="Cloud_GetUserRestriction__Using_Universes_Places",
    service="bans_and_blocks",
    function="get_place_user_restriction",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/user-restrictions/{user_restriction_id}",
    server="https://apis.roblox.com",
    scopes=("universe.user-restriction:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 1),
        _core.RateLimit("oauth2-authorization", 30, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_GetUserRestriction__Using_Universes_Places",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_place_user_restriction(
    universe_id: int | str, place_id: int | str, user_restriction_id: int | str
) -> Request[t.UserRestriction]:
    """Get a user restriction of a place.

    Returns the restriction of one user in one place: whether it is active, since when, for how long and for which
    reasons. `inherited` is true where the place has no ban of its own and that of the universe applies.

    `GET /cloud/v2/universes/{universe_id}/places/{place_id}/user-restrictions/{user_restriction_id}` · beta
    Scopes: `universe.user-restriction:read` · Credentials: api-key, oauth2
    Limits: 150 a second per key owner, 30 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_GetUserRestriction__Using_Universes_Places
    """
    return _core.Request(
        _GET_PLACE_USER_RESTRICTION,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/user-restrictions/"
        + _core.segment(user_restriction_id, "user_restriction_id"),
    )


_GET_USER_RESTRICTION = _core.Endpoint(
    id="Cloud_GetUserRestriction__Using_Universes",
    service="bans_and_blocks",
    function="get_user_restriction",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/user-restrictions/{user_restriction_id}",
    server="https://apis.roblox.com",
    scopes=("universe.user-restriction:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 1),
        _core.RateLimit("oauth2-authorization", 30, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_GetUserRestriction__Using_Universes",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_user_restriction(universe_id: int | str, user_restriction_id: int | str) -> Request[t.UserRestriction]:
    """Get a user restriction of a universe.

    Returns the restriction of one user in the whole universe: whether it is active, since when, for how long and
    for which reasons.

    `GET /cloud/v2/universes/{universe_id}/user-restrictions/{user_restriction_id}` · beta
    Scopes: `universe.user-restriction:read` · Credentials: api-key, oauth2
    Limits: 150 a second per key owner, 30 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_GetUserRestriction__Using_Universes
    """
    return _core.Request(
        _GET_USER_RESTRICTION,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/user-restrictions/"
        + _core.segment(user_restriction_id, "user_restriction_id"),
    )


_LIST_PLACE_USER_RESTRICTIONS = _core.Endpoint(
    id="Cloud_ListUserRestrictions__Using_Universes",
    service="bans_and_blocks",
    function="list_place_user_restrictions",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/user-restrictions",
    server="https://apis.roblox.com",
    scopes=("universe.user-restriction:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 1),
        _core.RateLimit("oauth2-authorization", 30, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_ListUserRestrictions__Using_Universes",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "userRestrictions", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_place_user_restrictions(
    universe_id: int | str, place_id: int | str, *, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListUserRestrictionsResponse]:
    """List the user restrictions of a place.

    Lists the restrictions of one place in pages of 10 by default and 100 at most. Users whose ban has ended are
    included, so look at `active`; `inherited` tells that the ban comes from the universe. The service allows 50
    such requests a second for each universe.

    `GET /cloud/v2/universes/{universe_id}/places/{place_id}/user-restrictions` · beta
    Scopes: `universe.user-restriction:read` · Credentials: api-key, oauth2
    Limits: 150 a second per key owner, 30 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_ListUserRestrictions__Using_Universes
    """
    return _core.Request(
        _LIST_PLACE_USER_RESTRICTIONS,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/user-restrictions",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_USER_RESTRICTION_LOGS = _core.Endpoint(
    id="Cloud_ListUserRestrictionLogs",
    service="bans_and_blocks",
    function="list_user_restriction_logs",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/user-restrictions:listLogs",
    server="https://apis.roblox.com",
    scopes=("universe.user-restriction:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 1),
        _core.RateLimit("oauth2-authorization", 30, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_ListUserRestrictionLogs",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "pageToken", "maxPageSize", "logs", "nextPageToken", None, None, 100),
    long_running=None,
    max_bytes=None,
)


def list_user_restriction_logs(
    universe_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    page_token: str | None = None,
) -> Request[t.ListUserRestrictionLogsResponse]:
    """List the log of user restrictions.

    Lists who changed which restriction and when, for the universe and all its places, in pages of 10 by default and
    100 at most. `filter` narrows the list by `user` and `place` with `==`, joined by `&&`. `place` is empty where
    the change was made for the whole universe.

    `GET /cloud/v2/universes/{universe_id}/user-restrictions:listLogs` · beta
    Scopes: `universe.user-restriction:read` · Credentials: api-key, oauth2
    Limits: 150 a second per key owner, 30 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_ListUserRestrictionLogs
    """
    return _core.Request(
        _LIST_USER_RESTRICTION_LOGS,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + "/user-restrictions:listLogs",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_USER_RESTRICTIONS = _core.Endpoint(
    id="Cloud_ListUserRestrictions",
    service="bans_and_blocks",
    function="list_user_restrictions",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/user-restrictions",
    server="https://apis.roblox.com",
    scopes=("universe.user-restriction:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 1),
        _core.RateLimit("oauth2-authorization", 30, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_ListUserRestrictions",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "userRestrictions", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_user_restrictions(
    universe_id: int | str, *, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListUserRestrictionsResponse]:
    """List the user restrictions of a universe.

    Lists the universe-wide restrictions in pages of 10 by default and 100 at most. Users whose ban has ended are
    included, so look at `active`. The service allows 50 such requests a second for each universe.

    `GET /cloud/v2/universes/{universe_id}/user-restrictions` · beta
    Scopes: `universe.user-restriction:read` · Credentials: api-key, oauth2
    Limits: 150 a second per key owner, 30 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_ListUserRestrictions
    """
    return _core.Request(
        _LIST_USER_RESTRICTIONS,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + "/user-restrictions",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_UPDATE_PLACE_USER_RESTRICTION = _core.Endpoint(
    id="Cloud_UpdateUserRestriction__Using_Universes_Places",
    service="bans_and_blocks",
    function="update_place_user_restriction",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/user-restrictions/{user_restriction_id}",
    server="https://apis.roblox.com",
    scopes=("universe.user-restriction:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 1),
        _core.RateLimit("oauth2-authorization", 30, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_UpdateUserRestriction__Using_Universes_Places",
    repeatable=False,
    idempotency=_core.Idempotency("query", "idempotencyKey.key", "idempotencyKey.firstSent"),
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_place_user_restriction(
    universe_id: int | str,
    place_id: int | str,
    user_restriction_id: int | str,
    body: t.UserRestriction,
    *,
    idempotency_key_first_sent: datetime | str | None = None,
    idempotency_key: str | None = None,
    update_mask: str | None = None,
) -> Request[t.UserRestriction]:
    """Ban or unban a user in a place.

    Sets the restriction of one user in one place and returns it; an active one throws the user out and keeps them
    out. `gameJoinRestriction` is replaced as a whole, so the update mask may name it but nothing inside it. The
    duration is in whole seconds from 1 to 315,576,000,000, permanent if left out; `privateReason` may have 1,000
    characters and `displayReason`, which the user sees, 400. No more than 2 changes a minute to the same user and
    10 a second in a universe are accepted; an idempotency key makes a repeat harmless.

    `PATCH /cloud/v2/universes/{universe_id}/places/{place_id}/user-restrictions/{user_restriction_id}` · beta
    Scopes: `universe.user-restriction:write` · Credentials: api-key, oauth2
    Limits: 150 a second per key owner, 30 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_UpdateUserRestriction__Using_Universes_Places
    """
    return _core.Request(
        _UPDATE_PLACE_USER_RESTRICTION,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/user-restrictions/"
        + _core.segment(user_restriction_id, "user_restriction_id"),
        query=_core.query(
            ("idempotencyKey.firstSent", idempotency_key_first_sent),
            ("idempotencyKey.key", idempotency_key),
            ("updateMask", update_mask),
        ),
        json=_core.given(body),
    )


_UPDATE_USER_RESTRICTION = _core.Endpoint(
    id="Cloud_UpdateUserRestriction__Using_Universes",
    service="bans_and_blocks",
    function="update_user_restriction",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}/user-restrictions/{user_restriction_id}",
    server="https://apis.roblox.com",
    scopes=("universe.user-restriction:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 1),
        _core.RateLimit("oauth2-authorization", 30, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_UpdateUserRestriction__Using_Universes",
    repeatable=False,
    idempotency=_core.Idempotency("query", "idempotencyKey.key", "idempotencyKey.firstSent"),
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_user_restriction(
    universe_id: int | str,
    user_restriction_id: int | str,
    body: t.UserRestriction,
    *,
    idempotency_key_first_sent: datetime | str | None = None,
    idempotency_key: str | None = None,
    update_mask: str | None = None,
) -> Request[t.UserRestriction]:
    """Ban or unban a user in a universe.

    Sets the restriction of one user in the whole universe, and with it in all its places, and returns it; an active
    one throws the user out and keeps them out. `gameJoinRestriction` is replaced as a whole, so the update mask may
    name it but nothing inside it. The duration is in whole seconds from 1 to 315,576,000,000, permanent if left
    out; `privateReason` may have 1,000 characters and `displayReason`, which the user sees, 400; alternative
    accounts are banned too unless `excludeAltAccounts` is true. No more than 2 changes a minute to the same user
    and 10 a second in a universe are accepted; an idempotency key makes a repeat harmless.

    `PATCH /cloud/v2/universes/{universe_id}/user-restrictions/{user_restriction_id}` · beta
    Scopes: `universe.user-restriction:write` · Credentials: api-key, oauth2
    Limits: 150 a second per key owner, 30 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks#Cloud_UpdateUserRestriction__Using_Universes
    """
    return _core.Request(
        _UPDATE_USER_RESTRICTION,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/user-restrictions/"
        + _core.segment(user_restriction_id, "user_restriction_id"),
        query=_core.query(
            ("idempotencyKey.firstSent", idempotency_key_first_sent),
            ("idempotencyKey.key", idempotency_key),
            ("updateMask", update_mask),
        ),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_GetUserRestriction__Using_Universes_Places": _GET_PLACE_USER_RESTRICTION,
    "Cloud_GetUserRestriction__Using_Universes": _GET_USER_RESTRICTION,
    "Cloud_ListUserRestrictions__Using_Universes": _LIST_PLACE_USER_RESTRICTIONS,
    "Cloud_ListUserRestrictionLogs": _LIST_USER_RESTRICTION_LOGS,
    "Cloud_ListUserRestrictions": _LIST_USER_RESTRICTIONS,
    "Cloud_UpdateUserRestriction__Using_Universes_Places": _UPDATE_PLACE_USER_RESTRICTION,
    "Cloud_UpdateUserRestriction__Using_Universes": _UPDATE_USER_RESTRICTION,
}
