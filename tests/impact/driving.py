"""What the SDK does when it is run: every documented method is called against a server that is made of the description.

A response field counts as read where another answer in that field makes a difference to what the method does: to what
it returns, yields, raises, requests, or to the object it is called on. This is how the mutation test knows what to
expect, and it shares nothing with how the manifest finds out.
"""

from __future__ import annotations

import copy
import itertools
import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias
from unittest.mock import patch

import httpx

import rblxopencloud as sdk
from rblxopencloud import Response
from rblxopencloudraw import ENDPOINTS
from tests.impact import shapes
from tests.impact.samples import NoSample, Samples

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.impact.shapes import Json, Steps

KEY = "not-a-key"
GENERIC = {sdk.Client, sdk.Operation, sdk.Response, sdk.Headers}
_SKIPPED = {"send_request"}
_SECOND_PAGE = "page-2"
_MOST_TRIES = 10
Change: TypeAlias = "Callable[[Any], Any]"


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


class Watched(dict[str, Any]):
    """An object of an answer that remembers which of its keys are looked at."""

    def __init__(self, value: Json, steps: Steps, looked_at: set[Steps]) -> None:
        super().__init__({key: _watched(one, (*steps, key), looked_at) for key, one in value.items()})
        self.steps = steps
        self.looked_at = looked_at

    def get(self, key: str, default: Any = None) -> Any:
        """Remember the key."""
        self.looked_at.add((*self.steps, key))
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.looked_at.add((*self.steps, key))
        return super().__getitem__(key)


def _watched(value: Any, steps: Steps, looked_at: set[Steps]) -> Any:
    if isinstance(value, dict):
        return Watched(value, steps, looked_at)  # pyright: ignore[reportUnknownArgumentType] - JSON
    return [_watched(one, (*steps, "[]"), looked_at) for one in value] if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType] - JSON


