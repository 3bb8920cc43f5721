"""The core of a Discord moderation bot: what its commands do, without Discord around it.

Call `Moderation.run(command, arguments, moderator)` from a command handler of your bot's library; it returns the
text to answer with and never raises. A cog of discord.py, for example:

    @commands.hybrid_command()
    async def ban(self, context, *arguments: str):
        await context.reply(await self.moderation.run("ban", arguments, str(context.author)))

The key needs universe.user-restriction:read and :write.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rblxopencloudasync import BaseException, Forbidden

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from rblxopencloudasync import Experience

UNITS = {"m": 60, "h": 3600, "d": 86400, "w": 604800}


class Moderation:
    """Commands of moderators for one experience."""

    def __init__(self, experience: Experience) -> None:
        self.experience = experience
        self.commands: dict[str, Callable[[Sequence[str], str], Awaitable[str]]] = {
            "ban": self.ban,
            "unban": self.unban,
            "status": self.status,
            "history": self.history,
        }

    async def run(self, command: str, arguments: Sequence[str], moderator: str) -> str:
        known = self.commands.get(command)
        if known is None:
            return f"There is no command {command}. Try one of {', '.join(self.commands)}."
        try:
            return await known(arguments, moderator)
        except Forbidden as error:
            return f"The bot's key does not suffice. {error}"
        except (BaseException, ValueError) as error:
            return f"That did not work: {error}"

    async def ban(self, arguments: Sequence[str], moderator: str) -> str:
        if len(arguments) < 3:
            return "Usage: ban USER DURATION REASON, such as: ban 287113233 2d being rude. Use forever for good."
        user_id, seconds, reason = user(arguments[0]), duration(arguments[1]), " ".join(arguments[2:])
        await self.experience.ban_user(user_id, seconds, display_reason=reason, private_reason=f"By {moderator}.")
        return f"{user_id} is banned {'for good' if seconds is None else f'for {arguments[1]}'}."

    async def unban(self, arguments: Sequence[str], moderator: str) -> str:
        if len(arguments) != 1:
            return "Usage: unban USER."
        await self.experience.unban_user(user(arguments[0]))
        return f"{arguments[0]} may join again, says {moderator}."

    async def status(self, arguments: Sequence[str], moderator: str) -> str:  # noqa: ARG002 - every command takes the same
        if len(arguments) != 1:
            return "Usage: status USER."
        found = await self.experience.fetch_user_restriction(user(arguments[0]))
        return f"Banned: {found.display_reason} ({found.private_reason})" if found.active else "Not banned."

    async def history(self, arguments: Sequence[str], moderator: str) -> str:  # noqa: ARG002 - every command takes the same
        if len(arguments) != 1:
            return "Usage: history USER."
        logs = self.experience.list_ban_logs(user_id=user(arguments[0]), limit=5)
        lines = [f"{'banned' if log.active else 'unbanned'} {log.private_reason}".strip() async for log in logs]
        return "\n".join(lines) or "Nothing is known."


def user(text: str) -> int:
    if not text.isdecimal():
        raise ValueError(f"{text!r} is not the id of a user; an id is a number.")
    return int(text)


def duration(text: str) -> int | None:
    if text == "forever":
        return None
    found = re.fullmatch(r"(\d+)([mhdw])", text)
    if found is None:
        raise ValueError(f"{text!r} is not a duration; use 30m, 12h, 2d, 1w or forever.")
    return int(found[1]) * UNITS[found[2]]
