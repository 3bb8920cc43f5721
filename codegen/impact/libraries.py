"""Functions of Python and of libraries that hand on what they are given; all others are not followed."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.impact.machine import Arguments, Frame
from codegen.impact.methods import Methods
from codegen.impact.values import (
    NONE,
    NOTHING,
    SOME,
    UNKNOWN,
    Atom,
    Const,
    Obj,
    Open,
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

_LISTS = frozenset({
    "list", "tuple", "set", "frozenset", "sorted", "reversed", "iter", "islice", "deque", "from_iterable", "batched",
})  # fmt: skip
_SCALARS = frozenset({
    "int", "str", "float", "bool", "len", "abs", "round", "repr", "hash", "id", "ord", "chr", "format", "isinstance",
    "issubclass", "hasattr", "callable", "any", "all", "quote", "dumps",
})  # fmt: skip
_RAW_REQUEST = frozenset({"rblxopencloudraw.Request", "rblxopencloudraw._core.Request"})


class Libraries(Methods):
    """Follows functions of libraries."""

    def library(self, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """What a function of a library gives."""
        if name in _RAW_REQUEST:
            self.fail("a request is put together by hand.", node, frame, "Use a builder of rblxopencloudraw.")
        last = name.rpartition(".")[2]
        if last in _LISTS:
            return self._list(last, arguments, node, frame)
        how: Callable[[Arguments, ast.AST, Frame], Value] | None = getattr(self, f"_call_{last}", None)
        if how is not None and arguments.all() != [NOTHING]:
            return how(arguments, node, frame)
        if last in _SCALARS:
            return self._scalar(arguments, node, frame)
        if last == "__class_getitem__" or name.startswith("object."):
            return NONE
        return self.unknown(arguments, node, frame)

    def _scalar(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        for value in arguments.all():
            self.escape(frozenset(atom for atom in value if not isinstance(atom, Wire)), node, frame)
        return SOME

    def _list(self, name: str, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        key = arguments.named.get("key")
        items = self.each(arguments.get(0, "iterable"), node, frame)
        if key is not None:
            self.call(key, Arguments([items]), node, frame)
        if name in ("list", "tuple") and len(arguments.get(0, "")) == 1:
            (atom,) = arguments.get(0, "")
            if isinstance(atom, Tup):
                return one(atom) if name == "tuple" else one(Seq(items, self.site(node, frame)))
        return one(Seq(items, self.site(node, frame)))

    def _call_cast(self, arguments: Arguments, _: ast.AST, __: Frame) -> Value:
        return arguments.get(1, "val")

    def _call_fetched(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """The only function of the transports that calls a method of what the thin layer hands in."""
        thing = arguments.get(0, "thing")
        self.call(self.attribute(thing, "fetch_info", node, frame), Arguments([]), node, frame)
        return thing

    def _call_dict(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        found: set[Atom] = set()
        if arguments.named:
            site = self.site(node, frame)
            for name, value in arguments.named.items():
                self.put(site, name, value)
            found.add(Rec(site))
        for atom in arguments.get(0, ""):
            if isinstance(atom, (Rec, Open, Wire)):
                found.add(atom)
            elif isinstance(atom, (Seq, Tup)):
                pairs = self.each(one(atom), node, frame)
                found.add(
                    Open(union(pair.items[1] for pair in pairs if isinstance(pair, Tup) and len(pair.items) == 2))
                )
        return frozenset(found) or one(Open(UNKNOWN))

    def _call_map(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        items = [self.each(value, node, frame) for value in arguments.positional[1:]]
        return one(Seq(self.call(arguments.positional[0], Arguments(items), node, frame)))

    def _call_filter(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        items = self.each(arguments.get(1, "iterable"), node, frame)
        self.call(arguments.get(0, "function"), Arguments([items]), node, frame)
        return one(Seq(items))

    def _call_partial(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """A function with some arguments in place is followed as a lambda that passes them."""
        site = self.site(node, frame, "partial")
        inside = Frame(frame.module, frame.function, frame.receiver, outer=frame)
        inside.locals["·f"] = arguments.positional[0]
        given = [ast.Name(f"·{index}") for index in range(1, len(arguments.positional))]
        inside.locals |= {f"·{index}": value for index, value in enumerate(arguments.positional) if index}
        inside.locals |= {f"·{name}": value for name, value in arguments.named.items()}
        words = [ast.keyword(name, ast.Name(f"·{name}")) for name in arguments.named]
        body = ast.Call(
            ast.Name("·f"), [*given, ast.Starred(ast.Name("·a"))], [*words, ast.keyword(None, ast.Name("·k"))]
        )
        rest = ast.arguments(posonlyargs=[], args=[], vararg=ast.arg("·a", lineno=0), kwonlyargs=[], kw_defaults=[],
                             kwarg=ast.arg("·k", lineno=getattr(node, "lineno", 0)), defaults=[])  # fmt: skip
        for part in ast.walk(body):
            ast.copy_location(part, node)
        return self.lambda_value(site, ast.Lambda(rest, body), inside)

    def lambda_value(self, site: str, node: ast.Lambda, frame: Frame) -> Value:
        """A lambda that was made up."""
        from codegen.impact.values import Lam

        self.inner[site] = (node, frame)
        return one(Lam(site))

    def _call_zip(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        return one(Seq(one(Tup(tuple(self.each(value, node, frame) for value in arguments.positional)))))

    def _call_enumerate(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        return one(Seq(one(Tup((SOME, self.each(arguments.get(0, "iterable"), node, frame))))))

    def _call_chain(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        return one(Seq(union(self.each(value, node, frame) for value in arguments.positional)))

    def _call_next(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        return self.each(arguments.get(0, ""), node, frame) | arguments.get(1, "default")

    def _call_max(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        if len(arguments.positional) != 1:
            return union(arguments.positional)
        return self._list("max", arguments, node, frame) and self.each(arguments.positional[0], node, frame)

    _call_min = _call_max

    def _call_getattr(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        names = texts(arguments.get(1, ""))
        if not names:
            self.note("getattr with a name that is not known", node, frame)
            return UNKNOWN
        found = union(self.attribute(arguments.get(0, ""), name, node, frame) for name in names)
        return found | arguments.get(2, "default")

    def _objects(self, value: Value) -> list[Obj]:
        return [atom for atom in value if isinstance(atom, Obj)]

    def _call_setattr(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        for atom in self._objects(arguments.get(0, "")):
            for name in texts(arguments.get(1, "")):
                self.set_on(atom, name, arguments.get(2, ""), node, frame)
        return NONE

    def _call_evolve(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        for atom in self._objects(arguments.get(0, "inst")):
            for name, value in arguments.named.items():
                self.set_on(atom, name, value, node, frame)
        return arguments.get(0, "inst")

    def _call_isinstance(self, _: Arguments, __: ast.AST, ___: Frame) -> Value:
        return SOME

    def _call_bool(self, arguments: Arguments, _: ast.AST, __: Frame) -> Value:
        sure = truth(arguments.get(0, ""))
        return SOME if sure is None else const(sure)

    def _call_object(self, _: Arguments, __: ast.AST, ___: Frame) -> Value:
        return SOME

    def _call_type(self, arguments: Arguments, _: ast.AST, __: Frame) -> Value:
        from codegen.impact.values import Cls

        return frozenset(Cls(atom.cls) for atom in arguments.get(0, "") if isinstance(atom, Obj)) or SOME

    def _call_str(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        value = arguments.get(0, "object")
        known = all(isinstance(atom, Const) and isinstance(atom.value, str) for atom in value)
        return value if known and value else self._scalar(arguments, node, frame)
