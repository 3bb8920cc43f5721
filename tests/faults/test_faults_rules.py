"""The rule table, checked against a service that is simulated: rules that lose or double something are wrong."""

from __future__ import annotations

import pytest

from .catalogue import ATTEMPTS, FAULTS, Fault, Reach
from .kinds import GROUPS, KINDS, Kind, Nature
from .rules import Outcome, expected

SUCCESSES = (Outcome.ANSWERED, Outcome.REPEATED, Outcome.WAITED)
DOUBTS = (Outcome.DOUBTED, Outcome.GAVE_UP_DOUBTED)
CASES = [(fault, kind) for fault in FAULTS for kind in KINDS if kind.writes]


def _effects(fault: Fault, kind: Kind, attempts: int, applies: bool) -> int:
    """How often a write would take effect, were it attempted so often."""
    reaches = [event.reach for event in fault.events[:attempts]]
    carried_out = applies * sum(reach in (Reach.UNKNOWN, Reach.FAILED, Reach.UNREADABLE) for reach in reaches)
    carried_out += sum(reach is Reach.ANSWERED for reach in reaches) + max(attempts - len(reaches), 0)
    return carried_out if kind.nature is Nature.ADDS else min(carried_out, 1)


@pytest.mark.parametrize("applies", [True, False])
def test_no_rule_doubles_a_write(applies: bool) -> None:
    doubled = [
        (fault.name, kind.name)
        for fault, kind in CASES
        if _effects(fault, kind, expected(fault.events, kind).attempts, applies) > 1
    ]

    assert doubled == []


@pytest.mark.parametrize("applies", [True, False])
def test_no_rule_calls_a_success_what_was_not_carried_out(applies: bool) -> None:
    lost = [
        (fault.name, kind.name)
        for fault, kind in CASES
        for outcome, attempts in [expected(fault.events, kind)]
        if outcome in SUCCESSES and _effects(fault, kind, attempts, applies) != 1
    ]

    assert lost == []


def test_no_rule_denies_what_may_have_been_carried_out() -> None:
    denied = [
        (fault.name, kind.name)
        for fault, kind in CASES
        for outcome, attempts in [expected(fault.events, kind)]
        if outcome not in (*SUCCESSES, *DOUBTS) and _effects(fault, kind, attempts, applies=True)
    ]

    assert denied == []


def test_no_rule_allows_more_attempts_than_the_policy_but_for_polls_that_ask_later() -> None:
    most = {kind.name: max(expected(fault.events, kind).attempts for fault in FAULTS) for kind in KINDS}

    assert {name for name, attempts in most.items() if attempts > ATTEMPTS} == {"poll of an operation"}


def test_a_body_that_cannot_be_rewound_is_attempted_once() -> None:
    once = [kind for kind in KINDS if not kind.rewinds]

    assert {expected(fault.events, kind).attempts for fault in FAULTS for kind in once} == {1}


def test_every_outcome_and_every_group_is_in_use() -> None:
    assert {expected(fault.events, kind).outcome for fault in FAULTS for kind in KINDS} == set(Outcome)
    assert {kind.group for kind in KINDS} == set(GROUPS)


def test_names_are_told_apart() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
    assert len({kind.name for kind in KINDS}) == len(KINDS)
