"""Where a key must not be seen: in errors and all they carry, log records, addresses, and on other hosts."""

from __future__ import annotations

import logging
import pickle
import traceback
from typing import TYPE_CHECKING

from rblxopencloud.exceptions import BaseException as OurException

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .server import Attempt

_OURS = ("/rblxopencloud/", "/rblxopencloudasync/")


class Listener(logging.Handler):
    """Listens to every logger at every level.

    What the HTTP library logs of an answer is not ours, should a server repeat the key there; all else counts.
    """

    def __init__(self, mark: str) -> None:
        super().__init__(logging.DEBUG)
        self.leaks: list[str] = []
        self.heard = 0
        self._mark = mark

    def emit(self, record: logging.LogRecord) -> None:
        self.heard += 1
        text = record.getMessage()
        foreign = record.name.startswith("httpcore.") and text.startswith("receive_response_headers")
        if self._mark in text and not foreign:
            self.leaks.append(f"{record.name}: {text[:300]}")


def leaks_of_error(error: Exception | None, key: str) -> Iterator[str]:
    """Where an exception shows the key: as text, in what it carries, in its causes, and in what our frames hold."""
    while error is not None:
        name = type(error).__name__
        shown = {"str": str(error), "repr": repr(error), "args": repr(error.args), "attributes": repr(vars(error))}
        yield from (f"{name}: {where} shows the key" for where, text in shown.items() if key in text)
        if key in "".join(traceback.format_exception(error)):
            yield f"{name}: its traceback shows the key"
        yield from _leaks_of_frames(error, key)
        if isinstance(error, OurException) and key.encode() in pickle.dumps(error):
            yield f"{name}: its pickle holds the key"
        following = error.__cause__ or error.__context__
        error = following if isinstance(following, Exception) else None


def leaks_of_attempt(attempt: Attempt, key: str) -> Iterator[str]:
    """Where a request shows the key but in the header that is for it."""
    if key in attempt.target:
        yield f"{attempt.method} {attempt.path}: the address holds the key"
    shown = attempt.head.count(key.encode()) + attempt.body.count(key.encode())
    if shown > (attempt.header("x-api-key") == key):
        yield f"{attempt.method} {attempt.path}: the key is sent in another place than its header"


def _leaks_of_frames(error: Exception, key: str) -> Iterator[str]:
    for frame, _ in traceback.walk_tb(error.__traceback__):
        code = frame.f_code
        if any(part in code.co_filename for part in _OURS) and "/tests/" not in code.co_filename:
            yield from (
                f"{type(error).__name__}: {name} in {code.co_name} shows the key"
                for name, value in frame.f_locals.items()
                if key in repr(value)
            )
