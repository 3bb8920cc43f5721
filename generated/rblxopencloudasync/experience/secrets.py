# Generated from rblxopencloud/experience/secrets.py by codegen/asyncify. Do not edit.
"""The secrets store of an experience. How a secret is checked and sealed is written in `_secrets`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

import attrs

import rblxopencloudraw as raw
from rblxopencloud._secrets import checked_id, checked_plain, checked_sealed, sealed
from rblxopencloud._values import hash_of, timestamp

from .part import Part

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from rblxopencloud._values import Wire
    from rblxopencloudraw import types as t

    from . import Experience


@attrs.define
class Secret:
    """A secret of an experience, without its content: that can only be read by game servers.

    Attributes:
        id: The name by which game servers find it.
        domain: The domain it may be sent to, "*" for all; None where the answer did not tell.
        created_at: When it was created; None where the answer did not tell.
        updated_at: When it was last changed; None where the answer did not tell.
        experience: The experience it belongs to.

    [Secrets store](https://create.roblox.com/docs/cloud/guides/secrets-store)
    """

    id: str
    domain: str | None
    created_at: datetime | None
    updated_at: datetime | None
    experience: Experience

    __hash__ = hash_of("id")

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.Secret id={self.id!r} domain={self.domain!r}>"

    async def update(self, secret: str | bytes, key_id: str | None = None, domain: str | None = None) -> Self:
        """Change the content of the secret.

        Args:
            secret: The new content, at most 1,024 characters; with `key_id` the sealed box in base64.
            key_id: The id of the public key, where you sealed the content yourself.
            domain: The domain it may be sent to; None leaves it as it is.

        Returns:
            The same object with its values brought up to date.

        Raises:
            ValueError: The content is too long, or is not base64 where `key_id` is passed.
            NotFound: There is no such secret.

        Example:
            ```python
            await secret.update("new content")
            ```

        Requires `universe.secret:write`, and `universe.secret:read` unless `key_id` is passed.
        [Secrets store](https://create.roblox.com/docs/cloud/guides/secrets-store)
        """
        now = await self.experience.update_secret(self.id, secret, key_id, domain)
        self.domain = now.domain or domain or self.domain
        self.created_at = now.created_at or self.created_at
        self.updated_at = now.updated_at or self.updated_at
        return self

    async def delete(self) -> None:
        """Delete the secret. This cannot be undone.

        Raises:
            NotFound: There is no such secret.

        Example:
            ```python
            await secret.delete()
            ```

        Requires `universe.secret:write`.
        [Secrets store](https://create.roblox.com/docs/cloud/guides/secrets-store)
        """
        await self.experience.delete_secret(self.id)


class Secrets(Part):
    """The secrets store. Only the owner of an experience may use it."""

    async def list_secrets(self, limit: int | None = None) -> AsyncIterator[Secret]:
        """Go through the secrets of the experience, without their contents.

        Args:
            limit: How many to yield at most; None for all.

        Yields:
            Each secret.

        Raises:
            ValueError: The limit is negative.
            Forbidden: The key lacks `universe.secret:read` for this experience.

        Example:
            ```python
            async for secret in experience.list_secrets():
                print(secret.id, secret.updated_at)
            ```

        Requires `universe.secret:read`.
        [Secrets store](https://create.roblox.com/docs/cloud/guides/secrets-store)
        """
        async for wire in self._client.paginate(raw.universes.list_secrets(self.id), limit):
            yield _read(wire, wire.get("id") or "", self._home())

    async def fetch_secrets_public_key(self) -> tuple[str, bytes]:
        """Fetch the key with which secrets are sealed. `create_secret` and `update_secret` do this by themselves.

        Returns:
            The id of the key, and the public key in base64.

        Raises:
            Forbidden: The key lacks `universe.secret:read` for this experience.

        Example:
            ```python
            from base64 import b64encode
            from nacl import encoding, public

            key_id, public_key = await experience.fetch_secrets_public_key()
            box = public.SealedBox(public.PublicKey(public_key, encoding.Base64Encoder()))
            await experience.create_secret("token", b64encode(box.encrypt(b"content")), key_id=key_id)
            ```

        Requires `universe.secret:read`.
        [Secrets store](https://create.roblox.com/docs/cloud/guides/secrets-store)
        """
        wire = await self._client.send(raw.universes.get_secrets_public_key(self.id))
        return wire.get("key_id") or "", (wire.get("secret") or "").encode()

    async def create_secret(self, id: str, secret: str | bytes, key_id: str | None = None, domain: str = "*") -> Secret:
        """Create a secret. Its content is sealed before it leaves this machine.

        Args:
            id: The name, 1 to 64 ASCII letters, digits and underscores, no digit first.
            secret: The content, at most 1,024 characters; with `key_id` the sealed box in base64.
            key_id: The id of the public key, where you sealed the content yourself.
            domain: The domain it may be sent to, which may start with a wildcard; "*" for all.

        Returns:
            The secret, without its content.

        Raises:
            ValueError: The id is not allowed, or the content is too long, or is not base64 where `key_id` is passed.
            Forbidden: The key lacks a scope for this experience.

        Example:
            ```python
            await experience.create_secret("weather_api", "content", domain="api.example.com")
            ```

        Requires `universe.secret:write`, and `universe.secret:read` unless `key_id` is passed.
        [Secrets store](https://create.roblox.com/docs/cloud/guides/secrets-store)
        """
        body = await self._sealed(checked_id(id), secret, key_id)
        body["domain"] = domain
        return _read(await self._client.send(raw.universes.create_secret(self.id, body)), id, self._home())

    async def update_secret(
        self, id: str, secret: str | bytes, key_id: str | None = None, domain: str | None = None
    ) -> Secret:
        """Change the content of a secret. It is sealed before it leaves this machine.

        Args:
            id: The name of the secret.
            secret: The new content, at most 1,024 characters; with `key_id` the sealed box in base64.
            key_id: The id of the public key, where you sealed the content yourself.
            domain: The domain it may be sent to; None leaves it as it is.

        Returns:
            The secret, without its content.

        Raises:
            ValueError: The id is not allowed, or the content is too long, or is not base64 where `key_id` is passed.
            NotFound: There is no such secret.

        Example:
            ```python
            await experience.update_secret("weather_api", "new content")
            ```

        Requires `universe.secret:write`, and `universe.secret:read` unless `key_id` is passed.
        [Secrets store](https://create.roblox.com/docs/cloud/guides/secrets-store)
        """
        body = await self._sealed(checked_id(id), secret, key_id)
        if domain is not None:
            body["domain"] = domain
        return _read(await self._client.send(raw.universes.update_secret(self.id, id, body)), id, self._home())

    async def delete_secret(self, id: str) -> None:
        """Delete a secret. This cannot be undone.

        Args:
            id: The name of the secret.

        Raises:
            ValueError: The id is not one that a secret can have.
            NotFound: There is no such secret.

        Example:
            ```python
            await experience.delete_secret("weather_api")
            ```

        Requires `universe.secret:write`.
        [Secrets store](https://create.roblox.com/docs/cloud/guides/secrets-store)
        """
        await self._client.send(raw.universes.delete_secret(self.id, checked_id(id)))

    async def _sealed(self, id: str, secret: str | bytes, key_id: str | None) -> t.Secret:
        if key_id is not None:
            return {"id": id, "secret": checked_sealed(secret), "key_id": key_id}
        plain = checked_plain(secret)
        key_id, public_key = await self.fetch_secrets_public_key()
        return {"id": id, "secret": sealed(plain, public_key), "key_id": key_id}


def _read(wire: Wire, id: str, experience: Experience) -> Secret:
    created, updated = timestamp(wire.get("create_time")), timestamp(wire.get("update_time"))
    return Secret(wire.get("id") or id, wire.get("domain"), created, updated, experience)
