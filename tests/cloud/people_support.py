"""What there is in the tests of users and groups beside what is there from the beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import httpx

if TYPE_CHECKING:
    from conftest import Both

    from rblxopencloud.testing.world import World

USER = 287113233
"""The owner of the keys, and of the group."""

GROUP = 7
REDIRECT = "https://example.com/redirect"
GUEST, MEMBER, ADMIN, OWNER = 70, 71, 72, 73


def world(sdk: Both) -> World:
    """The state of the server."""
    cloud: Any = sdk.cloud
    return cloud._world


def limited(sdk: Both, *scopes: str) -> Any:
    """A client that may do no more than this."""
    return sdk.package.Client(sdk.cloud.add_key(list(scopes)), base_url=sdk.cloud.url)


def operations(sdk: Both) -> list[str | None]:
    return [request.operation_id for request in sdk.cloud.requests]


def query(sdk: Both) -> dict[str, str]:
    """The query of the last request."""
    return dict(sdk.cloud.requests[-1].query)


def oauth2_app(sdk: Both, **options: Any) -> Any:
    """An application that can keep a secret."""
    app_id, secret = sdk.cloud.add_oauth2_app([REDIRECT], **options)
    return sdk.package.OAuth2App(app_id, secret, REDIRECT, client=sdk.client)


def visit(address: str) -> dict[str, str]:
    """Go to the consent page, and be sent back: what the browser brings along."""
    answer = httpx.get(address)
    assert answer.status_code == 302
    back = answer.headers["location"]
    assert back.startswith(REDIRECT + "?")
    return dict(parse_qsl(urlsplit(back).query))


def log_in(sdk: Both, app: Any, *scopes: str, **options: Any) -> Any:
    code = visit(app.generate_uri(list(scopes or ("openid", "profile"))))["code"]
    return sdk.run(app.exchange_code(code, **options))
