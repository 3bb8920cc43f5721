"""`update`: a new revision of the description becomes the files in `specs/`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from codegen import facts, flapping, overlay, specs, writer
from codegen.distil import Distiller
from codegen.documents import Node, operations, pointer, reachable
from codegen.errors import CodegenError, shaped
from codegen.names import Names
from codegen.selection import Selection
from codegen.upstream import fetch

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codegen.notes import Notes

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
    kept: list[str]
    returned: list[str]
    renamed: list[str]
    source: specs.Source


def update(origin: str | None, folder: Path, *, prose: bool = False) -> Updated:
    """Fetch a revision, distil it, check it, and only then replace what is in the specs folder."""
    fetched = fetch(origin)
    writer.recover(folder)
    hand = folder if (folder / "overlays").is_dir() else SPECS
    names = Names.load(hand / "names.toml")
    selection = Selection.load(hand / "selection.toml")
    distilled = Distiller(fetched.document, names, selection, fetched.where, prose=prose).run()
    lock = specs.Lock.load(folder / specs.LOCK)
    held = _held(folder, distilled.notes)
    before = _ids(held)
    absences = flapping.carry(distilled.document, held, lock, fetched.source)
    document = absences.document
    files = specs.split(document)
    validate(document, fetched.where)  # and with it every file, which is a part of it that stands alone
    applied = overlay.apply(document, overlay.load(hand / "overlays"))
    validate(applied.document, "the description with all overlays")
    for _, _, operation in operations(applied.document):
        names.operation(operation["operationId"], operation["x-opencloud-service"])
    for name in document["components"]["schemas"].keys() - distilled.document["components"]["schemas"].keys():
        names.used_schemas |= {pinned for pinned, public in names.schemas.items() if public == name}
    after = _ids(distilled.document)
    lock.missing, lock.kept = absences.missing, absences.kept
    lock.source, lock.files = fetched.source, {name: specs.digest(text) for name, text in files.items()}
    _write(folder, hand, files, lock, names)
    stale = [*_grouped(applied.stale), *facts.lost_polls(applied.document), *names.stale(), *selection.stale()]
    return Updated(
        operations=len(_ids(document)),
        schemas=len(document["components"]["schemas"]),
        added=sorted(after - before - set(absences.returned)) if before else [],
        removed=absences.removed,
        named=names.added,
        notes=distilled.notes.lines(),
        stale=stale,
        kept=[f"{name}, last seen {lock.missing[name]}" for name in sorted(lock.kept)],
        returned=absences.returned,
        renamed=absences.renamed,
        source=fetched.source,
    )


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


def _held(folder: Path, notes: Notes) -> Node | None:
    """The description that the folder holds now; None where it holds none, or none that can be read."""
    if not any((folder / "openapi").glob("*.json")):
        return None
    try:
        return specs.merge(specs.parts(folder))
    except CodegenError as error:
        notes.add(f"what was there cannot be read, so nothing that is missing is kept: {error}", str(folder))
        return None


def _ids(document: Node | None) -> set[str]:
    return set() if document is None else {operation["operationId"] for _, _, operation in operations(document)}


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
