"""The labelled pairs beside the project, and how well findings agree with the labels. No pair is kept here."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from codegen.diff import compare
from codegen.diff.reading import parse
from codegen.diff.walk import Notice
from tests.diff.support import SHARED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from codegen.diff.findings import Finding

CASES = SHARED / "diff-cases"
LABELLED_ON = dt.date(2026, 11, 28)
"""A day on which the labels that depend on the day are right."""

_SLOT = re.compile(r"\{[^{}]*\}")


class Labelled(NamedTuple):
    """One pair with its labels."""

    name: str
    old: Path
    new: Path
    is_breaking: bool
    labels: list[dict[str, Any]]
    options: dict[str, int]


class Met(NamedTuple):
    """How far findings and labels are the same; a rule that several values met in one operation counts once."""

    both: int
    only_ours: int
    only_theirs: int

    def __add__(self, other: tuple[int, ...]) -> Met:  # pyright: ignore[reportIncompatibleMethodOverride] - sums, not longer tuples
        return Met(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Which part of our findings is labelled."""
        return self.both / (self.both + self.only_ours)

    @property
    def recall(self) -> float:
        """Which part of the labels we find."""
        return self.both / (self.both + self.only_theirs)


def cases() -> Iterator[Labelled]:
    """All pairs."""
    for entry in json.loads((CASES / "index.json").read_text("utf-8")):
        folder = CASES / entry["case"]
        given = json.loads((folder / "expected.json").read_text("utf-8"))
        yield Labelled(
            entry["case"],
            folder / "old.yaml",
            folder / "new.yaml",
            given["breaking"],
            given["expected"],
            entry["options"],
        )


def compared(case: Labelled) -> tuple[Finding, ...]:
    """What we find in a pair, with the notice that the label was made with."""
    old, new = (parse(path.read_bytes(), path.name) for path in (case.old, case.new))
    days = case.options.get("deprecation_days_stable", 0), case.options.get("deprecation_days_beta", 0)
    return compare.compare(old, new, "all", Notice(*days, LABELLED_ON)).findings


def breaks(findings: Iterable[Finding]) -> bool:
    """The verdict: whether anybody may be broken."""
    return any(finding.level != "info" for finding in findings)


def met(case: Labelled, found: Iterable[Finding]) -> Met:
    """Compare by rule, method and path; what is labelled for no operation is compared by rule alone."""
    whole = {label["rule"] for label in case.labels if not label["method"]}
    theirs = {_key(label["rule"], label["method"], label["path"], whole) for label in case.labels}
    ours = {
        _key(finding.rule, method, path, whole)
        for finding in found
        for method, path in [(one.method, one.path) for one in finding.operations] or [("", "")]
    }
    return Met(len(ours & theirs), len(ours - theirs), len(theirs - ours))


def shape(path: str) -> str:
    """A path with nothing in its slots."""
    return _SLOT.sub("{}", path)


def _key(rule: str, method: str | None, path: str | None, whole: set[str]) -> tuple[str, str, str]:
    return (rule, "", "") if rule in whole else (rule, method or "", shape(path or ""))
