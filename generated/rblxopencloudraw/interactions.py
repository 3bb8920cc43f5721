"""Requests of the service 'interactions'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_CREATE_UNIVERSE_FOLLOWING = _core.Endpoint(
    id="post_legacy_followings_v1_users__userId__universes__universeId_",
    service="interactions",
    function="create_universe_following",
    method="POST",
    path="/legacy-followings/v1/users/{userId}/universes/{universeId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe.following:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/interactions#post_legacy_followings_v1_users__userId__universes__universeId_",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_universe_following(user_id: int | str, universe_id: int | str) -> Request[t.UserFollowingUniverseResponse]:
    """Follow a universe.

    Makes a user follow a universe and returns the pair of ids; there is no body to send. Refused with 400 once the
    user follows as many universes as are allowed, and with 403 where the caller may not act for the user. Belongs
    to the legacy surface, which may change without notice.

    `POST /legacy-followings/v1/users/{userId}/universes/{universeId}`
    Scopes: `legacy-universe.following:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/interactions#post_legacy_followings_v1_users__userId__universes__universeId_
    """
    return _core.Request(
        _CREATE_UNIVERSE_FOLLOWING,
        "/legacy-followings/v1/users/"
        + _core.segment(user_id, "user_id")
        + "/universes/"
        + _core.segment(universe_id, "universe_id"),
    )


_DELETE_UNIVERSE_FOLLOWING = _core.Endpoint(
    id="delete_legacy_followings_v1_users__userId__universes__universeId_",
    service="interactions",
    function="delete_universe_following",
    method="DELETE",
    path="/legacy-followings/v1/users/{userId}/universes/{universeId}",
    server="https://apis.roblox.com",
    scopes=("legacy-universe.following:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/interactions#delete_legacy_followings_v1_users__userId__universes__universeId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_universe_following(user_id: int | str, universe_id: int | str) -> Request[t.UserFollowingUniverseResponse]:
    """Stop following a universe.

    Ends a user's following of a universe and returns the pair of ids concerned. Callers who may not act for the
    user get 403. Belongs to the legacy surface, which may change without notice.

    `DELETE /legacy-followings/v1/users/{userId}/universes/{universeId}`
    Scopes: `legacy-universe.following:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/interactions#delete_legacy_followings_v1_users__userId__universes__universeId_
    """
    return _core.Request(
        _DELETE_UNIVERSE_FOLLOWING,
        "/legacy-followings/v1/users/"
        + _core.segment(user_id, "user_id")
        + "/universes/"
        + _core.segment(universe_id, "universe_id"),
    )


_GET_UNIVERSE_FOLLOWING_STATUS = _core.Endpoint(
    id="get_legacy_followings_v1_users__userId__universes__universeId__status",
    service="interactions",
    function="get_universe_following_status",
    method="GET",
    path="/legacy-followings/v1/users/{userId}/universes/{universeId}/status",
    server="https://apis.roblox.com",
    scopes=("legacy-universe.following:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/interactions#get_legacy_followings_v1_users__userId__universes__universeId__status",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_universe_following_status(
    user_id: int | str, universe_id: int | str
) -> Request[t.UserFollowingUniverseStatusResponse]:
    """Get whether a user follows a universe.

    Tells whether a user follows a universe, could follow it, and how many followings there are against the limit.
    Unlike its siblings it spells the field names with a capital letter, `IsFollowing` for one. Belongs to the
    legacy surface, which may change without notice.

    `GET /legacy-followings/v1/users/{userId}/universes/{universeId}/status`
    Scopes: `legacy-universe.following:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/interactions#get_legacy_followings_v1_users__userId__universes__universeId__status
    """
    return _core.Request(
        _GET_UNIVERSE_FOLLOWING_STATUS,
        "/legacy-followings/v1/users/"
        + _core.segment(user_id, "user_id")
        + "/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/status",
    )


_LIST_FOLLOWED_UNIVERSES = _core.Endpoint(
    id="get_legacy_followings_v2_users__userId__universes",
    service="interactions",
    function="list_followed_universes",
    method="GET",
    path="/legacy-followings/v2/users/{userId}/universes",
    server="https://apis.roblox.com",
    scopes=("legacy-universe.following:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/interactions#get_legacy_followings_v2_users__userId__universes",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_followed_universes(user_id: int | str) -> Request[t.FollowsByTypeResponse]:
    """List the universes a user follows with dates.

    Returns every universe a user follows in one object, whose `followedSources` maps the universe id to the date of
    following. There are no pages. Belongs to the legacy surface, which may change without notice.

    `GET /legacy-followings/v2/users/{userId}/universes`
    Scopes: `legacy-universe.following:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/interactions#get_legacy_followings_v2_users__userId__universes
    """
    return _core.Request(
        _LIST_FOLLOWED_UNIVERSES, "/legacy-followings/v2/users/" + _core.segment(user_id, "user_id") + "/universes"
    )


_LIST_FOLLOWED_UNIVERSES_V1 = _core.Endpoint(
    id="get_legacy_followings_v1_users__userId__universes",
    service="interactions",
    function="list_followed_universes_v1",
    method="GET",
    path="/legacy-followings/v1/users/{userId}/universes",
    server="https://apis.roblox.com",
    scopes=("legacy-universe.following:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/interactions#get_legacy_followings_v1_users__userId__universes",
    repeatable=True,
    idempotency=None,
    returns="array",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_followed_universes_v1(user_id: int | str) -> Request[list[t.UserFollowingUniverseResponse]]:
    """List the universes a user follows (v1).

    Returns a plain list of pairs of user id and universe id, one for each universe the user follows. The v2 form
    also says since when. Belongs to the legacy surface, which may change without notice.

    `GET /legacy-followings/v1/users/{userId}/universes`
    Scopes: `legacy-universe.following:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/interactions#get_legacy_followings_v1_users__userId__universes
    """
    return _core.Request(
        _LIST_FOLLOWED_UNIVERSES_V1, "/legacy-followings/v1/users/" + _core.segment(user_id, "user_id") + "/universes"
    )


ENDPOINTS: dict[str, Endpoint] = {
    "post_legacy_followings_v1_users__userId__universes__universeId_": _CREATE_UNIVERSE_FOLLOWING,
    "delete_legacy_followings_v1_users__userId__universes__universeId_": _DELETE_UNIVERSE_FOLLOWING,
    "get_legacy_followings_v1_users__userId__universes__universeId__status": _GET_UNIVERSE_FOLLOWING_STATUS,
    "get_legacy_followings_v2_users__userId__universes": _LIST_FOLLOWED_UNIVERSES,
    "get_legacy_followings_v1_users__userId__universes": _LIST_FOLLOWED_UNIVERSES_V1,
}
