"""A walk through pages of which only the names of two keys are known. What is known of an operation is in `_pages`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .exceptions import PagingError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NEXT = ("nextPageToken", "nextPageCursor", "nextCursor", "next_page_token")
"""Where answers name the next page."""


class Walk:
    """Which page comes next, and which of its items are wanted.

    Attributes:
        params: The query of the next request.
        ended: Whether there is none.
    """

    def __init__(self, items: str, cursor: str, limit: int | None, params: Mapping[str, Any] | None) -> None:
        self.params: dict[str, Any] = dict(params or {})
        self.ended: bool = limit == 0
        self._items: str = items
        self._cursor: str = cursor
        self._left: int | None = limit
        self._seen: set[str] = set()

    def take(self, body: object, hook: Callable[[str], str | None] | None) -> list[Any]:
        """The items of a page that are wanted; afterwards `params` ask for the next one.

        Raises:
            PagingError: The page names one that was fetched already.
        """
        answer: Mapping[str, Any] = cast("Mapping[str, Any]", body) if isinstance(body, dict) else {}
        found: list[Any] = list(answer.get(self._items) or [])[: self._left]
        self._left = None if self._left is None else self._left - len(found)
        following = next((str(answer[name]) for name in NEXT if answer.get(name) not in (None, "")), None)
        following = following if following is None or hook is None else hook(following)
        self.ended = following is None or self._left == 0
        if following is not None and not self.ended:
            self._go_on(following)
        return found

    def _go_on(self, cursor: str) -> None:
        if cursor in self._seen:
            raise PagingError("The listing named the same page twice; it would never end.")
        self._seen.add(cursor)
        self.params[self._cursor] = cursor
