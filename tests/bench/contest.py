"""The contest: every contestant in a process of its own, all against one server, in turn round by round."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from tests.bench import environments, measure, server
from tests.bench.measure import SCRIPTS, Command, Times, summary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from types import TracebackType

    from tests.bench.environments import Environment

BASE = "httpx"
MANY = 50


class Contestant(NamedTuple):
    """Who takes part.

    Attributes:
        name: Whose code it is.
        call: Which of its calls.
        kind: What its script calls it; begins with "async" where it is awaited.
        script: The script in `contestants`.
        imports: What a program imports to make the call.
        environment: Where it runs.
        packages: Whose versions matter.
    """

    name: str
    call: str
    kind: str
    script: str
    imports: str
    environment: Environment
    packages: tuple[str, ...]

    @property
    def awaited(self) -> bool:
        """Whether the call is asynchronous."""
        return self.kind.startswith("async")

    @property
    def ours(self) -> bool:
        """Whether it is this SDK."""
        return self.name == OURS

    @property
    def label(self) -> str:
        """What it is called in a table."""
        return f"{self.name}: {self.call}"


class Cost(NamedTuple):
    """CPU seconds of a call, and how that compares with bare httpx in the same round."""

    seconds: Times
    ratio: float


@dataclass
class Result:
    """What was found out about a contestant. Figures are missing where it could not run, or where nobody says."""

    contestant: Contestant
    missing: str = ""
    versions: dict[str, str] = field(default_factory=dict[str, str])
    alone: Cost | None = None
    together: Cost | None = None
    importing: Cost | None = None
    first: Cost | None = None
    imported_bytes: int | None = None
    called_bytes: int | None = None
    peak_bytes: int | None = None
    calls: int = 0
    failed: list[str] = field(default_factory=list[str])


class Size(NamedTuple):
    """How much is measured."""

    rounds: int
    alone: int
    together: int
    starts: int
    before: int = 1000
    """How many calls come before memory is looked at, and before the first round."""


FULL = Size(rounds=11, alone=400, together=1000, starts=9)
QUICK = Size(rounds=3, alone=200, together=500, starts=3)
TOUCH = Size(rounds=1, alone=5, together=50, starts=1, before=5)
OURS = "rblxopencloud (this SDK)"


def contestants(folder: Path, *, alone: bool = False) -> list[Contestant]:
    """Everybody; or only who needs nothing that has to be fetched or generated, which is quicker."""
    return [*_bare(), *_this_sdk()] if alone else [*_bare(), *_this_sdk(), *_aiohttp(), *_stock(folder), *_published()]


def _bare() -> list[Contestant]:
    here, packages = environments.here(), ("httpx",)
    return [
        Contestant(BASE, "Client.get", "sync", "bare_httpx", "import httpx", here, packages),
        Contestant(BASE, "AsyncClient.get", "async", "bare_httpx", "import httpx", here, packages),
    ]


def _this_sdk() -> list[Contestant]:
    here, script, packages = environments.here(), "this_sdk", ("httpx", "aiohttp")
    blocking, awaiting = "import rblxopencloud, rblxopencloudraw", "import rblxopencloudasync, rblxopencloudraw"
    aiohttp = environments.here("aiohttp")
    return [
        Contestant(OURS, "Client.send", "sync", script, blocking, here, packages),
        Contestant(OURS, "Experience.fetch_info", "sync-object", script, blocking, here, packages),
        Contestant(OURS, "Client.send, on httpx", "async-httpx", script, awaiting, here, packages),
        Contestant(OURS, "Client.send, on aiohttp", "async", script, awaiting, aiohttp, packages),
        Contestant(OURS, "Experience.fetch_info, on aiohttp", "async-object", script, awaiting, aiohttp, packages),
        Contestant(OURS, "send_request, on aiohttp", "async-plain", script, awaiting, aiohttp, packages),
    ]


def _aiohttp() -> list[Contestant]:
    here = environments.here("aiohttp")
    return [Contestant("aiohttp", "ClientSession.get", "async", "bare_aiohttp", "import aiohttp", here, ("aiohttp",))]


def _stock(folder: Path) -> list[Contestant]:
    where, name = environments.stock(folder), "openapi-python-client"
    script, statement = "stock_generator", f"from {environments.STOCK}.api.universes import cloud_get_universe"
    packages = ("openapi-python-client", "httpx")
    return [
        Contestant(name, "sync()", "sync", script, statement, where, packages),
        Contestant(name, "asyncio()", "async", script, statement, where, packages),
    ]


def _published() -> list[Contestant]:
    where, name, script = environments.published(), "rblx-open-cloud", "documented_library"
    sync, awaited = ("rblx-open-cloud", "requests"), ("rblx-open-cloud", "aiohttp")
    blocking, awaiting = "import rblxopencloud", "import rblxopencloudasync"
    return [
        Contestant(name, "send_request", "sync", script, blocking, where, sync),
        Contestant(name, "Experience.fetch_info", "sync-object", script, blocking, where, sync),
        Contestant(name, "send_request", "async", script, awaiting, where, awaited),
        Contestant(name, "Experience.fetch_info", "async-object", script, awaiting, where, awaited),
    ]


def run(everybody: Sequence[Contestant], size: Size) -> list[Result]:
    """All figures of everybody."""
    results = [Result(one, one.environment.missing) for one in everybody]
    with server.running() as address:
        for result in _able(results):
            result.missing = _trouble(result.contestant, address)
        able = _able(results)
        _say("imports and first answers")
        _starts(able, address, size.starts)
        _rounds(able, address, size)
    return results


def _able(results: list[Result]) -> list[Result]:
    return [result for result in results if not result.missing]


def _trouble(one: Contestant, address: str) -> str:
    command = _once(one, address)
    done = subprocess.run(
        command.words,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=measure.environment(command),
        cwd=SCRIPTS,
        check=False,
    )
    if done.returncode == 0:
        return ""
    print(done.stderr, file=sys.stderr)
    return "its first call failed"


def _once(one: Contestant, address: str) -> Command:
    return Command([*_words(one, address), "once"], one.environment.variables)


def _starts(results: list[Result], address: str, rounds: int) -> None:
    """What it costs to import, and to get as far as the first answer."""
    commands: dict[str, Command] = {}
    for result in results:
        one, where = result.contestant, result.contestant.environment
        commands[_importing(one)] = Command([where.interpreter, "-c", one.imports], where.variables)
        commands[_first(one)] = _once(one, address)
        result.imported_bytes = measure.import_memory(where.interpreter, one.imports, where.variables)
    found = measure.process_cpus(commands, rounds)
    for result in results:
        one = result.contestant
        base = next(other.contestant for other in results if _is_base(other.contestant, one))
        result.importing = _against(found[_importing(one)], found[_importing(base)])
        result.first = _against(found[_first(one)], found[_first(base)])


def _importing(one: Contestant) -> str:
    return f"{one.environment.interpreter} {one.imports}"


def _first(one: Contestant) -> str:
    return f"{one.label} {one.kind}"


def _rounds(results: list[Result], address: str, size: Size) -> None:
    """CPU per call. Who calls one at a time is another process than who calls at once: pools remember the crowd."""
    with ExitStack() as stack:
        alone = [stack.enter_context(Child(result.contestant, address)) for result in results]
        crowd = [stack.enter_context(Child(result.contestant, address)) for result in results]
        for result, child in zip(results, alone, strict=True):
            result.versions = child.versions()
            result.called_bytes = _block(result, child, 1, size.before).get("resident")
        ones: list[list[float]] = [[] for _ in results]
        many: list[list[float]] = [[] for _ in results]
        for turn in range(size.rounds):
            _say(f"round {turn + 1} of {size.rounds}")
            # Back and forth, so that nobody always follows the same neighbour.
            for number in range(len(results)) if turn % 2 == 0 else reversed(range(len(results))):
                ones[number].append(_block(results[number], alone[number], 1, size.alone)["seconds"])
                found = _block(results[number], crowd[number], MANY, size.together // MANY)
                many[number].append(found["seconds"])
                results[number].peak_bytes = found.get("peak")
    for number, result in enumerate(results):
        base = next(n for n, other in enumerate(results) if _is_base(other.contestant, result.contestant))
        result.alone, result.together = _cost(ones[number], ones[base]), _cost(many[number], many[base])


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _block(result: Result, child: Child, workers: int, calls: int) -> dict[str, Any]:
    found = child.block(workers, calls)
    result.calls += found["calls"]
    result.failed += found["failed"]
    return found


def _is_base(one: Contestant, other: Contestant) -> bool:
    return one.name == BASE and one.awaited == other.awaited


def _cost(seconds: list[float], base: list[float]) -> Cost:
    return Cost(summary(seconds), statistics.median(mine / its for mine, its in zip(seconds, base, strict=True)))


def _against(mine: Times, base: Times) -> Cost:
    return Cost(mine, mine.median / base.median)


def _words(one: Contestant, address: str) -> list[str]:
    return [one.environment.interpreter, str(SCRIPTS / f"{one.script}.py"), one.kind, address, server.NAME]


class Child:
    """A contestant's process, which waits for orders."""

    def __init__(self, contestant: Contestant, address: str) -> None:
        self._contestant = contestant
        command = Command(_words(contestant, address), contestant.environment.variables)
        self._process = subprocess.Popen(
            command.words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=measure.environment(command),
            cwd=SCRIPTS,
        )

    def __enter__(self) -> Self:
        self._read()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.communicate()

    def block(self, workers: int, each: int) -> dict[str, Any]:
        """CPU seconds of a call in a block of calls, and the memory that the process holds after it."""
        return self._ask({"workers": workers, "each": each})

    def versions(self) -> dict[str, str]:
        """The versions of what the contestant is made of."""
        return self._ask({"packages": self._contestant.packages})

    def _ask(self, order: dict[str, Any]) -> dict[str, Any]:
        assert self._process.stdin is not None
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._contestant.label} ended with {self._process.wait()}.")
        return json.loads(line)
