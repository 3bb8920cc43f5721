"""Measuring: CPU of processes and of blocks of calls, in turn, so that a drifting machine disturbs all alike."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


class Times(NamedTuple):
    """Seconds: the fastest, the median and the slowest of several rounds."""

    least: float
    median: float
    most: float


def summary(values: Sequence[float]) -> Times:
    """The three figures that are printed."""
    return Times(min(values), statistics.median(values), max(values))


def process_cpu(command: Sequence[str]) -> float:
    """CPU seconds, user and system, of a whole process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "PYTHONHASHSEED": "0"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def process_wall(command: Sequence[str]) -> float:
    """Wall seconds of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def imports(statements: Mapping[str, str], rounds: int) -> dict[str, Times]:
    """CPU of importing in a fresh process with warm bytecode, less that of an interpreter that does nothing."""
    commands = {name: [sys.executable, "-c", statement] for name, statement in statements.items()}
    commands[""] = [sys.executable, "-c", "pass"]
    for command in commands.values():
        process_cpu(command)
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(process_cpu(command))
    idle = statistics.median(found.pop(""))
    return {name: Times(*(value - idle for value in summary(values))) for name, values in found.items()}


def calls(functions: Mapping[str, Callable[[], object]], rounds: int, size: int) -> dict[str, Times]:
    """CPU seconds of this process for one call, in blocks of `size` calls, the functions in turn."""
    found: dict[str, list[float]] = {name: [] for name in functions}
    for function in functions.values():
        for _ in range(size):
            function()
    for _ in range(rounds):
        for name, function in functions.items():
            start = time.process_time()
            for _ in range(size):
                function()
            found[name].append((time.process_time() - start) / size)
    return {name: summary(values) for name, values in found.items()}
