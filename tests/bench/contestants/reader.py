"""Reads one path again and again over several connections, and prints how many answers a second came."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import time
from urllib.parse import urlsplit


def read(url: str, path: str, connections: int, seconds: float) -> dict[str, float]:
    """Read for so many seconds."""
    where = urlsplit(url)
    request = f"GET {path} HTTP/1.1\r\nhost: {where.netloc}\r\nx-api-key: {os.environ['KEY']}\r\n\r\n".encode()
    counts = [0] * connections
    end = time.perf_counter() + seconds

    def work(index: int) -> None:
        with socket.create_connection((where.hostname or "", where.port or 80)) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while time.perf_counter() < end:
                connection.sendall(request)
                _answer(connection)
                counts[index] += 1

    threads = [threading.Thread(target=work, args=(index,)) for index in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"per_second": sum(counts) / seconds}


def _answer(connection: socket.socket) -> None:
    received = connection.recv(65536)
    if not received.startswith(b"HTTP/1.1 200"):
        raise SystemExit(f"not a success: {received[:200]!r}")
    head, _, body = received.partition(b"\r\n\r\n")
    missing = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]) - len(body)
    while missing > 0:
        missing -= len(connection.recv(65536))


if __name__ == "__main__":
    address, target, width, duration = sys.argv[1:]
    print(json.dumps(read(address, target, int(width), float(duration))))
