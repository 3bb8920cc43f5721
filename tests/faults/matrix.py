"""The matrix: every fault against every kind of operation in both packages, and what was seen of it.

run = perform(cells())
"""

from __future__ import annotations

import logging
import multiprocessing
import ssl
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx

import rblxopencloud
import rblxopencloudraw as raw

from .catalogue import FAULTS
from .kinds import KINDS, answer, is_probe, listing
from .leaks import Listener, leaks_of_attempt, leaks_of_error
from .rules import DEADLINE, Expected, Outcome, acceptable
from .server import FaultServer, Service
from .world import FINE, MARK, PATIENT, Cell, Setting, Stage, Way, names, stage

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from .catalogue import Fault
    from .kinds import Kind
    from .server import Attempt

WAYS = (Way("rblxopencloud"), Way("rblxopencloudasync", connections="aiohttp"))
_TLS = ssl.create_default_context()
OTHERS = (
    Way("rblxopencloudasync", connections="httpx"),
    Way("rblxopencloud", own=lambda: httpx.Client(verify=_TLS)),
    Way("rblxopencloudasync", own=lambda: httpx.AsyncClient(verify=_TLS)),
)
"""On these ways only some kinds are tried: one of each shape of body and of each nature."""
_SHAPES = ("GET", "page in the middle", "PUT", "ban_user", "POST", "upload of a file", "multipart from a file")
LONGEST = 8.0
"""Seconds within which every call must have ended."""
_THREADS = 48
_PROCESSES = 2


@dataclass(frozen=True)
class Seen:
    """What became of a call.

    Attributes:
        cell: What was tried.
        outcome: What the caller learnt.
        attempts: How often the request was sent, as far as the client told.
        effects: How often the write took effect.
        altered: How many of the repeats differed from the first attempt.
        seconds: How long the call took.
        error: What was raised, if anything.
        wrong: What else was not as it should be.
        leaks: Where the key was seen and must not be.
    """

    cell: Cell
    outcome: Outcome
    attempts: int
    effects: int
    altered: int
    seconds: float
    error: str
    wrong: tuple[str, ...]
    leaks: tuple[str, ...]

    def __reduce__(self) -> Any:
        # What is called is a function, which does not go from process to process; its name does.
        cell = self.cell
        values = (self.outcome, self.attempts, self.effects, self.altered, self.seconds, self.error)
        key = (str(cell.way), cell.kind.name, cell.fault.name, cell.applies)
        return _seen, (key, (*values, self.wrong, self.leaks))

    @property
    def doubled(self) -> bool:
        """Whether a write took effect twice."""
        return self.effects > 1

    @property
    def lost(self) -> bool:
        """Whether the caller was told of a success that was none."""
        return self.cell.kind.writes and self.outcome in _SUCCESSES and self.effects != 1

    @property
    def denied(self) -> bool:
        """Whether the caller was told of a failure, and not that it may have been a success, which it was."""
        return self.effects > 0 and self.outcome not in (*_SUCCESSES, *_DOUBTS)

    @property
    def mixed_up(self) -> bool:
        """Whether an answer was taken for the answer to another request."""
        return any(_ANOTHER in text or _GAVE in text for text in self.wrong)

    @property
    def complaints(self) -> tuple[str, ...]:
        """Everything that is not as the rules want it."""
        wanted, got = (
            acceptable(self.cell.fault, self.cell.kind, self.cell.way.own is not None),
            Expected(self.outcome, self.attempts),
        )
        found = (
            (self.doubled, f"took effect {self.effects} times"),
            (self.lost or self.denied, f"took effect {self.effects} times; the caller learns: {self.outcome.value}"),
            (self.altered > 0, f"{self.altered} repeats differ"),
            (got not in wanted, f"expected {_text(wanted)}; got {_text((got,))}"),
            (self.seconds > LONGEST, f"took {self.seconds:.1f} seconds"),
        )
        said = tuple(text for is_so, text in found if is_so) + self.wrong + self.leaks
        return (*said, self.error) if said and self.error else said


