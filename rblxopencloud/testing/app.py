"""The ASGI application: takes requests in, has them checked and answered, and remembers them.

It decides nothing itself. The services answer what they have handlers for; all other operations answer an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from rblxopencloud.testing._json import encode
from rblxopencloud.testing.answers import AnswerChecks
from rblxopencloud.testing.calls import Reply
from rblxopencloud.testing.errors import Refusal, envelope
from rblxopencloud.testing.examples import Examples
from rblxopencloud.testing.handlers import as_reply
from rblxopencloud.testing.operations import Operations
from rblxopencloud.testing.routes import Router
from rblxopencloud.testing.schemas import Schemas
from rblxopencloud.testing.validation import Validation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import Receive, Scope, Send

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.credentials import Credentials
    from rblxopencloud.testing.description import Operation
    from rblxopencloud.testing.handlers import Handlers
    from rblxopencloud.testing.recording import Recorder
    from rblxopencloud.testing.world import World


class Gateway:
    """Answers every request of the description.

    Args:
        world: What is known, and what there is to call.
        handlers: Which operations do something to it. All others answer an example.
        credentials: Who may call.
        recorder: Where requests are remembered.
        check_answers: Whether the answers of handlers are held against the description. One that does not fit is a
            500 that says why.
    """

    def __init__(
        self, world: World, handlers: Handlers, credentials: Credentials, recorder: Recorder, check_answers: bool
    ) -> None:
        description = world.description
        self._world = world
        self._handlers = handlers.table
        self._router = Router(description.operations.values())
        self._validation = Validation(description, credentials)
        answers = Schemas(description, "answer")
        self._examples = Examples(description, answers, Operations(description, answers))
        self._checks = AnswerChecks(answers) if check_answers else None
        self._recorder = recorder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        try:
            content = await request.body()
        except ClientDisconnect:
            return
        path, query = _raw_path(scope), _raw_text(scope["query_string"])
        reply = self.answer(request.method, path, query, request.headers, content)
        response = Response(reply.content, reply.status, dict(reply.headers), reply.content_type or None)
        await response(scope, receive, send)

    def answer(self, method: str, path: str, query: str, headers: Mapping[str, str], content: bytes) -> Reply:
        """The answer to a request: its method, path and query string as on the request line, headers and body.

        Args:
            method: The HTTP method.
            path: The path, still escaped.
            query: The query string, still escaped.
            headers: Names in lower case.
            content: The body.
        """
        operation: Operation | None = None
        try:
            match = self._router.match(method, _ascii(path))
            operation = match.operation
            call = self._validation.check(match, path, _ascii(query), headers, content)
            reply = self._reply(call)
        except Refusal as refusal:
            reply = _refuse(path, refusal)
        self._recorder.record((method, path, query), headers, content, operation, reply.status)
        return reply

    def _reply(self, call: Call) -> Reply:
        handler = self._handlers.get(call.operation.id)
        if handler is None:
            return self._examples.reply(call)
        with self._world.store.transaction():
            reply = as_reply(call.operation, handler(call, self._world))
        return reply if self._checks is None else self._checks.checked(call.operation, reply)


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
