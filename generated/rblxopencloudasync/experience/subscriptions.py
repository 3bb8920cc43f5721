# Generated from rblxopencloud/experience/subscriptions.py by codegen/asyncify. Do not edit.
"""Subscriptions of users to products of an experience."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier
from rblxopencloud.subscription import Subscription

from .part import Part

if TYPE_CHECKING:
    from typing import Any


class Subscriptions(Part):
    """Subscriptions."""

    async def fetch_subscription(self, product_id: str, user_id: int) -> Subscription:
        """Fetch a user's subscription to a product of this experience.

        Args:
            product_id: The id of the product, which starts with "EXP-".
            user_id: The id of the user, which is also that of the subscription.

        Returns:
            The subscription.

        Raises:
            TypeError: The id of the product is not a text.
            NotFound: The user never subscribed, or there is no such product.
            Forbidden: The key lacks a scope for this experience.

        Example:
            ```python
            subscription = await experience.fetch_subscription("EXP-11111111", 287113233)
            print(subscription.active, subscription.period_end_at)
            ```

        Requires `universe:write`; `universe.subscription-product.subscription:read` is enough for one's own.
        [Subscriptions](https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetSubscription)
        """
        if not isinstance(product_id, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
            raise TypeError(f"product_id must be a str such as 'EXP-1', not {type(product_id).__name__}.")
        request = raw.users.get_subscription(self.id, product_id, identifier("user_id", user_id), view="FULL")
        wire: Any = await self._client.send(request)
        return Subscription.from_wire(wire, product_id, user_id)
