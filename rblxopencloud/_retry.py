"""Whether a request is sent again: one pure decision over what is known of the last attempt. No clock, no chance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rblxopencloudraw import Endpoint, Request

    from .retry import RetryPolicy

PASSING = frozenset({500, 502, 503, 504, 520, 521, 522, 523, 524})
"""Statuses that may be gone the next time. From 520 on they are those of a proxy that got no clear answer itself."""

REFUSED = frozenset({501, 505, 511})
"""Server errors that say that nothing was done."""

HARMLESS = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
"""Methods whose repeat does no more than the first request did, where nothing else is known of an operation."""

DOUBT = "It may have been carried out: look before sending it again."


class Facts(NamedTuple):
    """What is known of an attempt that failed.

    Attributes:
        status: The status of the answer; None where there was none.
        maybe_sent: Where there was no answer: whether the request may have reached the server.
        told: The seconds that the server asks to wait; None where it does not say.
        harmless: Whether doing the same twice does no more than doing it once.
        rewindable: Whether the same body can be sent again.
        late: Whether it took too long.
    """

    status: int | None
    maybe_sent: bool
    told: float | None
    harmless: bool
    rewindable: bool
    late: bool = False

    @property
    def maybe_done(self) -> bool:
        """Whether what was asked for may have been carried out."""
        return self.maybe_sent if self.status is None else self.status >= 500 and self.status not in REFUSED


class Decision(NamedTuple):
    """What to do next.

    Attributes:
        wait: Seconds to wait before the request is sent again; None where it is not.
        reason: Why it is not: "final", "off", "unsafe", "body", "attempts" or "deadline"; else "".
    """

    wait: float | None
    reason: str = ""


def decide(facts: Facts, policy: RetryPolicy | None, attempt: int, elapsed: float, chance: float) -> Decision:
    """Whether to send again.

    Args:
        facts: What is known of the attempt.
        policy: What the caller allows; None for no repeat at all.
        attempt: The number of the attempt, from 1.
        elapsed: The seconds since the call began.
        chance: A random number from 0 to 1.
    """
    obstacle = _obstacle(facts)
    if obstacle or policy is None or (facts.late and not policy.after_timeout):
        return Decision(None, obstacle or "off")
    if attempt >= policy.max_attempts:
        return Decision(None, "attempts")
    own, told = backoff(policy, attempt, chance), facts.told or 0.0
    if policy.deadline is not None and elapsed + max(own, told) > policy.deadline:
        return Decision(None, "deadline")
    return Decision(max(own, min(told, policy.max_wait)))


def backoff(policy: RetryPolicy, attempt: int, chance: float) -> float:
    """The pause after an attempt where the server asks for none: it doubles, and a random part of it is taken."""
    try:
        most = min(policy.base_delay * policy.factor ** (attempt - 1), policy.max_delay)
    except OverflowError:
        most = policy.max_delay
    return most * chance if policy.jitter else most


def _obstacle(facts: Facts) -> str:
    if facts.status is not None and facts.status != 429 and facts.status not in PASSING:
        return "final"
    if facts.maybe_done and not facts.harmless:
        return "unsafe"
    return "" if facts.rewindable else "body"


def advice(decision: Decision, facts: Facts, endpoint: Endpoint, doubt: bool = False) -> str:
    """What an error says about the request not being sent again.

    Args:
        decision: Why it is not.
        facts: What is known of the last attempt.
        endpoint: The operation.
        doubt: Whether an earlier attempt may have been carried out.
    """
    body = "The body cannot be rewound, so it was sent only once." if decision.reason == "body" else ""
    unknown = facts.maybe_done or (doubt and decision.reason != "final")
    if not unknown or (endpoint.method in ("GET", "HEAD", "OPTIONS") and endpoint.repeatable):
        return body
    # Another call has another idempotency key, so a key is no reason to call again lightly.
    said = "It may have been carried out; sending it again does no harm." if endpoint.repeatable else DOUBT
    return f"{body} {said}" if body else said


def is_harmless(request: Request[object]) -> bool:
    """Whether sending a request twice does no more than sending it once."""
    return request.endpoint.repeatable or carries_key(request)


def carries_key(request: Request[object]) -> bool:
    """Whether a request holds the key by which the service recognises a repeat. An empty one is none."""
    how = request.endpoint.idempotency
    return how is not None and bool(_sent(request).get(how.key.lower()))


def with_key(request: Request[object], key: str, now: str) -> Request[object]:
    """A request with a key by which the service recognises a repeat, where the operation takes one.

    What the caller gave stays as it is.
    """
    how = request.endpoint.idempotency
    if how is None:
        return request
    given = _sent(request)
    wanted = {how.key: key} if how.first_sent is None else {how.key: key, how.first_sent: now}
    if how.key.lower() in given:
        return request
    values = {name: value for name, value in wanted.items() if name.lower() not in given}
    return request.with_query(values) if how.place == "query" else request.with_headers(values)


def _sent(request: Request[object]) -> dict[str, str]:
    """What an idempotency key can stand in, by name in lower case."""
    how = request.endpoint.idempotency
    pairs = request.query if how is not None and how.place == "query" else request.headers.items()
    return {name.lower(): value for name, value in pairs}
