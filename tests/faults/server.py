"""A server on a raw socket that does to each attempt what its script says, and remembers what reached it.

What can go wrong on the wire is written in `wire`, as functions of a `Talk`; nothing here knows a fault by name. There
is one server for each cell of the matrix, so that connections which break before a request was read have an owner.
"""

from __future__ import annotations

import hashlib
import select
import socket
import struct
import threading
import time
from collections import Counter, deque
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Self

PATIENCE = 30.0
"""Seconds after which the server gives up on a client, so that no thread of it outlives the run."""
_RESET = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Attempt:
    """A request as it was read, byte for byte."""

    head: bytes
    body: bytes
    at: float

    @property
    def method(self) -> str:
        return self.head.split(b" ", 1)[0].decode()

    @property
    def target(self) -> str:
        return self.head.split(b" ", 2)[1].decode()

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    def header(self, name: str) -> str | None:
        for line in self.head.split(b"\r\n")[1:]:
            key, _, value = line.decode("latin-1").partition(":")
            if key.lower() == name:
                return value.strip()
        return None

    def parameter(self, name: str) -> str | None:
        pairs = (pair.partition("=") for pair in self.target.partition("?")[2].split("&"))
        return next((value for key, _, value in pairs if key == name), None)

    @property
    def identity(self) -> str | None:
        """The idempotency key, by which the services that take one recognise a repeat."""
        return self.parameter("idempotencyKey.key") or self.header("x-idempotency-key")


@dataclass(frozen=True)
class Step:
    """What happens to one attempt.

    Attributes:
        play: What the server does.
        at_accept: Whether it begins with the connection, before there is a request.
        applies: Whether the write is carried out, should the step come to that.
    """

    play: Callable[[Talk], None]
    at_accept: bool = False
    applies: bool = True


@dataclass(frozen=True)
class Service:
    """What the operations behind the server are like.

    Attributes:
        answer: The body of the right answer to a request.
        fine: What happens to every attempt that the script does not mention.
        writes: Whether a request changes something.
        settles: Whether the same change made twice leaves what one leaves: a whole value is put, or taken away.
        elsewhere: The address of another server, which nothing may be sent to.
    """

    answer: Callable[[Attempt], bytes]
    fine: Step
    writes: Callable[[Attempt], bool]
    settles: bool
    elsewhere: str


