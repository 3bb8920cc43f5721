"""The client: owner of the connections, the credential and the policies. Every object of this SDK calls through one.

What it decides with (credentials, addresses, errors, pages) are pure functions in modules of their own.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from rblxopencloudraw import UNSET, Request, Unset

from ._answers import explain, outcome
from ._auth import Credential, checked_base_url, credential, fingerprint
from ._checks import policy
from ._downloads import saved
from ._errors import error_for
from ._pages import Pages
from ._registry import Registry
from ._sending import Sender
from ._transport.sync import Transport
from .exceptions import HttpException, RequestTimeout, TransportError
from .hooks import Hooks
from .rate_limits import RateLimitPolicy
from .retry import RetryPolicy
from .timeouts import Timeouts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from rblxopencloudraw import JsonValue

    from ._downloads import Target
    from ._transport.base import Progress, Response
    from ._transport.sync import HttpClient
    from ._values import Wire

T = TypeVar("T")

BASE_URL = "RBLXOPENCLOUD_BASE_URL"
DEFAULT_TIMEOUTS = Timeouts()
DEFAULT_RETRY = RetryPolicy()
DEFAULT_RATE_LIMITS = RateLimitPolicy()
PAGE_SECONDS = 120.0
_KEPT = 128


class Client:
    """One connection pool, one credential, one set of policies. Safe to share between threads, or between tasks.

    Wherever this SDK takes an API key, it takes a client too. A plain key uses one client that is shared by
    everything with the same key.

    Args:
        api_key: An API key; one that starts with "Bearer " is taken as an OAuth2 access token. None to call what
            needs no credential.
        oauth2_token: An OAuth2 access token, instead of a key.
        base_url: Another server than Roblox's for every call, such as a local one. If None, the environment
            variable `RBLXOPENCLOUD_BASE_URL` is used where it is set. The credential is sent there.
        timeout: Seconds for every phase of a request, or `Timeouts` for each phase; None for no limit.
        retry: When a request is sent again by itself; None for never.
        rate_limits: How rate limits are kept to; None to send until the server refuses.
        hooks: Functions of yours that are told about requests, answers, repeats and waits.
        http_client: Your own `httpx` client, for proxies, certificates or hooks. It stays open when this is closed.
            It keeps its connections by itself, so two things weaken: an answer that a server sends unasked is not
            noticed, and may be taken for the next one; and `Timeouts.total` counts in a synchronous client only once
            the answer's head is there and between its pieces, so that a head that drips in ends with no limit. Once
            it was used, a process that is forked needs another.

    Attributes:
        is_closed: Whether it was closed; then every call is an error.

    Raises:
        ValueError: The credential holds characters that no key has, or the base address is not one.
        TypeError: A policy is something else.

    Example:
        ```python
        with Client("your-api-key", timeout=20) as client:
            experience = Experience(1234, client).fetch_info()
        ```

    [API keys](https://create.roblox.com/docs/cloud/auth/api-keys)
    """

    # Until the credential is read, as a traceback may show this object before that.
    credential: Credential = Credential("none")
    base_url: str | None = None
    is_closed: bool = False

    def __init__(
        self,
        api_key: str | None = None,
        *,
        oauth2_token: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeouts | None = DEFAULT_TIMEOUTS,
        retry: RetryPolicy | None = DEFAULT_RETRY,
        rate_limits: RateLimitPolicy | None = DEFAULT_RATE_LIMITS,
        hooks: Hooks | None = None,
        http_client: HttpClient | None = None,
    ) -> None:
        try:
            self.credential = credential(api_key, oauth2_token)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key, oauth2_token
        policy("retry", retry, RetryPolicy)
        policy("rate_limits", rate_limits, RateLimitPolicy)
        policy("hooks", hooks, Hooks)
        address = _configured() if base_url is None else base_url
        self.base_url = None if address is None else checked_base_url(address)
        self.timeouts: Timeouts = Timeouts.of(timeout)
        self.retry: RetryPolicy | None = retry
        self._rate_limits: RateLimitPolicy | None = rate_limits
        self._hooks: Hooks | None = hooks
        self._is_guest: bool = False
        self._transport: Transport = Transport(http_client)
        self.sender: Sender = Sender(self._transport, self.credential, self.base_url, rate_limits, hooks)

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.Client {self.credential.kind} base_url={self.base_url!r}>"

    def __deepcopy__(self, memo: dict[int, object]) -> Self:
        return self  # copies of objects call through the same client

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("A client, and what calls through one, is not pickled: it holds the key. Pass ids instead.")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def send(self, request: Request[T], *, progress: Progress | None = None) -> T:
        """Perform a request and return what the operation returns.

        Args:
            request: A request built by `rblxopencloudraw`.
            progress: Called after every piece of the body that was sent, with the bytes sent so far and the bytes
                there are, None where that is not known. What it raises ends the request.

        Returns:
            The decoded answer, as typed by the request.

        Raises:
            HttpException: The server answered with an error; the subclass says which.
            RateLimited: A rate limit is hit or used up, and waiting for it would take too long or is not wanted.
            UnreadableResponse: The status says success, but the answer is not what the operation returns.
            TransportError: No answer; `RequestTimeout` where it took too long.

        Example:
            ```python
            universe = client.send(rblxopencloudraw.universes.get_universe(1234))
            ```

        Requires what the operation requires: `request.endpoint.scopes`.
        [Reference](https://create.roblox.com/docs/cloud/reference)
        """
        done = self.sender.perform(request, self.timeouts, self.retry, progress=progress)
        return cast("T", outcome(done, request.endpoint, self.credential))

    def send_raw(
        self,
        request: Request[Any],
        *,
        timeout: float | Timeouts | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        progress: Progress | None = None,
    ) -> Response:
        """Perform a request and return the answer as it came, whatever its status. Policies count as in `send`.

        Args:
            request: A request built by `rblxopencloudraw`.
            timeout: Limits for this call, instead of the client's own.
            retry: When this request is sent again, instead of the client's own policy; None for never.
            progress: Called with the bytes sent so far and the bytes there are, as in `send`.

        Returns:
            Status, headers and body of the last answer.

        Raises:
            RateLimited: A rate limit is used up, and waiting for it would take too long or is not wanted.
            TransportError: No answer; `RequestTimeout` where it took too long.

        Example:
            ```python
            response = client.send_raw(rblxopencloudraw.universes.get_universe(1234))
            print(response.status, response.headers.get("x-ratelimit-remaining"))
            ```

        Requires what the operation requires: `request.endpoint.scopes`.
        [Reference](https://create.roblox.com/docs/cloud/reference)
        """
        timeouts = self.timeouts if isinstance(timeout, Unset) else Timeouts.of(timeout)
        again = self.retry if isinstance(retry, Unset) else retry
        return self.sender.perform(request, timeouts, again, progress=progress).response

    def download(self, request: Request[Any], file: Target, *, progress: Progress | None = None) -> int:
        """Perform a request and write the body of the answer to a file, without holding it in memory.

        Args:
            request: A request built by `rblxopencloudraw`.
            file: The path of a file, which is replaced when everything is there and left alone until then; or a file
                opened with "wb", which is written to from where it stands and may keep a part after an error.
            progress: Called with the bytes received so far and the bytes there are, None where that is not known.

        Returns:
            How many bytes were written.

        Raises:
            HttpException: The server answered with an error; nothing was written.
            TransportError: No answer, or one that ended early; `RequestTimeout` where it took too long.
            TypeError: It is neither a path nor a binary file. Nothing was sent.

        Example:
            ```python
            size = client.download(rblxopencloudraw.universes.get_universe(1234), "universe.json")
            ```

        Requires what the operation requires: `request.endpoint.scopes`.
        [Reference](https://create.roblox.com/docs/cloud/reference)
        """
        with saved(file) as sink:
            done = self.sender.perform(request, self.timeouts, self.retry, progress=progress, sink=sink)
            if not done.response.ok:
                raise explain(error_for(done.response, request.endpoint, self.credential), done)
        return sink.size

    def paginate(
        self, request: Request[Any], limit: int | None = None, *, page_token: str | int | None = None
    ) -> Iterator[dict[str, Any]]:
        """Walk through all pages of a listing. Between two pages nothing stays open.

        Args:
            request: The request for the first page. Its parameters are repeated for every page.
            limit: How many items to yield at most; None for all. No page is fetched that is not needed.
            page_token: The page to begin with, such as the `page_token` of the error that ended an earlier walk; None
                for the first.

        Yields:
            Each item, as it is on the wire.

        Raises:
            ValueError: The operation does not page, or the limit is negative.
            HttpException: The server answered with an error. Its `page_token` names the page that is missing.
            TransportError: No answer. It has a `page_token` too.
            TimeoutError: A page that is put together by an operation did not come in time.
            PagingError: The server named the same page twice. All items up to there were yielded.

        Example:
            ```python
            request = rblxopencloudraw.bans_and_blocks.list_user_restrictions(1234)
            for restriction in client.paginate(request, limit=50):
                print(restriction["path"])
            ```

        Requires what the operation requires: `request.endpoint.scopes`.
        [Patterns](https://create.roblox.com/docs/cloud/reference/patterns)
        """
        pages = Pages(request, limit, page_token)
        while pages.request is not None:
            for item in pages.take(self._fetch_page(pages, pages.request)):  # noqa: UP028 - the twin cannot delegate
                yield item
        if pages.loop is not None:
            raise pages.loop

    def pages(self, request: Request[Any], limit: int | None = None) -> Iterator[tuple[Wire, list[dict[str, Any]]]]:
        """Walk through all pages of a listing, for what a page says beside its items. Otherwise as `paginate`.

        Args:
            request: The request for the first page. Its parameters are repeated for every page.
            limit: How many items to take at most; None for all. No page is fetched that is not needed.

        Yields:
            Each answer as a whole, with its items as far as the limit reaches.

        Raises:
            ValueError: The operation does not page, or the limit is negative.
            HttpException: The server answered with an error. Its `page_token` names the page that is missing.
            TransportError: No answer. It has a `page_token` too.
            PagingError: The server named the same page twice.

        Example:
            ```python
            for answer, saves in client.pages(rblxopencloudraw.creator_store.list_saves()):
                print(len(saves), "of", answer["totalCount"])
            ```

        Requires what the operation requires: `request.endpoint.scopes`.
        [Patterns](https://create.roblox.com/docs/cloud/reference/patterns)
        """
        pages = Pages(request, limit)
        while pages.request is not None:
            answer = self._fetch_page(pages, pages.request)
            yield cast("Wire", answer if isinstance(answer, dict) else {}), pages.take(answer)

    def _fetch_page(self, pages: Pages, request: Request[Any]) -> JsonValue:
        try:
            answer = self.send(request)
            return self._put_together(request, answer) if pages.awaited else answer
        except (HttpException, TransportError) as error:
            error.page_token = pages.token
            raise

    def _put_together(self, request: Request[Any], answer: Wire) -> dict[str, Any]:
        from .http import Operation

        try:
            return Operation(self, request, answer, dict).wait(PAGE_SECONDS)
        except TransportError:
            raise
        except TimeoutError as error:
            raise RequestTimeout(f"{request.endpoint.id}: {error}", endpoint=request.endpoint) from error

    def with_oauth2_token(self, oauth2_token: str) -> Client:
        """A client that calls with an OAuth2 access token, over the same connections and with the same policies.

        Closing it closes nothing else; once this client is closed, neither can call any more.

        Args:
            oauth2_token: The access token.

        Returns:
            The other client.

        Raises:
            ValueError: The token holds characters that no token has.

        Example:
            ```python
            user_client = client.with_oauth2_token("access-token-of-a-user")
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-overview)
        """
        try:
            other = Client(
                oauth2_token=oauth2_token,
                base_url=self.base_url,
                timeout=self.timeouts,
                retry=self.retry,
                rate_limits=self._rate_limits,
                hooks=self._hooks,
            )
        finally:
            # Tools that show a traceback with its variables would show the token.
            del oauth2_token
        other._share(self._transport)
        return other

    def _share(self, transport: Transport) -> None:
        self._is_guest = True
        self._transport = transport
        self.sender = Sender(transport, self.credential, self.base_url, self._rate_limits, self._hooks)

    def close(self) -> None:
        """Close the connections. Closing again does nothing; calling through a closed client is an error.

        Example:
            ```python
            client.close()
            ```

        Requires no scope.
        [Reference](https://create.roblox.com/docs/cloud/reference)
        """
        self.is_closed = True
        if not self._is_guest:
            self._transport.close()


def client_for(api_key: str | Client | None) -> Client:
    """The client itself, or the one that is shared by everything that uses the same key."""
    if isinstance(api_key, Client):
        return api_key
    key: str | None = api_key
    try:
        return _shared.find((fingerprint(key), _configured()), lambda: Client(key), _is_open)
    finally:
        key = api_key = None


def _is_open(client: Client) -> bool:
    return not client.is_closed


_shared: Registry[Client] = Registry(_KEPT)


def _configured() -> str | None:
    return os.environ.get(BASE_URL) or None
