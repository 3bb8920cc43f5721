"""A process that is forked while other threads hold locks of ours: the child waits for none of them.

How connections fare after a fork is tested in `test_thin_concurrency`.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import os
import signal
import threading
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloudraw as raw
from rblxopencloud import RateLimitPolicy
from rblxopencloud.rate_limits import Limit
from tests.packages import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from thin_support import Sdk, Server

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning"),
]

SECONDS = 10
KEY = "a-key-that-is-forked"
GET = raw.universes.get_universe(1)


@contextmanager
def held_elsewhere(lock: Any) -> Generator[None]:
    """Another thread holds a lock, in the middle of what it does."""
    taken, stop = threading.Event(), threading.Event()

    def hold() -> None:
        with lock:
            taken.set()
            stop.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    taken.wait()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def in_child(function: Callable[[], object]) -> str:
    """What a function returns in a forked process, as text; the process is ended by the system if it hangs."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(SECONDS)
        try:
            said = repr(function())
        except BaseException as error:  # noqa: BLE001 - the parent has to hear of it
            said = repr(error)
        os.write(theirs, said.encode())
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as pipe:
        said = pipe.read().decode()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status == 0, f"the forked process hung: signal {-status}"
    return said


def finished(value: Any) -> Any:
    """The result of a call in a process that was forked, where no loop is left to run on."""
    return asyncio.run(_awaited(value)) if inspect.isawaitable(value) else value


async def _awaited(value: Any) -> Any:
    return await value


def locks() -> list[Any]:
    """The locks that all calls of the process have in common, those of both packages."""
    homes = [(f"{name}.client", "_shared") for name in PACKAGES] + [("rblxopencloud._limits", "_ledgers")]
    return [vars(importlib.import_module(home))[name]._lock for home, name in homes]


def test_locks_of_the_process_that_other_threads_hold_do_not_hold_up_a_child(sdk: Sdk, server: Server) -> None:
    server.says({"displayName": "Tower"})

    def call() -> object:
        experience = sdk.package.Experience(1, KEY)
        return finished(experience.fetch_info()).name

    with ExitStack() as stack:
        for lock in locks():
            stack.enter_context(held_elsewhere(lock))
        assert in_child(call) == "'Tower'"


def test_the_lock_of_a_credentials_budgets_that_another_thread_holds_does_not_hold_up_a_child(
    sdk: Sdk, server: Server
) -> None:
    limits = RateLimitPolicy(overall=Limit(5, 60))
    client = sdk.package.Client(KEY, rate_limits=limits)
    server.says({"displayName": "Tower"})
    sdk.run(client.send(GET))
    server.says({"displayName": "Tower"})

    with held_elsewhere(client.sender._ledger._guard.lock):
        said = in_child(lambda: finished(client.send(GET)))

    assert said == "{'displayName': 'Tower'}"


def test_a_child_counts_what_was_sent_before_and_not_what_its_parent_has_under_way(sdk: Sdk, server: Server) -> None:
    limits = RateLimitPolicy(mode="raise", overall=Limit(2, 60))
    client = sdk.package.Client(KEY + sdk.name, rate_limits=limits)
    server.says()
    sdk.run(client.send(GET))
    server.says()

    def twice() -> list[str]:
        return [_said(client) for _ in range(2)]

    assert in_child(twice) == "['{}', 'RateLimited']"


def _said(client: Any) -> str:
    try:
        return repr(finished(client.send(GET)))
    except Exception as error:  # noqa: BLE001 - which one it is, is the question
        return type(error).__name__


def test_a_parent_goes_on_with_its_own_locks_after_a_fork(sdk: Sdk, server: Server) -> None:
    client = sdk.package.Client(KEY)
    assert in_child(lambda: 1) == "1"
    server.says({"displayName": "Tower"})

    assert sdk.run(client.send(GET)) == {"displayName": "Tower"}
    assert not any(lock.locked() for lock in locks())
