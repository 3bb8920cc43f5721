"""Which page of a listing comes next. Pure: the pages themselves are fetched by `Client.paginate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ._checks import limit as checked_limit
from .exceptions import PagingError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Request

_KINDS = ("token", "offset", "page", "operation")

Position: TypeAlias = "str | int"
"""What selects a page: a token of the service, or a number."""


class Pages:
    """Walks through a listing.

    All parameters of the first request are repeated on every page. An empty page is not the end while the service
    names another one.

    Attributes:
        request: The page to fetch next, None at the end.
        awaited: Whether a page is the result of an operation that has to be followed.
        loop: What is to be raised at the end, None where nothing is: the last page has items, and named an earlier one.
    """

    request: Request[object] | None
    loop: PagingError | None

    def __init__(self, request: Request[object], limit: int | None = None, start: Position | None = None) -> None:
        page = request.endpoint.pagination
        if page is None or page.kind not in _KINDS:
            raise ValueError(f"{request.endpoint.id} does not page. Use send().")
        self._page = page
        self._left = checked_limit(limit)
        first = request if start is None else self._with(request, page.token, start)
        self._first = self._sized(first)
        self._seen: set[Position] = set() if start is None else {start}
        self._passed = 0
        self.loop = None
        self.awaited = page.kind == "operation"
        self.request = None if self._left == 0 else self._first

    @property
    def token(self) -> Position | None:
        """What selects the page that is fetched next; None where nothing does, as for the first one."""
        return None if self.request is None else self._parameter(self.request, self._page.token)

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
        if page.size is None or page.max_size is None or self._parameter(request, page.size) is not None:
            return request
        return self._with(request, page.size, _size(page.max_size, self._left))

    def _items(self, answer: object) -> list[dict[str, Any]]:
        items = _get(answer, self._page.items) if self._page.items else answer
        return cast("list[dict[str, Any]]", items) if isinstance(items, list) else []

    def _next(self, answer: object, found: list[dict[str, Any]]) -> str | int | None:
        page = self._page
        if page.more is not None and _get(answer, page.more) is False:
            return None
        if page.kind in ("token", "operation"):
            return self._token(answer)
        return None if self._complete(answer, found) else self._position()

    def _token(self, answer: object) -> Position | None:
        token = None if self._page.next is None else _get(answer, self._page.next)
        if token is None or token == "" or not isinstance(token, (str, int)):
            return None
        if token in self._seen:
            self.loop = PagingError(
                f"{self._first.endpoint.id} named the same page twice; the listing would never end."
            )
            return None
        self._seen.add(token)
        return token

    def _complete(self, answer: object, found: list[dict[str, Any]]) -> bool:
        total = None if self._page.total is None else _get(answer, self._page.total)
        return not found or (isinstance(total, int) and self._start() + self._passed >= total)

    def _position(self) -> int:
        if self._page.kind == "offset":
            return self._start() + self._passed
        return self._number(self.request or self._first) + 1

    def _start(self) -> int:
        """How many items the listing passes over."""
        if self._page.kind == "offset":
            given = self._parameter(self._first, self._page.token)
            return 0 if given is None else int(given)
        size = None if self._page.size is None else self._parameter(self._first, self._page.size)
        return 0 if size is None else (self._number(self._first) - 1) * int(size)

    def _number(self, request: Request[object]) -> int:
        number = self._parameter(request, self._page.token)
        return 1 if number is None else int(number)

    def _parameter(self, request: Request[object], name: str) -> Any:
        if self._page.place == "body":
            return _get(request.json, name)
        return next((value for key, value in request.query if key == name), None)

    def _with(self, request: Request[object], name: str, value: Position) -> Request[object]:
        if self._page.place == "body":
            return request.with_json({**_object(request.json), name: value})
        return request.with_query({name: value})


def _size(most: int, wanted: int | None) -> int:
    """As few pages as can be, all of one size, for some services refuse another size on a later page."""
    if not wanted:
        return most
    pages = -(-wanted // most)
    return -(-wanted // pages)


def _object(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


def _get(value: object, name: str) -> Any:
    return _object(value).get(name)
