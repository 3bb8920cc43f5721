"""Small descriptions for the tests of the differ, and short ways to compare them."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from codegen.diff import compare
from codegen.diff.nodes import Document
from codegen.diff.report import Options, build
from codegen.diff.sources import Source

if TYPE_CHECKING:
    from codegen.diff.compare import Scope
    from codegen.diff.findings import Finding, Report
    from codegen.diff.walk import Notice

ROOT = Path(__file__).resolve().parents[2]
SPECS = ROOT / "specs"
SHARED = ROOT.parent / "shared"
Json = dict[str, Any]

STRING: Json = {"type": "string"}
OK: Json = {"200": {"description": "OK"}}


def description(paths: Json, version: str = "3.1.0", **more: Any) -> Json:
    """A whole description."""
    return {"openapi": version, "info": {"title": "Shop", "version": "1"}, "paths": paths, **more}


def operation(request: Json | None = None, response: Json | None = None, **more: Any) -> Json:
    """An operation that sends one schema and receives another."""
    found: Json = {"responses": copy.deepcopy(OK), **more}
    if request is not None:
        found["requestBody"] = {"content": {"application/json": {"schema": request}}}
    if response is not None:
        found["responses"]["200"]["content"] = {"application/json": {"schema": response}}
    return found


def both_ways(schema: Json, **components: Json) -> Json:
    """A description in which one schema is sent and received as a property."""
    wrapped: Json = {"type": "object", "properties": {"value": schema}}
    paths = {"/items": {"post": operation(wrapped, wrapped)}}
    return description(paths, components={"schemas": components})


def document(value: Json, where: str = "a.json") -> Document:
    """A copy in which nothing is shared, as if it had been read from a file."""
    return Document(json.loads(json.dumps(value)), where)


def findings(old: Json, new: Json, scope: Scope = "all", notice: Notice | None = None) -> tuple[Finding, ...]:
    """What comparing finds, before any judgement of circumstances."""
    return compare.compare(document(old, "old.json"), document(new, "new.json"), scope, notice).findings


def rules(old: Json, new: Json, scope: Scope = "all") -> list[str]:
    """The rules that comparing meets, sorted."""
    return sorted(finding.rule for finding in findings(old, new, scope))


def source(value: Json, where: str, **more: Any) -> Source:
    """One side as if it had been loaded."""
    return Source(document(value, where), where, {where: json.dumps(value, indent=1)}, **more)


def report(old: Json, new: Json, **options: Any) -> Report:
    """The whole report."""
    given: Json = {"scope": "all", **options}
    return build(source(old, "old.json"), source(new, "new.json"), Options(SPECS, **given))
