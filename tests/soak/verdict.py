"""What was promised and what happened: every difference is a violation, told in one sentence. Pure."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tests.soak.faults import expected, is_write
from tests.soak.phases import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.soak.phases import Phase
    from tests.soak.server import Counts

POOL = 100
"""How many connections a client has at most."""

CLOSING = 12
"""How many connections more the server may see, since it learns later than the client that one is gone."""

PER_WORKER = 2
"""How many connections there may be for each worker: one that it uses, and one that waits to be used again."""

GROWTH = 8 * 2**20
"""How many bytes the memory may grow between warming up and the end."""

_SHOWN = 5


class Tally(NamedTuple):
    """The counts of a half, in the order in which they are shown."""

    calls: int
    reads_answered: int
    writes_acknowledged: int
    errors_applied: int
    errors_not_applied: int
    applied_twice: int
    requests: int


def tally(phase: Phase, counts: Counts, seed: int) -> Tally:
    """Count what became of the calls of a half."""
    found: Counter[str] = Counter()
    for index, outcome, applied, requests in _each(phase, counts):
        found["requests"] += requests
        found["twice"] += applied > 1
        if not is_write(seed, index):
            found["reads"] += outcome == Outcome.ANSWERED
        elif outcome == Outcome.ANSWERED:
            found["acknowledged"] += 1
        else:
            found["applied" if applied else "not applied"] += 1
    names = ("reads", "acknowledged", "applied", "not applied", "twice", "requests")
    return Tally(len(phase.outcomes), *(found[name] for name in names))


def violations(phase: Phase, counts: Counts, seed: int) -> list[str]:
    """Everything about a half that is not as it was promised."""
    wrong: dict[str, list[int]] = {}
    for index, outcome, applied, requests in _each(phase, counts):
        for complaint in _call(seed, index, outcome, applied, requests):
            wrong.setdefault(complaint, []).append(index)
    told = [f"{phase.name}: {len(calls)} {what} (such as {calls[:_SHOWN]})" for what, calls in wrong.items()]
    return [*told, *(f"{phase.name}: {text}" for text in [*_process(phase), *phase.surprises[:_SHOWN]])]


def _each(phase: Phase, counts: Counts) -> Iterator[tuple[int, int, int, int]]:
    for place, outcome in enumerate(phase.outcomes):
        index = phase.first + place
        yield index, outcome, counts.applied[index], counts.requests[index]


def _call(seed: int, index: int, outcome: int, applied: int, requests: int) -> Iterator[str]:
    if outcome == Outcome.NOTHING:
        yield "calls never came to an end"
        return
    want = expected(seed, index)
    if applied > 1:
        yield "writes applied more than once"
    if is_write(seed, index) and outcome == Outcome.ANSWERED and not applied:
        yield "writes acknowledged and never applied"
    if outcome == Outcome.NEVER_SENT and requests:
        yield "requests said to be never sent had arrived"
    if outcome == Outcome.WRONG:
        yield "reads got the answer of another call"
    if (outcome == Outcome.ANSWERED) != want.answered:
        yield "calls failed that had to succeed" if want.answered else "calls succeeded that had to fail"
    if (requests, applied) != (want.requests, want.applied):
        yield "calls whose requests or writes at the server are not as many as the faults account for"


def _process(phase: Phase) -> Iterator[str]:
    bound = min(phase.workers * PER_WORKER, POOL) + CLOSING
    if phase.most_open > bound:
        yield f"{phase.most_open} connections at once, at most {bound} are allowed"
    if phase.left_open:
        yield f"{phase.left_open} connections are open after the client was closed"
    if phase.left_running:
        yield f"{phase.left_running} threads or tasks are left"
    if phase.warm is not None and phase.end is not None and phase.end - phase.warm > GROWTH:
        yield f"memory grew by {phase.end - phase.warm:,} bytes after warming up, {GROWTH:,} are allowed"


def report(
    phases: Sequence[Phase], tallies: Sequence[Tally], counts: Counts, calls: int, seed: int, broken: Sequence[str]
) -> str:
    """The short report."""
    faults = ", ".join(f"{kind} {number:,}" for kind, number in counts.faults.items())
    lines = [f"{calls:,} calls, seed {seed}; faults: {faults}", "", _line("", [phase.name for phase in phases])]
    for place, name in enumerate(Tally._fields):
        lines.append(_line(name.replace("_", " "), [f"{tally[place]:,}" for tally in tallies]))
    lines.append(_line("connections at once", [str(phase.most_open) for phase in phases]))
    lines.append(_line("MiB warm, end, most", [_memory(phase) for phase in phases]))
    lines.append(_line("seconds", [f"{phase.seconds:.0f}" for phase in phases]))
    return "\n".join([*lines, "", *(f"VIOLATION {text}" for text in broken), f"{len(broken)} violations"])


def _line(name: str, cells: Sequence[str]) -> str:
    return f"{name:<20}" + "".join(f"{cell:>24}" for cell in cells)


def _memory(phase: Phase) -> str:
    figures = [phase.warm, phase.end, phase.most]
    return ", ".join("?" if figure is None else f"{figure / 2**20:.1f}" for figure in figures)
