"""Requests of the service 'analytics'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_GET_DIMENSION_VALUES_OPERATION = _core.Endpoint(
    id="get_analytics_query_api_v1_universes__universe_id__operations_dimension_values__operation_id_",
    service="analytics",
    function="get_dimension_values_operation",
    method="GET",
    path="/analytics-query-api/v1/universes/{universeId}/operations/dimension-values/{operationId}",
    server="https://apis.roblox.com",
    scopes=("universe.analytics:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 3000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/analytics#get_analytics_query_api_v1_universes__universe_id__operations_dimension_values__operation_id_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_dimension_values_operation(
    universe_id: int | str, operation_id: int | str
) -> Request[t.DimensionValuesOperationResult | t.OperationPending]:
    """Get the state of a dimension values query.

    Reads an operation begun by a query for dimension values: 202 while it runs, 200 with the values in `response`
    when it is `done`. Only API keys are accepted.

    `GET /analytics-query-api/v1/universes/{universeId}/operations/dimension-values/{operationId}` · beta
    Scopes: `universe.analytics:read` · Credentials: api-key
    Limits: 3,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/analytics#get_analytics_query_api_v1_universes__universe_id__operations_dimension_values__operation_id_
    """
    return _core.Request(
        _GET_DIMENSION_VALUES_OPERATION,
        "/analytics-query-api/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/operations/dimension-values/"
        + _core.segment(operation_id, "operation_id"),
    )


_GET_METRICS_OPERATION = _core.Endpoint(
    id="get_analytics_query_api_v1_universes__universe_id__operations_metrics__operation_id_",
    service="analytics",
    function="get_metrics_operation",
    method="GET",
    path="/analytics-query-api/v1/universes/{universeId}/operations/metrics/{operationId}",
    server="https://apis.roblox.com",
    scopes=("universe.analytics:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 3000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/analytics#get_analytics_query_api_v1_universes__universe_id__operations_metrics__operation_id_",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_metrics_operation(
    universe_id: int | str, operation_id: int | str
) -> Request[t.QueryOperationResult | t.OperationPending]:
    """Get the state of a metrics query.

    Reads an operation begun by a query for a metric: 202 while it runs, 200 with the series in `response` when it
    is `done`. Only API keys are accepted.

    `GET /analytics-query-api/v1/universes/{universeId}/operations/metrics/{operationId}` · beta
    Scopes: `universe.analytics:read` · Credentials: api-key
    Limits: 3,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/analytics#get_analytics_query_api_v1_universes__universe_id__operations_metrics__operation_id_
    """
    return _core.Request(
        _GET_METRICS_OPERATION,
        "/analytics-query-api/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/operations/metrics/"
        + _core.segment(operation_id, "operation_id"),
    )


_QUERY_DIMENSION_VALUES = _core.Endpoint(
    id="post_analytics_query_api_v1_universes__universe_id__dimension_values",
    service="analytics",
    function="query_dimension_values",
    method="POST",
    path="/analytics-query-api/v1/universes/{universeId}/dimension-values",
    server="https://apis.roblox.com",
    scopes=("universe.analytics:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 30, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/analytics#post_analytics_query_api_v1_universes__universe_id__dimension_values",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "analytics",
        "get_analytics_query_api_v1_universes__universe_id__operations_dimension_values__operation_id_",
        "/analytics-query-api/",
        "DimensionValuesResponse",
    ),
    max_bytes=None,
)


def query_dimension_values(
    universe_id: int | str, body: t.DimensionValuesRequest
) -> Request[t.DimensionValuesOperationResult | t.OperationPending]:
    """Query the values of analytics dimensions.

    Asks which values the given dimensions of a metric took between `startTime` (included) and `endTime` (excluded);
    any UTC offset may be sent, but results follow UTC. Answers 200 with a finished operation or 202 with a path,
    relative to `/analytics-query-api`, to be polled. Only API keys are accepted, at 30 queries a minute.

    `POST /analytics-query-api/v1/universes/{universeId}/dimension-values` · beta
    Scopes: `universe.analytics:read` · Credentials: api-key
    Limits: 30 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/analytics#post_analytics_query_api_v1_universes__universe_id__dimension_values
    """
    return _core.Request(
        _QUERY_DIMENSION_VALUES,
        "/analytics-query-api/v1/universes/" + _core.segment(universe_id, "universe_id") + "/dimension-values",
        json=_core.given(body),
    )


_QUERY_METRICS = _core.Endpoint(
    id="post_analytics_query_api_v1_universes__universe_id__metrics",
    service="analytics",
    function="query_metrics",
    method="POST",
    path="/analytics-query-api/v1/universes/{universeId}/metrics",
    server="https://apis.roblox.com",
    scopes=("universe.analytics:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 30, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/analytics#post_analytics_query_api_v1_universes__universe_id__metrics",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "analytics",
        "get_analytics_query_api_v1_universes__universe_id__operations_metrics__operation_id_",
        "/analytics-query-api/",
        "QueryResponse",
    ),
    max_bytes=None,
)


def query_metrics(universe_id: int | str, body: t.QueryRequest) -> Request[t.QueryOperationResult | t.OperationPending]:
    """Query the time series of a metric.

    Asks for one metric of a universe from `startTime` (included) to `endTime` (excluded) at a chosen granularity,
    optionally filtered and broken down by dimensions; points follow UTC. Answers 200 with a finished operation or
    202 with a path, relative to `/analytics-query-api`, to be polled. Only API keys are accepted, at 30 queries a
    minute.

    `POST /analytics-query-api/v1/universes/{universeId}/metrics` · beta
    Scopes: `universe.analytics:read` · Credentials: api-key
    Limits: 30 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/analytics#post_analytics_query_api_v1_universes__universe_id__metrics
    """
    return _core.Request(
        _QUERY_METRICS,
        "/analytics-query-api/v1/universes/" + _core.segment(universe_id, "universe_id") + "/metrics",
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "get_analytics_query_api_v1_universes__universe_id__operations_dimension_values__operation_id_": _GET_DIMENSION_VALUES_OPERATION,
    "get_analytics_query_api_v1_universes__universe_id__operations_metrics__operation_id_": _GET_METRICS_OPERATION,
    "post_analytics_query_api_v1_universes__universe_id__dimension_values": _QUERY_DIMENSION_VALUES,
    "post_analytics_query_api_v1_universes__universe_id__metrics": _QUERY_METRICS,
}
