"""Creators: what users and groups have in common, who both own assets and experiences."""

from __future__ import annotations

from ._resource import Resource


class Creator(Resource):
    """A user or a group, as the owner of something."""
