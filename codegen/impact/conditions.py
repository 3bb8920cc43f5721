"""Conditions: whether they hold for certain, and what is known of names where they do."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.impact.lookups import Lookups
from codegen.impact.values import (
    NONE,
    NOTHING,
    Cls,
    Const,
    Obj,
    Plain,
    Seq,
    Tup,
    Value,
    Wire,
    is_none,
    not_none,
    texts,
    truth,
)

if TYPE_CHECKING:
    from codegen.impact.machine import Frame
    from codegen.impact.values import Atom

_PYTHON = {
    "builtins.str": str,
    "builtins.int": int,
    "builtins.bool": bool,
    "builtins.bytes": bytes,
    "builtins.float": float,
}


class Conditions(Lookups):
    """Judges conditions."""

    def condition(self, node: ast.expr, frame: Frame) -> bool | None:
        """Whether a condition holds; None where that is not known. It is evaluated for what it reads."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            inside = self.condition(node.operand, frame)
            return None if inside is None else not inside
        if isinstance(node, ast.BoolOp):
            return self._joined_conditions(node, frame)
        if isinstance(node, ast.Compare):
            return self._comparison(node, frame)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
            return self._instance(node, frame)
        if isinstance(node, ast.Name) and node.id == "TYPE_CHECKING":
            return False
        return truth(self.evaluate(node, frame))

    def _joined_conditions(self, node: ast.BoolOp, frame: Frame) -> bool | None:
        ends = isinstance(node.op, ast.Or)
        kept = dict(frame.locals)
        sure: list[bool | None] = []
        for part in node.values:
            sure.append(self.condition(part, frame))
            if sure[-1] is ends:
                break
            self.narrow(part, not ends, frame)
        frame.locals = kept
        if any(one is ends for one in sure):
            return ends
        return None if None in sure else not ends

    def _comparison(self, node: ast.Compare, frame: Frame) -> bool | None:
        left = self.evaluate(node.left, frame)
        if len(node.ops) > 1:
            for part in node.comparators:
                self.evaluate(part, frame)
            return None
        right, operator = self.evaluate(node.comparators[0], frame), node.ops[0]
        if isinstance(operator, (ast.In, ast.NotIn)):
            return self._contained(left, right, isinstance(operator, ast.In))
        self._told(left, right)
        if isinstance(operator, (ast.Is, ast.IsNot, ast.Eq, ast.NotEq)):
            same = self._same(left, right)
            return same if same is None or isinstance(operator, (ast.Is, ast.Eq)) else not same
        return None

    def _told(self, left: Value, right: Value) -> None:
        """Remember with which texts parts of answers are compared."""
        for one, other in ((left, right), (right, left)):
            for atom in one:
                if isinstance(atom, Wire):
                    for text in texts(other):
                        self.tells(atom, text)

    def _same(self, left: Value, right: Value) -> bool | None:
        if right == NONE:
            return is_none(left)
        if left == NONE:
            return is_none(right)
        if len(left) == len(right) == 1:
            (one,), (other,) = left, right
            if isinstance(one, Const) and isinstance(other, Const):
                return one.value == other.value and type(one.value) is type(other.value)
            if isinstance(one, Obj) and isinstance(other, Obj) and self.is_enum(one.cls):
                return one == other if "any" not in (one.site, other.site) else None
        literals = [value for value in (left, right) if all(isinstance(atom, Const) for atom in value)]
        return False if len(literals) == 2 and not left & right else None

    def _contained(self, left: Value, right: Value, wanted: bool) -> bool | None:
        for atom in right:
            if isinstance(atom, Wire):
                for name in texts(left):
                    self.read(atom, name)
            elif isinstance(atom, (Tup, Seq)):
                inside = frozenset(one for item in atom.items for one in item) if isinstance(atom, Tup) else atom.items
                self._told(left, inside)
                if isinstance(atom, Tup) and len(left) == 1 and len(right) == 1 and self._all_constant(left, inside):
                    return (left <= inside) is wanted
        return None

    def _all_constant(self, *values: Value) -> bool:
        return all(isinstance(atom, Const) for value in values for atom in value)

    def _instance(self, node: ast.Call, frame: Frame) -> bool | None:
        value, classes = self.evaluate(node.args[0], frame), self.evaluate(node.args[1], frame)
        sure = {self._is_instance(atom, self._classes(classes)) for atom in value}
        return sure.pop() if len(sure) == 1 else None

    def _classes(self, value: Value) -> list[Atom]:
        found: list[Atom] = []
        for atom in value:
            found += (
                self._classes(frozenset(one for item in atom.items for one in item))
                if isinstance(atom, Tup)
                else [atom]
            )
        return found

    def _is_instance(self, atom: Atom, classes: list[Atom]) -> bool | None:
        ours = [one.name for one in classes if isinstance(one, Cls)]
        if isinstance(atom, Obj):
            if any(self.program.is_a(atom.cls, name) for name in ours):
                return True
            outside = any(name not in self.program.classes for name in self.program.order(atom.cls))
            return False if len(ours) == len(classes) or not outside else None
        if isinstance(atom, Const):
            types = [_PYTHON.get(getattr(one, "name", "")) for one in classes]
            if any(one is not None and isinstance(atom.value, one) for one in types):
                return True
            return False if all(types) or atom.value is None or len(ours) == len(classes) else None
        return None

    def narrow(self, node: ast.expr, outcome: bool, frame: Frame) -> None:
        """Let local names hold only what they can hold where a condition has this outcome."""
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            self.narrow(node.operand, not outcome, frame)
        elif isinstance(node, ast.BoolOp) and outcome is isinstance(node.op, ast.And):
            for part in node.values:
                self.narrow(part, outcome, frame)
        elif isinstance(node, ast.Name) and node.id in frame.locals:
            self._keep(node.id, outcome, frame)
        elif isinstance(node, ast.NamedExpr):
            self._keep(node.target.id, outcome, frame)
        elif isinstance(node, ast.Compare) and len(node.ops) == 1:
            self._narrow_none(node, outcome, frame)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance":
            self._narrow_instance(node, outcome, frame)

    def _keep(self, name: str, outcome: bool, frame: Frame) -> None:
        kept = frozenset(
            atom for atom in frame.locals.get(name, NOTHING) if truth(frozenset({atom})) is not (not outcome)
        )
        frame.locals[name] = not_none(kept) if outcome else kept

    def _narrow_none(self, node: ast.Compare, outcome: bool, frame: Frame) -> None:
        left, right = node.left, node.comparators[0]
        name = left.target.id if isinstance(left, ast.NamedExpr) else left.id if isinstance(left, ast.Name) else ""
        nothing = isinstance(right, ast.Constant) and right.value is None
        if name not in frame.locals or not nothing or not isinstance(node.ops[0], (ast.Is, ast.IsNot)):
            return
        empty = outcome is isinstance(node.ops[0], ast.Is)
        frame.locals[name] = NONE if empty else not_none(frame.locals[name])

    def _narrow_instance(self, node: ast.Call, outcome: bool, frame: Frame) -> None:
        name = node.args[0]
        if not isinstance(name, ast.Name) or name.id not in frame.locals:
            return
        classes = self._classes(self.evaluate(node.args[1], frame))
        held = frame.locals[name.id]
        kept: set[Atom] = {atom for atom in held if self._is_instance(atom, classes) is not (not outcome)}
        if outcome and any(isinstance(atom, Plain) for atom in kept):
            ours = {atom for one in classes if isinstance(one, Cls) for atom in self.known_object(one.name)}
            others: set[Atom] = {Plain()} if len(ours) < len(classes) else set()
            kept = {atom for atom in kept if not isinstance(atom, Plain)} | ours | others
        frame.locals[name.id] = frozenset(kept)
