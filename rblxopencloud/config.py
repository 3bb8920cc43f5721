"""The configuration of an experience as values. Reading and changing it is the business of `experience.configs`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, TypeAlias

import attrs

from ._values import hash_of, integer, timestamp
from .enums.experience import CreatorConfigDeploymentStrategy

if TYPE_CHECKING:
    from datetime import datetime

ConfigValue: TypeAlias = "str | int | float | bool | dict[str, Any] | list[Any] | None"
"""What an entry can hold. None stands in a draft for an entry that is to be deleted."""


@attrs.define
class CreatorConfigEntry:
    """One entry of a configuration.

    Attributes:
        key: The name of the entry.
        value: What it holds; None in a draft where the entry is to be deleted.
        description: What the entry is for, if somebody wrote that down on the Creator Dashboard.
        updated_at: When it was last changed.
        accessed_at: When a game server last read it.
    """

    key: str
    value: ConfigValue
    description: str | None = None
    updated_at: datetime | None = None
    accessed_at: datetime | None = None

    __hash__ = hash_of("key")


@attrs.define
class CreatorConfigChange:
    """What a version of a configuration made of one entry.

    Attributes:
        before: What it held; None where it was not there.
        after: What it holds since; None where it was deleted.
    """

    before: ConfigValue
    after: ConfigValue


@attrs.define
class CreatorConfigRevision:
    """A version of a configuration that was published.

    Attributes:
        id: What it is restored by.
        version_number: The number of the version.
        message: What its author wrote about it; None for nothing.
        published_at: When it was published.
        publisher_id: The id of the user who published it; None where that is not known.
        changes: What it changed, by key.
    """

    id: str
    version_number: int | None
    message: str | None
    published_at: datetime | None
    publisher_id: int | None
    changes: dict[str, CreatorConfigChange]

    @classmethod
    def from_wire(cls, wire: Mapping[str, Any]) -> Self:
        """A version as the service describes it."""
        changes: Mapping[str, Mapping[str, Any] | None] = wire.get("changes") or {}
        return cls(
            wire.get("revisionId") or "",
            integer(wire.get("version")),
            wire.get("message"),
            timestamp(wire.get("time")),
            integer(wire.get("publishedBy")),
            {key: CreatorConfigChange((c or {}).get("before"), (c or {}).get("after")) for key, c in changes.items()},
        )


class CreatorConfig(dict[str, ConfigValue]):
    """Keys and values of a configuration: a dictionary that also knows where its entries come from.

    Attributes:
        version_number: The version of a published configuration; None for a draft.
        full_config: Every entry with its description and times, by key.
        draft_hash: What identifies the state of a draft; None for a published configuration.

    Example:
        ```python
        config = experience.fetch_published_config()
        print(config.get("spawn_point", "lobby"), config.version_number)
        ```

    [Configs](https://create.roblox.com/docs/cloud/guides/configs)
    """

    version_number: int | None
    full_config: dict[str, CreatorConfigEntry]
    draft_hash: str | None

    def __init__(
        self,
        entries: Mapping[str, CreatorConfigEntry] | None = None,
        version_number: int | None = None,
        draft_hash: str | None = None,
    ) -> None:
        self.full_config = {} if entries is None else dict(entries)
        self.version_number = version_number
        self.draft_hash = draft_hash
        super().__init__({key: entry.value for key, entry in self.full_config.items()})

    @classmethod
    def from_published(cls, wire: Mapping[str, Any]) -> Self:
        """The published configuration, from the answer that holds its metadata."""
        metadata: Mapping[str, Any] = wire.get("metadata") or {}
        return cls(_entries(wire), version_number=metadata.get("configVersion"))

    @classmethod
    def from_draft(cls, wire: Mapping[str, Any]) -> Self:
        """What is staged for the next version."""
        return cls(_entries(wire), draft_hash=wire.get("draftHash"))


def _entries(wire: Mapping[str, Any]) -> dict[str, CreatorConfigEntry]:
    entries: Mapping[str, Mapping[str, Any] | None] = wire.get("entries") or {}
    return {key: _entry(key, entry or {}) for key, entry in entries.items()}


def _entry(key: str, wire: Mapping[str, Any]) -> CreatorConfigEntry:
    return CreatorConfigEntry(
        key,
        wire.get("value"),
        wire.get("description"),
        timestamp(wire.get("lastModifiedTime")),
        timestamp(wire.get("lastAccessedTime")),
    )


def draft_body(entries: Mapping[str, ConfigValue], draft_hash: str | None, overwrite: bool) -> dict[str, Any]:
    """What is sent to change a draft.

    In an overwrite, leaving a key out is what deletes it, so keys with None are left out there.

    Raises:
        TypeError: It is no dictionary, or a key is not a text.
    """
    if not isinstance(entries, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"entries must be a dict of keys and values, not {type(entries).__name__}.")
    for key in entries:
        if not isinstance(key, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
            raise TypeError(f"Configuration keys are texts, not {type(key).__name__}: {key!r}.")
    kept = {key: value for key, value in entries.items() if not (overwrite and value is None)}
    return {"entries": kept} | hash_body(draft_hash)


def publish_body(
    strategy: CreatorConfigDeploymentStrategy, message: str | None, draft_hash: str | None
) -> dict[str, str]:
    """What is sent to publish a draft.

    Raises:
        TypeError: The strategy is not one.
    """
    if not isinstance(strategy, CreatorConfigDeploymentStrategy):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(
            f"deployment_strategy must be a member of CreatorConfigDeploymentStrategy, not {type(strategy).__name__}."
        )
    body = {"deploymentStrategy": strategy.wire} | hash_body(draft_hash)
    return body if message is None else body | {"message": message}


def hash_body(draft_hash: str | None) -> dict[str, str]:
    """The state that the draft must be in, where the caller cares."""
    return {} if draft_hash is None else {"draftHash": draft_hash}
