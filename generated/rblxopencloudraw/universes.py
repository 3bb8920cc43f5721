"""Requests of the service 'universes'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_ACTIVATE_UNIVERSE = _core.Endpoint(
    id="post_legacy_develop_v1_universes__universeId__activate",
    service="universes",
    function="activate_universe",
    method="POST",
    path="/legacy-develop/v1/universes/{universeId}/activate",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#post_legacy_develop_v1_universes__universeId__activate",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def activate_universe(universe_id: int | str) -> Request[t.ApiEmptyResponseModel]:
    """Activate a universe.

    Switches a universe to active and returns an empty object. Refused while the root place is missing or under
    review, or when the creator has as many active places as allowed. Legacy surface without a promise of stability.

    `POST /legacy-develop/v1/universes/{universeId}/activate`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#post_legacy_develop_v1_universes__universeId__activate
    """
    return _core.Request(
        _ACTIVATE_UNIVERSE, "/legacy-develop/v1/universes/" + _core.segment(universe_id, "universe_id") + "/activate"
    )


_CREATE_SECRET = _core.Endpoint(
    id="post_cloud_v2_universes__universeId__secrets",
    service="universes",
    function="create_secret",
    method="POST",
    path="/cloud/v2/universes/{universeId}/secrets",
    server="https://apis.roblox.com",
    scopes=("universe.secret:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 120, 60),
        _core.RateLimit("oauth2-authorization", 120, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#post_cloud_v2_universes__universeId__secrets",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_secret(universe_id: int | str, body: t.Secret | None = None) -> Request[t.Secret]:
    """Create a secret.

    Stores a secret of up to 1,024 characters under an id of 1 to 64 letters, digits and underscores that does not
    begin with a digit; a universe holds 500 of them. The content has to be put into a libsodium sealed box with the
    public key of the universe and then written as base64, and `key_id` must name that key; `domain` says where it
    may be sent, `*` meaning anywhere. Only the owner, or in a group its owner and members with permission, may do
    so. Limited to 120 requests a minute.

    `POST /cloud/v2/universes/{universeId}/secrets` · beta
    Scopes: `universe.secret:write` · Credentials: api-key, oauth2
    Limits: 120 a minute per key owner, 120 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#post_cloud_v2_universes__universeId__secrets
    """
    return _core.Request(
        _CREATE_SECRET,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + "/secrets",
        json=_core.UNSET if body is None else body,
    )


_DEACTIVATE_UNIVERSE = _core.Endpoint(
    id="post_legacy_develop_v1_universes__universeId__deactivate",
    service="universes",
    function="deactivate_universe",
    method="POST",
    path="/legacy-develop/v1/universes/{universeId}/deactivate",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#post_legacy_develop_v1_universes__universeId__deactivate",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def deactivate_universe(universe_id: int | str) -> Request[t.ApiEmptyResponseModel]:
    """Deactivate a universe.

    Switches a universe to inactive and returns an empty object; a universe without a root place is refused. Legacy
    surface without a promise of stability.

    `POST /legacy-develop/v1/universes/{universeId}/deactivate`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#post_legacy_develop_v1_universes__universeId__deactivate
    """
    return _core.Request(
        _DEACTIVATE_UNIVERSE,
        "/legacy-develop/v1/universes/" + _core.segment(universe_id, "universe_id") + "/deactivate",
    )


_DELETE_SECRET = _core.Endpoint(
    id="delete_cloud_v2_universes__universeId__secrets__secretId_",
    service="universes",
    function="delete_secret",
    method="DELETE",
    path="/cloud/v2/universes/{universeId}/secrets/{secretId}",
    server="https://apis.roblox.com",
    scopes=("universe.secret:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 120, 60),
        _core.RateLimit("oauth2-authorization", 120, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#delete_cloud_v2_universes__universeId__secrets__secretId_",
    repeatable=True,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_secret(universe_id: int | str, secret_id: int | str) -> Request[None]:
    """Delete a secret.

    Removes a secret from a universe at once and for good. Only the owner, or in a group its owner and members with
    permission, may do so. Limited to 120 requests a minute.

    `DELETE /cloud/v2/universes/{universeId}/secrets/{secretId}` · beta
    Scopes: `universe.secret:write` · Credentials: api-key, oauth2
    Limits: 120 a minute per key owner, 120 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#delete_cloud_v2_universes__universeId__secrets__secretId_
    """
    return _core.Request(
        _DELETE_SECRET,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/secrets/"
        + _core.segment(secret_id, "secret_id"),
    )


_FORECAST_RESTART = _core.Endpoint(
    id="Restarts_ForecastRestart",
    service="universes",
    function="forecast_restart",
    method="GET",
    path="/server-management/v1/universes/{universeId}/restarts:forecast",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#Restarts_ForecastRestart",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def forecast_restart(universe_id: int | str) -> Request[t.ForecastRestartResponse]:
    """Forecast a restart of game servers.

    Tells place by place how many players and servers a restart would hit and how many there are, without restarting
    anything. A universe without active places yields an empty answer.

    `GET /server-management/v1/universes/{universeId}/restarts:forecast` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#Restarts_ForecastRestart
    """
    return _core.Request(
        _FORECAST_RESTART,
        "/server-management/v1/universes/" + _core.segment(universe_id, "universe_id") + "/restarts:forecast",
    )


_GET_SECRETS_PUBLIC_KEY = _core.Endpoint(
    id="get_cloud_v2_universes__universeId__secrets_public_key",
    service="universes",
    function="get_secrets_public_key",
    method="GET",
    path="/cloud/v2/universes/{universeId}/secrets/public-key",
    server="https://apis.roblox.com",
    scopes=("universe.secret:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 120, 60),
        _core.RateLimit("oauth2-authorization", 120, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#get_cloud_v2_universes__universeId__secrets_public_key",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_secrets_public_key(universe_id: int | str) -> Request[t.Secret]:
    """Get the public key for secrets.

    Returns the key with which the content of secrets has to be sealed; each universe has its own. The answer looks
    like a secret: its `secret` is the key, its `key_id` has to accompany what was sealed with it, and its `id` is
    always `public-key`. Only the owner, or in a group its owner and members with permission, may ask. Limited to
    120 requests a minute.

    `GET /cloud/v2/universes/{universeId}/secrets/public-key` · beta
    Scopes: `universe.secret:read` · Credentials: api-key, oauth2
    Limits: 120 a minute per key owner, 120 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#get_cloud_v2_universes__universeId__secrets_public_key
    """
    return _core.Request(
        _GET_SECRETS_PUBLIC_KEY,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + "/secrets/public-key",
    )


_GET_UNIVERSE = _core.Endpoint(
    id="Cloud_GetUniverse",
    service="universes",
    function="get_universe",
    method="GET",
    path="/cloud/v2/universes/{universe_id}",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_GetUniverse",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_universe(universe_id: int | str) -> Request[t.Universe]:
    """Get a universe.

    Returns a universe: its name, owner, visibility, age rating, root place, social links and the devices it admits.

    `GET /cloud/v2/universes/{universe_id}` · stable
    Scopes: none stated · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_GetUniverse
    """
    return _core.Request(_GET_UNIVERSE, "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id"))


_GET_UNIVERSE_PERMISSIONS = _core.Endpoint(
    id="get_legacy_develop_v1_universes__universeId__permissions",
    service="universes",
    function="get_universe_permissions",
    method="GET",
    path="/legacy-develop/v1/universes/{universeId}/permissions",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#get_legacy_develop_v1_universes__universeId__permissions",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_universe_permissions(universe_id: int | str) -> Request[t.UniversePermissionsModel]:
    """Get your permissions on one universe.

    Tells whether the owner of the credential may manage one universe and edit it in the cloud. Legacy surface
    without a promise of stability.

    `GET /legacy-develop/v1/universes/{universeId}/permissions`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#get_legacy_develop_v1_universes__universeId__permissions
    """
    return _core.Request(
        _GET_UNIVERSE_PERMISSIONS,
        "/legacy-develop/v1/universes/" + _core.segment(universe_id, "universe_id") + "/permissions",
    )


_LAUNCH_RESTART = _core.Endpoint(
    id="Restarts_LaunchRestart",
    service="universes",
    function="launch_restart",
    method="POST",
    path="/server-management/v1/universes/{universeId}/restarts",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#Restarts_LaunchRestart",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def launch_restart(
    universe_id: int | str, body: t.LaunchRestartRequest | None = None
) -> Request[t.LaunchRestartResponse]:
    """Launch a restart of game servers.

    Starts a restart of all places of a universe, or of those in `places`, where each place may name the versions
    concerned or exclude the current one, but not both. For `bleedOffDurationMinutes` (1 to 240) no players are sent
    to these servers before they go down; `attributes`, a JSON object of up to 500 bytes, is handed to them. Returns
    the id of the restart and how many players and servers it hits.

    `POST /server-management/v1/universes/{universeId}/restarts` · beta
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#Restarts_LaunchRestart
    """
    return _core.Request(
        _LAUNCH_RESTART,
        "/server-management/v1/universes/" + _core.segment(universe_id, "universe_id") + "/restarts",
        json=_core.UNSET if body is None else body,
    )


_LIST_RESTART_STATUSES = _core.Endpoint(
    id="Restarts_ListRestartStatuses",
    service="universes",
    function="list_restart_statuses",
    method="GET",
    path="/server-management/v1/universes/{universeId}/restarts",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#Restarts_ListRestartStatuses",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_restart_statuses(universe_id: int | str) -> Request[t.ListRestartStatusesResponse]:
    """List the server restarts of a universe.

    Returns the restarts of a universe by their id, each with its times and, place by place, the state and the
    players and servers still to go.

    `GET /server-management/v1/universes/{universeId}/restarts` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#Restarts_ListRestartStatuses
    """
    return _core.Request(
        _LIST_RESTART_STATUSES,
        "/server-management/v1/universes/" + _core.segment(universe_id, "universe_id") + "/restarts",
    )


_LIST_SECRETS = _core.Endpoint(
    id="get_cloud_v2_universes__universeId__secrets",
    service="universes",
    function="list_secrets",
    method="GET",
    path="/cloud/v2/universes/{universeId}/secrets",
    server="https://apis.roblox.com",
    scopes=("universe.secret:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 120, 60),
        _core.RateLimit("oauth2-authorization", 120, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#get_cloud_v2_universes__universeId__secrets",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "limit", "secrets", "nextPageCursor", None, None, 500),
    long_running=None,
    max_bytes=None,
)


def list_secrets(
    universe_id: int | str, *, cursor: str | None = None, limit: int | None = None
) -> Request[t.SecretPaginatedList]:
    """List the secrets of a universe.

    Lists the secrets of a universe with id, domain and times but never their content, in pages of 10 by default and
    500 at most. Only the owner, or in a group its owner and members with permission, may ask. Limited to 120
    requests a minute.

    `GET /cloud/v2/universes/{universeId}/secrets` · beta
    Scopes: `universe.secret:read` · Credentials: api-key, oauth2
    Limits: 120 a minute per key owner, 120 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#get_cloud_v2_universes__universeId__secrets
    """
    return _core.Request(
        _LIST_SECRETS,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + "/secrets",
        query=_core.query(("cursor", cursor), ("limit", limit)),
    )


_LIST_UNIVERSE_PERMISSIONS = _core.Endpoint(
    id="get_legacy_develop_v1_universes_multiget_permissions",
    service="universes",
    function="list_universe_permissions",
    method="GET",
    path="/legacy-develop/v1/universes/multiget/permissions",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#get_legacy_develop_v1_universes_multiget_permissions",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_universe_permissions(*, ids: Sequence[int]) -> Request[t.UniverseIdPermissionsModelArray]:
    """List your permissions on several universes.

    Tells for each universe in `ids` whether the owner of the credential may manage it and edit it in the cloud.
    Universes that do not exist are missing from the answer. Legacy surface without a promise of stability.

    `GET /legacy-develop/v1/universes/multiget/permissions`
    Scopes: `legacy-universe:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#get_legacy_develop_v1_universes_multiget_permissions
    """
    return _core.Request(
        _LIST_UNIVERSE_PERMISSIONS, "/legacy-develop/v1/universes/multiget/permissions", query=_core.query(("ids", ids))
    )


_PUBLISH_MESSAGE_V1 = _core.Endpoint(
    id="CrossServerMessaging_Publish",
    service="universes",
    function="publish_message_v1",
    method="POST",
    path="/messaging-service/v1/universes/{universeId}/topics/{topic}",
    server="https://apis.roblox.com",
    scopes=("universe-messaging-service:publish",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 5000, 60),
        _core.RateLimit("oauth2-authorization", 5000, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=("Cloud_PublishUniverseMessage",),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#CrossServerMessaging_Publish",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def publish_message_v1(universe_id: int | str, topic: int | str, body: t.PublishRequest | None = None) -> Request[None]:
    """Publish a message on a topic (v1).

    Sends a message of at most 1,024 characters to those servers of a universe that listen to the topic in the path.
    Answers with an empty body; limited to 5,000 requests a minute. Older generation with a v2 counterpart.

    `POST /messaging-service/v1/universes/{universeId}/topics/{topic}` · beta
    Scopes: `universe-messaging-service:publish` · Credentials: api-key, oauth2
    Limits: 5,000 a minute per key owner, 5,000 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#CrossServerMessaging_Publish
    """
    return _core.Request(
        _PUBLISH_MESSAGE_V1,
        "/messaging-service/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/topics/"
        + _core.segment(topic, "topic"),
        json=_core.UNSET if body is None else body,
    )


_PUBLISH_UNIVERSE_MESSAGE = _core.Endpoint(
    id="Cloud_PublishUniverseMessage",
    service="universes",
    function="publish_universe_message",
    method="POST",
    path="/cloud/v2/universes/{universe_id}:publishMessage",
    server="https://apis.roblox.com",
    scopes=("universe-messaging-service:publish",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 5000, 60),
        _core.RateLimit("oauth2-authorization", 5000, 60),
    ),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_PublishUniverseMessage",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def publish_universe_message(universe_id: int | str, body: t.PublishUniverseMessageRequest) -> Request[None]:
    """Publish a message to all servers of a universe.

    Sends a message of at most 1,024 characters on a topic of at most 80 to the running servers of a universe, which
    receive it with `MessagingService`. Returns nothing; limited to 5,000 requests a minute.

    `POST /cloud/v2/universes/{universe_id}:publishMessage` · stable
    Scopes: `universe-messaging-service:publish` · Credentials: api-key, oauth2
    Limits: 5,000 a minute per key owner, 5,000 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_PublishUniverseMessage
    """
    return _core.Request(
        _PUBLISH_UNIVERSE_MESSAGE,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + ":publishMessage",
        json=_core.given(body),
    )


_RESTART_UNIVERSE_SERVERS = _core.Endpoint(
    id="Cloud_RestartUniverseServers",
    service="universes",
    function="restart_universe_servers",
    method="POST",
    path="/cloud/v2/universes/{universe_id}:restartServers",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 30, 60),
        _core.RateLimit("oauth2-authorization", 30, 60),
    ),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_RestartUniverseServers",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def restart_universe_servers(
    universe_id: int | str, body: t.RestartUniverseServersRequest
) -> Request[t.RestartUniverseServersResponse]:
    """Restart the servers of a universe.

    Restarts servers of all active places, or of those in `placeIds`, to bring out an update; only servers on an
    outdated version are concerned unless `closeAllVersions` is true. With `bleedOffServers` the servers take no new
    players and go down after `bleedOffDurationMinutes` (1 to 60), otherwise they begin to shut down at once.
    Returns an empty object; limited to 30 requests a minute.

    `POST /cloud/v2/universes/{universe_id}:restartServers` · stable
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 30 a minute per key owner, 30 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_RestartUniverseServers
    """
    return _core.Request(
        _RESTART_UNIVERSE_SERVERS,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + ":restartServers",
        json=_core.given(body),
    )


_UPDATE_SECRET = _core.Endpoint(
    id="patch_cloud_v2_universes__universeId__secrets__secretId_",
    service="universes",
    function="update_secret",
    method="PATCH",
    path="/cloud/v2/universes/{universeId}/secrets/{secretId}",
    server="https://apis.roblox.com",
    scopes=("universe.secret:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 120, 60),
        _core.RateLimit("oauth2-authorization", 120, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#patch_cloud_v2_universes__universeId__secrets__secretId_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_secret(universe_id: int | str, secret_id: int | str, body: t.Secret | None = None) -> Request[t.Secret]:
    """Update a secret.

    Changes the content, the key id or the domain of a secret and returns it; its id stays what it is. New content
    has to go into a libsodium sealed box made with the current public key, written as base64, and comes with the
    `key_id` of that key. Only the owner, or in a group its owner and members with permission, may do so. Limited to
    120 requests a minute.

    `PATCH /cloud/v2/universes/{universeId}/secrets/{secretId}` · beta
    Scopes: `universe.secret:write` · Credentials: api-key, oauth2
    Limits: 120 a minute per key owner, 120 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#patch_cloud_v2_universes__universeId__secrets__secretId_
    """
    return _core.Request(
        _UPDATE_SECRET,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/secrets/"
        + _core.segment(secret_id, "secret_id"),
        json=_core.UNSET if body is None else body,
    )


_UPDATE_UNIVERSE = _core.Endpoint(
    id="Cloud_UpdateUniverse",
    service="universes",
    function="update_universe",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_UpdateUniverse",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_universe(universe_id: int | str, body: t.Universe, *, update_mask: str | None = None) -> Request[t.Universe]:
    """Update a universe.

    Changes settings of a universe such as social links, voice chat, devices and the price of private servers;
    `updateMask` names the fields to write. Name and description cannot be set here: they follow those of the root
    place. A new private server price cancels every subscription to a private server, and null, which needs the
    mask, switches private servers off. The answer holds the changed fields and perhaps, but not surely, the rest.

    `PATCH /cloud/v2/universes/{universe_id}` · stable
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_UpdateUniverse
    """
    return _core.Request(
        _UPDATE_UNIVERSE,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id"),
        query=_core.query(("updateMask", update_mask)),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "post_legacy_develop_v1_universes__universeId__activate": _ACTIVATE_UNIVERSE,
    "post_cloud_v2_universes__universeId__secrets": _CREATE_SECRET,
    "post_legacy_develop_v1_universes__universeId__deactivate": _DEACTIVATE_UNIVERSE,
    "delete_cloud_v2_universes__universeId__secrets__secretId_": _DELETE_SECRET,
    "Restarts_ForecastRestart": _FORECAST_RESTART,
    "get_cloud_v2_universes__universeId__secrets_public_key": _GET_SECRETS_PUBLIC_KEY,
    "Cloud_GetUniverse": _GET_UNIVERSE,
    "get_legacy_develop_v1_universes__universeId__permissions": _GET_UNIVERSE_PERMISSIONS,
    "Restarts_LaunchRestart": _LAUNCH_RESTART,
    "Restarts_ListRestartStatuses": _LIST_RESTART_STATUSES,
    "get_cloud_v2_universes__universeId__secrets": _LIST_SECRETS,
    "get_legacy_develop_v1_universes_multiget_permissions": _LIST_UNIVERSE_PERMISSIONS,
    "CrossServerMessaging_Publish": _PUBLISH_MESSAGE_V1,
    "Cloud_PublishUniverseMessage": _PUBLISH_UNIVERSE_MESSAGE,
    "Cloud_RestartUniverseServers": _RESTART_UNIVERSE_SERVERS,
    "patch_cloud_v2_universes__universeId__secrets__secretId_": _UPDATE_SECRET,
    "Cloud_UpdateUniverse": _UPDATE_UNIVERSE,
}
