"""Requests of the service 'inventories'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_LIST_INVENTORY_ITEMS = _core.Endpoint(
    id="Cloud_ListInventoryItems",
    service="inventories",
    function="list_inventory_items",
    method="GET",
    path="/cloud/v2/users/{user_id}/inventory-items",
    server="https://apis.roblox.com",
    scopes=("user.inventory-item:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 20, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/inventories#Cloud_ListInventoryItems",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "inventoryItems", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_inventory_items(
    user_id: int | str, *, filter: str | None = None, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListInventoryItemsResponse]:
    """List what a user's inventory holds.

    Lists assets, badges, passes and private servers that a user owns, in pages of 10 by default and 100 at most; an
    empty page may still carry a token. An inventory open to everyone can be read with any credential; otherwise it
    takes a key of that user with permission to read the inventory, or an OAuth2 token with `user.inventory-
    item:read` that the user has granted. `filter` is a list such as `k=v;k=v` in which types and ids cannot be
    mixed. Limited to 100 requests a minute for the owner of a key, but 20 for an OAuth2 authorization.

    `GET /cloud/v2/users/{user_id}/inventory-items` · beta
    Scopes: `user.inventory-item:read` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 20 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/inventories#Cloud_ListInventoryItems
    """
    return _core.Request(
        _LIST_INVENTORY_ITEMS,
        "/cloud/v2/users/" + _core.segment(user_id, "user_id") + "/inventory-items",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_ListInventoryItems": _LIST_INVENTORY_ITEMS,
}
