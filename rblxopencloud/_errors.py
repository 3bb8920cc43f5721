"""From an answer to the exception it means: one tolerant reader for every shape in which Roblox reports an error.

It never raises on what a server sends. Pure.
"""

from __future__ import annotations

import html
import json
import re
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from . import exceptions
from ._waits import server_wait

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Endpoint, JsonValue

    from ._auth import Credential
    from ._transport.base import Response

_CLASSES: Mapping[int, type[exceptions.HttpException]] = {
    401: exceptions.Unauthorized,
    403: exceptions.Forbidden,
    404: exceptions.NotFound,
    409: exceptions.Conflict,
    412: exceptions.PreconditionFailed,
    429: exceptions.RateLimited,
}
_REQUEST_IDS = ("x-roblox-request-id", "x-request-id", "request-id", "x-correlation-id", "x-trace-id")
# The codes of https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto, by their number.
_RPC_STATUS = (200, 499, 500, 400, 504, 404, 409, 403, 429, 412, 409, 400, 501, 500, 503, 500, 401)
_LONGEST = 500
# The asset service says in words alone what is wrong with a file, a name or a description.
_INVALID_FILE = "InvalidImage"
_MODERATED = "is moderated."
_TEAM_CREATE = "Usual cause: the place is open in a Team Create session."
_CONFLICTS: Mapping[str, str] = {
    "Places_CreatePlaceVersionApiKey": (
        "Usual causes: the place belongs to another experience, or is open in a Team Create session."
    ),
    "Cloud_UpdatePlace": _TEAM_CREATE,
}


class Problem(NamedTuple):
    """What an error answer says."""

    code: str | int | None
    message: str
    details: JsonValue
    trace: str | None = None


def error_for(response: Response, endpoint: Endpoint, credential: Credential) -> exceptions.HttpException:
    """The exception for an answer that is an error."""
    body = credential.blot(response.content)
    shown = credential.blot_headers(response.headers)
    problem = read_problem(body)
    error = _class(response.status, problem.message)(
        problem.message or _phrase(response.status),
        status_code=response.status,
        error_code=problem.code,
        details=problem.details,
        request_id=_request_id(shown) or problem.trace,
        headers=shown,
        body=body,
        endpoint=endpoint,
        hint=hint(response.status, endpoint, credential),
    )
    if isinstance(error, exceptions.RateLimited):
        error.retry_after = server_wait(response.status, response.headers)
        error.hint = "" if error.retry_after is None else f"Wait {error.retry_after:g} seconds."
    return error


def operation_error(error: object, endpoint: Endpoint) -> exceptions.HttpException:
    """The exception for the error in which a long-running operation ended."""
    problem = _from_value({"error": error})
    status = _status_of_code(problem.code)
    return _class(status, problem.message)(
        problem.message or "The operation failed.",
        status_code=status,
        error_code=problem.code,
        details=problem.details,
        endpoint=endpoint,
    )


def _class(status: int | None, message: str) -> type[exceptions.HttpException]:
    if status == 400 and message.strip('"') == _INVALID_FILE:
        return exceptions.InvalidFile
    if status == 400 and message.endswith(_MODERATED):
        return exceptions.ModeratedText
    return _CLASSES.get(status or 0, exceptions.HttpException)


def hint(status: int, endpoint: Endpoint, credential: Credential) -> str:
    """What may help: for 401 and 403 the kind of credential and the scopes, for 409 the causes that are known."""
    if status == 409:
        return _CONFLICTS.get(endpoint.id, "")
    if status not in (401, 403):
        return ""
    if endpoint.auth == ("none",):
        start = ""  # what was refused is in the request itself, such as the secret of an application
    elif credential.kind == "none":
        start = "No credential was sent."
    elif endpoint.auth and credential.kind not in endpoint.auth:
        start = f"The operation accepts {' or '.join(endpoint.auth)}, not {credential.kind}."
    else:
        start = ""
    needs = f"{endpoint.id} asks for {', '.join(endpoint.scopes)} ({endpoint.docs})." if endpoint.scopes else ""
    return " ".join(part for part in (start, needs) if part)


