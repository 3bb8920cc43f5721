"""Every documented listing: an empty page is no end, the second page is asked for as the first, `limit` is exact."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Sdk, Server

from rblxopencloud import AssetType
from rblxopencloudraw import ENDPOINTS

if TYPE_CHECKING:
    from collections.abc import Callable

LISTINGS: dict[str, Callable[[Any, int | None], Any]] = {
    "ApiKey.search_toolbox": lambda sdk, limit: sdk.ApiKey(KEY).search_toolbox(AssetType.Model, limit=limit),
    "ApiKey.search_saved_assets": lambda sdk, limit: sdk.ApiKey(KEY).search_saved_assets(limit=limit),
    "Asset.list_versions": lambda sdk, limit: sdk.Asset(5, KEY).list_versions(limit),
    "Creator.list_asset_versions": lambda sdk, limit: sdk.User(5, KEY).list_asset_versions(5, limit),
    "DataStore.list_keys": lambda sdk, limit: store(sdk).list_keys(limit=limit),
    "DataStore.list_versions": lambda sdk, limit: store(sdk).list_versions("key", limit=limit),
    "OrderedDataStore.sort_keys": lambda sdk, limit: board(sdk).sort_keys(limit=limit),
    "Place.list_user_restrictions": lambda sdk, limit: place(sdk).list_user_restrictions(limit),
    "Experience.list_datastores": lambda sdk, limit: sdk.Experience(1, KEY).list_datastores("Pre", limit),
    "Experience.list_ban_logs": lambda sdk, limit: sdk.Experience(1, KEY).list_ban_logs(user_id=5, limit=limit),
    "Experience.list_user_restrictions": lambda sdk, limit: sdk.Experience(1, KEY).list_user_restrictions(limit=limit),
    "Experience.list_secrets": lambda sdk, limit: sdk.Experience(1, KEY).list_secrets(limit),
    "Experience.list_developer_products": lambda sdk, limit: sdk.Experience(1, KEY).list_developer_products(limit),
    "Experience.list_game_passes": lambda sdk, limit: sdk.Experience(1, KEY).list_game_passes(limit),
    "Group.list_members": lambda sdk, limit: sdk.Group(7, KEY).list_members(limit, 9),
    "Group.list_roles": lambda sdk, limit: sdk.Group(7, KEY).list_roles(limit),
    "Group.list_join_requests": lambda sdk, limit: sdk.Group(7, KEY).list_join_requests(limit, 5),
    "Group.list_audit_logs": lambda sdk, limit: sdk.Group(7, KEY).list_audit_logs(limit),
    "SortedMap.list_keys": lambda sdk, limit: sorted_map(sdk).list_keys(limit=limit, lower_bound_key="a"),
    "User.list_groups": lambda sdk, limit: sdk.User(5, KEY).list_groups(limit),
    "User.list_inventory": lambda sdk, limit: sdk.User(5, KEY).list_inventory(limit),
    "User.list_asset_quotas": lambda sdk, limit: sdk.User(5, KEY).list_asset_quotas(limit),
}
"""By "Class.method"."""

NUMBERED = {"ApiKey.search_saved_assets"}
"""Listings whose pages have numbers: `tests/cloud/test_assets_store.py` looks at theirs."""
TOKENS = sorted(LISTINGS.keys() - NUMBERED)


def store(package: Any) -> Any:
    return package.Experience(1, KEY).get_datastore("Store")


def board(package: Any) -> Any:
    return package.Experience(1, KEY).get_ordered_datastore("Board")


def place(package: Any) -> Any:
    return package.Experience(1, KEY).get_place(2)


def sorted_map(package: Any) -> Any:
    return package.Experience(1, KEY).get_sorted_map("Map")


def page(paging: Any, items: int, token: str | None) -> dict[str, Any]:
    """One page, with as little in its items as a tolerant reader takes."""
    answer: dict[str, Any] = {paging.items: [{"badgeDetails": {"badgeId": "1"}} for _ in range(items)]}
    return answer if token is None else {**answer, paging.next: token}


def paging_of(sdk: Sdk, server: Server, name: str) -> Any:
    """How a listing pages, as its first request shows."""
    server.says({})
    assert sdk.items(LISTINGS[name](sdk.package, None)) == []
    (asked,) = server.requests
    server.requests.clear()
    known = [one for one in ENDPOINTS.values() if one.method == asked.method and matches(one.path, asked.path)]
    return min(known, key=lambda one: one.path.count("{")).pagination


def matches(template: str, path: str) -> bool:
    return re.fullmatch(re.sub(r"{\w+}", "[^/:]+", template), path) is not None


def sent(request: Any, paging: Any) -> dict[str, Any]:
    """The parameters of a request but for the page."""
    found: dict[str, Any] = dict(request.json if paging.place == "body" else request.query)
    found.pop(paging.token, None)
    return found


def test_every_documented_listing_is_here() -> None:
    text = (Path(__file__).parents[1] / "interface" / "interface.json").read_text("utf-8")
    facts: dict[str, Any] = json.loads(text)["classes"]

    assert LISTINGS.keys() == {f"{name}.{method}" for name, fact in facts.items() for method in fact["iterators"]}


@pytest.mark.parametrize("name", TOKENS)
def test_a_listing_goes_on_after_an_empty_page_and_repeats_its_parameters(sdk: Sdk, server: Server, name: str) -> None:
    paging = paging_of(sdk, server, name)
    assert paging.kind == "token"
    for items, token in ((1, "second"), (0, "third"), (2, None)):
        server.says(page(paging, items, token))

    found = sdk.items(LISTINGS[name](sdk.package, None))

    first, *others = server.requests
    assert (len(found), len(others)) == (3, 2)
    assert [sent(request, paging) for request in others] == [sent(first, paging)] * 2
    tokens = [(request.json if paging.place == "body" else request.query).get(paging.token) for request in others]
    assert tokens == ["second", "third"]


@pytest.mark.parametrize("name", TOKENS)
def test_a_limit_is_exact_and_asks_for_no_page_too_many(sdk: Sdk, server: Server, name: str) -> None:
    paging = paging_of(sdk, server, name)
    server.says(page(paging, 1, "second"))
    server.says(page(paging, 2, "third"))

    assert len(sdk.items(LISTINGS[name](sdk.package, 2))) == 2
    assert len(server.requests) == 2
    assert sdk.items(LISTINGS[name](sdk.package, 0)) == []
    assert len(server.requests) == 2
