"""Credentials: what they are, how they are sent, and to whom. Pure; nothing here shows a secret."""

from __future__ import annotations

import os
from hashlib import blake2b
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import attrs

if TYPE_CHECKING:
    from urllib.parse import SplitResult

    from rblxopencloudraw import Endpoint

    from ._transport.base import Headers

_BEARER = "Bearer "
_SALT = os.urandom(16)


@attrs.frozen(repr=False)
class Credential:
    """An API key, an OAuth2 access token, or nothing.

    Attributes:
        kind: "api-key", "oauth2" or "none".
        secret: The key or token itself. It never appears in the representation.
    """

    kind: str
    secret: str = ""

    def __repr__(self) -> str:
        return f"<Credential {self.kind}>"

    def headers(self, endpoint: Endpoint) -> dict[str, str]:
        """What proves to an operation who is calling: nothing where the operation asks for nothing."""
        if self.kind == "none" or endpoint.auth == ("none",):
            return {}
        return {"x-api-key": self.secret} if self.kind == "api-key" else {"authorization": _BEARER + self.secret}

    def blot(self, content: bytes) -> bytes:
        """An answer without the secret, should the server have repeated it."""
        secret = self.secret.encode()
        return content.replace(secret, b"[hidden]") if secret and secret in content else content

    def blot_headers(self, headers: Headers) -> Headers:
        """The headers of an answer without the secret, should the server have repeated it."""
        secret = self.secret
        if not secret or not any(secret in value for value in headers.values()):
            return headers
        return type(headers)((name, value.replace(secret, "[hidden]")) for name, value in headers.items())


def credential(api_key: str | None, oauth2_token: str | None = None) -> Credential:
    """The credential for what the caller handed in; a key that starts with "Bearer " is an OAuth2 token.

    Raises:
        TypeError: It is not a text.
        ValueError: Both are given, or one is empty or holds characters that no key has.
    """
    try:
        if api_key is not None and oauth2_token is not None:
            raise ValueError("Pass either api_key or oauth2_token, not both.")
        if oauth2_token is not None:
            return _token("oauth2_token", oauth2_token)
        if isinstance(api_key, str) and api_key.startswith(_BEARER):
            return _token("api_key", api_key)
        return Credential("none") if api_key is None else _checked("api-key", "api_key", api_key)
    finally:
        # Tools that show a traceback with its variables would show the key.
        del api_key, oauth2_token


def _token(name: str, token: str) -> Credential:
    try:
        bare = token.removeprefix(_BEARER) if isinstance(token, str) else token  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        return _checked("oauth2", name, bare)
    finally:
        token = bare = ""


def _checked(kind: str, name: str, secret: str) -> Credential:
    try:
        problem = _problem(name, secret)
        if problem is not None:
            raise problem
        return Credential(kind, secret)
    finally:
        secret = ""


def _problem(name: str, secret: str) -> Exception | None:
    if not isinstance(secret, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        return TypeError(f"{name} must be a str, not {type(secret).__name__}.")
    if not secret:
        return ValueError(f"{name} is empty. Pass a key from the Creator Dashboard, or None to call without one.")
    if not secret.isascii() or any(character <= " " or character == "\x7f" for character in secret):
        return ValueError(
            f"{name} holds a space, a line break or another character that no key has. Strip what surrounds the key."
        )
    return None


def fingerprint(*secrets: str | None) -> bytes:
    """What tells secrets apart without holding them, in this process only."""
    return blake2b(repr(secrets).encode(errors="surrogatepass"), key=_SALT, digest_size=16).digest()


def server(endpoint: Endpoint, base_url: str | None) -> str:
    """Where a request goes: the configured server, else the operation's own.

    Raises:
        ValueError: The operation's own server is not Roblox's, so that no credential may go there.
    """
    if base_url is not None:
        return base_url
    parts = urlsplit(endpoint.server)
    host = parts.hostname or ""
    if parts.scheme != "https" or not (host == "roblox.com" or host.endswith(".roblox.com")):
        raise ValueError(f"{endpoint.server!r} is not a server of Roblox. Pass base_url to use another server.")
    return endpoint.server


def checked_base_url(base_url: str) -> str:
    """A base address without a slash at its end.

    Raises:
        ValueError: It is not a plain http or https address.
    """
    parts = urlsplit(base_url)
    plain = parts.hostname and not (parts.query or parts.fragment or parts.username or parts.password)
    plain = plain and _has_usable_port(parts)
    if parts.scheme not in ("http", "https") or not plain:
        raise ValueError(
            "base_url must be an address such as 'http://127.0.0.1:8080', without user, query or fragment."
        )
    return base_url.rstrip("/")


def _has_usable_port(parts: SplitResult) -> bool:
    try:
        return parts.port != 0
    except ValueError:
        return False
