"""The soak in small, and whether it notices what it is there to notice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rblxopencloud import Client
from rblxopencloud.exceptions import HttpException, TransportError
from tests.soak.__main__ import run
from tests.soak.faults import Kind, expected, fault, is_write
from tests.soak.phases import LIMITS, RETRY, Options, Outcome, Phase
from tests.soak.server import KEY, Counts
from tests.soak.verdict import CLOSING, GROWTH, PER_WORKER, violations

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    from rblxopencloudraw import Request

    T = TypeVar("T")

ROOT = Path(__file__).resolve().parent.parent.parent
CALLS, SEED = 400, 3


def test_a_thousand_calls_under_faults_keep_every_promise() -> None:
    variables = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
    command = [sys.executable, "-m", "tests.soak", "--calls", "1000", "--seconds", "60"]

    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=variables, check=False)

    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.endswith("0 violations\n")


def test_a_client_that_sends_again_after_any_error_is_caught() -> None:
    options = Options(calls=CALLS, threads=4, tasks=4, seed=SEED, seconds=60)

    report, broken = run(options, lambda address: Careless(KEY, base_url=address, retry=RETRY, rate_limits=LIMITS))

    assert any("writes applied more than once" in text for text in broken), report
    assert any("calls succeeded that had to fail" in text for text in broken), report


def test_a_soak_without_time_says_that_calls_never_ended() -> None:
    _, broken = run(Options(calls=20, threads=2, tasks=2, seconds=0))

    assert len(broken) == 2
    assert all("10 calls never came to an end" in text for text in broken)


class Careless(Client):
    """Sends whatever failed once more."""

    def send(self, request: Request[T], *further: Any, **options: Any) -> T:
        try:
            return super().send(request, *further, **options)
        except (HttpException, TransportError):
            return super().send(request, *further, **options)


def test_a_soak_in_which_all_went_as_the_faults_demand_breaks_nothing() -> None:
    assert violations(phase(), counts(), SEED) == []


def change(data: bytes, index: int, value: int) -> bytes:
    return data[:index] + bytes([value]) + data[index + 1 :]


def of(kind: str) -> int:
    """The first call without any fault that is a read or a write."""
    return next(n for n in range(CALLS) if is_write(SEED, n) == (kind == "write") and fault(SEED, n, 0) is None)


def phase() -> Phase:
    ended = bytes(Outcome.ANSWERED if expected(SEED, n).answered else Outcome.ERROR for n in range(CALLS))
    return Phase("half", 8, 0, ended, [], 1.0, 2**25, 2**25, 2**25, 8, 0, 0)


def counts() -> Counts:
    wanted = [expected(SEED, n) for n in range(CALLS)]
    requests, applied = bytes(it.requests for it in wanted), bytes(it.applied for it in wanted)
    return Counts(requests, applied, {}, 0, 8, [])


@pytest.mark.parametrize(
    ("tamper", "complaint"),
    [
        (lambda: (phase(), doctored_counts("applied", of("write"), 2)), "writes applied more than once"),
        (lambda: (phase(), doctored_counts("applied", of("write"), 0)), "writes acknowledged and never applied"),
        (lambda: (phase(), doctored_counts("requests", of("read"), 2)), "not as many as the faults account for"),
        (lambda: (doctored(of("read"), Outcome.ERROR), counts()), "calls failed that had to succeed"),
        (lambda: (doctored(of("read"), Outcome.WRONG), counts()), "reads got the answer of another call"),
        (lambda: (doctored(of("write"), Outcome.NEVER_SENT), counts()), "said to be never sent had arrived"),
        (lambda: (doctored(of("write"), Outcome.NOTHING), counts()), "calls never came to an end"),
        (lambda: (phase()._replace(most_open=8 * PER_WORKER + CLOSING + 1), counts()), "connections at once"),
        (lambda: (phase()._replace(left_open=1), counts()), "open after the client was closed"),
        (lambda: (phase()._replace(left_running=1), counts()), "threads or tasks are left"),
        (lambda: (phase()._replace(end=2**25 + GROWTH + 1), counts()), "memory grew"),
        (lambda: (phase()._replace(surprises=["call 7: KeyError()"]), counts()), "call 7: KeyError()"),
    ],
)
def test_each_broken_promise_is_told(tamper: Callable[[], tuple[Phase, Counts]], complaint: str) -> None:
    told = violations(*tamper(), SEED)

    assert any(complaint in text for text in told), told


def doctored(index: int, outcome: Outcome) -> Phase:
    return phase()._replace(outcomes=change(phase().outcomes, index, outcome))


def doctored_counts(name: str, index: int, value: int) -> Counts:
    return counts()._replace(**{name: change(getattr(counts(), name), index, value)})


def test_one_request_in_twenty_meets_a_fault_and_every_kind_is_met() -> None:
    met = [fault(SEED, n, 0) for n in range(20_000)]
    kinds = {it.kind for it in met if it is not None}

    assert 0.045 < sum(it is not None for it in met) / len(met) < 0.055
    assert kinds == set(Kind)


def test_a_request_that_was_limited_was_never_carried_out() -> None:
    met = [fault(SEED, n, 0) for n in range(20_000)]

    assert not any(it.late for it in met if it is not None and it.kind is Kind.LIMITED)
    assert all(any(it == (kind, late) for it in met) for kind in set(Kind) - {Kind.LIMITED} for late in (True, False))