class World:
    """A server that answers full examples, and remembers what it is asked."""

    def __init__(self) -> None:
        self.document = shapes.description()
        self.where = {name: shapes.answer(self.document, name) for name in ENDPOINTS}
        self.asked: list[tuple[str, httpx.Request]] = []
        self.changed: dict[str, Callable[[Any], Any]] = {}
        self.immediate = False
        self._examples: dict[str, str] = {}
        self._patterns = [(one, re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(one.path)))) for one in ENDPOINTS.values()]
        http = httpx.Client(transport=httpx.MockTransport(self.answer))
        self.client = sdk.Client(KEY, http_client=http, retry=None, rate_limits=None)

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer a request with the example of its operation."""
        name = self._operation(request)
        self.asked.append((name, request))
        value = self._paged(name, request, self._filled(name))
        if name in self.changed:
            value = self.changed[name](value)
        return httpx.Response(200, json=value)

    def _operation(self, request: httpx.Request) -> str:
        fits = [one for one, pattern in self._patterns if one.method == request.method and pattern.fullmatch(request.url.path)]
        hosted = [one for one in fits if one.server.endswith(request.url.host)] or fits
        return min(hosted, key=lambda one: len(re.findall("{", one.path))).id

    def _filled(self, name: str) -> Any:
        if name not in self._examples:
            self._examples[name] = json.dumps(shapes.example(self.document, self.where[name]))
        value: Any = json.loads(self._examples[name])
        how = ENDPOINTS[name].long_running
        polled = {one.long_running.poll for one in ENDPOINTS.values() if one.long_running is not None}
        if isinstance(value, dict) and (how is not None or name in polled):
            self._progressed(name, value, finished=how is None or self.immediate)  # pyright: ignore[reportUnknownArgumentType] - JSON
        return value

    def _progressed(self, name: str, value: Json, *, finished: bool) -> None:
        value.pop("error", None)
        if "done" in value:
            value["done"] = finished
        if not finished:
            value.pop("response", None)
        how = ENDPOINTS[name].long_running
        if how is not None and how.poll is not None and "path" in value:
            value["path"] = re.sub(r"{\w+}", "1", ENDPOINTS[how.poll].path).removeprefix(how.base)

    def _paged(self, name: str, request: httpx.Request, value: Any) -> Any:
        page = ENDPOINTS[name].pagination
        if page is None or page.next is None or not isinstance(value, dict):
            return value
        second = _SECOND_PAGE in f"{request.url.query.decode()} {request.content.decode(errors='replace')}"
        return {**value, page.next: "" if second else _SECOND_PAGE}


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
        except NoSample as error:
            self.undriven[symbol] = f"no sample for {error}"
            return {}
        tries = [self._try(symbol, arguments, immediate, found) for arguments in calls for immediate in (False, True)]
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
            self._sent(found[name], name, request)
        again = self.call(symbol, arguments, immediate=immediate).outcome
        unsteady = {place for place in call.outcome.keys() | again.keys() if call.outcome.get(place) != again.get(place)}
        return Try(arguments, immediate, call, unsteady)

    def _looked_at(self, symbol: str, name: str, tries: list[Try]) -> set[Steps]:
        """The keys of the answer that are looked at when it comes in the form of dictionaries that remember."""
        looked_at: set[Steps] = set()
        original = Response.json
        ends = name

        def json_of(response: Response) -> Any:
            value: Any = original(response)
            return _watched(value, (), looked_at) if self.world.asked[-1][0] == ends else value

        with patch.object(Response, "json", json_of):
            for one in tries:
                if name in one.call.requested:
                    self.call(symbol, one.arguments, immediate=one.immediate)
        return looked_at

    def _calls(self, symbol: str, samples: Samples) -> Iterator[dict[str, Any]]:
        yield from samples.calls(self._methods[symbol][1])

    def call(self, symbol: str, arguments: dict[str, Any], *, immediate: bool = False, samples: Samples | None = None) -> Call:
        """Call a method on a fresh object, and say what came of it."""
        cls, function = self._methods[symbol]
        self.world.asked, self.world.immediate = [], immediate
        target = None if cls is None else (samples or self.samples).made(cls)
        bound = function if target is None or isinstance(function, type(self.call)) else function.__get__(target)
        outcome: dict[str, str] = {}
        try:
            outcome["result"] = _shown(_finished(bound(**copy.deepcopy(_plain(arguments)), **_rest(arguments))))
            outcome["object"] = _shown(target)
        except Exception as error:  # noqa: BLE001 - whatever a method raises is what came of it
            outcome["raised"] = f"{type(error).__name__}: {error}"
        for index, (name, request) in enumerate(self.world.asked):
            outcome |= {f"{index} {name} {place}": value for place, value in _said(request)}
        return Call(outcome, [name for name, _ in self.world.asked], "raised" in outcome)

    def _matters(self, symbol: str, name: str, steps: Steps, tries: list[Try]) -> bool:
        """Whether another answer in a field makes a difference to any call."""
        where = self.world.where[name]
        full = shapes.example(self.world.document, where)
        other = shapes.example(self.world.document, where, salt="!")
        for change in (_without(steps), _replaced(steps, other)):
            if any(self._differs(symbol, name, (None, change), one) for one in tries):
                return True
        alone = (_alone(steps, full, there=False), _alone(steps, full, there=True))
        return any(self._differs(symbol, name, alone, one) for one in tries)

    def _differs(self, symbol: str, name: str, changes: tuple[Change | None, Change], one: Try) -> bool:
        found: list[Call] = []
        for change in changes:
            self.world.changed = {} if change is None else {name: change}
            again = one.call if change is None else self.call(symbol, one.arguments, immediate=one.immediate)
            found.append(again)
        self.world.changed = {}
        return found[0].differs(found[1], one.unsteady)

    def _sent(self, seen: Seen, name: str, request: httpx.Request) -> None:
        seen.parameters |= {f"query:{key}" for key in request.url.params}
        seen.values |= {(f"query:{key}", value) for key, value in request.url.params.multi_items()}
        kind = request.headers.get("content-type", "")
        seen.parameters |= {f"header:{key}" for key in request.headers}
        if request.content and kind == "application/json":
            for steps, value in _leaves(json.loads(request.content)):
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
                    self._sent(found, name, request)
        return (place, value) in found.values


def _methods() -> Iterator[tuple[str, tuple[Any, Any]]]:
    """All documented methods and functions with their classes."""
    for name in sdk.__all__:
        found = getattr(sdk, name)
        if isinstance(found, type) and found not in GENERIC and not issubclass(found, (BaseException, Enum)):
            for method in sorted(dir(found)):
                function = getattr(found, method)
                if not method.startswith("_") and callable(function) and _ours(function) and not isinstance(function, type):
                    yield f"{found.__name__}.{method}", (None if hasattr(function, "__self__") else found, function)
        elif not isinstance(found, type) and callable(found) and name not in _SKIPPED:
            yield name, (None, found)


def _ours(function: Any) -> bool:
    return str(getattr(function, "__module__", "")).startswith("rblxopencloud")


def _plain(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if isinstance(value, (dict, list))and _copyable(value)}


def _rest(arguments: dict[str, Any]) -> dict[str, Any]:
    plain = _plain(arguments)
    return {name: value for name, value in arguments.items() if name not in plain}


def _copyable(value: Any) -> bool:
    values = value.values() if isinstance(value, dict) else value
    return all(isinstance(one, (str, int, float, type(None))) for one in values)


def _finished(result: Any) -> Any:
    """What a caller gets in the end: all items of an iterator, the result of an operation."""
    if isinstance(result, sdk.Operation):
        return result.wait(timeout_seconds=1, interval_seconds=0)
    return list(itertools.islice(result, 50)) if hasattr(result, "__next__") else result


def _shown(value: Any, around: tuple[int, ...] = ()) -> str:
    """Everything that a caller can see of a value."""
    if id(value) in around or isinstance(value, sdk.Client):
        return "..."
    inside = (*around, id(value))
    own = {key: one for key, one in _attributes(value).items() if not key.startswith("_")}
    parts = [f"{key}={_shown(one, inside)}" for key, one in sorted(own.items())]
    if isinstance(value, Mapping):
        parts += [f"{key!r}: {_shown(one, inside)}" for key, one in value.items()]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - anything
    elif isinstance(value, (list, tuple, set)):
        parts += [_shown(one, inside) for one in value]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - anything
    elif isinstance(value, (Enum, datetime)) or not str(type(value).__module__).startswith("rblxopencloud"):
        return repr(value)
    return f"{type(value).__name__}({', '.join(parts)})"


def _attributes(value: Any) -> dict[str, Any]:
    slots = [name for cls in type(value).__mro__ for name in getattr(cls, "__slots__", ()) if hasattr(value, name)]
    ours = str(type(value).__module__).startswith("rblxopencloud") and not isinstance(value, Enum)
    return {**getattr(value, "__dict__", {}), **{name: getattr(value, name) for name in slots}} if ours else {}


def _leaves(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Every place of a body with what it holds."""
    if steps:
        yield steps, value
    if isinstance(value, dict):
        for key, one in value.items():  # pyright: ignore[reportUnknownVariableType] - JSON
            yield from _leaves(one, (*steps, str(key)))  # pyright: ignore[reportUnknownArgumentType] - JSON
    elif isinstance(value, list):
        for one in value:  # pyright: ignore[reportUnknownVariableType] - JSON
            yield from _leaves(one, (*steps, "[]"))


