"""The manifest for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from codegen.impact.values import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codegen.impact.builders import Builder
    from codegen.impact.manifest import Manifest, Method
    from codegen.impact.touches import Touch
    from codegen.impact.values import Path

SCHEMA_VERSION = 1


def as_json(manifest: Manifest) -> str:
    """The manifest as JSON, the same for the same source."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "package": manifest.package,
        "operations": {name: _operation(manifest, name) for name in sorted(manifest.operations)},
        "methods": [_method(method) for method in manifest.methods],
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def as_text(manifest: Manifest) -> str:
    """The manifest as readable lines."""
    wrapped, deprecated = manifest.wrapped(), manifest.deprecated()
    parts = [
        (f"operations that documented methods stand on ({len(wrapped)})", _wrapped(manifest)),
        (f"deprecated operations that are wrapped ({len(deprecated)})", _deprecated(manifest)),
        (f"operations of the raw layer alone ({len(manifest.raw_only())})", map(_line(manifest), manifest.raw_only())),
        (f"methods without an operation ({len(manifest.untouching())})", map(_named, manifest.untouching())),
        (f"methods for any operation ({len(manifest.generic())})", map(_named, manifest.generic())),
        ("followed less exactly", dict.fromkeys(note for method in manifest.methods for note in method.notes)),
    ]
    return "\n".join("\n  ".join([f"{heading}:", *lines]) for heading, lines in parts) + "\n"


def _wrapped(manifest: Manifest) -> Iterable[str]:
    for name, methods in manifest.wrapped().items():
        yield _line(manifest)(name)
        for method in methods:
            touch = method.touches[name]
            yield f"  {_named(method)}{_fields('reads', touch.reads)}{_fields('writes', touch.writes)}"


def _deprecated(manifest: Manifest) -> Iterable[str]:
    for name, methods in manifest.deprecated().items():
        yield f"{_line(manifest)(name)}: {', '.join(method.symbol for method in methods)}"


def _line(manifest: Manifest) -> Any:
    def line(name: str) -> str:
        builder: Builder = manifest.operations[name]
        return f"{builder.facts['method']} {builder.facts['path']} ({builder.name})"

    return line


def _named(method: Method) -> str:
    return f"{method.symbol} ({method.file}:{method.line})"


def _fields(verb: str, paths: Iterable[Path]) -> str:
    shown = dotted(paths)
    return f" {verb} {', '.join(shown)}" if shown else ""


def dotted(paths: Iterable[Path]) -> list[str]:
    """Paths of fields as texts, sorted. What stands below a field that is named is left out."""
    known = set(paths)
    kept = {path for path in known if path[-1:] != (ALL,) or path[:-1] not in known}
    return sorted(".".join(path).replace(".[]", "[]") for path in kept)


def _operation(manifest: Manifest, name: str) -> dict[str, Any]:
    builder = manifest.operations[name]
    return {
        "method": builder.facts["method"],
        "path": builder.facts["path"],
        "builder": builder.name,
        "deprecated": builder.facts["deprecated"],
        "methods": [method.symbol for method in manifest.wrapping(name)],
    }


def _method(method: Method) -> dict[str, Any]:
    return {
        "symbol": method.symbol,
        "file": method.file,
        "line": method.line,
        "any_operation": method.generic,
        "operations": {name: _touch(method.touches[name]) for name in sorted(method.touches)},
        "notes": list(method.notes),
    }


def _touch(touch: Touch) -> dict[str, Any]:
    return {
        "reads": dotted(touch.reads),
        "writes": dotted(touch.writes),
        "parameters": sorted(touch.parameters),
        "headers": sorted(touch.headers),
        "values": sorted({f"{'.'.join(path)}={text}" for path, text in touch.read_values | touch.written_values}),
        "follows": touch.follows,
    }
