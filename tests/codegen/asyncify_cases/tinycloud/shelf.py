"""Things on a shelf."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Generic, Protocol, Self, TypeVar, overload

from ._transport.sync import call
from .values import Title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .client import Client

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Fetchable(Protocol[T_co]):
    """Anything that can be fetched."""

    def fetch(self) -> T_co: ...


class Resource(Generic[T]):
    """What all have in common."""

    _client: Client

    def __init__(self, client: Client, id: int) -> None:
        self._client = client
        self.id = id

    @abstractmethod
    def fetch(self) -> T:
        """Fetch."""
        raise NotImplementedError

    def list_all(self) -> Iterator[T]:
        """Nothing."""
        raise NotImplementedError

    def path(self) -> str:
        """Pure."""
        return f"{type(self).__name__.lower()}/{self.id}"


class Book(Resource[Title]):
    """A book."""

    title: Title | None = None

    def fetch(self) -> Title:
        """Fetch."""
        data = self._client.send(self.path())
        data.update(read="yes")
        self.title = Title(data["path"]).update(f"{self._client.send('x')['path']}:{data['path']}")
        return self.title

    def update(self, **changes: str) -> Self:
        """Update."""
        self._client.send(f"{self.path()}?{changes}")
        return self

    def list_all(self) -> Iterator[Title]:
        """Itself."""
        yield self.fetch()


class Shelf(Resource[list[Book]]):
    """A shelf."""

    def fetch(self) -> list[Book]:
        """Fetch."""
        return [book.update(a="1") for book in self.list_books() if book.fetch().text]

    def list_books(self) -> Iterator[Book]:
        """List."""
        for data in self._client.paginate("books", 3):
            yield Book(self._client, len(data["path"]))

    def books(self) -> Iterator[Book]:
        """Hand an iterator on."""
        books: Iterator[Book] = self.list_books()
        return books

    def titles(self) -> dict[int, str]:
        """Comprehensions and chains."""
        longest = max(len(title) for title in [book.fetch().text for book in self.books()])
        found = {book.id: book.fetch().text[:longest] for book in self.books()}
        assert all(title for title in found.values())
        return found | {0: self.fetch()[0].update().update(b="2").fetch().update("short").text}

    def visit(self, callback: Callable[[Book], str]) -> tuple[str, ...]:
        """Call back."""
        return tuple(call(callback, book) for book in self.list_books())

    def cursor(self) -> Cursor:
        """An iterator that is an object."""
        return Cursor(self, 2)

    @overload
    def pick(self, index: None) -> None: ...
    @overload
    def pick(self, index: int) -> Book: ...
    def pick(self, index: int | None) -> Book | None:
        """Overloads."""
        return None if index is None else self.fetch()[index]

    def list_all(self) -> Iterator[list[Book]]:
        """Conditionally."""
        return self._twice(1) if self.id else self._twice(0)

    def _twice(self, index: int) -> Iterator[list[Book]]:
        yield self.fetch()
        yield [*self.fetch(), *[self.pick(index)]]


class Cursor:
    """An iterator."""

    def __init__(self, shelf: Shelf, left: int) -> None:
        self._shelf = shelf
        self._left = left

    def __iter__(self) -> Iterator[Book]:
        return self

    def __next__(self) -> Book:
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._shelf.pick(self._left)

    def drain(self) -> list[int]:
        """Use itself."""
        found: list[int] = []
        while True:
            try:
                found.append(next(self).id)
            except StopIteration:
                return found


def fetch_each(things: list[Fetchable[T]]) -> list[T]:
    """Through a protocol."""
    return [thing.fetch() for thing in things]
