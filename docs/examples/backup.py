"""Back up a data store into a file, and put it back: with a progress bar, and able to go on after an interruption.

    python backup.py save 13058 coins coins.jsonl
    python backup.py restore 13058 coins coins.jsonl

The file has one line for each entry: scope, key, value, user ids, metadata. Saving again goes on where the file ends.
Restoring never overwrites an entry that is there, unless --overwrite says so. The key comes from the environment
variable RBLXOPENCLOUD_API_KEY and needs the scopes universe-datastores.objects:list, :read, :create and :update.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rblxopencloud import Client, Experience, NotFound, PreconditionFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rblxopencloud import DataStore


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Back up a data store, and put it back.")
    parser.add_argument("action", choices=["save", "restore"])
    parser.add_argument("experience", type=int)
    parser.add_argument("store")
    parser.add_argument("file", type=Path)
    parser.add_argument("--overwrite", action="store_true", help="replace entries that are there")
    options = parser.parse_args(arguments)
    key = os.environ.get("RBLXOPENCLOUD_API_KEY")
    if not key:
        parser.error("Set RBLXOPENCLOUD_API_KEY.")
    with Client(key) as client:
        store = Experience(options.experience, client).get_datastore(options.store, scope=None)
        if options.action == "save":
            save(store, options.file)
        else:
            restore(store, options.file, options.overwrite)
    return 0


def save(store: DataStore, file: Path) -> int:
    """Append every entry that the file does not hold yet; how many there were."""
    whole_lines(file)
    known = {(entry["scope"], entry["key"]) for entry in read(file)}
    written = 0
    with file.open("a", encoding="utf-8") as out:
        for found in store.list_keys():
            if (found.scope, found.key) in known:
                continue
            try:
                value, info = store.get_entry(f"{found.scope}/{found.key}")
            except NotFound:
                continue  # removed since it was listed
            line = {
                "scope": found.scope,
                "key": found.key,
                "value": value,
                "users": info.users,
                "metadata": info.metadata,
            }
            out.write(json.dumps(line) + "\n")
            out.flush()
            written += 1
            show(f"{len(known) + written} entries saved")
    show(f"{len(known) + written} entries saved\n")
    return written


def restore(store: DataStore, file: Path, overwrite: bool) -> tuple[int, int]:
    """Write every entry of the file; how many were written and how many left alone."""
    entries = list(read(file))
    written = left = 0
    for entry in entries:
        try:
            store.set_entry(
                f"{entry['scope']}/{entry['key']}",
                entry["value"],
                users=entry["users"],
                metadata=entry["metadata"],
                exclusive_create=not overwrite,
            )
            written += 1
        except PreconditionFailed:
            left += 1
        done = written + left
        show(f"[{'#' * (20 * done // len(entries)):<20}] {done} of {len(entries)}")
    show(f"{written} entries written, {left} left alone\n")
    return written, left


def read(file: Path) -> Iterator[dict[str, Any]]:
    if file.exists():
        with file.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def whole_lines(file: Path) -> None:
    """Cut off a last line that was interrupted."""
    if file.exists():
        content = file.read_bytes()
        file.write_bytes(content[: content.rfind(b"\n") + 1])


def show(text: str) -> None:
    sys.stderr.write(f"\r{text}")


if __name__ == "__main__":
    sys.exit(main())
