"""The local Open Cloud as a program uses it: start it, call it, look at what it was asked."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from rblxopencloud.testing.app import Gateway, make_app
from rblxopencloud.testing.credentials import API_KEY, OAUTH2
from rblxopencloud.testing.description import load_description
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.logins import Logins
from rblxopencloud.testing.recording import RecordedRequest, Recorder
from rblxopencloud.testing.server import ThreadedServer
from rblxopencloud.testing.services import all_handlers, seed
from rblxopencloud.testing.world import World

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType
    from typing import Self

    from starlette.types import ASGIApp

    from rblxopencloud import Client
    from rblxopencloud.testing.clock import Clock
    from rblxopencloud.testing.description import Description
    from rblxopencloud.testing.world import Snapshot

LOG = logging.getLogger("rblxopencloud.testing")


class LocalOpenCloud(Logins):
    """An Open Cloud on this machine. It is not Roblox: it needs no real key and reaches no real experience.

    It checks every request against the description that the SDK is made from. What is written can be read again, and
    operations that keep nothing answer an example that fits the description.
    Used as a context manager it listens on a free port in a thread of its own.

    Args:
        host: The address to listen on. Anything but loopback lets other machines in.
        port: The port to listen on; 0 takes a free one.
        description: Another OpenAPI 3.0 description than the one that belongs to this release.
        examples: Whether every operation answers an example, whatever was sent before; nothing is remembered then.
        check_answers: Whether every answer is held against the description, for tests of this server itself.

    Attributes:
        api_key: An API key with all scopes, another one with each start of the program.
        oauth2_token: An OAuth 2.0 access token with all scopes.
        app: The ASGI application, for clients that need no socket.

    Example:
        ```python
        from rblxopencloud.testing import LocalOpenCloud

        with LocalOpenCloud() as cloud:
            client = cloud.client()
        ```

    [Open Cloud](https://create.roblox.com/docs/cloud)
    """

    app: ASGIApp

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        description: Description | None = None,
        examples: bool = False,
        check_answers: bool = False,
    ) -> None:
        self._world = World(load_description() if description is None else description)
        self._credentials = self._world.credentials
        self._recorder = Recorder(self._credentials)
        self._address = host, port
        self._server: ThreadedServer | None = None
        self.api_key = self._credentials.add(API_KEY)
        self.oauth2_token = self._credentials.add(OAUTH2)
        handlers = Handlers() if examples else all_handlers()
        seed(self._world)
        self.app = make_app(Gateway(self._world, handlers, self._credentials, self._recorder, check_answers))

    @property
    def url(self) -> str:
        """Where it listens, such as `http://127.0.0.1:8080`.

        Raises:
            RuntimeError: It was not started.
        """
        if self._server is None:
            raise RuntimeError("The local Open Cloud is not running. Use it in a with statement, or call start().")
        return self._server.url

    @property
    def clock(self) -> Clock:
        """What time it is there; `clock.advance(hours=1)` lets time pass at once."""
        return self._world.clock

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests that it was sent, the oldest first, without credentials. At most 10,000 are remembered."""
        return self._recorder.requests()

    def start(self) -> Self:
        """Listen, and return once requests are answered.

        Raises:
            OSError: The address cannot be listened on, because another program does, for example.
            RuntimeError: It is running already.
        """
        if self._server is not None:
            raise RuntimeError(f"The local Open Cloud is running already, on {self.url}.")
        server = ThreadedServer(self.app, *self._address)
        server.start()
        self._server = server
        self._world.base_url = server.url
        LOG.info("Local Open Cloud on %s. This is not Roblox.", server.url)
        return self

    def stop(self) -> None:
        """Stop listening. Does nothing where it is not running."""
        if self._server is not None:
            self._server.stop()
            self._server = None
            self._world.base_url = None

    def add_key(self, scopes: Iterable[str] | None = None) -> str:
        """Make up another API key.

        Args:
            scopes: What it may do, such as `["universe:read"]`. None for everything, an empty list for nothing
                that needs a scope.

        Returns:
            The key.

        Raises:
            ValueError: No operation asks for one of the scopes.
        """
        wanted = None if scopes is None else set(scopes)
        unknown = sorted((wanted or set()) - self._known_scopes())
        if unknown:
            raise ValueError(f"No operation asks for the scope {unknown[0]!r}. Scopes look like 'universe:read'.")
        return self._credentials.add(API_KEY, wanted)

    def client(self) -> Client:
        """A client that calls this server with the key that may do everything.

        Raises:
            RuntimeError: It was not started.
        """
        from rblxopencloud import Client

        return Client(self.api_key, base_url=self.url)

    def open_secret(self, sealed: str) -> bytes:
        """What a secret holds that was sealed with this server's public key.

        Args:
            sealed: The sealed box in base64, as it was sent.

        Raises:
            ValueError: It is not base64, or was sealed with another key.
        """
        return self._world.sealing.open(sealed)

    def clear(self) -> None:
        """Forget the requests."""
        self._recorder.clear()

    def snapshot(self) -> Snapshot:
        """Everything that is held at present and what time it is, to be given to `restore` later."""
        return self._world.snapshot()

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to what was held when a snapshot was taken.

        Args:
            snapshot: What `snapshot` returned, of this server or another.
        """
        self._world.restore(snapshot)

    def _known_scopes(self) -> set[str]:
        return {scope for operation in self._world.description.operations.values() for scope in operation.scopes}

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def __repr__(self) -> str:
        where = "not running" if self._server is None else self._server.url
        return f"<LocalOpenCloud {where}, not Roblox>"
