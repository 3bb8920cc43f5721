# Generated from rblxopencloud/http.py by codegen/asyncify. Do not edit.
"""Operations that take a while, and the escape hatch for calls that this SDK has no method for."""

from __future__ import annotations

import time
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack, cast

from attrs import evolve

from rblxopencloud._answers import explain, outcome
from rblxopencloud._catalogue import recognised
from rblxopencloud._checks import limit as whole_limit
from rblxopencloud._errors import error_for, operation_error
from rblxopencloud._operations import FAMILIES, Status, poll_request, resumed, status
from rblxopencloud._requests import RequestOptions, plain_request
from rblxopencloud._transport.aio import notify, sleep
from rblxopencloud._values import as_it_is
from rblxopencloud._waits import poll_wait, server_wait
from rblxopencloud._walk import Walk
from rblxopencloud.exceptions import RateLimited
from rblxopencloud.retry import RetryPolicy
from rblxopencloud.timeouts import Timeouts

from .client import Client, client_for

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from rblxopencloud._transport.base import Headers
    from rblxopencloud._values import Wire
    from rblxopencloudraw import Endpoint, JsonValue, Request

T = TypeVar("T")

TIMEOUT = 15.0
_LONGEST = 86400.0
LAST_QUESTION = 2.0
"""How many seconds a question gets at least, be there ever so little time left."""


class Operation(Generic[T]):
    """Something that Roblox works on for a while, such as flushing a memory store.

    Operations are returned by the methods that start them.

    Attributes:
        is_done: Whether it is known to have ended. Nothing is fetched to find out.

    Example:
        ```python
        operation = await experience.flush_memory_store()
        await operation.wait(timeout_seconds=120)
        ```

    [Long-running operations](https://create.roblox.com/docs/cloud/reference/patterns#long-running-operations)
    """

    is_done: bool

    def __init__(self, client: Client, started: Request[Any], answer: Wire, convert: Callable[[Wire], T]) -> None:
        """Follow what a request started.

        Args:
            client: Who asks for the status.
            started: The request that started the operation.
            answer: What the service answered to it.
            convert: Makes the result from what the service gives as the response.

        Raises:
            ValueError: The request does not start an operation, or the answer does not say where to ask.
        """
        long_running = started.endpoint.long_running
        if long_running is None or long_running.family not in FAMILIES:
            raise ValueError(f"{started.endpoint.id} does not start an operation that can be awaited.")
        self._client: Client = client
        self._started: Endpoint = started.endpoint
        self._family: str = long_running.family
        self._convert: Callable[[Wire], T] = convert
        self._last: Status = status(self._family, answer)
        self._wait: float | None = None
        self._poll: Request[Any] | None = None if self._last.done else poll_request(started, self._last)
        self.is_done = self._last.done
        if self._poll is None and not self.is_done:
            raise ValueError(f"The answer to {started.endpoint.id} does not say where its status is found.")

    @classmethod
    def from_path(
        cls, path: str, api_key: str | Client | None, *, convert: Callable[[Wire], Any] = as_it_is
    ) -> Operation[Any]:
        """Follow an operation that was started earlier, perhaps by another program. Nothing is sent.

        Args:
            path: Its path, as in `path` or as the service answered it: of memory stores, instances, thumbnails, assets,
                analytics, experiments, or a task of Luau execution.
            api_key: An API key with access to it, or a `Client`.
            convert: Makes the result from what the service gives; without it, the result is that.

        Returns:
            The operation, of which nothing is known yet.

        Raises:
            ValueError: It is not the path of an operation.

        Example:
            ```python
            operation = Operation.from_path("cloud/v2/universes/1234/memory-store/operations/5678", "your-api-key")
            await operation.wait()
            ```

        Requires no scope; asking requires what starting the operation required.
        [Patterns](https://create.roblox.com/docs/cloud/reference/patterns#long-running-operations)
        """
        return cls(client_for(api_key), resumed(path), {}, convert)

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.Operation is_done={self.is_done!r}>"

    @property
    def path(self) -> str | None:
        """Where it is asked for, to be kept for `from_path`; None where it had ended when it was started."""
        return None if self._poll is None else self._poll.path

    async def fetch_status(self) -> T | None:
        """Ask once whether the operation has ended.

        Returns:
            The result, None while the operation is running.

        Raises:
            HttpException: The request failed, or the operation ended with an error.
            TransportError: No answer.

        Example:
            ```python
            if await operation.fetch_status() is None:
                print("still running")
            ```

        Requires what starting the operation required.
        [Patterns](https://create.roblox.com/docs/cloud/reference/patterns#long-running-operations)
        """
        await self._refresh(self._client.timeouts, self._client.retry)
        return self._result() if self.is_done else None

    async def wait(
        self, timeout_seconds: float | None = 60, interval_seconds: float = 0, interval_exponent: float = 1.3
    ) -> T:
        """Ask again and again until the operation has ended.

        Args:
            timeout_seconds: Seconds to wait; None for as long as it takes. Only an answer that is under way by then
                is waited for up to two seconds longer.
            interval_seconds: Seconds between two questions. 0 starts with half a second.
            interval_exponent: What the interval is multiplied with each time, at least 1. It grows to ten seconds
                at most, unless the interval itself is longer.

        Returns:
            The result.

        Raises:
            HttpException: A request failed, or the operation ended with an error.
            TimeoutError: It has not ended in time. It can be waited for again.
            ValueError: An argument is negative, or the exponent is below 1.

        Example:
            ```python
            flushed = await (await experience.flush_memory_store()).wait(timeout_seconds=120, interval_seconds=3)
            ```

        Requires what starting the operation required.
        [Patterns](https://create.roblox.com/docs/cloud/reference/patterns#long-running-operations)
        """
        _check_waiting(timeout_seconds, interval_seconds, interval_exponent)
        deadline = None if timeout_seconds is None else time.monotonic() + timeout_seconds
        attempt = 0
        while not self.is_done:
            await self._refresh_within(_left(deadline))
            if self.is_done:
                break
            pause = self._pause(poll_wait(interval_seconds, interval_exponent, attempt), _left(deadline))
            if pause is None:
                raise TimeoutError(f"The operation has not ended within {timeout_seconds} seconds. Wait again.")
            await sleep(pause)
            attempt += 1
        return self._result()

    def _pause(self, own: float, left: float | None) -> float | None:
        if left is None:
            return max(own, self._wait or 0.0)
        if left <= 0 or (self._wait is not None and self._wait > left):
            return None
        return min(max(own, self._wait or 0.0), left)

    async def _refresh_within(self, left: float | None) -> None:
        most = None if left is None else max(left, LAST_QUESTION)
        try:
            await self._refresh(self._client.timeouts.within(most), _within(self._client.retry, most))
        except RateLimited as error:
            self._wait = error.retry_after

    async def _refresh(self, timeouts: Timeouts, retry: RetryPolicy | None) -> None:
        poll = self._poll
        if self.is_done or poll is None:
            return
        done = await self._client.sender.perform(poll, timeouts, retry)
        answer = cast("Wire", outcome(done, poll.endpoint, self._client.credential))
        self._wait = server_wait(done.response.status, done.response.headers)
        self._last = status(self._family, answer)
        self.is_done = self._last.done

    def _result(self) -> T:
        if self._last.error is not None:
            raise operation_error(self._last.error, self._started)
        response = self._last.response
        return self._convert({} if response is None else response)


