"""How a report is shown: one function for each format, from a report to text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen.diff.formats import jsonic, markdown, plain, sarif, workflow

if TYPE_CHECKING:
    from collections.abc import Callable

    from codegen.diff.findings import Report

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": plain.render,
    "json": jsonic.render,
    "markdown": markdown.render,
    "github": workflow.render,
    "sarif": sarif.render,
}
