"""What a renewal says to people: a changelog fragment, and the body of a pull request. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from codegen.diff.formats import markdown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codegen.diff.findings import Finding
    from codegen.names import Names
    from codegen.renewal import Renewed

LONGEST = 65_536
_ROOM = 400
_MOST = 60
_UNSAFE = re.compile(r"[`\n\r]")


def fragment(renewed: Renewed, names: Names) -> str:
    """The lines for the changelog."""
    updated, report = renewed.updated, renewed.report
    what = " ".join(
        part
        for part in (updated.source.date, f"({updated.source.commit[:9]})" if updated.source.commit else "")
        if part
    )
    lines = [
        f"- Roblox's description of {what or updated.source.path}. {report.summary.get('bump_reason', '')}".rstrip()
    ]
    kinds = (
        ("New request builders", updated.added),
        ("Removed, because Roblox's description has not had them for a week and in two revisions", updated.removed),
        ("Deprecated for now, because they are missing from Roblox's description", _ids(updated.kept)),
        ("Back in Roblox's description, no longer deprecated", updated.returned),
    )
    lines += [f"- {heading}: {_listed(_public(found, names))}." for heading, found in kinds if found]
    lines += [f"- {_line(finding)}" for finding in report.findings if _breaking(finding)]
    return "\n".join(lines) + "\n"


def body(renewed: Renewed, names: Names) -> str:
    """The body of the pull request: what to look at first, then everything that changed."""
    updated, report = renewed.updated, renewed.report
    source = updated.source
    head = [
        f"Takes in Roblox's description{f' of {source.date}' if source.date else ''}: {_revision(renewed)}.",
        f"**Suggested version: {report.bump}.** {report.summary.get('bump_reason', '')}".rstrip(),
    ]
    sections = (
        ("Before this can be merged", renewed.problems, False),
        ("Overlays, names and selections that are stale", updated.stale, False),
        ("New names: a rename after the release is a breaking change", updated.named, True),
        ("Missing from the description, kept and deprecated", updated.kept, True),
        ("Back in the description", updated.returned, True),
        ("Removed after a week and two revisions", _public(updated.removed, names), True),
        ("Operations with another id", updated.renamed, True),
        ("Notes of the import", updated.notes, True),
    )
    parts = [*head, *(_section(heading, found, folded=folded) for heading, found, folded in sections if found)]
    text = "\n\n".join(parts) + "\n\n"
    return text + _cut(markdown.render(report), LONGEST - _ROOM - len(text))


def _section(heading: str, lines: Iterable[str], *, folded: bool) -> str:
    found = list(lines)
    shown = [f"- `{_UNSAFE.sub(' ', line)}`" for line in found[:_MOST]]
    shown += [f"- and {len(found) - _MOST} more"] if found[_MOST:] else []
    text = "\n".join(shown)
    if not folded:
        return f"### {heading} ({len(found)})\n\n{text}"
    return f"<details><summary>{heading} ({len(found)})</summary>\n\n{text}\n\n</details>"


def _cut(text: str, room: int) -> str:
    return (
        text if len(text) <= room else text[: max(room, 0)].rsplit("\n", 1)[0] + "\n\n</details>\n\n*Cut: too long.*\n"
    )


def _revision(renewed: Renewed) -> str:
    source = renewed.updated.source
    if source.commit and source.repository:
        return f"[`{source.commit[:9]}`]({source.repository}/blob/{source.commit}/{source.path})"
    return f"`{source.path}`"


def _public(ids: Iterable[str], names: Names) -> list[str]:
    """Operations by the names that people call: module and function."""
    return list(dict.fromkeys(_name(one, names) for one in ids))


def _name(operation: str, names: Names) -> str:
    if operation not in names.operations:
        return operation
    service, function = names.operations[operation]
    return f"{names.module(service)}.{function}"


def _ids(kept: Iterable[str]) -> list[str]:
    return [line.split(",")[0] for line in kept]


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _breaking(finding: Finding) -> bool:
    return finding.accepted is None and any(impact.effect == "breaks" for impact in finding.sdk)


def _line(finding: Finding) -> str:
    symbols = _listed([impact.symbol.partition(".")[2] for impact in finding.sdk])
    return f"{symbols}: {_UNSAFE.sub(' ', finding.message)}"
