"""Every fault of the matrix: what happens to the attempts of one call, in order, and what a client can know of it.

What it should do about it stands in `rules`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from . import wire
from .server import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from .server import Talk

ATTEMPTS = 4
"""How often the client of the matrix may send a request."""
HOUR = 3600.0


class Reach(Enum):
    """What a client can know of what became of an attempt."""

    ANSWERED = "answered as it should be"
    NOTHING = "nothing of it reached the server"
    UNKNOWN = "it may have reached the server, and there is no whole answer"
    LIMITED = "429"
    FAILED = "5xx"
    REJECTED = "4xx, but 429"
    ELSEWHERE = "the answer leads elsewhere"
    UNREADABLE = "a whole answer of success that cannot be read"


class Setting(Enum):
    """How the connection stands when the attempt comes."""

    KEPT = "a connection that was used before, or a new one"
    NEW = "a new connection"
    LEFT = "a new connection, of which the server has enough at once"
    GONE = "a kept connection that the server closed meanwhile"
    REFUSING = "the port is closed"
    CHOKED = "the port takes nobody on"
    NAMELESS = "the name is not found"


UNREACHABLE = (Setting.REFUSING, Setting.CHOKED, Setting.NAMELESS)


@dataclass(frozen=True)
class Event:
    """What happens to one attempt.

    Attributes:
        reach: What a client can know of it.
        play: What the server does; None where it does not come to that.
        setting: How the connection stands.
        asks: How many seconds the server asks to wait.
    """

    reach: Reach
    play: Callable[[Talk], None] | None = None
    setting: Setting = Setting.KEPT
    asks: float | None = None

    def step(self, applies: bool) -> Step | None:
        """What the script of the server says about it."""
        return None if self.play is None else Step(self.play, self.setting is Setting.LEFT, applies)


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a call.

    Attributes:
        name: What the table calls it.
        events: What happens to its attempts, in order; the attempts after these go well.
        applies: How often it is tried: with the write carried out, without, or both.
        hurried: Whether the client's time-outs must be short.
        also: What it may be taken for over a caller's own client.
        before: What the server does to the request before, where that is not simply right.
        pooled: Whether it is in the hands of whoever keeps the connections, which is not us where the caller does.
    """

    name: str
    events: tuple[Event, ...]
    applies: tuple[bool, ...] = (True, False)
    hurried: bool = False
    also: tuple[Event, ...] = ()
    before: Callable[[Talk], None] | None = None
    pooled: bool = False


def _unknown(name: str, play: Callable[[Talk], None], *, applies: bool = True, hurried: bool = False) -> Fault:
    return Fault(name, (Event(Reach.UNKNOWN, play),), (True, False) if applies else (False,), hurried)


def _unread(name: str, play: Callable[[Talk], None], setting: Setting, *, hurried: bool = False) -> Fault:
    return Fault(name, (Event(Reach.UNKNOWN, play, setting),), (False,), hurried)


def _unreachable(name: str, setting: Setting, times: int = 1) -> Fault:
    return Fault(name, (Event(Reach.NOTHING, None, setting),) * times, (False,), setting is Setting.CHOKED)


def _fails(name: str, play: Callable[[Talk], None], times: int = 1) -> Fault:
    return Fault(name, (Event(Reach.FAILED, play),) * times)


def _limited(name: str, play: Callable[[Talk], None], asks: float | None = None, times: int = 1) -> Fault:
    return Fault(name, (Event(Reach.LIMITED, play, asks=asks),) * times, (False,))


def _odd(name: str, play: Callable[[Talk], None], reach: Reach = Reach.ANSWERED) -> Fault:
    return Fault(name, (Event(reach, play),), (reach is not Reach.ELSEWHERE,))


_RESET = Event(Reach.UNKNOWN, wire.reset_after_reading)
_BUSY = Event(Reach.LIMITED, wire.limited())
_REFUSED = Event(Reach.NOTHING, None, Setting.REFUSING)
_BROKEN = Event(Reach.FAILED, wire.failure_v2)
_LONGER = Event(Reach.UNKNOWN, wire.short_length)
_AFTER_ALL = Event(Reach.ANSWERED, wire.fine, Setting.GONE)
_ABSENT = Event(Reach.REJECTED, wire.not_found)
_UNDERSTATED = wire.limited(("Retry-After", "0"), ("X-RateLimit-Reset", "0, 1"), ("X-RateLimit-Remaining", "7, 0"))

