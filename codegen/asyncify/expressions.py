"""What each form of expression can be: names, attributes, literals, comprehensions, operators.

Calls have a module of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from . import externals
from .kinds import (
    FOREIGN,
    UNKNOWN,
    Callee,
    ClassObject,
    External,
    ExternalObject,
    Instance,
    Type,
    may_be_ours,
    members,
    union,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from .inference import Inference
    from .nodes import Comprehension
    from .scopes import Scope


def evaluate(inference: Inference, node: cst.BaseExpression, scope: Scope) -> Type:
    """What an expression can be in a scope."""
    return _EXPRESSIONS.get(type(node), _other)(inference, node, scope)


def _name(inference: Inference, node: cst.Name, scope: Scope) -> Type:
    return inference.name(node.value, scope)


def _attribute(inference: Inference, node: cst.Attribute, scope: Scope) -> Type:
    return inference.member(inference.type_of(node.value, scope), node.attr.value)


def _call(inference: Inference, node: cst.Call, scope: Scope) -> Type:
    return inference.calls.result(node, scope)


def _subscript(inference: Inference, node: cst.Subscript, scope: Scope) -> Type:
    kind = inference.type_of(node.value, scope)
    return union(_item(inference, part, node, scope) for part in members(kind))


def _item(inference: Inference, kind: Type, node: cst.Subscript, scope: Scope) -> Type:
    if isinstance(kind, ClassObject):
        return ClassObject(kind.cls, inference.annotations.arguments(node, scope))
    if isinstance(kind, External):
        index = node.slice[0].slice
        if isinstance(index, cst.Slice):
            return kind
        return externals.item(kind, _number(index))
    if isinstance(kind, Instance):
        method = inference.hierarchy.member(kind, "__getitem__")
        return inference.calls.returned_by(method) if isinstance(method, Callee) else UNKNOWN
    return kind if isinstance(kind, ExternalObject) else UNKNOWN


def _sequence(inference: Inference, node: cst.Tuple | cst.List | cst.Set, scope: Scope) -> Type:
    kinds = [_element(inference, element, scope) for element in node.elements]
    name = type(node).__name__.lower()
    args = tuple(kinds) if name == "tuple" and kinds else (union(kinds),) if kinds else ()
    return External(f"builtins.{name}", args)


def _element(inference: Inference, node: cst.BaseElement, scope: Scope) -> Type:
    kind = inference.type_of(node.value, scope)
    starred = isinstance(node, cst.StarredElement)
    return union(inference.iterate(part) for part in members(kind)) if starred else kind


def _dict(inference: Inference, node: cst.Dict, scope: Scope) -> Type:
    values = [_entry(inference, element, scope) for element in node.elements]
    return External("builtins.dict", (FOREIGN, union(values)) if values else ())


def _entry(inference: Inference, node: cst.BaseDictElement, scope: Scope) -> Type:
    kind = inference.type_of(node.value, scope)
    if isinstance(node, cst.DictElement):
        return kind
    return union(externals.item(part) if isinstance(part, External) else UNKNOWN for part in members(kind))


def _comprehension(inference: Inference, node: Comprehension, scope: Scope) -> Type:
    del scope
    inner = inference.world.scopes[node]
    if isinstance(node, cst.DictComp):
        return External("builtins.dict", (inference.type_of(node.key, inner), inference.type_of(node.value, inner)))
    kind = inference.type_of(node.elt, inner)
    if isinstance(node, cst.GeneratorExp):
        return External("collections.abc.Iterator", (kind,), (inference.world.owners[node],))
    return External("builtins.list" if isinstance(node, cst.ListComp) else "builtins.set", (kind,))


def _lambda(inference: Inference, node: cst.Lambda, scope: Scope) -> Type:
    del scope
    return External("collections.abc.Callable", (inference.type_of(node.body, inference.world.scopes[node]),))


def _choice(inference: Inference, node: cst.IfExp, scope: Scope) -> Type:
    return union([inference.type_of(node.body, scope), inference.type_of(node.orelse, scope)])


def _either(inference: Inference, node: cst.BooleanOperation | cst.BinaryOperation, scope: Scope) -> Type:
    return union([inference.type_of(node.left, scope), inference.type_of(node.right, scope)])


def _operation(inference: Inference, node: cst.BinaryOperation, scope: Scope) -> Type:
    kind = _either(inference, node, scope)
    externals_only = all(isinstance(part, External) for part in members(kind))
    return kind if externals_only or not may_be_ours(kind) else UNKNOWN


def _named(inference: Inference, node: cst.NamedExpr, scope: Scope) -> Type:
    return inference.type_of(node.value, scope)


def _text(inference: Inference, node: cst.BaseExpression, scope: Scope) -> Type:
    del inference, node, scope
    return External("builtins.str")


def _plain(inference: Inference, node: cst.BaseExpression, scope: Scope) -> Type:
    del inference, node, scope
    return FOREIGN


def _other(inference: Inference, node: cst.BaseExpression, scope: Scope) -> Type:
    del inference, node, scope
    return UNKNOWN


_EXPRESSIONS: Final[dict[type[cst.CSTNode], Callable[..., Type]]] = {
    cst.Name: _name,
    cst.Attribute: _attribute,
    cst.Call: _call,
    cst.Subscript: _subscript,
    cst.Tuple: _sequence,
    cst.List: _sequence,
    cst.Set: _sequence,
    cst.Dict: _dict,
    cst.GeneratorExp: _comprehension,
    cst.ListComp: _comprehension,
    cst.SetComp: _comprehension,
    cst.DictComp: _comprehension,
    cst.Lambda: _lambda,
    cst.IfExp: _choice,
    cst.BooleanOperation: _either,
    cst.BinaryOperation: _operation,
    cst.NamedExpr: _named,
    cst.SimpleString: _text,
    cst.ConcatenatedString: _text,
    cst.FormattedString: _text,
    cst.Integer: _plain,
    cst.Float: _plain,
    cst.Comparison: _plain,
    cst.UnaryOperation: _plain,
    cst.Ellipsis: _plain,
}


def _number(index: cst.BaseSlice) -> int | None:
    value = index.value if isinstance(index, cst.Index) else None
    return int(value.value, 0) if isinstance(value, cst.Integer) else None
