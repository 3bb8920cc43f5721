"""What a rule means, for `--explain` and for the documentation."""

from __future__ import annotations

import difflib

from codegen.diff.rules import RULES
from codegen.diff.usage import USAGE
from codegen.errors import CodegenError

_LEVELS = {"err": "breaks somebody", "warn": "may break somebody", "info": "breaks nobody"}


def rule(name: str) -> str:
    """A few lines about one rule.

    Raises:
        CodegenError: With exit code 2, where there is no such rule.
    """
    found = RULES.get(name)
    if found is None:
        close = difflib.get_close_matches(name, RULES, n=3) or [known for known in RULES if name in known][:3]
        hint = f"Did you mean {', '.join(close)}?" if close else "docs/diff.md lists the changes that are known."
        raise CodegenError(f"there is no rule {name!r}.", hint=hint, code=USAGE)
    return f"{found.id}\n  {found.level}: {_LEVELS[found.level]}; kind: {found.kind}\n  {found.explanation}"
