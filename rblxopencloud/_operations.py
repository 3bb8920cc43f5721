"""The shapes in which Roblox reports on operations that take a while, and where to ask again. Pure.

Five families: "cloud", "assets" and "analytics" have a path and a response, "experiments" nests an operation with an
id, and a task of "luau" execution is a resource with a state, which is its own result.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import quote

from rblxopencloudraw import ENDPOINTS, LongRunning, Request

from ._catalogue import known

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Endpoint

    from ._values import Wire

FAMILIES = ("cloud", "assets", "analytics", "experiments", "luau")
_BASES = ("", "/cloud/v2/", "/assets/v1/", "/analytics-query-api/")
_ENDED = ("COMPLETE", "FAILED", "CANCELLED")
_ABOUT = frozenset({"operationId", "status", "createdTime", "lastModifiedTime", "experimentId", "done", "error"})


class Status(NamedTuple):
    """What an answer says about an operation.

    Attributes:
        done: Whether it has ended.
        path: Where to ask again, as the service wrote it; None where it wrote none.
        id: The id of the operation; None where the answer has a path.
        response: The result; None where there is none.
        error: Why it failed; None where it did not.
    """

    done: bool
    path: str | None
    id: str | None
    response: Any
    error: Any


def status(family: str, wire: Wire) -> Status:
    """Read an answer. `done` may be missing while an operation is running."""
    if family == "luau":
        return _task(wire)
    if family == "experiments":
        return _experiment(_object(wire.get("operation")) or wire)
    response, error = wire.get("response"), wire.get("error")
    done = wire.get("done") is True or response is not None or error is not None
    return Status(done, wire.get("path"), None, response, error)


def _experiment(wire: Wire) -> Status:
    results = (value for name, value in wire.items() if name not in _ABOUT and value is not None)
    return Status(wire.get("done") is True, None, wire.get("operationId"), next(results, None), wire.get("error"))


def _task(wire: Wire) -> Status:
    state = wire.get("state")
    error = None
    if state in ("FAILED", "CANCELLED"):
        error = wire.get("error") or {"code": state, "message": f"The task was {str(state).lower()}."}
    return Status(state in _ENDED, wire.get("path"), None, wire if state == "COMPLETE" else None, error)


def resumed(path: str) -> Request[Any]:
    """The request that asks for the status of an operation, told from its path alone.

    Raises:
        ValueError: It is not the path of an operation.
    """
    for base in _BASES:
        poll = _poll(_joined(base, path))
        if poll is not None:
            return poll
    raise ValueError(
        f"{path!r} is not the path of an operation, such as 'cloud/v2/universes/1/memory-store/operations/2'."
    )


def _poll(path: str) -> Request[Any] | None:
    endpoint = known("GET", path)
    family = None if endpoint is None else _polled().get(endpoint.id)
    if endpoint is None or family is None:
        return None
    return Request(endpoint._replace(long_running=LongRunning(family, None, "/")), path)


@lru_cache(maxsize=1)
def _polled() -> Mapping[str, str]:
    started = [endpoint.long_running for endpoint in ENDPOINTS.values() if endpoint.long_running is not None]
    return {how.poll: how.family for how in started if how.poll is not None}


def poll_request(started: Request[Any], last: Status) -> Request[Any] | None:
    """What asks for the status; None where the answer does not lead anywhere.

    An operation that was started by a GET and names neither path nor id is asked for by the same request again.

    Raises:
        ValueError: The answer leads to another place than an operation.
    """
    how = started.endpoint.long_running
    poll = None if how is None or how.poll is None else ENDPOINTS[how.poll]
    if how is not None and last.path:
        return Request(poll or _like(started.endpoint), _joined(how.base, last.path))
    if poll is not None and last.id:
        return Request(poll, _filled(poll.path, _parameters(started.endpoint.path, started.path), last.id))
    return started if started.method == "GET" else None


def _like(endpoint: Endpoint) -> Endpoint:
    return endpoint._replace(method="GET", repeatable=True, idempotency=None, pagination=None, returns="object")


def _joined(base: str, path: str) -> str:
    clean = quote(path.strip("/"), safe="/:@!$&'()*+,;=~-._%")
    if any(not part.strip(".") for part in clean.split("/")):
        raise ValueError(f"The service answered with a path that leads elsewhere: {path!r}.")
    root = base.strip("/")
    return f"/{clean}" if not root or clean.startswith(root + "/") else f"/{root}/{clean}"


def _parameters(template: str, path: str) -> Mapping[str, str]:
    names = re.findall(r"{(\w+)}", template)
    pattern = re.sub(r"\\{\w+\\}", "([^/]+?)", re.escape(template))
    found = re.fullmatch(pattern, path)
    return {} if found is None else dict(zip(map(_plain, names), found.groups(), strict=True))


def _filled(template: str, parameters: Mapping[str, str], operation_id: str) -> str:
    def fill(match: re.Match[str]) -> str:
        name = _plain(match[1])
        return quote(operation_id, safe="") if name == "operationid" else parameters[name]

    return re.sub(r"{(\w+)}", fill, template)


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def _object(value: object) -> dict[str, Any] | None:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None
