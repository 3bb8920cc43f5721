# Generated from rblxopencloud/experience/luau.py by codegen/asyncify. Do not edit.
"""Luau scripts that run in a place without players. What they may be is said in `_luau`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud._checks import limit as checked_limit
from rblxopencloud._luau import logs_request, read_logs, read_result, task_request

from ..http import Operation
from .part import Part

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rblxopencloud._luau import LuauLogMessage, LuauResult


class Luau(Part):
    """Luau execution."""

    async def execute_luau(
        self, script: str, *, timeout_seconds: float | None = None, version_number: int | None = None
    ) -> Operation[LuauResult]:
        """Run a script in this place, without players and without the scripts of the place.

        What it changes in the data model is not kept; what it writes to data stores is. A place takes ten scripts at
        once. Of a task, results and logs are kept for 24 hours.

        Args:
            script: The script, at most 4 MB.
            timeout_seconds: How long it may run, more than 0 and at most 300 seconds; None for 300.
            version_number: The version of the place that it runs in; None for the newest.

        Returns:
            The operation; its result has the values that the script returned. A script that fails makes `wait()`
            raise, with the code "SCRIPT_ERROR"; the `path` of the operation leads to its logs.

        Raises:
            ValueError: The script is empty or too long, or the time is out of range.
            RateLimited: Ten scripts are running in the place, or too many were started.
            Forbidden: The key lacks `universe.place.luau-execution-session:write` for this experience.

        Example:
            ```python
            result = await (await place.execute_luau("return 1 + 1", timeout_seconds=10)).wait()
            print(result.results)
            ```

        Requires `universe.place.luau-execution-session:write`. API keys only.
        [Luau execution](https://create.roblox.com/docs/cloud/reference/features/luau-execution)
        """
        place = self._spot()
        place_id = self.id if place is None else place.id
        request = task_request(self._home().id, place_id, version_number, script, timeout_seconds)
        answer = await self._client.send(request)
        return Operation(self._client, request, answer, read_result)

    async def list_luau_logs(self, task_path: str | None, limit: int | None = None) -> AsyncIterator[LuauLogMessage]:
        """Go through what a script has printed, of which the latest 450 KB are kept.

        Args:
            task_path: The path of the task: `path` of the operation, or of its result.
            limit: How many lines to yield at most; None for all.

        Yields:
            Each line, the oldest first.

        Raises:
            ValueError: It is not the path of a task, or the limit is negative.
            NotFound: There is no such task any more.
            Forbidden: The key lacks `universe.place.luau-execution-session:read` for this experience.

        Example:
            ```python
            operation = await place.execute_luau("print('Hello')")
            await operation.wait()
            async for line in place.list_luau_logs(operation.path):
                print(line.message)
            ```

        Requires `universe.place.luau-execution-session:read`. API keys only.
        [Luau execution](https://create.roblox.com/docs/cloud/reference/features/luau-execution)
        """
        left = checked_limit(limit)
        if left == 0:
            return
        async for wire in self._client.paginate(logs_request(task_path)):
            for line in read_logs(wire):
                yield line
                left = None if left is None else left - 1
                if left == 0:
                    return
