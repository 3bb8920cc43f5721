"""The table of a lazy `__init__`: where each public name is loaded from.

The table is a module-level dictionary in an `__init__.py` with a `__getattr__`, from a name to the module that has
it: ".client", relative to the package, or "package.exceptions" in full.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from .errors import AsyncifyError
from .nodes import statements, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .modules import Modules
    from .source import Source


def exports(modules: Modules, source: Source) -> dict[cst.CSTNode, str]:
    """The entries of the table that change: names of shared modules are loaded from the sync package."""
    changed: dict[cst.CSTNode, str] = {}
    for node in _entries(source):
        written = text_of(node) or ""
        target = source.package + written if written.startswith(".") else written
        if not modules.is_ours(target):
            continue
        if target not in modules.world.sources:
            problem = f"{target} is not a module of the package"
            raise AsyncifyError([source.stop(node, problem, "name the module that has it")])
        if target not in modules.twinned:
            changed[node] = f'"{target}"'
        elif target == written:
            changed[node] = f'"{modules.twin}{target.removeprefix(modules.world.name)}"'
    return changed


def _entries(source: Source) -> Iterator[cst.SimpleString]:
    if not source.is_package or "__getattr__" not in source.scope.bindings:
        return
    for node in statements(source.tree):
        value = node.value if isinstance(node, cst.Assign | cst.AnnAssign) else None
        for element in value.elements if isinstance(value, cst.Dict) else ():
            if isinstance(element.value, cst.SimpleString):
                yield element.value
