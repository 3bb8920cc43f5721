"""Measuring processes: their CPU, their time, what an import costs, what memory is left afterwards."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SCRIPTS = Path(__file__).parent / "contestants"
"""Where commands run, so that nothing is imported from the folder that the benchmarks were started in."""


class Times(NamedTuple):
    """Seconds: the fastest, the median and the slowest of several rounds."""

    least: float
    median: float
    most: float


class Command(NamedTuple):
    """What to run, and the environment variables it needs besides those of this process."""

    words: Sequence[str]
    variables: Mapping[str, str]


def summary(values: Sequence[float]) -> Times:
    """The three figures that are printed."""
    return Times(min(values), statistics.median(values), max(values))


def process_cpu(command: Command) -> float:
    """CPU seconds, user and system, of a whole process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command.words, check=True, stdout=subprocess.DEVNULL, env=environment(command), cwd=SCRIPTS)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def process_wall(words: Sequence[str]) -> float:
    """Wall seconds of a whole process."""
    start = time.perf_counter()
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def process_cpus(commands: Mapping[str, Command], rounds: int) -> dict[str, Times]:
    """CPU of fresh processes with warm bytecode, in turn, less that of an interpreter that does nothing."""
    interpreters = {command.words[0] for command in commands.values()}
    found: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        process_cpu(command)
    for _ in range(rounds):
        idle = {words: process_cpu(Command([words, "-c", "pass"], {})) for words in sorted(interpreters)}
        for name, command in commands.items():
            found[name].append(process_cpu(command) - idle[command.words[0]])
    return {name: summary(values) for name, values in found.items()}


def import_memory(interpreter: str, statement: str, variables: Mapping[str, str]) -> int | None:
    """Bytes that a fresh process holds after a statement; None where the system does not say."""
    program = f"{statement}; import child; print(child.memory().get('resident', ''))"
    command = Command([interpreter, "-c", program], variables)
    done = subprocess.run(command.words, check=True, stdout=subprocess.PIPE, env=environment(command), cwd=SCRIPTS)
    return int(done.stdout) if done.stdout.strip() else None


def machine() -> dict[str, str]:
    """What the figures depend on."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    return {"cores": str(os.cpu_count()), "python": f"{sys.implementation.name} {version}", "system": sys.platform}


def environment(command: Command) -> dict[str, str]:
    """The environment variables of a command."""
    return {**os.environ, "PYTHONHASHSEED": "0", **command.variables}
