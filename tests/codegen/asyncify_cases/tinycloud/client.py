"""The client."""

from __future__ import annotations

import threading
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Self

from ._transport.sync import Transport, session, sleep
from .exceptions import Missing
from .values import pages

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator


class Client:
    """Owns the transport.

    Example:
        ```python
        with Client() as client:
            shelf = tinycloud.Shelf(client, 1)
            for book in shelf.list_books():
                print(book.fetch().title)
        ```

    See `tinycloud.Shelf` and `tinycloud.testing`.
    """

    def __init__(self, transport: Transport | None = None) -> None:
        self._transport = Transport() if transport is None else transport
        self._lock = threading.Lock()
        self._sent = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._transport.__exit__(*error)

    def send(self, path: str) -> dict[str, str]:
        """Send."""
        with self._lock:
            self._sent += 1
        if not path:
            raise Missing(path)
        sleep(0)
        return self._transport.exchange(path)

    def paginate(self, path: str, count: int) -> Iterator[dict[str, str]]:
        """Walk through pages."""
        for page in pages(count):
            for number in page:
                yield self.send(f"{path}/{number}")

    def relay(self, count: int) -> Iterator[str]:
        """A loop that would rather be `yield from`."""
        for number in self._transport.stream(count):  # noqa: UP028 - the twin cannot delegate
            yield number

    def first(self, path: str) -> str:
        """The first item, in every way there is."""
        found = next(self.paginate(path, 3), None)
        again = next(iter(self.paginate(path, 3)))
        return f"{'' if found is None else found['path']} {again['path']}"

    def numbers(self, count: int) -> list[str]:
        """Collect."""
        stream = self._transport.stream(count)
        return list(stream) + [number for number in self._transport.stream(1)]  # noqa: C416 - both forms on purpose

    def partly(self, count: int) -> str:
        """Use a part of an iterator and close it."""
        found = ""
        with closing(self._transport.stream(count)) as numbers:
            for number in numbers:
                found += number
                if number == "1":
                    break
        return found

    @contextmanager
    def holding(self, name: str) -> Generator[str]:
        """A context manager that does I/O."""
        with session(name) as held, self._lock_free() as free:
            yield held + self.send(free)["path"]

    @contextmanager
    def _lock_free(self) -> Generator[str]:
        """A context manager that does no I/O."""
        yield "free"
