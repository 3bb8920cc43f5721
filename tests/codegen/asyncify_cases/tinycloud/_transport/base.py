"""Shared by both transports."""

from __future__ import annotations

LOG: list[str] = []
