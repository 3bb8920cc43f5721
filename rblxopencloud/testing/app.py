"""The ASGI application: takes requests in, has them checked and answered, and remembers them.

It decides nothing itself. `handlers` is where operations get answers of their own; all others answer an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from rblxopencloud.testing._json import encode
from rblxopencloud.testing.calls import Handler, Reply
from rblxopencloud.testing.errors import Refusal, envelope
from rblxopencloud.testing.examples import Examples
from rblxopencloud.testing.operations import Operations
from rblxopencloud.testing.routes import Router
from rblxopencloud.testing.schemas import Schemas
from rblxopencloud.testing.validation import Validation

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from rblxopencloud.testing.credentials import Credentials
    from rblxopencloud.testing.description import Description, Operation
    from rblxopencloud.testing.recording import Recorder


class Gateway:
    """Answers every request of the description.

    Args:
        description: What there is to call.
        credentials: Who may call it.
        recorder: Where requests are remembered.
    """

    def __init__(self, description: Description, credentials: Credentials, recorder: Recorder) -> None:
        self.handlers: dict[str, Handler] = {}
        self._router = Router(description.operations.values())
        self._validation = Validation(description, credentials)
        answers = Schemas(description, "answer")
        self._examples = Examples(description, answers, Operations(description, answers))
        self._recorder = recorder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        try:
            content = await request.body()
        except ClientDisconnect:
            return
        reply = self._answer(request, content)
        response = Response(reply.content, reply.status, dict(reply.headers), reply.content_type or None)
        await response(scope, receive, send)

    def _answer(self, request: Request, content: bytes) -> Reply:
        path, query = _raw_path(request.scope), _raw_text(request.scope["query_string"])
        operation: Operation | None = None
        try:
            match = self._router.match(request.method, _ascii(path))
            operation = match.operation
            call = self._validation.check(match, path, _ascii(query), request.headers, content)
            reply = self.handlers.get(operation.id, self._examples.reply)(call)
        except Refusal as refusal:
            reply = _refuse(path, refusal)
        self._recorder.record((request.method, path, query), request.headers, content, operation, reply.status)
        return reply


def make_app(gateway: Gateway) -> Starlette:
    """The whole application."""
    app = Starlette()
    # Not a mount at "/": its pattern passes over paths that hold a line break.
    app.router.default = gateway
    return app


def _raw_path(scope: Scope) -> str:
    return _raw_text(scope["raw_path"]).partition("?")[0]


def _raw_text(raw: bytes) -> str:
    return raw.decode("latin-1")


def _ascii(text: str) -> str:
    if not text.isascii():
        raise Refusal(400, "Path and query must be percent-encoded.")
    return text


def _refuse(path: str, refusal: Refusal) -> Reply:
    return Reply(refusal.status, encode(envelope(path, refusal)), "application/json", refusal.headers)
