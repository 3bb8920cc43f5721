"""The kinds of operation of the matrix: what is called, and by hand, what a repeat of it would do.

Nothing here is read from `Endpoint`: whether the SDK judges an operation rightly is part of the question.
"""

from __future__ import annotations

import io
import json
import tempfile
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

import rblxopencloudraw as raw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .server import Attempt
    from .world import Stage

PLACE = b"<roblox!" + bytes(range(256)) * 800
DONE: dict[str, Any] = {"path": "what/was/asked", "id": "done", "versionNumber": 7, "done": True}
PAGES = {None: ("one", "two"), "2": ("three",), "3": ("four", "five")}
ITEMS = [item for page in PAGES.values() for item in page]
_FLUSH = "cloud/v2/universes/1/memory-store/operations/flush-1"


class Nature(Enum):
    """What doing it again would do."""

    READS = "a repeat only reads"
    SETTLES = "a repeat leaves what one leaves"
    KEYED = "the service recognises a repeat by its idempotency key"
    ADDS = "a repeat does it again"


@dataclass(frozen=True)
class Kind:
    """A kind of operation.

    Attributes:
        name: What the run calls it.
        group: The column of the table it belongs to.
        nature: What a repeat would do.
        call: Performs it and returns what it gave.
        wanted: What that is, if all goes well.
        rewinds: Whether its body can be sent again.
        waits_itself: Whether being told to slow down is no error to it but a reason to ask later.
        fresh_key: Whether a further call gets another key, so that it is not recognised as a repeat.
        page: Whether the fault comes in the middle of a listing.
    """

    name: str
    group: str
    nature: Nature
    call: Callable[[Stage], Any]
    wanted: Any = field(default_factory=lambda: DONE)
    rewinds: bool = True
    waits_itself: bool = False
    fresh_key: bool = False
    page: bool = False

    @property
    def writes(self) -> bool:
        return self.nature is not Nature.READS


def answer(attempt: Attempt) -> bytes:
    """The right answer of the service to any request of these kinds."""
    if "/users/" in attempt.path:
        return json.dumps({"id": attempt.path.rpartition("/")[2]}).encode()
    if attempt.path.endswith("/memberships"):
        return _page(attempt.parameter("pageToken"))
    if "/user-restrictions/" in attempt.path:
        return json.dumps({"user": "users/7", "gameJoinRestriction": {"active": True}}).encode()
    return json.dumps({**DONE, "response": {}} if "/operations/" in attempt.path else DONE).encode()


def is_probe(attempt: Attempt) -> bool:
    """Whether a request only asks whether the client still works."""
    return "/users/" in attempt.path


def _page(token: str | None) -> bytes:
    following = {None: "2", "2": "3", "3": None}[token]
    members = [{"path": name} for name in PAGES[token]]
    return json.dumps({"groupMemberships": members, "nextPageToken": following}).encode()


def _send(request: Callable[[], Any]) -> Callable[[Stage], Any]:
    def call(stage: Stage) -> Any:
        built = request()
        stage.ready()
        return stage.run(stage.client.send(built))

    return call


def _ban(stage: Stage) -> Any:
    experience = stage.package.Experience(1, stage.client)
    stage.ready()
    return stage.run(experience.ban_user(7, 86400, "Breaking the rules.")).active


def _poll(stage: Stage) -> Any:
    started = raw.storage.flush_memory_store(1)
    operation = stage.package.Operation(stage.client, started, {"path": _FLUSH, "done": False}, dict)
    stage.ready()
    return stage.run(operation.wait(timeout_seconds=8, interval_seconds=0.01))


def listing() -> Any:
    """The request for the first page of a listing."""
    return raw.groups.list_group_memberships(7, filter="role == 'x'")


def _walk(stage: Stage) -> Any:
    return stage.collect(stage.client.paginate(listing()))


def _upload(content: Any) -> Any:
    return raw.places.create_place_version(
        1, 2, content, content_type="application/octet-stream", version_type="Published"
    )


