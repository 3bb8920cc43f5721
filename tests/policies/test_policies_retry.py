"""The decision whether to send again, over a simulated clock and a server that counts what it carries out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import rblxopencloudraw as raw
from rblxopencloud import RetryPolicy
from rblxopencloud._retry import PASSING, Facts, advice, backoff, decide

if TYPE_CHECKING:
    from rblxopencloud._retry import Decision
    from rblxopencloudraw import Endpoint

POLICIES = st.builds(
    RetryPolicy,
    max_attempts=st.integers(1, 8),
    base_delay=st.floats(0, 10),
    factor=st.floats(0.1, 10),
    max_delay=st.floats(0, 60),
    jitter=st.booleans(),
    max_wait=st.floats(0, 100),
    deadline=st.none() | st.floats(0.1, 300),
    after_timeout=st.booleans(),
)
FACTS = st.builds(
    Facts,
    status=st.none() | st.sampled_from([400, 404, 409, 429, 500, 501, 502, 503, 504, 599]),
    maybe_sent=st.booleans(),
    told=st.none() | st.floats(0, 1000),
    harmless=st.booleans(),
    rewindable=st.booleans(),
    late=st.booleans(),
)
DONE = Facts(503, True, None, True, True)


@given(FACTS, POLICIES, st.integers(1, 9), st.floats(0, 400), st.floats(0, 1))
def test_what_may_do_harm_or_is_not_allowed_is_never_repeated(
    facts: Facts, policy: RetryPolicy, attempt: int, elapsed: float, chance: float
) -> None:
    decision = decide(facts, policy, attempt, elapsed, chance)
    if decision.wait is None:
        assert decision.reason
        return
    assert facts.status is None or facts.status == 429 or facts.status in PASSING
    assert facts.harmless or not facts.maybe_done
    assert facts.rewindable
    assert policy.after_timeout or not facts.late
    assert attempt < policy.max_attempts
    assert policy.deadline is None or elapsed + decision.wait <= policy.deadline
    assert 0 <= decision.wait <= max(policy.max_delay, policy.max_wait)


@given(FACTS, POLICIES, st.floats(0, 1))
def test_a_wait_is_never_shorter_than_the_server_asks_but_for_the_cap(
    facts: Facts, policy: RetryPolicy, chance: float
) -> None:
    decision = decide(facts, policy, 1, 0, chance)
    if decision.wait is not None and facts.told is not None:
        assert decision.wait >= min(facts.told, policy.max_wait)


@given(POLICIES, st.integers(1, 5000), st.floats(0, 1))
def test_the_back_off_stays_between_nothing_and_its_cap(policy: RetryPolicy, attempt: int, chance: float) -> None:
    assert 0 <= backoff(policy, attempt, chance) <= policy.max_delay
    assert backoff(policy, attempt, 0) <= backoff(policy, attempt, 1)


def test_the_back_off_doubles_up_to_its_cap() -> None:
    policy = RetryPolicy(base_delay=1, max_delay=5)
    assert [backoff(policy, attempt, 1) for attempt in range(1, 6)] == [1, 2, 4, 5, 5]
    assert [backoff(policy, attempt, 0.5) for attempt in range(1, 4)] == [0.5, 1, 2]
    assert backoff(evolve(policy, factor=1e300), 9, 1) == 5


@pytest.mark.parametrize(
    ("facts", "policy", "attempt", "elapsed", "reason"),
    [
        (DONE._replace(status=404), RetryPolicy(), 1, 0, "final"),
        (DONE, None, 1, 0, "off"),
        (DONE._replace(harmless=False), RetryPolicy(), 1, 0, "unsafe"),
        (DONE._replace(rewindable=False), RetryPolicy(), 1, 0, "body"),
        (DONE, RetryPolicy(), 4, 0, "attempts"),
        (DONE, RetryPolicy(deadline=10), 1, 10, "deadline"),
        (DONE._replace(status=429, told=60), RetryPolicy(deadline=10), 1, 0, "deadline"),
    ],
)
def test_giving_up_has_a_reason(
    facts: Facts, policy: RetryPolicy | None, attempt: int, elapsed: float, reason: str
) -> None:
    decision: Decision = decide(facts, policy, attempt, elapsed, 0.5)
    assert (decision.wait, decision.reason) == (None, reason)


GET, POST = raw.ENDPOINTS["Cloud_GetUniverse"], raw.ENDPOINTS["Cloud_PublishUniverseMessage"]
PUT, BAN = (
    raw.ENDPOINTS["Cloud_UpdateUniverse"],
    raw.ENDPOINTS["Cloud_UpdateUserRestriction__Using_Universes"],
)
TAKING = raw.ENDPOINTS["Cloud_ReadMemoryStoreQueueItems"]
HARM = DONE._replace(harmless=False)
DOUBT = "It may have been carried out: look before sending it again."
NO_HARM = "It may have been carried out; sending it again does no harm."
ONCE = "The body cannot be rewound, so it was sent only once."


@pytest.mark.parametrize(
    ("facts", "endpoint", "doubt", "text"),
    [
        (HARM, POST, False, DOUBT),
        (HARM, TAKING, False, DOUBT),
        (DONE, PUT, False, NO_HARM),
        (DONE, BAN, False, DOUBT),
        (DONE, GET, False, ""),
        (DONE._replace(rewindable=False, status=429), POST, False, ONCE),
        (DONE._replace(rewindable=False), PUT, False, f"{ONCE} {NO_HARM}"),
        (HARM._replace(status=404), POST, False, ""),
        (HARM._replace(status=501), POST, False, ""),
        (HARM._replace(status=599), POST, False, DOUBT),
        (DONE._replace(status=429), PUT, True, NO_HARM),
        (DONE._replace(status=None, maybe_sent=False), BAN, True, DOUBT),
    ],
)
def test_an_error_says_what_may_have_happened(facts: Facts, endpoint: Endpoint, doubt: bool, text: str) -> None:
    assert advice(decide(facts, RetryPolicy(), 9, 0, 0), facts, endpoint, doubt) == text


class Calls(RuleBasedStateMachine):
    """Calls against a server that breaks in every way; it counts what it carried out."""

    @initialize(harmless=st.booleans(), policy=POLICIES)
    def first_call(self, harmless: bool, policy: RetryPolicy) -> None:
        self.begin(harmless, policy)

    def begin(self, harmless: bool, policy: RetryPolicy) -> None:
        self.harmless, self.policy = harmless, policy
        self.now = self.elapsed = 0.0
        self.attempt = 1
        self.carried_out = 0
        self.over = False

    def _failed(self, facts: Facts, chance: float) -> None:
        decision = decide(facts, self.policy, self.attempt, self.elapsed, chance)
        if decision.wait is None:
            self.over = True
            return
        self.attempt += 1
        self.elapsed += decision.wait

    @precondition(lambda self: not self.over)
    @rule(chance=st.floats(0, 1))
    def refused(self, chance: float) -> None:
        self._failed(Facts(None, False, None, self.harmless, True), chance)

    @precondition(lambda self: not self.over)
    @rule(chance=st.floats(0, 1), done=st.booleans(), seconds=st.floats(0, 30))
    def broken_off(self, chance: float, done: bool, seconds: float) -> None:
        self.carried_out += done
        self.elapsed += seconds
        self._failed(Facts(None, True, None, self.harmless, True), chance)

    @precondition(lambda self: not self.over)
    @rule(chance=st.floats(0, 1), done=st.booleans(), status=st.sampled_from(sorted(PASSING)))
    def failing(self, chance: float, done: bool, status: int) -> None:
        self.carried_out += done
        self._failed(Facts(status, True, None, self.harmless, True), chance)

    @precondition(lambda self: not self.over)
    @rule(chance=st.floats(0, 1), told=st.none() | st.floats(0, 200))
    def too_many(self, chance: float, told: float | None) -> None:
        self._failed(Facts(429, True, told, self.harmless, True), chance)

    @precondition(lambda self: not self.over)
    @rule()
    def succeeded(self) -> None:
        self.carried_out += 1
        self.over = True

    @precondition(lambda self: self.over)
    @rule(harmless=st.booleans())
    def another_call(self, harmless: bool) -> None:
        self.begin(harmless, self.policy)

    @invariant()
    def nothing_that_does_harm_twice_is_carried_out_twice(self) -> None:
        if hasattr(self, "over"):
            assert self.harmless or self.carried_out <= 1

    @invariant()
    def no_more_is_sent_than_allowed(self) -> None:
        if hasattr(self, "over"):
            assert self.attempt <= self.policy.max_attempts


TestCalls = Calls.TestCase
TestCalls.settings = settings(max_examples=150, stateful_step_count=12, deadline=None)
