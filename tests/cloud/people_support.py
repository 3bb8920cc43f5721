"""What there is in the tests of users and groups beside what is there from the beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from conftest import Both

    from rblxopencloud.testing.world import World

USER = 287113233
"""The owner of the keys, and of the group."""

GROUP = 7
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
