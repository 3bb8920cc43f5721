"""Listings against a simulated server, for every operation that pages and every shape its pages can have.

The server hands out pages of its own choice, empty ones included, and refuses whatever the documentation forbids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

import rblxopencloudraw as raw
from rblxopencloud._pages import Pages
from rblxopencloud.exceptions import PagingError
from rblxopencloudraw import Request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Endpoint, Pagination

PAGED = [endpoint for endpoint in raw.ENDPOINTS.values() if endpoint.pagination is not None]
FILTER = {"filter": "a&b=c"}


def rules(endpoint: Endpoint) -> Pagination:
    assert endpoint.pagination is not None
    return endpoint.pagination


def first_request(endpoint: Endpoint) -> Request[Any]:
    if rules(endpoint).place == "body":
        return Request(endpoint, endpoint.path, json=dict(FILTER))
    return Request(endpoint, endpoint.path, tuple(FILTER.items()))


class PagingServer:
    """Answers pages of a listing of numbered items, each of the size that `shape` says, cut to what was asked for."""

    def __init__(self, endpoint: Endpoint, shape: list[int]) -> None:
        self.endpoint = endpoint
        self.page = rules(endpoint)
        self.shape = shape
        self.items = [{"n": number} for number in range(sum(shape))]
        self.asked: list[dict[str, Any]] = []
        self.starts: dict[str, tuple[int, int]] = {}

    def answer(self, request: Request[object]) -> object:
        parameters = self._parameters(request)
        assert {name: parameters[name] for name in FILTER} == FILTER, "every parameter is repeated on every page"
        self.asked.append(parameters)
        size = self._size(parameters)
        if self.page.kind in ("token", "operation"):
            return self._by_token(parameters, size)
        return self._by_number(parameters, size)

    def _parameters(self, request: Request[object]) -> dict[str, Any]:
        if self.page.place == "body":
            body: Any = request.json
            return dict(body)
        names = [name for name, _ in request.query]
        assert len(names) == len(set(names)), "no parameter is sent twice"
        return dict(request.query)

    def _size(self, parameters: Mapping[str, Any]) -> int:
        if self.page.size is None or self.page.size not in parameters:
            return 10
        size = int(parameters[self.page.size])
        assert self.page.max_size is not None
        assert 1 <= size <= self.page.max_size
        assert len({asked.get(self.page.size) for asked in self.asked}) == 1, "the size stays the same"
        return size

    def _by_token(self, parameters: Mapping[str, Any], size: int) -> object:
        token = parameters.get(self.page.token)
        begin, number = (0, 0) if token is None else self.starts[token]
        wanted = self.shape[number] if number < len(self.shape) else size
        items = self.items[begin : begin + min(wanted, size)]
        following = begin + len(items)
        is_last = following >= len(self.items) and number + 1 >= len(self.shape)
        return self._wrapped(items, None if is_last else self._token(following, number + 1))

    def _token(self, begin: int, number: int) -> str:
        token = f"page/{number}?&from={begin}"
        self.starts[token] = (begin, number)
        return token

    def _by_number(self, parameters: Mapping[str, Any], size: int) -> object:
        place = int(parameters.get(self.page.token, 0 if self.page.kind == "offset" else 1))
        begin = place if self.page.kind == "offset" else (place - 1) * size
        return self._wrapped(self.items[begin : begin + size], None)

    def _wrapped(self, items: list[dict[str, int]], token: str | None) -> object:
        if not self.page.items:
            return items
        answer: dict[str, Any] = {self.page.items: items}
        if self.page.next is not None:
            answer[self.page.next] = token
        if self.page.more is not None:
            answer[self.page.more] = token is not None
        if self.page.total is not None:
            answer[self.page.total] = len(self.items)
        return answer


def walked(pages: Pages, server: PagingServer) -> list[Any]:
    found: list[Any] = []
    while pages.request is not None:
        assert len(server.asked) < 500
        found += pages.take(server.answer(pages.request))
    return found


def test_every_operation_that_pages_is_here() -> None:
    assert len(PAGED) == 47
    assert {rules(endpoint).kind for endpoint in PAGED} == {"token", "offset", "page", "operation"}


@pytest.mark.parametrize("endpoint", PAGED, ids=lambda endpoint: endpoint.id)
@settings(max_examples=60, deadline=None)
@given(shape=st.lists(st.integers(0, 12), max_size=9), limit=st.none() | st.integers(0, 80))
def test_every_item_comes_once_and_in_order_and_no_page_in_vain(
    endpoint: Endpoint, shape: list[int], limit: int | None
) -> None:
    server = PagingServer(endpoint, shape)
    found = walked(Pages(first_request(endpoint), limit), server)
    assert found == server.items[: len(server.items) if limit is None else limit]
    if limit == 0:
        assert server.asked == []
    if limit is not None and len(found) == limit and limit > 0:
        before = PagingServer(endpoint, shape)
        again = Pages(first_request(endpoint), limit)
        got: list[Any] = []
        for _ in server.asked[:-1]:
            assert again.request is not None
            got += again.take(before.answer(again.request))
        assert len(got) < limit, "the last page was needed"


@pytest.mark.parametrize("endpoint", PAGED, ids=lambda endpoint: endpoint.id)
@settings(max_examples=40, deadline=None)
@given(shape=st.lists(st.integers(0, 12), min_size=1, max_size=9), stop=st.integers(0, 8))
def test_a_walk_that_broke_off_goes_on_from_the_page_it_names(endpoint: Endpoint, shape: list[int], stop: int) -> None:
    server = PagingServer(endpoint, shape)
    pages = Pages(first_request(endpoint))
    found: list[Any] = []
    while pages.request is not None and len(server.asked) < stop:
        found += pages.take(server.answer(pages.request))
    if pages.request is not None:
        server.asked.clear()
        found += walked(Pages(first_request(endpoint), None, pages.token), server)
    assert found == server.items


@pytest.mark.parametrize("endpoint", [end for end in PAGED if rules(end).next], ids=lambda endpoint: endpoint.id)
def test_a_page_that_is_named_twice_is_an_error(endpoint: Endpoint) -> None:
    pages = Pages(first_request(endpoint))
    name = rules(endpoint).next
    assert name is not None
    flag = {} if rules(endpoint).more is None else {str(rules(endpoint).more): True}
    pages.take({rules(endpoint).items: [], name: "same", **flag})
    assert pages.loop is None
    last: dict[str, Any] = {rules(endpoint).items: [{"n": 1}], name: "same", **flag}
    assert pages.take(last) == [{"n": 1}]
    assert pages.request is None
    assert isinstance(pages.loop, PagingError)


class Walk(RuleBasedStateMachine):
    """A listing that grows and fails while it is walked: nothing that was there is lost or comes twice."""

    @initialize(endpoint=st.sampled_from([end for end in PAGED if rules(end).kind in ("token", "operation")]))
    def begin(self, endpoint: Endpoint) -> None:
        self.server = PagingServer(endpoint, [3, 0, 2])
        self.pages = Pages(first_request(endpoint))
        self.found: list[Any] = []

    @precondition(lambda self: self.pages.request is not None)
    @rule()
    def fetch(self) -> None:
        assert self.pages.request is not None
        self.found += self.pages.take(self.server.answer(self.pages.request))

    @precondition(lambda self: self.pages.request is not None)
    @rule()
    def fail_and_go_on(self) -> None:
        self.pages = Pages(first_request(self.server.endpoint), None, self.pages.token)

    @precondition(lambda self: self.pages.request is not None)
    @rule(size=st.integers(0, 3))
    def grow(self, size: int) -> None:
        self.server.shape.append(size)
        self.server.items += [{"n": len(self.server.items) + number} for number in range(size)]

    @precondition(lambda self: self.pages.request is None)
    @rule()
    def compare(self) -> None:
        assert self.found == self.server.items


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