def _seen(key: tuple[str, str, str, bool], values: tuple[Any, ...]) -> Seen:
    return Seen(named_cell(*key), *values)


def _text(found: tuple[Expected, ...]) -> str:
    return " or ".join(f"'{outcome.value}' after {attempts}" for outcome, attempts in found)


_ANOTHER = "the client got another answer"
_GAVE = "the call gave"
_SUCCESSES = (Outcome.ANSWERED, Outcome.REPEATED, Outcome.WAITED)
_DOUBTS = (Outcome.DOUBTED, Outcome.GAVE_UP_DOUBTED)


@dataclass(frozen=True)
class Run:
    """What the whole matrix came to.

    Attributes:
        seen: Every cell.
        leaks: Where a key was seen outside of single calls: in log records.
        heard: How many log records were looked at.
        strays: How many connections another host got.
        seconds: How long it took.
    """

    seen: tuple[Seen, ...]
    leaks: tuple[str, ...]
    heard: int
    strays: int
    seconds: float


def cells() -> Iterator[Cell]:
    """All cases."""
    for fault in FAULTS:
        for kind in KINDS:
            for way in _ways(fault, kind):
                for applies in fault.applies if kind.writes else fault.applies[:1]:
                    yield Cell(way, kind, fault, applies)


def _ways(fault: Fault, kind: Kind) -> Iterator[Way]:
    yield from WAYS
    if kind.name in _SHAPES:
        yield from (way for way in OTHERS if way.own is None or not fault.pooled)


def perform_all() -> Run:
    """Try the whole matrix, in as many processes as are worth it."""
    began = time.monotonic()
    with ProcessPoolExecutor(_PROCESSES, multiprocessing.get_context("spawn")) as pool:
        runs = list(pool.map(_perform_share, range(_PROCESSES)))
    return Run(
        tuple(seen for run in runs for seen in run.seen),
        tuple(leak for run in runs for leak in run.leaks),
        sum(run.heard for run in runs),
        sum(run.strays for run in runs),
        time.monotonic() - began,
    )


def _perform_share(share: int) -> Run:
    return perform(list(cells())[share::_PROCESSES])


def perform(cases: Sequence[Cell]) -> Run:
    """Try some cases, many at a time: most of the time is spent waiting."""
    began = time.monotonic()
    ordered = sorted(cases, key=lambda cell: not cell.fault.hurried)
    with names(), _another_host() as other, _listening() as listener, ThreadPoolExecutor(_THREADS) as pool:
        try_here = partial(try_cell, elsewhere=f"http://localhost:{other.port}")
        seen = tuple(pool.map(try_here, ordered))
    return Run(seen, tuple(listener.leaks), listener.heard, other.accepted, time.monotonic() - began)


def named_cell(way: str, kind: str, fault: str, applies: bool) -> Cell:
    """The cell with these names, in whichever process."""
    return Cell(
        next(each for each in (*WAYS, *OTHERS) if str(each) == way),
        next(each for each in KINDS if each.name == kind),
        next(each for each in FAULTS if each.name == fault),
        applies,
    )


def try_cell(cell: Cell, elsewhere: str) -> Seen:
    """Make the call of a cell, and see what becomes of it."""
    with stage(cell, elsewhere) as here:
        wrong = [] if cell.setting is Setting.NAMELESS else _probe(here, "before")
        began = time.monotonic()
        value, error = _call(here)
        seconds, sent = time.monotonic() - began, here.sent - here.pages_after
        attempts = tuple(here.server.attempts)
        here.recover()
        here.settle()
        wrong += _judge(here, value, error) + _rest(here, error) + _probe(here, "after") + _probe(here, "later")
        wrong += [f"the server broke: {problem!r}" for problem in here.server.broken]
        leaks = (leak for attempt in here.server.attempts for leak in leaks_of_attempt(attempt, here.key))
        return Seen(
            cell,
            _outcome(cell, error, sent, _waited(cell, attempts)),
            sent,
            sum(here.server.effects.values()),
            _altered(attempts),
            seconds,
            "" if error is None else f"{type(error).__name__}: {error}",
            tuple(wrong),
            (*leaks_of_error(error, here.key), *leaks),
        )


