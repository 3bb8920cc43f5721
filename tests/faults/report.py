"""The tables of reliability, from a run of the matrix: every fault on a page of the site, the gist in the README.

    python -m tests.faults.report

It writes the gist where the README has its markers, and the page anew, and says what is not as it should be.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .catalogue import FAULTS
from .kinds import GROUPS, KINDS
from .matrix import WAYS, perform_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .catalogue import Fault
    from .matrix import Run

README = Path(__file__).resolve().parents[2] / "README.md"
PAGE = README.parent / "docs" / "reliability.md"
BEGIN, END = "<!-- reliability:begin -->", "<!-- reliability:end -->"


_NAMED = 3
_HEAD = """\
# Reliability

<!-- Written by `python -m tests.faults.report`. Do not edit. -->

What becomes of a call when something goes wrong. A server on a raw socket plays every fault and counts the writes that
take effect; each line is what callers were told. What is sent again, and why, stands in
[errors and retries](guides/errors.md).

- *answered*: the caller got the answer, and noticed nothing.
- *repeated*: the request was sent again by itself, and succeeded.
- *error at once*: an exception, after a single attempt.
- *may have been carried out*: the exception says so; a write that certainly did not happen is never called that.

The lines are about connections of this SDK's own. A caller's own HTTP client counts in the sums; it alone may take an
answer longer than its length for one that cannot be read, which is not repeated.
"""


def gist(run: Run) -> str:
    """What stands between the markers: faults that end alike share a line."""
    return "\n".join([BEGIN, *_totals(run), "", *_gathered(run), END])


def page(run: Run) -> str:
    """The page of the site, with a line for each fault."""
    return "\n".join([_HEAD, *_totals(run), "", *_rows(run), ""])


def written(readme: str, run: Run) -> str:
    """The README with the gist of this run.

    Raises:
        ValueError: It has not got both markers.
    """
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"README.md must have {BEGIN} and {END}, each on a line of its own.")
    return before + gist(run) + after


def _totals(run: Run) -> Iterator[str]:
    doubled, lost = sum(seen.doubled for seen in run.seen), sum(seen.lost for seen in run.seen)
    denied, altered = sum(seen.denied for seen in run.seen), sum(seen.altered for seen in run.seen)
    leaks = run.strays + len(run.leaks) + sum(len(seen.leaks) for seen in run.seen)
    yield (
        f"{len(run.seen):,} cases: {len(FAULTS)} faults against {len(KINDS)} kinds of operation in {len(WAYS)} "
        "packages, most of them with the write carried out and without, and some of them over a caller's own client."
    )
    yield ""
    yield "| in all of them | cases |"
    yield "|---|---|"
    yield f"| writes doubled | {doubled} |"
    yield f"| lost acknowledgements reported as success | {lost} |"
    yield f"| writes carried out and reported as certainly failed | {denied} |"
    yield f"| answers taken for the answer to another request | {sum(seen.mixed_up for seen in run.seen)} |"
    yield f"| repeats that differ from the first attempt | {altered} |"
    yield f"| keys in an error, a log, an address or on another host | {leaks} |"


def _rows(run: Run) -> Iterator[str]:
    yield from _heads()
    for fault in FAULTS:
        yield f"| {fault.name} | {' | '.join(_cells(run, fault))} |"


def _gathered(run: Run) -> Iterator[str]:
    alike: dict[tuple[str, ...], list[str]] = {}
    for fault in FAULTS:
        alike.setdefault(_cells(run, fault), []).append(fault.name)
    yield from _heads()
    for cells, names in sorted(alike.items(), key=lambda found: -len(found[1])):
        more = [f"and {len(names) - _NAMED} more"] if len(names) > _NAMED else []
        yield f"| {'; '.join([*names[:_NAMED], *more])} | {' | '.join(cells)} |"


def _heads() -> Iterator[str]:
    yield f"| what goes wrong | {' | '.join(GROUPS)} |"
    yield "|---" * (len(GROUPS) + 1) + "|"


def _cells(run: Run, fault: Fault) -> tuple[str, ...]:
    return tuple(_cell(run, fault, group) for group in GROUPS)


def _cell(run: Run, fault: Fault, group: str) -> str:
    # What a caller's own client cannot tell apart is its own affair; the text above the table says so.
    ours = (seen for seen in run.seen if seen.cell.way.own is None)
    matching = (seen for seen in ours if seen.cell.fault is fault and seen.cell.kind.group == group)
    return " or ".join(sorted({seen.outcome.value for seen in matching}))


def main() -> int:
    """Run the matrix and write both tables."""
    run = perform_all()
    PAGE.write_text(page(run), encoding="utf-8")
    README.write_text(written(README.read_text(encoding="utf-8"), run), encoding="utf-8")
    wrong = [f"{seen.cell}: {'; '.join(seen.complaints)}" for seen in run.seen if seen.complaints]
    sys.stdout.write("".join(f"{line}\n" for line in [*wrong, *run.leaks]))
    sys.stdout.write(f"{len(run.seen)} cases in {run.seconds:.0f} s, {len(wrong)} not as they should be\n")
    return 1 if wrong or run.leaks or run.strays else 0


if __name__ == "__main__":
    sys.exit(main())
