"""The gateway: has a request checked, counted and answered, and remembers it. It knows nothing of sockets.

It decides nothing itself. The services answer what they have handlers for; all other operations answer an example.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from threading import local
from typing import TYPE_CHECKING

import attrs

from rblxopencloud.testing.answers import AnswerChecks
from rblxopencloud.testing.delivery import Delivery, deliver, emptied, instead, refuse, resumed
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.examples import Examples
from rblxopencloud.testing.handlers import as_reply
from rblxopencloud.testing.operations import Operations
from rblxopencloud.testing.routes import Router
from rblxopencloud.testing.schemas import Schemas
from rblxopencloud.testing.services.asset_delivery import CONTENT, content
from rblxopencloud.testing.validation import Validation

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from rblxopencloud.testing.calls import Call, Reply
    from rblxopencloud.testing.description import Operation
    from rblxopencloud.testing.faults import Fault, Faults
    from rblxopencloud.testing.handlers import Handlers
    from rblxopencloud.testing.limits import RateLimits
    from rblxopencloud.testing.recording import Recorder
    from rblxopencloud.testing.routes import Match
    from rblxopencloud.testing.world import World

LOG = logging.getLogger("rblxopencloud.testing")

LARGEST_TEXT = 16 * 2**20
"""Bytes of the largest body in JSON or of a form, well above the largest value of a data store."""

LARGEST_FILE = 256 * 2**20
"""Bytes of the largest body of any other kind."""


@attrs.frozen
class Sent:
    """A request as it came.

    Attributes:
        method: The HTTP method.
        path: The path, still escaped.
        query: The query string, still escaped.
        headers: Names in lower case.
        content: The body.
    """

    method: str
    path: str
    query: str
    headers: Mapping[str, str] = attrs.field(repr=False)
    content: bytes = attrs.field(repr=False)


class _Preparing(local):
    """Whether the thread that asks is preparing what there is."""

    is_on = False


class Gateway:
    """Answers every request of the description. Safe to call from several threads.

    Args:
        world: What is known, and what there is to call.
        handlers: Which operations do something to it. All others answer an example.
        recorder: Where requests are remembered.
        faults: What goes wrong on purpose.
        limits: How often each operation may be called.
        check_answers: Whether the answers of handlers are held against the description. One that does not fit is a
            500 that says why.
    """

    def __init__(
        self,
        world: World,
        handlers: Handlers,
        recorder: Recorder,
        faults: Faults,
        limits: RateLimits,
        check_answers: bool,
    ) -> None:
        description = world.description
        self._world = world
        self._handlers = handlers.table
        self._router = Router(description.operations.values())
        self._validation = Validation(description)
        answers = Schemas(description, "answer")
        self._examples = Examples(description, answers, Operations(description, answers))
        self._checks = AnswerChecks(answers) if check_answers else None
        self._recorder = recorder
        self._faults = faults
        self._limits = limits
        self._preparing = _Preparing()

    @contextmanager
    def preparing(self) -> Generator[None]:
        """What this thread asks within meets no fault and no limit, and is not remembered: a seed is no program."""
        before, self._preparing.is_on = self._preparing.is_on, True
        try:
            yield
        finally:
            self._preparing.is_on = before

    def answer(self, sent: Sent) -> Delivery:
        """The answer to a request, and what goes wrong on its way."""
        operation: Operation | None = None
        faults: list[Fault] = []
        try:
            if sent.method == "GET" and sent.path.startswith(CONTENT):
                return Delivery(self._content(sent.path))
            match = self._router.match(sent.method, _ascii(sent.path))
            operation = match.operation
            _check_size(sent)
            query, is_resumed = resumed(operation, _ascii(sent.query))
            if not self._preparing.is_on:
                faults = self._faults.draw(operation, sent.path, is_resumed=is_resumed)
            reply = self._reply(match, attrs.evolve(sent, query=query), faults)
        except Refusal as refusal:
            reply = refuse(sent.path, refusal)
        except Exception as error:  # noqa: BLE001 - whatever a service does wrong must not end the server
            reply = refuse(sent.path, _defect(operation, error))
        if not self._preparing.is_on:
            self._recorder.record(sent, operation, reply.status)
        return deliver(reply, faults)

    def _content(self, path: str) -> Reply:
        """What an answer led to: not part of Open Cloud itself, so neither checked nor remembered."""
        with self._world.store.transaction():
            return content(self._world, path)

    def _reply(self, match: Match, sent: Sent, faults: list[Fault]) -> Reply:
        fault = next((fault for fault in faults if fault.kind != "latency"), None)
        if fault is None:
            return self._carry_out(match, sent)
        reply = instead(fault, sent.path)
        if not fault.after and (reply is not None or fault.kind == "reset"):
            return reply or refuse(sent.path, Refusal(503, "The connection was reset before this was looked at."))
        carried_out = self._carry_out(match, sent)
        if fault.kind == "empty_page":
            return emptied(match.operation, sent.query, carried_out)
        return reply or carried_out

    def _carry_out(self, match: Match, sent: Sent) -> Reply:
        operation = match.operation
        credential = self._world.credentials.authorize(operation, sent.headers, match.values)
        limits: Mapping[str, str] = {} if self._preparing.is_on else self._limits.take(operation, credential)
        try:
            call = self._validation.check(match, sent.path, sent.query, sent.headers, sent.content, credential)
            reply = self._answered(call)
        except Refusal as refusal:
            reply = refuse(sent.path, refusal)
        # The service says nothing about limits where it did not find what was asked for.
        return reply if reply.status == 404 else attrs.evolve(reply, headers={**limits, **reply.headers})

    def _answered(self, call: Call) -> Reply:
        handler = self._handlers.get(call.operation.id)
        if handler is None:
            return self._examples.reply(call)
        with self._world.store.transaction():
            reply = as_reply(call.operation, handler(call, self._world))
        return reply if self._checks is None else self._checks.checked(call.operation, reply)


def _defect(operation: Operation | None, error: Exception) -> Refusal:
    name = "this request" if operation is None else operation.id
    LOG.error("The local Open Cloud failed at %s.", name, exc_info=error)
    return Refusal(
        500, f"The local Open Cloud failed at {name}: {type(error).__name__}. Please report this; its log tells more."
    )


def largest_body(headers: Mapping[str, str]) -> int:
    """How many bytes the body of a request may have."""
    content_type = headers.get("content-type", "")
    return LARGEST_TEXT if "json" in content_type or "urlencoded" in content_type else LARGEST_FILE


def _check_size(sent: Sent) -> None:
    most = largest_body(sent.headers)
    if len(sent.content) > most:
        # Where the rest of the body was not read, the connection cannot be used again.
        raise Refusal(413, f"The body is larger than {most:,} bytes.", headers={"connection": "close"})


def _ascii(text: str) -> str:
    if not text.isascii():
        raise Refusal(400, "Path and query must be percent-encoded.")
    return text