def _file(content: bytes) -> Any:
    """A file that was read a little already."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the file goes with its last reference, after the attempts
    file.write(b"head" + content)
    file.seek(4)
    return file


def _pieces() -> Iterator[bytes]:
    yield PLACE[:70_000]
    yield PLACE[70_000:]


def _asset(content: Any) -> Any:
    file = raw.File(content, "picture.png", "image/png")
    creator = {"creator": {"userId": "1"}}
    asset: Any = {"assetType": "Image", "displayName": "x", "description": "", "creationContext": creator}
    return raw.assets.create_asset(file_content=file, request=asset)


def _instance() -> Any:
    change: Any = {"engineInstance": {"Details": {"Script": {"Source": "print(1)"}}}}
    return raw.places.update_instance(1, 2, "instance-1", change)


def _settings() -> Any:
    return raw.universes.update_universe(1, {"voiceChatEnabled": True}, update_mask="voiceChatEnabled")


def _campaign() -> Any:
    body: Any = {"name": "Autumn"}
    return raw.advertising.create_campaign(body, x_idempotency_key="campaign-1")


def _restriction() -> Any:
    ban: Any = {"gameJoinRestriction": {"active": True}}
    return raw.bans_and_blocks.update_user_restriction(1, 7, ban, update_mask="gameJoinRestriction")


_BANNED: dict[str, Any] = {"user": "users/7", "gameJoinRestriction": {"active": True}}
READS = "reads, pages, polls"
WHOLE = "whole values put or deleted"
KEYED = "writes with an idempotency key"
OTHER = "other writes, uploads"
ONCE = "uploads from a generator"
GROUPS = (READS, WHOLE, KEYED, OTHER, ONCE)

KINDS: tuple[Kind, ...] = (
    Kind("GET", READS, Nature.READS, _send(lambda: raw.universes.get_universe(1))),
    Kind("POST that only reads", READS, Nature.READS, _send(lambda: raw.api_keys.introspect_api_key({"apiKey": "x"}))),
    Kind("page in the middle", READS, Nature.READS, _walk, ITEMS, page=True),
    Kind("poll of an operation", READS, Nature.READS, _poll, {}, waits_itself=True),
    Kind("PUT", WHOLE, Nature.SETTLES, _send(lambda: raw.configs.overwrite_draft(1, "InExperienceConfig", {}))),
    Kind("DELETE", WHOLE, Nature.SETTLES, _send(lambda: raw.configs.delete_draft(1, "InExperienceConfig"))),
    Kind("PATCH of a whole value", WHOLE, Nature.SETTLES, _send(_settings)),
    Kind("ban_user", KEYED, Nature.KEYED, _ban, wanted=True, fresh_key=True),
    Kind("PATCH, key by the client", KEYED, Nature.KEYED, _send(_restriction), _BANNED, fresh_key=True),
    Kind("POST with x-idempotency-key", KEYED, Nature.KEYED, _send(_campaign)),
    Kind("POST", OTHER, Nature.ADDS, _send(lambda: raw.storage.create_data_store_entry(1, "s", {"value": 1}, id="k"))),
    Kind("GET that takes", OTHER, Nature.ADDS, _send(lambda: raw.storage.read_memory_store_queue_items(1, "queue"))),
    Kind("PATCH that starts something", OTHER, Nature.ADDS, _send(_instance)),
    Kind("upload of bytes", OTHER, Nature.ADDS, _send(lambda: _upload(PLACE))),
    Kind("upload of a file", OTHER, Nature.ADDS, _send(lambda: _upload(_file(PLACE)))),
    Kind("multipart from bytes", OTHER, Nature.ADDS, _send(lambda: _asset(PLACE))),
    Kind("multipart from a file", OTHER, Nature.ADDS, _send(lambda: _asset(io.BytesIO(PLACE)))),
    Kind("upload from a generator", ONCE, Nature.ADDS, _send(lambda: _upload(_pieces())), rewinds=False),
)
