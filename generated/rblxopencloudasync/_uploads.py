# Generated from rblxopencloud/_uploads.py by codegen/asyncify. Do not edit.
"""Files that callers hand in, on their way into a request: looked into before they are sent, and measured."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rblxopencloud._transport.aio import read
from rblxopencloud._transport.base import Peeked, length

if TYPE_CHECKING:
    from rblxopencloud._transport.base import Readable


async def first_bytes(file: Readable, size: int) -> bytes:
    """The first bytes of a file: fewer than that only where it has no more."""
    head = await read(file, size)
    while head and len(head) < size and (piece := await read(file, size - len(head))):
        head += piece
    return head


async def measured(head: bytes, file: Readable) -> Peeked:
    """A file of which the first bytes were read, with a length: one that has none is read into memory."""
    content = Peeked(head, file)
    return content if length(content) is not None else Peeked(head + await read(file), io.BytesIO())
