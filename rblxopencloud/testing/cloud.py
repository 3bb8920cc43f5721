"""The local Open Cloud as a program uses it: start it, call it, look at what it was asked, have it fail."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from rblxopencloud.testing.admin import make_local
from rblxopencloud.testing.app import App
from rblxopencloud.testing.controls import Controls
from rblxopencloud.testing.description import load_description
from rblxopencloud.testing.engine import Engine
from rblxopencloud.testing.inprocess import URL, AsyncLocalTransport, LocalTransport
from rblxopencloud.testing.server import Connections, ThreadedServer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from os import PathLike
    from types import TracebackType
    from typing import Self

    from starlette.types import ASGIApp

    from rblxopencloud import Client
    from rblxopencloud.testing.clock import Clock
    from rblxopencloud.testing.description import Description
    from rblxopencloud.testing.limits import RateLimit
    from rblxopencloud.testing.recording import RecordedRequest
    from rblxopencloud.testing.seeding import SeedSource
    from rblxopencloud.testing.world import Snapshot
    from rblxopencloudasync import Client as AsyncClient

LOG = logging.getLogger("rblxopencloud.testing")


class LocalOpenCloud(Controls):
    """An Open Cloud on this machine. It is not Roblox: it needs no real key and reaches no real experience.

    It checks every request against the description that the SDK is made from. What is written can be read again, and
    operations that keep nothing answer an example that fits the description, with the response header
    `x-rblxopencloud-example`. Used as a context manager it listens on a free port in a thread of its own.

    Args:
        host: The address to listen on. Anything but loopback lets other machines in.
        port: The port to listen on; 0 takes a free one.
        socket: Whether it listens at all. Without, only clients of this process reach it, by `client`, `async_client`
            and the transports.
        state: The file that keeps the state, the key among it, for the next run; None to keep it in memory.
        seed: What there is at first: the path of a file in YAML or JSON, or a mapping of the same shape. A state file
            that holds something keeps what it holds. None for one experience with a place, a user and a group.
        key: The API key that may do everything, such as "local-key". None for one that is made up. Never a real one.
        rate_limits: Whether the documented rate limits count, or limits of single operations by their id. Where they
            do not count, the headers tell of them with nothing used up.
        description: Another OpenAPI 3.0 description than the one that belongs to this release.
        examples: Whether every operation answers an example, whatever was sent before; nothing is remembered then.
        check_answers: Whether every answer is held against the description, for tests of this server itself.

    Attributes:
        api_key: An API key with all scopes, another one for each state.
        oauth2_token: An OAuth 2.0 access token with all scopes.
        app: The ASGI application.

    Raises:
        ValueError: The state file or the seed is not one; the message is one line that says what to do.

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
        socket: bool = True,
        state: str | PathLike[str] | None = None,
        seed: SeedSource | None = None,
        key: str | None = None,
        rate_limits: bool | Mapping[str, RateLimit] = False,
        description: Description | None = None,
        examples: bool = False,
        check_answers: bool = False,
    ) -> None:
        engine = Engine(
            load_description() if description is None else description,
            state=None if state is None else str(state),
            seed=seed,
            key=key,
            rate_limits=rate_limits,
            examples=examples,
            check_answers=check_answers,
        )
        super().__init__(engine)
        self._address = host, port
        self._listens = socket
        self._is_kept = state is not None
        self._is_closed = False
        self._server: ThreadedServer | None = None
        self._connections = Connections()
        self.app = App(engine.gateway, make_local(engine), self._connections)

    @property
    def api_key(self) -> str:
        """An API key with all scopes."""
        return self._engine.api_key

    @property
    def oauth2_token(self) -> str:
        """An OAuth 2.0 access token with all scopes."""
        return self._engine.oauth2_token

    @property
    def url(self) -> str:
        """Where it listens, such as `http://127.0.0.1:8080`; without a socket, what in-process transports are called.

        Raises:
            RuntimeError: It was not started.
        """
        if not self._listens:
            return URL
        if self._server is None:
            raise RuntimeError("The local Open Cloud is not running. Use it in a with statement, or call start().")
        return self._server.url

    @property
    def clock(self) -> Clock:
        """What time it is there; `clock.advance(hours=1)` lets time pass at once."""
        return self._engine.world.clock

    @property
    def live_shapes(self) -> bool:
        """Whether answers have the shape of the live service where it is known to differ from Roblox's description.

        Off at first. Reads of memory store queues differ: `id` and `queueItems` in place of `readId` and `items`.
        """
        return self._world.live_shapes

    @live_shapes.setter
    def live_shapes(self, on: bool) -> None:
        self._world.live_shapes = on

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests that it was sent, the oldest first, without credentials. At most 10,000 are remembered."""
        return self._engine.recorder.requests()

    @property
    def is_new(self) -> bool:
        """Whether it began with nothing: not with a state file that held something already."""
        return self._engine.is_new

    def start(self) -> Self:
        """Listen, and return once requests are answered. Without a socket there is nothing to do.

        Raises:
            OSError: The address cannot be listened on, because another program does, for example.
            RuntimeError: It is running already, or was closed.
        """
        if self._is_closed:
            raise RuntimeError("This local Open Cloud is closed. Make another one with the same state.")
        if not self._listens:
            return self
        if self._server is not None:
            raise RuntimeError(f"The local Open Cloud is running already, on {self.url}.")
        server = ThreadedServer(self.app, *self._address, self._connections)
        server.start()
        self._server = server
        self._world.base_url = server.url
        LOG.info("Local Open Cloud on %s. This is not Roblox.", server.url)
        return self

    def stop(self) -> None:
        """Stop listening. Does nothing where it is not running. What is held stays, for another `start`."""
        if self._server is not None:
            self._server.stop()
            self._server = None
            self._world.base_url = None

    def close(self) -> None:
        """Stop listening and close the state file, for another one to open. Nothing can be asked afterwards."""
        self.stop()
        self._is_closed = True
        self._engine.close()

    def add_key(
        self,
        scopes: Iterable[str] | None = None,
        *,
        experiences: Iterable[int] | None = None,
        groups: Iterable[int] | None = None,
        users: Iterable[int] | None = None,
        owner: int | None = None,
        name: str = "",
    ) -> str:
        """Make up another API key.

        Args:
            scopes: What it may do, such as `["universe:read"]`. None for everything, an empty list for nothing
                that needs a scope.
            experiences: The ids of the experiences that it reaches; None for all.
            groups: The ids of the groups that it reaches; None for all.
            users: The ids of the users that it reaches; None for all.
            owner: The id of the user who owns it, whose rate limits it shares; None for the usual one.
            name: What it is called.

        Returns:
            The key.

        Raises:
            ValueError: No operation asks for one of the scopes.
        """
        return self._engine.add_key(scopes, experiences=experiences, groups=groups, users=users, owner=owner, name=name)

    def renew_key(self) -> None:
        """Have another `api_key` and `oauth2_token` from now on; those of before are good for nothing.

        Clients count rate limits by key, all clients of a process together. Behind another key they begin anew, so that
        no test waits for what an earlier one used up.
        """
        self._engine.renew_key()

    def client(self, api_key: str | None = None) -> Client:
        """A client that calls this server: over its socket while it listens, else in process.

        Args:
            api_key: The key to call with; None for the one that may do everything.
        """
        from rblxopencloud import Client

        key = self.api_key if api_key is None else api_key
        if self._server is not None:
            return Client(key, base_url=self.url)
        import httpx

        return Client(key, base_url=URL, http_client=httpx.Client(transport=self.transport()))

    def async_client(self, api_key: str | None = None) -> AsyncClient:
        """The asynchronous client that calls this server: over its socket while it listens, else in process.

        Args:
            api_key: The key to call with; None for the one that may do everything.
        """
        from rblxopencloudasync import Client

        key = self.api_key if api_key is None else api_key
        if self._server is not None:
            return Client(key, base_url=self.url)
        import httpx

        return Client(key, base_url=URL, http_client=httpx.AsyncClient(transport=self.async_transport()))

    def transport(self) -> LocalTransport:
        """A transport for an `httpx.Client` that calls this server in process, whatever host it names.

        Example:
            ```python
            http = httpx.Client(transport=cloud.transport(), headers={"x-api-key": cloud.api_key})
            http.get("https://apis.roblox.com/cloud/v2/universes/13058")
            ```
        """
        return LocalTransport(self._engine.gateway)

    def async_transport(self) -> AsyncLocalTransport:
        """A transport for an `httpx.AsyncClient` that calls this server in process, whatever host it names."""
        return AsyncLocalTransport(self._engine.gateway)

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
        self._engine.recorder.clear()

    def snapshot(self) -> Snapshot:
        """Everything that is held at present and what time it is, to be given to `restore` later."""
        return self._engine.snapshot()

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to what was held when a snapshot was taken. The keys that may do everything stay as they are.

        Args:
            snapshot: What `snapshot` returned, of this server or another.
        """
        self._engine.restore(snapshot)

    def reset(self) -> None:
        """Go back to how it was at first: what is held, what time it is, no faults, no requests."""
        self._engine.reset()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # What is in memory alone stays there, for another start; a file is somebody else's turn.
        if self._is_kept:
            self.close()
        else:
            self.stop()

    def __repr__(self) -> str:
        where = "not running" if self._listens and self._server is None else self.url
        return f"<LocalOpenCloud {where}, not Roblox>"