async def send_request(
    method: str,
    path: str,
    authorization: str | Client | None = None,
    expected_status: Sequence[int] | None = None,
    retry_max_attempts: int = 2,
    retry_interval_seconds: float = 1,
    retry_interval_exponent: float = 2,
    **kwargs: Unpack[RequestOptions],
) -> tuple[int, JsonValue | bytes, Headers]:
    """Send any request to Open Cloud, for what this SDK has no method for.

    A request is sent again after a server error only where a repeat does no more than the first: GET, HEAD, OPTIONS,
    PUT and DELETE. POST and PATCH are never sent twice.

    Args:
        method: The HTTP method, such as "GET".
        path: The path on the server, such as "messaging-service/v1/universes/1/topics/news". With a slash in front it
            stands below /cloud/v2, as in "/universes/1", unless a version follows its first part.
        authorization: An API key, "Bearer " and an OAuth2 token, a client, or None.
        expected_status: The statuses to return; any other is raised. None returns whatever comes.
        retry_max_attempts: How often to send again, 0 for never: after 429 and where nothing reached the server, any
            request; after an error of the server that may pass and a broken connection, only what does no harm twice.
        retry_interval_seconds: Seconds before the first repeat.
        retry_interval_exponent: What the interval is multiplied with for each further repeat.
        **kwargs: `params`, `headers`, `json`, `data` (bytes, text or a form) and `timeout`: the seconds after which
            the request is given up, however much of it or of the answer is still moving; 15 where it is not passed,
            None for no limit. A request that is given up is not sent again. What is sent again after an error has as
            many seconds anew, and waiting before it, or for a rate limit, is not counted.

    Returns:
        The status; the body as JSON where it is JSON, else as text or bytes, None where it is empty; the headers.

    Raises:
        HttpException: The status is not an expected one. The subclass says which, such as `NotFound` for 404,
            `Forbidden` for 403 and `RateLimited` for 429.
        TransportError: No answer; `RequestTimeout` where it took too long.
        ValueError: The method or the path is not one, or both `json` and `data` are passed.
        TypeError: An argument that does not exist.

    Example:
        ```python
        status, data, headers = await send_request(
            "POST",
            "messaging-service/v1/universes/1234/topics/news",
            authorization="your-api-key",
            expected_status=[200],
            json={"message": "Hello"},
        )
        ```

    Requires what the operation behind the path requires.
    [Reference](https://create.roblox.com/docs/cloud/reference)
    """
    client = client_for(authorization)
    request = recognised(plain_request(method, path, kwargs))
    policy = _policy(retry_max_attempts, retry_interval_seconds, retry_interval_exponent)
    timeouts = _limits(kwargs.get("timeout", TIMEOUT))
    done = await client.sender.perform(request, timeouts, policy, expected_status or ())
    response = done.response
    if expected_status is not None and response.status not in expected_status:
        raise explain(error_for(response, request.endpoint, client.credential), done)
    return response.status, response.value(), response.headers


