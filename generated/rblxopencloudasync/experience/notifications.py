# Generated from rblxopencloud/experience/notifications.py by codegen/asyncify. Do not edit.
"""Notifications to users outside of an experience. How they are written is said in `_notifications`."""

from __future__ import annotations

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier
from rblxopencloud._notifications import notification

from .part import Part


class Notifications(Part):
    """Notifications to single users."""

    async def send_notification(
        self,
        user_id: int,
        message_id: str,
        launch_data: str | None = None,
        analytics_category: str | None = None,
        **message_variables: str | int,
    ) -> None:
        """Send a user a notification that leads into the experience.

        Users get it who are 13 or older and have opted in, at most one a day from an experience, which needs 100
        visits. The message itself is written on the Creator Dashboard.

        Args:
            user_id: The id of the user.
            message_id: The id of the notification string.
            launch_data: What game servers get from `Player:GetJoinData()` when the user joins; None for nothing.
            analytics_category: Under which name it is counted on the Creator Dashboard; None for no category.
            **message_variables: What fills the variables of the message: texts of at most 99 characters, or whole
                numbers of 64 bits. A mention `{userId-friend}` is filled by `userid_friend`, the id of a user. Names
                that Python does not take as arguments are passed as `**{"racetrack-name": "Tokyo"}`.

        Raises:
            TypeError: A variable is neither a text nor a whole number.
            ValueError: A text is too long, or a number does not fit into 64 bits.
            RateLimited: The user had a notification from this experience today.
            Forbidden: The key lacks `user.user-notification:write`, or the user does not want notifications.

        Example:
            ```python
            await experience.send_notification(
                287113233,
                "5f5a5e4c-5d4b-4c5e-8a5f-0a1b2c3d4e5f",
                launch_data="race=tokyo",
                analytics_category="Record beaten",
                userid_friend=1,
                points=300,
            )
            ```

        Requires `user.user-notification:write`.
        [Notifications](https://create.roblox.com/docs/cloud/guides/experience-notifications)
        """
        body = notification(self.id, message_id, launch_data, analytics_category, message_variables)
        await self._client.send(raw.notifications.create_user_notification(identifier("user_id", user_id), body))
