"""One page out of a whole list, in the spelling of the operation that is called.

Which parameters carry the token and the size, and where items and the next token go, is known to `rblxopencloudraw`.
A token is bound to the other parameters, for the service refuses one that comes with others.

https://create.roblox.com/docs/cloud/reference/patterns#pagination
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from typing import TYPE_CHECKING, Any, cast

import rblxopencloudraw as raw
from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rblxopencloud.testing.calls import Call
    from rblxopencloudraw import Pagination

DEFAULT_SIZE = 10
LARGEST_SIZE = 100


def paged(
    call: Call, items: Iterable[object], *, size: int = DEFAULT_SIZE, largest: int | None = None
) -> dict[str, Any]:
    """The page of a list that a call asks for, as its operation answers it.

    Args:
        call: The call; its operation has to page by a token, an offset or a page number.
        items: All items of the list, in order.
        size: How many a page holds where the call does not say.
        largest: How many it holds at most; None for what the operation documents. More than that is cut to it.

    Raises:
        Refusal: 400 for a size below 1, or a token that is none or belongs to other parameters.
    """
    page = _pagination(call)
    found = list(items)
    most = largest or page.max_size or LARGEST_SIZE
    count = _size(call, page, size, most)
    start = _start(call, page, count)
    answer: dict[str, Any] = {page.items: found[start : start + count]}
    return answer | _rest(call, page, start + count, len(found))


def _pagination(call: Call) -> Pagination:
    page = raw.ENDPOINTS[call.operation.id].pagination
    if page is None:
        raise TypeError(f"{call.operation.id} does not page.")
    return page


def _sent(call: Call, page: Pagination) -> Mapping[str, Any]:
    return as_object(call.body) if page.place == "body" else call.query


def _size(call: Call, page: Pagination, usual: int, most: int) -> int:
    wanted = None if page.size is None else cast("int | None", _sent(call, page).get(page.size))
    if wanted is None or wanted == 0:
        return min(usual, most)
    if wanted < 0:
        raise Refusal(400, f"{page.size} is {wanted}; it must be from 1 to {most}.")
    return min(wanted, most)


def _start(call: Call, page: Pagination, count: int) -> int:
    given = _sent(call, page).get(page.token)
    if page.kind == "offset":
        return 0 if given is None else int(given)
    if page.kind == "page":
        return 0 if given is None else (int(given) - 1) * count
    return _read(str(given), page, _others(call, page)) if given else 0


def _rest(call: Call, page: Pagination, end: int, total: int) -> dict[str, Any]:
    rest: dict[str, Any] = {} if page.total is None else {page.total: total}
    if page.more is not None:
        rest[page.more] = end < total
    if page.next is not None and end < total:
        rest[page.next] = _write(end, _others(call, page))
    return rest


def _others(call: Call, page: Pagination) -> str:
    """Everything that a token is bound to."""
    free = {page.token, page.size}
    sent = {name: value for name, value in _sent(call, page).items() if name not in free}
    return hashlib.sha256(
        json.dumps([call.operation.id, call.raw_path, sent], sort_keys=True, default=str).encode()
    ).hexdigest()[:12]


def _write(position: int, others: str) -> str:
    return base64.urlsafe_b64encode(f"{others}:{position}".encode()).decode().rstrip("=")


def _read(token: str, page: Pagination, others: str) -> int:
    try:
        bound, _, position = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode().partition(":")
        start = int(position)
    except (binascii.Error, UnicodeDecodeError, ValueError) as error:
        raise Refusal(400, f"{page.token} is not a page token of this listing.") from error
    if bound != others:
        raise Refusal(400, f"{page.token} was given out for other parameters. Repeat those of the first page.")
    return start
