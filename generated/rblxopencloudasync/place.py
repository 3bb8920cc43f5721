# Generated from rblxopencloud/place.py by codegen/asyncify. Do not edit.
"""Places of an experience: their information, their files, and who may not join them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, cast

import rblxopencloudraw as raw
from rblxopencloud._answers import required
from rblxopencloud._assets import READ_MASK
from rblxopencloud._checks import text, whole
from rblxopencloud._place_files import HEAD, PlaceFile, content_type, opened
from rblxopencloud._restrictions import list_request
from rblxopencloud._values import merged, timestamp
from rblxopencloud.enums.creator import AssetType

from ._uploads import first_bytes, measured
from .creator.asset import Asset, read_asset
from .experience.luau import Luau
from .experience.restrictions import Bans, UserRestriction, read_restriction

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime
    from typing import IO

    from rblxopencloud._place_files import MediaType
    from rblxopencloud._transport.base import Progress, Readable
    from rblxopencloud._values import Wire
    from rblxopencloudraw import types as t

    from .client import Client
    from .experience import Experience


class Place(Bans, Luau):
    """A place of an experience. Places are made by `Experience.get_place`.

    Attributes:
        id: The id of the place.
        experience: The experience it belongs to.
        name: The name. None, like the attributes below, until it was fetched.
        description: The description.
        created_at: When it was made.
        updated_at: When it was last changed.
        server_size: How many players a server takes.
        is_root_place: Whether players of the experience arrive here.
        is_universe_runtime_creation: Whether a script made it with `AssetService:CreatePlaceAsync()`.

    Example:
        ```python
        place = await experience.get_place(5678).fetch_info()
        ```

    [Places](https://create.roblox.com/docs/cloud/reference/features/places)
    """

    experience: Experience

    def __init__(self, id: int, experience: Experience, api_key: str | Client | None) -> None:
        super().__init__(id, api_key)
        self.experience = experience
        self._wire: Wire = {}
        self.name: str | None = None
        self.description: str | None = None
        self.created_at: datetime | None = None
        self.updated_at: datetime | None = None
        self.server_size: int | None = None
        self.is_root_place: bool | None = None
        self.is_universe_runtime_creation: bool | None = None

    def _home(self) -> Experience:
        return self.experience

    def _spot(self) -> Place:
        return self

    def _shown(self) -> list[tuple[str, object]]:
        return [] if self.name is None else [("name", self.name)]

    async def fetch_info(self) -> Self:
        """Fetch what is known about the place and fill the attributes.

        Returns:
            The same object.

        Raises:
            NotFound: There is no such place in the experience.

        Example:
            ```python
            print((await experience.get_place(5678).fetch_info()).name)
            ```

        Requires no scope.
        [Places](https://create.roblox.com/docs/cloud/reference/features/places#Cloud_GetPlace)
        """
        self._fill(await self._client.send(raw.places.get_place(self.experience.id, self.id)))
        return self

    async def update(
        self, name: str | None = None, description: str | None = None, server_size: int | None = None
    ) -> Self:
        """Change the place. What is not passed, or None, stays as it is.

        Name and description of the root place are those of the experience. Without any argument, nothing is changed
        and the information is fetched.

        Args:
            name: The new name.
            description: The new description; "" for none.
            server_size: How many players a server takes, at least 1.

        Returns:
            The same object with the attributes filled anew.

        Raises:
            ValueError: The server size is below 1.
            Conflict: The place is open in a Team Create session.
            Forbidden: The key lacks `universe.place:write` for this experience.

        Example:
            ```python
            await place.update(description="", server_size=30)
            ```

        Requires `universe.place:write`.
        [Places](https://create.roblox.com/docs/cloud/reference/features/places#Cloud_UpdatePlace)
        """
        size = None if server_size is None else whole("server_size", server_size, 1)
        changes: dict[str, object] = {
            "displayName": text("name", name),
            "description": text("description", description),
            "serverSize": size,
        }
        return await self._change({name: value for name, value in changes.items() if value is not None})

    async def upload_place_file(
        self, file: PlaceFile, publish: bool = False, *, progress: Progress | None = None
    ) -> int:
        """Upload a new version of the place.

        Args:
            file: A place file, binary (.rbxl) or XML (.rbxlx): its bytes, its path, or a file opened with "rb", which
                is read from where it stands.
            publish: Whether players get the new version; otherwise it is only saved.
            progress: Called after every piece that was sent, with the bytes sent so far and the bytes there are.

        Returns:
            The number of the new version.

        Raises:
            ValueError: The file is empty, or not a place file. Nothing was sent.
            Conflict: The place belongs to another experience, or is open in a Team Create session.
            Forbidden: The key lacks `universe-places:write` for this experience.

        Example:
            ```python
            with open("game.rbxl", "rb") as file:
                version = await place.upload_place_file(file, publish=True)
            ```

        Requires `universe-places:write`. API keys only.
        [Publishing places](https://create.roblox.com/docs/cloud/guides/usage-place-publishing)
        """
        with opened(file) as source:
            head = await first_bytes(source, HEAD)
            kind = content_type(head)
            return await self._upload(await measured(head, source), kind, publish, progress)

    def get_asset(self) -> Asset:
        """The asset that this place is, for its versions and the way back to one of them. Nothing is sent.

        Returns:
            The asset, with `name` and `description` as far as this place has them. Its `creator` is None unless the
            information of the experience was fetched.

        Example:
            ```python
            asset = experience.get_place(5678).get_asset()
            print(asset.id, asset.type)
            ```

        Requires no scope.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
        """
        asset = Asset(self.id, self._client, self.experience.owner, AssetType.Place)
        asset.name, asset.description = self.name, self.description
        return asset

    async def fetch_asset(self) -> Asset:
        """Fetch the asset that this place is. The information of the experience is fetched first where it is not known.

        Returns:
            The asset.

        Raises:
            NotFound: There is no such place.
            Forbidden: The key lacks `asset:read`.

        Example:
            ```python
            asset = await experience.get_place(5678).fetch_asset()
            print(asset.revision_id, asset.creator)
            ```

        Requires `asset:read`.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
        """
        if self.experience.owner is None:
            await self.experience.fetch_info()
        wire = await self._client.send(raw.assets.get_asset(self.id, read_mask=READ_MASK))
        asset = read_asset(wire, self._client, self.experience.owner, self.id)
        asset.creator = self.experience.owner if asset.creator is None else asset.creator
        asset.type = AssetType.Place if asset.type is None else asset.type
        return asset

    async def list_user_restrictions(self, limit: int | None = None) -> AsyncIterator[UserRestriction]:
        """Go through the restrictions of all users who were ever banned from this place: one for each.

        Args:
            limit: How many to yield at most; None for all.

        Yields:
            Each restriction.

        Raises:
            ValueError: The limit is negative.
            Forbidden: The key lacks `universe.user-restriction:read` for this experience.

        Example:
            ```python
            async for restriction in place.list_user_restrictions():
                print(restriction.user.id, restriction.active)
            ```

        Requires `universe.user-restriction:read`.
        [Bans and blocks](https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks)
        """
        async for wire in self._client.paginate(list_request(self.experience.id, self.id), limit):
            yield read_restriction(wire, self, self._client)

    async def _upload(self, content: Readable, kind: MediaType, publish: bool, progress: Progress | None) -> int:
        request = raw.places.create_place_version(
            self.experience.id,
            self.id,
            cast("IO[bytes]", content),
            content_type=kind,
            version_type="Published" if publish else "Saved",
        )
        # A kept connection that the server gives up meanwhile would lose the upload without an answer.
        answer = await self._client.send(request.with_headers({"Connection": "close"}), progress=progress)
        version: int = required(answer, "versionNumber", request.endpoint)
        return version

    async def _change(self, changes: dict[str, object]) -> Self:
        if not changes:
            return await self.fetch_info()
        body = cast("t.Place", changes)
        request = raw.places.update_place(self.experience.id, self.id, body, update_mask=",".join(changes))
        answer = await self._client.send(request)
        self._fill(merged(self._wire, answer, changes))
        return self

    def _fill(self, wire: Wire) -> None:
        self._wire = wire
        self.name = wire.get("displayName")
        self.description = wire.get("description")
        self.created_at = timestamp(wire.get("createTime"))
        self.updated_at = timestamp(wire.get("updateTime"))
        self.server_size = wire.get("serverSize")
        self.is_root_place = wire.get("root")
        self.is_universe_runtime_creation = wire.get("universeRuntimeCreation")
