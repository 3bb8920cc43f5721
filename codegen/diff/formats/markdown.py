"""A report as Markdown for a comment on a pull request: affected methods first, details folded, never too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.diff.findings import LEVELS
from codegen.diff.formats import plain
from codegen.diff.grouping import Group, grouped, operations_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from codegen.diff.findings import Finding, Impact, Report

LONGEST = 65_536
_ROOM = 600
_HEADS = {"err": "Breaking", "warn": "May break", "info": "Other changes"}
_ESCAPED = {"&": "&amp;", "<": "&lt;", "@": "&#64;", "*": "\\*", "[": "\\[", "_": "\\_", "#": "\\#", "~": "\\~"}
_OPEN = frozenset({"err"})
_SHOWN_OPERATIONS = 5
_SHOWN_PLACES = 8


def render(report: Report) -> str:
    """The whole report; where it would be too long for a comment, the least important end is cut and said to be."""
    blocks = [*_head(report), *_sdk(report), *_levels(report), *_accepted(report), *_remarks(report)]
    return _fitted(blocks)


def _fitted(blocks: list[str]) -> str:
    text, left = "", LONGEST - _ROOM
    for index, block in enumerate(blocks):
        if len(block) + 2 > left:
            short = _cut(block, left)
            rest = len(blocks) - index - 1
            more = f": {rest} more sections" if rest else ""
            return f"{text}{short}\n\n*The rest does not fit into a comment{more}. See the full report.*\n"
        text, left = f"{text}{block}\n\n", left - len(block) - 2
    return text.rstrip("\n") + "\n"


def _cut(block: str, room: int) -> str:
    """The lines of a block that fit, with what was opened closed again."""
    kept: list[str] = []
    for line in block.splitlines():
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    text = "\n".join(kept)
    return text + "\n\n</details>" * (text.count("<details") - text.count("</details>"))


def _head(report: Report) -> Iterator[str]:
    yield "## Changes of the API description"
    yield f"`{_code(report.old)}` → `{_code(report.new)}`"
    yield f"**{plain.summary(report)}**"


def _sdk(report: Report) -> Iterator[str]:
    touched: dict[str, list[tuple[Finding, Impact]]] = {}
    for finding in report.findings:
        for impact in finding.sdk if finding.accepted is None else ():
            touched.setdefault(impact.symbol, []).append((finding, impact))
    if touched:
        yield f"### Methods of this SDK ({len(touched)})"
        yield "\n".join(
            _symbol(symbol, touched[symbol]) for symbol in sorted(touched, key=lambda name: _rank(touched[name], name))
        )


def _rank(found: list[tuple[Finding, Impact]], symbol: str) -> tuple[int, int, str]:
    breaks = any(impact.effect == "breaks" for _, impact in found)
    return (-breaks, -max(LEVELS.index(finding.level) for finding, _ in found), symbol)


def _symbol(symbol: str, found: list[tuple[Finding, Impact]]) -> str:
    effect = "breaks" if any(impact.effect == "breaks" for _, impact in found) else "degrades"
    impact = found[0][1]
    said = "; ".join(dict.fromkeys(f"{_text(finding.message)} (`{finding.rule}`)" for finding, _ in found))
    return f"- **{effect}** `{_code(symbol)}` ({_text(impact.file)}:{impact.line}): {said}"


def _levels(report: Report) -> Iterator[str]:
    live = [finding for finding in report.findings if finding.accepted is None]
    for level in reversed(LEVELS):
        groups = grouped(finding for finding in live if finding.level == level)
        if groups:
            lines = [line for group in groups for line in _group(group)]
            yield _folded(f"{_HEADS[level]} ({len(groups)})", lines, is_open=level in _OPEN)


def _folded(head: str, lines: Iterable[str], *, is_open: bool = False) -> str:
    return "\n".join([f"<details{' open' if is_open else ''}><summary>{head}</summary>", "", *lines, "", "</details>"])


def _group(group: Group) -> Iterator[str]:
    first = group.findings[0]
    more = f" in {len(group.findings)} places" if group.findings[1:] else ""
    yield f"- `{first.rule}`{more}: {_text(first.message)}"
    for finding in group.findings[:_SHOWN_PLACES]:
        place = f" ({_text(finding.file)}:{finding.line})" if finding.line else ""
        yield f"  - `{_code(finding.owner)}`{place}"
    if group.findings[_SHOWN_PLACES:]:
        yield f"  - and {len(group.findings) - _SHOWN_PLACES} more"
    if first.owner.startswith("#") and group.operations:
        yield f"  - reached by {_text(operations_line(group.operations, _SHOWN_OPERATIONS))}"
    yield from (f"  - {_text(reason)}" for reason in first.reasons)


def _accepted(report: Report) -> Iterator[str]:
    lines = [
        f"- `{finding.rule}`: {_text(finding.message)}. Accepted: {_text(finding.accepted.reason)}"
        for finding in report.findings
        if finding.accepted is not None
    ]
    if lines:
        yield _folded(f"Accepted ({len(lines)})", lines)


def _remarks(report: Report) -> Iterator[str]:
    remarks = (("Stale", report.stale), ("New operations without a method", report.unwrapped), ("Notes", report.notes))
    for head, lines in remarks:
        if lines:
            yield _folded(f"{head} ({len(lines)})", [f"- {_text(line)}" for line in lines])


def _text(text: str) -> str:
    """Text of unknown origin that starts no markup, mentions nobody and stays on its line; code stays code."""
    shown = "".join(character if character.isprintable() else " " for character in text)
    if shown.count("`") % 2:
        shown = shown.replace("`", "'")
    return "`".join(part if index % 2 else _escaped(part) for index, part in enumerate(shown.split("`")))


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(character, character) for character in text)


def _code(text: str) -> str:
    return "".join(character if character.isprintable() else " " for character in text).replace("`", "'")
