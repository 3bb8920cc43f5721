"""From a successful answer to what the operation returns. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._errors import error_for
from .exceptions import UnreadableResponse

if TYPE_CHECKING:
    from rblxopencloudraw import Endpoint, JsonValue

    from ._auth import Credential
    from ._transport.base import Response
    from ._values import Wire

_TYPES = {"object": dict, "array": list}


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
            f"The answer to {endpoint.id} has no {name}.", endpoint=endpoint, hint=_doubt(endpoint.method)
        )
    return wire[name]


def _doubt(method: str) -> str:
    return "" if method == "GET" else "It may have been carried out: look before sending it again."


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
        headers=response.headers,
        body=credential.blot(response.content),
        endpoint=endpoint,
        hint=_doubt(endpoint.method),
    )
