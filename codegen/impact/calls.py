"""Calls of what is ours: functions, methods, classes, lambdas."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.impact.machine import Arguments, Frame
from codegen.impact.statements import Statements
from codegen.impact.values import (
    NONE,
    NOTHING,
    SOME,
    UNKNOWN,
    Atom,
    Builder,
    Cls,
    Const,
    Ext,
    Fn,
    Lam,
    Method,
    Obj,
    Rec,
    Seq,
    Super,
    Tup,
    Value,
    one,
    union,
)

if TYPE_CHECKING:
    from codegen.impact.program import Class, Function

_DEEPEST = 40


class Calls(Statements):
    """Follows calls."""

    def call(self, value: Value, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """What a call may give."""
        self.step(node, frame)
        return union(self._call(atom, arguments, node, frame) for atom in value)

    def _call(self, atom: Atom, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        if isinstance(atom, Fn):
            primitive = self.primitive(atom, arguments, node, frame)
            return self._function(atom, arguments) if primitive is None else primitive
        if isinstance(atom, Cls):
            return self.construct(atom, arguments, node, frame)
        if isinstance(atom, Builder):
            return self.build(atom, arguments, node, frame)
        if isinstance(atom, Lam):
            return self._inner(atom, arguments)
        if isinstance(atom, Method):
            return self.method(atom, arguments, node, frame)
        if isinstance(atom, Ext):
            return self.library(atom.name, arguments, node, frame)
        if isinstance(atom, Obj) and self.program.method(atom.cls, "__call__") is not None:
            return self.call(self.attribute(one(atom), "__call__", node, frame), arguments, node, frame)
        if isinstance(atom, Const) and atom.value is None:
            return NOTHING
        return self.unknown(arguments, node, frame)

    def unknown(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """A call of something that is not known: what is passed is not followed."""
        for value in arguments.all():
            self.escape(value, node, frame)
        return UNKNOWN

    def primitive(self, atom: Fn, arguments: Arguments, node: ast.AST, frame: Frame) -> Value | None:
        """What a call gives that performs requests; None where it is no such call."""
        raise NotImplementedError

    def build(self, atom: Builder, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """What a request builder gives."""
        raise NotImplementedError

    def method(self, atom: Method, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """What a method of a value gives that is no object of ours."""
        raise NotImplementedError

    def library(self, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """What a function of a library gives."""
        raise NotImplementedError

    def super_of(self, frame: Frame) -> Value:
        """What `super()` gives."""
        function = frame.function
        owner = None if function is None else function.owner
        if owner is None:
            self.fail("super() outside of a method.", ast.Pass(), frame)
        return one(Super(frame.receiver, owner))

    def _function(self, atom: Fn, arguments: Arguments) -> Value:
        function = self.program.functions[atom.name]
        receiver = NOTHING if atom.receiver is None else atom.receiver
        if self.stack.count(function.where) > 1 or len(self.stack) > _DEEPEST:
            return self.annotated(function.node.returns, Frame(function.module, function, receiver))
        inside = Frame(function.module, function, receiver)
        given = [receiver, *arguments.positional] if atom.receiver is not None else arguments.positional
        self._bind(function.node.args, Arguments(given, arguments.named, arguments.more), inside)
        self.stack += [function.where]
        self.execute(function.node.body, inside)
        self.stack.pop()
        return self._result(function, inside)

    def _result(self, function: Function, frame: Frame) -> Value:
        if function.yields:
            return one(Seq(union(frame.yields)))
        result = union(frame.returns) or NONE
        return self.refined(result, function.node.returns, frame)

    def _bind(self, parameters: ast.arguments, arguments: Arguments, frame: Frame) -> None:
        """Let parameters hold their arguments, else their defaults, else what they are annotated with."""
        places = [*parameters.posonlyargs, *parameters.args]
        defaults: dict[str, ast.expr | None] = dict.fromkeys((place.arg for place in places), None)
        defaults |= dict(zip([place.arg for place in places][::-1], parameters.defaults[::-1], strict=False))
        defaults |= dict(zip([place.arg for place in parameters.kwonlyargs], parameters.kw_defaults, strict=True))
        for index, place in enumerate(places):
            passed = arguments.positional[index] if index < len(arguments.positional) else None
            frame.locals[place.arg] = self._parameter(place, passed, defaults, arguments, frame)
        for place in parameters.kwonlyargs:
            frame.locals[place.arg] = self._parameter(place, None, defaults, arguments, frame)
        self._bind_rest(parameters, arguments, frame)

    def _parameter(
        self,
        place: ast.arg,
        passed: Value | None,
        defaults: dict[str, ast.expr | None],
        arguments: Arguments,
        frame: Frame,
    ) -> Value:
        value = arguments.named.get(place.arg) if passed is None else passed
        if value is not None:
            return self.refined(value, place.annotation, frame) if value == UNKNOWN else value
        default = defaults.get(place.arg)
        if default is not None and not arguments.more:
            return self.evaluate(default, Frame(frame.module))
        known = NOTHING if default is None else self.evaluate(default, Frame(frame.module))
        return arguments.more | known or self.annotated(place.annotation, frame)

    def _bind_rest(self, parameters: ast.arguments, arguments: Arguments, frame: Frame) -> None:
        known = {place.arg for place in (*parameters.posonlyargs, *parameters.args, *parameters.kwonlyargs)}
        if parameters.vararg is not None:
            rest = arguments.positional[len(parameters.posonlyargs) + len(parameters.args) :]
            more = arguments.more
            frame.locals[parameters.vararg.arg] = one(Seq(union(rest) | more) if more else Tup(tuple(rest)))
        if parameters.kwarg is not None:
            site = f"{parameters.kwarg.arg}|{'/'.join(self.stack)}|{frame.module.name}:{parameters.kwarg.lineno}"
            for name, value in arguments.named.items():
                if name not in known:
                    self.put(site, name, value)
            frame.locals[parameters.kwarg.arg] = one(Rec(site))

    def _inner(self, atom: Lam, arguments: Arguments) -> Value:
        node, outer = self.inner[atom.site]
        if self.stack.count(atom.site) > 1:
            return UNKNOWN
        frame = Frame(outer.module, outer.function, outer.receiver, outer=outer)
        self._bind(node.args, arguments, frame)
        self.stack += [atom.site]
        if isinstance(node, ast.Lambda):
            result = self.evaluate(node.body, frame)
        else:
            self.execute(node.body, frame)
            result = one(Seq(union(frame.yields))) if frame.yields else union(frame.returns) or NONE
        self.stack.pop()
        return result

    def construct(self, atom: Cls, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """An object of a class of ours."""
        special = self.special_object(atom, arguments, node, frame)
        if special is not None:
            return special
        if self.is_enum(atom.name):
            self._told_by_enum(atom, arguments)
            return self.known_object(atom.name)
        if self.is_error(atom.name):
            return SOME
        made = one(Obj(atom.name, self.site(node, frame)))
        init = self.program.method(atom.name, "__init__")
        found = self.program.classes[atom.name]
        if init is not None:
            self.call(one(Fn(init.name, made, init.owner)), arguments, node, frame)
        elif found.fields:
            self._fill_fields(found, made, arguments, node, frame)
        else:
            self.unknown(arguments, node, frame)
        return made

    def special_object(self, atom: Cls, arguments: Arguments, node: ast.AST, frame: Frame) -> Value | None:
        """An object that performs requests; None where the class is no such class."""
        raise NotImplementedError

    def _told_by_enum(self, atom: Cls, arguments: Arguments) -> None:
        """A text of an answer that becomes a member of an enumeration is told from all that has members."""
        for value in arguments.all():
            self.tells_members(value, atom.name)

    def tells_members(self, value: Value, cls: str) -> None:
        """Remember that parts of answers are told apart as the members of an enumeration."""
        raise NotImplementedError

    def _fill_fields(self, found: Class, made: Value, arguments: Arguments, node: ast.AST, frame: Frame) -> None:
        names = [name for cls in reversed(self.program.order(found.name)) for name in self._fields(cls)]
        for obj in made:
            if not isinstance(obj, Obj):
                continue
            for index, name in enumerate(names):
                value = arguments.get(index, name.lstrip("_")) or arguments.named.get(name, NOTHING) or arguments.more
                if value:
                    self.set_on(obj, name, value, node, frame)
            post = self.program.method(found.name, "__attrs_post_init__") or self.program.method(
                found.name, "__post_init__"
            )
            if post is not None:
                self.call(one(Fn(post.name, one(obj), post.owner)), Arguments(), node, frame)

    def _fields(self, cls: str) -> list[str]:
        found = self.program.classes.get(cls)
        return [] if found is None else found.field_names
