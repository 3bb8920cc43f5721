"""Comprehensions. Where the keys of a dictionary are known, they are followed one by one."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.impact.expressions import Expressions
from codegen.impact.values import (
    ANY,
    NOTHING,
    SOME,
    Const,
    Method,
    Open,
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
    from collections.abc import Iterator

    from codegen.impact.machine import Frame

_MOST = 60


class Comprehensions(Expressions):
    """Evaluates comprehensions and assigns to targets."""

    def assign(self, target: ast.expr, value: Value, frame: Frame) -> None:
        """Let a target hold a value."""
        raise NotImplementedError

    def _on_listcomp(self, node: ast.ListComp, frame: Frame) -> Value:
        return one(Seq(self._collected(node.elt, node.generators, frame)))

    def _on_setcomp(self, node: ast.SetComp, frame: Frame) -> Value:
        return one(Seq(self._collected(node.elt, node.generators, frame)))

    def _on_generatorexp(self, node: ast.GeneratorExp, frame: Frame) -> Value:
        return one(Seq(self._collected(node.elt, node.generators, frame)))

    def _collected(self, element: ast.expr, generators: list[ast.comprehension], frame: Frame) -> Value:
        kept, found = dict(frame.locals), NOTHING
        for _ in self._rounds(generators, frame):
            found |= self.evaluate(element, frame)
        frame.locals = kept
        return found

    def _on_dictcomp(self, node: ast.DictComp, frame: Frame) -> Value:
        copied = self._copied(node, frame)
        if copied is not None:
            return copied
        kept, site, values = dict(frame.locals), self.site(node, frame), NOTHING
        sure = True
        for _ in self._rounds(node.generators, frame):
            names, value = texts(key := self.evaluate(node.key, frame)), self.evaluate(node.value, frame)
            sure = sure and len(names) == len(key)
            values |= value
            for name in names:
                self.put(site, name, value)
        frame.locals = kept
        return one(Rec(site)) if sure else one(Open(values))

    def _copied(self, node: ast.DictComp, frame: Frame) -> Value | None:
        """`{k: v for k, v in x.items() if ...}` of an answer holds nothing but parts of that answer."""
        first = node.generators[0]
        target, source = first.target, first.iter
        plain = (
            len(node.generators) == 1
            and isinstance(target, ast.Tuple)
            and [ast.dump(item).replace("Store", "Load") for item in target.elts]
            == [ast.dump(node.key), ast.dump(node.value)]
            and isinstance(source, ast.Call)
            and isinstance(source.func, ast.Attribute)
            and source.func.attr == "items"
        )
        if not plain or not isinstance(source, ast.Call) or not isinstance(source.func, ast.Attribute):
            return None
        value = self.evaluate(source.func.value, frame)
        if not any(isinstance(atom, Wire) for atom in value):
            return None
        return frozenset(atom for atom in value if not isinstance(atom, Const))

    def _rounds(self, generators: list[ast.comprehension], frame: Frame) -> Iterator[None]:
        """Set the variables of the generators to what they hold, round by round."""
        if not generators:
            yield
            return
        first, rest = generators[0], generators[1:]
        for item in self.rounds(first.iter, frame):
            self.assign(first.target, item, frame)
            if not any(self.condition(test, frame) is False for test in first.ifs):
                for test in first.ifs:
                    self.narrow(test, True, frame)
                yield from self._rounds(rest, frame)

    def rounds(self, node: ast.expr, frame: Frame) -> list[Value]:
        """What an iteration meets: item by item where that is known, else once what an item may be."""
        value = self.evaluate(node, frame)
        items = self.items(value)
        if items is None or len(items) > _MOST:
            return [self.each(value, node, frame)]
        return items

    def each(self, value: Value, node: ast.AST, frame: Frame) -> Value:
        """What an item of a value may be."""
        found: list[Value] = []
        for atom in value:
            if isinstance(atom, Seq):
                found.append(atom.items | self.heap.get((atom.site, "[]"), NOTHING))
            elif isinstance(atom, Tup):
                found.append(union(atom.items))
            elif isinstance(atom, Wire):
                self.read(atom, "[]")
                found.append(one(Wire(atom.operation, (*atom.path, "[]"))))
            elif isinstance(atom, Rec):
                found.append(frozenset(Const(key) for key in self.keys(atom.site) if key != "*") or SOME)
            elif not isinstance(atom, Const) or atom.value is not None:
                found.append(self.each_of_other(value, node, frame))
        return union(found)

    def each_of_other(self, value: Value, node: ast.AST, frame: Frame) -> Value:
        """What an item may be of an object of ours, or of something unknown."""
        raise NotImplementedError

    def pairs(self, atom: Rec | Wire | Open) -> Value:
        """What `items()` of a dictionary gives."""
        if isinstance(atom, Open):
            return one(Seq(one(Tup((SOME, atom.values)))))
        if isinstance(atom, Wire):
            self.read(atom, ANY)
            return one(Seq(one(Tup((SOME, one(Wire(atom.operation, (*atom.path, ANY))))))))
        keys = self.keys(atom.site)
        if "*" in keys:
            return one(
                Seq(one(Tup((frozenset(Const(key) for key in keys if key != "*") | SOME, union(keys.values())))))
            )
        return one(Tup(tuple(one(Tup((one(Const(key)), held))) for key, held in keys.items())))

    def method_of(self, value: Value, name: str) -> Value:
        """A method of a value that is no object of ours."""
        return one(Method(value, name))