def read_problem(body: bytes) -> Problem:
    """What an error answer says, whatever its shape."""
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        return Problem(None, _plain(body), None)
    return _from_value(value)


def _from_value(value: object) -> Problem:
    if isinstance(value, str):
        return Problem(None, value[:_LONGEST], None)
    if isinstance(value, list):
        value = {"errors": cast("list[object]", value)}
    if not isinstance(value, dict):
        return Problem(None, "", None)
    return _from_object(cast("dict[str, Any]", value))


def _from_object(wire: dict[str, Any]) -> Problem:
    inner = _first_object(wire.get("errors")) or _object(wire.get("error")) or {}
    code = _first(inner, wire, keys=("code", "errorCode")) or _text_or_none(wire.get("error"))
    if code is None:
        code = _code_zero(inner, wire)
    details = _first_present(
        inner.get("details"), wire.get("details"), wire.get("errorDetails"), wire.get("errors"), _place(wire)
    )
    return Problem(code, _message(inner, wire)[:_LONGEST], details, _trace(wire))


def _message(inner: Mapping[str, Any], wire: Mapping[str, Any]) -> str:
    for source in (inner, wire):
        for key in ("message", "errorMessage", "detail", "userFacingMessage", "error_description"):
            if isinstance(source.get(key), str) and source[key]:
                return cast("str", source[key])
    fields = _fields(wire.get("errors"))
    title = wire.get("title")
    return " ".join(part for part in (title if isinstance(title, str) else "", fields) if part)


def _place(wire: Mapping[str, Any]) -> JsonValue:
    found = {name: wire[name] for name in ("field", "hint", "errorContext") if wire.get(name) is not None}
    return found or None


def _fields(errors: object) -> str:
    if isinstance(errors, list):
        return "; ".join(text for text in cast("list[object]", errors) if isinstance(text, str))
    if not isinstance(errors, dict):
        return ""
    pairs = cast("dict[str, Any]", errors).items()
    return "; ".join(
        f"{name}: {', '.join(map(str, cast('list[object]', texts))) if isinstance(texts, list) else texts}"
        for name, texts in pairs
    )


def _first(*sources: Mapping[str, Any], keys: tuple[str, ...]) -> str | int | None:
    found = (source.get(key) for source in sources for key in keys)
    return next((code for code in found if isinstance(code, (str, int)) and code), None)


def _code_zero(*sources: Mapping[str, Any]) -> int | None:
    return next((0 for source in sources if source.get("code") == 0), None)


def _first_object(value: object) -> dict[str, Any] | None:
    items = cast("list[object]", value) if isinstance(value, list) else []
    return next((cast("dict[str, Any]", item) for item in items if isinstance(item, dict)), None)


def _object(value: object) -> dict[str, Any] | None:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def _text_or_none(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _first_present(*values: JsonValue) -> JsonValue:
    return next((value for value in values if value is not None), None)


def _trace(wire: Mapping[str, Any]) -> str | None:
    extensions = _object(wire.get("extensions")) or {}
    return _text_or_none(wire.get("traceId")) or _text_or_none(extensions.get("traceId"))


def _plain(body: bytes) -> str:
    text = body[:20000].decode(errors="replace")
    title = re.search(r"<title[^>]*>(.*?)</title>", text, re.IGNORECASE | re.DOTALL)
    shown = title[1] if title else re.sub(r"<[^>]*>", " ", text)
    return " ".join(html.unescape(shown).split())[:_LONGEST]


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "The request failed."


def _request_id(headers: Mapping[str, str]) -> str | None:
    return next((headers[name] for name in _REQUEST_IDS if name in headers), None)


def _status_of_code(code: str | int | None) -> int | None:
    if not isinstance(code, int):
        return None
    return _RPC_STATUS[code] if 0 < code < len(_RPC_STATUS) else code if 400 <= code < 600 else None
