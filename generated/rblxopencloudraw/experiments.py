"""Requests of the service 'experiments'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_CALCULATE_EXPERIMENT_MDE = _core.Endpoint(
    id="PublicExperimentation_CalculateExperimentMde",
    service="experiments",
    function="calculate_experiment_mde",
    method="POST",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments:calculateMde",
    server="https://apis.roblox.com",
    scopes=("universe:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_CalculateExperimentMde",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "experiments",
        "PublicExperimentation_GetExperimentOperationStatus",
        "/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
        "ProductExperiment",
    ),
    max_bytes=None,
)


def calculate_experiment_mde(
    universe_id: int | str, body: t.CalculateExperimentMdeData
) -> Request[t.CalculateExperimentMdeResponse]:
    """Calculate the smallest effect an experiment could detect.

    Estimates, for a planned experiment, how small a change of the goal metric each variant could still reveal, and
    how many users that takes. The duration is in seconds and a whole number of days, that is a multiple of 86400;
    weights lie between 0 and 100. Nothing is created. The answer may not be `done` yet and is then asked for again,
    at most 10 times a minute; the surface is experimental and may change.

    `POST /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments:calculateMde` · experimental
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_CalculateExperimentMde
    """
    return _core.Request(
        _CALCULATE_EXPERIMENT_MDE,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments:calculateMde",
        json=_core.given(body),
    )


_COMPLETE_EXPERIMENT = _core.Endpoint(
    id="PublicExperimentation_CompleteExperiment",
    service="experiments",
    function="complete_experiment",
    method="POST",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}:complete",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_CompleteExperiment",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "experiments",
        "PublicExperimentation_GetExperimentOperationStatus",
        "/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
        "ProductExperiment",
    ),
    max_bytes=None,
)


def complete_experiment(
    universe_id: int | str, experiment_id: int | str, body: t.CompleteExperimentRequest
) -> Request[t.CompleteExperimentResponse]:
    """Complete an experiment.

    Stops an experiment and puts the variant in `variantId` into effect as its winner; without a variant it stops
    and nothing is rolled out. The answer nests an `operation` that is polled until `done`. Experimental, so it may
    change.

    `POST /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}:complete` · experimental
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_CompleteExperiment
    """
    return _core.Request(
        _COMPLETE_EXPERIMENT,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments/"
        + _core.segment(experiment_id, "experiment_id")
        + ":complete",
        json=_core.given(body),
    )


_CREATE_EXPERIMENT = _core.Endpoint(
    id="PublicExperimentation_CreateExperiment",
    service="experiments",
    function="create_experiment",
    method="POST",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_CreateExperiment",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "experiments",
        "PublicExperimentation_GetExperimentOperationStatus",
        "/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
        "ProductExperiment",
    ),
    max_bytes=None,
)


def create_experiment(universe_id: int | str, body: t.CreateExperimentData) -> Request[t.CreateExperimentResponse]:
    """Create an experiment.

    Sets up a new experiment from its variants, exposure in percent of the eligible users, targeting, goal metric
    and duration in whole seconds. The work goes on in the background: the answer nests an `operation`, whose id is
    polled until `done` and which then holds the experiment or an error. Experimental, so it may change.

    `POST /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments` · experimental
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_CreateExperiment
    """
    return _core.Request(
        _CREATE_EXPERIMENT,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments",
        json=_core.given(body),
    )


_DISCARD_EXPERIMENT = _core.Endpoint(
    id="PublicExperimentation_DiscardExperiment",
    service="experiments",
    function="discard_experiment",
    method="DELETE",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_DiscardExperiment",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "experiments",
        "PublicExperimentation_GetExperimentOperationStatus",
        "/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
        "ProductExperiment",
    ),
    max_bytes=None,
)


def discard_experiment(universe_id: int | str, experiment_id: int | str) -> Request[t.DiscardExperimentResponse]:
    """Discard an experiment.

    Marks an experiment as deleted; its record remains, in the state `EXPERIMENT_STATE_DELETED`, by which lists can
    be filtered. The answer nests an `operation` that is polled until `done`. Experimental, so it may change.

    `DELETE /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}` · experimental
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_DiscardExperiment
    """
    return _core.Request(
        _DISCARD_EXPERIMENT,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments/"
        + _core.segment(experiment_id, "experiment_id"),
    )


_GET_EXPERIMENT = _core.Endpoint(
    id="PublicExperimentation_GetExperiment",
    service="experiments",
    function="get_experiment",
    method="GET",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}",
    server="https://apis.roblox.com",
    scopes=("universe:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_GetExperiment",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_experiment(universe_id: int | str, experiment_id: int | str) -> Request[t.GetExperimentResponse]:
    """Get an experiment.

    Reads one experiment of a universe with its configuration, targeting, metrics, state and operational status,
    nested under `experiment`. An id that does not belong to the universe is answered with 404. Experimental, so it
    may change.

    `GET /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}` · experimental
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_GetExperiment
    """
    return _core.Request(
        _GET_EXPERIMENT,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments/"
        + _core.segment(experiment_id, "experiment_id"),
    )


_GET_EXPERIMENT_OPERATION_STATUS = _core.Endpoint(
    id="PublicExperimentation_GetExperimentOperationStatus",
    service="experiments",
    function="get_experiment_operation_status",
    method="GET",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
    server="https://apis.roblox.com",
    scopes=("universe:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_GetExperimentOperationStatus",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_experiment_operation_status(
    universe_id: int | str, operation_id: int | str
) -> Request[t.GetExperimentOperationStatusResponse]:
    """Get the state of an experiment operation.

    Reads the background work begun by creating, updating, starting, scheduling, completing or discarding an
    experiment, nested under `operation`. Once `done` is true it holds either an error or, as a rule, the
    experiment; before that it holds neither. Experimental, so it may change.

    `GET /creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}` · experimental
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_GetExperimentOperationStatus
    """
    return _core.Request(
        _GET_EXPERIMENT_OPERATION_STATUS,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/operations/"
        + _core.segment(operation_id, "operation_id"),
    )


_GET_EXPERIMENT_STATS = _core.Endpoint(
    id="PublicExperimentation_GetExperimentStats",
    service="experiments",
    function="get_experiment_stats",
    method="GET",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}/stats",
    server="https://apis.roblox.com",
    scopes=("universe:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_GetExperimentStats",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "experiments",
        "PublicExperimentation_GetExperimentOperationStatus",
        "/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
        "ProductExperiment",
    ),
    max_bytes=None,
)


def get_experiment_stats(universe_id: int | str, experiment_id: int | str) -> Request[t.GetExperimentStatsResponse]:
    """Get the diagnostic statistics of an experiment.

    Reads whether the users of an experiment are split among its variants as intended, in `isSrmDetected`. The
    answer is itself an operation: while its `done` is false there are neither statistics nor an error.
    Experimental, so it may change.

    `GET /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}/stats` · experimental
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_GetExperimentStats
    """
    return _core.Request(
        _GET_EXPERIMENT_STATS,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments/"
        + _core.segment(experiment_id, "experiment_id")
        + "/stats",
    )


_LIST_EXPERIMENTS = _core.Endpoint(
    id="PublicExperimentation_ListExperiments",
    service="experiments",
    function="list_experiments",
    method="GET",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments",
    server="https://apis.roblox.com",
    scopes=("universe:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_ListExperiments",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("offset", "query", "skip", "maxPageSize", "experiments", None, None, "total", None),
    long_running=None,
    max_bytes=None,
)


def list_experiments(
    universe_id: int | str,
    *,
    max_page_size: str | None = None,
    product_type_filter: str | None = None,
    search_key: str | None = None,
    skip: str | None = None,
    sort_key: str | None = None,
    sort_order: str | None = None,
    state_filters: Sequence[str] | None = None,
) -> Request[t.ListExperimentsResponse]:
    """List the experiments of a universe.

    Lists a universe's experiments, optionally by state, product type or search key. Pages are cut by offset with
    `maxPageSize` and `skip`, there is no token, and `total` counts all matches whatever the page. Experimental, so
    it may change.

    `GET /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments` · experimental
    Scopes: `universe:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_ListExperiments
    """
    return _core.Request(
        _LIST_EXPERIMENTS,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments",
        query=_core.query(
            ("maxPageSize", max_page_size),
            ("productTypeFilter", product_type_filter),
            ("searchKey", search_key),
            ("skip", skip),
            ("sortKey", sort_key),
            ("sortOrder", sort_order),
            ("stateFilters", state_filters),
        ),
    )


_SCHEDULE_EXPERIMENT = _core.Endpoint(
    id="PublicExperimentation_ScheduleExperiment",
    service="experiments",
    function="schedule_experiment",
    method="POST",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}:schedule",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_ScheduleExperiment",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "experiments",
        "PublicExperimentation_GetExperimentOperationStatus",
        "/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
        "ProductExperiment",
    ),
    max_bytes=None,
)


def schedule_experiment(
    universe_id: int | str, experiment_id: int | str, body: t.ScheduleExperimentRequest
) -> Request[t.ScheduleExperimentResponse]:
    """Schedule the start of an experiment.

    Has an experiment begin by itself at `scheduledStartTime`, which is required and is a moment in UTC that lies
    ahead. The answer nests an `operation` that is polled until `done`. Experimental, so it may change.

    `POST /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}:schedule` · experimental
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_ScheduleExperiment
    """
    return _core.Request(
        _SCHEDULE_EXPERIMENT,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments/"
        + _core.segment(experiment_id, "experiment_id")
        + ":schedule",
        json=_core.given(body),
    )


_START_EXPERIMENT = _core.Endpoint(
    id="PublicExperimentation_StartExperiment",
    service="experiments",
    function="start_experiment",
    method="POST",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}:start",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_StartExperiment",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "experiments",
        "PublicExperimentation_GetExperimentOperationStatus",
        "/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
        "ProductExperiment",
    ),
    max_bytes=None,
)


def start_experiment(universe_id: int | str, experiment_id: int | str) -> Request[t.StartExperimentResponse]:
    """Start an experiment at once.

    Sets an experiment running without delay; scheduling is a separate operation. Takes no body, and the answer
    nests an `operation` that is polled until `done`. Experimental, so it may change.

    `POST /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}:start` · experimental
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_StartExperiment
    """
    return _core.Request(
        _START_EXPERIMENT,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments/"
        + _core.segment(experiment_id, "experiment_id")
        + ":start",
    )


_UPDATE_EXPERIMENT = _core.Endpoint(
    id="PublicExperimentation_UpdateExperiment",
    service="experiments",
    function="update_experiment",
    method="PATCH",
    path="/creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 10, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="experimental",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_UpdateExperiment",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "experiments",
        "PublicExperimentation_GetExperimentOperationStatus",
        "/creator-configs-public-api/v1/experimentation/universes/{universeId}/operations/{operationId}",
        "ProductExperiment",
    ),
    max_bytes=None,
)


def update_experiment(
    universe_id: int | str, experiment_id: int | str, body: t.UpdateExperimentData
) -> Request[t.UpdateExperimentResponse]:
    """Update an experiment.

    Replaces everything that can be changed in an experiment; in spite of the PATCH method a field left out is not
    kept, so send the whole set. The answer nests an `operation` that is polled until `done`. Experimental, so it
    may change.

    `PATCH /creator-configs-public-api/v1/experimentation/universes/{universeId}/experiments/{experimentId}` · experimental
    Scopes: `universe:write` · Credentials: api-key, oauth2
    Limits: 10 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/experiments#PublicExperimentation_UpdateExperiment
    """
    return _core.Request(
        _UPDATE_EXPERIMENT,
        "/creator-configs-public-api/v1/experimentation/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/experiments/"
        + _core.segment(experiment_id, "experiment_id"),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "PublicExperimentation_CalculateExperimentMde": _CALCULATE_EXPERIMENT_MDE,
    "PublicExperimentation_CompleteExperiment": _COMPLETE_EXPERIMENT,
    "PublicExperimentation_CreateExperiment": _CREATE_EXPERIMENT,
    "PublicExperimentation_DiscardExperiment": _DISCARD_EXPERIMENT,
    "PublicExperimentation_GetExperiment": _GET_EXPERIMENT,
    "PublicExperimentation_GetExperimentOperationStatus": _GET_EXPERIMENT_OPERATION_STATUS,
    "PublicExperimentation_GetExperimentStats": _GET_EXPERIMENT_STATS,
    "PublicExperimentation_ListExperiments": _LIST_EXPERIMENTS,
    "PublicExperimentation_ScheduleExperiment": _SCHEDULE_EXPERIMENT,
    "PublicExperimentation_StartExperiment": _START_EXPERIMENT,
    "PublicExperimentation_UpdateExperiment": _UPDATE_EXPERIMENT,
}
