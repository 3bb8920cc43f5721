"""Luau tasks as requests, and what comes back as values: scripts, results, logs. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

import rblxopencloudraw as raw

from ._values import timestamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from rblxopencloudraw import Request
    from rblxopencloudraw import types as t

    from ._values import Wire

SCRIPT = 4 * 1024 * 1024
LONGEST = 300
_PATH = re.compile(
    r"(?:.*/)?universes/(\d+)/places/(\d+)/versions/(\d+)/luau-execution-sessions/([^/]+)/tasks/([^/]+)/?"
)


@attrs.define
class LuauResult:
    """What came of a script that ran to its end.

    Attributes:
        results: The values that it returned, in order.
        path: The path of the task, by which its logs are found.
        created_at: When it was queued.
        updated_at: When it ended.
    """

    results: list[Any]
    path: str
    created_at: datetime | None
    updated_at: datetime | None


@attrs.define
class LuauLogMessage:
    """A line that a script printed.

    Attributes:
        message: The text.
        type: What kind of message it is, as the service calls it: "OUTPUT", "INFO", "WARNING" or "ERROR".
        created_at: When it was printed.
    """

    message: str
    type: str | None
    created_at: datetime | None


def task_request(
    universe_id: int, place_id: int, version_number: int | None, script: str, timeout_seconds: float | None
) -> Request[t.LuauExecutionSessionTask]:
    """Queue a script.

    Raises:
        TypeError: The script is not a text, or the time is not a number.
        ValueError: The script is empty or too long, or the time is out of range.
    """
    body: t.LuauExecutionSessionTask = {"script": _script(script)}
    if timeout_seconds is not None:
        body["timeout"] = _duration(timeout_seconds)
    if version_number is None:
        return raw.luau_execution.create_luau_execution_session_task(universe_id, place_id, body)
    return raw.luau_execution.create_versioned_luau_execution_session_task(universe_id, place_id, version_number, body)


def logs_request(path: str | None) -> Request[t.ListLuauExecutionSessionTaskLogsResponse]:
    """Ask for what a task has printed.

    Raises:
        ValueError: It is not the path of a task.
    """
    found = _PATH.fullmatch(path or "")
    if found is None:
        raise ValueError(f"{path!r} is not the path of a Luau task. Pass `path` of the operation or of its result.")
    return raw.luau_execution.list_luau_execution_session_task_logs(*found.groups(), view="STRUCTURED")


def read_result(wire: Wire) -> LuauResult:
    """A task that has ended."""
    output: Wire = wire.get("output") or {}
    return LuauResult(
        list(output.get("results") or ()),
        wire.get("path") or "",
        timestamp(wire.get("createTime")),
        timestamp(wire.get("updateTime")),
    )


def _read_message(wire: Wire) -> LuauLogMessage:
    return LuauLogMessage(wire.get("message") or "", wire.get("messageType"), timestamp(wire.get("createTime")))


def read_logs(wire: Wire) -> Iterator[LuauLogMessage]:
    """The lines of one piece of a log, in either form in which the service tells them."""
    messages: list[Wire] = wire.get("structuredMessages") or []
    yield from map(_read_message, messages)
    for text in wire.get("messages") or ():
        yield LuauLogMessage(text, None, None)


def _script(script: str) -> str:
    if not isinstance(script, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"script must be a str, not {type(script).__name__}.")
    if not script:
        raise ValueError("script is empty: there is nothing to run.")
    size = len(script.encode())
    if size > SCRIPT:
        raise ValueError(f"script has {size} bytes in UTF-8; at most {SCRIPT} (4 MB) are allowed.")
    return script


def _duration(seconds: float) -> str:
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"timeout_seconds must be a number, not {type(seconds).__name__}.")
    if not 0 < seconds <= LONGEST:
        raise ValueError(f"timeout_seconds must be more than 0 and at most {LONGEST}; it is {seconds}.")
    return f"{seconds:.9f}".rstrip("0").rstrip(".") + "s"
