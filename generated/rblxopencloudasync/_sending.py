# Generated from rblxopencloud/_sending.py by codegen/asyncify. Do not edit.
"""Performs a call under the policies of a client: limits before, attempts, waits in between, events along the way.

What is decided is decided by the pure functions of `_retry`, `_limits` and `_run`; the clock is read here.
"""

from __future__ import annotations

from logging import DEBUG
from random import random
from time import monotonic
from typing import TYPE_CHECKING, Any

from rblxopencloud import _logging as logs
from rblxopencloud._answers import Done
from rblxopencloud._limits import hear, ledger
from rblxopencloud._requests import exchange
from rblxopencloud._retry import Decision, Facts, advice, decide
from rblxopencloud._run import Gates, Run, bounded, deadline, may_wait, with_new_key
from rblxopencloud._transport.aio import Transport, notify, sleep
from rblxopencloud.exceptions import TransportError
from rblxopencloud.hooks import Hook, Hooks, RequestEvent, ResponseEvent, RetryEvent, WaitEvent

if TYPE_CHECKING:
    from collections.abc import Container

    from rblxopencloud._auth import Credential
    from rblxopencloud._limits import Ledger, Pause
    from rblxopencloud._transport.base import Progress, Response, Sink
    from rblxopencloud.rate_limits import RateLimitPolicy
    from rblxopencloud.retry import RetryPolicy
    from rblxopencloud.timeouts import Timeouts
    from rblxopencloudraw import Endpoint, Request

_NO_HOOKS = Hooks()


class Sender:
    """Performs calls with one credential over one transport."""

    def __init__(
        self,
        transport: Transport,
        credential: Credential,
        base_url: str | None,
        rate_limits: RateLimitPolicy | None,
        hooks: Hooks | None,
    ) -> None:
        self._transport: Transport = transport
        self._credential: Credential = credential
        self._base_url: str | None = base_url
        self._rate_limits: RateLimitPolicy | None = rate_limits
        self._ledger: Ledger = ledger(credential.secret, base_url)
        self._gates: dict[str, Gates] = {}
        self._hooks: Hooks = hooks or _NO_HOOKS
        self._has_hooks: bool = hooks is not None

    async def perform(
        self,
        request: Request[Any],
        timeouts: Timeouts,
        retry: RetryPolicy | None,
        kept: Container[int] = (),
        progress: Progress | None = None,
        sink: Sink | None = None,
    ) -> Done:
        """Send a request until there is an answer to keep.

        Args:
            request: What to send.
            timeouts: The limits of each attempt.
            retry: When to send again, and how long the call may take as a whole; None for never.
            kept: Statuses that the caller wants to see, even if they are errors.
            progress: Told how many bytes were sent, or with a sink received, and how many there are.
            sink: Where the body of a successful answer is written; None to keep it in memory.

        Raises:
            RateLimited: A limit leaves nothing, and it may not be waited for.
            TransportError: No answer.
        """
        if request.endpoint.idempotency is not None:
            request = with_new_key(request)
        limits = bounded(timeouts, deadline(retry), request, sink is not None)
        call = exchange(request, self._credential, self._base_url, limits, progress, sink)
        run = Run(request, call, timeouts, retry, monotonic())
        while True:
            try:
                response = await self._attempt(run)
            except TransportError as error:
                facts = run.broken(error)
                decision = self._decide(run, facts)
                if decision.wait is None:
                    error.attempts, error.hint = run.attempt, advice(decision, facts, call.endpoint, run.doubt)
                    raise
                event = RetryEvent(call.endpoint.id, run.attempt, decision.wait, None, type(error).__name__)
            else:
                if response.status < 400 or response.status in kept:
                    return Done(response, run.attempt)
                facts = run.answered(response)
                decision = self._decide(run, facts)
                if decision.wait is None:
                    hint = advice(decision, facts, call.endpoint, run.doubt)
                    return Done(response, run.attempt, hint, run.doubt)
                event = RetryEvent(call.endpoint.id, run.attempt, decision.wait, response.status)
            run.doubt = run.doubt or facts.maybe_done
            await self._rest(run, event)

    def _decide(self, run: Run, facts: Facts) -> Decision:
        limits = self._rate_limits
        retry = None if facts.status == 429 and limits is not None and limits.mode == "raise" else run.retry
        decision = decide(facts, retry, run.attempt, monotonic() - run.begun, random())  # noqa: S311 - not a secret
        return decision if decision.wait is None or run.rewound() else Decision(None, "body")

    async def _rest(self, run: Run, event: RetryEvent) -> None:
        logs.repeating(event)
        await self._tell("retry", self._hooks.retry, event)
        await sleep(event.seconds)
        run.attempt += 1
        run.tighten(monotonic())

    async def _attempt(self, run: Run) -> Response:
        policy = self._rate_limits
        if policy is None or not run.call.endpoint.service:
            return await self._exchange(run)
        gates = self._gates.get(run.call.endpoint.id) or self._find_gates(run.call.endpoint, policy)
        pause = gates.gate.enter(monotonic(), gates.logs, policy.documented)
        if pause is not None:
            await self._queue(run, gates, pause, policy)
        try:
            response = await self._exchange(run)
        except BaseException as error:
            gates.gate.leave(monotonic(), None, getattr(error, "maybe_sent", True))
            raise
        hear(gates.gate, monotonic(), response.status, response.headers)
        return response

    async def _queue(self, run: Run, gates: Gates, pause: Pause, policy: RateLimitPolicy) -> None:
        begun = monotonic()
        event = WaitEvent(run.call.endpoint.id, pause.seconds)
        following: Pause | None = pause
        while following is not None:
            now = monotonic()
            if not may_wait(following, policy, now - begun, run.left(now)):
                raise run.nothing_left(following)
            if following is pause:
                logs.waiting(event)
                await self._tell("wait", self._hooks.wait, event)
            await sleep(following.look_again)
            following = gates.gate.enter(monotonic(), gates.logs, policy.documented)
        run.tighten(monotonic())

    def _find_gates(self, endpoint: Endpoint, policy: RateLimitPolicy) -> Gates:
        gate = self._ledger.gate(endpoint, self._credential.kind)
        found = self._gates[endpoint.id] = Gates(gate, self._ledger.logs(endpoint, policy))
        return found

    async def _exchange(self, run: Run) -> Response:
        if not self._has_hooks and not logs.log.isEnabledFor(DEBUG):
            return await self._transport.exchange(run.call)
        return await self._watched(run)

    async def _watched(self, run: Run) -> Response:
        call, path, attempt = run.call, run.request.path, run.attempt
        name, method, hooks = call.endpoint.id, call.method, self._hooks
        await self._tell("request", hooks.request, RequestEvent(name, method, path, attempt, logs.shown(call.headers)))
        begun = monotonic()
        try:
            response = await self._transport.exchange(call)
        except TransportError as error:
            kind = type(error).__name__
            await self._answered(ResponseEvent(name, method, path, attempt, None, monotonic() - begun, {}, kind))
            raise
        headers = logs.shown(self._credential.blot_headers(response.headers))
        await self._answered(ResponseEvent(name, method, path, attempt, response.status, monotonic() - begun, headers))
        return response

    async def _answered(self, event: ResponseEvent) -> None:
        logs.exchanged(event)
        await self._tell("response", self._hooks.response, event)

    async def _tell(self, name: str, hook: Hook | None, event: object) -> None:
        if hook is None:
            return
        try:
            await notify(hook, event)
        except Exception as error:  # noqa: BLE001 - whoever watches must not change what is watched
            logs.hook_raised(name, error)