def _without(steps: Steps) -> Change:
    def change(value: Any) -> Any:
        _change(value, steps, lambda holder, key: holder.pop(key, None))
        return value

    return change


def _alone(steps: Steps, full: Any, *, there: bool) -> Change:
    """An answer that holds one field and nothing else, or not even that."""

    def change(_: Any) -> Any:
        return _kept(copy.deepcopy(full), steps, there)

    return change


def _kept(value: Any, steps: Steps, there: bool) -> Any:
    if not steps:
        return value
    if steps[0] == "[]":
        return [_kept(one, steps[1:], there) for one in value] if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType] - JSON
    if not isinstance(value, dict):
        return value
    names = list(value) if steps[0] == "*" else [steps[0]]  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - JSON
    kept = {name: _kept(value[name], steps[1:], there) for name in names if name in value and (there or steps[1:])}
    # Whether an object is empty must not depend on the one field.
    return {**kept, "·": "another field"}  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - JSON


def _said(request: httpx.Request) -> Iterator[tuple[str, str]]:
    """What a request says, place by place."""
    yield "path", request.url.path
    yield from ((f"query {key}", value) for key, value in request.url.params.multi_items())
    if request.headers.get("content-type") == "application/json" and request.content:
        for steps, value in _leaves(json.loads(request.content)):
            yield f"body {'.'.join(steps)}", value if isinstance(value, str) else type(value).__name__


def _fits(steps: Steps, looked_at: Steps) -> bool:
    return len(steps) == len(looked_at) and all(one in (other, "*") for one, other in zip(steps, looked_at, strict=True))


def _replaced(steps: Steps, other: Any) -> Change:
    values: list[Any] = []
    _change(copy.deepcopy(other), steps, lambda holder, key: values.append(holder.get(key)))

    def change(value: Any) -> Any:
        for instead in values[:1]:
            _change(value, steps, lambda holder, key: holder.update({key: instead}))
        return value

    return change


def _change(value: Any, steps: Steps, how: Callable[[Any, str], Any]) -> None:
    """Do something to every place that steps lead to."""
    first, rest = steps[0], steps[1:]
    if first == "[]" and isinstance(value, list):
        for one in value:  # pyright: ignore[reportUnknownVariableType] - JSON
            _change(one, rest, how)
    elif isinstance(value, dict):
        for key in list(value) if first == "*" else [first]:  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - JSON
            if not rest:
                how(value, key)
            elif key in value:
                _change(value[key], rest, how)
