"""Where the contestants live: this interpreter, one with the published library, and a stock client made for the run."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ROOT / ".venv-bench"
DESCRIPTION = ROOT / "generated" / "rblxopencloudraw" / "openapi.json"
LIBRARY = "rblx-open-cloud==2.3.0"
STOCK = "stock_client"


class Environment(NamedTuple):
    """An interpreter with what a contestant needs.

    Attributes:
        interpreter: The command.
        variables: Environment variables.
        missing: Why the contestant cannot run, "" where it can.
    """

    interpreter: str
    variables: dict[str, str]
    missing: str = ""


def here(*modules: str) -> Environment:
    """This interpreter, which has the SDK; other modules are named."""
    absent = [name for name in modules if find_spec(name) is None]
    missing = f"{' and '.join(absent)} not installed; the extra `bench` does" if absent else ""
    return Environment(sys.executable, _on_path(ROOT, ROOT / "generated"), missing)


def published() -> Environment:
    """An interpreter with the documented library as it is published, made on first use and kept."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    folder = KEPT / f"{LIBRARY.replace('==', '-')}-{version}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ready = folder / ".ready"
    missing = "" if ready.exists() else _install(folder, python, LIBRARY)
    if not missing:
        ready.touch()
    return Environment(str(python), {"PYTHONPATH": ""}, missing)


def stock(folder: Path) -> Environment:
    """This interpreter with a client on its path that openapi-python-client makes of our description."""
    absent = here("openapi_python_client", "dateutil").missing
    if absent:
        return Environment(sys.executable, {}, absent)
    settings = folder / "client.yaml"
    settings.write_text("post_hooks: []\n", "utf-8")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(DESCRIPTION), "--meta", "none"]
    command += ["--config", str(settings), "--output-path", str(folder / STOCK)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    missing = f"the generator ended with {done.returncode}" if done.returncode else ""
    return Environment(sys.executable, _on_path(folder), missing)


def _install(folder: Path, python: Path, requirement: str) -> str:
    KEPT.mkdir(exist_ok=True)
    (KEPT / ".gitignore").write_text("*\n", "utf-8")
    venv.create(folder, with_pip=True, clear=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    print(done.stderr.strip(), file=sys.stderr)
    return "could not be installed: no package index in reach?"


def _on_path(*folders: Path) -> dict[str, str]:
    return {"PYTHONPATH": os.pathsep.join(str(folder) for folder in folders)}
