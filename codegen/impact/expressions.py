"""Expressions: what they may give, and what is read on the way."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, cast

from codegen.impact.conditions import Conditions
from codegen.impact.machine import Arguments, Frame
from codegen.impact.values import (
    ANY,
    ITEMS,
    NOTHING,
    SOME,
    UNKNOWN,
    Atom,
    Cls,
    Const,
    Lam,
    Obj,
    Open,
    Plain,
    Rec,
    Seq,
    Tup,
    Value,
    Wire,
    const,
    one,
    texts,
    truth,
    union,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class Expressions(Conditions):
    """Evaluates expressions."""

    def evaluate(self, node: ast.expr, frame: Frame) -> Value:
        """What an expression may give."""
        self.step(node, frame)
        how = cast(
            "Callable[[ast.expr, Frame], Value] | None", getattr(self, f"_on_{type(node).__name__.lower()}", None)
        )
        if how is None:
            self.fail(f"the expression {type(node).__name__} is not understood.", node, frame)
        return how(node, frame)

    def _on_constant(self, node: ast.Constant, _: Frame) -> Value:
        value = node.value
        return SOME if value is ... or isinstance(value, complex) else const(value)

    def _on_name(self, node: ast.Name, frame: Frame) -> Value:
        return self.named(node.id, frame)

    def _on_attribute(self, node: ast.Attribute, frame: Frame) -> Value:
        self.visited.add((frame.module.name, node.lineno, node.col_offset))
        return self.attribute(self.evaluate(node.value, frame), node.attr, node, frame)

    def _on_call(self, node: ast.Call, frame: Frame) -> Value:
        if isinstance(node.func, ast.Name) and node.func.id == "super" and not node.args:
            return self.super_of(frame)
        called = self.evaluate(node.func, frame)
        return self.call(called, self._arguments(node, frame), node, frame)

    def super_of(self, frame: Frame) -> Value:
        """What `super()` gives."""
        raise NotImplementedError

    def _arguments(self, node: ast.Call, frame: Frame) -> Arguments:
        found = Arguments()
        for argument in node.args:
            if not isinstance(argument, ast.Starred):
                value = self.evaluate(argument, frame)
                if found.more:  # what stands behind a list of unknown length may be any argument
                    found.more |= value
                else:
                    found.positional.append(value)
                continue
            value = self.evaluate(argument.value, frame)
            items = self.items(value) or self._named_items(value, argument, frame)
            if items is None:
                found.more |= self.each(value, argument, frame)
            else:
                found.positional += items
        for word in node.keywords:
            value = self.evaluate(word.value, frame)
            if word.arg is not None:
                found.named[word.arg] = value
            else:
                self._unpacked(value, found)
        return found

    def _named_items(self, value: Value, node: ast.AST, frame: Frame) -> list[Value] | None:
        """The items of a tuple with names."""
        names = [self.program.classes[atom.cls].field_names for atom in value
                 if isinstance(atom, Obj) and self.program.classes[atom.cls].is_tuple]  # fmt: skip
        if not names or len(names) != len(value) or any(one != names[0] for one in names):
            return None
        return [self.attribute(value, name, node, frame) for name in names[0]]

    def _unpacked(self, value: Value, found: Arguments) -> None:
        for atom in value:
            if isinstance(atom, Rec):
                for key, held in self.keys(atom.site).items():
                    found.named[key] = found.named.get(key, NOTHING) | held
            elif isinstance(atom, Open):
                found.more |= atom.values
            elif isinstance(atom, Wire):
                self.read(atom, ANY)
                found.more |= one(Wire(atom.operation, (*atom.path, ANY)))

    def _on_dict(self, node: ast.Dict, frame: Frame) -> Value:
        site = self.site(node, frame)
        result: set[Atom] = {Rec(site)}
        for key, value in zip(node.keys, node.values, strict=True):
            held = self.evaluate(value, frame)
            if key is None:
                result |= {atom for atom in held if not isinstance(atom, Const)}
                continue
            names = self.evaluate(key, frame)
            for name in texts(names) or ["*"]:
                self.put(site, name, held)
        return frozenset(result)

    def _on_list(self, node: ast.List, frame: Frame) -> Value:
        return one(Seq(self._joined(node.elts, frame), self.site(node, frame)))

    def _on_set(self, node: ast.Set, frame: Frame) -> Value:
        return one(Seq(self._joined(node.elts, frame), self.site(node, frame)))

    def _joined(self, nodes: list[ast.expr], frame: Frame) -> Value:
        found: list[Value] = []
        for node in nodes:
            if isinstance(node, ast.Starred):
                found.append(self.each(self.evaluate(node.value, frame), node, frame))
            else:
                found.append(self.evaluate(node, frame))
        return union(found)

    def _on_tuple(self, node: ast.Tuple, frame: Frame) -> Value:
        if any(isinstance(item, ast.Starred) for item in node.elts):
            return one(Seq(self._joined(node.elts, frame)))
        return one(Tup(tuple(self.evaluate(item, frame) for item in node.elts)))

    def _on_starred(self, node: ast.Starred, frame: Frame) -> Value:
        return self.each(self.evaluate(node.value, frame), node, frame)

    def _on_subscript(self, node: ast.Subscript, frame: Frame) -> Value:
        value = self.evaluate(node.value, frame)
        if isinstance(node.slice, ast.Slice):
            for part in (node.slice.lower, node.slice.upper, node.slice.step):
                if part is not None:
                    self.evaluate(part, frame)
            return self._sliced(value, node, frame)
        key = self.evaluate(node.slice, frame)
        return union(self.item(atom, key, node, frame) for atom in value)

    def _sliced(self, value: Value, node: ast.AST, frame: Frame) -> Value:
        return union(
            one(Seq(self.each(one(atom), node, frame))) if isinstance(atom, (Tup, Seq)) else one(atom) for atom in value
        )

    def item(self, atom: Atom, key: Value, node: ast.AST, frame: Frame) -> Value:
        """What `atom[key]` may give."""
        if isinstance(atom, Wire):
            return self.fields(atom, key)
        if isinstance(atom, Rec):
            held = self.keys(atom.site)
            names = texts(key)
            return union(held.get(name, held.get("*", NOTHING)) for name in names) if names else union(held.values())
        if isinstance(atom, Open):
            return self._known(atom.values, key)
        if isinstance(atom, Tup):
            return self._of_tuple(atom, key)
        if isinstance(atom, (Obj, Cls)):
            return self._of_ours(atom, key, node, frame)
        return self.each(one(atom), node, frame) if isinstance(atom, Seq) else UNKNOWN

    def _of_ours(self, atom: Obj | Cls, key: Value, node: ast.AST, frame: Frame) -> Value:
        if isinstance(atom, Cls):
            return self.known_object(atom.name) if self.is_enum(atom.name) else one(atom)
        getter = self.program.method(atom.cls, "__getitem__")
        if getter is None:
            return UNKNOWN
        return self.call(self.attribute(one(atom), "__getitem__", node, frame), Arguments([key]), node, frame)

    def _of_tuple(self, atom: Tup, key: Value) -> Value:
        indices = [one_key.value for one_key in key if isinstance(one_key, Const) and isinstance(one_key.value, int)]
        if len(indices) == len(key) and all(-len(atom.items) <= index < len(atom.items) for index in indices):
            return union(atom.items[index] for index in indices)
        return union(atom.items)

    def fields(self, wire: Wire, key: Value) -> Value:
        """The part of an answer that stands under a name; it counts as read."""
        names = texts(key)
        if not names:
            numbers = any(isinstance(atom, Const) and isinstance(atom.value, int) for atom in key)
            names = [ITEMS if numbers else ANY]
        for name in names:
            self.read(wire, name)
        return frozenset(Wire(wire.operation, (*wire.path, name)) for name in names)

    def _known(self, values: Value, key: Value) -> Value:
        """A value of a dictionary that was made from an answer: of its keys, only those asked for."""
        found: set[Atom] = set()
        for atom in values:
            if isinstance(atom, Wire) and atom.path[-1:] == (ANY,):
                found |= self.fields(Wire(atom.operation, atom.path[:-1]), key)
            else:
                found.add(atom)
        return frozenset(found)

    def _on_boolop(self, node: ast.BoolOp, frame: Frame) -> Value:
        kept = dict(frame.locals)
        found: list[Value] = []
        for part in node.values:
            value = self.evaluate(part, frame)
            last = part is node.values[-1]
            sure = truth(value)
            stops = sure is isinstance(node.op, ast.Or) and sure is not None
            if last or stops:
                found.append(value)
                break
            found.append(self._left(value, isinstance(node.op, ast.Or)))
            self.narrow(part, isinstance(node.op, ast.And), frame)
        frame.locals = kept
        return union(found)

    def _left(self, value: Value, wanted: bool) -> Value:
        return frozenset(
            atom for atom in value if truth(one(atom)) is not (not wanted)
        ) if wanted else frozenset(Const(None) if atom == Plain(maybe=True) else atom for atom in value)  # fmt: skip

    def _on_unaryop(self, node: ast.UnaryOp, frame: Frame) -> Value:
        value = self.evaluate(node.operand, frame)
        if isinstance(node.op, ast.Not):
            sure = self.condition(node, frame)
            return SOME if sure is None else const(sure)
        if isinstance(node.op, ast.USub):
            numbers = [atom.value for atom in value if isinstance(atom, Const)]
            return frozenset(Const(-number) if isinstance(number, int) else Plain() for number in numbers) or SOME
        return SOME

    def _on_binop(self, node: ast.BinOp, frame: Frame) -> Value:
        left, right = self.evaluate(node.left, frame), self.evaluate(node.right, frame)
        return self.combined(node.op, left, right)

    def combined(self, operator: ast.operator, left: Value, right: Value) -> Value:
        """What an operator gives: dictionaries and lists join, all else is some value."""
        kept = tuple(atom for atom in left | right if isinstance(atom, (Rec, Open, Seq, Tup, Wire, Obj)))
        if isinstance(operator, (ast.BitOr, ast.Add)) and kept:
            return frozenset(kept)
        both = [atom.value for value in (left, right) for atom in value if isinstance(atom, Const)]
        if isinstance(operator, ast.Add) and len(left) == len(right) == 1 and len(both) == 2:
            first, second = both
            if isinstance(first, str) and isinstance(second, str):
                return const(first + second)
        return SOME

    def _on_compare(self, node: ast.Compare, frame: Frame) -> Value:
        sure = self.condition(node, frame)
        return SOME if sure is None else const(sure)

    def _on_ifexp(self, node: ast.IfExp, frame: Frame) -> Value:
        found: list[Value] = []
        sure = self.condition(node.test, frame)
        for outcome, part in ((True, node.body), (False, node.orelse)):
            if sure is not (not outcome):
                kept = dict(frame.locals)
                self.narrow(node.test, outcome, frame)
                found.append(self.evaluate(part, frame))
                frame.locals = kept
        return union(found)

    def _on_lambda(self, node: ast.Lambda, frame: Frame) -> Value:
        site = self.site(node, frame, "lambda")
        self.inner[site] = (node, frame)
        return one(Lam(site))

    def _on_joinedstr(self, node: ast.JoinedStr, frame: Frame) -> Value:
        parts: list[str] = []
        for part in node.values:
            value = self.evaluate(part.value if isinstance(part, ast.FormattedValue) else part, frame)
            known = texts(value)
            if len(known) != 1 or len(value) != 1:
                parts.append("\0")
            else:
                parts += known
        return SOME if "\0" in parts else const("".join(parts))

    def _on_formattedvalue(self, node: ast.FormattedValue, frame: Frame) -> Value:
        return self.evaluate(node.value, frame)

    def _on_namedexpr(self, node: ast.NamedExpr, frame: Frame) -> Value:
        value = self.evaluate(node.value, frame)
        frame.locals[node.target.id] = value
        return value

    def _on_yield(self, node: ast.Yield, frame: Frame) -> Value:
        if node.value is not None:
            frame.yields.append(self.evaluate(node.value, frame))
        return UNKNOWN

    def _on_yieldfrom(self, node: ast.YieldFrom, frame: Frame) -> Value:
        frame.yields.append(self.each(self.evaluate(node.value, frame), node, frame))
        return UNKNOWN
