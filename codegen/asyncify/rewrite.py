"""Writes the twin: from what is known about each node to the asynchronous syntax tree.

Imports are rewritten in `imports`, docstrings in `docstrings`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final, cast

import libcst as cst

from .externals import ITERATORS, MANAGERS
from .nodes import dotted, is_layout, text_of
from .pair import DUNDERS
from .uses import CONSUMERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from .collect import World
    from .effects import Effects
    from .kinds import Owner
    from .uses import Use

_RENAMED: Final = {**ITERATORS, **MANAGERS}
DECORATORS: Final = {"contextmanager": "asynccontextmanager", "closing": "aclosing"}
_ITEM: Final = "item"


@dataclass(eq=False)
class Decisions:
    """What changes, by syntax node of the sync package."""

    awaited: set[cst.CSTNode] = field(default_factory=set[cst.CSTNode])
    asynchronous: set[cst.CSTNode] = field(default_factory=set[cst.CSTNode])
    consumed: dict[cst.CSTNode, str] = field(default_factory=dict[cst.CSTNode, str])
    lazy: set[cst.CSTNode] = field(default_factory=set[cst.CSTNode])
    dunders: set[cst.CSTNode] = field(default_factory=set[cst.CSTNode])
    stopping: set[cst.CSTNode] = field(default_factory=set[cst.CSTNode])
    texts: dict[cst.CSTNode, str] = field(default_factory=dict[cst.CSTNode, str])


def decide(world: World, effects: Effects, uses: Iterable[Use]) -> Decisions:
    """Turn what is known about uses and functions into decisions about nodes."""
    decisions = Decisions()
    for use in uses:
        _decide_use(decisions, effects, use)
    for owner in world.functions():
        _decide_function(decisions, effects, owner)
    return decisions


def _decide_use(decisions: Decisions, effects: Effects, use: Use) -> None:
    if use.kind in {"iter", "closing"} and effects.is_async_iterable(use.subject):
        decisions.consumed[use.node] = use.kind
    if use.kind == "declared" and (effects.is_async_iterable(use.subject) or effects.is_async_manager(use.subject)):
        decisions.lazy.add(use.node)
    if not effects.does_io(use):
        return
    if use.kind in CONSUMERS or use.kind == "close":
        decisions.consumed[use.node] = use.kind
        if use.kind == "next":
            decisions.stopping.add(use.owner.node)
    elif use.kind == "call":
        decisions.awaited.add(use.node)
    else:
        decisions.asynchronous.add(use.node)


def _decide_function(decisions: Decisions, effects: Effects, owner: Owner) -> None:
    group, node = owner.group, owner.node
    if owner.kind == "plain" and group.awaited:
        decisions.asynchronous.add(node)
    if owner.kind in {"generator", "manager"} and group.lazy:
        decisions.asynchronous.add(node)
    if group.lazy:
        decisions.lazy.add(node)
    if owner.name in DUNDERS and owner.cls is not None and effects.is_async_class(owner.cls, owner.name):
        decisions.dunders.add(node)
        if owner.name == "__next__":
            decisions.stopping.add(node)


class Rewriter(cst.CSTTransformer):
    """Rewrites one file or example."""

    def __init__(self, decisions: Decisions, renames: Mapping[str, str], shared: frozenset[str]) -> None:
        super().__init__()
        self.shared = shared
        self.decisions = decisions
        self.renames = renames
        self.renamed: dict[str, str] = {}
        self._stopping = 0

    def on_visit(self, node: cst.CSTNode) -> bool:
        """Layout has nothing in it to rewrite; imports come later."""
        if isinstance(node, cst.Import | cst.ImportFrom):
            return False
        if node in self.decisions.stopping:
            self._stopping += 1
        return not is_layout(node)

    def on_leave(
        self, original_node: cst.CSTNodeT, updated_node: cst.CSTNodeT
    ) -> cst.CSTNodeT | cst.RemovalSentinel | cst.FlattenSentinel[cst.CSTNodeT]:
        """Rewrite a node whose parts are rewritten."""
        if original_node in self.decisions.stopping:
            self._stopping -= 1
        leave = _LEAVE.get(type(original_node))
        if leave is None:
            return updated_node
        return cast("cst.CSTNodeT", leave(self, original_node, updated_node))

    def name(self, original: cst.Name, updated: cst.Name) -> cst.Name:
        """A name: the package, or what ends an iteration."""
        if self._stopping and original.value == "StopIteration":
            return updated.with_changes(value="StopAsyncIteration")
        return updated.with_changes(value=self.renames.get(original.value, original.value))

    def attribute(self, original: cst.Attribute, updated: cst.Attribute) -> cst.Attribute:
        """An attribute: its name is never a variable, and what is awaited before it needs parentheses."""
        if dotted(original) in self.shared:
            return original
        return updated.with_changes(value=_enclosed(updated.value), attr=original.attr)

    def subscript(self, original: cst.Subscript, updated: cst.Subscript) -> cst.Subscript:
        """A subscript."""
        del original
        return updated.with_changes(value=_enclosed(updated.value))

    def keyword(self, original: cst.Arg, updated: cst.Arg) -> cst.Arg:
        """An argument: its keyword is never a variable."""
        return updated.with_changes(keyword=original.keyword)

    def parameter(self, original: cst.Param, updated: cst.Param) -> cst.Param:
        """A parameter: its name stays."""
        return updated.with_changes(name=original.name)

    def call(self, original: cst.Call, updated: cst.Call) -> cst.BaseExpression:
        """A call."""
        updated = updated.with_changes(func=_enclosed(updated.func))
        kind = self.decisions.consumed.get(original)
        if kind is not None:
            return self.consume(kind, original, updated)
        if original not in self.decisions.awaited:
            return updated
        return _awaited(_renamed_dunder(updated))

    def consume(self, kind: str, original: cst.Call, updated: cst.Call) -> cst.BaseExpression:
        """A call that takes an iterator which is now asynchronous."""
        if kind in {"list", "set", "tuple"}:
            return _collected(kind, original, updated)
        if kind == "close":
            func = cst.ensure_type(updated.func, cst.Attribute)
            return _awaited(updated.with_changes(func=func.with_changes(attr=cst.Name("aclose"))))
        if kind == "closing":
            return updated.with_changes(func=self.rename(updated.func, DECORATORS))
        called = updated.with_changes(func=cst.Name("anext" if kind == "next" else "aiter"))
        return _awaited(called) if kind == "next" else called

    def loop(self, original: cst.For | cst.CompFor, updated: cst.For | cst.CompFor) -> cst.CSTNode:
        """A loop, or a clause of a comprehension."""
        if original not in self.decisions.asynchronous:
            return updated
        return updated.with_changes(asynchronous=cst.Asynchronous())

    def with_(self, original: cst.With, updated: cst.With) -> cst.With:
        """A `with` statement; where only some managers became asynchronous it is split."""
        flags = [item in self.decisions.asynchronous for item in original.items]
        if not any(flags):
            return updated
        if all(flags):
            return updated.with_changes(asynchronous=cst.Asynchronous())
        return _split(updated, flags)

    def function(self, original: cst.FunctionDef, updated: cst.FunctionDef) -> cst.FunctionDef:
        """A function definition."""
        if original in self.decisions.dunders:
            updated = updated.with_changes(name=cst.Name(DUNDERS[original.name.value]))
        else:
            updated = updated.with_changes(name=original.name)
        if original in self.decisions.asynchronous:
            updated = updated.with_changes(asynchronous=cst.Asynchronous())
        if original not in self.decisions.lazy:
            return updated
        decorators = [self.decorator(decorator) for decorator in updated.decorators]
        returns = None if updated.returns is None else self.annotation(updated.returns)
        return updated.with_changes(decorators=decorators, returns=returns)

    def decorator(self, node: cst.Decorator) -> cst.Decorator:
        """A decorator of a context manager that became asynchronous."""
        return node.with_changes(decorator=self.rename(node.decorator, DECORATORS))

    def declared(self, original: cst.AnnAssign, updated: cst.AnnAssign) -> cst.AnnAssign:
        """A variable declared as an iterator which is now asynchronous."""
        if original not in self.decisions.lazy:
            return updated
        return updated.with_changes(annotation=self.annotation(updated.annotation))

    def annotation(self, node: cst.Annotation) -> cst.Annotation:
        """The annotation of what is now asynchronous."""
        return node.with_changes(annotation=self.lazy_type(node.annotation))

    def lazy_type(self, node: cst.BaseExpression) -> cst.BaseExpression:
        """The asynchronous counterpart of a type."""
        text = text_of(node)
        if text is not None:
            return _quoted(self.lazy_type(cst.parse_expression(text.strip())))
        if isinstance(node, cst.BinaryOperation):
            return node.with_changes(left=self.lazy_type(node.left), right=self.lazy_type(node.right))
        if isinstance(node, cst.Subscript):
            return self.lazy_subscript(node)
        return self.rename(node, _RENAMED)

    def lazy_subscript(self, node: cst.Subscript) -> cst.Subscript:
        """The asynchronous counterpart of a type with arguments."""
        name = dotted(node.value).rpartition(".")[2]
        if name in {"Optional", "Union"}:
            return node.with_changes(slice=[self.lazy_element(element) for element in node.slice])
        return _without_return(node, name).with_changes(value=self.rename(node.value, _RENAMED))

    def lazy_element(self, element: cst.SubscriptElement) -> cst.SubscriptElement:
        """One type of several."""
        index = cst.ensure_type(element.slice, cst.Index)
        return element.with_changes(slice=index.with_changes(value=self.lazy_type(index.value)))

    def rename(self, node: cst.BaseExpression, names: Mapping[str, str]) -> cst.BaseExpression:
        """The counterpart of a name, noted where it has to be imported."""
        if isinstance(node, cst.Attribute):
            new = names.get(node.attr.value, node.attr.value)
            return node.with_changes(attr=cst.Name(new))
        if isinstance(node, cst.Name) and node.value in names:
            self.renamed[node.value] = names[node.value]
            return node.with_changes(value=names[node.value])
        return node

    def text(self, original: cst.SimpleString, updated: cst.SimpleString) -> cst.SimpleString:
        """A docstring, or an entry of the table of exports."""
        return updated.with_changes(value=self.decisions.texts.get(original, original.value))


def _enclosed(node: cst.BaseExpression) -> cst.BaseExpression:
    if isinstance(node, cst.Await) and not node.lpar:
        return node.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return node


def _awaited(node: cst.BaseExpression) -> cst.Await:
    bare = node.with_changes(lpar=[], rpar=[])
    return cst.Await(bare, lpar=node.lpar, rpar=node.rpar)


def _renamed_dunder(node: cst.Call) -> cst.Call:
    func = node.func
    if isinstance(func, cst.Attribute) and func.attr.value in DUNDERS:
        return node.with_changes(func=func.with_changes(attr=cst.Name(DUNDERS[func.attr.value])))
    return node


def _collected(kind: str, original: cst.Call, updated: cst.Call) -> cst.BaseExpression:
    value = updated.args[0].value
    element: cst.BaseExpression = cst.Name(_ITEM)
    clause = cst.CompFor(cst.Name(_ITEM), value, asynchronous=cst.Asynchronous())
    if isinstance(original.args[0].value, cst.GeneratorExp) and isinstance(value, cst.GeneratorExp):
        element, clause = value.elt, value.for_in
    if kind == "set":
        return cst.SetComp(element, clause, lpar=updated.lpar, rpar=updated.rpar)
    if kind == "list":
        return cst.ListComp(element, clause, lpar=updated.lpar, rpar=updated.rpar)
    return updated.with_changes(args=[cst.Arg(cst.ListComp(element, clause))])


def _split(node: cst.With, flags: list[bool]) -> cst.With:
    """Nest what one statement cannot hold: managers of one kind stay together, in their order."""
    runs = [[item for item, _ in run] for _, run in groupby(zip(node.items, flags, strict=True), key=itemgetter(1))]
    kinds = [flag for flag, _ in groupby(flags)]
    body = node.body
    for items, flag in reversed(list(zip(runs[1:], kinds[1:], strict=True))):
        body = cst.IndentedBlock([cst.With(_apart(items), body, cst.Asynchronous() if flag else None)])
    return node.with_changes(
        items=_apart(runs[0]),
        body=body,
        asynchronous=cst.Asynchronous() if kinds[0] else None,
        lpar=cst.MaybeSentinel.DEFAULT,
        rpar=cst.MaybeSentinel.DEFAULT,
    )


def _apart(items: list[cst.WithItem]) -> list[cst.WithItem]:
    comma = cst.Comma(whitespace_after=cst.SimpleWhitespace(" "))
    last = cst.MaybeSentinel.DEFAULT
    return [item.with_changes(comma=last if item is items[-1] else comma) for item in items]


def _quoted(node: cst.BaseExpression) -> cst.SimpleString:
    text = cst.Module(body=()).code_for_node(node)
    return cst.SimpleString(f'"{text}"')


def _without_return(node: cst.Subscript, name: str) -> cst.Subscript:
    """An asynchronous generator returns nothing, so its type has no third argument."""
    if name != "Generator":
        return node
    given = list(node.slice[:2])
    given[-1] = given[-1].with_changes(comma=cst.MaybeSentinel.DEFAULT)
    return node.with_changes(slice=given)


_LEAVE: Final[dict[type[cst.CSTNode], Callable[..., cst.CSTNode]]] = {
    cst.Name: Rewriter.name,
    cst.Attribute: Rewriter.attribute,
    cst.Subscript: Rewriter.subscript,
    cst.Arg: Rewriter.keyword,
    cst.Param: Rewriter.parameter,
    cst.Call: Rewriter.call,
    cst.For: Rewriter.loop,
    cst.CompFor: Rewriter.loop,
    cst.With: Rewriter.with_,
    cst.FunctionDef: Rewriter.function,
    cst.AnnAssign: Rewriter.declared,
    cst.SimpleString: Rewriter.text,
}
