"""What must become of a call, from what happens to its attempts: one pure function, in the words of issue and README.

It knows neither the SDK's decisions nor its descriptions of operations; the matrix compares what it says with what
happened.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from .catalogue import ATTEMPTS, Reach
from .kinds import Nature

if TYPE_CHECKING:
    from .catalogue import Event, Fault
    from .kinds import Kind

DEADLINE = 20.0
"""Seconds that the caller of the matrix gives a call."""


class Outcome(Enum):
    """What becomes of a call, as the table says it."""

    ANSWERED = "answered"
    REPEATED = "repeated"
    WAITED = "waits, repeated"
    FAILED = "error at once"
    DOUBTED = "error at once, may have been carried out"
    ONCE = "error at once, the body cannot be sent again"
    GAVE_UP = "repeated, then error"
    GAVE_UP_DOUBTED = "repeated, then error, may have been carried out"


class Expected(NamedTuple):
    """What must become of a call: the outcome, and after how many attempts."""

    outcome: Outcome
    attempts: int


def acceptable(fault: Fault, kind: Kind, own: bool = False) -> tuple[Expected, ...]:
    """What may become of such a call with such a fault: one thing, unless a caller's own client is in between."""
    found = (fault.events, fault.also) if own else (fault.events,)
    return tuple(expected(events, kind) for events in found if events)


def expected(events: tuple[Event, ...], kind: Kind) -> Expected:
    """What must become of a call of such a kind when such things happen to its attempts, in order."""
    doubt = asked = False
    for number, event in enumerate(events, 1):
        if event.reach is Reach.ANSWERED:
            return Expected(Outcome.REPEATED if number > 1 else Outcome.ANSWERED, number)
        doubt = doubt or (kind.writes and in_doubt(event.reach))
        asked = asked or event.asks is not None
        if not repeats(event, kind):
            body = event.reach in (Reach.NOTHING, Reach.LIMITED) and not kind.rewinds
            return Expected(Outcome.ONCE if body and number == 1 else _error(number, doubt), number)
        if number >= ATTEMPTS and not (kind.waits_itself and event.reach is Reach.LIMITED):
            return Expected(_error(number, doubt), number)
    return Expected(Outcome.WAITED if asked else Outcome.REPEATED, len(events) + 1)


def repeats(event: Event, kind: Kind) -> bool:
    """Whether the call is attempted again after this, attempts permitting."""
    if event.reach in (Reach.REJECTED, Reach.ELSEWHERE, Reach.UNREADABLE) or not kind.rewinds:
        return False
    if event.asks is not None and event.asks > DEADLINE:
        return False
    return event.reach in (Reach.NOTHING, Reach.LIMITED) or kind.nature is not Nature.ADDS


def in_doubt(reach: Reach) -> bool:
    """Whether what was asked for may have been carried out although no right answer came."""
    return reach in (Reach.UNKNOWN, Reach.FAILED, Reach.UNREADABLE)


def _error(number: int, doubt: bool) -> Outcome:
    if number > 1:
        return Outcome.GAVE_UP_DOUBTED if doubt else Outcome.GAVE_UP
    return Outcome.DOUBTED if doubt else Outcome.FAILED
