"""The rule table: what each rule is called, whom it concerns, what it weighs by default, and what it means.

Where the meaning is that of oasdiff, the name is too, for people know them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from codegen.diff.rulebook import CHANGES, REQUEST_SITES, RESPONSE_SITES
from codegen.diff.singles import SINGLE

if TYPE_CHECKING:
    from codegen.diff.findings import Kind, Level


@frozen
class Rule:
    """One rule.

    Attributes:
        id: Its name.
        kind: Whom it concerns.
        level: What it weighs before any adjusting.
        explanation: What it means, in a sentence or two.
    """

    id: str
    kind: Kind
    level: Level
    explanation: str


def _schema_rules() -> dict[str, Rule]:
    found: dict[str, Rule] = {}
    for change, (request, response, sentence) in CHANGES.items():
        levels: tuple[Level, Level] = (request, response)
        for sites, level in zip((REQUEST_SITES, RESPONSE_SITES), levels, strict=True):
            for site, (noun, harmless) in sites.items():
                rule = f"{site}-{change}"
                weight: Level = "info" if harmless else level
                found[rule] = Rule(rule, "wire", weight, f"{sentence.format(noun=noun)} {_because(site, weight)}")
    return found


def _because(site: str, level: Level) -> str:
    sent = site.startswith("request")
    if "read-only" in site or "write-only" in site:
        return "Nothing depends on it there: it never travels in this direction."
    if level == "info":
        return "Existing callers do not notice." if sent else "Existing readers can handle it."
    may = "may be" if level == "warn" else "can be"
    return f"What callers send today {may} refused." if sent else f"What readers rely on {may} broken."


def _single_rules() -> dict[str, Rule]:
    return {name: Rule(name, kind, level, text) for name, (kind, level, text) in SINGLE.items()}


RULES: dict[str, Rule] = {**_schema_rules(), **_single_rules()}


def rule_of(name: str) -> Rule:
    """The rule of that name."""
    return RULES[name]
