"""What a caller can be told about exchanges: one event for each request, answer, repeat and wait. No secret is in any.

Who tells it is `_sending`; the asynchronous package accepts functions that are to be awaited.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@attrs.frozen
class RequestEvent:
    """A request is about to be sent.

    Attributes:
        operation: The id of the operation.
        method: The HTTP method.
        path: The path, without the query.
        attempt: The number of the attempt, from 1.
        headers: The headers that are harmless to show.
    """

    operation: str
    method: str
    path: str
    attempt: int
    headers: Mapping[str, str]


@attrs.frozen
class ResponseEvent:
    """An answer came, or did not.

    Attributes:
        operation: The id of the operation.
        method: The HTTP method.
        path: The path, without the query.
        attempt: The number of the attempt, from 1.
        status: The HTTP status; None where there was no answer.
        seconds: How long it took.
        headers: The headers of the answer that are harmless to show.
        error: The name of the exception where there was no answer, else "".
    """

    operation: str
    method: str
    path: str
    attempt: int
    status: int | None
    seconds: float
    headers: Mapping[str, str]
    error: str = ""


@attrs.frozen
class RetryEvent:
    """A request is going to be sent again.

    Attributes:
        operation: The id of the operation.
        attempt: The number of the attempt that failed, from 1.
        seconds: How long is waited first.
        status: The HTTP status of the answer; None where there was none.
        error: The name of the exception where there was no answer, else "".
    """

    operation: str
    attempt: int
    seconds: float
    status: int | None
    error: str = ""


@attrs.frozen
class WaitEvent:
    """A request waits because nothing is left of a rate limit.

    Attributes:
        operation: The id of the operation.
        seconds: How long, as far as is known.
    """

    operation: str
    seconds: float


Hook: TypeAlias = "Callable[[Any], object]"


@attrs.frozen
class Hooks:
    """Functions of yours that are called with an event. They see no key, no body and no query.

    In the asynchronous package they may be asynchronous. What they raise is logged and changes nothing.

    Attributes:
        request: Called with a `RequestEvent` before each attempt.
        response: Called with a `ResponseEvent` after each attempt.
        retry: Called with a `RetryEvent` before the wait for the next attempt.
        wait: Called with a `WaitEvent` before a wait for a rate limit.

    Example:
        ```python
        waits = []
        client = Client("your-api-key", hooks=Hooks(wait=waits.append))
        ```

    [Rate limits](https://create.roblox.com/docs/cloud/reference/rate-limits)
    """

    request: Callable[[RequestEvent], object] | None = None
    response: Callable[[ResponseEvent], object] | None = None
    retry: Callable[[RetryEvent], object] | None = None
    wait: Callable[[WaitEvent], object] | None = None
