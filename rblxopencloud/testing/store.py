"""Where a local Open Cloud keeps what it knows: JSON documents under ordered keys, in SQLite.

What the documents mean is the business of the services. A document is found by its kind and a key of several parts,
such as `("entry", 13058, "coins", "global", "287113233")`; keys are ordered part by part.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeAlias
from weakref import finalize

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

Key: TypeAlias = tuple[str | int, ...]
"""The parts of a key. A number comes before every text."""

Document: TypeAlias = dict[str, Any]

Rows: TypeAlias = list[tuple[Any, ...]]

Copy: TypeAlias = Rows
"""Everything that a store holds."""

_TABLE = """
CREATE TABLE IF NOT EXISTS documents (
    kind TEXT NOT NULL, key BLOB NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID
"""
_OFFSET = 1 << 63
_APPLICATION = 0x52424C58
"""What marks a file of SQLite as one of ours: "RBLX"."""


class NotAState(ValueError):
    """A file cannot be used as a state: it is something else, in use, or cannot be written."""


class Store:
    """Documents by kind and key. Safe to share between threads; what belongs together goes into a transaction.

    Args:
        path: The file that keeps them, made where there is none; None to keep them in memory.

    Raises:
        NotAState: The file cannot be opened, is no such store, or another process uses it.
    """

    def __init__(self, path: str | None = None) -> None:
        self.lock = RLock()
        self._connection = _in_memory() if path is None else _opened(path)
        # Who leaves a store behind without closing it is not told so by a warning of the connection.
        finalize(self, self._connection.close)

    def get(self, kind: str, *key: str | int) -> Document | None:
        """The document of that kind and key, None where there is none. It is a copy."""
        found, _ = self._run("SELECT body FROM documents WHERE kind = ? AND key = ?", kind, pack(key))
        return json.loads(found[0][0]) if found else None

    def put(self, document: Document, kind: str, *key: str | int) -> None:
        """Keep a document, in place of the one with the same kind and key."""
        self._run("INSERT OR REPLACE INTO documents VALUES (?, ?, ?)", kind, pack(key), json.dumps(document))

    def delete(self, kind: str, *key: str | int) -> bool:
        """Forget a document; whether there was one."""
        return self._run("DELETE FROM documents WHERE kind = ? AND key = ?", kind, pack(key))[1] > 0

    def clear(self, kind: str, *prefix: str | int) -> int:
        """Forget all documents of a kind whose key begins so; how many there were."""
        start = pack(prefix)
        return self._run("DELETE FROM documents WHERE kind = ? AND key >= ? AND key < ?", kind, start, start + b"\xff")[
            1
        ]

    def list(self, kind: str, *prefix: str | int, descending: bool = False) -> Iterator[tuple[Key, Document]]:
        """All documents of a kind whose key begins so, in the order of their keys.

        Documents may be put and deleted on the way: what is yielded is what there was at first.
        """
        start = pack(prefix)
        order = "DESC" if descending else "ASC"
        rows, _ = self._run(
            f"SELECT key, body FROM documents WHERE kind = ? AND key >= ? AND key < ? ORDER BY key {order}",  # noqa: S608 - one of two words
            kind,
            start,
            start + b"\xff",
        )
        return ((unpack(key), json.loads(body)) for key, body in rows)

    def _run(self, statement: str, *values: object) -> tuple[Rows, int]:
        """The rows of a statement, and how many it changed.

        One connection keeps one prepared form of each statement: two threads in it would take each other's rows.
        """
        with self.lock:
            cursor = self._connection.execute(statement, values)
            return cursor.fetchall(), cursor.rowcount

    def next_number(self, name: str) -> int:
        """1, 2, 3, ... for each name."""
        with self.lock:
            number = int((self.get("number", name) or {"last": 0})["last"]) + 1
            self.put({"last": number}, "number", name)
        return number

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All or nothing: an exception takes back what was done within."""
        with self.lock:
            self._connection.execute("SAVEPOINT step")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK TO step")
                raise
            finally:
                self._connection.execute("RELEASE step")

    def copy(self) -> Copy:
        """Everything, to be given back to `restore`."""
        return self._run("SELECT kind, key, body FROM documents")[0]

    def restore(self, copy: Copy) -> None:
        """Hold what a copy holds, and nothing else."""
        with self.transaction():
            self._connection.execute("DELETE FROM documents")
            self._connection.executemany("INSERT INTO documents VALUES (?, ?, ?)", copy)

    def counts(self) -> dict[str, int]:
        """How many documents there are of each kind."""
        return dict(self._run("SELECT kind, COUNT(*) FROM documents GROUP BY kind ORDER BY kind")[0])

    def is_empty(self) -> bool:
        """Whether nothing is held."""
        return not self._run("SELECT 1 FROM documents LIMIT 1")[0]

    def close(self) -> None:
        """Close the file."""
        with self.lock:
            self._connection.close()


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    connection.execute(_TABLE)
    return connection


def _opened(path: str) -> sqlite3.Connection:
    connection = None
    try:
        connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=1)
        _claim(connection)
    except (sqlite3.Error, NotAState) as error:
        if connection is not None:
            connection.close()
        raise NotAState(f"The state file {path} {_trouble(error)}") from error
    return connection


def _claim(connection: sqlite3.Connection) -> None:
    """Make the file ours, for this process alone."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    is_new = connection.execute("SELECT 1 FROM sqlite_master").fetchone() is None
    if mark != _APPLICATION and not (is_new and mark == 0):
        raise NotAState("belongs to another program. Choose another file.")
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    connection.execute("PRAGMA journal_mode=WAL")
    # Once a transaction ends the system has it: killing the process loses nothing, only a power cut may.
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id={_APPLICATION}")
    connection.execute(_TABLE)
    connection.execute("COMMIT")


def _trouble(error: Exception) -> str:
    if isinstance(error, NotAState):
        return str(error)
    if "locked" in str(error):
        return "is in use by another local Open Cloud. Stop that one, or choose another file."
    if "not a database" in str(error) or "malformed" in str(error):
        return "is not one: it was not written by a local Open Cloud. Choose another file."
    return f"cannot be used: {error}. Choose another file, in a folder that exists and can be written to."


def pack(key: Key) -> bytes:
    """A key as bytes that sort as the key does, with every prefix of the key a prefix of the bytes."""
    return b"".join(_pack_part(part) for part in key)


def _pack_part(part: str | int) -> bytes:
    if isinstance(part, int):
        return b"i" + (part + _OFFSET).to_bytes(9, "big")
    # Half a surrogate pair cannot be written as UTF-8, but may stand in a key.
    return b"s" + part.encode("utf-8", "surrogatepass").replace(b"\x00", b"\x00\xfe") + b"\x00\x01"


def unpack(packed: bytes) -> Key:
    """The key that was packed."""
    parts: list[str | int] = []
    while packed:
        if packed[:1] == b"i":
            parts.append(int.from_bytes(packed[1:10], "big") - _OFFSET)
            packed = packed[10:]
        else:
            text, _, packed = packed[1:].partition(b"\x00\x01")
            parts.append(text.replace(b"\x00\xfe", b"\x00").decode("utf-8", "surrogatepass"))
    return tuple(parts)
