"""Methods of values that are no objects of ours: of answers, dictionaries, lists and texts."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.impact.calls import Calls
from codegen.impact.machine import HEADERS, Arguments, Frame
from codegen.impact.values import (
    ALL,
    ANY,
    NONE,
    NOTHING,
    SOME,
    UNKNOWN,
    Atom,
    Const,
    Method,
    Obj,
    Open,
    Plain,
    Rec,
    Req,
    Resp,
    Seq,
    Tup,
    Value,
    Wire,
    one,
    texts,
    union,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_COPIES = frozenset({"with_query", "with_headers", "with_json"})
_ADDS = frozenset({"append", "add", "appendleft", "insert", "extend", "update"})


class Methods(Calls):
    """Follows methods of values."""

    def method(self, atom: Method, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """What a method of a value gives that is no object of ours."""
        return union(self._method(receiver, atom.name, arguments, node, frame) for receiver in atom.receiver)

    def _method(self, atom: Atom, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        if isinstance(atom, Wire):
            return self._of_wire(atom, name, arguments, node, frame)
        if isinstance(atom, Resp):
            return self._of_response(atom, name, arguments, node, frame)
        if isinstance(atom, Req):
            return self._of_request(atom, name, arguments, node, frame)
        if isinstance(atom, (Rec, Open)):
            return self._of_mapping(atom, name, arguments, node, frame)
        if isinstance(atom, (Seq, Tup)):
            return self._of_list(atom, name, arguments, node, frame)
        if isinstance(atom, Const) and isinstance(atom.value, str) and name in ("format", "join"):
            return SOME
        if isinstance(atom, Const):
            return NOTHING if atom.value is None else self._of_scalar(arguments, node, frame)
        if isinstance(atom, Obj):
            return self._of_base(atom, arguments, node, frame)
        return self.unknown(arguments, node, frame)

    def _of_scalar(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        self.unknown(arguments, node, frame)
        return SOME

    def _of_base(self, atom: Obj, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """A method that an object of ours has from a class of a library."""
        outside = [name for name in self.program.order(atom.cls) if name not in self.program.classes]
        if not outside:
            self.note(f"{atom.cls} has no such method", node, frame)
        return self.unknown(arguments, node, frame)

    def _of_wire(self, wire: Wire, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        if name in ("get", "pop", "setdefault"):
            default = arguments.get(1, "default") or NONE
            return self.fields(wire, arguments.get(0, "key")) | default
        if wire.path[:1] == (HEADERS,):
            return SOME
        if name in ("items", "values", "keys"):
            pairs = self.pairs(wire)
            return (
                pairs
                if name == "items"
                else one(Seq(SOME if name == "keys" else one(Wire(wire.operation, (*wire.path, ANY)))))
            )
        if name == "copy":
            return one(wire)
        # What is called here is a method of a text or a number.
        for value in arguments.all():
            self.escape(value, node, frame)
        return SOME

    def _of_response(self, response: Resp, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        if name in ("json", "value"):
            return one(Wire(response.operation))
        if name in ("content", "text", "ok", "status"):
            return SOME
        return self.unknown(arguments, node, frame)

    def _of_request(self, request: Req, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        if name not in _COPIES:
            self.fail(f"a request has no method {name!r} that is followed.", node, frame)
        given = arguments.get(0, "values" if name != "with_json" else "body")
        touch = self.touches.of(request.operation)
        if name == "with_json":
            self.written(request.operation, given, (), node, frame)
        for atom in given if name != "with_json" else ():
            if isinstance(atom, Rec):
                place = "query" if name == "with_query" else "header"
                touch.parameters |= {f"{place}:{key}" for key in self.keys(atom.site)}
        return one(request)

    def written(self, operation: str, value: Value, path: tuple[str, ...], node: ast.AST, frame: Frame) -> None:
        """Remember what a body holds."""
        raise NotImplementedError

    def _of_mapping(self, atom: Rec | Open, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        if name in ("get", "pop", "setdefault"):
            return self._looked_up(atom, name, arguments, node, frame)
        if name == "items":
            return self.pairs(atom)
        if name == "keys":
            return one(Seq(self.each(one(atom), node, frame) if isinstance(atom, Rec) else SOME))
        if name == "values":
            return one(Seq(atom.values if isinstance(atom, Open) else union(self.keys(atom.site).values())))
        if name == "copy":
            return one(atom)
        if name == "update" and isinstance(atom, Rec):
            self._updated(atom, arguments)
            return NONE
        return self.unknown(arguments, node, frame)

    def _looked_up(self, atom: Rec | Open, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        key, default = arguments.get(0, "key"), arguments.get(1, "default") or NONE
        if name == "setdefault" and isinstance(atom, Rec):
            for text in texts(key) or ["*"]:
                self.put(atom.site, text, default)
        if isinstance(atom, Rec):
            known = self.keys(atom.site)
            if texts(key) and "*" not in known and all(text not in known for text in texts(key)):
                return default
        return self.item(atom, key, node, frame) | default

    def _updated(self, atom: Rec, arguments: Arguments) -> None:
        for name, value in arguments.named.items():
            self.put(atom.site, name, value)
        for value in arguments.positional:
            for other in value:
                if isinstance(other, Rec):
                    for name, held in self.keys(other.site).items():
                        self.put(atom.site, name, held)
                elif isinstance(other, Open):
                    self.put(atom.site, "*", other.values)
                elif isinstance(other, Wire):
                    self.read(other, ALL)
                    self.put(atom.site, "*", one(other))

    def _of_list(self, atom: Seq | Tup, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        if name in _ADDS and isinstance(atom, Seq):
            added = union(arguments.positional)
            whole = name in ("extend", "update")
            self.put(atom.site, "[]", self.each(added, node, frame) if whole else added)
            return NONE
        if name in ("pop", "popleft", "__next__"):
            return self.each(one(atom), node, frame)
        if name in ("copy", "union"):
            return one(atom)
        for value in self._values(arguments.all()):
            self.escape(value, node, frame)
        return SOME

    def _values(self, values: Iterable[Value]) -> list[Value]:
        return [value for value in values if value]

    def each_of_other(self, value: Value, node: ast.AST, frame: Frame) -> Value:
        """What an item may be of an object of ours, or of something unknown."""
        found: list[Value] = []
        for atom in value:
            if isinstance(atom, Obj) and self.program.method(atom.cls, "__iter__") is not None:
                items = self.call(self.attribute(one(atom), "__iter__", node, frame), Arguments(), node, frame)
                found.append(self.each(items - value, node, frame) if items - value else UNKNOWN)
            elif isinstance(atom, Open):
                found.append(SOME)
            elif hasattr(atom, "name") and self.is_enum(getattr(atom, "name", "")):
                found.append(self.known_object(getattr(atom, "name", "")))
            else:
                found.append(one(Plain(maybe=True)))
        return union(found)
