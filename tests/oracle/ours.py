"""Our side: a call through the raw builder and the client that users run."""

from __future__ import annotations

import inspect
import warnings
from importlib import import_module
from typing import Any, Final

import httpx

from rblxopencloud.client import Client
from rblxopencloudraw import ENDPOINTS, File, Request

from .description import MULTIPART, Operation, is_array
from .draw import ABSENT, Call, Upload
from .stock import names
from .wire import Recorder, Sent

RENAMED: Final = {"idempotencyKey.key": "idempotency_key"}
"""Parameters whose argument has another name than their own; all others have the same letters."""


class OurClient:
    """Sends calls with our own builders and client, to the servers of the description."""

    def __init__(self) -> None:
        self._recorder = Recorder()
        self._http = httpx.Client(transport=self._recorder)
        self._client = Client(http_client=self._http, retry=None, rate_limits=None)

    def close(self) -> None:
        """Close the HTTP client."""
        self._client.close()
        self._http.close()

    def send(self, operation: Operation, call: Call) -> Sent:
        """What we send for a call."""
        request = built(operation, call)
        self._client.send_raw(request)
        return Sent(self._recorder.take(), request.path)


def built(operation: Operation, call: Call) -> Request[Any]:
    """The request that our builder makes of a call."""
    function: Any = builder(operation.id)
    named = arguments(operation)
    given = {named[name]: _argument(place, value, call) for (place, name), value in call.parameters.items()}
    given |= _body(function, operation, call)
    with warnings.catch_warnings():
        # A deprecated operation is compared like any other.
        warnings.simplefilter("ignore", DeprecationWarning)
        return function(**given)


def builder(operation_id: str) -> Any:
    """Our function for an operation."""
    endpoint = ENDPOINTS[operation_id]
    return getattr(import_module(f"rblxopencloudraw.{endpoint.service}"), endpoint.function)


def arguments(operation: Operation) -> dict[str, str]:
    """Which argument of our builder stands for which parameter."""
    offered = list(inspect.signature(builder(operation.id)).parameters)
    wanted = {RENAMED.get(parameter.name, parameter.name): parameter.name for parameter in operation.parameters}
    return {wanted[name]: argument for name, argument in names(wanted, offered).items()}


def body_arguments(operation: Operation) -> set[str]:
    """Which arguments of our builder stand for the body."""
    if operation.body is None:
        return set()
    if operation.body.schema.get("format") == "binary":
        return {"content", "content_type"}
    if operation.body.media_type != MULTIPART:
        return {"body"}
    offered = inspect.signature(builder(operation.id)).parameters
    return set(names(operation.body.schema["properties"], offered).values())


def _argument(place: str, value: Any, call: Call) -> Any:
    return str(value) if place == "path" and call.ids_as_text else value


def _body(function: Any, operation: Operation, call: Call) -> dict[str, Any]:
    if operation.body is None or call.body is ABSENT:
        return {}
    if isinstance(call.body, Upload):
        return {"content": call.body.content, "content_type": call.content_type}
    if operation.body.media_type != MULTIPART:
        return {"body": call.body}
    named = names(call.body, inspect.signature(function).parameters)
    return {named[name]: _field(value) for name, value in call.body.items()}


def _field(value: Any) -> Any:
    if is_array(value):
        return [_field(item) for item in value]
    return _file(value) if isinstance(value, Upload) else value


def _file(upload: Upload) -> bytes | File:
    if upload.name is None or upload.media_type is None:
        return upload.content
    return File(upload.content, upload.name, upload.media_type)
