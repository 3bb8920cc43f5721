"""Budgets of requests over a simulated clock: a server that counts in windows, answers that overtake each other."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rblxopencloud._limits import Gate, Guard, Log, Told, ledger, shared_wait

if TYPE_CHECKING:
    from rblxopencloud._limits import Pause


class Sent(NamedTuple):
    """A request on its way: when it was counted, and what the server answered."""

    answer: Told | None


class CountingServer:
    """Counts in fixed windows that it alone knows the beginning of."""

    def __init__(self, most: int, seconds: float, phase: float) -> None:
        self.most, self.seconds, self.phase = most, seconds, phase
        self.seen: Counter[int] = Counter()

    def window(self, now: float) -> int:
        return int((now - self.phase) // self.seconds)

    def take(self, now: float) -> Told:
        number = self.window(now)
        self.seen[number] += 1
        left = max(self.most - self.seen[number], 0)
        return Told(left, (number + 1) * self.seconds + self.phase - now, self.most, self.seconds)


class Budget(RuleBasedStateMachine):
    """Requests are sent as the budget allows, reach the server at once, and are answered in any order."""

    @initialize(most=st.integers(1, 6), seconds=st.sampled_from([10.0, 60.0]), phase=st.floats(-60, 0))
    def begin(self, most: int, seconds: float, phase: float) -> None:
        self.now = 1000.0
        self.server = CountingServer(most, seconds, phase)
        self.gate = Gate(Guard(), Log(most, seconds))
        self.under_way: list[Sent] = []
        self.answered = False
        self.late = False
        self.delay = 0.0

    @rule(times=st.integers(1, 4))
    def send(self, times: int) -> None:
        for _ in range(times):
            if self.gate.enter(self.now) is None:
                self.under_way.append(Sent(self.server.take(self.now)))

    @precondition(lambda self: self.under_way)
    @rule(which=st.integers(0, 99))
    def answer(self, which: int) -> None:
        sent = self.under_way.pop(which % len(self.under_way))
        self.delay = self.delay if self.under_way else 0.0
        self.gate.leave(self.now, sent.answer)
        self.answered = True

    @precondition(lambda self: not self.under_way)
    @rule(seconds=st.floats(0, 90))
    def pass_time(self, seconds: float) -> None:
        self.now += seconds

    @precondition(lambda self: self.under_way and self.delay < 2)
    @rule(seconds=st.floats(0, 2))
    def answers_take_their_time(self, seconds: float) -> None:
        self.now += seconds
        self.delay += seconds
        self.late = True

    @precondition(lambda self: not self.under_way)
    @rule()
    def wait_as_told(self) -> None:
        pause = self.gate.enter(self.now)
        if pause is None:
            self.under_way.append(Sent(self.server.take(self.now)))
            return
        assert pause.look_again == pause.seconds, "nothing is under way that could tell of more"
        assert self.late or pause.seconds <= self.server.seconds
        self.now += pause.seconds + 1e-9
        assert self.gate.enter(self.now) is None
        self.under_way.append(Sent(self.server.take(self.now)))

    @invariant()
    def the_server_never_has_to_refuse(self) -> None:
        if hasattr(self, "server"):
            assert not self.server.seen or max(self.server.seen.values()) <= self.server.most

    @precondition(lambda self: hasattr(self, "server") and self.answered and not self.under_way and not self.late)
    @invariant()
    def nobody_waits_while_the_server_has_something_left(self) -> None:
        probe = self.gate._wait(self.now, True)[0]  # pyright: ignore[reportPrivateUsage] - asking would count
        left = self.server.most - self.server.seen[self.server.window(self.now)]
        assert not (left > 0 and probe > 0)


TestBudget = Budget.TestCase
TestBudget.settings = settings(max_examples=100, stateful_step_count=40, deadline=None)


def entered(gate: Gate, now: float, times: int) -> list[Pause | None]:
    return [gate.enter(now) for _ in range(times)]


def gate(requests: int, seconds: float) -> Gate:
    return Gate(Guard(), Log(requests, seconds))


def test_a_tiny_documented_limit_holds_in_any_span_of_its_length() -> None:
    four = gate(4, 1)
    for _ in range(4):
        assert four.enter(10.9) is None
        four.leave(10.9, None)
    pause = four.enter(11.0)
    assert pause is not None
    assert abs(pause.seconds - 0.9) < 1e-6
    assert entered(four, 11.9 + 1e-9, 4) == [None] * 4


def test_the_headers_count_more_than_the_documentation() -> None:
    wide = gate(2, 60)
    assert entered(wide, 0, 2) == [None, None]
    blocked = wide.enter(0)
    assert blocked is not None
    assert blocked.look_again < 1 < blocked.seconds
    wide.leave(0, Told(998, 30, 1000, 60))
    assert entered(wide, 0, 500) == [None] * 500


def test_nothing_goes_while_the_server_asks_to_wait() -> None:
    one = gate(100, 60)
    one.enter(0)
    one.leave(0, None)
    one.block(0, 30)
    pause = one.enter(1)
    assert pause is not None
    assert pause.seconds == 29
    assert one.enter(30) is None


@pytest.mark.parametrize(
    ("headers", "seconds", "wait"),
    [
        ({}, 60, None),
        ({"retry-after": "5"}, 60, 5),
        ({"retry-after": "60"}, 60, 60),
        ({"retry-after": "61"}, 60, None),
        ({"retry-after": "61"}, 3600, 61),
        ({"retry-after": "5"}, 1, 5),
        ({"retry-after": "5", "x-ratelimit-reset": "12, 4"}, 60, 12),
        ({"retry-after": "86400", "x-ratelimit-reset": "12"}, 60, 12),
        ({"retry-after": "5", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "12"}, 60, 12),
        ({"retry-after": "20", "x-ratelimit-remaining": "0, 9", "x-ratelimit-reset": "12, 4"}, 60, 20),
        ({"retry-after": "5", "x-ratelimit-remaining": "1", "x-ratelimit-reset": "12"}, 60, None),
        ({"retry-after": "5", "x-ratelimit-remaining": "garbage", "x-ratelimit-reset": "12"}, 60, 12),
    ],
)
def test_a_refusal_keeps_everybody_waiting_only_where_it_is_the_budget_that_is_used_up(
    headers: dict[str, str], seconds: float, wait: float | None
) -> None:
    assert shared_wait(headers, seconds) == wait


def test_an_answer_from_the_window_before_does_not_shorten_the_present_one() -> None:
    one = gate(100, 60)
    assert entered(one, 0, 3) == [None] * 3
    one.leave(0, Told(50, 5, 100, 60))
    one.leave(6, Told(99, 59, 100, 60))
    one.leave(6, Told(0, 0.1, 100, 60))
    assert one.enter(6) is None


def test_a_request_that_never_left_does_not_count() -> None:
    one = gate(100, 60)
    assert entered(one, 0, 2) == [None] * 2
    one.leave(0, Told(1, 60, 2, 60))
    one.leave(0, None, counted=False)
    assert one.enter(0) is None


def test_the_same_credential_has_the_same_budget_and_another_has_its_own() -> None:
    one, same, other, elsewhere = ledger("k", None), ledger("k", None), ledger("l", None), ledger("k", "http://x")
    assert one is same
    assert len({id(one), id(other), id(elsewhere)}) == 3
    assert "k" not in vars(one).values()


FORKED = """
import os
from rblxopencloud._auth import fingerprint
from rblxopencloud._limits import _ledgers, ledger
from rblxopencloudraw import ENDPOINTS

held = ledger("k", None)
gate = held.gate(ENDPOINTS["Cloud_GetUniverse"], "api-key")
gate.enter(0.0)
held._guard.lock.acquire()
_ledgers._lock.acquire()
child = os.fork()
if not child:
    assert ledger("k", None) is held
    assert gate.enter(0.0) is None
    assert gate._under_way == 1
    gate.leave(0.0, None)
    gate.leave(0.0, None)  # a request in the middle of which the process was forked
    assert gate._under_way == 0
    os._exit(7)
os._exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork")
def test_a_child_does_not_wait_for_locks_and_answers_of_its_parent() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FORKED],
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        timeout=30,
    )
    assert ran.returncode == 7
