"""From a successful answer to what the operation returns. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ._errors import error_for
from ._retry import DOUBT
from .exceptions import HttpException, UnreadableResponse

if TYPE_CHECKING:
    from rblxopencloudraw import Endpoint, JsonValue

    from ._auth import Credential
    from ._transport.base import Response
    from ._values import Wire

_TYPES = {"object": dict, "array": list}
_EARLIER = "An earlier attempt got no clear answer; it may have been carried out, and this be what it left behind."


class Done(NamedTuple):
    """How a call ended.

    Attributes:
        response: The last answer.
        attempts: How often the request was sent.
        hint: What an error has to say about the request not being sent again.
        doubt: Whether an earlier attempt may have been carried out.
    """

    response: Response
    attempts: int
    hint: str = ""
    doubt: bool = False


def outcome(done: Done, endpoint: Endpoint, credential: Credential) -> JsonValue | bytes:
    """What the operation returns, after however many attempts.

    Raises:
        HttpException: The answer is an error.
        UnreadableResponse: The status says success, but the answer is not what the operation returns.
    """
    try:
        return result(done.response, endpoint, credential)
    except HttpException as error:
        explain(error, done)
        raise


def explain(error: HttpException, done: Done) -> HttpException:
    """Let an error tell of the attempts before it."""
    status = error.status_code
    earlier = _EARLIER if done.doubt and status is not None and 400 <= status < 500 and status != 429 else ""
    error.attempts = done.attempts
    error.hint = " ".join(part for part in (error.hint, done.hint, earlier) if part)
    return error


def result(response: Response, endpoint: Endpoint, credential: Credential) -> JsonValue | bytes:
    """What the operation returns.

    Raises:
        HttpException: The answer is an error.
        UnreadableResponse: The status says success, but the answer is not what the operation returns.
    """
    if not response.ok:
        raise error_for(response, endpoint, credential)
    if endpoint.returns in ("none", "bytes"):
        return response.content if endpoint.returns == "bytes" else None
    if not response.content and endpoint.method != "GET":
        # The status acknowledges the change; there is only nothing to say about it.
        return [] if endpoint.returns == "array" else {}
    return _decoded(response, endpoint, credential)


def required(wire: Wire, name: str, endpoint: Endpoint) -> Any:
    """A field without which an answer is of no use.

    Raises:
        UnreadableResponse: The answer does not have it.
    """
    if wire.get(name) is None:
        raise UnreadableResponse(
            f"The answer to {endpoint.id} has no {name}.", endpoint=endpoint, hint=_doubt(endpoint)
        )
    return wire[name]


def _doubt(endpoint: Endpoint) -> str:
    return "" if endpoint.method == "GET" and endpoint.repeatable else DOUBT


def _decoded(response: Response, endpoint: Endpoint, credential: Credential) -> JsonValue:
    try:
        value = response.json()
    except (ValueError, RecursionError) as error:
        raise _unreadable(response, endpoint, credential, "JSON") from error
    if not isinstance(value, _TYPES.get(endpoint.returns, object)):
        raise _unreadable(response, endpoint, credential, f"a JSON {endpoint.returns}")
    return value


def _unreadable(response: Response, endpoint: Endpoint, credential: Credential, wanted: str) -> UnreadableResponse:
    return UnreadableResponse(
        f"The answer to {endpoint.id} is not {wanted}.",
        status_code=response.status,
        headers=credential.blot_headers(response.headers),
        body=credential.blot(response.content),
        endpoint=endpoint,
        hint=_doubt(endpoint),
    )
