"""Watching the process: its memory, and whatever would else pass unnoticed, such as a warning or a lost task."""

from __future__ import annotations

import gc
import logging
import sys
import threading
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

PAUSE = 0.2
_STATUS = Path("/proc/self/status")


def resident() -> int | None:
    """Bytes of memory that this process holds; None where the system does not say."""
    try:
        lines = _STATUS.read_text("ascii").splitlines()
    except OSError:
        return None
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


def at_rest() -> int | None:
    """Bytes of memory that this process holds once what nobody needs is given back."""
    gc.collect()
    return resident()


class Memory:
    """Looks at the memory again and again, until it is told to stop."""

    def __init__(self) -> None:
        self.most = 0
        self.samples = 0
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._look, name="memory")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._end.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._end.wait(PAUSE):
            self.samples += 1
            self.most = max(self.most, resident() or 0)


class Unnoticed(logging.Handler):
    """Collects warnings, errors that nobody could raise, and what asyncio has to complain of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []
        self._before: tuple[Any, Any, Any] = (warnings.showwarning, sys.unraisablehook, threading.excepthook)
        self._warnings = warnings.catch_warnings()

    def __enter__(self) -> Self:
        self._warnings.__enter__()
        warnings.simplefilter("always")
        warnings.showwarning = self._warned
        sys.unraisablehook = lambda args: self._note(f"unraisable: {args.exc_value!r} in {args.object!r}")
        threading.excepthook = lambda args: self._note(f"thread: {args.exc_value!r}")
        logging.getLogger("asyncio").addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        gc.collect()
        logging.getLogger("asyncio").removeHandler(self)
        _, sys.unraisablehook, threading.excepthook = self._before
        self._warnings.__exit__(None, None, None)

    def emit(self, record: logging.LogRecord) -> None:
        """Take down what asyncio logs."""
        self._note(f"asyncio: {record.getMessage()}")

    def asked(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Take down what a loop cannot raise, such as the exception of a task that nobody awaits."""
        self._note(f"loop: {context.get('message')} {context.get('exception')!r}")

    def _warned(self, message: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        self._note(f"{category.__name__}: {message}")

    def _note(self, text: str) -> None:
        self.found.append(text[:300])
