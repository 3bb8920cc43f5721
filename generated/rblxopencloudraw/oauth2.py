"""Requests of the service 'oauth2'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_AUTHORIZE = _core.Endpoint(
    id="OAuth2_Authorize",
    service="oauth2",
    function="authorize",
    method="GET",
    path="/oauth/v1/authorize",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/oauth2-reference",
    repeatable=True,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def authorize(
    *,
    client_id: str,
    redirect_uri: str,
    response_type: str,
    scope: str,
    code_challenge: str | None = None,
    code_challenge_method: str | None = None,
    nonce: str | None = None,
    prompt: str | None = None,
    state: str | None = None,
) -> Request[None]:
    """Address of the consent page.

    The page on which a user grants an application its scopes; open it in the user's browser instead of calling it.
    The browser comes back to the redirect address with a code that is good for one minute and one exchange.

    `GET /oauth/v1/authorize`
    Scopes: none stated · Credentials: none
    Known values of `code_challenge_method`: `S256`
    Known values of `prompt`: `none`, `login`, `consent`, `select_account`
    Known values of `response_type`: `code`

    https://create.roblox.com/docs/cloud/auth/oauth2-reference
    """
    return _core.Request(
        _AUTHORIZE,
        "/oauth/v1/authorize",
        query=_core.query(
            ("client_id", client_id),
            ("code_challenge", code_challenge),
            ("code_challenge_method", code_challenge_method),
            ("nonce", nonce),
            ("prompt", prompt),
            ("redirect_uri", redirect_uri),
            ("response_type", response_type),
            ("scope", scope),
            ("state", state),
        ),
    )


_CREATE_TOKEN = _core.Endpoint(
    id="OAuth2_CreateToken",
    service="oauth2",
    function="create_token",
    method="POST",
    path="/oauth/v1/token",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/oauth2-reference",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_token(body: t.CreateTokenRequest) -> Request[t.TokenSet]:
    """Exchange a code or refresh token.

    Exchanges an authorization code, or a refresh token, for a new set of tokens. An access token is good for 15
    minutes; a refresh token for 90 days and a single use, for every refresh answers a new one.

    `POST /oauth/v1/token`
    Scopes: none stated · Credentials: none

    https://create.roblox.com/docs/cloud/auth/oauth2-reference
    """
    return _core.Request(
        _CREATE_TOKEN, "/oauth/v1/token", content=_core.form(body), content_type="application/x-www-form-urlencoded"
    )


_GET_CERTIFICATES = _core.Endpoint(
    id="OAuth2_GetCertificates",
    service="oauth2",
    function="get_certificates",
    method="GET",
    path="/oauth/v1/certs",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/oauth2-reference",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_certificates() -> Request[t.JsonWebKeySet]:
    """Get the keys that sign id tokens.

    Gets the public keys as a JSON Web Key Set. Id tokens are signed with ES256.

    `GET /oauth/v1/certs`
    Scopes: none stated · Credentials: none

    https://create.roblox.com/docs/cloud/auth/oauth2-reference
    """
    return _core.Request(_GET_CERTIFICATES, "/oauth/v1/certs")


_GET_OPENID_CONFIGURATION = _core.Endpoint(
    id="OAuth2_GetOpenIdConfiguration",
    service="oauth2",
    function="get_openid_configuration",
    method="GET",
    path="/oauth/.well-known/openid-configuration",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/oauth2-reference",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_openid_configuration() -> Request[t.OpenIdConfiguration]:
    """Get the OpenID configuration.

    Gets the issuer, the addresses of all OAuth 2.0 endpoints and what they support.

    `GET /oauth/.well-known/openid-configuration`
    Scopes: none stated · Credentials: none

    https://create.roblox.com/docs/cloud/auth/oauth2-reference
    """
    return _core.Request(_GET_OPENID_CONFIGURATION, "/oauth/.well-known/openid-configuration")


_GET_USERINFO = _core.Endpoint(
    id="OAuth2_GetUserInfo",
    service="oauth2",
    function="get_userinfo",
    method="GET",
    path="/oauth/v1/userinfo",
    server="https://apis.roblox.com",
    scopes=("openid", "profile"),
    auth=("oauth2",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/oauth2-reference",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_userinfo() -> Request[t.UserInfo]:
    """Get the authorizing user.

    Gets the user whose access token is sent: the id with the scope openid, names, profile and picture with the
    scope profile.

    `GET /oauth/v1/userinfo`
    Scopes: `openid`, `profile` · Credentials: oauth2

    https://create.roblox.com/docs/cloud/auth/oauth2-reference
    """
    return _core.Request(_GET_USERINFO, "/oauth/v1/userinfo")


_INTROSPECT_TOKEN = _core.Endpoint(
    id="OAuth2_IntrospectToken",
    service="oauth2",
    function="introspect_token",
    method="POST",
    path="/oauth/v1/token/introspect",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/oauth2-reference",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def introspect_token(body: t.TokenRequest) -> Request[t.TokenIntrospection]:
    """Introspect a token.

    Tells whether a token is active, whose it is, its scopes and times. A revoked access token may still be called
    active until it expires.

    `POST /oauth/v1/token/introspect`
    Scopes: none stated · Credentials: none

    https://create.roblox.com/docs/cloud/auth/oauth2-reference
    """
    return _core.Request(
        _INTROSPECT_TOKEN,
        "/oauth/v1/token/introspect",
        content=_core.form(body),
        content_type="application/x-www-form-urlencoded",
    )


_LIST_TOKEN_RESOURCES = _core.Endpoint(
    id="OAuth2_ListTokenResources",
    service="oauth2",
    function="list_token_resources",
    method="POST",
    path="/oauth/v1/token/resources",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/oauth2-reference",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_token_resources(body: t.TokenRequest) -> Request[t.TokenResources]:
    """List the resources a token may use.

    Lists the experiences and creators that a user has opened to an access token. The letter U stands for whatever
    the user owns.

    `POST /oauth/v1/token/resources`
    Scopes: none stated · Credentials: none

    https://create.roblox.com/docs/cloud/auth/oauth2-reference
    """
    return _core.Request(
        _LIST_TOKEN_RESOURCES,
        "/oauth/v1/token/resources",
        content=_core.form(body),
        content_type="application/x-www-form-urlencoded",
    )


_REVOKE_TOKEN = _core.Endpoint(
    id="OAuth2_RevokeToken",
    service="oauth2",
    function="revoke_token",
    method="POST",
    path="/oauth/v1/token/revoke",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("none",),
    rate_limits=(),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/auth/oauth2-reference",
    repeatable=True,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def revoke_token(body: t.TokenRequest) -> Request[None]:
    """Revoke a token.

    Ends the authorization that an access or refresh token belongs to; revoking it again does nothing.

    `POST /oauth/v1/token/revoke`
    Scopes: none stated · Credentials: none

    https://create.roblox.com/docs/cloud/auth/oauth2-reference
    """
    return _core.Request(
        _REVOKE_TOKEN,
        "/oauth/v1/token/revoke",
        content=_core.form(body),
        content_type="application/x-www-form-urlencoded",
    )


ENDPOINTS: dict[str, Endpoint] = {
    "OAuth2_Authorize": _AUTHORIZE,
    "OAuth2_CreateToken": _CREATE_TOKEN,
    "OAuth2_GetCertificates": _GET_CERTIFICATES,
    "OAuth2_GetOpenIdConfiguration": _GET_OPENID_CONFIGURATION,
    "OAuth2_GetUserInfo": _GET_USERINFO,
    "OAuth2_IntrospectToken": _INTROSPECT_TOKEN,
    "OAuth2_ListTokenResources": _LIST_TOKEN_RESOURCES,
    "OAuth2_RevokeToken": _REVOKE_TOKEN,
}
