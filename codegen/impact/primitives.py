"""Where requests come into being and where they are sent: the request builders, the client, operations."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from codegen.impact.libraries import Libraries
from codegen.impact.machine import Arguments, Frame
from codegen.impact.values import (
    ALL,
    ITEMS,
    NONE,
    NOTHING,
    SOME,
    UNKNOWN,
    Atom,
    Builder,
    Cls,
    Const,
    Fn,
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
)

if TYPE_CHECKING:
    from codegen.impact.builders import Builder as Builds

CLIENT, OPERATION = "rblxopencloud.client.Client", "rblxopencloud.http.Operation"
GENERIC = frozenset({CLIENT, OPERATION, "rblxopencloud.http.send_request"})
"""What works with every operation, so that no change of one operation is its business."""

_SENDS = {
    "send": "_sent",
    "send_raw": "_sent_raw",
    "download": "_downloaded",
    "paginate": "_paged",
    "pages": "_by_page",
}
_FUNCTIONS = {
    f"{CLIENT}.{name}": how for name, how in _SENDS.items()
} | {
    "rblxopencloud.client.client_for": "_client",
    "rblxopencloud._sending.Sender.perform": "_sent_raw",
    "rblxopencloud._answers.outcome": "_outcome",
    "rblxopencloud._answers.result": "_outcome",
    "rblxopencloud.http.send_request": "_by_hand",
}  # fmt: skip
_STATUS = (("path",), ("done",), ("response",), ("error",), ("error", "code"), ("error", "message"))


_UNKNOWN_REQUEST = "Let the request come from a builder of rblxopencloudraw, through functions that can be followed."


class Interpreter(Libraries):
    """Follows everything."""

    def primitive(self, atom: Fn, arguments: Arguments, node: ast.AST, frame: Frame) -> Value | None:
        """What a call gives that performs requests; None where it is no such call."""
        if atom.name.startswith(f"{OPERATION}."):
            return self._of_operation(atom, arguments, node, frame)
        how = _FUNCTIONS.get(atom.name)
        if how is not None:
            given = arguments if atom.receiver is not None else self._unbound(atom, arguments)
            return getattr(self, how)(given, node, frame)
        if atom.owner == CLIENT:
            return self.unknown(arguments, node, frame)
        if atom.name.endswith(".from_wire") and atom.receiver is not None:
            for cls in atom.receiver:
                if isinstance(cls, Cls) and self.is_enum(cls.name):
                    self.tells_members(arguments.get(0, "text"), cls.name)
        return None

    def _unbound(self, atom: Fn, arguments: Arguments) -> Arguments:
        method = atom.owner is not None
        return Arguments(arguments.positional[1:], arguments.named, arguments.more) if method else arguments

    def tells_members(self, value: Value, cls: str) -> None:
        """Remember that parts of answers are told apart as the members of an enumeration."""
        for atom in value:
            if isinstance(atom, Wire):
                for text in self.wire_texts(cls):
                    self.tells(atom, text)

    def special_object(self, atom: Cls, arguments: Arguments, node: ast.AST, frame: Frame) -> Value | None:
        """An object that performs requests; None where the class is no such class."""
        if atom.name == CLIENT:
            return one(Obj(CLIENT, "any"))
        return self._operation(arguments, node, frame) if atom.name == OPERATION else None

    def _client(self, _: Arguments, __: ast.AST, ___: Frame) -> Value:
        return one(Obj(CLIENT, "any"))

    def _by_hand(self, _: Arguments, node: ast.AST, frame: Frame) -> Value:
        self.fail("send_request is called by the SDK itself.", node, frame, "Use a builder of rblxopencloudraw.")

    def build(self, atom: Builder, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """A request; what its parameters and its body hold is remembered."""
        builder = self.builders[atom.name]
        touch = self.touches.of(builder.operation)
        named = {**dict(zip(builder.parameters, arguments.positional, strict=False)), **arguments.named}
        if arguments.more:
            named = {**dict.fromkeys(builder.parameters, arguments.more), **named}
        if unknown := sorted(set(named) - set(builder.parameters)):
            self.fail(f"{atom.name} takes no argument {unknown[0]!r}.", node, frame)
        for name, value in named.items():
            slot = builder.slots[name]
            if value == NONE:
                continue
            if slot.place in ("body", "part"):
                touch.sends_body = True
                self.written(builder.operation, value, (slot.name,) if slot.name else (), node, frame)
                continue
            place = f"{slot.place}:{slot.name}"
            touch.parameters.add(place)
            self._passed(builder, place, value, node, frame)
        number = self.site(node, frame)
        self.touches.built[number] = self.where(node, frame)
        return one(Req(builder.operation, number))

    def _passed(self, builder: Builds, place: str, value: Value, node: ast.AST, frame: Frame) -> None:
        touch = self.touches.of(builder.operation)
        for atom in value:
            if isinstance(atom, Const) and isinstance(atom.value, str):
                touch.parameter_values.add((place, atom.value))
            elif isinstance(atom, (Plain, Wire, Seq, Open)):
                touch.open_parameters.add(place)
        self.escape(frozenset(atom for atom in value if not isinstance(atom, Req)), node, frame)

    def written(self, operation: str, value: Value, path: tuple[str, ...], node: ast.AST, frame: Frame) -> None:
        """Remember what a body holds, name by name as far as it is known."""
        touch = self.touches.of(operation)
        if path and value != NONE:
            touch.writes.add(path)
        if len(path) > 12:
            self.fail("a body is nested without end.", node, frame)
        for atom in value:
            if isinstance(atom, Const):
                if isinstance(atom.value, str):
                    touch.written_values.add((path, atom.value))
            elif not self._written_inside(operation, atom, path, node, frame):
                touch.open_writes.add(path)

    def _written_inside(self, operation: str, atom: Atom, path: tuple[str, ...], node: ast.AST, frame: Frame) -> bool:
        """Remember what a container in a body holds; False where it is no container that is known."""
        if isinstance(atom, Rec):
            for name, held in self.keys(atom.site).items():
                if held != NONE:
                    self.written(operation, held, (*path, name), node, frame)
        elif isinstance(atom, Open):
            self.written(operation, atom.values, (*path, "*"), node, frame)
        elif isinstance(atom, (Seq, Tup)):
            self.written(operation, self.each(one(atom), node, frame), (*path, ITEMS), node, frame)
        else:
            if isinstance(atom, Wire):
                self.read(atom, ALL)
                self.touches.of(operation).writes.add((*path, ALL))
            return False
        return True

    def _requests(self, arguments: Arguments, node: ast.AST, frame: Frame) -> list[Builds]:
        """The operations of a request that is sent."""
        found: list[Builds] = []
        for atom in arguments.get(0, "request"):
            if isinstance(atom, Req):
                self.touches.sent.add(atom.number)
                found.append(self.operations[atom.operation])
                self._keyed(self.operations[atom.operation])
            elif atom != Const(None):
                self.fail("nothing tells which operation is sent here.", node, frame, _UNKNOWN_REQUEST)
        for value in (*arguments.positional[1:], *arguments.named.values()):
            self.escape(frozenset(atom for atom in value if not isinstance(atom, Req)), node, frame)
        return found

    def _keyed(self, builder: Builds) -> None:
        """The client adds the key by which the service recognises a repeat."""
        how: Any = builder.facts["idempotency"]
        if how is not None:
            place, *names = how
            self.touches.of(builder.operation).parameters |= {f"{place}:{name}" for name in names if name}

    def _sent(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        found = self._requests(arguments, node, frame)
        wires = frozenset(Wire(one_found.operation) for one_found in found if one_found.facts["returns"] != "none")
        nothing = NONE if any(one_found.facts["returns"] == "none" for one_found in found) else NOTHING
        return wires | nothing

    def _sent_raw(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        return frozenset(Resp(found.operation) for found in self._requests(arguments, node, frame))

    def _downloaded(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        for found in self._requests(arguments, node, frame):
            self.read(Wire(found.operation), ALL)
        return SOME

    def _outcome(self, arguments: Arguments, _: ast.AST, __: Frame) -> Value:
        return (
            frozenset(Wire(atom.operation) if isinstance(atom, Resp) else atom for atom in arguments.get(0, "done"))
            or UNKNOWN
        )

    def _paged(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        items: set[Wire] = set()
        for found in self._requests(arguments, node, frame):
            page: Any = found.facts["pagination"]
            if page is None:
                self.fail(f"{found.operation} does not page.", node, frame, "Use Client.send.")
            kind, place, token, size, key, following, more, total = (*page, *[None] * 8)[:8]
            touch = self.touches.of(found.operation)
            for sent in (token, size):
                if sent and place == "query":
                    touch.parameters.add(f"query:{sent}")
                elif sent:
                    touch.writes.add((sent,))
            for wire in self._page_wires(found, str(kind)):
                for name in (following, more, total):
                    if name:
                        self.read(wire, name)
                steps = (key, ITEMS) if key else (ITEMS,)
                self.read(wire, *steps[:1])
                items.add(Wire(wire.operation, (*wire.path, *steps)))
        return one(Seq(frozenset(items)))

    def _by_page(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """Page by page: the whole answer, and its items."""
        items = self._paged(arguments, node, frame)
        whole = frozenset(Wire(atom.operation) for atom in arguments.get(0, "request") if isinstance(atom, Req))
        return one(Seq(one(Tup((whole, items)))))

    def _page_wires(self, found: Builds, kind: str) -> list[Wire]:
        if kind != "operation":
            return [Wire(found.operation)]
        return [atom for atom in self._results(found, one(Wire(found.operation))) if isinstance(atom, Wire)]

    def _results(self, started: Builds, answer: Value) -> Value:
        """Where the result of an operation stands: in the first answer, or in that of the operation that is polled."""
        how: Any = started.facts["long_running"]
        family, poll = how[0], how[1]
        wires = [atom for atom in answer if isinstance(atom, Wire)] or [Wire(started.operation)]
        if poll is not None:
            self.touches.of(poll).follows = True
            builder = self.operations[poll]
            self.touches.of(poll).parameters |= {
                f"path:{slot.name}" for slot in builder.slots.values() if slot.place == "path"
            }
            wires.append(Wire(poll))
        return frozenset(result for wire in wires for result in self._result_of(wire, family))

    def _result_of(self, wire: Wire, family: str) -> list[Wire]:
        if family == "luau":
            for steps in (("state",), *_STATUS[0:1], *_STATUS[3:]):
                self.read(wire, *steps)
            return [wire]
        if family == "experiments":
            self.read(wire, "operation", ALL)
            return [Wire(wire.operation, ("operation", "*"))]
        for steps in _STATUS:
            self.read(wire, *steps)
        return [Wire(wire.operation, (*wire.path, "response"))]

    def _operation(self, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        """An `Operation`: its result is made by the function that is handed in."""
        made = Obj(OPERATION, self.site(node, frame))
        answer, convert = arguments.get(2, "answer"), arguments.get(3, "convert")
        for atom in arguments.get(1, "started"):
            if not isinstance(atom, Req):
                self.fail("nothing tells which operation is followed here.", node, frame)
            found = self.operations[atom.operation]
            if found.facts["long_running"] is None:
                self.fail(f"{atom.operation} starts nothing that can be followed.", node, frame)
            result = self.call(convert, Arguments([self._results(found, answer)]), node, frame)
            self.escape(result, node, frame)
            self.put(made.site, "result", result)
        return one(made)

    def _of_operation(self, atom: Fn, arguments: Arguments, node: ast.AST, frame: Frame) -> Value:
        self.unknown(arguments, node, frame)
        found: set[Value] = set()
        for made in atom.receiver or NOTHING:
            if isinstance(made, Obj):
                found.add(self.heap.get((made.site, "result"), UNKNOWN))
        return NOTHING.union(*found) or UNKNOWN
