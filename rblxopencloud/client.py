"""The client: owner of the connections, the credential and the policies. Every object of this SDK calls through one.

What it decides with (credentials, addresses, errors, pages) are pure functions in modules of their own.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from rblxopencloudraw import UNSET, Request, Unset

from ._answers import result
from ._auth import Credential, checked_base_url, credential
from ._pages import Pages
from ._requests import exchange
from ._transport.sync import Transport
from .timeouts import Timeouts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from ._transport.base import Response
    from ._transport.sync import HttpClient

T = TypeVar("T")

BASE_URL = "RBLXOPENCLOUD_BASE_URL"
DEFAULT_TIMEOUTS = Timeouts()
_KEPT = 128
_shared: OrderedDict[tuple[str | None, str | None], Client] = OrderedDict()
_lock = threading.Lock()


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
        http_client: Your own `httpx` client, for proxies, certificates or hooks. It stays open when this is closed.

    Raises:
        ValueError: The credential holds characters that no key has, or the base address is not one.

    Example:
        ```python
        with Client("your-api-key", timeout=20) as client:
            experience = Experience(1234, client).fetch_info()
        ```

    [API keys](https://create.roblox.com/docs/cloud/auth/api-keys)
    """

    def __init__(
        self,
        api_key: str | None = None,
        *,
        oauth2_token: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeouts | None = DEFAULT_TIMEOUTS,
        http_client: HttpClient | None = None,
    ) -> None:
        address = _configured() if base_url is None else base_url
        self.credential: Credential = credential(api_key, oauth2_token)
        self.base_url: str | None = None if address is None else checked_base_url(address)
        self.timeouts: Timeouts = Timeouts.of(timeout)
        self._transport: Transport = Transport(http_client)

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.Client {self.credential.kind} base_url={self.base_url!r}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def send(self, request: Request[T]) -> T:
        """Perform a request and return what the operation returns.

        Args:
            request: A request built by `rblxopencloudraw`.

        Returns:
            The decoded answer, as typed by the request.

        Raises:
            HttpException: The server answered with an error; the subclass says which.
            UnreadableResponse: The status says success, but the answer is not what the operation returns.
            TransportError: No answer; `RequestTimeout` where it took too long.

        Example:
            ```python
            universe = client.send(rblxopencloudraw.universes.get_universe(1234))
            ```

        Requires what the operation requires: `request.endpoint.scopes`.
        [Reference](https://create.roblox.com/docs/cloud/reference)
        """
        response = self.send_raw(request)
        return cast("T", result(response, request.endpoint, self.credential))

    def send_raw(self, request: Request[Any], *, timeout: float | Timeouts | Unset | None = UNSET) -> Response:
        """Perform a request and return the answer as it came, whatever its status.

        Args:
            request: A request built by `rblxopencloudraw`.
            timeout: Limits for this call, instead of the client's own.

        Returns:
            Status, headers and body.

        Raises:
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
        return self._transport.exchange(exchange(request, self.credential, self.base_url, timeouts))

    def paginate(self, request: Request[Any], limit: int | None = None) -> Iterator[dict[str, Any]]:
        """Walk through all pages of a listing.

        Args:
            request: The request for the first page. Its parameters are repeated for every page.
            limit: How many items to yield at most; None for all. No page is fetched that is not needed.

        Yields:
            Each item, as it is on the wire.

        Raises:
            ValueError: The operation does not page, or the limit is negative.
            HttpException: The server answered with an error.
            PagingError: The server named the same page twice.

        Example:
            ```python
            request = rblxopencloudraw.bans_and_blocks.list_user_restrictions(1234)
            for restriction in client.paginate(request, limit=50):
                print(restriction["path"])
            ```

        Requires what the operation requires: `request.endpoint.scopes`.
        [Patterns](https://create.roblox.com/docs/cloud/reference/patterns)
        """
        pages = Pages(request, limit)
        while pages.request is not None:
            for item in pages.take(self.send(pages.request)):  # noqa: UP028 - the asynchronous twin cannot delegate
                yield item

    def close(self) -> None:
        """Close the connections. Closing again does nothing; calling through a closed client is an error.

        Example:
            ```python
            client.close()
            ```

        Requires no scope.
        [Reference](https://create.roblox.com/docs/cloud/reference)
        """
        self._transport.close()


def client_for(api_key: str | Client | None) -> Client:
    """The client itself, or the one that is shared by everything that uses the same key."""
    if isinstance(api_key, Client):
        return api_key
    name = (api_key, _configured())
    with _lock:
        client = _shared[name] if name in _shared else Client(api_key)
        _shared[name] = client
        _shared.move_to_end(name)
        if len(_shared) > _KEPT:
            # Objects that still use it keep it alive; its connections close when the last of them goes.
            _shared.popitem(last=False)
    return client


def _configured() -> str | None:
    return os.environ.get(BASE_URL) or None
