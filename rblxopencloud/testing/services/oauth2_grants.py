"""What users granted to applications: codes, tokens and what they reach. Who asks for them is in `oauth2`."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import TYPE_CHECKING, Any

from rblxopencloud.testing.credentials import OAUTH2
from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

CODE_SECONDS = 60
ACCESS_SECONDS = 900
REFRESH_SECONDS = 90 * 86400

_APP, _CODE, _GRANT, _TOKEN = "oauth2-app", "oauth2-code", "oauth2-grant", "oauth2-token"


def refuse(code: str, message: str, status: int = 400) -> Refusal:
    """An error as OAuth 2.0 has them, such as `invalid_grant`."""
    return Refusal(status, message, code=code)


def add_app(
    world: World, app_id: int, secret: str | None, redirects: list[str], scopes: list[str] | None, user: int
) -> None:
    """Register an application.

    Args:
        world: Where.
        app_id: Its client id.
        secret: Its client secret; None for one that can keep none, and has to use PKCE.
        redirects: The addresses that users may come back to.
        scopes: What it may ask for; None for everything.
        user: The user who logs in to it.
    """
    document: Document = {"secret": secret, "redirects": redirects, "scopes": scopes, "user": user}
    world.store.put(document, _APP, str(app_id))


def app(world: World, client_id: object) -> Document:
    """An application.

    Raises:
        Refusal: 401 where it was not registered.
    """
    found = world.store.get(_APP, str(client_id))
    if found is None:
        raise refuse("invalid_client", f"No application {str(client_id)[:40]!r} is registered.", 401)
    return {**found, "id": str(client_id)}


def authenticated(world: World, form: dict[str, Any], login: tuple[str, str] | None = None) -> Document:
    """The application that sends a form: with its id and secret in it, or by HTTP Basic authentication.

    Raises:
        Refusal: 401 where it was not registered, or its secret is wrong; 400 where it is named in both ways.
    """
    client_id, secret = login or (form.get("client_id"), form.get("client_secret"))
    if login is not None and ("client_secret" in form or form.get("client_id", client_id) != client_id):
        raise refuse("invalid_request", "Send the client secret in the form or by HTTP Basic authentication, not both.")
    found = app(world, client_id)
    expected = found["secret"]
    if expected is not None and not hmac.compare_digest(expected.encode(), str(secret).encode()):
        raise refuse("invalid_client", "The client secret is missing or wrong.", 401)
    return found


def add_code(world: World, asked: Document) -> str:
    """Keep what a user granted, until the application fetches it with the code that is returned."""
    code = secrets.token_urlsafe(32)
    world.store.put({**asked, "expires": world.clock.time() + CODE_SECONDS}, _CODE, code)
    return code


def redeem(world: World, client: Document, code: object, verifier: object) -> tuple[str, Document]:
    """What a code stands for: a grant, and what was asked for. A code is good once.

    Raises:
        Refusal: `invalid_grant` for a code that is unknown, used, too old, of another application, or whose verifier
            does not fit.
    """
    asked = world.store.get(_CODE, str(code))
    if asked is None or asked["expires"] <= world.clock.time() or asked["app"] != client["id"]:
        raise refuse("invalid_grant", "The code is unknown, was used, is older than a minute or not of this client.")
    if asked["challenge"] is not None and not _fits(str(verifier), asked["challenge"]):
        raise refuse("invalid_grant", "The code verifier does not fit the code challenge.")
    world.store.delete(_CODE, str(code))
    grant = secrets.token_hex(8)
    known: Document = {name: asked[name] for name in ("app", "user", "scopes", "nonce")}
    world.store.put(known, _GRANT, grant)
    return grant, known


def _fits(verifier: str, challenge: str) -> bool:
    digest = hashlib.sha256(verifier.encode()).digest()
    made = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    return hmac.compare_digest(made, challenge)


def issue(world: World, grant: str, known: Document) -> Document:
    """A new pair of tokens."""
    now = world.clock.time()
    access, refresh = f"local-token-{secrets.token_urlsafe(32)}", f"local-refresh-{secrets.token_urlsafe(32)}"
    scopes: list[str] = known["scopes"]
    world.credentials.add(OAUTH2, scopes, secret=access, owner=known["user"], expires=now + ACCESS_SECONDS)
    for token, kind, seconds in ((access, "Bearer", ACCESS_SECONDS), (refresh, "refresh_token", REFRESH_SECONDS)):
        document: Document = {"grant": grant, "kind": kind, "issued": now, "expires": now + seconds}
        world.store.put(document, _TOKEN, token)
    return {
        "access_token": access,
        "refresh_token": refresh,
        "token_type": "Bearer",
        # The real service says so, too.
        "expires_in": ACCESS_SECONDS - 1,
        "scope": " ".join(scopes),
    }


def refreshed(world: World, client: Document, token: object) -> Document:
    """A new pair of tokens for a refresh token, which is good once.

    Raises:
        Refusal: `invalid_grant` for one that is unknown, used, too old, revoked or of another application.
    """
    known = world.store.get(_TOKEN, str(token))
    grant = None if known is None else world.store.get(_GRANT, known["grant"])
    usable = known is not None and known["kind"] == "refresh_token" and known["expires"] > world.clock.time()
    if known is None or grant is None or not usable or grant["app"] != client["id"]:
        raise refuse("invalid_grant", "The refresh token is unknown, was used or revoked, or is older than 90 days.")
    world.store.delete(_TOKEN, str(token))
    return issue(world, known["grant"], grant)


def token(world: World, text: object) -> tuple[Document, Document | None] | None:
    """A token and its grant, None where it is unknown or too old. The grant is None once it was revoked."""
    known = world.store.get(_TOKEN, str(text))
    if known is None or known["expires"] <= world.clock.time():
        return None
    return known, world.store.get(_GRANT, known["grant"])


def revoke(world: World, text: object) -> None:
    """End the grant that a token belongs to, and all its tokens with it. Unknown tokens are no error."""
    known = world.store.get(_TOKEN, str(text))
    if known is None:
        return
    world.store.delete(_GRANT, known["grant"])
    for key, other in world.store.list(_TOKEN):
        if other["grant"] == known["grant"]:
            world.credentials.remove(OAUTH2, str(key[0]))
