"""The local Open Cloud as a program uses it: start it, call it, look at what it was asked."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from rblxopencloud.testing import signing
from rblxopencloud.testing.app import Gateway, make_app
from rblxopencloud.testing.credentials import API_KEY, OAUTH2, OWNER
from rblxopencloud.testing.description import load_description
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.recording import RecordedRequest, Recorder
from rblxopencloud.testing.server import ThreadedServer
from rblxopencloud.testing.services import all_handlers, oauth2_grants, seed
from rblxopencloud.testing.webhooks import WebhookDelivery, WebhookEvent, deliver
from rblxopencloud.testing.world import World

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import TracebackType
    from typing import Self

    from starlette.types import ASGIApp

    from rblxopencloud import Client
    from rblxopencloud.testing.clock import Clock
    from rblxopencloud.testing.description import Description
    from rblxopencloud.testing.world import Snapshot

LOG = logging.getLogger("rblxopencloud.testing")


class LocalOpenCloud:
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

    def add_oauth2_app(
        self,
        redirect_uris: Iterable[str],
        *,
        public: bool = False,
        scopes: Iterable[str] | None = None,
        user_id: int = OWNER,
    ) -> tuple[int, str]:
        """Register an application for OAuth 2.0. Its users consent to everything at once.

        Args:
            redirect_uris: The addresses to which browsers may be sent back.
            public: Whether it cannot keep a secret, and has to use PKCE instead.
            scopes: What it may ask for; None for everything.
            user_id: The user who logs in to it.

        Returns:
            Its client id, and its client secret, "" where it is public.
        """
        app_id, secret = secrets.randbelow(9 * 10**18) + 10**18, "" if public else secrets.token_urlsafe(32)
        with self._world.store.transaction():
            wanted = None if scopes is None else list(scopes)
            oauth2_grants.add_app(self._world, app_id, secret or None, list(redirect_uris), wanted, user_id)
        return app_id, secret

    def deliver_webhook(
        self,
        url: str,
        event_type: str,
        payload: Mapping[str, Any],
        secret: str | bytes | None = None,
        *,
        interval_seconds: float = 0.0,
        notification_id: str | None = None,
    ) -> WebhookDelivery:
        """Notify a webhook of an event, signed as Roblox does: once, and five times more until it answers 2XX.

        Args:
            url: Where the webhook listens.
            event_type: The type of event, such as "RightToErasureRequest".
            payload: What is told about it, such as `{"UserId": 1, "GameIds": [2]}`.
            secret: What the notification is signed with; None to send no signature.
            interval_seconds: How many seconds pass between two attempts. Roblox waits longer.
            notification_id: The id of the notification; None for another one each time.

        Returns:
            How the webhook answered.
        """
        event = WebhookEvent(event_type, payload, notification_id or str(uuid4()))
        return deliver(event, url, secret, self._world.clock, interval_seconds)

    def rotate_signing_key(self) -> None:
        """Sign id tokens with another key from now on. The key before it is still handed out."""
        with self._world.store.transaction():
            signing.rotate(self._world.store)

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
