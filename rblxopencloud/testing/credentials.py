"""Who may call what: the keys and tokens that the local server knows, and their scopes.

Credentials are made up when the server starts; a real one is never needed, and never stored.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import attrs

from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rblxopencloud.testing.description import Operation

API_KEY = "roblox-api-key"
OAUTH2 = "roblox-oauth2"

WIDENING_SCOPES = frozenset({"Cloud_GetUser", "Cloud_GetGroupRole", "Cloud_ListGroupRoles", "Cloud_ListInventoryItems"})
"""Operations that answer without their scopes too, only with less in the answer.

https://create.roblox.com/docs/cloud/reference/features/users and .../groups say so scope by scope.
"""


@attrs.frozen
class Credential:
    """A key or token: its kind, and its scopes (None: all of them)."""

    kind: str
    scopes: frozenset[str] | None
    secret: str = attrs.field(repr=False)

    def may(self, operation: Operation) -> bool:
        """Whether its scopes reach. One of several is enough: the description does not say which are needed."""
        if self.scopes is None or not operation.scopes or operation.id in WIDENING_SCOPES:
            return True
        return not self.scopes.isdisjoint(operation.scopes)


class Credentials:
    """The credentials of one local server."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Credential] = {}

    def add(self, kind: str, scopes: Iterable[str] | None = None) -> str:
        """Make up a credential and return it."""
        secret = f"local-{'key' if kind == API_KEY else 'token'}-{secrets.token_urlsafe(24)}"
        self._known[kind, secret] = Credential(kind, None if scopes is None else frozenset(scopes), secret)
        return secret

    def secrets(self) -> tuple[str, ...]:
        """All of them, for redaction."""
        return tuple(secret for _, secret in self._known)

    def authorize(self, operation: Operation, headers: Mapping[str, str]) -> Credential | None:
        """The credential of a request, None where it has none and needs none.

        Raises:
            Refusal: 401 for a missing, unknown or unsuitable credential, 403 where its scopes do not reach.
        """
        credential = self._find(headers)
        if credential is None:
            return _anonymous(operation)
        if not _accepts(operation, credential):
            raise Refusal(401, "This operation does not accept OAuth 2.0 tokens. Use an API key.")
        if not credential.may(operation):
            raise Refusal(403, f"The credential needs one of these scopes: {', '.join(operation.scopes)}.")
        return credential

    def _find(self, headers: Mapping[str, str]) -> Credential | None:
        key = headers.get("x-api-key")
        if key is not None:
            return self._look_up(API_KEY, key, "Invalid API Key")
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self._look_up(OAUTH2, token.strip(), "Invalid access token")
        return None

    def _look_up(self, kind: str, secret: str, message: str) -> Credential:
        found = self._known.get((kind, secret))
        if found is None:
            raise Refusal(401, message)
        return found


def _accepts(operation: Operation, credential: Credential) -> bool:
    return any(alternative <= {credential.kind} for alternative in operation.security)


def _anonymous(operation: Operation) -> None:
    if frozenset() not in operation.security:
        raise Refusal(401, "Invalid API Key")
