"""Luau scripts. Nothing runs here: what they return and print is said by `LocalOpenCloud.luau_result`.

https://create.roblox.com/docs/cloud/reference/features/luau-execution
"""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.clock import rfc3339
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.place_versions import latest
from rblxopencloud.testing.services.universes import USER, number, place_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

SCRIPT = OUTPUT = 4 * 1024 * 1024
LONGEST = 300
LOGS = 450 * 1024
AT_ONCE = 10
KEPT = timedelta(hours=24)
_LOGS_PAGE = 10_000
_CREATE = "Cloud_CreateLuauExecutionSessionTask__Using_Universes"
_NOTHING: Document = {"script": "", "results": [], "logs": [], "error": None}

handlers = Handlers()


def add_outcome(
    world: World, results: Sequence[object], logs: Sequence[str], error: tuple[str, str] | None, script: str
) -> None:
    """Say what becomes of scripts from now on.

    Args:
        world: Where it is kept.
        results: What they return.
        logs: What they print.
        error: The code and the message with which they fail; None where they do not.
        script: A part of the scripts that are meant, "" for all.
    """
    outcome: Document = {"script": script, "results": list(results), "logs": list(logs), "error": error}
    world.store.put(outcome, "luau-outcome", world.store.next_number("luau-outcome"))


@handlers.answers(_CREATE, _CREATE + "_Places")
def create(call: Call, world: World) -> object:
    """Queue a script."""
    universe, place = place_key(call, world)
    version = _version(call, place, world)
    sent = as_object(call.body)
    script, timeout = _script(sent.get("script")), _timeout(str(sent.get("timeout") or f"{LONGEST}s"))
    if sum(1 for task in _tasks(place, world) if _state(task, world) in ("QUEUED", "PROCESSING")) >= AT_ONCE:
        raise Refusal(429, f"{AT_ONCE} tasks in this place have not ended. Wait for one of them.")
    session, name = str(uuid4()), str(uuid4())
    home = f"universes/{universe}/places/{place}/versions/{version}"
    task: Document = {
        "path": f"{home}/luau-execution-sessions/{session}/tasks/{name}",
        "created": world.timestamp(),
        "delay": world.delays.get(call.operation.id, world.delays[""]),
        "timeout": timeout,
        "script": script,
        "outcome": _outcome(script, world),
    }
    world.store.put(task, "luau-task", place, name)
    # However quick it is: that it has ended is told to those who ask.
    return _shown(task, "QUEUED", full=True)


@handlers.answers("Cloud_GetLuauExecutionSessionTask")
def get(call: Call, world: World) -> object:
    """A task, with its result once it has ended."""
    task = _find(call, world)
    return _shown(task, _state(task, world), full=call.query.get("view") == "FULL")


@handlers.answers("Cloud_ListLuauExecutionSessionTaskLogs")
def list_logs(call: Call, world: World) -> object:
    """What a task has printed."""
    task = _find(call, world)
    printed = _kept(task["outcome"]["logs"]) if _state(task, world) in ("COMPLETE", "FAILED") else []
    structured = call.query.get("view") == "STRUCTURED"
    logs = [_log(task, line, text, structured) for line, text in enumerate(printed, 1)]
    return paged(call, logs, size=_LOGS_PAGE)


def _version(call: Call, place: int, world: World) -> int:
    """The version a script runs in. A place that nothing was uploaded to has its first one."""
    most = max(latest(world, place), 1)
    version = number(call.path.get("version_id", most))
    if not 1 <= version <= most:
        raise Refusal(404, f"There is no version {call.path['version_id']} of place {place}; the newest is {most}.")
    return version


def _script(script: str | None) -> str:
    if not script:
        raise Refusal(400, "script is empty.")
    if len(script.encode()) > SCRIPT:
        raise Refusal(400, f"script has {len(script.encode())} bytes; at most {SCRIPT} are allowed.")
    return script


def _timeout(duration: str) -> float:
    found = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?)s", duration)
    seconds = 0.0 if found is None else float(found[1])
    if not 0 < seconds <= LONGEST:
        raise Refusal(400, f"timeout must be more than 0s and at most {LONGEST}s; it is {duration[:40]!r}.")
    return seconds


def _outcome(script: str, world: World) -> Document:
    outcomes = (outcome for _, outcome in world.store.list("luau-outcome", descending=True))
    found = next((outcome for outcome in outcomes if outcome["script"] in script), _NOTHING)
    if len(json.dumps(found["results"]).encode()) > OUTPUT:
        return {**found, "error": ["OUTPUT_SIZE_LIMIT_EXCEEDED", f"The results have more than {OUTPUT} bytes."]}
    return found


def _tasks(place: int, world: World) -> list[Document]:
    return [task for _, task in world.store.list("luau-task", place)]


def _find(call: Call, world: World) -> Document:
    task = world.need("luau-task", number(call.path["place_id"]), str(call.path["task_id"]), what="task")
    asked = call.raw_path.removeprefix("/cloud/v2/").removesuffix("/logs")
    if asked != task["path"] or world.now - datetime.fromisoformat(task["created"]) > KEPT:
        raise Refusal(404, "There is no such task. Ask for it by its whole path, within 24 hours.")
    return task


def _state(task: Document, world: World) -> str:
    """How far a task is: it waits for the first half of its delay, and runs for the second."""
    passed = (world.now - datetime.fromisoformat(task["created"])).total_seconds()
    if passed < task["delay"] / 2:
        return "QUEUED"
    if passed < min(task["delay"], task["delay"] / 2 + task["timeout"]):
        return "PROCESSING"
    return "COMPLETE" if _error(task) is None else "FAILED"


def _error(task: Document) -> dict[str, str] | None:
    if task["delay"] / 2 > task["timeout"]:
        return {"code": "DEADLINE_EXCEEDED", "message": f"The script ran for more than {task['timeout']} seconds."}
    error = task["outcome"]["error"]
    return None if error is None else {"code": error[0], "message": error[1]}


def _shown(task: Document, state: str, *, full: bool) -> Document:
    created = datetime.fromisoformat(task["created"])
    ended = created + timedelta(seconds=task["delay"])
    shown: dict[str, Any] = {
        "path": task["path"],
        "createTime": task["created"],
        "updateTime": rfc3339(ended if state in ("COMPLETE", "FAILED") else created),
        "user": f"users/{USER}",
        "state": state,
        "timeout": f"{task['timeout']:g}s",
    }
    if full:
        shown["script"] = task["script"]
    if state == "COMPLETE":
        shown["output"] = {"results": task["outcome"]["results"]}
    if state == "FAILED":
        shown["error"] = _error(task)
    return shown


def _kept(logs: Sequence[str]) -> list[str]:
    """The latest lines, as many as are kept."""
    kept: list[str] = []
    size = 0
    for text in reversed(logs):
        size += len(text.encode())
        if size > LOGS:
            break
        kept.append(text)
    return kept[::-1]


def _log(task: Document, line: int, text: str, structured: bool) -> Document:
    log: Document = {"path": f"{task['path']}/logs/{line}"}
    if structured:
        message = {"message": text, "createTime": task["created"], "messageType": "OUTPUT"}
        return {**log, "structuredMessages": [message]}
    return {**log, "messages": [text]}
