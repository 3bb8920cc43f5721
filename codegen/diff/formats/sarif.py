"""A report as SARIF 2.1.0, for code scanning."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from codegen.diff.findings import in_repository
from codegen.diff.rules import RULES

if TYPE_CHECKING:
    from codegen.diff.findings import Finding, Report

_LEVELS = {"err": "error", "warn": "warning", "info": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_KEY = "rblxopencloudDiff/v1"


def render(report: Report) -> str:
    """The whole report; accepted findings are suppressed with their reason."""
    rules = sorted({finding.rule for finding in report.findings})
    driver = {"name": "rblxopencloud-diff", "rules": [_rule(rule) for rule in rules]}
    results = [_result(finding, rules.index(finding.rule)) for finding in report.findings]
    notifications = [{"level": "note", "message": {"text": line}} for line in (*report.stale, *report.notes)]
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
        "results": results,
        "properties": {"bump": report.bump},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, default=str) + "\n"


def _rule(name: str) -> dict[str, Any]:
    rule = RULES[name]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.explanation},
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {"tags": [rule.kind]},
    }


def _result(finding: Finding, index: int) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(in_repository(finding.file))}}
    if finding.line:
        physical["region"] = {"startLine": finding.line}
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.level],
        "message": {"text": f"{finding.message}."},
        "locations": [{
            "physicalLocation": physical,
            "logicalLocations": [{"fullyQualifiedName": finding.owner, "decoratedName": finding.pointer}],
        }],
        "partialFingerprints": {_KEY: finding.fingerprint},
        "properties": _properties(finding),
    }  # fmt: skip
    if finding.accepted is not None:
        result["suppressions"] = [{"kind": "external", "justification": finding.accepted.reason}]
    return result


def _properties(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "operations": [f"{one.method} {one.path}" for one in finding.operations],
        "sdk": [impact.symbol for impact in finding.sdk],
        "reasons": list(finding.reasons),
    }


def _uri(name: str) -> str:
    from urllib.parse import quote

    return name if "://" in name else quote(name)
