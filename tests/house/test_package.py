"""The wheel: built, installed alone in a clean environment, imported, and used for a call."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import venv
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = """
import sys, asyncio, rblxopencloud, rblxopencloudasync, rblxopencloudraw
address = sys.argv[1]
with rblxopencloud.Client("made-up-key", base_url=address) as client:
    print(rblxopencloud.Experience(1, client).fetch_info().name)
async def main():
    async with rblxopencloudasync.Client("made-up-key", base_url=address) as client:
        print((await rblxopencloudasync.Experience(1, client).fetch_info()).name)
asyncio.run(main())
print(len(rblxopencloudraw.ENDPOINTS), rblxopencloud.__version__)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Universe)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


class _Universe(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = json.dumps({"path": "universes/1", "displayName": "Clean"}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


def test_the_wheel_holds_three_typed_packages_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    packages = {name.split("/")[0] for name in names if not name.split("/")[0].endswith(".dist-info")}
    assert packages == {"rblxopencloud", "rblxopencloudasync", "rblxopencloudraw"}
    assert {f"{package}/py.typed" for package in packages} <= set(names)
    assert "rblxopencloudraw/openapi.json" in names


def test_the_wheel_installed_alone_imports_and_makes_a_call(wheel: Path, tmp_path: Path, address: str) -> None:
    environment = tmp_path / "clean"
    venv.create(environment, with_pip=True)
    python = str(environment / "bin" / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)

    done = subprocess.run(
        [python, "-W", "error", "-c", PROGRAM, address], capture_output=True, text=True, cwd=tmp_path, check=False
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[:2] == ["Clean", "Clean"]
