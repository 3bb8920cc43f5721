"""A tour through the SDK on the local Open Cloud: objects, faults, asynchronous twins, raw calls, and a comparison.

`make run` takes it. Nothing in here reaches Roblox, and no key is needed.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rblxopencloud
import rblxopencloudasync
import rblxopencloudraw as raw
from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Callable

UNIVERSE, PLACE, USER = 13058, 7, 287113233
PLACE_FILE = b"<roblox!\x89\xff\x0d\x0a\x1a\x0a" + bytes(300_000)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(200_000)
ROOT = Path(__file__).resolve().parents[2]
COLOUR = sys.stdout.isatty()
WIDTH = 104
MANY = 4


class Guide:
    """Prints what was called, what came back, and what went over the wire."""

    def __init__(self, cloud: LocalOpenCloud) -> None:
        self.cloud = cloud
        self.shown = 0

    def chapter(self, title: str, text: str) -> None:
        """Begin a chapter."""
        print(f"\n\n{_bold(title)}\n{textwrap.fill(text, WIDTH)}")

    def show(self, code: str, result: object = None) -> None:
        """One call and its result, and the requests that it made."""
        print(f"\n  {_bold('>>> ' + code)}")
        if result is not None:
            print(
                textwrap.indent(textwrap.fill(str(result), WIDTH, break_on_hyphens=False, break_long_words=False), "  ")
            )
        new = self.cloud.requests[self.shown :]
        for request in new[:MANY]:
            print(_faint(f"      {request.status}  {request.method} {request.path}"))
        if new[MANY:]:
            print(_faint(f"      and {len(new) - MANY} more"))
        self.shown += len(new)


def _bold(text: str) -> str:
    return f"\033[1m{text}\033[0m" if COLOUR else text


def _faint(text: str) -> str:
    return f"\033[2m{text}\033[0m" if COLOUR else text


def data_stores(experience: rblxopencloud.Experience, guide: Guide) -> None:
    guide.chapter(
        "1. Data stores", "What players keep. The local Open Cloud keeps it too: values, versions, users and metadata."
    )
    coins = experience.get_datastore("coins")
    version = coins.set_entry("287113233", {"gold": 120}, users=[USER], metadata={"season": "3"})
    guide.show(
        'coins.set_entry("287113233", {"gold": 120}, users=[287113233], metadata={"season": "3"})', version.version
    )
    value, info = coins.get_entry("287113233")
    guide.show('value, info = coins.get_entry("287113233")', f"{value}, users {info.users}, metadata {info.metadata}")
    coins.set_entry("287113233", {"gold": 5}, keep_info=True)
    guide.show('coins.set_entry("287113233", {"gold": 5}, keep_info=True)   # somebody else writes in between')
    mine = _told(lambda: coins.set_entry("287113233", {"gold": 150}, previous_version=info.version))
    guide.show('coins.set_entry("287113233", {"gold": 150}, previous_version=info.version)', mine)
    wins = experience.get_ordered_datastore("wins")
    for number in range(230):
        wins.set_entry(f"{number}", number)
    guide.show("for number in range(230): wins.set_entry(str(number), number)")
    found = sum(1 for _ in wins.sort_keys())
    guide.show("sum(1 for _ in wins.sort_keys())   # page after page", found)


def moderation(experience: rblxopencloud.Experience, guide: Guide) -> None:
    guide.chapter("2. Bans and messages", "The clock of the local Open Cloud can be turned.")
    guide.show(
        'experience.ban_user(287113233, duration_seconds=86400, display_reason="Breaking the rules.")',
        experience.ban_user(USER, duration_seconds=86400, display_reason="Breaking the rules."),
    )
    guide.cloud.clock.advance(days=2)
    ban = experience.fetch_user_restriction(USER)
    guide.show("cloud.clock.advance(days=2); experience.fetch_user_restriction(287113233).active", ban.active)
    experience.publish_message("announcements", "The servers restart in ten minutes.")
    guide.show('experience.publish_message("announcements", "The servers restart in ten minutes.")')
    guide.show('cloud.messages[-1]["message"]', guide.cloud.messages[-1]["message"])


def uploads(experience: rblxopencloud.Experience, client: rblxopencloud.Client, guide: Guide) -> None:
    guide.chapter("3. Uploads", "Files are streamed, with progress; an operation is waited for.")
    steps: list[int] = []
    place = experience.get_place(PLACE)
    version = place.upload_place_file(PLACE_FILE, publish=True, progress=lambda sent, _: steps.append(sent))
    guide.show(
        "place.upload_place_file(file, publish=True, progress=...)", f"version {version}, {steps[-1]:,} bytes sent"
    )
    operation = rblxopencloud.User(USER, client).upload_asset(PICTURE, rblxopencloud.AssetType.Decal, "Icon", "Shop.")
    guide.show('user.upload_asset(picture, AssetType.Decal, "Icon", "Shop.").wait()', operation.wait())


def faults(experience: rblxopencloud.Experience, guide: Guide) -> None:
    guide.chapter(
        "4. What goes wrong", "A read is repeated by itself. A write is never sent twice where that could harm."
    )
    guide.cloud.fail_next(503)
    guide.show("cloud.fail_next(503); experience.fetch_info().name", experience.fetch_info().name)
    coins = experience.get_datastore("coins")
    coins.set_entry("visits", 10)
    guide.shown = len(guide.cloud.requests)
    guide.cloud.fail_next(kind="reset", after=True)
    told = _told(lambda: coins.increment_entry("visits", 1))
    guide.show('coins.increment_entry("visits", 1)   # carried out, and then the connection breaks', told)
    guide.show('coins.get_entry("visits")[0]   # once, not twice', coins.get_entry("visits")[0])
    limited = guide.cloud.add_key(scopes=["universe:read"])
    with rblxopencloud.Client(limited, base_url=guide.cloud.url) as client:
        told = _told(lambda: rblxopencloud.Experience(UNIVERSE, client).ban_user(USER, 60))
    guide.show("experience.ban_user(287113233, 60)   # with a key that may not", told)
    guide.show("experience.ban_user(287113233, 0)   # nothing is sent", _told(lambda: experience.ban_user(USER, 0)))


async def asynchronous(guide: Guide) -> None:
    guide.chapter("5. The same with await", "rblxopencloudasync is made from rblxopencloud, method by method.")
    async with rblxopencloudasync.Client(guide.cloud.api_key, base_url=guide.cloud.url) as client:
        store = rblxopencloudasync.Experience(UNIVERSE, client).get_datastore("coins")
        await asyncio.gather(*(store.set_entry(f"player-{number}", number) for number in range(20)))
        guide.show('await asyncio.gather(*(store.set_entry(f"player-{n}", n) for n in range(20)))')
        keys = [entry.key async for entry in store.list_keys(prefix="player-1")]
        guide.show('[entry.key async for entry in store.list_keys(prefix="player-1")]', keys)


def raw_calls(client: rblxopencloud.Client, guide: Guide) -> None:
    guide.chapter("6. Raw calls", f"Any of {len(raw.ENDPOINTS)} operations, typed; the answer is the JSON as it came.")
    guide.show("client.send(raw.groups.get_group(7))", client.send(raw.groups.get_group(7)))
    endpoint = raw.ENDPOINTS["Cloud_GetDataStoreEntry__Using_Universes_DataStores"]
    guide.show(
        'raw.ENDPOINTS["Cloud_GetDataStoreEntry__Using_Universes_DataStores"]',
        f"{endpoint.method} {endpoint.path}, scopes {', '.join(endpoint.scopes)}",
    )


def comparison(guide: Guide) -> None:
    guide.chapter(
        "7. What the next description breaks", "A field is taken out of a description, and the two are compared."
    )
    before = ROOT / "generated" / "rblxopencloudraw" / "openapi.json"
    described: Any = json.loads(before.read_text("utf-8"))
    del described["components"]["schemas"]["UserRestrictionGameJoinRestriction"]["properties"]["displayReason"]
    with tempfile.TemporaryDirectory() as folder:
        after = Path(folder) / "next.json"
        after.write_text(json.dumps(described), "utf-8")
        words = [sys.executable, "-m", "codegen", "diff", before.relative_to(ROOT).as_posix(), str(after)]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    guide.show("python -m codegen diff openapi.json next.json")
    for line in (done.stdout or done.stderr).replace(f"{before.relative_to(ROOT)}:1", "line 1").splitlines():
        print(
            textwrap.shorten(line, WIDTH, placeholder=" ...", initial_indent=" " * (len(line) - len(line.lstrip()) + 2))
        )


def _told(call: Callable[[], object]) -> str:
    try:
        return str(call())
    except (rblxopencloud.BaseException, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def main() -> None:
    """Take the tour."""
    began = time.monotonic()
    with LocalOpenCloud() as cloud, cloud.client() as client:
        print(f"A local Open Cloud answers on {cloud.url}. It is not Roblox, and nothing leaves this machine.")
        guide, experience = Guide(cloud), rblxopencloud.Experience(UNIVERSE, client)
        data_stores(experience, guide)
        moderation(experience, guide)
        uploads(experience, client, guide)
        faults(experience, guide)
        asyncio.run(asynchronous(guide))
        raw_calls(client, guide)
        comparison(guide)
    seconds = time.monotonic() - began
    print(f"\n\n{guide.shown} requests in {seconds:.0f} s, each checked against the description.")


if __name__ == "__main__":
    main()
