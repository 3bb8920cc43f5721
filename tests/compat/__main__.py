"""The command line: what of the public names differs from the last release, and whether its tests pass on this code.

python -m tests.compat                     what was removed, changed, extended and added
python -m tests.compat --accept            this is what the next release promises
python -m tests.compat --current           fail unless exactly this was accepted, as before a release
python -m tests.compat --release v1.2.0    type-check and run the tests of that release on this code
"""

from __future__ import annotations

import argparse
import sys

from tests.compat import previous, snapshot
from tests.compat.compare import compare
from tests.compat.surface import read


def main(arguments: list[str] | None = None) -> int:
    """Run one of the checks; 1 where something may break somebody."""
    parser = argparse.ArgumentParser("python -m tests.compat", description="Public names against the last release.")
    parser.add_argument("--accept", action="store_true", help="write down what there is now")
    parser.add_argument("--current", action="store_true", help="fail for every difference, new names included")
    parser.add_argument("--release", metavar="TAG", help="type-check and run the tests of a release on this code")
    options = parser.parse_args(arguments)
    if options.release:
        return previous.check(options.release)
    return _names(accept=options.accept, current=options.current)


def _names(*, accept: bool, current: bool) -> int:
    now = read()
    found = compare(snapshot.read(), now)
    for kind in ("removed", "changed", "extended", "added"):
        lines: list[str] = getattr(found, kind)
        sys.stdout.write("".join(f"{kind}: {line}\n" for line in lines))
    if accept:
        snapshot.write(now)
        return 0
    fails = [*found.breaking, *(found.extended + found.added if current else [])]
    if fails:
        sys.stdout.write("If this is meant: python -m tests.compat --accept, and a line in CHANGELOG.md.\n")
    return 1 if fails else 0


if __name__ == "__main__":
    sys.exit(main())
