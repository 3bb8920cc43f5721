"""Fixtures of the examples of the documented interface: both packages on the local Open Cloud."""

from __future__ import annotations

from tests.cloud.conftest import cloud, experience, sdk

__all__ = ["cloud", "experience", "sdk"]
