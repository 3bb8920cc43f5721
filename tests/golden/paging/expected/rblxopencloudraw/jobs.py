"""Requests of the service 'jobs'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_GET = _core.Endpoint(
    id="Jobs_Get",
    service="jobs",
    function="get",
    method="GET",
    path="/paging/v1/jobs/{operationId}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/jobs#Jobs_Get",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning("cloud", "Jobs_Get", "/paging/v1/", None),
    max_bytes=None,
)


def get(operation_id: int | str) -> Request[t.Operation]:
    """Call Jobs_Get.

    `GET /paging/v1/jobs/{operationId}`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/jobs#Jobs_Get
    """
    return _core.Request(_GET, "/paging/v1/jobs/" + _core.segment(operation_id, "operation_id"))


_START = _core.Endpoint(
    id="Jobs_Start",
    service="jobs",
    function="start",
    method="POST",
    path="/paging/v1/jobs",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/jobs#Jobs_Start",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning("cloud", "Jobs_Get", "/paging/v1/", "Item"),
    max_bytes=None,
)


def start(body: t.StartRequest) -> Request[t.Operation]:
    """Call Jobs_Start.

    `POST /paging/v1/jobs`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/jobs#Jobs_Start
    """
    return _core.Request(_START, "/paging/v1/jobs", json=_core.given(body))


_START_TASK = _core.Endpoint(
    id="Jobs_StartTask",
    service="jobs",
    function="start_task",
    method="POST",
    path="/paging/v1/tasks",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/jobs#Jobs_StartTask",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning("experiments", None, "", "Item"),
    max_bytes=None,
)


def start_task() -> Request[t.StartTaskResponse]:
    """Call Jobs_StartTask.

    `POST /paging/v1/tasks`
    Scopes: none stated · Credentials: api-key

    https://create.roblox.com/docs/cloud/reference/features/jobs#Jobs_StartTask
    """
    return _core.Request(_START_TASK, "/paging/v1/tasks")


ENDPOINTS: dict[str, Endpoint] = {
    "Jobs_Get": _GET,
    "Jobs_Start": _START,
    "Jobs_StartTask": _START_TASK,
}
