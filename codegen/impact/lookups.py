"""Names and attributes: what they may hold."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.impact.annotated import Annotated
from codegen.impact.builders import PACKAGE
from codegen.impact.machine import HEADERS, Arguments, Frame
from codegen.impact.values import (
    NOTHING,
    SOME,
    Atom,
    Builder,
    Cls,
    Const,
    Ext,
    Fn,
    Method,
    Mod,
    Obj,
    Plain,
    Req,
    Resp,
    Super,
    Value,
    Wire,
    one,
    union,
)

if TYPE_CHECKING:
    from codegen.impact.program import Function

_ERROR_VALUES = "error"


class Lookups(Annotated):
    """Finds what names and attributes hold."""

    def named(self, name: str, frame: Frame) -> Value:
        """What a name holds in a function."""
        here: Frame | None = frame
        while here is not None:
            if name in here.locals:
                return here.locals[name]
            here = here.outer
        return self.found(self.program.name(frame.module, name))

    def found(self, full: str) -> Value:
        """What a full name stands for."""
        if full in self.program.classes:
            return one(Cls(full))
        if full in self.program.functions:
            return one(Fn(full))
        if full in self.program.modules:
            return one(Mod(full))
        if full == PACKAGE or full.startswith(f"{PACKAGE}."):
            return self._raw(full)
        home, _, last = full.rpartition(".")
        module = self.program.modules.get(home)
        if module is not None and last in module.values:
            return self.evaluate(module.values[last], Frame(module))
        return one(Ext(full))

    def _raw(self, full: str) -> Value:
        name = full.removeprefix(f"{PACKAGE}.")
        if name in self.builders:
            return one(Builder(name))
        service = any(key.startswith(f"{name}.") for key in self.builders)
        return one(Mod(full)) if full == PACKAGE or service else one(Ext(full))

    def attribute(self, value: Value, name: str, node: ast.AST, frame: Frame) -> Value:
        """What an attribute may hold."""
        return union(self._attribute(atom, name, node, frame) for atom in value)

    def _attribute(self, atom: Atom, name: str, node: ast.AST, frame: Frame) -> Value:
        if isinstance(atom, Obj):
            return self._of_object(atom, name, node, frame)
        if isinstance(atom, Cls):
            return self._of_class(atom, name)
        if isinstance(atom, Mod):
            return self.found(self.program.follow(f"{atom.name}.{name}"))
        if isinstance(atom, Super):
            return self._of_super(atom, name)
        if isinstance(atom, Ext):
            return one(Ext(f"{atom.name}.{name}"))
        if isinstance(atom, (Req, Resp)):
            return self._of_exchange(atom, name)
        return NOTHING if isinstance(atom, Const) and atom.value is None else one(Method(one(atom), name))

    def _of_exchange(self, atom: Req | Resp, name: str) -> Value:
        if isinstance(atom, Resp):
            return one(atom if name == "response" else Wire(atom.operation, (HEADERS,)) if name == "headers"
                       else Method(one(atom), name))  # fmt: skip
        if name in ("target", "url"):
            self.touches.sent.add(atom.number)  # by whoever is given the address
            return SOME
        plain = name in ("endpoint", "method", "path", "query", "headers", "json")
        return SOME if plain else one(Method(one(atom), name))

    def _of_object(self, atom: Obj, name: str, node: ast.AST, frame: Frame) -> Value:
        if self.is_enum(atom.cls) and name in ("value", "name", *self._enum_annotations(atom.cls)):
            return self.member_values(atom)
        method = self.program.method(atom.cls, name)
        if method is not None:
            return self._bound(method, one(atom), node, frame)
        held = self.heap.get((atom.site, name), NOTHING)
        declared = self.program.annotation(atom.cls, name)
        if declared is not None:
            module, annotation = declared
            return held | self.annotated(annotation, Frame(module, receiver=one(atom)))
        if not held and self._made(atom, node, frame):
            held = self.heap.get((atom.site, name), NOTHING)
        if held:
            return held
        set_there = self.program.value(atom.cls, name)
        if set_there is not None:
            return self.evaluate(set_there[1], Frame(set_there[0]))
        return one(Method(one(atom), name))

    def _made(self, atom: Obj, node: ast.AST, frame: Frame) -> bool:
        """Follow the constructor of an object of unknown origin, once."""
        if atom.site != "any" or (atom.cls, "made") in self.heap:
            return False
        self.heap[atom.cls, "made"] = SOME
        self.heap.setdefault((atom.site, "made"), SOME)
        init = self.program.method(atom.cls, "__init__")
        if init is None:
            return False
        self.call(one(Fn(init.name, one(atom), init.owner)), Arguments(), node, frame)
        return True

    def _bound(self, method: Function, receiver: Value, node: ast.AST, frame: Frame) -> Value:
        kinds = method.decorators
        if "property" in kinds or "cached_property" in kinds:
            return self.call(one(Fn(method.name, receiver, method.owner)), Arguments(), node, frame)
        if "staticmethod" in kinds:
            return one(Fn(method.name, None, method.owner))
        if "classmethod" in kinds:
            classes = frozenset(Cls(atom.cls) if isinstance(atom, Obj) else atom for atom in receiver)
            return one(Fn(method.name, classes, method.owner))
        return one(Fn(method.name, receiver, method.owner))

    def _of_class(self, atom: Cls, name: str) -> Value:
        method = self.program.method(atom.name, name)
        if method is not None:
            receiver = one(atom) if "classmethod" in method.decorators else None
            return one(Fn(method.name, receiver, method.owner))
        if self.is_enum(atom.name) and name in self.members(atom.name):
            return one(Obj(atom.name, f"member:{name}"))
        held = self.program.value(atom.name, name)
        if held is not None:
            return self.evaluate(held[1], Frame(held[0]))
        return SOME if name.startswith("__") else one(Ext(f"{atom.name}.{name}"))

    def _of_super(self, atom: Super, name: str) -> Value:
        found: list[Value] = []
        for inside in atom.obj:
            cls = inside.cls if isinstance(inside, Obj) else inside.name if isinstance(inside, Cls) else ""
            method = self.program.method(cls, name, atom.owner) if cls else None
            found.append(
                one(Ext(f"object.{name}")) if method is None else one(Fn(method.name, one(inside), method.owner))
            )
        return union(found)

    def _enum_annotations(self, cls: str) -> set[str]:
        return {
            name
            for one_class in self.program.order(cls)
            if one_class in self.program.classes
            for name in self.program.classes[one_class].annotations
        }

    def member_values(self, atom: Obj) -> Value:
        """The texts and numbers that a member of an enumeration may stand for."""
        if atom not in self.program.members:
            self.program.members[atom] = self._member_values(atom)
        return self.program.members[atom]

    def _member_values(self, atom: Obj) -> Value:
        name = atom.site.removeprefix("member:")
        members = self.members(atom.cls)
        nodes = [members[name]] if name in members else list(members.values())
        found = {
            Const(inside.value)
            for node in nodes
            for inside in ast.walk(node)
            if isinstance(inside, ast.Constant) and isinstance(inside.value, (str, int)) and inside.value != ""
        }
        return frozenset(found) or one(Plain())

    def wire_texts(self, cls: str) -> set[str]:
        """All texts that the members of an enumeration stand for."""
        values = self.member_values(Obj(cls, "any"))
        return {atom.value for atom in values if isinstance(atom, Const) and isinstance(atom.value, str)}
