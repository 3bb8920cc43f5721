"""One face for both packages, so that one test source shows that they do the same. No servers: those bring the folders.

How to write a test that runs against `rblxopencloud` and `rblxopencloudasync`:

- Take the fixture `sdk`. The test then runs twice, once for each package; the order of the fixtures does not matter.
- In `tests/thin`, the fixture `server` plays Roblox as you tell it: `server.says({...}, status=200, retry_after="1")`
  puts one answer in its queue, and `server.last` and `server.requests` are what came in. `experience` and `place` are
  objects of the package on that server, and `pauses` collects what the package would have slept instead of sleeping.
- In `tests/cloud`, `sdk.cloud` is the local Open Cloud, which refuses what the description does not allow;
  `sdk.client` is a client on it, and `experience` an object of that client.
- Take classes from `sdk.package`, never from an import: `sdk.package.Group(1, KEY)`. What does no I/O is the same
  object in both packages (exceptions, enums, values, policies) and may be imported from `rblxopencloud`.
- Give whatever may do I/O to `sdk.run`, and listings to `sdk.items`; inside `pytest.raises` too:

  ```python
  def test_a_group_tells_its_name(sdk: Sdk, server: Server) -> None:
      server.says({"displayName": "Builders"})

      group = sdk.run(sdk.package.Group(1, KEY).fetch_info())

      assert group.name == "Builders"
      assert server.last.path == "/cloud/v2/groups/1"
  ```

  `run` raises where the synchronous package returned something to await, and pytest turns a coroutine that nobody
  awaited into an error, so a lost `await` cannot pass.
- What the packages call back, such as a hook or a handler, is a plain function: both accept one. Only a test about
  awaiting it needs an `async def`, behind `if sdk.is_async`.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
from typing import Any

PACKAGES = ("rblxopencloud", "rblxopencloudasync")


class Sdk:
    """One of the two packages. `run` gives the result of a call, `items` what a listing yields."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.package: Any = importlib.import_module(name)
        self.is_async = name.endswith("async")
        self._runner = asyncio.Runner() if self.is_async else None

    def run(self, value: Any) -> Any:
        if self._runner is None:
            assert not inspect.isawaitable(value)
            return value
        return self._runner.run(_awaited(value))

    def items(self, values: Any) -> list[Any]:
        return list(values) if self._runner is None else self._runner.run(_collected(values))

    def close(self) -> None:
        if self._runner is not None:
            self._runner.close()


async def _awaited(value: Any) -> Any:
    # What does no I/O is a plain function in both packages.
    return await value if inspect.isawaitable(value) else value


async def _collected(values: Any) -> list[Any]:
    return [value async for value in values]
