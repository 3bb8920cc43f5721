"""Tokens that users give to an application, and what can be found out with them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

import attrs

import rblxopencloudraw as raw

from .._answers import required
from .._oauth2 import token_form
from .._values import Wire, hash_of, number
from ..experience import Experience
from ..group import Group
from ..token_info import AccessTokenInfo, moment, read_token_info, scopes
from ..user import User

if TYPE_CHECKING:
    from ..client import Client
    from . import OAuth2App

_CREATED = raw.ENDPOINTS["OAuth2_CreateToken"]


@attrs.define
class Resources:
    """What a user opened to an application.

    Attributes:
        experiences: The experiences it may use.
        accounts: The users and groups on whose behalf it may act.
        all_experiences_of: Users and groups of whom it may use every experience.

    [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#post-v1tokenresources)
    """

    experiences: list[Experience]
    accounts: list[User | Group]
    all_experiences_of: list[User | Group] = attrs.field(factory=list["User | Group"])

    __hash__ = hash_of()


class PartialAccessToken:
    """An access token of which nothing more is known.

    Attributes:
        app: The application it was given to.
        token: The access token. It never appears in the representation.
        client: A client that calls with the token, wherever an API key is taken.

    [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference)
    """

    def __init__(self, app: OAuth2App, token: str) -> None:
        self.app: OAuth2App = app
        self.token: str = token
        try:
            self.client: Client = app.guest(token)
        finally:
            # Tools that show a traceback with its variables would show the token.
            del token

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.{type(self).__name__} app={self.app.id!r}>"

    def fetch_userinfo(self) -> User:
        """Fetch who gave the token.

        Returns:
            The user. With the scope `profile` their names and addresses are filled.

        Raises:
            Unauthorized: The token has expired or was revoked.
            Forbidden: The token lacks `openid`.

        Example:
            ```python
            user = access_token.fetch_userinfo()
            print(user.id, user.username)
            ```

        Requires `openid`; `profile` adds everything but the id.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#get-v1userinfo)
        """
        return read_user(self.client.send(raw.oauth2.get_userinfo()), self.client)

    def fetch_resources(self) -> Resources:
        """Fetch what the user opened to the application: experiences, their own account, groups.

        Returns:
            Objects that call with this token.

        Raises:
            HttpException: The token has expired or was revoked.

        Example:
            ```python
            for experience in access_token.fetch_resources().experiences:
                experience.publish_message("topic", "Hello")
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#post-v1tokenresources)
        """
        request = raw.oauth2.list_token_resources(token_form(self.app.id, self.app.secret, self.token))
        return _read_resources(self.app.send(request, self.token), self.client)

    def fetch_token_info(self) -> AccessTokenInfo:
        """Fetch what the token is: whose, until when, with which scopes.

        Returns:
            What is known about it. A token that was revoked may be called active until it expires.

        Raises:
            Unauthorized: The client secret is wrong.

        Example:
            ```python
            print(access_token.fetch_token_info().expires_at)
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#post-v1tokenintrospect)
        """
        request = raw.oauth2.introspect_token(token_form(self.app.id, self.app.secret, self.token))
        return read_token_info(self.app.send(request, self.token))

    def revoke(self) -> None:
        """End what the user granted: this token and its refresh token are good for nothing afterwards.

        Raises:
            Unauthorized: The client secret is wrong.

        Example:
            ```python
            access_token.revoke()
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#post-v1tokenrevoke)
        """
        self.app.revoke_token(self.token)


class AccessToken(PartialAccessToken):
    """Tokens as they come from a login or a refresh.

    Attributes:
        app: The application they were given to.
        token: The access token, good for 15 minutes. No token ever appears in the representation.
        refresh_token: The refresh token, good once and for 90 days; None where there is none.
        scope: What the access token may do.
        expires_at: When the access token expires; None where the service did not say.
        user: Who logged in, by the verified id token; None without the scope `openid`, and after a refresh.
        id_token: The id token; None where there is none. After a refresh it is not verified.
        client: A client that calls with the access token, wherever an API key is taken.

    [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference)
    """

    def __init__(self, app: OAuth2App, wire: Wire, begun: float) -> None:
        """Read the answer of the service.

        Args:
            app: The application that asked.
            wire: The answer.
            begun: When it asked, in seconds since 1970.

        Raises:
            UnreadableResponse: The answer holds no access token.
        """
        seconds = number(wire.get("expires_in"))
        asked = datetime.fromtimestamp(begun, UTC)
        self.refresh_token: str | None = wire.get("refresh_token")
        self.scope: list[str] = scopes(wire.get("scope"))
        # From before the request: better thought expired too early than too late.
        self.expires_at: datetime | None = None if seconds is None else asked + timedelta(seconds=seconds)
        self.user: User | None = None
        self.id_token: str | None = wire.get("id_token")
        try:
            super().__init__(app, required(wire, "access_token", _CREATED))
        finally:
            # Tools that show a traceback with its variables would show the tokens.
            del wire

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.{type(self).__name__} app={self.app.id!r} scope={self.scope!r} user={self.user!r}>"

    def revoke_refresh_token(self) -> None:
        """End what the user granted, as `revoke` does, by the refresh token: for when the access token has expired.

        Raises:
            ValueError: There is no refresh token.
            Unauthorized: The client secret is wrong.

        Example:
            ```python
            access_token.revoke_refresh_token()
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#post-v1tokenrevoke)
        """
        if self.refresh_token is None:
            raise ValueError("There is no refresh token to revoke.")
        self.app.revoke_token(self.refresh_token)


def read_user(claims: Wire, client: Client) -> User:
    """A user as an id token or the user information describes them."""
    user = User(number(claims.get("sub")) or 0, client)
    user.username = user.name = claims.get("preferred_username")
    user.display_name = claims.get("name") or claims.get("nickname")
    user.created_at = moment(claims.get("created_at"))
    user.profile_uri = claims.get("profile")
    user.headshot_uri = claims.get("picture")
    return user


def _read_resources(wire: Wire, client: Client) -> Resources:
    found = Resources([], [])
    infos: list[Wire] = wire.get("resource_infos") or []
    for info in infos:
        owner, resources = cast("Wire", info.get("owner") or {}), cast("Wire", info.get("resources") or {})
        for name in _ids(resources, "creator"):
            _add(found.accounts, _account(name, owner, client))
        for name in _ids(resources, "universe"):
            if number(name) is None:
                _add(found.all_experiences_of, _account(name, owner, client))
            else:
                found.experiences.append(Experience(int(name), client))
    return found


def _ids(resources: Wire, name: str) -> list[str]:
    found: Wire = resources.get(name) or {}
    return found.get("ids") or []


def _add(accounts: list[User | Group], account: User | Group | None) -> None:
    if account is not None:
        accounts.append(account)


def _account(id: str, owner: Wire, client: Client) -> User | Group | None:
    """Who an id stands for: `U` and `G` for the owner themselves, with or without their id; else its number."""
    letter = id[:1].upper()
    found = number(id.lstrip("UGug")) or number(owner.get("id"))
    if found is None:
        return None
    is_group = letter == "G" or (letter != "U" and str(owner.get("type")).lower() == "group")
    return Group(found, client) if is_group else User(found, client)
