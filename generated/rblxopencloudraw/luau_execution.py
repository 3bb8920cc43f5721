"""Requests of the service 'luau-execution'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_CREATE_LUAU_EXECUTION_SESSION_TASK = _core.Endpoint(
    id="Cloud_CreateLuauExecutionSessionTask__Using_Universes",
    service="luau_execution",
    function="create_luau_execution_session_task",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/luau-execution-session-tasks",
    server="https://apis.roblox.com",
    scopes=("universe.place.luau-execution-session:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 40, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_CreateLuauExecutionSessionTask__Using_Universes",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "luau", "Cloud_GetLuauExecutionSessionTask", "/cloud/v2/", "LuauExecutionSessionTask"
    ),
    max_bytes=None,
)


def create_luau_execution_session_task(
    universe_id: int | str, place_id: int | str, body: t.LuauExecutionSessionTask
) -> Request[t.LuauExecutionSessionTask]:
    """Run a Luau script in a place.

    Queues a script to be run in a place without naming a version and returns the task at once; poll it by the
    `path` in the answer. A script of at most 4 MB has 5 minutes to finish; scripts see the data model but save no
    changes to it, while what they write to data stores is real. Ten unfinished tasks in a place are the limit, the
    next one is refused with status 429. Limited to 40 requests a minute for the owner of the key and 45 for an IP
    address; accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/places/{place_id}/luau-execution-session-tasks` · stable
    Scopes: `universe.place.luau-execution-session:write` · Credentials: api-key
    Limits: 40 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_CreateLuauExecutionSessionTask__Using_Universes
    """
    return _core.Request(
        _CREATE_LUAU_EXECUTION_SESSION_TASK,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/luau-execution-session-tasks",
        json=_core.given(body),
    )


_CREATE_LUAU_EXECUTION_SESSION_TASK_BINARY_INPUT = _core.Endpoint(
    id="Cloud_CreateLuauExecutionSessionTaskBinaryInput",
    service="luau_execution",
    function="create_luau_execution_session_task_binary_input",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/luau-execution-session-task-binary-inputs",
    server="https://apis.roblox.com",
    scopes=("universe.place.luau-execution-session:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_CreateLuauExecutionSessionTaskBinaryInput",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_luau_execution_session_task_binary_input(
    universe_id: int | str, body: t.LuauExecutionSessionTaskBinaryInput
) -> Request[t.LuauExecutionSessionTaskBinaryInput]:
    """Create a binary input for Luau tasks.

    Reserves room for binary data of up to 100 MiB and returns the `uploadUri` to which it has to be uploaded;
    `size`, in bytes, has to be given beforehand. For 15 minutes the input can be named as `binaryInput` by any
    number of tasks of the universe, whose script finds it as `({...})[1].BinaryInput`. Limited to 5 requests a
    minute for the owner of the key; accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/luau-execution-session-task-binary-inputs` · stable
    Scopes: `universe.place.luau-execution-session:write` · Credentials: api-key
    Limits: 5 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_CreateLuauExecutionSessionTaskBinaryInput
    """
    return _core.Request(
        _CREATE_LUAU_EXECUTION_SESSION_TASK_BINARY_INPUT,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/luau-execution-session-task-binary-inputs",
        json=_core.given(body),
    )


_CREATE_VERSIONED_LUAU_EXECUTION_SESSION_TASK = _core.Endpoint(
    id="Cloud_CreateLuauExecutionSessionTask__Using_Universes_Places",
    service="luau_execution",
    function="create_versioned_luau_execution_session_task",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/versions/{version_id}/luau-execution-session-tasks",
    server="https://apis.roblox.com",
    scopes=("universe.place.luau-execution-session:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_CreateLuauExecutionSessionTask__Using_Universes_Places",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "luau", "Cloud_GetLuauExecutionSessionTask", "/cloud/v2/", "LuauExecutionSessionTask"
    ),
    max_bytes=None,
)


def create_versioned_luau_execution_session_task(
    universe_id: int | str, place_id: int | str, version_id: int | str, body: t.LuauExecutionSessionTask
) -> Request[t.LuauExecutionSessionTask]:
    """Run a Luau script in a given version of a place.

    Queues a script to be run in one version of a place and returns the task at once; poll it by the `path` in the
    answer. A script of at most 4 MB has 5 minutes to finish; scripts see the data model but save no changes to it,
    while what they write to data stores is real. Ten unfinished tasks in a place are the limit, the next one is
    refused with status 429. Limited to 5 requests a minute for the owner of the key and 45 for an IP address;
    accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/places/{place_id}/versions/{version_id}/luau-execution-session-tasks` · stable
    Scopes: `universe.place.luau-execution-session:write` · Credentials: api-key
    Limits: 5 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_CreateLuauExecutionSessionTask__Using_Universes_Places
    """
    return _core.Request(
        _CREATE_VERSIONED_LUAU_EXECUTION_SESSION_TASK,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/versions/"
        + _core.segment(version_id, "version_id")
        + "/luau-execution-session-tasks",
        json=_core.given(body),
    )


_GET_LUAU_EXECUTION_SESSION_TASK = _core.Endpoint(
    id="Cloud_GetLuauExecutionSessionTask",
    service="luau_execution",
    function="get_luau_execution_session_task",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/versions/{version_id}/luau-execution-sessions/{luau_execution_session_id}/tasks/{task_id}",
    server="https://apis.roblox.com",
    scopes=("universe.place.luau-execution-session:read", "universe.place.luau-execution-session:write"),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 200, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_GetLuauExecutionSessionTask",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_luau_execution_session_task(
    universe_id: int | str,
    place_id: int | str,
    version_id: int | str,
    luau_execution_session_id: int | str,
    task_id: int | str,
    *,
    view: str | None = None,
) -> Request[t.LuauExecutionSessionTask]:
    """Get a Luau execution task.

    Returns a task with its state and, when it is over, what the script returned (at most 4 MB as JSON) or the
    error. The script is part of the answer only with `view=FULL`. A finished task is forgotten after 24 hours.
    Limited to 200 requests a minute for the owner of the key and 45 for an IP address; accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/places/{place_id}/versions/{version_id}/luau-execution-sessions/{luau_execution_session_id}/tasks/{task_id}` · stable
    Scopes: `universe.place.luau-execution-session:read`, `universe.place.luau-execution-session:write` · Credentials: api-key
    Limits: 200 a minute per key owner
    Known values of `view`: `VIEW_UNSPECIFIED`, `BASIC`, `FULL`

    https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_GetLuauExecutionSessionTask
    """
    return _core.Request(
        _GET_LUAU_EXECUTION_SESSION_TASK,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/versions/"
        + _core.segment(version_id, "version_id")
        + "/luau-execution-sessions/"
        + _core.segment(luau_execution_session_id, "luau_execution_session_id")
        + "/tasks/"
        + _core.segment(task_id, "task_id"),
        query=_core.query(("view", view)),
    )


_LIST_LUAU_EXECUTION_SESSION_TASK_LOGS = _core.Endpoint(
    id="Cloud_ListLuauExecutionSessionTaskLogs",
    service="luau_execution",
    function="list_luau_execution_session_task_logs",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/places/{place_id}/versions/{version_id}/luau-execution-sessions/{luau_execution_session_id}/tasks/{task_id}/logs",
    server="https://apis.roblox.com",
    scopes=("universe.place.luau-execution-session:read", "universe.place.luau-execution-session:write"),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 45, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_ListLuauExecutionSessionTaskLogs",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "luauExecutionSessionTaskLogs", "nextPageToken", None, None, 10000
    ),
    long_running=None,
    max_bytes=None,
)


def list_luau_execution_session_task_logs(
    universe_id: int | str,
    place_id: int | str,
    version_id: int | str,
    luau_execution_session_id: int | str,
    task_id: int | str,
    *,
    max_page_size: int | None = None,
    page_token: str | None = None,
    view: str | None = None,
) -> Request[t.ListLuauExecutionSessionTaskLogsResponse]:
    """List the logs of a Luau execution task.

    Lists in pages of up to 10,000 chunks what a task printed, as plain messages or, with `view=STRUCTURED`, with
    details for each message. Only the latest 450 KB are kept, for as long as the task itself. Limited to 45
    requests a minute for the owner of the key and for an IP address; accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/places/{place_id}/versions/{version_id}/luau-execution-sessions/{luau_execution_session_id}/tasks/{task_id}/logs` · stable
    Scopes: `universe.place.luau-execution-session:read`, `universe.place.luau-execution-session:write` · Credentials: api-key
    Limits: 45 a minute per key owner
    Known values of `view`: `VIEW_UNSPECIFIED`, `FLAT`, `STRUCTURED`

    https://create.roblox.com/docs/cloud/reference/features/luau-execution#Cloud_ListLuauExecutionSessionTaskLogs
    """
    return _core.Request(
        _LIST_LUAU_EXECUTION_SESSION_TASK_LOGS,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/places/"
        + _core.segment(place_id, "place_id")
        + "/versions/"
        + _core.segment(version_id, "version_id")
        + "/luau-execution-sessions/"
        + _core.segment(luau_execution_session_id, "luau_execution_session_id")
        + "/tasks/"
        + _core.segment(task_id, "task_id")
        + "/logs",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token), ("view", view)),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_CreateLuauExecutionSessionTask__Using_Universes": _CREATE_LUAU_EXECUTION_SESSION_TASK,
    "Cloud_CreateLuauExecutionSessionTaskBinaryInput": _CREATE_LUAU_EXECUTION_SESSION_TASK_BINARY_INPUT,
    "Cloud_CreateLuauExecutionSessionTask__Using_Universes_Places": _CREATE_VERSIONED_LUAU_EXECUTION_SESSION_TASK,
    "Cloud_GetLuauExecutionSessionTask": _GET_LUAU_EXECUTION_SESSION_TASK,
    "Cloud_ListLuauExecutionSessionTaskLogs": _LIST_LUAU_EXECUTION_SESSION_TASK_LOGS,
}
