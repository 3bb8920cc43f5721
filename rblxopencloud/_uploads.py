"""Files that callers hand in, on their way into a request: looked into before they are sent, and measured."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from ._transport.base import Peeked, length
from ._transport.sync import read

if TYPE_CHECKING:
    from ._transport.base import Readable


def first_bytes(file: Readable, size: int) -> bytes:
    """The first bytes of a file: fewer than that only where it has no more."""
    head = read(file, size)
    while head and len(head) < size and (piece := read(file, size - len(head))):
        head += piece
    return head


def measured(head: bytes, file: Readable) -> Peeked:
    """A file of which the first bytes were read, with a length: one that has none is read into memory."""
    content = Peeked(head, file)
    return content if length(content) is not None else Peeked(head + read(file), io.BytesIO())
