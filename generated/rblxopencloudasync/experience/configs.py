# Generated from rblxopencloud/experience/configs.py by codegen/asyncify. Do not edit.
"""The configuration of an experience: what is published, what is staged, and the way from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import rblxopencloudraw as raw
from rblxopencloud._answers import required
from rblxopencloud.config import ConfigValue, CreatorConfig, CreatorConfigRevision, draft_body, hash_body, publish_body
from rblxopencloud.enums.experience import CreatorConfigDeploymentStrategy
from rblxopencloud.exceptions import NotFound

from .part import Part

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from rblxopencloudraw import types as t

REPOSITORY = "InExperienceConfig"


class Configs(Part):
    """Published and staged configuration."""

    async def fetch_published_config(self) -> CreatorConfig:
        """Fetch the configuration that game servers see.

        Returns:
            Keys and values, with the number of the version.

        Raises:
            Forbidden: The key lacks `universe:read` for this experience.

        Example:
            ```python
            config = await experience.fetch_published_config()
            print(config["spawn_point"], config.version_number)
            ```

        Requires `universe:read`.
        [Configs](https://create.roblox.com/docs/cloud/guides/configs)
        """
        return CreatorConfig.from_published(
            await self._client.send(raw.configs.get_config_repository_full(self.id, REPOSITORY))
        )

    async def fetch_draft_config(self) -> CreatorConfig:
        """Fetch what is staged for the next version. Keys without a change are not in it.

        Returns:
            Keys and staged values, None for a key that is to be deleted, with the hash of the draft.

        Raises:
            NotFound: Nothing is staged.
            Forbidden: The key lacks `universe:read` for this experience.

        Example:
            ```python
            draft = await experience.fetch_draft_config()
            print(dict(draft), draft.draft_hash)
            ```

        Requires `universe:read`.
        [Configs](https://create.roblox.com/docs/cloud/guides/configs)
        """
        request = raw.configs.get_config_repository_draft(self.id, REPOSITORY)
        wire = await self._client.send(request)
        if not wire.get("entries") and not wire.get("conditionalRules"):
            raise NotFound("Nothing is staged.", status_code=404, endpoint=request.endpoint)
        return CreatorConfig.from_draft(wire)

    async def publish_draft_config(
        self,
        deployment_strategy: CreatorConfigDeploymentStrategy = CreatorConfigDeploymentStrategy.Immediate,
        message: str | None = None,
        draft_hash: str | None = None,
    ) -> int:
        """Publish what is staged.

        Args:
            deployment_strategy: Whether servers get it at once or over 15 minutes.
            message: What changed, for the history.
            draft_hash: The state that the draft must be in; None publishes whatever is staged.

        Returns:
            The number of the new version.

        Raises:
            TypeError: The strategy is not a `CreatorConfigDeploymentStrategy`.
            Conflict: The draft is in another state than `draft_hash` says.
            HttpException: Nothing is staged.
            Forbidden: The key lacks `universe:write` for this experience.

        Example:
            ```python
            version = await experience.publish_draft_config(message="Faster start")
            ```

        Requires `universe:write`.
        [Configs](https://create.roblox.com/docs/cloud/guides/configs)
        """
        body = cast("t.PublishDraftRequest", publish_body(deployment_strategy, message, draft_hash))
        request = raw.configs.publish_draft(self.id, REPOSITORY, body)
        version: int = required(await self._client.send(request), "configVersion", request.endpoint)
        return version

    async def update_draft_config(
        self, entries: Mapping[str, ConfigValue], draft_hash: str | None = None, overwrite: bool = False
    ) -> str:
        """Stage changes. Game servers see them after `publish_draft_config`.

        Args:
            entries: Keys and their new values; None stages the deletion of a key.
            draft_hash: The state that the draft must be in; None changes whatever is staged.
            overwrite: Whether `entries` is all there shall be: every other key is staged for deletion, and so is
                every conditional rule.

        Returns:
            The hash of the draft after the change.

        Raises:
            TypeError: A key is not a text.
            ValueError: A value is NaN or infinite.
            Conflict: The draft is in another state than `draft_hash` says.
            HttpException: The service does not accept a value.
            Forbidden: The key lacks `universe:write` for this experience.

        Example:
            ```python
            draft_hash = await experience.update_draft_config({"spawn_point": "plains", "old_key": None})
            await experience.publish_draft_config(draft_hash=draft_hash)
            ```

        Requires `universe:write`.
        [Configs](https://create.roblox.com/docs/cloud/guides/configs)
        """
        body = cast("t.UpdateDraftRequest", draft_body(entries, draft_hash, overwrite))
        if overwrite:
            answer = await self._client.send(raw.configs.overwrite_draft(self.id, REPOSITORY, body))
        else:
            answer = await self._client.send(raw.configs.update_draft(self.id, REPOSITORY, body))
        return answer.get("draftHash") or ""

    async def delete_draft_config(self, draft_hash: str | None = None) -> str:
        """Discard everything that is staged.

        Args:
            draft_hash: The state that the draft must be in; None discards whatever is staged.

        Returns:
            The hash of the draft after that.

        Raises:
            Conflict: The draft is in another state than `draft_hash` says.
            Forbidden: The key lacks `universe:write` for this experience.

        Example:
            ```python
            await experience.delete_draft_config()
            ```

        Requires `universe:write`.
        [Configs](https://create.roblox.com/docs/cloud/guides/configs)
        """
        body = cast("t.DeleteDraftRequest", hash_body(draft_hash))
        return (await self._client.send(raw.configs.delete_draft(self.id, REPOSITORY, body))).get("draftHash") or ""

    async def list_config_revisions(self, limit: int | None = None) -> AsyncIterator[CreatorConfigRevision]:
        """Go through the versions that were published, the newest first.

        Args:
            limit: How many to yield at most; None for all.

        Yields:
            Each version, with what it changed.

        Raises:
            ValueError: The limit is negative.
            Forbidden: The key lacks `universe:read` for this experience.

        Example:
            ```python
            async for revision in experience.list_config_revisions(limit=5):
                print(revision.version_number, revision.message, list(revision.changes))
            ```

        Requires `universe:read`.
        [Configs](https://create.roblox.com/docs/cloud/guides/configs)
        """
        async for wire in self._client.paginate(raw.configs.list_revisions(self.id, REPOSITORY), limit):
            yield CreatorConfigRevision.from_wire(wire)

    async def restore_config_revision(self, revision_id: str | int) -> str:
        """Stage the way back to a version, in place of everything that is staged. Publish it to make it so.

        Args:
            revision_id: The `id` of the revision.

        Returns:
            The hash of the draft after that.

        Raises:
            NotFound: There is no such version.
            Forbidden: The key lacks `universe:write` for this experience.

        Example:
            ```python
            draft_hash = await experience.restore_config_revision("4")
            await experience.publish_draft_config(message="Back to version 4", draft_hash=draft_hash)
            ```

        Requires `universe:write`.
        [Configs](https://create.roblox.com/docs/cloud/guides/configs)
        """
        return (await self._client.send(raw.configs.restore_revision(self.id, REPOSITORY, revision_id))).get(
            "draftHash"
        ) or ""