FAULTS: tuple[Fault, ...] = (
    _unreachable("name not found", Setting.NAMELESS),
    _unreachable("connection refused", Setting.REFUSING),
    _unreachable("connection refused, for good", Setting.REFUSING, ATTEMPTS),
    _unreachable("no connection in time", Setting.CHOKED),
    _unread("closed before the request was read", wire.close_unread, Setting.LEFT),
    _unread("reset before the request was read", wire.reset_unread, Setting.NEW),
    _unread("kept connection reset as the request arrives", wire.reset_unread, Setting.KEPT),
    _unread("reset after the headers were read", wire.reset_after_head, Setting.KEPT),
    Fault("kept connection closed in between", (_AFTER_ALL,), (True,), before=wire.fine_then_gone),
    Fault("kept connection closed in between with a 408", (_AFTER_ALL,), (True,), before=wire.fine_then_too_late),
    _unknown("reset after the request was read", wire.reset_after_reading),
    _unknown("closed without an answer", wire.close_after_reading),
    _unread("stall, the request not read", wire.stall, Setting.KEPT, hurried=True),
    _unknown("stall before the answer", wire.stall_before_answer, hurried=True),
    _unknown("stall within the headers", wire.stall_within_headers, hurried=True),
    _unknown("stall in the middle of the answer", wire.stall_within_body, hurried=True),
    _unknown("slow drip beyond the overall limit", wire.drip_too_long, hurried=True),
    _odd("slow drip, byte by byte", wire.drip),
    _unknown("status line cut off", wire.cut_status_line),
    _unknown("headers cut off", wire.cut_headers),
    _unknown("body shorter than its length", wire.cut_body),
    _unknown("reset in the middle of the answer", wire.reset_within_body),
    _unknown("chunks cut off", wire.cut_chunks),
    _unknown("garbage for chunks", wire.garbage_chunks),
    _unknown("garbage for a status line", wire.garbage_status_line),
    _unknown("garbage for headers", wire.garbage_headers),
    _unknown("two different lengths", wire.two_lengths),
    _unknown("a length that is no number", wire.wordy_length),
    _unknown("broken gzip", wire.broken_gzip),
    _unknown("gzip cut off", wire.cut_gzip),
    # The HTTP library of a caller's own client may not say that there is more.
    Fault("body longer than its length", (_LONGER,), (True,), also=(Event(Reach.UNREADABLE, wire.short_length),)),
    _odd("200 with a page of HTML", wire.page_of_success, Reach.UNREADABLE),
    _odd("gzip", wire.whole_gzip),
    _odd("1xx first", wire.hints_first),
    _odd("headers twice", wire.duplicate_headers),
    Fault("one answer too many", (Event(Reach.ANSWERED, wire.one_too_many),), (True,), pooled=True),
    Fault("one answer too many, a little later", (Event(Reach.ANSWERED, wire.one_more_later),), (True,), pooled=True),
    Fault("503 before the body was read", (Event(Reach.FAILED, wire.early_failure),), (False,)),
    _fails("500 in JSON", wire.failure_v2),
    _fails("502 in HTML", wire.failure_page),
    _fails("503 without a body", wire.empty_failure),
    _fails("503 in JSON of the gateway", wire.failure_gateway),
    _fails("504 in JSON", wire.failure_v1),
    _fails("520 of a proxy", wire.failure_of_the_edge),
    _fails("500 that repeats the key", wire.echoing_failure),
    _fails("storm of 503, three times", wire.empty_failure, ATTEMPTS - 1),
    _fails("storm of 503 without end", wire.empty_failure, ATTEMPTS),
    _limited("429 without a word", wire.limited()),
    _limited("429, retry-after in seconds", wire.limited(("Retry-After", "1")), wire.ASKED),
    _limited("429, retry-after as a date", wire.limited_until, wire.ASKED),
    _limited("429, x-ratelimit-reset", wire.limited(("X-RateLimit-Reset", "1")), wire.ASKED),
    _limited("429, lists, retry-after too short", _UNDERSTATED, wire.ASKED),
    _limited("429 for an hour", wire.limited(("Retry-After", "3600")), HOUR),
    _limited("429 without end", wire.limited(), times=ATTEMPTS),
    Fault("404 in HTML", (_ABSENT,), (False,)),
    _odd("302 to another host", wire.redirect("302 Found"), Reach.ELSEWHERE),
    _odd("307 to another host", wire.redirect("307 Temporary Redirect"), Reach.ELSEWHERE),
    Fault("429, then reset after the request was read", (_BUSY, _RESET)),
    Fault("reset after the request was read, then 500", (_RESET, _BROKEN)),
    Fault("reset after the request was read, then 404", (_RESET, _ABSENT)),
    Fault("reset after the request was read, then 429 without end", (_RESET, *(_BUSY,) * (ATTEMPTS - 1))),
    Fault("reset after the request was read, then refused for good", (_RESET, *(_REFUSED,) * (ATTEMPTS - 1))),
    Fault("refused, 429, 500, then fine", (_REFUSED, _BUSY, _BROKEN)),
)
