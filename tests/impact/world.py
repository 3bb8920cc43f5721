"""A server that is made of the description: it answers full examples and remembers what it is asked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import httpx

import rblxopencloud as sdk
from rblxopencloudraw import ENDPOINTS
from tests.impact import shapes
from tests.impact.shapes import listing, mapping

if TYPE_CHECKING:
    from tests.impact.changes import Change
    from tests.impact.shapes import Json, Steps

KEY = "not-a-key"
_SECOND_PAGE = "page-2"
_MOST_REQUESTS = 40


class Watched(dict[str, Any]):
    """An object of an answer that remembers which of its keys are looked at."""

    def __init__(self, value: Json, steps: Steps, looked_at: set[Steps]) -> None:
        super().__init__({key: watched(one, (*steps, key), looked_at) for key, one in value.items()})
        self.steps = steps
        self.looked_at = looked_at

    def get(self, key: str, default: Any = None) -> Any:
        """Remember the key."""
        self.looked_at.add((*self.steps, key))
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.looked_at.add((*self.steps, key))
        return super().__getitem__(key)


def watched(value: Any, steps: Steps, looked_at: set[Steps]) -> Any:
    if isinstance(value, dict):
        return Watched(mapping(value), steps, looked_at)
    return [watched(one, (*steps, "[]"), looked_at) for one in listing(value)] if isinstance(value, list) else value


class World:
    """A server that answers full examples, and remembers what it is asked."""

    def __init__(self) -> None:
        self.document = shapes.description()
        self.where = {name: shapes.answer(self.document, name) for name in ENDPOINTS}
        self.asked: list[tuple[str, httpx.Request]] = []
        self.changed: dict[str, Change] = {}
        self.immediate = False
        self._examples: dict[str, str] = {}
        self._polled = {one.long_running.poll for one in ENDPOINTS.values() if one.long_running is not None}
        self._patterns = [
            (one, re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(one.path)))) for one in ENDPOINTS.values()
        ]
        http = httpx.Client(transport=httpx.MockTransport(self.answer))
        self.client = sdk.Client(KEY, http_client=http, retry=None, rate_limits=None)

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Answer a request with the example of its operation."""
        name = self._operation(request)
        self.asked.append((name, request))
        if len(self.asked) > _MOST_REQUESTS:
            raise httpx.ConnectError("a listing without end")
        value = self._paged(name, request, self._filled(name))
        if name in self.changed:
            value = self.changed[name](value)
        return httpx.Response(200, json=value)

    def _operation(self, request: httpx.Request) -> str:
        fits = [
            one
            for one, pattern in self._patterns
            if one.method == request.method and pattern.fullmatch(request.url.path)
        ]
        hosted = [one for one in fits if one.server.endswith(request.url.host)] or fits
        return max(hosted, key=lambda one: len(re.sub(r"{\w+}", "", one.path))).id

    def _filled(self, name: str) -> Any:
        if name not in self._examples:
            self._examples[name] = json.dumps(shapes.example(self.document, self.where[name]))
        value: Any = json.loads(self._examples[name])
        how = ENDPOINTS[name].long_running
        if mapping(value) and (how is not None or name in self._polled):
            self._progressed(name, mapping(value), finished=how is None or self.immediate)
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

    def takes_a_while(self, name: str) -> bool:
        """Whether an operation is one that has to be followed."""
        return ENDPOINTS[name].long_running is not None

    def _paged(self, name: str, request: httpx.Request, value: Any) -> Any:
        page = ENDPOINTS[name].pagination
        if page is None or page.next is None or not isinstance(value, dict):
            return value
        second = _SECOND_PAGE in f"{request.url.query.decode()} {request.content.decode(errors='replace')}"
        return {**mapping(value), page.next: "" if second else _SECOND_PAGE}
