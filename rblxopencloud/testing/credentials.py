"""Who may call what: the keys and tokens that the local server knows, their scopes and what they reach.

Credentials are made up by the server; a real one is never needed. They are documents of the state like all else, so
that a state file keeps them between two runs.
"""

from __future__ import annotations

import base64
import binascii
import re
import secrets
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote_plus

import attrs

from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rblxopencloud.testing.clock import Clock
    from rblxopencloud.testing.description import Operation
    from rblxopencloud.testing.store import Document, Store

API_KEY = "roblox-api-key"
OAUTH2 = "roblox-oauth2"
OWNER = 287113233
"""The user who owns a credential for which nobody is named: the one of the default world."""

WIDENING_SCOPES = frozenset({"Cloud_GetUser", "Cloud_GetGroupRole", "Cloud_ListGroupRoles", "Cloud_ListInventoryItems"})
"""Operations that answer without their scopes too, only with less in the answer.

https://create.roblox.com/docs/cloud/reference/features/users and .../groups say so scope by scope.
"""

_KIND = "credential"
_TARGET = re.compile(r"/(universes|groups|users)/\{([^{}]+)\}")


@attrs.frozen
class Credential:
    """A key or token, and what it is good for. None stands for all.

    Attributes:
        kind: `API_KEY` or `OAUTH2`.
        scopes: What it may do.
        secret: The key or token itself.
        owner: The id of the user whose limits it counts towards.
        name: What its owner calls it.
        universes: The experiences that it reaches.
        groups: The groups that it reaches.
        users: The users that it reaches.
        expires: The second since 1970 from which it is good for nothing, None for never.
    """

    kind: str
    scopes: frozenset[str] | None
    secret: str = attrs.field(repr=False)
    owner: int = OWNER
    name: str = ""
    universes: frozenset[int] | None = None
    groups: frozenset[int] | None = None
    users: frozenset[int] | None = None
    expires: float | None = None

    def may(self, operation: Operation) -> bool:
        """Whether its scopes reach. One of several is enough: the description does not say which are needed."""
        if self.scopes is None or not operation.scopes or operation.id in WIDENING_SCOPES:
            return True
        return not self.scopes.isdisjoint(operation.scopes)

    def reaches(self, kind: str, id: int) -> bool:
        """Whether an experience, group or user is among its targets.

        Args:
            kind: "universes", "groups" or "users".
            id: The id.
        """
        targets: frozenset[int] | None = getattr(self, kind)
        return targets is None or id in targets


class Credentials:
    """The credentials of one local server.

    Args:
        store: Where they are kept.
        clock: What time it is.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        # Whatever was ever handed out is hidden from what is remembered, even once it is revoked.
        self._secrets = dict.fromkeys(credential.secret for credential in self.all())

    def add(
        self,
        kind: str,
        scopes: Iterable[str] | None = None,
        *,
        secret: str | None = None,
        owner: int = OWNER,
        name: str = "",
        universes: Iterable[int] | None = None,
        groups: Iterable[int] | None = None,
        users: Iterable[int] | None = None,
        expires: float | None = None,
    ) -> str:
        """Keep a credential and return its secret, which is made up where none is given."""
        made = secret or f"local-{'key' if kind == API_KEY else 'token'}-{secrets.token_urlsafe(24)}"
        document: Document = {
            "scopes": _listed(scopes),
            "owner": owner,
            "name": name,
            "universes": _listed(universes),
            "groups": _listed(groups),
            "users": _listed(users),
            "expires": expires,
        }
        self._store.put(document, _KIND, kind, made)
        self._secrets[made] = None
        return made

    def find(self, kind: str, secret: str) -> Credential | None:
        """The credential with that secret, None where it is unknown."""
        document = self._store.get(_KIND, kind, secret)
        return None if document is None else _read(kind, secret, document)

    def remove(self, kind: str, secret: str) -> bool:
        """Revoke a credential; whether there was one."""
        return self._store.delete(_KIND, kind, secret)

    def all(self) -> Iterator[Credential]:
        """Every credential that counts."""
        for key, document in self._store.list(_KIND):
            yield _read(str(key[0]), str(key[1]), document)

    def secrets(self) -> tuple[str, ...]:
        """All that were ever handed out, for redaction."""
        return tuple(self._secrets)

    def authorize(
        self, operation: Operation, headers: Mapping[str, str], values: Mapping[str, str]
    ) -> Credential | None:
        """The credential of a request, None where it has none and needs none.

        Args:
            operation: What is called.
            headers: Names in lower case.
            values: The path parameters as text.

        Raises:
            Refusal: 401 for a missing, unknown or unsuitable credential, 403 where its scopes or targets do not reach.
        """
        credential = self._sent(headers)
        if credential is None:
            return _anonymous(operation)
        if not _accepts(operation, credential):
            raise Refusal(401, "This operation does not accept OAuth 2.0 tokens. Use an API key.")
        if not credential.may(operation):
            raise Refusal(403, f"The credential needs one of these scopes: {', '.join(operation.scopes)}.")
        _check_target(operation, credential, values)
        return credential

    def _sent(self, headers: Mapping[str, str]) -> Credential | None:
        key = headers.get("x-api-key")
        if key is not None:
            return self._look_up(API_KEY, key, "Invalid API Key")
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self._look_up(OAUTH2, token.strip(), "Invalid access token")
        return None

    def _look_up(self, kind: str, secret: str, message: str) -> Credential:
        found = self.find(kind, secret)
        if found is None or (found.expires is not None and found.expires <= self._clock.time()):
            raise Refusal(401, message)
        return found


def basic_login(headers: Mapping[str, str]) -> tuple[str, str] | None:
    """The name and the password of HTTP Basic authentication; None where none is sent.

    OAuth 2.0 has both escaped like the fields of a form: https://datatracker.ietf.org/doc/html/rfc6749#section-2.3.1.

    Raises:
        Refusal: 401 where it cannot be read.
    """
    scheme, _, text = headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, colon, password = base64.b64decode(text.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        colon = name = password = ""
    if not colon:
        raise Refusal(401, "The Authorization header is not HTTP Basic authentication: send base64 of 'id:secret'.")
    return unquote_plus(name), unquote_plus(password)


def _listed(values: Iterable[Any] | None) -> list[Any] | None:
    return None if values is None else sorted(values)


def _read(kind: str, secret: str, document: Document) -> Credential:
    sets = {
        name: None if document[name] is None else frozenset[Any](document[name])
        for name in ("scopes", "universes", "groups", "users")
    }
    return Credential(
        kind, secret=secret, owner=document["owner"], name=document["name"], expires=document["expires"], **sets
    )


def _check_target(operation: Operation, credential: Credential, values: Mapping[str, str]) -> None:
    target = _target(operation.path)
    if target is None:
        return
    kind, parameter = target
    text = values[parameter]
    if text.isascii() and text.isdecimal() and not credential.reaches(kind, int(text[:19])):
        raise Refusal(403, f"The credential does not reach {kind}/{text[:19]}: its targets are others.")


@lru_cache(maxsize=1024)
def _target(path: str) -> tuple[str, str] | None:
    """The first experience, group or user in a path template, and the parameter that holds its id."""
    found = _TARGET.search(path)
    return None if found is None else (found[1], found[2])


def _accepts(operation: Operation, credential: Credential) -> bool:
    return any(alternative <= {credential.kind} for alternative in operation.security)


def _anonymous(operation: Operation) -> None:
    if frozenset() not in operation.security:
        raise Refusal(401, "Invalid API Key")
