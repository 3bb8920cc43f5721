"""Which page of a listing comes next. Pure: the pages themselves are fetched by `Client.paginate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ._checks import limit as checked_limit
from .exceptions import PagingError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Request

_KINDS = ("token", "offset", "page")


class Pages:
    """Walks through a listing: `request` is the page to fetch next, None at the end.

    All parameters of the first request are repeated on every page. An empty page is not the end while the service
    names another one.
    """

    request: Request[object] | None

    def __init__(self, request: Request[object], limit: int | None = None) -> None:
        page = request.endpoint.pagination
        if page is None or page.kind not in _KINDS:
            raise ValueError(f"{request.endpoint.id} does not page. Use send().")
        self._page = page
        self._left = checked_limit(limit)
        self._first = self._sized(request)
        self._seen: set[str] = set()
        self._passed = 0
        self.request = None if self._left == 0 else self._first

    def take(self, answer: object) -> list[dict[str, Any]]:
        """The items of the page that was fetched, no more than are wanted; sets `request` to the next page."""
        found = self._items(answer)
        self._passed += len(found)
        items = found if self._left is None else found[: self._left]
        self._left = None if self._left is None else self._left - len(items)
        following = None if self._left == 0 else self._next(answer, found)
        self.request = None if following is None else self._with(self._first, self._page.token, following)
        return items

    def _sized(self, request: Request[object]) -> Request[object]:
        page = self._page
        sizes = [size for size in (page.max_size, self._left) if size]
        if page.size is None or page.max_size is None or not sizes or self._parameter(request, page.size) is not None:
            return request
        return self._with(request, page.size, min(sizes))

    def _items(self, answer: object) -> list[dict[str, Any]]:
        items = _get(answer, self._page.items) if self._page.items else answer
        return cast("list[dict[str, Any]]", items) if isinstance(items, list) else []

    def _next(self, answer: object, found: list[dict[str, Any]]) -> str | int | None:
        page = self._page
        if page.more is not None and not _get(answer, page.more):
            return None
        if page.kind == "token":
            return self._token(answer)
        return None if self._complete(answer, found) else self._position()

    def _token(self, answer: object) -> str | None:
        token = None if self._page.next is None else _get(answer, self._page.next)
        if not isinstance(token, str) or not token:
            return None
        if token in self._seen:
            raise PagingError(f"{self._first.endpoint.id} named the same page twice; the listing would never end.")
        self._seen.add(token)
        return token

    def _complete(self, answer: object, found: list[dict[str, Any]]) -> bool:
        total = None if self._page.total is None else _get(answer, self._page.total)
        return not found or (isinstance(total, int) and self._start() + self._passed >= total)

    def _position(self) -> int:
        if self._page.kind == "offset":
            return self._start() + self._passed
        current = self._parameter(self.request or self._first, self._page.token)
        return (1 if current is None else int(current)) + 1

    def _start(self) -> int:
        given = self._parameter(self._first, self._page.token) if self._page.kind == "offset" else None
        return 0 if given is None else int(given)

    def _parameter(self, request: Request[object], name: str) -> Any:
        if self._page.place == "body":
            return _get(request.json, name)
        return next((value for key, value in request.query if key == name), None)

    def _with(self, request: Request[object], name: str, value: str | int) -> Request[object]:
        if self._page.place == "body":
            return request.with_json({**_object(request.json), name: value})
        return request.with_query({name: value})


def _object(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _get(value: object, name: str) -> Any:
    return _object(value).get(name)
