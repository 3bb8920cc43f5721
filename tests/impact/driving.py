"""What the SDK does when it is run: every documented method is called against a server that is made of the description.

A response field counts as read where another answer in that field makes a difference to what the method does: to what
it returns, yields, raises, requests, or to the object it is called on. This is how the mutation test knows what to
expect, and it shares nothing with how the manifest finds out.
"""

from __future__ import annotations

import copy
import itertools
import json
import warnings
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from enum import Enum
from typing import TYPE_CHECKING, Any, cast
from unittest.mock import patch
from urllib.parse import parse_qsl

import rblxopencloud as sdk
from rblxopencloud import Response
from tests.impact import shapes
from tests.impact.changes import alone, replaced, without
from tests.impact.samples import NoSample, Samples
from tests.impact.shapes import listing, mapping
from tests.impact.world import World, watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    import httpx

    from tests.impact.changes import Change
    from tests.impact.shapes import Steps

GENERIC = {sdk.Client, sdk.Operation, sdk.Response, sdk.Headers}
_SKIPPED = {"send_request"}
_MOST_TRIES = 4


@dataclass
class Seen:
    """What one method was seen to do with one operation."""

    reads: set[Steps] = field(default_factory=set["Steps"])
    writes: set[Steps] = field(default_factory=set["Steps"])
    parameters: set[str] = field(default_factory=set[str])
    values: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])


@dataclass
class Call:
    """One call: what came of it, place by place, and which operations it requested."""

    outcome: dict[str, str]
    requested: list[str]
    failed: bool

    def differs(self, other: Call, unsteady: set[str]) -> bool:
        """Whether something else came of another call, but for what is never the same twice."""
        places = (self.outcome.keys() | other.outcome.keys()) - unsteady
        return any(self.outcome.get(place) != other.outcome.get(place) for place in places)


@dataclass
class Try:
    """One way to call a method, what came of it, and what is never the same twice about that."""

    arguments: dict[str, Any]
    immediate: bool
    call: Call
    unsteady: set[str]


