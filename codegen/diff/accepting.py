"""Accepted findings: which entry accepts which, which entries are stale, and how new entries are written."""

from __future__ import annotations

import datetime as dt
import json
import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from attrs import evolve

from codegen.diff.findings import Acceptance, Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from codegen.diff.settings import Entry

_DATED = re.compile(r"(\d{4}-\d\d-\d\d)(?:-([0-9a-f]{7,40}))?")


def accept(
    findings: Iterable[Finding], entries: Sequence[Entry], revision: tuple[str, str], today: dt.date
) -> tuple[list[Finding], list[str]]:
    """Mark what is accepted.

    Args:
        findings: All findings.
        entries: All entries.
        revision: Day and commit of the newer side, each "" where unknown.
        today: The day on which entries are judged.

    Returns:
        The findings, and a line for each entry that is over or accepts nothing.
    """
    valid = [entry for entry in entries if _holds(entry, revision, today)]
    used: set[str] = set()
    marked: list[Finding] = []
    for finding in findings:
        entry = next((entry for entry in valid if _meets(entry, finding)), None)
        if entry is not None:
            used.add(entry.where)
            until = entry.until or entry.revision
            finding = evolve(finding, accepted=Acceptance(entry.reason, until, entry.where))  # noqa: PLW2901 - marked
        marked.append(finding)
    over = [f"{entry.where}: is over since {entry.until or entry.revision}" for entry in entries if entry not in valid]
    idle = [f"{entry.where}: meets no finding any more" for entry in valid if entry.where not in used]
    return marked, [*over, *idle]


def _holds(entry: Entry, revision: tuple[str, str], today: dt.date) -> bool:
    if entry.until and dt.date.fromisoformat(entry.until) < today:
        return False
    return not entry.revision or _reached(entry.revision, *revision)


def _reached(last: str, date: str, commit: str) -> bool:
    """Whether the newer side is that revision or, as far as days tell, an older one."""
    found = _DATED.fullmatch(last)
    if found is None:
        return bool(commit) and (commit.startswith(last) or last.startswith(commit))
    return bool(date) and date <= found.group(1)


def _meets(entry: Entry, finding: Finding) -> bool:
    if entry.rule and entry.rule != finding.rule:
        return False
    if entry.fingerprint and entry.fingerprint != finding.fingerprint:
        return False
    if not fnmatchcase(finding.pointer, _literal(entry.pointer)):
        return False
    named = [f"{one.method} {one.path}" for one in finding.operations]
    return entry.operation == "*" or (
        bool(named) and all(fnmatchcase(name, _literal(entry.operation)) for name in named)
    )


def _literal(glob: str) -> str:
    """A glob in which brackets mean themselves, as they do in paths."""
    return glob.replace("[", "[[]")


def entries(findings: Iterable[Finding], reason: str, until: str) -> str:
    """New entries for findings that are not accepted yet, as text to put at the end of the file."""
    return "".join(_entry(finding, reason, until) for finding in findings if finding.accepted is None)


def _entry(finding: Finding, reason: str, until: str) -> str:
    given = {"rule": finding.rule, "fingerprint": finding.fingerprint, "pointer": finding.pointer}
    given |= {"reason": reason, "until": until}
    lines = [f"{key} = {json.dumps(value, ensure_ascii=True)}" for key, value in given.items()]
    return "\n".join(["", "[[accept]]", f"# {_one_line(finding.message)}", *lines, ""])


def _one_line(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text)


def write(path: Path, text: str) -> None:
    """Put entries at the end of the file, which is made if it is not there."""
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(before + text.lstrip("\n") if not before else before.rstrip("\n") + "\n" + text, "utf-8")
