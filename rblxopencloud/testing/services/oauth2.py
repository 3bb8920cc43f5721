"""OAuth 2.0 and OpenID Connect: the consent page, tokens, who the user is, and the keys of id tokens.

There is nobody to ask for consent, so it is given at once: the browser is sent back with a code.
https://create.roblox.com/docs/cloud/auth/oauth2-reference
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from uuid import uuid4

from rblxopencloud.testing import signing
from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.calls import Reply
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.services import oauth2_grants as grants
from rblxopencloud.testing.services.people import caller, may, path_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

ISSUER = "https://apis.roblox.com/oauth/"
"""Who id tokens say they are from: the same as Roblox, as clients compare it."""

_ID_TOKEN_SECONDS = 36000
_CHALLENGE_LENGTH = 43
_SERVER = "https://apis.roblox.com"


@handlers.answers("OAuth2_Authorize")
def authorize(call: Call, world: World) -> object:
    """The consent page, which sends the browser back at once."""
    try:
        app = grants.app(world, call.query["client_id"])
    except Refusal as refusal:
        raise Refusal(400, refusal.message) from refusal
    redirect = str(call.query["redirect_uri"])
    if redirect not in app["redirects"]:
        # An address that was not registered must not learn anything, so the browser is not sent there.
        raise Refusal(400, f"{redirect[:100]!r} is not among the redirect addresses of this application.")
    try:
        answer = _consent(call, world, app)
    except Refusal as refusal:
        answer = {"error": refusal.code, "error_description": refusal.message}
    state = call.query.get("state")
    query = urlencode({**answer, **({} if state is None else {"state": str(state)})})
    return Reply(302, headers={"location": f"{redirect}{'&' if '?' in redirect else '?'}{query}"})


def _consent(call: Call, world: World, app: Document) -> dict[str, str]:
    kind = call.query["response_type"]
    if kind not in ("code", "none"):
        raise grants.refuse("unsupported_response_type", "response_type must be code or none.")
    scopes = _scopes(str(call.query["scope"]), app, world)
    asked: Document = {
        "app": app["id"],
        "user": app["user"],
        "scopes": scopes,
        "nonce": call.query.get("nonce"),
        "challenge": _challenge(call, app),
    }
    return {} if kind == "none" else {"code": grants.add_code(world, asked)}


def _scopes(text: str, app: Document, world: World) -> list[str]:
    scopes = text.split()
    operations = world.description.operations.values()
    known: set[str] = {"openid", "profile", *(scope for operation in operations for scope in operation.scopes)}
    allowed = known if app["scopes"] is None else set(app["scopes"])
    if not scopes or not allowed.issuperset(scopes):
        raise grants.refuse("invalid_scope", f"The scopes {text[:100]!r} are none, or not all allowed.")
    return scopes


def _challenge(call: Call, app: Document) -> str | None:
    challenge = call.query.get("code_challenge")
    if challenge is None:
        if app["secret"] is None:
            raise grants.refuse("invalid_request", "An application without a secret has to send a code challenge.")
        return None
    if call.query.get("code_challenge_method") != "S256" or len(str(challenge)) != _CHALLENGE_LENGTH:
        raise grants.refuse("invalid_request", "The code challenge must be made with S256.")
    return str(challenge)


@handlers.answers("OAuth2_CreateToken")
def create_token(call: Call, world: World) -> object:
    """Tokens for a code, or for a refresh token."""
    form: dict[str, Any] = dict(as_object(call.body))
    app = grants.authenticated(world, form, call.login)
    if form.get("grant_type") == "refresh_token":
        return grants.refreshed(world, app, form.get("refresh_token"))
    if form.get("grant_type") != "authorization_code":
        raise grants.refuse("unsupported_grant_type", "grant_type must be authorization_code or refresh_token.")
    grant, known = grants.redeem(world, app, form.get("code"), form.get("code_verifier"))
    tokens = grants.issue(world, grant, known)
    return {**tokens, "id_token": _id_token(world, known)} if "openid" in known["scopes"] else tokens


def _id_token(world: World, grant: Document) -> str:
    now = int(world.clock.time())
    claims: Document = {
        **_about(world, grant["user"], "profile" in grant["scopes"]),
        "jti": f"ID.{uuid4()}",
        "aud": grant["app"],
        "iss": ISSUER,
        "iat": now,
        "exp": now + _ID_TOKEN_SECONDS,
    }
    return signing.sign(world.store, claims if grant["nonce"] is None else {**claims, "nonce": grant["nonce"]})


def _about(world: World, user_id: int, profile: bool) -> Document:
    """Who a user is, in the words of OpenID Connect."""
    answer: Document = {"sub": str(user_id)}
    if not profile:
        return answer
    known = world.need("user", user_id)
    created = known.get("createTime", world.timestamp())
    return {
        **answer,
        "name": known.get("displayName", ""),
        "nickname": known.get("displayName", ""),
        "preferred_username": known.get("name", ""),
        "created_at": _seconds(created),
        "profile": f"https://www.roblox.com/users/{user_id}/profile",
        "picture": f"https://pictures.invalid/users/{user_id}/headshot.png",
    }


def _seconds(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


@handlers.answers("OAuth2_GetUserInfo")
def get_userinfo(call: Call, world: World) -> object:
    """Who the user is whose token is sent."""
    return _about(world, caller(call), may(call, "profile"))


@handlers.answers("OAuth2_IntrospectToken")
def introspect(call: Call, world: World) -> object:
    """What a token is. As with the real service, a revoked one is called active until it expires."""
    form: dict[str, Any] = dict(as_object(call.body))
    app = grants.authenticated(world, form, call.login)
    found = grants.token(world, form["token"])
    if found is None:
        return {"active": False}
    known, grant = found
    user = {} if grant is None else {"sub": str(grant["user"]), "scope": " ".join(grant["scopes"])}
    return {
        "active": True,
        "jti": f"{known['kind']}.{known['grant']}",
        "iss": ISSUER,
        "token_type": known["kind"],
        "client_id": app["id"],
        "aud": app["id"],
        "exp": int(known["expires"]),
        "iat": int(known["issued"]),
        **user,
    }


@handlers.answers("OAuth2_ListTokenResources")
def list_resources(call: Call, world: World) -> object:
    """What a token reaches: the experiences and the account of the user, and the groups that they own."""
    form: dict[str, Any] = dict(as_object(call.body))
    grants.authenticated(world, form, call.login)
    found = grants.token(world, form["token"])
    if found is None or found[1] is None:
        raise grants.refuse("invalid_request", "The token is unknown, has expired or was revoked.")
    user = int(found[1]["user"])
    owned = (("users", "User", user), *(("groups", "Group", group) for group in _groups(world, user)))
    return {"resource_infos": [_resource(world, *owner) for owner in owned]}


def _groups(world: World, user: int) -> list[int]:
    groups = world.store.list("group")
    return [int(key[0]) for key, known in groups if path_id(known.get("owner"), "users") == user]


def _resource(world: World, collection: str, kind: str, id: int) -> Document:
    name = kind.lower()
    universes = (key[0] for key, known in world.store.list("universe") if known.get(name) == f"{collection}/{id}")
    resources: Document = {"creator": {"ids": ["U" if kind == "User" else str(id)]}}
    found = [str(universe) for universe in universes]
    if found:
        resources["universe"] = {"ids": found}
    return {"owner": {"id": str(id), "type": kind}, "resources": resources}


@handlers.answers("OAuth2_RevokeToken")
def revoke(call: Call, world: World) -> object:
    """End the authorization that a token belongs to."""
    form: dict[str, Any] = dict(as_object(call.body))
    grants.authenticated(world, form, call.login)
    grants.revoke(world, form["token"])
    return nothing()


@handlers.answers("OAuth2_GetCertificates")
def get_certificates(_call: Call, world: World) -> object:
    """The keys with which id tokens can be verified."""
    return {"keys": signing.public_keys(world.store)}


@handlers.answers("OAuth2_GetOpenIdConfiguration")
def get_configuration(_call: Call, world: World) -> object:
    """Where everything is found, for libraries that ask."""
    base = f"{world.base_url or _SERVER}/oauth/v1"
    return {
        "issuer": ISSUER,
        "authorization_endpoint": f"{base}/authorize",
        "token_endpoint": f"{base}/token",
        "introspection_endpoint": f"{base}/token/introspect",
        "revocation_endpoint": f"{base}/token/revoke",
        "userinfo_endpoint": f"{base}/userinfo",
        "jwks_uri": f"{base}/certs",
        "scopes_supported": ["openid", "profile"],
        "response_types_supported": ["none", "code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": [signing.ALGORITHM],
        "claims_supported": ["sub", "type", "iss", "aud", "exp", "iat", "nonce", "name", "nickname"],
        "token_endpoint_auth_methods_supported": ["client_secret_post", "client_secret_basic"],
    }
