"""Requests of the service 'api-keys'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_INTROSPECT_API_KEY = _core.Endpoint(
    id="ApiKeys_Introspect",
    service="api_keys",
    function="introspect_api_key",
    method="POST",
    path="/api-keys/v1/introspect",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/api-keys",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def introspect_api_key(body: t.IntrospectApiKeyRequest) -> Request[t.ApiKeyIntrospection]:
    """Introspect an API key.

    Tells the name, owner, scopes and expiry of an API key, which is sent in the body. No other credential is
    needed. The answer says so where the key is disabled or has expired.

    `POST /api-keys/v1/introspect`
    Scopes: none stated · Credentials: none

    https://create.roblox.com/docs/cloud/auth/api-keys
    """
    return _core.Request(_INTROSPECT_API_KEY, "/api-keys/v1/introspect", json=_core.given(body))


ENDPOINTS: dict[str, Endpoint] = {
    "ApiKeys_Introspect": _INTROSPECT_API_KEY,
}
