"""What there is in a local Open Cloud at first: from a readable file, or from a mapping of the same shape.

The guide docs/guides/testing-offline.md shows the whole format. Services add sections of their own by `Sections`.
"""

from __future__ import annotations

from rblxopencloud.testing.seeding.fields import Fields
from rblxopencloud.testing.seeding.nodes import Node, SeedError
from rblxopencloud.testing.seeding.planting import SeedSource, plant
from rblxopencloud.testing.seeding.sections import Sections

__all__ = ["Fields", "Node", "Sections", "SeedError", "SeedSource", "plant"]
