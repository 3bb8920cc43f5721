"""OAuth 2.0 before anything is sent: verifiers and challenges, scopes, forms, and what errors mean. Pure."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
import string
from typing import TYPE_CHECKING, Any

import rblxopencloudraw as raw

from ._auth import Credential
from ._checks import whole
from .exceptions import HttpException, InvalidCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rblxopencloudraw import Request
    from rblxopencloudraw import types as t

SHORTEST, LONGEST = 43, 128
"""How many characters a code verifier has: https://datatracker.ietf.org/doc/html/rfc7636#section-4.1."""

_UNRESERVED = string.ascii_letters + string.digits + "-._~"
_VERIFIER = re.compile(rf"[A-Za-z0-9\-._~]{{{SHORTEST},{LONGEST}}}")


def code_verifier(length: int) -> str:
    """A random code verifier.

    Raises:
        ValueError: The length is not from 43 to 128.
    """
    return "".join(secrets.choice(_UNRESERVED) for _ in range(whole("length", length, SHORTEST, LONGEST)))


def code_challenge(verifier: str) -> str:
    """What is shown of a verifier before it is used.

    Raises:
        ValueError: It is not a code verifier.
    """
    try:
        digest = hashlib.sha256(checked_verifier(verifier).encode()).digest()
    finally:
        del verifier
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def checked_verifier(verifier: str) -> str:
    """A code verifier.

    Raises:
        ValueError: It is not 43 to 128 letters, digits and "-._~".
    """
    fits = isinstance(verifier, str) and _VERIFIER.fullmatch(verifier) is not None  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
    if not fits:
        del verifier
        raise ValueError(
            f"A code verifier has {SHORTEST} to {LONGEST} letters, digits and '-._~'. Make one with "
            "generate_code_verifier(), and keep it in the user's session."
        )
    return verifier


def scope_text(scope: str | Iterable[str]) -> str:
    """Scopes as they are asked for.

    Raises:
        ValueError: There are none.
    """
    scopes = scope.split() if isinstance(scope, str) else list(scope)
    if not scopes or not all(scopes):
        raise ValueError("Ask for at least one scope, such as ['openid', 'profile'].")
    return " ".join(scopes)


def code_request(client_id: int, client_secret: str | None, code: str, verifier: str | None) -> Request[t.TokenSet]:
    """Ask for tokens with a code.

    Raises:
        TypeError: The code is not a text.
        ValueError: The code is empty, or the verifier is none.
    """
    try:
        return raw.oauth2.create_token(
            _form(
                client_id,
                client_secret,
                grant_type="authorization_code",
                code=checked_text("code", code),
                code_verifier=None if verifier is None else checked_verifier(verifier),
            )
        )
    finally:
        # Tools that show a traceback with its variables would show the secrets.
        del client_secret, code, verifier


def refresh_request(client_id: int, client_secret: str | None, refresh_token: str) -> Request[t.TokenSet]:
    """Ask for tokens with a refresh token.

    Raises:
        TypeError: The token is not a text.
        ValueError: The token is empty.
    """
    try:
        token = checked_text("refresh_token", refresh_token)
        return raw.oauth2.create_token(_form(client_id, client_secret, grant_type="refresh_token", refresh_token=token))
    finally:
        token = ""
        del client_secret, refresh_token


def token_form(client_id: int, client_secret: str | None, token: str) -> t.TokenRequest:
    """What is sent to ask about a token, or to revoke it.

    Raises:
        TypeError: The token is not a text.
        ValueError: The token is empty.
    """
    try:
        return _form(client_id, client_secret, token=checked_text("token", token))
    finally:
        del client_secret, token


def _form(client_id: int, client_secret: str | None, **fields: str | None) -> Any:
    given = {name: value for name, value in fields.items() if value is not None}
    secret = {} if client_secret is None else {"client_secret": client_secret}
    return {"client_id": str(client_id), **given, **secret}


def checked_text(name: str, text: str) -> str:
    """A secret text that is not empty.

    Raises:
        TypeError: It is not a text.
        ValueError: It is empty.
    """
    kind, is_empty = type(text).__name__, not text
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        del text
        raise TypeError(f"{name} must be a str, not {kind}. Did the user come back without one?")
    if is_empty:
        raise ValueError(f"{name} is empty.")
    return text


def explained(error: HttpException, hidden: Iterable[str | None]) -> HttpException:
    """An error about a token: without any secret that the server repeated, and `InvalidCode` where it is that."""
    for secret in hidden:
        if secret:
            _blot(error, Credential("oauth2", secret))
    return error.recast(InvalidCode) if error.error_code == "invalid_grant" else error


def _blot(error: HttpException, secret: Credential) -> None:
    error.message = secret.blot(error.message.encode()).decode()
    error.args = (error.message,)
    error.body = secret.blot(error.body)
    shown: Any = error.headers
    error.headers = secret.blot_headers(shown) if shown else shown
    if secret.secret in repr(error.details):
        error.details = None
