"""Exit codes, and a parser of arguments whose complaints are one line."""

from __future__ import annotations

import argparse
from typing import NoReturn

CLEAN, FOUND, USAGE, UNREADABLE, INTERNAL = range(5)


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and stop."""
        self.exit(USAGE, f"codegen diff: {message}. See {self.prog} --help.\n")
