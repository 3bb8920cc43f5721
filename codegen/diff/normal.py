"""Two sides in one form: where one is our specs folder, the other becomes what `update` would make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from codegen import overlay
from codegen.diff.nodes import Document
from codegen.errors import CodegenError

if TYPE_CHECKING:
    from pathlib import Path

    from codegen.diff.sources import Source


def alike(old: Source, new: Source, specs: Path) -> tuple[Source, Source]:
    """Bring the side that is upstream's into the form of the side that is ours; leave all other pairs alone."""
    if old.is_specs == new.is_specs:
        return old, new
    if old.is_specs:
        return old, _ours(new, specs)
    return _ours(old, specs), new


def _ours(source: Source, specs: Path) -> Source:
    from codegen.distil import Distiller
    from codegen.names import Names
    from codegen.selection import Selection

    try:
        names, selection = Names.load(specs / "names.toml"), Selection.load(specs / "selection.toml")
        distilled = Distiller(source.document.root, names, selection, source.where).run()
        applied = overlay.apply(distilled.document, overlay.load(specs / "overlays"))
    except CodegenError as error:
        source.document.note((), f"is compared as it came, for `update` would refuse it: {error}")
        return source
    source.document = Document(applied.document, source.where, source.document.notes)
    return source
