"""Verifying the id tokens of OpenID Connect: who signed them, for whom, until when. Pure.

The library that checks signatures is loaded by the first token. It comes with the extra `oauth2`.
"""

from __future__ import annotations

import hmac
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from .exceptions import InvalidIdToken

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from ._values import Wire

ISSUER = "https://apis.roblox.com/oauth/"
ALGORITHM = "ES256"
LEEWAY_SECONDS = 180
"""How far the clocks of Roblox and of this machine may be apart."""

REFETCH_SECONDS = 60.0
"""How long a key that is not known is not asked for again."""

_REQUIRED = ("exp", "iat", "iss", "aud", "sub")


class Keys(NamedTuple):
    """Public keys as they were fetched.

    Attributes:
        keys: JSON Web Keys.
        fetched: When, on a monotonic clock.
        searched: When they were last fetched because a key was not among them.
    """

    keys: tuple[Wire, ...] = ()
    fetched: float = float("-inf")
    searched: float = float("-inf")

    def find(self, key_id: str | None) -> Wire | None:
        """The key of that id. A token that names none can only be of the only key."""
        if key_id is None:
            return self.keys[0] if len(self.keys) == 1 else None
        return next((key for key in self.keys if key.get("kid") == key_id), None)

    def are_stale(self, now: float, cache_seconds: float) -> bool:
        """Whether they have to be fetched again."""
        return now - self.fetched >= cache_seconds

    def may_search(self, now: float) -> bool:
        """Whether a key that is not among them may be looked for."""
        return now - self.searched >= REFETCH_SECONDS


def library() -> ModuleType:
    """The library that checks signatures.

    Raises:
        ImportError: It is not installed.
    """
    try:
        # The other library would fail late without it.
        import_module("cryptography")
        import jwt
    except ImportError as error:
        raise ImportError(
            "Logging users in takes the extra 'oauth2': pip install 'rblxopencloud[oauth2]'.", name=error.name
        ) from error
    return jwt


def key_id(id_token: str) -> str | None:
    """Which key a token says it was signed with; None where it names none.

    Raises:
        InvalidIdToken: It is not a token, or not signed with ES256.
    """
    jwt = library()
    header: dict[str, Any] | None = None
    try:
        header = jwt.get_unverified_header(id_token)
    except (jwt.PyJWTError, ValueError, TypeError):
        pass
    finally:
        del id_token
    if header is None:
        raise InvalidIdToken("The id token is not a signed token.")
    if header.get("alg") != ALGORITHM:
        raise InvalidIdToken(f"The id token is not signed with {ALGORITHM}.")
    found = header.get("kid")
    return found if isinstance(found, str) else None


def verified(id_token: str, key: Wire | None, audience: str, nonce: str | None) -> dict[str, Any]:
    """What a token says, once it is known to be true.

    Args:
        id_token: The token.
        key: The public key that it names; None where Roblox hands out no such key.
        audience: The id of the application it has to be for.
        nonce: What it has to repeat; None where that is not to be checked.

    Raises:
        InvalidIdToken: Signature, issuer, audience, time or nonce are wrong.
    """
    problem, claims = "It is signed with a key that Roblox does not hand out.", None
    try:
        if key is not None:
            problem, claims = _decoded(id_token, key, audience)
        if claims is not None and nonce is not None and not _same(nonce, claims.get("nonce")):
            problem, claims = "It does not repeat the nonce of this login.", None
    finally:
        # The token must not be found in the traceback.
        del id_token, nonce
    if claims is None:
        raise InvalidIdToken(f"The id token cannot be trusted. {problem}")
    return claims


def _decoded(id_token: str, key: Wire, audience: str) -> tuple[str, dict[str, Any] | None]:
    jwt = library()
    if (key.get("kty"), key.get("crv")) != ("EC", "P-256"):
        return "Its key is not one for ES256.", None
    try:
        claims = jwt.decode(
            id_token,
            jwt.PyJWK(dict(key), ALGORITHM).key,
            algorithms=[ALGORITHM],
            audience=audience,
            issuer=ISSUER,
            leeway=LEEWAY_SECONDS,
            options={"require": list(_REQUIRED)},
        )
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        return f"{error}.", None
    return _checked(cast("dict[str, Any]", claims))


def _checked(claims: dict[str, Any]) -> tuple[str, dict[str, Any] | None]:
    subject = claims.get("sub")
    if not isinstance(subject, str) or not subject.isascii() or not subject.isdecimal():
        return "It does not name a user.", None
    return "", claims


def _same(one: str, other: object) -> bool:
    return isinstance(other, str) and hmac.compare_digest(one.encode(), other.encode())


def read_keys(wire: Mapping[str, Any]) -> tuple[Wire, ...]:
    """The keys of a JSON Web Key Set; what is none is left out."""
    keys = wire.get("keys")
    found = cast("list[object]", keys) if isinstance(keys, list) else []
    return tuple(cast("Wire", key) for key in found if isinstance(key, dict))
