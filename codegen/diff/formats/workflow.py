"""A report as workflow commands of GitHub Actions: one annotation a finding, with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.diff.findings import in_repository
from codegen.diff.formats import plain

if TYPE_CHECKING:
    from codegen.diff.findings import Finding, Report

_COMMANDS = {"err": "error", "warn": "warning", "info": "notice"}


def render(report: Report) -> str:
    """The whole report; accepted findings are notices."""
    lines = [_finding(finding) for finding in report.findings]
    lines += [f"::warning title=stale::{_text(line)}" for line in report.stale]
    lines += [f"::notice title=note::{_text(line)}" for line in report.notes]
    return "\n".join([*lines, f"::notice title=summary::{_text(plain.summary(report))}"]) + "\n"


def _finding(finding: Finding) -> str:
    command = "notice" if finding.accepted is not None else _COMMANDS[finding.level]
    place = f"file={_property(in_repository(finding.file))},line={finding.line}," if finding.line else ""
    title = f"{finding.rule} in {finding.owner}"
    accepted = f" Accepted: {finding.accepted.reason}" if finding.accepted is not None else ""
    touched = ", ".join(f"{impact.effect} {impact.symbol}" for impact in finding.sdk)
    text = f"{finding.message}.{accepted}{f' It {touched}.' if touched else ''}"
    return f"::{command} {place}title={_property(title)}::{_text(text)}"


def _text(text: str) -> str:
    shown = "".join(character if character.isprintable() else " " for character in text)
    return shown.replace("%", "%25")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
