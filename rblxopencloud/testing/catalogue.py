"""What tests decide about assets and the Creator Store of a local Open Cloud, where no operation does that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.services.asset_state import set_moderation
from rblxopencloud.testing.services.toolbox import add_store_asset
from rblxopencloud.testing.services.universes import USER

if TYPE_CHECKING:
    from rblxopencloud.testing.world import World


class Catalogue:
    """The assets of a local Open Cloud, seen from behind the counter."""

    _world: World

    def set_moderation(self, verdict: str = "Approved", seconds: float = 0) -> None:
        """Decide what moderation makes of all content that is uploaded from now on.

        Args:
            verdict: "Approved" or "Rejected".
            seconds: How long it is "Reviewing" before that.

        Raises:
            ValueError: It is neither verdict, or the time is negative.
        """
        with self._world.store.transaction():
            set_moderation(self._world, verdict, seconds)

    def add_store_asset(
        self, asset_type: str, name: str, *, group_id: int | None = None, cents: int = 0, **facts: object
    ) -> int:
        """Make an asset that the Creator Store shows.

        Args:
            asset_type: Its type, one that can be sold, such as "Audio".
            name: What it is called.
            group_id: The group that made it; None for the user that there is at first.
            cents: What it costs, in hundredths of a US dollar.
            **facts: What the store says of it, as on the wire: `durationSeconds`, `artist`, `subTypes`, `upVotes`...

        Returns:
            Its id.

        Raises:
            ValueError: There is no such type or group, or the type cannot be sold.
        """
        creator = {"userId": USER} if group_id is None else {"groupId": group_id}
        price = {"currencyCode": "USD", "quantity": {"significand": cents * 10**7, "exponent": -9}}
        try:
            with self._world.store.transaction():
                return add_store_asset(self._world, asset_type, name, creator, price, dict(facts))
        except Refusal as refusal:
            raise ValueError(refusal.message) from None
