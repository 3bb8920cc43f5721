"""`update`: a new revision of the description becomes the files in `specs/`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from codegen import facts, overlay, specs, writer
from codegen.distil import Distilled, Distiller
from codegen.documents import Node, operations, parse_json, pointer, reachable
from codegen.errors import CodegenError, shaped
from codegen.names import Names
from codegen.selection import Selection
from codegen.upstream import fetch

if TYPE_CHECKING:
    from collections.abc import Iterable

PROJECT = Path(__file__).resolve().parent.parent
SPECS = PROJECT / "specs"
_BY_HAND = ("overlays", "schemas", "names.toml", "selection.toml")


@dataclass
class Updated:
    """What an update found, for whoever ran it."""

    operations: int
    schemas: int
    added: list[str]
    removed: list[str]
    named: list[str]
    notes: list[str]
    stale: list[str]


def update(origin: str | None, folder: Path, *, prose: bool = False) -> Updated:
    """Fetch a revision, distil it, check it, and only then replace what is in the specs folder."""
    fetched = fetch(origin)
    writer.recover(folder)
    hand = folder if (folder / "overlays").is_dir() else SPECS
    names = Names.load(hand / "names.toml")
    selection = Selection.load(hand / "selection.toml")
    distilled = Distiller(fetched.document, names, selection, fetched.where, prose=prose).run()
    files = specs.split(distilled.document)
    validate(distilled.document, fetched.where)  # and with it every file, which is a part of it that stands alone
    applied = overlay.apply(distilled.document, overlay.load(hand / "overlays"))
    validate(applied.document, "the description with all overlays")
    for _, _, operation in operations(applied.document):
        names.operation(operation["operationId"], operation["x-opencloud-service"])
    lock = specs.Lock.load(folder / specs.LOCK)
    before = _ids(folder)
    after = {operation["operationId"] for _, _, operation in operations(distilled.document)}
    added, removed = sorted(after - before) if before else [], sorted(before - after)
    seen = lock.source.date or lock.source.commit or "the revision before"
    missing = {**lock.missing, **dict.fromkeys(removed, seen)}
    lock.missing = {name: when for name, when in missing.items() if name not in after}
    lock.source, lock.files = fetched.source, {name: specs.digest(text) for name, text in files.items()}
    _write(folder, hand, files, lock, names)
    stale = [*_grouped(applied.stale), *facts.lost_polls(applied.document), *names.stale(), *selection.stale()]
    return Updated(len(after), _schemas(distilled), added, removed, names.added, distilled.notes.lines(), stale)


def validate(document: Node, where: str) -> None:
    """Refuse a description that is not valid OpenAPI 3.0."""
    from openapi_spec_validator import OpenAPIV30SpecValidator

    reachable(document, document, where)
    with shaped(where):
        errors = list(islice(OpenAPIV30SpecValidator(document).iter_errors(), 1))
    for error in errors:  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - the library is partly typed
        place = pointer(*error.absolute_path)  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - as above
        raise CodegenError(
            f"not valid OpenAPI 3.0: {str(error.message)[:300]}.",  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - as above
            where=f"{where} {place}",
            hint="Repair it in codegen/ or by an overlay.",
        )


def _ids(folder: Path) -> set[str]:
    """The operations that the folder holds now."""
    found: set[str] = set()
    for path in sorted((folder / "openapi").glob("*.json")):
        found |= {operation["operationId"] for _, _, operation in operations(parse_json(path.read_bytes(), str(path)))}
    return found


def _schemas(distilled: Distilled) -> int:
    return len(distilled.document["components"]["schemas"])


def _write(folder: Path, hand: Path, files: dict[str, str], lock: specs.Lock, names: Names) -> None:
    whole = {f"openapi/{name}": text for name, text in files.items()}
    if hand != folder:
        whole |= _by_hand(hand)
    writer.commit(folder, {**whole, specs.LOCK: lock.dump(), "names.toml": names.dump()})


def _by_hand(hand: Path) -> dict[str, str]:
    """A new specs folder starts with the facts that the project keeps by hand."""
    found: dict[str, str] = {}
    for name in _BY_HAND:
        if (hand / name).is_dir():
            found |= {f"{name}/{below}": text for below, text in writer.present(hand / name).items()}
        elif (hand / name).is_file():
            found[name] = (hand / name).read_text("utf-8")
    return found


def _grouped(stale: Iterable[str]) -> list[str]:
    """Stale actions by file, the first of each told in full."""
    files: dict[str, list[str]] = {}
    for line in stale:
        files.setdefault(line.split(" #")[0], []).append(line)
    return [lines[0] + (f" (and {len(lines) - 1} more in this file)" if lines[1:] else "") for lines in files.values()]
