"""Which documented methods stand on which operations and wire fields, and whom a change of the description reaches.

Everything is read from the syntax trees of the thin layer and of the generated request builders; nothing is imported
and nothing is run.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from codegen.diff.findings import Finding, Report
    from codegen.impact.manifest import Manifest


@lru_cache(maxsize=1)
def project_manifest() -> Manifest:
    """The manifest of this project's thin layer."""
    from codegen.impact.manifest import build

    return build()


def annotate(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The same findings, each with the documented methods that it breaks or degrades."""
    from codegen.impact.consequences import annotated

    return annotated(findings, project_manifest())


def complete(report: Report) -> Report:
    """The same report with new operations without a wrapper, the methods concerned, and the version that follows."""
    from codegen.impact.consequences import complete as completed

    return completed(report, project_manifest())