async def iterate_request(
    *args: Any,
    data_key: str,
    cursor_key: str,
    max_yields: int | None = None,
    post_request_hook: Callable[[Any], object] | None = None,
    include_raw_response: bool = False,
    next_cursor_hook: Callable[[str], str | None] | None = None,
    **kwargs: Any,
) -> AsyncIterator[Any]:
    """Walk through the pages of a listing that this SDK has no method for. `Client.paginate` is for all that it knows.

    Args:
        *args: What `send_request` takes: method, path, and what follows them.
        data_key: The key of the list of items in an answer.
        cursor_key: The parameter that selects a page. Where the answer names the next page is found by itself.
        max_yields: How many items to yield at most; None for all.
        post_request_hook: Called with the body of every answer.
        include_raw_response: Whether to yield pairs of an item and the body that it came in.
        next_cursor_hook: Turns what an answer names into what is sent; None from it ends the walk.
        **kwargs: What `send_request` takes by name. `params` are repeated for every page.

    Yields:
        Each item, as it is on the wire.

    Raises:
        HttpException: The status is not an expected one.
        PagingError: The same page was named twice.
        TransportError: No answer.

    Example:
        ```python
        async for group in iterate_request(
            "GET", "/groups/7/roles", "your-api-key", [200], data_key="groupRoles", cursor_key="pageToken"
        ):
            print(group["displayName"])
        ```

    Requires what the operation behind the path requires.
    [Patterns](https://create.roblox.com/docs/cloud/reference/patterns#pagination)
    """
    walk = Walk(data_key, cursor_key, whole_limit(max_yields), kwargs.pop("params", None))
    while not walk.ended:
        _, body, _ = await send_request(*args, params=walk.params, **kwargs)
        if post_request_hook is not None:
            await notify(post_request_hook, body)
        for item in walk.take(body, next_cursor_hook):
            yield (item, body) if include_raw_response else item


@lru_cache(maxsize=64)
def _policy(repeats: int, interval: float, exponent: float) -> RetryPolicy:
    return RetryPolicy(
        max_attempts=max(repeats, 0) + 1,
        base_delay=max(interval, 0),
        factor=exponent,
        max_delay=_LONGEST,
        jitter=False,
        deadline=None,
        after_timeout=False,
    )


@lru_cache(maxsize=64)
def _limits(timeout: float | Timeouts | None) -> Timeouts:
    return Timeouts.altogether(timeout)


def _check_waiting(timeout: float | None, interval: float, exponent: float) -> None:
    if timeout is not None and timeout < 0:
        raise ValueError(f"timeout_seconds must not be negative; it is {timeout}. Pass None to wait without limit.")
    if interval < 0:
        raise ValueError(f"interval_seconds must not be negative; it is {interval}.")
    if exponent < 1:
        raise ValueError(f"interval_exponent must be at least 1; it is {exponent}.")


def _within(retry: RetryPolicy | None, seconds: float | None) -> RetryPolicy | None:
    if seconds is None:
        return retry
    if retry is None:
        return RetryPolicy(max_attempts=1, deadline=seconds)
    return evolve(retry, deadline=seconds if retry.deadline is None else min(retry.deadline, seconds))


def _left(deadline: float | None) -> float | None:
    return None if deadline is None else deadline - time.monotonic()
