"""The configuration of an experience."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from rblxopencloud import CreatorConfig, CreatorConfigDeploymentStrategy, CreatorConfigEntry, exceptions

if TYPE_CHECKING:
    from thin_support import Sdk, Server

BASE = "/creator-configs-public-api/v1/configs/universes/1/repositories/InExperienceConfig"
FULL = {
    "entries": {
        "spawn": {"value": "cave", "description": "where", "lastModifiedTime": "2024-01-01T00:00:00Z"},
        "off": {"value": False, "lastAccessedTime": "2024-01-02T00:00:00Z"},
        "zero": {"value": 0},
    },
    "metadata": {"configVersion": 7},
}


def test_a_published_configuration_is_a_dictionary_that_knows_more(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FULL)
    config = sdk.run(experience.fetch_published_config())
    assert server.last.target == BASE + "/full"
    assert config == {"spawn": "cave", "off": False, "zero": 0}
    assert type(config) is CreatorConfig
    assert (config.version_number, config.draft_hash) == (7, None)
    assert config.full_config["spawn"].description == "where"
    assert config.full_config["spawn"].updated_at == datetime(2024, 1, 1, tzinfo=UTC)
    assert config.full_config["off"].accessed_at == datetime(2024, 1, 2, tzinfo=UTC)
    assert json.loads(json.dumps(config)) == dict(config)


def test_a_configuration_can_be_copied_and_pickled() -> None:
    config = CreatorConfig({"a": CreatorConfigEntry("a", 1)}, version_number=3, draft_hash="h")
    for again in (copy.deepcopy(config), pickle.loads(pickle.dumps(config))):  # noqa: S301 - our own bytes
        assert again == {"a": 1}
        assert (again.version_number, again.draft_hash, again.full_config) == (3, "h", config.full_config)


def test_a_draft_shows_staged_deletions_as_none(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"draftHash": "h1", "entries": {"a": {"value": [1]}, "gone": {"value": None}}})
    draft = sdk.run(experience.fetch_draft_config())
    assert server.last.target == BASE + "/draft"
    assert (draft, draft.draft_hash, draft.version_number) == ({"a": [1], "gone": None}, "h1", None)


@pytest.mark.parametrize(
    ("status", "body"), [(404, {"errors": []}), (200, {"draftHash": "h", "entries": {}}), (200, {})]
)
def test_a_draft_with_nothing_in_it_is_not_found(
    sdk: Sdk, server: Server, experience: Any, status: int, body: dict[str, Any]
) -> None:
    server.says(body, status)
    with pytest.raises(exceptions.NotFound):
        sdk.run(experience.fetch_draft_config())


def test_an_update_stages_only_what_is_passed(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"draftHash": "h2"})
    assert sdk.run(experience.update_draft_config({"a": 0, "b": None, "c": {"d": False}}, draft_hash="h1")) == "h2"
    assert (server.last.method, server.last.target) == ("PATCH", BASE + "/draft")
    assert server.last.json == {"entries": {"a": 0, "b": None, "c": {"d": False}}, "draftHash": "h1"}


def test_an_overwrite_leaves_out_what_is_to_be_deleted(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"draftHash": "h2"})
    sdk.run(experience.update_draft_config({"a": "", "b": None}, overwrite=True))
    assert (server.last.method, server.last.target) == ("PUT", BASE + "/draft:overwrite")
    assert server.last.json == {"entries": {"a": ""}}


def test_a_fetched_configuration_can_be_staged_again(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FULL)
    config = sdk.run(experience.fetch_published_config())
    config["zero"] = 1
    server.says({"draftHash": "h"})
    sdk.run(experience.update_draft_config(config))
    assert server.last.json == {"entries": {"spawn": "cave", "off": False, "zero": 1}}


@pytest.mark.parametrize(
    ("entries", "error", "problem"),
    [({1: "x"}, TypeError, "keys are texts, not int"), ({"a": float("nan")}, ValueError, "JSON|nan")],
)
def test_impossible_entries_send_nothing(
    sdk: Sdk, server: Server, experience: Any, entries: Any, error: type[Exception], problem: str
) -> None:
    with pytest.raises(error, match=problem):
        sdk.run(experience.update_draft_config(entries))
    assert server.requests == []


def test_a_draft_is_published_at_once_unless_told_otherwise(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"configVersion": 8})
    assert sdk.run(experience.publish_draft_config()) == 8
    assert (server.last.method, server.last.target) == ("POST", BASE + "/publish")
    assert server.last.json == {"deploymentStrategy": "Immediate"}
    server.says({"configVersion": 9})
    strategy = CreatorConfigDeploymentStrategy.GradualRollout
    assert sdk.run(experience.publish_draft_config(strategy, "", "h1")) == 9
    assert server.last.json == {"deploymentStrategy": "GradualRollout", "message": "", "draftHash": "h1"}


def test_a_publication_without_a_version_is_not_taken_for_one(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({})
    with pytest.raises(exceptions.UnreadableResponse, match="no configVersion"):
        sdk.run(experience.publish_draft_config())


def test_a_draft_is_discarded(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"draftHash": "h3"})
    assert sdk.run(experience.delete_draft_config("h2")) == "h3"
    assert (server.last.method, server.last.target, server.last.json) == (
        "DELETE",
        BASE + "/draft",
        {"draftHash": "h2"},
    )


def test_a_draft_in_another_state_is_a_conflict(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"errors": [{"code": 4, "message": "hash differs"}]}, 409)
    with pytest.raises(exceptions.Conflict, match="hash differs"):
        sdk.run(experience.delete_draft_config("old"))
