"""Every documented method in both packages: without scope, target, client and network."""

from __future__ import annotations

import inspect
import json
import re
import socket
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from documented_calls import CALLS, QUIET, Things, finished

import rblxopencloud

if TYPE_CHECKING:
    from collections.abc import Generator

    from conftest import Both
    from documented_calls import Calls

FACTS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "interface" / "interface.json").read_text(encoding="utf-8")
)
ASKING = {name: call for name, call in CALLS.items() if name not in QUIET}
LOGINS = {name for name in ASKING if name.startswith(("OAuth2App.", "PartialAccessToken.", "AccessToken."))}
"""Methods that send an application's secret or a user's token in place of the key."""

OPEN = {
    "ApiKey.fetch_info": None,
    "AssetDeliveryLocation.download": "NotFound",
    "Experience.fetch_badge": "NotFound",
    "Experience.fetch_info": None,
    "Group.fetch_info": None,
    "Group.fetch_member": None,
    "Group.fetch_role": None,
    "Group.list_members": None,
    "Group.list_roles": None,
    "GroupMember.fetch_role": "NotFound",
    "Operation.fetch_status": "NotFound",
    "Operation.wait": "NotFound",
    "Place.fetch_info": None,
    "User.fetch_info": None,
    "User.generate_headshot": None,
    "User.list_groups": None,
    "User.list_inventory": None,
}
"""Methods that need no scope, or say less without, and the exception that comes here all the same."""

ELSE: dict[str, Any] = {
    "ApiKey.fetch_info": "<{package}.ApiKey name='local'>",
    "ApiKey.search_saved_assets": "[]",
    "ApiKey.search_toolbox": "[]",
    "ApiKey.unsave_assets": "0",
    "Creator.grant_assets_permission": "HttpException",
    "Group.fetch_role": "None",
    "SortedMap.remove_key": "None",
    "User.fetch_managing_groups": "[<{package}.Group id=7 name='Group'>]",
    "User.list_groups": "[]",
}
"""What comes of methods that raise no `NotFound` where there is nothing: they search, or say so in another way."""


@contextmanager
def calling(sdk: Both, key: str, base_url: str | None = None) -> Generator[Any]:
    client = sdk.package.Client(key, base_url=base_url or sdk.cloud.url, retry=None, rate_limits=None)
    yield client
    sdk.run(client.close())


def scopes_in(package: Any, name: str) -> set[str]:
    """The scopes that the documentation of a method names."""
    cls, _, method = name.partition(".")
    text: str = getattr(getattr(package, cls), method).__doc__
    sentences = text[max(text.find("\n        Requires "), 0) :]
    return set(re.findall(r"`([a-z.-]+:[a-z-]+)`", sentences))


def test_there_is_a_call_of_every_documented_method() -> None:
    assert CALLS.keys() == {f"{name}.{method}" for name, fact in FACTS["classes"].items() for method in fact["methods"]}


@pytest.mark.parametrize("name", sorted(QUIET))
def test_what_asks_nobody_sends_nothing(sdk: Both, name: str) -> None:
    it = Things(sdk, sdk.client)

    if name == "Webhook.event":
        with pytest.raises(ValueError, match="'print' is not the name of a handler"):
            CALLS[name](it)
    else:
        found = CALLS[name](it)
        # Handlers of webhooks may be asynchronous; all else is there at once in both packages.
        assert not inspect.isawaitable(found) or name == "Webhook.process_notification"
        assert finished(sdk, found) is not None

    assert sdk.cloud.requests == []


@pytest.mark.parametrize("name", sorted(ASKING.keys() - OPEN.keys() - LOGINS))
def test_a_key_without_scopes_is_forbidden_and_told_the_scopes_that_the_documentation_names(
    sdk: Both, name: str
) -> None:
    with calling(sdk, sdk.cloud.add_key([])) as client, pytest.raises(rblxopencloud.Forbidden) as caught:
        finished(sdk, CALLS[name](Things(sdk, client)))

    endpoint = caught.value.endpoint
    assert endpoint is not None
    assert caught.value.status_code == 403
    assert [scope for scope in endpoint.scopes if scope not in str(caught.value)] == []
    assert scopes_in(sdk.package, name) & set(endpoint.scopes)
    assert client.credential.secret not in f"{caught.value!r} {caught.value}"


@pytest.mark.parametrize(("name", "error"), OPEN.items())
def test_what_needs_no_scope_is_not_forbidden(sdk: Both, name: str, error: str | None) -> None:
    with calling(sdk, sdk.cloud.add_key([])) as client:
        try:
            finished(sdk, CALLS[name](Things(sdk, client)))
            raised = None
        except rblxopencloud.BaseException as caught:
            raised = type(caught).__name__

    assert raised == error
    assert len(sdk.cloud.requests) == 1


@pytest.mark.parametrize("name", sorted(LOGINS))
def test_an_application_that_is_not_registered_is_unauthorized(sdk: Both, name: str) -> None:
    with pytest.raises(rblxopencloud.Unauthorized) as caught:
        finished(sdk, CALLS[name](Things(sdk, sdk.client)))

    assert caught.value.status_code == 401
    # The key is no part of this call, so nothing is said about it.
    assert "api-key" not in str(caught.value)


@pytest.mark.parametrize("name", sorted(ASKING.keys() - LOGINS))
def test_what_is_not_there_is_not_found(sdk: Both, name: str) -> None:
    it = Things(sdk, sdk.client, missing=True)

    if name in ELSE:
        try:
            found = repr(finished(sdk, CALLS[name](it)))
        except rblxopencloud.HttpException as caught:
            found = type(caught).__name__
        assert found == ELSE[name].format(package=sdk.name)
        return
    with pytest.raises(rblxopencloud.NotFound) as caught:
        finished(sdk, CALLS[name](it))
    assert caught.value.status_code == 404
    assert caught.value.message


@pytest.mark.parametrize("name", sorted(ASKING))
def test_a_closed_client_says_so_and_nothing_is_sent(sdk: Both, name: str) -> None:
    with calling(sdk, sdk.cloud.api_key) as client:
        sdk.run(client.close())
        with pytest.raises(RuntimeError, match="closed"):
            finished(sdk, CALLS[name](Things(sdk, client)))

    assert sdk.cloud.requests == []


@pytest.fixture(scope="module")
def nowhere() -> Generator[str]:
    """The address of a port at which nobody listens while the tests run."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


@pytest.mark.parametrize(("name", "call"), ASKING.items())
def test_without_a_network_the_error_says_that_nothing_was_sent(
    sdk: Both, nowhere: str, name: str, call: Calls
) -> None:
    with calling(sdk, "made-up-key", nowhere) as client, pytest.raises(rblxopencloud.TransportError) as caught:
        finished(sdk, call(Things(sdk, client)))

    assert caught.value.maybe_sent is False, name
    assert "made-up-key" not in f"{caught.value!r} {caught.value}"
