# Generated from rblxopencloud/creator/permissions.py by codegen/asyncify. Do not edit.
"""Granting others permissions for assets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.asset_permissions import (
    AssetPermissionRequest,
    AssetPermissionResult,
    AssetPermissionSubject,
    grant_request,
)

from .base import Owner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloud.asset_permissions import Identified
    from rblxopencloud.enums.creator import AssetPermissionAction

    from .asset import Asset


class Permissions(Owner):
    """Who may do what with assets."""

    async def grant_assets_permission(
        self,
        action: AssetPermissionAction,
        subject: AssetPermissionSubject | Identified,
        assets: Sequence[int | Asset | AssetPermissionRequest],
    ) -> AssetPermissionResult:
        """Give somebody a permission for assets. It cannot be taken back through Open Cloud.

        It can succeed for some assets and fail for others, which is no exception: look at `failed_asset_ids`.

        Args:
            action: What the permission allows.
            subject: Who gets it: an experience, user, group or group role, or an `AssetPermissionSubject`, which can
                stand for everybody.
            assets: The assets, as ids or objects; an `AssetPermissionRequest` says more about one.

        Returns:
            For which assets it was granted, and why it was not for the others.

        Raises:
            TypeError: The subject or an asset is not of a kind that can be one.
            ValueError: There are no assets, or the action or the subject cannot be sent.
            Forbidden: The key lacks `asset-permissions:write`.

        Example:
            ```python
            friends = AssetPermissionSubject(AssetPermissionSubjectType.Group, 7)
            result = await user.grant_assets_permission(AssetPermissionAction.Use, friends, [1234, 5678])
            for asset_id, reason in result.failed_asset_ids.items():
                print(asset_id, reason)
            ```

        Requires `asset-permissions:write`. API keys only.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#patch_asset_permissions_api_v1_assets_permissions)
        """
        return AssetPermissionResult.from_wire(await self._client.send(grant_request(action, subject, assets)))
