# Generated from rblxopencloud/oauth2/__init__.py by codegen/asyncify. Do not edit.
"""Logging users in with OAuth 2.0. What can be done with the tokens they give is in `tokens`."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Literal, cast

import rblxopencloudraw as raw
from rblxopencloud._auth import server
from rblxopencloud._checks import identifier, whole
from rblxopencloud._id_tokens import Keys, key_id, library, read_keys, verified
from rblxopencloud._oauth2 import (
    LONGEST,
    checked_text,
    code_challenge,
    code_request,
    code_verifier,
    explained,
    refresh_request,
    scope_text,
    token_form,
)
from rblxopencloud.exceptions import HttpException
from rblxopencloud.token_info import AccessTokenInfo

from ..client import Client, client_for
from .tokens import AccessToken, PartialAccessToken, Resources, read_user

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rblxopencloud._values import Wire
    from rblxopencloudraw import Request

__all__ = ["AccessToken", "AccessTokenInfo", "OAuth2App", "PartialAccessToken", "Resources"]


class OAuth2App:
    """An application that users of Roblox can log in to, and grant permissions.

    Id tokens are verified with the extra `oauth2`: `pip install 'rblxopencloud[oauth2]'`.

    Args:
        id: The client id from the Creator Dashboard.
        secret: The client secret. None for an application that cannot keep one, such as a program on the computers of
            its users; it has to use a code verifier.
        redirect_uri: One of the addresses from the Creator Dashboard, to which users come back.
        openid_certs_cache_seconds: How long Roblox's public keys are remembered. A key that is not known is looked
            for earlier.
        client: The client whose connections and policies are used; its credential is not.

    Attributes:
        id: The client id.
        secret: The client secret. It never appears in the representation.
        redirect_uri: The address to which users come back.
        openid_certs_cache_seconds: How long Roblox's public keys are remembered.

    Example:
        ```python
        app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
        ```

    [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-overview)
    """

    def __init__(
        self,
        id: int,
        secret: str | None,
        redirect_uri: str,
        openid_certs_cache_seconds: int = 3600,
        *,
        client: Client | None = None,
    ) -> None:
        if not isinstance(redirect_uri, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
            raise TypeError(f"redirect_uri must be a str, not {type(redirect_uri).__name__}.")
        self.id: int = identifier("id", id, 0)
        self.secret: str | None = secret or None
        self.redirect_uri: str = redirect_uri
        self.openid_certs_cache_seconds: int = openid_certs_cache_seconds
        self._client: Client = client_for(client)
        self._keys: Keys = Keys()
        del secret

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.OAuth2App id={self.id!r} redirect_uri={self.redirect_uri!r}>"

    def generate_code_verifier(self, length: int | None = LONGEST) -> str:
        """A random code verifier for PKCE, to be kept in the user's session until they come back. Nothing is sent.

        Args:
            length: How many characters it has, 43 to 128; None for 128.

        Returns:
            The verifier.

        Raises:
            ValueError: The length is out of range.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            code_verifier = app.generate_code_verifier()
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-develop)
        """
        return code_verifier(LONGEST if length is None else whole("length", length, 1))

    def generate_uri(
        self,
        scope: str | Iterable[str],
        state: str | None = None,
        generate_code: bool = True,
        code_verifier: str | None = None,
        *,
        nonce: str | None = None,
        prompt: Literal["none", "login", "consent", "select_account"] | None = None,
    ) -> str:
        """The address of the page on which a user grants permissions. Nothing is sent.

        Args:
            scope: What is asked for, such as `["openid", "profile"]`, or the same in one text with spaces.
            state: Something that nobody can guess, kept in the user's session: they come back with it, and it has to be
                the same then.
            generate_code: Whether they come back with a code, to be exchanged for tokens.
            code_verifier: From `generate_code_verifier`, for PKCE. Pass the same to `exchange_code`.
            nonce: Something that nobody can guess, kept in the user's session. Pass the same to `exchange_code`.
            prompt: Which page is shown; None to leave that to Roblox.

        Returns:
            The address to send the browser to.

        Raises:
            ValueError: No scope is asked for, the verifier is none, or one is needed because there is no secret.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            address = app.generate_uri(["openid", "profile"], state="kept-in-the-session")
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#get-v1authorize)
        """
        if self.secret is None and code_verifier is None and generate_code:
            raise ValueError("An application without a secret needs a code_verifier from generate_code_verifier().")
        challenge = None if code_verifier is None else code_challenge(code_verifier)
        request = raw.oauth2.authorize(
            client_id=str(self.id),
            redirect_uri=self.redirect_uri,
            response_type="code" if generate_code else "none",
            scope=scope_text(scope),
            state=state,
            code_challenge=challenge,
            code_challenge_method=None if challenge is None else "S256",
            nonce=nonce,
            prompt=prompt,
        )
        return server(request.endpoint, self._client.base_url) + request.target

    def from_access_token_string(self, access_token: str) -> PartialAccessToken:
        """An access token that was kept as a text. Nothing is sent.

        Args:
            access_token: The access token.

        Returns:
            The token. When it expires and whose it is, `fetch_token_info` tells.

        Raises:
            TypeError: It is not a text.
            ValueError: It is empty, or holds characters that no token has.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            access = app.from_access_token_string("stored-access-token")
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference)
        """
        try:
            return PartialAccessToken(self, checked_text("access_token", access_token))
        finally:
            del access_token

    async def exchange_code(
        self, code: str, code_verifier: str | None = None, *, nonce: str | None = None
    ) -> AccessToken:
        """Exchange the code with which a user came back. A code is good once, and for one minute.

        Compare the `state` that came with it to the one in the user's session first.

        Args:
            code: The code.
            code_verifier: What was passed to `generate_uri`; None where none was.
            nonce: What was passed to `generate_uri`; None where none was, or it is not to be checked.

        Returns:
            The tokens. With the scope `openid` there is a `user`, as the verified id token describes them.

        Raises:
            InvalidCode: The code is unknown, was used or is too old, or the verifier is another one.
            InvalidIdToken: The id token cannot be trusted. The tokens are not to be used then.
            Unauthorized: The client secret is wrong.
            ImportError: The extra `oauth2` is not installed. Nothing was sent.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            access = await app.exchange_code("code-from-the-address")
            print(access.user, access.expires_at)
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#post-v1token)
        """
        try:
            library()
            request = code_request(self.id, self.secret, code, code_verifier)
            # Before the code is used up: what goes wrong here can be tried again.
            await self._refresh_keys()
            token = await self._tokens(request, code, code_verifier)
            if token.id_token is not None:
                claims = await self.verify_id_token(token.id_token, nonce=nonce)
                token.user = read_user(claims, token.client)
            return token
        finally:
            # Tools that show a traceback with its variables would show the secrets.
            del code, code_verifier, nonce

    async def refresh_token(self, refresh_token: str) -> AccessToken:
        """Exchange a refresh token for new tokens. It is good once: keep the new one, before anything else.

        The request is never sent twice by itself. Should its answer get lost, the user has to log in again.

        Args:
            refresh_token: The refresh token, at most 90 days old.

        Returns:
            The tokens. `user` is None: `fetch_userinfo` tells who it is.

        Raises:
            InvalidCode: The refresh token is unknown, was used or revoked, or is too old.
            Unauthorized: The client secret is wrong.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            access = await app.refresh_token("stored-refresh-token")
            print(access.expires_at)
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#post-v1token)
        """
        try:
            return await self._tokens(refresh_request(self.id, self.secret, refresh_token), refresh_token)
        finally:
            # Tools that show a traceback with its variables would show the secrets.
            del refresh_token

    async def revoke_token(self, token: str) -> None:
        """End what a user granted: the access token and its refresh token are good for nothing afterwards.

        Args:
            token: An access token or a refresh token. One that is unknown is no error.

        Raises:
            Unauthorized: The client secret is wrong.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            await app.revoke_token("stored-refresh-token")
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference#post-v1tokenrevoke)
        """
        try:
            await self.send(raw.oauth2.revoke_token(token_form(self.id, self.secret, token)), token)
        finally:
            del token

    async def verify_id_token(self, id_token: str, *, nonce: str | None = None) -> dict[str, Any]:
        """Verify an id token: that Roblox signed it, for this application, and that it is still valid.

        Clocks may be three minutes apart.

        Args:
            id_token: The id token.
            nonce: What was passed to `generate_uri`; None where it is not to be checked.

        Returns:
            What it says, such as `sub`, the id of the user.

        Raises:
            InvalidIdToken: It cannot be trusted.
            ImportError: The extra `oauth2` is not installed.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            claims = await app.verify_id_token("id-token-from-somewhere-else")
            print(claims["sub"])
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference)
        """
        try:
            name = key_id(id_token)
            await self._refresh_keys()
            key = self._keys.find(name)
            if key is None and self._keys.may_search(time.monotonic()):
                # Roblox may have begun to sign with another key.
                await self._fetch_keys(searching=True)
                key = self._keys.find(name)
            return verified(id_token, key, str(self.id), nonce)
        finally:
            del id_token, nonce

    async def send(self, request: Request[Any], *hidden: str | None) -> Wire:
        """Send a request about tokens, so that an error shows none of them.

        Args:
            request: A request of `rblxopencloudraw.oauth2`.
            hidden: Secrets that it holds beside the client secret.

        Returns:
            The answer.

        Raises:
            InvalidCode: A code or refresh token is not valid.
            HttpException: Another error.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            wire = await app.send(rblxopencloudraw.oauth2.get_openid_configuration())
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference)
        """
        failed: HttpException | None = None
        try:
            return cast("Wire", await self._client.send(request))
        except HttpException as error:
            failed = explained(error, (*hidden, self.secret))
        finally:
            del hidden
        raise failed

    def guest(self, token: str) -> Client:
        """A client that calls with an access token over the connections of this application. Nothing is sent.

        Args:
            token: The access token.

        Returns:
            The client.

        Raises:
            ValueError: The token holds characters that no token has.

        Example:
            ```python
            app = OAuth2App(1234567890, "your-client-secret", "https://example.com/redirect")
            client = app.guest("stored-access-token")
            ```

        Requires no scope.
        [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference)
        """
        try:
            return self._client.with_oauth2_token(token)
        finally:
            del token

    async def _tokens(self, request: Request[Any], *hidden: str | None) -> AccessToken:
        try:
            begun = time.time()
            return AccessToken(self, await self.send(request, *hidden), begun)
        finally:
            del hidden

    async def _refresh_keys(self) -> None:
        if self._keys.are_stale(time.monotonic(), self.openid_certs_cache_seconds):
            await self._fetch_keys(searching=False)

    async def _fetch_keys(self, searching: bool) -> None:
        keys = read_keys(await self.send(raw.oauth2.get_certificates()))
        now = time.monotonic()
        self._keys = Keys(keys, now, now if searching else self._keys.searched)
