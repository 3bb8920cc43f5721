"""What a rule means, for `--explain` and for the documentation."""

from __future__ import annotations

import difflib

from codegen.diff.rulebook import CHANGES, REQUEST_SITES, RESPONSE_SITES
from codegen.diff.rules import RULES
from codegen.diff.singles import SINGLE
from codegen.diff.usage import USAGE
from codegen.errors import CodegenError

ALL = "all"
_LEVELS = {"err": "breaks somebody", "warn": "may break somebody", "info": "breaks nobody"}


def rule(name: str) -> str:
    """A few lines about one rule, or the page about all of them.

    Raises:
        CodegenError: With exit code 2, where there is no such rule.
    """
    if name == ALL:
        return page()
    found = RULES.get(name)
    if found is None:
        close = difflib.get_close_matches(name, RULES, n=3) or [known for known in RULES if name in known][:3]
        hint = f"Did you mean {', '.join(close)}?" if close else "docs/diff.md lists the changes that are known."
        raise CodegenError(f"there is no rule {name!r}.", hint=hint, code=USAGE)
    return f"{found.id}\n  {found.level}: {_LEVELS[found.level]}; kind: {found.kind}\n  {found.explanation}"


def page() -> str:
    """All rules as a page in Markdown."""
    changes = [
        f"| `{change}` | {request} | {response} | {text.format(noun='a value')} |"
        for change, (request, response, text) in sorted(CHANGES.items())
    ]
    others = [f"| `{name}` | {kind} | {level} | {text} |" for name, (kind, level, text) in sorted(SINGLE.items())]
    schema_head = ["| change | sent | received | meaning |", "|---|---|---|---|"]
    other_head = ["| rule | kind | level | meaning |", "|---|---|---|---|"]
    return "\n".join([_HEAD, "", *schema_head, *changes, "", "## Other rules", "", *other_head, *others])


def _listed(sites: dict[str, tuple[str, bool]]) -> str:
    return "\n".join(f"- `{site}`" for site in sites)


_HEAD = f"""# Rules of the differ

What `python -m codegen diff --explain all` prints. [diff.md](diff.md) says how levels are adjusted.

## Changes of a schema

The name of a rule is where the schema is, and the change: `request-property-max-decreased`. All are of the kind `wire`.
Where a schema is sent:

{_listed(REQUEST_SITES)}

Where it is received:

{_listed(RESPONSE_SITES)}

A change of what never travels, being read-only where it is sent or write-only where it is received, is always `info`.
Values of a whole response body are called `response-mediatype-enum-value-added` and `-removed`. A default of a
parameter weighs more: see the other rules."""