class Driver:
    """Calls every documented method, and tells what each was seen to do."""

    def __init__(self) -> None:
        self.world = World()
        self.samples = Samples(self.world.client)
        self.undriven: dict[str, str] = {}
        self.seen: dict[str, dict[str, Seen]] = {}
        self._methods = dict(_methods())

    def drive(self) -> dict[str, dict[str, Seen]]:
        """What every method was seen to do, by symbol and operation id."""
        for symbol in self._methods:
            self.seen[symbol] = self._observed(symbol)
        return self.seen

    def _observed(self, symbol: str) -> dict[str, Seen]:
        found: defaultdict[str, Seen] = defaultdict(Seen)
        try:
            calls = list(self._calls(symbol, self.samples))
            self._target(symbol, self.samples)
        except NoSample as error:
            self.undriven[symbol] = f"no sample for {error}"
            return {}
        except Exception as error:  # noqa: BLE001 - whatever keeps an object from being made
            self.undriven[symbol] = f"no object: {type(error).__name__}: {error}"
            return {}
        tries = [self._try(symbol, arguments, False, found) for arguments in calls]
        if any(self.world.takes_a_while(name) for name in found):
            tries += [self._try(symbol, arguments, True, found) for arguments in calls]
        if all(one.call.failed and not one.call.requested for one in tries):
            self.undriven[symbol] = tries[0].call.outcome["raised"]
        for name, seen in found.items():
            shape = list(shapes.fields(self.world.document, self.world.where[name]))
            looked_at = self._looked_at(symbol, name, tries)
            seen.reads |= {one.steps for one in shape if any(_fits(one.steps, steps) for steps in looked_at)}
            useful = [one for one in tries if name in one.call.requested][:_MOST_TRIES]
            seen.reads |= {one.steps for one in shape if one.steps not in seen.reads
                           and self._matters(symbol, name, one.steps, useful)}  # fmt: skip
        return dict(found)

    def _try(self, symbol: str, arguments: dict[str, Any], immediate: bool, found: defaultdict[str, Seen]) -> Try:
        call = self.call(symbol, arguments, immediate=immediate)
        for name, request in self.world.asked:
            self._sent(found[name], request)
        again = self.call(symbol, arguments, immediate=immediate).outcome
        unsteady = {
            place for place in call.outcome.keys() | again.keys() if call.outcome.get(place) != again.get(place)
        }
        return Try(arguments, immediate, call, unsteady)

    def _looked_at(self, symbol: str, name: str, tries: list[Try]) -> set[Steps]:
        """The keys of the answer that are looked at when it comes in the form of dictionaries that remember."""
        looked_at: set[Steps] = set()
        original = Response.json
        ends = name

        def json_of(response: Response) -> Any:
            value: Any = original(response)
            return watched(value, (), looked_at) if self.world.asked[-1][0] == ends else value

        with patch.object(Response, "json", json_of):
            for one in tries:
                if name in one.call.requested:
                    self.call(symbol, one.arguments, immediate=one.immediate)
        return looked_at

    def _calls(self, symbol: str, samples: Samples) -> Iterator[dict[str, Any]]:
        yield from samples.calls(self._methods[symbol][1])

    def call(
        self, symbol: str, arguments: dict[str, Any], *, immediate: bool = False, samples: Samples | None = None
    ) -> Call:
        """Call a method on a fresh object, and say what came of it."""
        function = self._methods[symbol][1]
        self.world.asked, self.world.immediate = [], immediate
        target = self._target(symbol, samples or self.samples)
        bound = function if target is None or isinstance(function, type(self.call)) else function.__get__(target)
        outcome: dict[str, str] = {}
        try:
            with warnings.catch_warnings():
                # Names of earlier versions warn, and do what the new ones do.
                warnings.simplefilter("ignore", DeprecationWarning)
                result = _finished(bound(**copy.deepcopy(_plain(arguments)), **_rest(arguments)))
            outcome["result"] = _shown(result)
            outcome["object"] = _shown(target)
        except Exception as error:  # noqa: BLE001 - whatever a method raises is what came of it
            outcome["raised"] = f"{type(error).__name__}: {error}"
        for index, (name, request) in enumerate(self.world.asked):
            outcome |= {f"{index} {name} {place}": value for place, value in _said(request)}
        return Call(outcome, [name for name, _ in self.world.asked], "raised" in outcome)

    def _target(self, symbol: str, samples: Samples) -> Any:
        cls = self._methods[symbol][0]
        return None if cls is None else samples.made(cls)

    def _matters(self, symbol: str, name: str, steps: Steps, tries: list[Try]) -> bool:
        """Whether another answer in a field makes a difference to any call."""
        where = self.world.where[name]
        full = shapes.example(self.world.document, where)
        other = shapes.example(self.world.document, where, salt="!")
        for change in (without(steps), replaced(steps, other)):
            if any(self._differs(symbol, name, (None, change), one) for one in tries):
                return True
        both = (alone(steps, full, there=False), alone(steps, full, there=True))
        return any(self._differs(symbol, name, both, one) for one in tries)

    def _differs(self, symbol: str, name: str, changes: tuple[Change | None, Change], one: Try) -> bool:
        found: list[Call] = []
        for change in changes:
            self.world.changed = {} if change is None else {name: change}
            again = one.call if change is None else self.call(symbol, one.arguments, immediate=one.immediate)
            found.append(again)
        self.world.changed = {}
        return found[0].differs(found[1], one.unsteady)

    def _sent(self, seen: Seen, request: httpx.Request) -> None:
        seen.parameters |= {f"query:{key}" for key in request.url.params}
        seen.values |= {(f"query:{key}", value) for key, value in request.url.params.multi_items()}
        kind = request.headers.get("content-type", "")
        seen.parameters |= {f"header:{key}" for key in request.headers}
        for steps, value in _leaves(_body(kind, request.content)):
            seen.writes.add(steps)
            seen.values |= {(".".join(steps), value)} if isinstance(value, str) else set()

    def sends(self, symbol: str, name: str, place: str, value: str) -> bool:
        """Whether a method sends a value in a place of an operation, where callers use that value for every text."""
        if (place, value) in self.seen[symbol][name].values:
            return True
        samples = Samples(self.world.client, value)
        found = Seen()
        for arguments in self._calls(symbol, samples):
            self.call(symbol, arguments, samples=samples)
            for asked, request in self.world.asked:
                if asked == name:
                    self._sent(found, request)
        return (place, value) in found.values