def _call(here: Stage) -> tuple[Any, Exception | None]:
    try:
        return here.cell.kind.call(here), None
    except Exception as error:  # noqa: BLE001 - whatever it is, it is judged
        return None, error


def _judge(here: Stage, value: object, error: Exception | None) -> list[str]:
    kind = here.cell.kind
    if error is None:
        return [] if value == kind.wanted else [f"{_GAVE} {value!r}"]
    if kind.fresh_key and "does no harm" in _hint(error):
        return ["a further call would have another key, and is said to do no harm"]
    if isinstance(error, rblxopencloud.BaseException) or (kind.waits_itself and type(error) is TimeoutError):
        return []
    return [f"not an exception of ours: {error!r}"]


def _rest(here: Stage, error: Exception | None) -> list[str]:
    """After an error in the middle of a listing, the rest must be there from the token on that the error carries."""
    kind, asked = here.cell.kind, max(event.asks or 0.0 for event in here.cell.fault.events)
    if error is None or not kind.page or asked > DEADLINE:
        return []
    token = getattr(error, "page_token", None)
    try:
        here.collect(here.client.paginate(listing(), page_token=token))
    except Exception as again:  # noqa: BLE001 - whatever it is, it is reported
        return [f"the listing cannot be resumed: {again!r}"]
    return [] if here.got == kind.wanted else [f"resumed, the listing gave {here.got}"]


def _probe(here: Stage, name: str) -> list[str]:
    """Whether the client works, and whether the answer is the one to this question. There is no hurry about it."""
    try:
        answer = here.sdk.run(here.client.send_raw(raw.users.get_user(name), timeout=PATIENT)).json()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is reported
        return [f"{name} the fault the client does not work: {error!r}"]
    return [] if answer == {"id": name} else [f"{name} the fault {_ANOTHER}: {answer}"]


def _outcome(cell: Cell, error: Exception | None, sent: int, waited: bool) -> Outcome:
    if error is None:
        return Outcome.ANSWERED if sent == 1 else Outcome.WAITED if waited else Outcome.REPEATED
    if cell.kind.writes and (getattr(error, "maybe_sent", False) or "may have been carried out" in _hint(error)):
        return Outcome.DOUBTED if sent == 1 else Outcome.GAVE_UP_DOUBTED
    if "cannot be rewound" in _hint(error):
        return Outcome.ONCE
    return Outcome.FAILED if sent == 1 else Outcome.GAVE_UP


def _hint(error: Exception) -> str:
    return getattr(error, "hint", "")


def _altered(attempts: Sequence[Attempt]) -> int:
    """How many attempts differ from the first of their request, in a single byte or in many."""
    return sum(
        (again.head, again.body) != (first.head, first.body) for first, *more in _requests(attempts) for again in more
    )


def _waited(cell: Cell, attempts: Sequence[Attempt]) -> bool:
    """Whether the server asked to wait and the next attempt came no sooner."""
    asked = max(event.asks or 0.0 for event in cell.fault.events)
    return asked > 0 and all(tries[1].at - tries[0].at >= asked for tries in _requests(attempts) if len(tries) > 1)


def _requests(attempts: Sequence[Attempt]) -> list[list[Attempt]]:
    """The attempts of each request. Every page is a request of its own."""
    found: dict[tuple[str, str | None], list[Attempt]] = {}
    for attempt in attempts:
        if not is_probe(attempt):
            found.setdefault((attempt.path, attempt.parameter("pageToken")), []).append(attempt)
    return list(found.values())


@contextmanager
def _another_host() -> Generator[FaultServer]:
    nothing = Service(answer, FINE, writes=lambda _: True, settles=False, elsewhere="")
    with FaultServer(nothing, ()) as server:
        server.admit()
        yield server


@contextmanager
def _listening() -> Generator[Listener]:
    root, listener = logging.getLogger(), Listener(MARK)
    level = root.level
    root.addHandler(listener)
    root.setLevel(logging.DEBUG)
    try:
        yield listener
    finally:
        root.setLevel(level)
        root.removeHandler(listener)
