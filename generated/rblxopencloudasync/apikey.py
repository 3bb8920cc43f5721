# Generated from rblxopencloud/apikey.py by codegen/asyncify. Do not edit.
"""API keys: what a key is and may do, and a short way to the objects it is used for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, TypeVar, cast, overload

import attrs

import rblxopencloudraw as raw
from rblxopencloud._transport.aio import fetched
from rblxopencloud._values import Wire, hash_of, number, timestamp

from .client import Client, client_for
from .creator.search import StoreSearch
from .datastore import DataStore
from .experience import Experience
from .group import Group
from .user import User

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from rblxopencloud._transport.aio import Fetched

E = TypeVar("E")

All: TypeAlias = Literal["*"]
"""Every one that the owner of the key may use."""


@attrs.define
class ApiKeyScope:
    """Something that an API key may do, and to what. Fields that a scope does not have are None.

    Attributes:
        name: The name of the scope, such as "universe-messaging-service".
        operations: What may be done, such as "publish".
        experiences: The experiences it holds for; "*" for all.
        users: The users it holds for; "*" for all.
        groups: The groups it holds for; "*" for all.
        datastores: The data stores it holds for, in all their scopes; "*" for all of all experiences. One with the
            name "*" stands for all of its experience.
        raw: What the service said, with what this version of the SDK does not know.

    [API keys](https://create.roblox.com/docs/cloud/auth/api-keys)
    """

    name: str
    operations: list[str]
    experiences: list[Experience] | All | None = None
    users: list[User] | All | None = None
    groups: list[Group] | All | None = None
    datastores: list[DataStore] | All | None = None
    raw: Mapping[str, Any] = attrs.field(factory=dict[str, Any], eq=False, repr=False)

    __hash__ = hash_of("name")


class ApiKey(StoreSearch):
    """An API key, and the objects that are used with it.

    Args:
        api_key: The key from the Creator Dashboard, or a `Client`.

    Attributes:
        name: The name on the Creator Dashboard. None, like the other attributes, until it was fetched.
        enabled: Whether the key is enabled.
        expired: Whether the key has expired.
        expires_at: When it expires; None where it never does.
        authorized_user: The user who made it or, for a group's key, last made it anew.
        scopes: What the key may do.

    Example:
        ```python
        api_key = ApiKey("your-api-key")
        experience = api_key.get_experience(1234)
        ```

    [API keys](https://create.roblox.com/docs/cloud/auth/api-keys)
    """

    def __init__(self, api_key: str | Client | None) -> None:
        self.name: str | None = None
        self.enabled: bool | None = None
        self.expired: bool | None = None
        self.expires_at: datetime | None = None
        self.authorized_user: User | None = None
        self.scopes: list[ApiKeyScope] | None = None
        try:
            self._client: Client = client_for(api_key)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.ApiKey name={self.name!r}>"

    async def fetch_info(self) -> Self:
        """Fetch what is known about the key and fill the attributes.

        Returns:
            The same object.

        Raises:
            ValueError: There is no key, or an OAuth2 token instead of one.
            HttpException: Roblox does not know the key.

        Example:
            ```python
            for scope in (await ApiKey("your-api-key").fetch_info()).scopes:
                print(scope.name, scope.operations)
            ```

        Requires no scope.
        [API keys](https://create.roblox.com/docs/cloud/auth/api-keys)
        """
        credential = self._client.credential
        if credential.kind != "api-key":
            raise ValueError(f"Only an API key can be looked up; this client has {credential.kind}.")
        wire = await self._client.send(raw.api_keys.introspect_api_key({"apiKey": credential.secret}))
        self._fill(cast("Wire", wire))
        return self

    @overload
    def get_experience(self, id: int, fetch_info: Literal[False] = False) -> Experience: ...
    @overload
    def get_experience(self, id: int, fetch_info: Literal[True]) -> Fetched[Experience]: ...
    @overload
    def get_experience(self, id: int, fetch_info: bool) -> Experience | Fetched[Experience]: ...
    def get_experience(self, id: int, fetch_info: bool = False) -> Experience | Fetched[Experience]:
        """An experience that is used with this key.

        Args:
            id: The id of the experience (of the universe, not of a place).
            fetch_info: Whether to fetch its information, for which the asynchronous package has to be awaited;
                otherwise nothing is sent, and nothing to be awaited.

        Returns:
            The experience.

        Raises:
            NotFound: There is no such experience, where its information is fetched.

        Example:
            ```python
            experience = ApiKey("your-api-key").get_experience(1234)
            ```

        Requires no scope.
        [Universes](https://create.roblox.com/docs/cloud/reference/features/universes)
        """
        return fetched(Experience(id, self._client), fetch_info)

    @overload
    def get_group(self, id: int, fetch_info: Literal[False] = False) -> Group: ...
    @overload
    def get_group(self, id: int, fetch_info: Literal[True]) -> Fetched[Group]: ...
    @overload
    def get_group(self, id: int, fetch_info: bool) -> Group | Fetched[Group]: ...
    def get_group(self, id: int, fetch_info: bool = False) -> Group | Fetched[Group]:
        """A group that is used with this key.

        Args:
            id: The id of the group.
            fetch_info: Whether to fetch its information, for which the asynchronous package has to be awaited;
                otherwise nothing is sent, and nothing to be awaited.

        Returns:
            The group.

        Raises:
            NotFound: There is no such group, where its information is fetched.

        Example:
            ```python
            group = ApiKey("your-api-key").get_group(7)
            ```

        Requires no scope.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
        """
        return fetched(Group(id, self._client), fetch_info)

    @overload
    def get_user(self, id: int, fetch_info: Literal[False] = False) -> User: ...
    @overload
    def get_user(self, id: int, fetch_info: Literal[True]) -> Fetched[User]: ...
    @overload
    def get_user(self, id: int, fetch_info: bool) -> User | Fetched[User]: ...
    def get_user(self, id: int, fetch_info: bool = False) -> User | Fetched[User]:
        """A user, looked at with this key.

        Args:
            id: The id of the user.
            fetch_info: Whether to fetch their information, for which the asynchronous package has to be awaited;
                otherwise nothing is sent, and nothing to be awaited.

        Returns:
            The user.

        Raises:
            NotFound: There is no such user, where their information is fetched.

        Example:
            ```python
            user = ApiKey("your-api-key").get_user(287113233)
            ```

        Requires no scope.
        [Users](https://create.roblox.com/docs/cloud/reference/features/users)
        """
        return fetched(User(id, self._client), fetch_info)

    def _fill(self, wire: Wire) -> None:
        user_id = number(wire.get("authorizedUserId"))
        self.name = wire.get("name")
        self.enabled = wire.get("enabled")
        self.expired = wire.get("expired")
        self.expires_at = timestamp(wire.get("expirationTimeUtc"))
        self.authorized_user = None if user_id is None else User(user_id, self._client)
        scopes: list[Wire] = wire.get("scopes") or []
        self.scopes = [self._scope(scope) for scope in scopes]

    def _scope(self, wire: Wire) -> ApiKeyScope:
        return ApiKeyScope(
            wire.get("name") or "",
            list(wire.get("operations") or []),
            _each(wire.get("universeIds"), lambda id: Experience(id, self._client)),
            _each(wire.get("userIds"), lambda id: User(id, self._client)),
            _each(wire.get("groupIds"), lambda id: Group(id, self._client)),
            self._stores(wire.get("universeDatastores")),
            wire,
        )

    def _stores(self, wires: list[Wire] | str | None) -> list[DataStore] | All | None:
        if wires is None:
            return None
        found = [(wire.get("universeId"), wire.get("datastoreName")) for wire in wires if isinstance(wire, dict)]
        if "*" in wires or ("*", "*") in found:
            return "*"
        known = [(number(universe), name) for universe, name in found if isinstance(name, str)]
        return [
            DataStore(name, Experience(one, self._client), self._client, None) for one, name in known if one is not None
        ]


def _each(values: list[Any] | str | None, make: Callable[[int], E]) -> list[E] | All | None:
    if values is None:
        return None
    # What is no id stays in `raw`.
    ids = [number(value) for value in values]
    return "*" if "*" in values else [make(one) for one in ids if one is not None]
