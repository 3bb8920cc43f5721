# Generated from rblxopencloud/creator/__init__.py by codegen/asyncify. Do not edit.
"""Creators, which are users and groups, and what they own. Each field of work has a module of its own."""

from __future__ import annotations

from rblxopencloud.enums.creator import (
    AssetPermissionAction,
    AssetPermissionResultError,
    AssetPermissionSubjectType,
    AssetPrivacy,
    AssetType,
    InstanceType,
    ModerationStatus,
    MusicChartType,
    ProductRestriction,
    ToolboxAssetSubtype,
    ToolboxSearchSortCategory,
)
from rblxopencloud.links import AssetSocialLink

from .asset import Asset
from .base import Owner

__all__ = [
    "Asset",
    "AssetPermissionAction",
    "AssetPermissionResultError",
    "AssetPermissionSubjectType",
    "AssetPrivacy",
    "AssetSocialLink",
    "AssetType",
    "Creator",
    "InstanceType",
    "ModerationStatus",
    "MusicChartType",
    "ProductRestriction",
    "ToolboxAssetSubtype",
    "ToolboxSearchSortCategory",
]


class Creator(Owner):
    """A user or a group, as the owner of something."""
