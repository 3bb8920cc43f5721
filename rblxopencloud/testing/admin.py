"""What stands under `/` and `/_local`: a page to look at, and the controls for programs in any language.

Only peers on loopback reach it, under a name of this machine, and never from a page of another origin: whoever can
call the rest of this server cannot therefore change what it holds. Everything speaks JSON.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import uuid4

import attrs
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from rblxopencloud.testing._json import as_object, decode
from rblxopencloud.testing.clock import rfc3339
from rblxopencloud.testing.credentials import API_KEY
from rblxopencloud.testing.faults import Fault
from rblxopencloud.testing.page import CONTENT_SECURITY, render
from rblxopencloud.testing.parameters import group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Receive, Scope, Send

    from rblxopencloud.testing.engine import Engine
    from rblxopencloud.testing.recording import RecordedRequest
    from rblxopencloud.testing.world import Snapshot

MOST_SNAPSHOTS = 100
"""How many snapshots are kept; after that the oldest are forgotten."""

_LARGEST = 2**20


def make_local(engine: Engine) -> ASGIApp:
    """The application for `/` and `/_local`."""
    local = _Local(engine)
    routes = [
        Route("/", local.page, methods=["GET"]),
        Route("/_local", local.overview, methods=["GET"]),
        Route("/_local/clock", local.clock, methods=["GET", "POST"]),
        Route("/_local/faults", local.faults, methods=["GET", "POST", "DELETE"]),
        Route("/_local/requests", local.requests, methods=["GET", "DELETE"]),
        Route("/_local/snapshots", local.snapshots, methods=["POST"]),
        Route("/_local/snapshots/{id}/restore", local.restore, methods=["POST"]),
        Route("/_local/reset", local.reset, methods=["POST"]),
        Route("/_local/keys", local.keys, methods=["GET", "POST"]),
    ]
    return _Guard(Starlette(routes=routes, exception_handlers={ValueError: _explain, HTTPException: _refuse}))


class _Local:
    """The functions behind the routes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._snapshots: dict[str, Snapshot] = {}

    async def page(self, _request: Request) -> Response:
        return HTMLResponse(render(self._engine), headers={"content-security-policy": CONTENT_SECURITY})

    async def overview(self, _request: Request) -> Response:
        return JSONResponse(
            {
                "roblox": False,
                "time": rfc3339(self._engine.world.now),
                "documents": self._engine.world.store.counts(),
                "requests": len(self._engine.recorder.requests()),
                "faults": len(self._engine.faults.all()),
            }
        )

    async def clock(self, request: Request) -> Response:
        clock = self._engine.world.clock
        if request.method == "POST":
            sent = await _body(request, {"advance"})
            if isinstance(sent.get("advance"), bool) or not isinstance(sent.get("advance"), (int, float)):
                raise ValueError('Send {"advance": seconds}.')
            clock.advance(sent["advance"])
        return JSONResponse({"time": rfc3339(clock.now()), "ahead": clock.ahead.total_seconds()})

    async def faults(self, request: Request) -> Response:
        if request.method == "POST":
            sent = await _body(request, set(_FAULT_FIELDS))
            return JSONResponse(_fault(self._engine.faults.add(Fault(**sent))), 201)
        if request.method == "DELETE":
            self._engine.faults.clear()
        return JSONResponse({"faults": [_fault(fault) for fault in self._engine.faults.all()]})

    async def requests(self, request: Request) -> Response:
        if request.method == "DELETE":
            self._engine.recorder.clear()
        return JSONResponse({"requests": [_request(it) for it in self._engine.recorder.requests()]})

    async def snapshots(self, _request: Request) -> Response:
        name = str(uuid4())
        self._snapshots[name] = self._engine.snapshot()
        for old in list(self._snapshots)[:-MOST_SNAPSHOTS]:
            del self._snapshots[old]
        return JSONResponse({"id": name}, 201)

    async def restore(self, request: Request) -> Response:
        found = self._snapshots.get(request.path_params["id"])
        if found is None:
            return JSONResponse({"message": "There is no such snapshot. POST /_local/snapshots takes one."}, 404)
        self._engine.restore(found)
        return JSONResponse({})

    async def reset(self, _request: Request) -> Response:
        self._engine.reset()
        return JSONResponse({})

    async def keys(self, request: Request) -> Response:
        if request.method == "POST":
            sent = await _body(request, {"scopes", "experiences", "groups", "users", "owner", "name"})
            return JSONResponse({"key": self._engine.add_key(sent.pop("scopes", None), **sent)}, 201)
        known = (key for key in self._engine.world.credentials.all() if key.kind == API_KEY)
        return JSONResponse({"keys": [{"name": key.name, "scopes": _sorted(key.scopes)} for key in known]})


class _Guard:
    """Lets nobody in but this machine."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        problem = _problem(scope, Request(scope))
        if problem:
            await PlainTextResponse(problem, 403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _problem(scope: Scope, request: Request) -> str:
    if not _is_loopback((scope.get("client") or ("",))[0]):
        return "Only programs on the machine itself reach this."
    # A name of somebody else that leads here would let a page of theirs read along.
    if not _is_loopback(urlsplit(f"//{request.headers.get('host', '')}").hostname or ""):
        return "Call this by the name localhost, or by an address of loopback."
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        return "Pages of another origin may not call this."
    return ""


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback


async def _body(request: Request, known: set[str]) -> dict[str, Any]:
    """The JSON object that was sent.

    Raises:
        ValueError: It is none, or has a field that is not known.
    """
    if "json" not in request.headers.get("content-type", ""):
        raise ValueError("Send JSON, with the content type application/json.")
    content = b""
    async for piece in request.stream():
        content += piece
        if len(content) > _LARGEST:
            raise ValueError(f"The body is larger than {_LARGEST:,} bytes.")
    try:
        found = dict(as_object(decode(content)))
    except ValueError as error:
        raise ValueError(f"The body is not JSON: {error}.") from error
    unknown = sorted(set(found) - known)
    if unknown:
        raise ValueError(f"Unknown field {unknown[0]!r}. Known are: {', '.join(sorted(known))}.")
    return found


async def _explain(_request: Request, error: Exception) -> Response:
    return JSONResponse({"message": str(error)}, 400)


async def _refuse(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    text = "There is no such control. The guide “Test your bot offline” lists them."
    headers = error.headers if isinstance(error, HTTPException) else None
    return JSONResponse({"message": text if status == 404 else getattr(error, "detail", "")}, status, headers)


_FAULT_FIELDS = ("match", "kind", "probability", "seed", "times", "status", "seconds", "after")


def _fault(fault: Fault) -> dict[str, Any]:
    return {name: getattr(fault, name) for name in (*_FAULT_FIELDS, "hits")}


def _request(request: RecordedRequest) -> dict[str, Any]:
    known = attrs.asdict(request, recurse=False)
    return {**known, "query": _query(request.query), "body": request.body.decode("utf-8", "replace")}


def _query(pairs: Iterable[tuple[str, str]]) -> dict[str, str | list[str]]:
    """Values by name, lists of those that were sent several times."""
    return {name: values[0] if len(values) == 1 else values for name, values in group(pairs).items()}


def _sorted(values: frozenset[str] | None) -> list[str] | None:
    return None if values is None else sorted(values)
