"""Statements: branches are followed both ways where nothing says which is taken, and joined after."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.impact.comprehensions import Comprehensions
from codegen.impact.machine import Arguments, Frame
from codegen.impact.program import imported
from codegen.impact.values import (
    NONE,
    NOTHING,
    SOME,
    UNKNOWN,
    Cls,
    Lam,
    Obj,
    Rec,
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

_NOTHING_TO_DO = (ast.Pass, ast.Global, ast.Nonlocal, ast.Import, ast.ClassDef)


class Statements(Comprehensions):
    """Executes statements."""

    def execute(self, body: Iterable[ast.stmt], frame: Frame) -> bool:
        """Follow statements; says whether what comes after them is reached."""
        return all(self._statement(node, frame) for node in body)

    def _statement(self, node: ast.stmt, frame: Frame) -> bool:
        if isinstance(node, ast.If):
            return self._if(node, frame)
        if isinstance(node, (ast.For, ast.While)):
            return self._loop(node, frame)
        if isinstance(node, ast.Try):
            return self._try(node, frame)
        if isinstance(node, ast.With):
            return self._with(node, frame)
        if isinstance(node, ast.Match):
            return self._match(node, frame)
        return self._simple(node, frame)

    def _simple(self, node: ast.stmt, frame: Frame) -> bool:
        if isinstance(node, ast.Return):
            frame.returns.append(NONE if node.value is None else self.evaluate(node.value, frame))
            return False
        if isinstance(node, ast.Raise):
            for part in (node.exc, node.cause):
                if part is not None:
                    self.evaluate(part, frame)
            return False
        if isinstance(node, (ast.Break, ast.Continue)):
            return False
        self._passing(node, frame)
        return True

    def _passing(self, node: ast.stmt, frame: Frame) -> None:
        """A statement after which the next one follows."""
        if isinstance(node, ast.Expr):
            self.evaluate(node.value, frame)
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            self._assignment(node, frame)
        elif isinstance(node, ast.ImportFrom):
            found = imported(frame.module, node)
            frame.locals |= {name: self.found(self.program.follow(full)) for name, full in found.items()}
        elif isinstance(node, ast.FunctionDef):
            self._inner_function(node, frame)
        elif isinstance(node, ast.Assert):
            self.evaluate(node.test, frame)
            self.narrow(node.test, True, frame)
        elif isinstance(node, ast.Delete):
            self._deleted(node, frame)
        elif not isinstance(node, _NOTHING_TO_DO):
            self.fail(f"the statement {type(node).__name__} is not understood.", node, frame)

    def _deleted(self, node: ast.Delete, frame: Frame) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                frame.locals.pop(target.id, None)

    def _inner_function(self, node: ast.FunctionDef, frame: Frame) -> None:
        site = self.site(node, frame, node.name)
        self.inner[site] = (node, frame)
        frame.locals[node.name] = one(Lam(site))

    def _assignment(self, node: ast.Assign | ast.AnnAssign | ast.AugAssign, frame: Frame) -> None:
        if isinstance(node, ast.AugAssign):
            value = self.evaluate(node.value, frame)
            self.assign(node.target, self.combined(node.op, self.evaluate(_loaded(node.target), frame), value), frame)
        elif isinstance(node, ast.Assign):
            value = self.evaluate(node.value, frame)
            for target in node.targets:
                self.assign(target, value, frame)
        elif node.value is not None:
            value = self.evaluate(node.value, frame)
            self.assign(node.target, self.refined(value, node.annotation, frame) or value, frame)

    def assign(self, target: ast.expr, value: Value, frame: Frame) -> None:
        """Let a target hold a value."""
        if isinstance(target, ast.Name):
            frame.locals[target.id] = value
        elif isinstance(target, (ast.Tuple, ast.List)):
            self._unpack(target, value, frame)
        elif isinstance(target, ast.Attribute):
            self._set_attribute(target, value, frame)
        elif isinstance(target, ast.Subscript):
            self._set_item(target, value, frame)
        elif isinstance(target, ast.Starred):
            self.assign(target.value, one(Seq(value)), frame)

    def _unpack(self, target: ast.Tuple | ast.List, value: Value, frame: Frame) -> None:
        starred = any(isinstance(item, ast.Starred) for item in target.elts)
        for index, item in enumerate(target.elts):
            found: list[Value] = []
            for atom in value:
                fits = isinstance(atom, Tup) and len(atom.items) == len(target.elts) and not starred
                found.append(
                    atom.items[index] if fits and isinstance(atom, Tup) else self.each(one(atom), target, frame)
                )
            self.assign(item, union(found), frame)

    def _set_attribute(self, target: ast.Attribute, value: Value, frame: Frame) -> None:
        for atom in self.evaluate(target.value, frame):
            if isinstance(atom, Obj):
                self.set_on(atom, target.attr, value, target, frame)
            elif not isinstance(atom, Cls):
                self.escape(value, target, frame)

    def set_on(self, obj: Obj, name: str, value: Value, node: ast.AST, frame: Frame) -> None:
        """Set an attribute; what users can see counts as read."""
        setter = self.program.method(obj.cls, f"{name}=")
        if setter is not None:
            self.call(self.attribute(one(obj), f"{name}=", node, frame), Arguments([value]), node, frame)
            return
        self.put(obj.site, name, value)
        if not name.startswith("_"):
            self.escape(frozenset(atom for atom in value if isinstance(atom, (Wire, Seq, Tup, Rec))), node, frame)

    def _set_item(self, target: ast.Subscript, value: Value, frame: Frame) -> None:
        key = self.evaluate(target.slice, frame) if not isinstance(target.slice, ast.Slice) else UNKNOWN
        for atom in self.evaluate(target.value, frame):
            if isinstance(atom, Rec):
                for name in texts(key) or ["*"]:
                    self.put(atom.site, name, value)
            elif isinstance(atom, Seq):
                self.put(atom.site, "[]", value)
            else:
                self.escape(value, target, frame)

    def _if(self, node: ast.If, frame: Frame) -> bool:
        sure = self.condition(node.test, frame)
        before = dict(frame.locals)
        ends: list[dict[str, Value]] = []
        for outcome, body in ((True, node.body), (False, node.orelse)):
            if sure is (not outcome):
                continue
            frame.locals = dict(before)
            self.narrow(node.test, outcome, frame)
            if self.execute(body, frame):
                ends.append(frame.locals)
        frame.locals = _joined(ends) if ends else before
        return bool(ends)

    def _loop(self, node: ast.For | ast.While, frame: Frame) -> bool:
        before = dict(frame.locals)
        if isinstance(node, ast.For):
            rounds = self.rounds(node.iter, frame)
        else:
            rounds = [NOTHING] if self.condition(node.test, frame) is not False else []
        for _ in range(2 if len(rounds) == 1 else 1):
            for item in rounds:
                held = dict(frame.locals)
                if isinstance(node, ast.For):
                    self.assign(node.target, item, frame)
                else:
                    self.condition(node.test, frame)
                    self.narrow(node.test, True, frame)
                self.execute(node.body, frame)
                frame.locals = _joined([held, frame.locals])
        frame.locals = _joined([before, frame.locals])
        endless = isinstance(node, ast.While) and isinstance(node.test, ast.Constant) and not _breaks(node)
        return self.execute(node.orelse, frame) and not endless

    def _try(self, node: ast.Try, frame: Frame) -> bool:
        before = dict(frame.locals)
        through = self.execute(node.body, frame)
        after = dict(frame.locals)
        ends = [after] if through and self.execute(node.orelse, frame) else []
        ends = [dict(frame.locals)] if ends else []
        for handler in node.handlers:
            frame.locals = _joined([before, after])
            if handler.name:
                frame.locals[handler.name] = SOME
            if self.execute(handler.body, frame):
                ends.append(frame.locals)
        frame.locals = _joined(ends) if ends else _joined([before, after])
        return self.execute(node.finalbody, frame) and bool(ends)

    def _with(self, node: ast.With, frame: Frame) -> bool:
        for item in node.items:
            value = self.evaluate(item.context_expr, frame)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, self._entered(value, node, frame), frame)
        return self.execute(node.body, frame)

    def _entered(self, value: Value, node: ast.AST, frame: Frame) -> Value:
        found: list[Value] = []
        for atom in value:
            if isinstance(atom, Seq):
                found.append(atom.items)
            elif isinstance(atom, Obj) and self.program.method(atom.cls, "__enter__") is not None:
                found.append(self.call(self.attribute(one(atom), "__enter__", node, frame), Arguments(), node, frame))
            else:
                found.append(one(atom))
        return union(found)

    def _match(self, node: ast.Match, frame: Frame) -> bool:
        subject = self.evaluate(node.subject, frame)
        before, ends = dict(frame.locals), [dict(frame.locals)]
        for case in node.cases:
            frame.locals = dict(before)
            for inside in ast.walk(case.pattern):
                if isinstance(inside, ast.MatchValue):
                    self.condition(ast.Compare(node.subject, [ast.Eq()], [inside.value]), frame)
                name = getattr(inside, "name", None) or getattr(inside, "rest", None)
                if isinstance(name, str):
                    frame.locals[name] = subject
                    self.escape(subject, node, frame)
            if self.execute(case.body, frame):
                ends.append(frame.locals)
        frame.locals = _joined(ends)
        return True


def _loaded(target: ast.expr) -> ast.expr:
    if isinstance(target, ast.Name):
        return ast.copy_location(ast.Name(target.id, ast.Load()), target)
    return target


def _breaks(node: ast.While) -> bool:
    return any(isinstance(inside, ast.Break) for inside in ast.walk(node))


def _joined(ends: list[dict[str, Value]]) -> dict[str, Value]:
    names = {name for end in ends for name in end}
    return {name: union(end.get(name, NOTHING) for end in ends) for name in names}
