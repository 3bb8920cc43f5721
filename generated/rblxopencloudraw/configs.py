"""Requests of the service 'configs'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_DELETE_DRAFT = _core.Endpoint(
    id="CreatorConfigsPublicApi_DeleteDraft",
    service="configs",
    function="delete_draft",
    method="DELETE",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/draft",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 50, 60),
        _core.RateLimit("oauth2-authorization", 50, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_DeleteDraft",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_draft(
    universe_id: int | str, repository: int | str, body: t.DeleteDraftRequest | None = None
) -> Request[t.DraftHashResponse]:
    """Discard the draft of a config repository.

    Throws away all unpublished changes and returns the hash of the draft that results; published values are not
    touched. The request may carry a JSON body with `draftHash`, unusual for a DELETE, and is then refused when
    somebody has altered the draft meanwhile.

    `DELETE /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/draft` · beta
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 50 a minute per key owner, 50 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_DeleteDraft
    """
    return _core.Request(
        _DELETE_DRAFT,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository")
        + "/draft",
        json=_core.UNSET if body is None else body,
    )


_GET_CONFIG_REPOSITORY_DRAFT = _core.Endpoint(
    id="CreatorConfigsPublicApi_GetConfigRepositoryDraft",
    service="configs",
    function="get_config_repository_draft",
    method="GET",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/draft",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_GetConfigRepositoryDraft",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_config_repository_draft(universe_id: int | str, repository: int | str) -> Request[t.ConfigRepositoryDraft]:
    """Get the draft of a config repository.

    Reads the changes staged but not yet published in a repository, with their conditional rules. Keep the returned
    `draftHash`: it is what publishing asks for and what protects later writes against somebody else's.

    `GET /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/draft` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_GetConfigRepositoryDraft
    """
    return _core.Request(
        _GET_CONFIG_REPOSITORY_DRAFT,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository")
        + "/draft",
    )


_GET_CONFIG_REPOSITORY_FULL = _core.Endpoint(
    id="CreatorConfigsPublicApi_GetConfigRepositoryFull",
    service="configs",
    function="get_config_repository_full",
    method="GET",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/full",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_GetConfigRepositoryFull",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_config_repository_full(universe_id: int | str, repository: int | str) -> Request[t.ConfigRepositoryFull]:
    """Get the published config repository with metadata.

    Reads the published entries of a repository along with what the plain values leave out: description, last change
    and last access of each key. Also returns the config version and the conditional rules.

    `GET /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/full` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_GetConfigRepositoryFull
    """
    return _core.Request(
        _GET_CONFIG_REPOSITORY_FULL,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository")
        + "/full",
    )


_GET_CONFIG_REPOSITORY_VALUES = _core.Endpoint(
    id="CreatorConfigsPublicApi_GetConfigRepositoryValues",
    service="configs",
    function="get_config_repository_values",
    method="GET",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_GetConfigRepositoryValues",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_config_repository_values(universe_id: int | str, repository: int | str) -> Request[t.ConfigRepositoryValues]:
    """Get the published values of a config repository.

    Reads the values in force in one repository, such as `InExperienceConfig`, with their conditional rules and the
    config version but no descriptions. The entries have the very form that the draft operations take as input.

    `GET /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_GetConfigRepositoryValues
    """
    return _core.Request(
        _GET_CONFIG_REPOSITORY_VALUES,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository"),
    )


_LIST_REVISIONS = _core.Endpoint(
    id="CreatorConfigsPublicApi_ListRevisions",
    service="configs",
    function="list_revisions",
    method="GET",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/revisions",
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
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_ListRevisions",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("offset", "query", "Skip", "MaxPageSize", "revisions", None, None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_revisions(
    universe_id: int | str,
    repository: int | str,
    *,
    max_page_size: str | None = None,
    search_key: str | None = None,
    skip: str | None = None,
    sort_key: str | None = None,
    sort_order: str | None = None,
    end_time: str | None = None,
    start_time: str | None = None,
) -> Request[t.ListRevisionsResponse]:
    """List the revisions of a config repository.

    Lists what was published earlier, with version, author, message and changes, optionally within a span of time or
    for one search key. Pages are cut with `MaxPageSize` and `Skip`, both capitalised and sent as text; the answer
    has neither a token nor a total.

    `GET /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/revisions` · beta
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_ListRevisions
    """
    return _core.Request(
        _LIST_REVISIONS,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository")
        + "/revisions",
        query=_core.query(
            ("MaxPageSize", max_page_size),
            ("SearchKey", search_key),
            ("Skip", skip),
            ("SortKey", sort_key),
            ("SortOrder", sort_order),
            ("endTime", end_time),
            ("startTime", start_time),
        ),
    )


_OVERWRITE_DRAFT = _core.Endpoint(
    id="CreatorConfigsPublicApi_OverwriteDraft",
    service="configs",
    function="overwrite_draft",
    method="PUT",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/draft:overwrite",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 50, 60),
        _core.RateLimit("oauth2-authorization", 50, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_OverwriteDraft",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def overwrite_draft(
    universe_id: int | str, repository: int | str, body: t.UpdateDraftRequest | None = None
) -> Request[t.DraftHashResponse]:
    """Overwrite the whole draft of a config repository.

    Replaces the draft by the state wanted after publishing: published keys that are missing from the body will be
    deleted, and so will conditional rules, all of them if `conditionalRules` is left out. Entries may use
    conditional branches only along with `conditionalRules`. With `draftHash` the write fails if the draft has
    changed since. Returns the new hash.

    `PUT /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/draft:overwrite` · beta
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 50 a minute per key owner, 50 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_OverwriteDraft
    """
    return _core.Request(
        _OVERWRITE_DRAFT,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository")
        + "/draft:overwrite",
        json=_core.UNSET if body is None else body,
    )


_PUBLISH_DRAFT = _core.Endpoint(
    id="CreatorConfigsPublicApi_PublishDraft",
    service="configs",
    function="publish_draft",
    method="POST",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/publish",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_PublishDraft",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def publish_draft(
    universe_id: int | str, repository: int | str, body: t.PublishDraftRequest | None = None
) -> Request[t.PublishDraftResponse]:
    """Publish the draft of a config repository.

    Puts the staged changes in force, with an optional message for the history, and returns the new `configVersion`.
    Needs the `draftHash` last seen and fails if it is stale. `GradualRollout` spreads the change over 15 minutes,
    `Immediate` does not wait. Limited to 10 calls a minute, far fewer than other writes.

    `POST /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/publish` · beta
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_PublishDraft
    """
    return _core.Request(
        _PUBLISH_DRAFT,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository")
        + "/publish",
        json=_core.UNSET if body is None else body,
    )


_RESTORE_REVISION = _core.Endpoint(
    id="CreatorConfigsPublicApi_RestoreRevision",
    service="configs",
    function="restore_revision",
    method="POST",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/revisions/{revisionId}/restore",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_RestoreRevision",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def restore_revision(
    universe_id: int | str, repository: int | str, revision_id: int | str
) -> Request[t.DraftHashResponse]:
    """Stage a return to an earlier config revision.

    Fills the draft with the changes that lead back to the given revision, losing whatever was staged before.
    Players see no difference until the draft is published with the `draftHash` returned. Limited to 10 calls a
    minute.

    `POST /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/revisions/{revisionId}/restore` · beta
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_RestoreRevision
    """
    return _core.Request(
        _RESTORE_REVISION,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository")
        + "/revisions/"
        + _core.segment(revision_id, "revision_id")
        + "/restore",
    )


_UPDATE_DRAFT = _core.Endpoint(
    id="CreatorConfigsPublicApi_UpdateDraft",
    service="configs",
    function="update_draft",
    method="PATCH",
    path="/creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/draft",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 50, 60),
        _core.RateLimit("oauth2-authorization", 50, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_UpdateDraft",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_draft(
    universe_id: int | str, repository: int | str, body: t.UpdateDraftRequest | None = None
) -> Request[t.DraftHashResponse]:
    """Update single keys of a config draft.

    Merges the given entries into the draft: a key left out stays as it is, null marks it for deletion, and sending
    the published value withdraws a change. Conditional rules are merged too, while an empty object or none leaves
    them alone. With `draftHash` the write fails if the draft has changed since. Returns the new hash; nothing takes
    effect until the draft is published.

    `PATCH /creator-configs-public-api/v1/configs/universes/{universeId}/repositories/{repository}/draft` · beta
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 50 a minute per key owner, 50 a minute per OAuth2 authorization
    Known values of `repository`: `InExperienceConfig`, `RecommendationServicesConfig`, `DataStoresConfig`, `ExtendedServicesConfig`, `LeaderboardsConfig`, `ExperienceUserConfig`, `JourneysConfig`, `AntiCheatConfig`

    https://create.roblox.com/docs/cloud/reference/features/configs#CreatorConfigsPublicApi_UpdateDraft
    """
    return _core.Request(
        _UPDATE_DRAFT,
        "/creator-configs-public-api/v1/configs/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/repositories/"
        + _core.segment(repository, "repository")
        + "/draft",
        json=_core.UNSET if body is None else body,
    )


ENDPOINTS: dict[str, Endpoint] = {
    "CreatorConfigsPublicApi_DeleteDraft": _DELETE_DRAFT,
    "CreatorConfigsPublicApi_GetConfigRepositoryDraft": _GET_CONFIG_REPOSITORY_DRAFT,
    "CreatorConfigsPublicApi_GetConfigRepositoryFull": _GET_CONFIG_REPOSITORY_FULL,
    "CreatorConfigsPublicApi_GetConfigRepositoryValues": _GET_CONFIG_REPOSITORY_VALUES,
    "CreatorConfigsPublicApi_ListRevisions": _LIST_REVISIONS,
    "CreatorConfigsPublicApi_OverwriteDraft": _OVERWRITE_DRAFT,
    "CreatorConfigsPublicApi_PublishDraft": _PUBLISH_DRAFT,
    "CreatorConfigsPublicApi_RestoreRevision": _RESTORE_REVISION,
    "CreatorConfigsPublicApi_UpdateDraft": _UPDATE_DRAFT,
}