class FaultServer:
    """Listens on loopback. Until `admit` is called, connections are refused.

    Attributes:
        attempts: Every request that was read, in order.
        effects: How often each write took effect: by its idempotency key, by its content where the same content
            again changes nothing, else one by one.
        accepted: How many connections were accepted.
        closing: Set when the server is about to close.
        hung_up: Set when a connection has come to its end.
        resting: Set by whoever made the call, once it is over.
        broken: What went wrong in the server itself; there should be nothing.
    """

    def __init__(self, service: Service, script: Iterable[Step]) -> None:
        self.service = service
        self.attempts: list[Attempt] = []
        self.effects: Counter[str] = Counter()
        self.accepted = 0
        self.broken: list[BaseException] = []
        self.closing = threading.Event()
        self.hung_up = threading.Event()
        self.resting = threading.Event()
        self._script = deque(script)
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._connections: set[socket.socket] = set()
        self._fillers: list[socket.socket] = []
        self._state = "closed"
        self._accepting: threading.Thread | None = None
        self._socket = _bound()
        self.port: int = self._socket.getsockname()[1]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def address(self) -> tuple[str, int]:
        return "127.0.0.1", self.port

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def admit(self) -> None:
        """Accept connections from now on."""
        if self._state == "open":
            return
        for filler in self._fillers:
            filler.close()
        self._fillers.clear()
        self._socket.listen(128)
        self._state = "open"
        self._accepting = self._start(self._accept)

    def refuse(self) -> None:
        """Refuse connections from now on; those that exist are left alone."""
        if self._state != "closed":
            self._state = "closed"
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
            if self._accepting is not None:
                self._accepting.join(PATIENCE)

    def choke(self) -> None:
        """Let connections wait for ever from now on: the queue is full, and nobody takes from it."""
        self.refuse()
        self._state = "choked"
        self._socket.listen(0)
        for _ in range(3):
            filler = socket.socket()
            filler.setblocking(False)
            filler.connect_ex(self.address)
            self._fillers.append(filler)
        time.sleep(0.01)

    def forget(self) -> None:
        """From now on everything goes well."""
        with self._lock:
            self._script.clear()

    def apply(self, attempt: Attempt) -> None:
        """Carry a write out, as the service would."""
        if not self.service.writes(attempt):
            return
        with self._lock:
            if attempt.identity is not None:
                self.effects[attempt.identity] = 1
            elif self.service.settles:
                self.effects[hashlib.sha256(attempt.target.encode() + attempt.body).hexdigest()] = 1
            else:
                self.effects[f"{attempt.target} #{len(self.effects)}"] = 1

    def close(self) -> None:
        self.closing.set()
        self.refuse()
        for filler in self._fillers:
            filler.close()
        self._socket.close()
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(PATIENCE)

    def begin(self, *, at_accept: bool) -> Step | None:
        """The next step, if it is one that begins here; what the script does not mention goes well."""
        with self._lock:
            if not self._script:
                return None if at_accept else self.service.fine
            if at_accept and not self._script[0].at_accept:
                return None
            return self._script.popleft()

    def _start(self, run: Callable[..., None], *arguments: socket.socket) -> threading.Thread:
        thread = threading.Thread(target=run, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()
        return thread

    def _accept(self) -> None:
        while not self.closing.is_set():
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with self._lock:
                self.accepted += 1
                self._connections.add(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.settimeout(PATIENCE)
            Talk(self, connection).go()
        except OSError:
            pass  # a client that goes away is part of the matter
        except BaseException as error:  # noqa: BLE001 - told to whoever reads `broken`
            self.broken.append(error)
        finally:
            with self._lock:
                self._connections.discard(connection)
            connection.close()
            self.hung_up.set()


class Talk:
    """One connection, from the server's side. The steps of a script are written with these words."""

    def __init__(self, server: FaultServer, connection: socket.socket) -> None:
        self.server = server
        self.open = True
        self.applies = True
        self._socket = connection
        self._buffer = b""
        self._attempt: Attempt | None = None

    def go(self) -> None:
        """Take part until one side has enough."""
        step = self.server.begin(at_accept=True) or self._next()
        while step is not None:
            self.applies, self._attempt = step.applies, None
            step.play(self)
            step = self._next()

    @property
    def attempt(self) -> Attempt:
        assert self._attempt is not None, "the step has not read the request"
        return self._attempt

    @property
    def answer(self) -> bytes:
        """The body of the right answer."""
        return self.server.service.answer(self.attempt)

    def read(self) -> None:
        """Read the whole request."""
        head = self.read_head()
        self._attempt = Attempt(head, self._read_body(head), time.monotonic())
        self.server.attempts.append(self._attempt)

    def read_head(self) -> bytes:
        """Read the request line and headers, and no more than comes along with them."""
        while b"\r\n\r\n" not in self._buffer:
            self._more()
        head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
        return head

    def apply(self) -> None:
        """Carry the write out, unless the script says that it comes to nothing."""
        if self.applies:
            self.server.apply(self.attempt)

    def say(self, status: str, headers: Iterable[tuple[str, str]] = (), body: bytes = b"") -> None:
        """A whole answer with its length."""
        self.send(answered(status, [*headers, ("Content-Length", str(len(body)))], body))

    def send(self, data: bytes) -> None:
        self._socket.sendall(data)

    def drip(self, data: bytes, pause: float) -> None:
        """Send one byte at a time."""
        for place in range(len(data)):
            self.send(data[place : place + 1])
            if self.server.closing.wait(pause):
                return

    def is_idle(self, seconds: float) -> bool:
        """Whether nothing comes for so long."""
        return not select.select([self._socket], [], [], seconds)[0]

    def outlasts_the_call(self) -> bool:
        """Wait until the caller has what was asked for; False where another request comes before that."""
        while not self.server.resting.wait(0.005):
            if self.server.closing.is_set() or not self.is_idle(0):
                return False
        return True

    def stall(self) -> None:
        """Do nothing more, and leave the connection open."""
        self.server.closing.wait(PATIENCE)
        self.close()

    def reset(self) -> None:
        """Break the connection off; what was not read is lost."""
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        self.close()

    def close(self) -> None:
        self.open = False
        self._socket.close()

    def _next(self) -> Step | None:
        arrives = self.open and (self._buffer or self._socket.recv(1, socket.MSG_PEEK))
        return self.server.begin(at_accept=False) if arrives else None

    def _more(self) -> None:
        data = self._socket.recv(65536)
        if data == b"":
            raise ConnectionResetError("the client has gone")
        self._buffer += data

    def _take(self, size: int) -> bytes:
        while len(self._buffer) < size:
            self._more()
        data, self._buffer = self._buffer[:size], self._buffer[size:]
        return data

    def _line(self) -> bytes:
        while b"\r\n" not in self._buffer:
            self._more()
        line, _, self._buffer = self._buffer.partition(b"\r\n")
        return line + b"\r\n"

    def _read_body(self, head: bytes) -> bytes:
        request = Attempt(head, b"", 0.0)
        if request.header("transfer-encoding") == "chunked":
            return self._read_chunks()
        return self._take(int(request.header("content-length") or 0))

    def _read_chunks(self) -> bytes:
        raw = line = self._line()
        while size := int(line, 16):
            raw += self._take(size + 2)
            line = self._line()
            raw += line
        return raw + self._line()


def _bound() -> socket.socket:
    """A socket with a port that stays its own while it refuses: one that was asked for by number."""
    with socket.socket() as finder:
        finder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        finder.bind(("127.0.0.1", 0))
        found = socket.socket()
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(finder.getsockname())
    return found


def answered(status: str, headers: Iterable[tuple[str, str]] = (), body: bytes = b"") -> bytes:
    """An answer as bytes; headers stand as they are given."""
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body
