"""`make soak`: calls under faults, counted exactly. Ends by itself; exit status 1 says that a promise was broken."""

from __future__ import annotations

import argparse
import faulthandler
import sys
import time
from typing import TYPE_CHECKING, cast

from tests.soak import server, watch
from tests.soak.phases import Options, client, tasks, threads
from tests.soak.verdict import report, tally, violations

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from tests.soak.phases import Blocking

HANGING = 120.0
"""How many seconds after the time is up the soak ends itself, telling where everybody stands."""


def main() -> int:
    """Run the soak that the command line asks for."""
    options = _options()
    faulthandler.dump_traceback_later(options.seconds + HANGING, exit=True)
    text, broken = run(options)
    faulthandler.cancel_dump_traceback_later()
    sys.stdout.write(f"{text}\n")
    return 1 if broken else 0


def run(options: Options, make: Blocking = client) -> tuple[str, Sequence[str]]:
    """Both halves: the report, and what was broken."""
    until = time.monotonic() + options.seconds
    with watch.Unnoticed() as unnoticed, server.running(options.calls, options.seed) as own:
        phases = [threads(options, own, until, make), tasks(options, own, until, unnoticed)]
        counts = own.counts()
    broken = [text for phase in phases for text in violations(phase, counts, options.seed)]
    broken += [*counts.complaints, *unnoticed.found]
    tallies = [tally(phase, counts, options.seed) for phase in phases]
    return report(phases, tallies, counts, options.calls, options.seed, broken), broken


def _options() -> Options:
    usual = Options()
    parser = argparse.ArgumentParser(prog="make soak", description="Calls under faults, counted exactly.")
    parser.add_argument("--calls", type=int, default=usual.calls, help="of both halves together")
    parser.add_argument("--threads", type=int, default=usual.threads, help="that make the first half")
    parser.add_argument("--tasks", type=int, default=usual.tasks, help="that make the second half")
    parser.add_argument("--seed", type=int, default=usual.seed, help="what the faults follow from")
    parser.add_argument("--seconds", type=float, default=usual.seconds, help="after which no call is begun")
    parser.add_argument("--without-aiohttp", action="store_true", help="as if the extra were not installed")
    given = parser.parse_args()
    if given.without_aiohttp:
        sys.modules["aiohttp"] = cast("ModuleType", None)
    return Options(given.calls, given.threads, given.tasks, given.seed, given.seconds)


if __name__ == "__main__":
    sys.exit(main())