def _methods() -> Iterator[tuple[str, tuple[Any, Any]]]:
    """All documented methods and functions with their classes."""
    for name in sdk.__all__:
        found: Any = getattr(sdk, name)
        if isinstance(found, type) and found not in GENERIC and not issubclass(found, (BaseException, Enum)):
            for method in sorted(dir(cast("object", found))):
                function: Any = getattr(cast("object", found), method)
                if (
                    not method.startswith("_")
                    and callable(function)
                    and _ours(function)
                    and not isinstance(function, type)
                ):
                    yield f"{found.__name__}.{method}", (None if hasattr(function, "__self__") else found, function)
        elif not isinstance(found, type) and callable(found) and name not in _SKIPPED:
            yield name, (None, found)


def _ours(function: Any) -> bool:
    return str(getattr(function, "__module__", "")).startswith("rblxopencloud")


def _plain(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if isinstance(value, (dict, list)) and _copyable(value)}


def _rest(arguments: dict[str, Any]) -> dict[str, Any]:
    plain = _plain(arguments)
    return {name: value for name, value in arguments.items() if name not in plain}


def _copyable(value: Any) -> bool:
    values = [*mapping(value).values(), *listing(value)]
    return all(isinstance(one, (str, int, float, type(None))) for one in values)


def _finished(result: Any) -> Any:
    """What a caller gets in the end: all items of an iterator, the result of an operation."""
    if isinstance(result, sdk.Operation):
        return cast("sdk.Operation[Any]", result).wait(timeout_seconds=0, interval_seconds=0)
    return list(itertools.islice(cast("Iterator[Any]", result), 50)) if hasattr(result, "__next__") else result


def _shown(value: Any, around: tuple[int, ...] = ()) -> str:
    """Everything that a caller can see of a value."""
    if id(value) in around or isinstance(value, sdk.Client):
        return "..."
    inside = (*around, id(value))
    own = {key: one for key, one in _attributes(value).items() if not key.startswith("_")}
    parts = [f"{key}={_shown(one, inside)}" for key, one in sorted(own.items())]
    if isinstance(value, Mapping):
        parts += [f"{key!r}: {_shown(one, inside)}" for key, one in cast("Mapping[Any, Any]", value).items()]
    elif isinstance(value, (list, tuple, set)):
        parts += [_shown(one, inside) for one in cast("list[Any]", value)]
    elif isinstance(value, (Enum, datetime)) or not str(type(value).__module__).startswith("rblxopencloud"):
        return repr(cast("object", value))
    return f"{type(cast('object', value)).__name__}({', '.join(parts)})"


def _attributes(value: Any) -> dict[str, Any]:
    slots = [name for cls in type(value).__mro__ for name in getattr(cls, "__slots__", ()) if hasattr(value, name)]
    ours = str(type(value).__module__).startswith("rblxopencloud") and not isinstance(value, Enum)
    return {**getattr(value, "__dict__", {}), **{name: getattr(value, name) for name in slots}} if ours else {}


def _leaves(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Every place of a body with what it holds."""
    if steps:
        yield steps, value
    for key, one in mapping(value).items():
        yield from _leaves(one, (*steps, key))
    for one in listing(value):
        yield from _leaves(one, (*steps, "[]"))


def _body(kind: str, content: bytes) -> Any:
    """What a body says, part by part where it is a form."""
    if kind == "application/json" and content:
        return json.loads(content)
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(content.decode()))
    if not kind.startswith("multipart/"):
        return None
    whole = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + content)
    parts = [part for part in whole.walk() if not part.is_multipart()]
    return {str(part.get_param("name", header="content-disposition")): _part(part) for part in parts}


def _part(part: Message) -> Any:
    payload = part.get_payload(decode=True)
    text = payload.decode(errors="replace") if isinstance(payload, bytes) else ""
    return json.loads(text) if part.get_content_type() == "application/json" else text


def _said(request: httpx.Request) -> Iterator[tuple[str, str]]:
    """What a request says, place by place."""
    yield "path", request.url.path
    yield from ((f"query {key}", value) for key, value in request.url.params.multi_items())
    if request.headers.get("content-type") == "application/json" and request.content:
        for steps, value in _leaves(json.loads(request.content)):
            yield f"body {'.'.join(steps)}", value if isinstance(value, str) else type(value).__name__


def _fits(steps: Steps, looked_at: Steps) -> bool:
    return len(steps) == len(looked_at) and all(
        one in (other, "*") for one, other in zip(steps, looked_at, strict=True)
    )
