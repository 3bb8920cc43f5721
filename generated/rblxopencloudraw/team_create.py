"""Requests of the service 'team-create'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_DELETE_TEAM_CREATE_MEMBERSHIP = _core.Endpoint(
    id="delete_legacy_develop_v1_universes__universeId__teamcreate_memberships",
    service="team_create",
    function="delete_team_create_membership",
    method="DELETE",
    path="/legacy-develop/v1/universes/{universeId}/teamcreate/memberships",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/team-create#delete_legacy_develop_v1_universes__universeId__teamcreate_memberships",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_team_create_membership(
    universe_id: int | str, body: t.TeamCreateMembershipRequest
) -> Request[t.ApiEmptyResponseModel]:
    """Remove a user from the Team Create members of a universe.

    Withdraws a user's access to Team Create in a universe. Although a DELETE, it takes a JSON body, which holds the
    `userId`, and it answers 403 while Team Create is disabled. Belongs to the legacy surface, which may change
    without notice.

    `DELETE /legacy-develop/v1/universes/{universeId}/teamcreate/memberships`
    Scopes: `legacy-team-collaboration:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/team-create#delete_legacy_develop_v1_universes__universeId__teamcreate_memberships
    """
    return _core.Request(
        _DELETE_TEAM_CREATE_MEMBERSHIP,
        "/legacy-develop/v1/universes/" + _core.segment(universe_id, "universe_id") + "/teamcreate/memberships",
        json=_core.given(body),
    )


_GET_TEAM_CREATE_SETTINGS = _core.Endpoint(
    id="get_legacy_develop_v1_universes__universeId__teamcreate",
    service="team_create",
    function="get_team_create_settings",
    method="GET",
    path="/legacy-develop/v1/universes/{universeId}/teamcreate",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/team-create#get_legacy_develop_v1_universes__universeId__teamcreate",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_team_create_settings(universe_id: int | str) -> Request[t.TeamCreateSettingsResponse]:
    """Get the Team Create settings of a universe.

    Tells in `isEnabled` whether Team Create is switched on for a universe. An invalid universe is answered with
    400, a caller without rights to it with 403. Belongs to the legacy surface, which may change without notice.

    `GET /legacy-develop/v1/universes/{universeId}/teamcreate`
    Scopes: `legacy-team-collaboration:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/team-create#get_legacy_develop_v1_universes__universeId__teamcreate
    """
    return _core.Request(
        _GET_TEAM_CREATE_SETTINGS,
        "/legacy-develop/v1/universes/" + _core.segment(universe_id, "universe_id") + "/teamcreate",
    )


_LIST_TEAM_CREATE_SETTINGS = _core.Endpoint(
    id="get_legacy_develop_v1_universes_multiget_teamcreate",
    service="team_create",
    function="list_team_create_settings",
    method="GET",
    path="/legacy-develop/v1/universes/multiget/teamcreate",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/team-create#get_legacy_develop_v1_universes_multiget_teamcreate",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_team_create_settings(*, ids: Sequence[int]) -> Request[t.UniverseTeamCreateSettingsModelArray]:
    """List the Team Create settings of several universes.

    Tells for each universe in `ids` whether Team Create is enabled. Asking for too many universes at once is
    refused with 400. Belongs to the legacy surface, which may change without notice.

    `GET /legacy-develop/v1/universes/multiget/teamcreate`
    Scopes: `legacy-team-collaboration:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/team-create#get_legacy_develop_v1_universes_multiget_teamcreate
    """
    return _core.Request(
        _LIST_TEAM_CREATE_SETTINGS, "/legacy-develop/v1/universes/multiget/teamcreate", query=_core.query(("ids", ids))
    )


_UPDATE_TEAM_CREATE_SETTINGS = _core.Endpoint(
    id="patch_legacy_develop_v1_universes__universeId__teamcreate",
    service="team_create",
    function="update_team_create_settings",
    method="PATCH",
    path="/legacy-develop/v1/universes/{universeId}/teamcreate",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/team-create#patch_legacy_develop_v1_universes__universeId__teamcreate",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_team_create_settings(
    universe_id: int | str, body: t.UpdateTeamCreateSettingsRequest
) -> Request[t.ApiEmptyResponseModel]:
    """Update the Team Create settings of a universe.

    Switches Team Create on or off for a universe through `isEnabled`. Answers with an empty object, not the
    setting. Belongs to the legacy surface, which may change without notice.

    `PATCH /legacy-develop/v1/universes/{universeId}/teamcreate`
    Scopes: `legacy-team-collaboration:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/team-create#patch_legacy_develop_v1_universes__universeId__teamcreate
    """
    return _core.Request(
        _UPDATE_TEAM_CREATE_SETTINGS,
        "/legacy-develop/v1/universes/" + _core.segment(universe_id, "universe_id") + "/teamcreate",
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "delete_legacy_develop_v1_universes__universeId__teamcreate_memberships": _DELETE_TEAM_CREATE_MEMBERSHIP,
    "get_legacy_develop_v1_universes__universeId__teamcreate": _GET_TEAM_CREATE_SETTINGS,
    "get_legacy_develop_v1_universes_multiget_teamcreate": _LIST_TEAM_CREATE_SETTINGS,
    "patch_legacy_develop_v1_universes__universeId__teamcreate": _UPDATE_TEAM_CREATE_SETTINGS,
}
