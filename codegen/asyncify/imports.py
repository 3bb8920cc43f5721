"""Imports of the twin: shared modules from the sync package, twinned ones from the twin, in the usual order.

Names that became asynchronous are imported where their counterparts were.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final, TypeGuard, cast

import libcst as cst

from .collect import absolute
from .nodes import children, dotted, is_layout, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .modules import Modules
    from .source import Source

_LOCAL: Final = 4
_Line = cst.SimpleStatementLine


class Imports:
    """Rewrites the imports of one file."""

    def __init__(self, modules: Modules, source: Source, renamed: Mapping[str, str]) -> None:
        self._modules = modules
        self._source = source
        self._renamed = renamed

    def rewrite(self, tree: cst.Module) -> cst.Module:
        """Rewrite every import of a tree whose other parts are done."""
        used = set(_used(tree))
        return cst.ensure_type(tree.visit(_Blocks(self, used)), cst.Module)

    def statements(self, node: cst.Import | cst.ImportFrom, used: set[str]) -> list[cst.Import | cst.ImportFrom]:
        """What an import becomes: one or several."""
        if isinstance(node, cst.Import):
            return [node.with_changes(names=[self._plain(alias) for alias in node.names])]
        module = absolute(self._source, node)
        if isinstance(node.names, cst.ImportStar):
            return [node]
        return self._ours(node, module) if self._modules.is_ours(module) else self._foreign(node, used)

    def section(self, node: cst.Import | cst.ImportFrom) -> int:
        """The part of an import block that a statement belongs to."""
        if isinstance(node, cst.ImportFrom) and node.relative:
            return _LOCAL
        front = _module_text(node).partition(".")[0]
        if front == "__future__":
            return 0
        if front in sys.stdlib_module_names:
            return 1
        name = self._modules.world.name
        return 3 if front in {name, self._modules.twin, f"{name}raw", "codegen"} else 2

    def _plain(self, alias: cst.ImportAlias) -> cst.ImportAlias:
        name = alias.evaluated_name
        return alias.with_changes(name=_name_node(self._destination(name))) if self._modules.is_ours(name) else alias

    def _destination(self, target: str) -> str:
        modules = self._modules
        if target == modules.sync:
            return modules.aio
        if target in modules.twinned or target == modules.world.name:
            return modules.twin + target.removeprefix(modules.world.name)
        return target

    def _ours(self, node: cst.ImportFrom, module: str) -> list[cst.Import | cst.ImportFrom]:
        parts: dict[tuple[str, bool], list[cst.ImportAlias]] = {}
        for alias in cast("Sequence[cst.ImportAlias]", node.names):
            base, new = self._alias(module, alias)
            parts.setdefault((base, new.asname is not None), []).append(new)
        return [self._from(node, module, base, aliases) for (base, _), aliases in parts.items()]

    def _alias(self, module: str, alias: cst.ImportAlias) -> tuple[str, cst.ImportAlias]:
        name = alias.evaluated_name
        full = f"{module}.{name}"
        if full not in self._modules.world.sources:
            return self._base(module, name), alias
        base, _, last = self._destination(full).rpartition(".")
        if last != name and alias.asname is None:
            alias = alias.with_changes(asname=cst.AsName(cst.Name(name)))
        return base, alias.with_changes(name=cst.Name(last))

    def _base(self, module: str, name: str) -> str:
        """Where a name comes from that is no module: the public names of the whole package are in both packages."""
        if module != self._modules.world.name:
            return self._destination(module)
        target = self._modules.target(module, name)
        return module if target != module and self._destination(target) == target else self._destination(module)

    def _from(
        self, node: cst.ImportFrom, module: str, base: str, aliases: list[cst.ImportAlias]
    ) -> cst.Import | cst.ImportFrom:
        kept = _ordered(aliases)
        if node.relative and self._destination(module) == base and module not in {base, self._modules.sync}:
            return node.with_changes(names=kept)
        return node.with_changes(module=_name_node(base), relative=(), names=kept, whitespace_after_from=_SPACE)

    def _foreign(self, node: cst.ImportFrom, used: set[str]) -> list[cst.Import | cst.ImportFrom]:
        names = [alias.evaluated_name for alias in cast("Sequence[cst.ImportAlias]", node.names)]
        if not any(name in self._renamed for name in names):
            return [node]
        aliases = [self._kept(alias, used) for alias in cast("Sequence[cst.ImportAlias]", node.names)]
        found = {alias.evaluated_name: alias for group in aliases for alias in group}
        return [node.with_changes(names=_ordered(list(found.values())))]

    def _kept(self, alias: cst.ImportAlias, used: set[str]) -> list[cst.ImportAlias]:
        name = alias.evaluated_name
        if name not in self._renamed or alias.asname is not None:
            return [alias]
        new = alias.with_changes(name=cst.Name(self._renamed[name]))
        return [alias, new] if name in used else [new]


class _Blocks(cst.CSTTransformer):
    """Rewrites and sorts each run of imports."""

    def __init__(self, imports: Imports, used: set[str]) -> None:
        super().__init__()
        self._imports = imports
        self._used = used

    def on_visit(self, node: cst.CSTNode) -> bool:
        return not is_layout(node) and not isinstance(node, cst.BaseExpression)

    def on_leave(
        self, original_node: cst.CSTNodeT, updated_node: cst.CSTNodeT
    ) -> cst.CSTNodeT | cst.RemovalSentinel | cst.FlattenSentinel[cst.CSTNodeT]:
        del original_node
        if isinstance(updated_node, cst.Module | cst.IndentedBlock):
            body = list(self._body(updated_node.body))
            return cast("cst.CSTNodeT", updated_node.with_changes(body=body))
        return updated_node

    def _body(self, body: Sequence[cst.CSTNode]) -> Iterator[cst.CSTNode]:
        run: list[cst.SimpleStatementLine] = []
        for line in body:
            if _is_import(line):
                run.append(line)
                continue
            yield from self._block(run)
            run = []
            yield line
        yield from self._block(run)

    def _block(self, run: list[cst.SimpleStatementLine]) -> list[cst.SimpleStatementLine]:
        lines = [new for line in run for new in self._lines(line)]
        if [_bare(line) for line in lines] == [_bare(line) for line in run]:
            return run
        lines.sort(key=lambda line: _key(_statement(line), self._imports.section(_statement(line))))
        return self._spaced(lines, run[0])

    def _lines(self, line: cst.SimpleStatementLine) -> list[cst.SimpleStatementLine]:
        new = self._imports.statements(_statement(line), self._used)
        first, *rest = [line.with_changes(body=[statement]) for statement in new]
        return [first, *(other.with_changes(leading_lines=()) for other in rest)]

    def _spaced(self, lines: list[cst.SimpleStatementLine], before: cst.SimpleStatementLine) -> list[_Line]:
        spaced: list[cst.SimpleStatementLine] = []
        for line in lines:
            comments = [empty for empty in line.leading_lines if empty.comment is not None]
            section = self._imports.section(_statement(line))
            if not spaced:
                blank = [empty for empty in before.leading_lines if empty.comment is None]
            else:
                blank = (
                    [cst.EmptyLine(indent=False)] if self._imports.section(_statement(spaced[-1])) != section else []
                )
            spaced.append(line.with_changes(leading_lines=[*blank, *comments]))
        return spaced


_SPACE: Final = cst.SimpleWhitespace(" ")


def _is_import(line: cst.CSTNode) -> TypeGuard[cst.SimpleStatementLine]:
    if not isinstance(line, cst.SimpleStatementLine):
        return False
    return len(line.body) == 1 and isinstance(line.body[0], cst.Import | cst.ImportFrom)


def _statement(line: cst.SimpleStatementLine) -> cst.Import | cst.ImportFrom:
    return cast("cst.Import | cst.ImportFrom", line.body[0])


def _bare(line: cst.SimpleStatementLine) -> str:
    return cst.Module(body=()).code_for_node(line.body[0])


def _name_node(name: str) -> cst.Name | cst.Attribute:
    return cast("cst.Name | cst.Attribute", cst.parse_expression(name))


def _module_text(node: cst.Import | cst.ImportFrom) -> str:
    if isinstance(node, cst.Import):
        return node.names[0].evaluated_name
    return "." * len(node.relative) + dotted(node.module)


def _key(node: cst.Import | cst.ImportFrom, section: int) -> tuple[object, ...]:
    module = _module_text(node)
    dots = len(node.relative) if isinstance(node, cst.ImportFrom) else 0
    names = () if isinstance(node.names, cst.ImportStar) else node.names
    first = _name_key(names[0].evaluated_name) if names else (0, "", "")
    return (section, isinstance(node, cst.ImportFrom), -dots, module.lstrip(".").lower(), module, first)


def _name_key(name: str) -> tuple[int, str, str]:
    """Constants, then classes, then the rest, each without regard to case: how the linter wants it."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return (kind, name.lower(), name)


def _ordered(aliases: list[cst.ImportAlias]) -> list[cst.ImportAlias]:
    ordered = sorted(aliases, key=lambda alias: _name_key(alias.evaluated_name))
    comma = cst.Comma(whitespace_after=_SPACE)
    last = cst.MaybeSentinel.DEFAULT
    return [alias.with_changes(comma=last if alias is ordered[-1] else comma) for alias in ordered]


def _used(node: cst.CSTNode) -> Iterator[str]:
    if isinstance(node, cst.Import | cst.ImportFrom):
        return
    if isinstance(node, cst.Name):
        yield node.value
    elif isinstance(node, cst.Annotation):
        yield from _used_in_text(node.annotation)
    for child in children(node):
        yield from _used(child)


def _used_in_text(node: cst.CSTNode) -> Iterator[str]:
    text = text_of(node)
    if text is not None:
        yield from re.findall(r"[A-Za-z_]\w*", text)
    for child in children(node):
        yield from _used_in_text(child)
