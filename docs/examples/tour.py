"""A tour through the SDK on the local Open Cloud: documented objects, their asynchronous twins, and raw calls.

`make run` takes it. Nothing in here reaches Roblox, and no key is needed.
"""

from __future__ import annotations

import asyncio
import sys
import textwrap
from typing import TYPE_CHECKING

import rblxopencloud
import rblxopencloudasync
import rblxopencloudraw as raw
from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Callable

UNIVERSE, PLACE, USER = 13058, 7, 287113233
COLOUR = sys.stdout.isatty()


class Guide:
    """Prints what was called, what came back, and what went over the wire."""

    def __init__(self, cloud: LocalOpenCloud) -> None:
        self.cloud = cloud
        self.shown = 0

    def chapter(self, title: str) -> None:
        """Begin a chapter."""
        print(f"\n{_bold(title)}")

    def show(self, code: str, result: object) -> None:
        """One call and its result, and the requests that it made."""
        print(f"\n  {_bold('>>> ' + code)}")
        if result is not None:
            print(
                textwrap.indent(textwrap.fill(str(result), 104, break_long_words=False, break_on_hyphens=False), "  ")
            )
        for request in self.cloud.requests[self.shown :]:
            print(_faint(f"      {request.status}  {request.method} {request.path}"))
        self.shown = len(self.cloud.requests)


def _bold(text: str) -> str:
    return f"\033[1m{text}\033[0m" if COLOUR else text


def _faint(text: str) -> str:
    return f"\033[2m{text}\033[0m" if COLOUR else text


def documented_objects(cloud: LocalOpenCloud, guide: Guide) -> None:
    """The thin layer."""
    guide.chapter("1. The documented objects")
    with cloud.client() as client:
        experience = rblxopencloud.Experience(UNIVERSE, client)
        guide.show("experience.fetch_info()", experience.fetch_info())
        guide.show("experience.update(voice_chat_enabled=True)", experience.update(voice_chat_enabled=True))
        guide.show(
            'experience.publish_message("announcements", "Hi!")', experience.publish_message("announcements", "Hi!")
        )
        guide.show(
            "experience.ban_user(user, duration_seconds=86400)",
            experience.ban_user(USER, duration_seconds=86400, display_reason="Breaking the rules."),
        )
        guide.show("list(experience.list_user_restrictions())", list(experience.list_user_restrictions()))
        guide.show("experience.flush_memory_store().wait()", experience.flush_memory_store().wait())
        secret = experience.create_secret("weather_key", "only the service can open this")
        guide.show('experience.create_secret("weather_key", ...)', secret)
        guide.show("experience.fetch_published_config()", dict(experience.fetch_published_config()))
        place = experience.get_place(PLACE)
        version = place.upload_place_file(b"<roblox!\x89\xff\x0d\x0a\x1a\x0a made up", publish=True)
        guide.show("place.upload_place_file(file, publish=True)", f"version {version}")


async def asynchronous_twins(cloud: LocalOpenCloud, guide: Guide) -> None:
    """The same, asynchronous."""
    guide.chapter("2. The same with await, from rblxopencloudasync")
    async with rblxopencloudasync.Client(cloud.api_key, base_url=cloud.url) as client:
        experience = rblxopencloudasync.Experience(UNIVERSE, client)
        guide.show("await experience.fetch_info()", await experience.fetch_info())
        translated = await experience.translate_text("Hello World!", ["fr-fr", "ja-jp"])
        guide.show('await experience.translate_text("Hello World!", ["fr-fr", "ja-jp"])', translated)
        found = [restriction async for restriction in experience.list_user_restrictions()]
        guide.show("[r async for r in experience.list_user_restrictions()]", found)


def raw_calls(cloud: LocalOpenCloud, guide: Guide) -> None:
    """Every other operation."""
    guide.chapter(f"3. Raw calls: any of {len(raw.ENDPOINTS)} operations, typed")
    with cloud.client() as client:
        request = raw.groups.get_group(7)
        guide.show("client.send(raw.groups.get_group(7))", client.send(request))
        endpoint = raw.ENDPOINTS["Cloud_ListInventoryItems"]
        guide.show('raw.ENDPOINTS["Cloud_ListInventoryItems"].scopes', endpoint.scopes)
        answer = client.send_raw(raw.users.get_user(USER))
        guide.show("client.send_raw(raw.users.get_user(user)).status", answer.status)


def errors(cloud: LocalOpenCloud, guide: Guide) -> None:
    """What goes wrong says so."""
    guide.chapter("4. Errors that say what to do")
    limited = cloud.add_key(scopes=["universe:read"])
    for code, call in (
        ("a key without the scope", lambda: _ban(cloud, limited, 60)),
        ("a wrong key", lambda: _ban(cloud, "not-a-key", 60)),
        ("a ban of zero seconds", lambda: _ban(cloud, cloud.api_key, 0)),
    ):
        guide.show(code, _told(call))


def _ban(cloud: LocalOpenCloud, key: str, seconds: int) -> object:
    with rblxopencloud.Client(key, base_url=cloud.url) as client:
        return rblxopencloud.Experience(UNIVERSE, client).ban_user(USER, seconds)


def _told(call: Callable[[], object]) -> str:
    try:
        return str(call())
    except (rblxopencloud.HttpException, ValueError) as error:
        return f"{type(error).__name__}: {error}"


def main() -> None:
    """Take the tour."""
    with LocalOpenCloud() as cloud:
        print(f"A local Open Cloud answers on {cloud.url}. It is not Roblox, and nothing leaves this machine.")
        guide = Guide(cloud)
        documented_objects(cloud, guide)
        asyncio.run(asynchronous_twins(cloud, guide))
        raw_calls(cloud, guide)
        errors(cloud, guide)
        print(f"\n{guide.shown} requests, all of them checked against the description. The README says how to go on.")


if __name__ == "__main__":
    main()
