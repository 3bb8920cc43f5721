"""What a call returns: annotations of our functions, constructors, and the few foreign functions that pass ours on.

Type variables are solved from the arguments as far as that is simple; what stays unsolved is unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from . import externals
from .annotations import class_objects
from .collect import all_parameters
from .kinds import (
    FOREIGN,
    NONE,
    UNKNOWN,
    Callee,
    ClassObject,
    Dynamic,
    External,
    ExternalMethod,
    ExternalObject,
    Instance,
    Owner,
    Parent,
    Type,
    Variable,
    may_be_ours,
    members,
    substitute,
    union,
    variables,
)
from .nodes import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from .inference import Inference
    from .scopes import Scope


class Calls:
    """Answers what calls return."""

    def __init__(self, inference: Inference) -> None:
        self._inference = inference
        self._special: dict[str, Callable[[cst.Call, Scope], Type]] = {
            "builtins.super": self._super,
            "builtins.getattr": self._getattr,
            "builtins.type": self._type,
            "contextlib.closing": self._closing,
            "typing.cast": self._cast,
            "typing.NewType": self._new_type,
            "typing.TypeVar": self._variable,
            "typing_extensions.TypeVar": self._variable,
        }

    def result(self, node: cst.Call, scope: Scope) -> Type:
        """What a call returns."""
        callee = self._inference.type_of(node.func, scope)
        if isinstance(callee, ExternalObject):
            return self._external(callee.name, node, scope)
        return union(self._result(part, node, scope) for part in members(callee) if part != NONE)

    def made(self, kind: Type) -> Type:
        """What an exception caught with this class, or tuple of classes, is."""
        if isinstance(kind, External):
            return union(self.made(part) for part in kind.args)
        parts = members(kind)
        return union(
            Instance(part.cls, part.args)
            if isinstance(part, ClassObject)
            else UNKNOWN
            if may_be_ours(part)
            else FOREIGN
            for part in parts
        )

    def returned(self, function: Owner) -> Type:
        """What calling a function returns as far as its annotation says."""
        return self._inference.settle((function, "returned"), lambda: self._annotated(function))

    def returned_by(self, callee: Callee) -> Type:
        """What calling a method without arguments returns."""
        given = dict(callee.given)
        return union(substitute(self.returned(function), given) for function in _declarations(callee))

    def _annotated(self, function: Owner) -> Type:
        node = cst.ensure_type(function.node, cst.FunctionDef)
        scope = function.home
        if node.returns is None or scope is None:
            kind: Type = External("collections.abc.Iterator", (UNKNOWN,)) if _yields(function) else UNKNOWN
        else:
            kind = self._inference.annotations.read(node.returns.annotation, scope)
        return union(_own(part, function) for part in members(kind))

    def _result(self, callee: Type, node: cst.Call, scope: Scope) -> Type:
        if isinstance(callee, Callee):
            return union(self._function(callee, function, node, scope) for function in _declarations(callee))
        if isinstance(callee, ClassObject):
            return self._constructed(callee, node, scope)
        if isinstance(callee, ExternalObject):
            return self._external(callee.name, node, scope)
        if isinstance(callee, ExternalMethod):
            return externals.method(callee.receiver, callee.name, self._arguments(node, scope))
        return self._object(callee)

    def _object(self, callee: Type) -> Type:
        if isinstance(callee, External):
            if callee.short in {"Callable", "type"} and callee.args:
                return callee.args[0]
            return UNKNOWN if may_be_ours(callee) else FOREIGN
        if isinstance(callee, Instance):
            method = self._inference.hierarchy.member(callee, "__call__")
            return self.returned_by(method) if isinstance(method, Callee) else UNKNOWN
        return UNKNOWN

    def _arguments(self, node: cst.Call, scope: Scope) -> list[Type]:
        return [self._argument(arg, scope) for arg in node.args]

    def _argument(self, arg: cst.Arg, scope: Scope) -> Type:
        kind = self._inference.type_of(arg.value, scope)
        return union(self._inference.iterate(part) for part in members(kind)) if arg.star == "*" else kind

    def _external(self, name: str, node: cst.Call, scope: Scope) -> Type:
        special = self._special.get(name)
        if special is not None and (node.args or name == "builtins.super"):
            return special(node, scope)
        return externals.call(name, self._arguments(node, scope))

    def _constructed(self, callee: ClassObject, node: cst.Call, scope: Scope) -> Type:
        names = self._inference.hierarchy.parameters(callee.cls)
        if callee.args or not names:
            return Instance(callee.cls, callee.args)
        init = self._inference.hierarchy.member(Instance(callee.cls), "__init__")
        solved: dict[str, Type] = {}
        if isinstance(init, Callee):
            self._solve(init, init.functions[-1], node, scope, solved)
        fallback = self._unsolved(node, scope)
        return Instance(callee.cls, tuple(solved.get(name, fallback) for name in names))

    def _function(self, callee: Callee, function: Owner, node: cst.Call, scope: Scope) -> Type:
        kind, given = self.returned(function), dict(callee.given)
        open_names = [name for name in variables(kind) if name not in given]
        if open_names:
            solved: dict[str, Type] = {}
            self._solve(callee, function, node, scope, solved)
            fallback = self._unsolved(node, scope)
            given.update({name: solved.get(name, fallback) for name in open_names})
        return substitute(kind, given)

    def _unsolved(self, node: cst.Call, scope: Scope) -> Type:
        return UNKNOWN if any(map(may_be_ours, self._arguments(node, scope))) else FOREIGN

    def _solve(self, callee: Callee, function: Owner, node: cst.Call, scope: Scope, solved: dict[str, Type]) -> None:
        definition = cst.ensure_type(function.node, cst.FunctionDef)
        skip = 1 if callee.receiver is not None and "staticmethod" not in function.decorators else 0
        parameters = [(param, star) for param, star in all_parameters(definition.params) if star != "**"][skip:]
        by_name = {param.name.value: param for param, _ in parameters}
        for index, arg in enumerate(node.args):
            param = parameters[index][0] if index < len(parameters) else None
            param = param if arg.keyword is None else by_name.get(arg.keyword.value)
            if param is not None and param.annotation is not None and not arg.star and function.home is not None:
                wanted = self._inference.annotations.read(param.annotation.annotation, function.home)
                self._unify(wanted, self._inference.type_of(arg.value, scope), solved)

    def _unify(self, wanted: Type, kind: Type, solved: dict[str, Type]) -> None:
        if isinstance(wanted, Variable):
            solved[wanted.name] = union([solved[wanted.name], kind]) if wanted.name in solved else kind
            return
        for part in members(wanted):
            if part is not wanted:
                self._unify(part, kind, solved)
        args = wanted.args if isinstance(wanted, External | Instance) else ()
        for index, arg in enumerate(args):
            for name in variables(arg):
                solved.setdefault(name, self._inside(kind, wanted, index))

    def _inside(self, kind: Type, wanted: Type, index: int) -> Type:
        if isinstance(wanted, External) and wanted.short == "Callable":
            return self._returned_value(kind)
        if isinstance(wanted, External) and wanted.short == "type":
            return self.made(kind)
        if isinstance(kind, External | Instance) and index < len(kind.args):
            return kind.args[index]
        if isinstance(wanted, External) and len(wanted.args) == 1:
            return union(self._inference.iterate(part) for part in members(kind))
        return UNKNOWN if may_be_ours(kind) else FOREIGN

    def _returned_value(self, kind: Type) -> Type:
        if isinstance(kind, Callee):
            return self.returned_by(kind)
        if isinstance(kind, ClassObject):
            return Instance(kind.cls, kind.args)
        if isinstance(kind, External) and kind.args:
            return kind.args[0]
        return UNKNOWN if may_be_ours(kind) else FOREIGN

    def _super(self, node: cst.Call, scope: Scope) -> Type:
        del node
        cls = scope.self_class
        return UNKNOWN if cls is None else Parent(cls)

    def _cast(self, node: cst.Call, scope: Scope) -> Type:
        return self._inference.annotations.read(node.args[0].value, scope)

    def _getattr(self, node: cst.Call, scope: Scope) -> Type:
        kind = self._inference.type_of(node.args[0].value, scope)
        name = text_of(node.args[1].value) if len(node.args) > 1 else None
        if name is not None:
            return self._inference.member(kind, name)
        return Dynamic() if may_be_ours(kind) else FOREIGN

    def _type(self, node: cst.Call, scope: Scope) -> Type:
        return class_objects(self._inference.type_of(node.args[0].value, scope))

    def _variable(self, node: cst.Call, scope: Scope) -> Type:
        bounds = [arg.value for arg in node.args if arg.keyword is not None and arg.keyword.value == "bound"]
        bound = self._inference.annotations.read(bounds[0], scope) if bounds else None
        return Variable(text_of(node.args[0].value) or "", bound)

    def _new_type(self, node: cst.Call, scope: Scope) -> Type:
        kind = self._inference.annotations.read(node.args[-1].value, scope)
        return ExternalObject(kind.name) if isinstance(kind, External) else class_objects(kind)

    def _closing(self, node: cst.Call, scope: Scope) -> Type:
        kind = self._inference.type_of(node.args[0].value, scope)
        lazy = [part for part in members(kind) if isinstance(part, External)]
        return externals.with_sources(External("contextlib.AbstractContextManager", (kind,)), *lazy)


def _declarations(callee: Callee) -> list[Owner]:
    overloads = [function for function in callee.functions if "overload" in function.decorators]
    return overloads or list(callee.functions)


def _yields(function: Owner) -> bool:
    return function.kind in {"generator", "manager"}


def _own(kind: Type, function: Owner) -> Type:
    if not isinstance(kind, External) or kind.short not in externals.LAZY or function.kind == "property":
        return kind
    if function.kind == "manager":
        return External("contextlib.AbstractContextManager", kind.args[:1], (function,))
    return External(kind.name, kind.args, (function,))
