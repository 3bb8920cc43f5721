"""`check`: whether what is committed is what the commands would write today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen import facts, model, specs, writer
from codegen.generate import REFERENCE, pages, rendered
from codegen.selection import Selection
from codegen.update import validate

_OTHER = "differs from what would be generated"

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from codegen.documents import Node


def check(
    folder: Path,
    out: Path,
    docs: Path | None = None,
    packages: Mapping[str, Mapping[str, str]] | None = None,
) -> list[str]:
    """All that is wrong with a specs folder, and the packages and pages generated from it, as readable lines.

    Args:
        folder: The specs folder.
        out: Where the packages are.
        docs: Where the pages are; None to leave them aside.
        packages: What the packages should be, where that was rendered a moment ago; None to render it.
    """
    parts = specs.parts(folder)
    problems = specs.verify(folder)
    merged = specs.merge(parts)
    problems += _normal_form(folder, parts, merged)
    found = specs.combined(folder, merged)
    validate(found.document, "the description with all overlays")
    built = model.build(found.document, found.names)
    problems += _stale(folder, merged, found)
    packages = rendered(built) if packages is None else packages
    for name, files in packages.items():
        problems += writer.differences(out / name, files)
    problems += [] if docs is None else _pages(built, docs, out)
    present = {path.name for path in out.iterdir() if path.is_dir()} if out.exists() else set[str]()
    return problems + [
        f"{out.name}/{name}: does not belong here" for name in sorted(present - packages.keys() - {"__pycache__"})
    ]


def _pages(built: model.Model, docs: Path, out: Path) -> list[str]:
    """Reference pages, and the manifest that they stand on, that are not what would be written."""
    problems: list[str] = []
    for place, files in pages(built, docs, out).items():
        if place == docs / REFERENCE:
            problems += writer.differences(place, files)
        else:
            problems += [
                f"{place.name}/{name}: {_OTHER}" for name, text in files.items() if _text(place / name) != text
            ]
    return problems


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def _normal_form(folder: Path, parts: dict[str, Node], merged: Node) -> list[str]:
    """Files that are not in normal form or not valid OpenAPI."""
    for name, part in parts.items():
        validate(part, name)
    return writer.differences(folder / "openapi", specs.split(merged))


def _stale(folder: Path, document: Node, found: specs.Specs) -> list[str]:
    """Overlay actions, pins and selections without a target, and names that are not pinned, once the model is built."""
    names = found.names
    names.used_schemas |= {
        schema["x-opencloud-schema"]
        for schema in document["components"]["schemas"].values()
        if "x-opencloud-schema" in schema
    }
    names.used_schemas |= {key for key, name in names.schemas.items() if name in document["components"]["schemas"]}
    selection = Selection.load(folder / "selection.toml")
    for path, item in document["paths"].items():
        for method in item:
            selection.wants(path, method)
    unpinned = [f"names.toml: not pinned: {line}" for line in names.added]
    return [
        *found.stale,
        *(f"{line} does not exist" for line in facts.lost_polls(found.document)),
        *(f"names.toml: {line} has no target" for line in names.stale()),
        *selection.stale(),
        *unpinned,
    ]
