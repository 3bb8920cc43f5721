# Generated from rblxopencloud/experience/servers.py by codegen/asyncify. Do not edit.
"""The running servers of an experience, and what they keep in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier, whole

from ..http import Operation
from .part import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rblxopencloud._values import Wire
    from rblxopencloudraw import types as t

    from ..place import Place


class Servers(Part):
    """Restarting servers and flushing memory stores."""

    async def restart_servers(
        self,
        place_ids: Iterable[int | str | Place] | None = None,
        exclude_latest_version: bool = False,
        bleed_servers_minutes: int | None = None,
    ) -> None:
        """Shut the servers of the experience down, so that players join new ones.

        Args:
            place_ids: The places whose servers are restarted; None for all places.
            exclude_latest_version: Whether servers of the latest published version are left running.
            bleed_servers_minutes: Minutes, from 1 to 60, in which players may leave by themselves while nobody is
                sent to the servers any more. None shuts them down at once.

        Raises:
            ValueError: The list of places is empty, a place is not an id, or the minutes are out of range.
            Forbidden: The key lacks `universe:write` for this experience.

        Example:
            ```python
            await experience.restart_servers(exclude_latest_version=True, bleed_servers_minutes=30)
            ```

        Requires `universe:write`.
        [Universes](https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_RestartUniverseServers)
        """
        body = _restart(place_ids, exclude_latest_version, bleed_servers_minutes)
        await self._client.send(raw.universes.restart_universe_servers(self.id, body))

    async def flush_memory_store(self) -> Operation[bool]:
        """Delete everything in the memory stores of the experience: sorted maps, queues and hash maps.

        Returns:
            The operation; its result is True.

        Raises:
            Forbidden: The key lacks `memory-store:flush` for this experience.

        Example:
            ```python
            await (await experience.flush_memory_store()).wait()
            ```

        Requires `memory-store:flush`. API keys only.
        [Storage](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_FlushMemoryStore)
        """
        request = raw.storage.flush_memory_store(self.id)
        answer = await self._client.send(request)
        return Operation(self._client, request, answer, _flushed)


def _flushed(_: Wire) -> bool:
    return True


def _restart(
    places: Iterable[int | str | Place] | None, exclude_latest_version: bool, minutes: int | None
) -> t.RestartUniverseServersRequest:
    body: dict[str, object] = {"closeAllVersions": not exclude_latest_version}
    if places is not None:
        body["placeIds"] = _place_ids(places)
    if minutes is not None:
        body["bleedOffServers"] = True
        body["bleedOffDurationMinutes"] = whole("bleed_servers_minutes", minutes, 1, 60)
    return cast("t.RestartUniverseServersRequest", body)


def _place_ids(places: Iterable[int | str | Place]) -> list[int]:
    if isinstance(places, (str, int)):
        raise TypeError(f"place_ids must be a list of places: pass [{places!r}].")
    ids = [_place_id(place) for place in places]
    if not ids:
        # Roblox takes an empty list for all places.
        raise ValueError("place_ids is empty. Pass at least one place, or None to restart the servers of all places.")
    return ids


def _place_id(place: int | str | Place) -> int:
    return identifier("The id of a place", place if isinstance(place, (int, str)) else getattr(place, "id", place))
