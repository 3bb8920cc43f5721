"""Many revisions in a row: what each changed, and which operations come and go. `chronicle.py` shows it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from codegen.diff import compare, identity, sources
from codegen.diff.levels import CONFIRMING_DAYS, CONFIRMING_REVISIONS
from codegen.diff.report import Options, build
from codegen.diff.usage import UNREADABLE, USAGE, Parser
from codegen.errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from codegen.diff.compare import Scope
    from codegen.diff.findings import Operation, Report
    from codegen.diff.sources import Source


@define
class Gap:
    """A time in which an operation was missing.

    Attributes:
        operation: The operation.
        seen: The last revision that had it.
        missed: The first revision without it.
        back: The revision that had it again, "" if none.
        days: How long it was missing at least, from the first revision without it; None where days are unknown.
        revisions: In how many revisions it was missing.
    """

    operation: Operation
    seen: str
    missed: str
    since: str
    back: str = ""
    days: int | None = None
    revisions: int = 0

    @property
    def is_confirmed(self) -> bool:
        """Whether it has been missing for so long that it counts as removed."""
        return not self.back and (self.revisions >= CONFIRMING_REVISIONS or (self.days or 0) >= CONFIRMING_DAYS)


@frozen
class Step:
    """What one revision changed.

    Attributes:
        revision: The revision.
        report: The comparison with the one before.
        back: Operations that are there again.
        confirmed: Operations whose removal this revision confirms.
    """

    revision: str
    report: Report
    back: tuple[Gap, ...]
    confirmed: tuple[Gap, ...]


@define
class History:
    """All steps, and all gaps."""

    steps: list[Step] = field(factory=list[Step])
    gaps: list[Gap] = field(factory=list[Gap])


def tell(revisions: Iterator[Source], options: Options) -> History:
    """Compare each revision with the one before."""
    history = History()
    before = next(revisions, None)
    for after in revisions:
        if before is not None:
            history.steps.append(_step(history, before, after, options))
        before = after
    if not history.steps:
        raise CodegenError("fewer than two revisions.", hint="Name a folder of descriptions or A..B.", code=USAGE)
    return history


def _step(history: History, old: Source, new: Source, options: Options) -> Step:
    present = operations(new, options.scope)
    back: list[Gap] = []
    confirmed: list[Gap] = []
    for gap in history.gaps:
        if gap.back:
            continue
        was = gap.is_confirmed
        if _identity(gap.operation) in present:
            gap.back = new.where
            back.append(gap)
        else:
            gap.revisions += 1
        gap.days = _days(gap.since, new.date)
        if gap.is_confirmed and not was:
            confirmed.append(gap)
    missing = operations(old, options.scope)
    for key in sorted(missing.keys() - present.keys()):
        history.gaps.append(Gap(missing[key], old.where, new.where, new.date, "", 0, 1))
    return Step(new.where, build(old, new, options), tuple(back), tuple(confirmed))


def operations(source: Source, scope: Scope) -> dict[tuple[str, ...], Operation]:
    """The operations of a revision by what identifies them: neither fragments nor names of parameters count."""
    document = source.document
    places = identity.places(document)
    narrow = scope == "open-cloud" and compare.is_cloud(document)
    wanted = [place for place in places if not narrow or identity.is_cloud(document.root, place)]
    return {_identity(one): one for place in wanted for one in [place.reference()]}


def _identity(operation: Operation) -> tuple[str, ...]:
    return operation.method, identity.SLOT.sub("{}", operation.path)


def _days(since: str, until: str) -> int | None:
    try:
        return (dt.date.fromisoformat(until) - dt.date.fromisoformat(since)).days
    except ValueError:
        return None


def main(arguments: Sequence[str]) -> int:
    """`python -m codegen diff history DIR|A..B`."""
    from codegen.diff.chronicle import FORMATS
    from codegen.diff.command import SPECS

    parser = Parser(prog="python -m codegen diff history", description="What each revision changed.")
    parser.add_argument("revisions", metavar="DIR|A..B", help="a folder of revisions by name, or commits of specs/")
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.add_argument("--scope", choices=("open-cloud", "all"), default="open-cloud", help="default: open-cloud")
    parser.add_argument("--path", default="specs", help="what to look at in the commits A..B; default: specs")
    given = parser.parse_args(arguments)
    history = tell(_revisions(given.revisions, given.path), Options(SPECS, given.scope, with_lines=False))
    sys.stdout.write(FORMATS[given.format](history))
    return 0


def _revisions(text: str, path: str) -> Iterator[Source]:
    folder = Path(text)
    if folder.is_dir():
        files = sorted(file for file in folder.iterdir() if file.suffix in {".json", ".yaml", ".yml"})
        return (_named(sources.load(str(file)), file.name) for file in files)
    first, dots, last = text.partition("..")
    if not dots or not first:
        hint = "Name a folder of descriptions, or commits as A..B."
        raise CodegenError("neither a folder nor A..B.", where=text, hint=hint, code=USAGE)
    return (
        _named(sources.load(f"git:{commit}:{path}"), f"{date} {commit[:9]}", date)
        for commit, date in _commits(first, last or "HEAD", path)
    )


def _named(source: Source, name: str, date: str = "") -> Source:
    source.where = source.document.where = name
    source.date = source.date or date
    return source


def _commits(first: str, last: str, path: str) -> list[tuple[str, str]]:
    words = ["git", "log", "--reverse", "--format=%H %cs", "--end-of-options", f"{first}..{last}", "--", path]
    start = ["git", "log", "-1", "--format=%H %cs", "--end-of-options", first]
    end = ["git", "log", "-1", "--format=%H %cs", "--end-of-options", last]
    lines: list[str] = []
    for command in (start, words, end):
        done = subprocess.run(command, capture_output=True, check=False, text=True, timeout=60)  # noqa: S603 - git, without a shell
        if done.returncode != 0:
            said = " ".join(done.stderr.split()) or "git failed"
            raise CodegenError(f"{said}.", where=f"{first}..{last}", hint="Name existing commits.", code=UNREADABLE)
        lines += done.stdout.splitlines()
    if lines[-1] in lines[1:-1]:
        lines.pop()  # the last commit changed the folder itself, and is there already
    return [(commit, date) for commit, date in (line.split(" ", 1) for line in lines)]
