"""What every contestant's process does: make its call once, or in blocks as it is told on its standard input.

Run by interpreters that have nothing but the contestant installed, hence the standard library alone; and what is
imported before the first call is counted there, hence the imports inside functions.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping
    from concurrent.futures import ThreadPoolExecutor

Awaited: TypeAlias = "tuple[Callable[[], Coroutine[Any, Any, str]], Callable[[], Coroutine[Any, Any, None]]]"
"""How to call, and how to close."""

KEY = "made-up-key"
PATH = "/cloud/v2/universes/1"
WARM_UP = 2


class Block(Protocol):
    """Makes calls, so many of them by each of so many workers."""

    def __call__(self, workers: int, each: int) -> list[str]:
        """Make the calls, and return when all have ended: the errors of those that failed."""
        ...


def main(contestants: Mapping[str, Callable[[str], Any]]) -> None:
    """Be the contestant that the command line names: KIND ADDRESS NAME [once].

    A kind that begins with "async" makes two coroutine functions, one that calls and one that closes; any other makes
    a function that calls. Calling gives the name of the universe that the server answers with.
    """
    kind, address, name = sys.argv[1:4]
    once = sys.argv[4:] == ["once"]
    make = contestants[kind]
    if kind.startswith("async"):
        _awaiting(make, address, name, once=once)
    else:
        _blocking(make, address, name, once=once)


def _blocking(make: Callable[[str], Callable[[], str]], address: str, name: str, *, once: bool) -> None:
    call = make(address)
    _check(call(), name)
    if once:
        return
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(50) as threads:
        _obey(lambda workers, each: _in_threads(threads, call, workers, each))


def _in_threads(threads: ThreadPoolExecutor, call: Callable[[], str], workers: int, each: int) -> list[str]:
    import threading

    together = threading.Barrier(workers)
    failed: list[str] = []

    def work() -> None:
        together.wait()
        for _ in range(each):
            try:
                call()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is counted and shown
                failed.append(type(error).__name__)

    if workers == 1:
        work()
    else:
        for done in [threads.submit(work) for _ in range(workers)]:
            done.result()
    return failed


def _awaiting(make: Callable[[str], Awaited], address: str, name: str, *, once: bool) -> None:
    import asyncio

    async def begin() -> Awaited:
        call, close = make(address)
        _check(await call(), name)
        return call, close

    async def work(each: int, failed: list[str]) -> None:
        for _ in range(each):
            try:
                await call()
            except Exception as error:  # noqa: BLE001 - whatever it is, it is counted and shown
                failed.append(type(error).__name__)

    async def together(workers: int, each: int) -> list[str]:
        failed: list[str] = []
        await asyncio.gather(*(work(each, failed) for _ in range(workers)))
        return failed

    with asyncio.Runner() as runner:
        call, close = runner.run(begin())
        if not once:
            _obey(lambda workers, each: runner.run(together(workers, each)))
        runner.run(close())


def _check(answer: str, name: str) -> None:
    if answer != name:
        raise SystemExit(f"The call gave {answer!r}, not {name!r}.")


def _obey(block: Block) -> None:
    import json
    import logging

    # Warnings, such as that of a full pool, are made as they are in any program; they are only not printed.
    logging.getLogger().addHandler(logging.NullHandler())
    print("{}", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(_answer(order, block)), flush=True)


def _answer(order: dict[str, Any], block: Block) -> dict[str, Any]:
    if "packages" in order:
        return versions(order["packages"])
    workers, each = cast("int", order["workers"]), cast("int", order["each"])
    # Pools close what was idle while others had their turn; opening it again is not what is measured.
    failed = block(workers, WARM_UP)
    start = time.process_time()
    failed += block(workers, each)
    seconds = (time.process_time() - start) / (workers * each)
    return {"seconds": seconds, "calls": workers * (WARM_UP + each), "failed": failed, **memory()}


def memory() -> dict[str, int]:
    """Bytes of memory that this process holds now, and held at most; empty where the system does not say."""
    from pathlib import Path

    try:
        lines = Path("/proc/self/status").read_text("ascii").splitlines()
    except OSError:
        return {}
    found = {line.split(":")[0]: line.split()[1] for line in lines if line.startswith(("VmRSS", "VmHWM"))}
    return {"resident": int(found["VmRSS"]) * 1024, "peak": int(found["VmHWM"]) * 1024}


def versions(packages: list[str]) -> dict[str, Any]:
    """The versions of what is installed."""
    from importlib import metadata

    found: dict[str, str] = {}
    for package in packages:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found
