"""Configuration: staged, published, found changed by somebody else, and a dictionary all the while."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from experience_support import USER
from hypothesis import given
from hypothesis import strategies as st

import rblxopencloud
from rblxopencloud import CreatorConfig, CreatorConfigChange, CreatorConfigDeploymentStrategy, CreatorConfigEntry

if TYPE_CHECKING:
    from conftest import Both

VALUES: dict[str, Any] = {
    "spawn_point": "monster_cave",
    "xp_multiplier": 1.5,
    "starting_coins": 0,
    "open": False,
    "nested": {"a": [1, None]},
    "empty": "",
}


def published(sdk: Both, experience: Any) -> Any:
    config: Any = sdk.run(experience.fetch_published_config())
    return config


def test_nothing_is_published_or_staged_at_first(sdk: Both, experience: Any) -> None:
    config = published(sdk, experience)
    assert (config, config.version_number, config.draft_hash) == ({}, 0, None)

    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(experience.fetch_draft_config())
    with pytest.raises(rblxopencloud.HttpException, match="Nothing is staged"):
        sdk.run(experience.publish_draft_config())


def test_what_is_staged_is_not_published_until_it_is(sdk: Both, experience: Any) -> None:
    draft_hash = sdk.run(experience.update_draft_config(VALUES))
    draft = sdk.run(experience.fetch_draft_config())
    assert (draft, draft.draft_hash, draft.version_number) == (VALUES, draft_hash, None)
    assert published(sdk, experience) == {}

    version = sdk.run(
        experience.publish_draft_config(CreatorConfigDeploymentStrategy.GradualRollout, "first", draft_hash)
    )

    config = published(sdk, experience)
    assert (version, config.version_number) == (1, 1)
    assert type(config) is CreatorConfig
    assert dict(config) == json.loads(json.dumps(config)) == VALUES
    assert config.full_config["open"].value is False
    updated_at = config.full_config["open"].updated_at
    assert updated_at is not None
    assert updated_at.tzinfo is not None
    body: Any = sdk.cloud.requests[-2].json
    assert body == {"deploymentStrategy": "GradualRollout", "message": "first", "draftHash": draft_hash}


def test_a_change_leaves_other_keys_alone_and_none_deletes(sdk: Both, experience: Any) -> None:
    sdk.run(experience.update_draft_config({"a": 1, "b": 2, "c": 3}))
    sdk.run(experience.publish_draft_config())

    sdk.run(experience.update_draft_config({"a": 10}))
    sdk.run(experience.update_draft_config({"b": None, "unknown": None}))
    draft = sdk.run(experience.fetch_draft_config())
    sdk.run(experience.publish_draft_config())

    assert draft == {"a": 10, "b": None}
    assert published(sdk, experience) == {"a": 10, "c": 3}


def test_an_overwrite_deletes_what_it_does_not_name(sdk: Both, experience: Any) -> None:
    sdk.run(experience.update_draft_config({"a": 1, "b": 2, "c": True}))
    sdk.run(experience.publish_draft_config())

    sdk.run(experience.update_draft_config({"a": 1, "c": 1, "d": 4, "b": None}, overwrite=True))
    draft = sdk.run(experience.fetch_draft_config())
    sdk.run(experience.publish_draft_config())

    assert draft == {"b": None, "c": 1, "d": 4}
    assert published(sdk, experience) == {"a": 1, "c": 1, "d": 4}


@pytest.mark.parametrize("method", ["update_draft_config", "publish_draft_config", "delete_draft_config"])
def test_a_draft_that_somebody_else_changed_is_a_conflict(sdk: Both, experience: Any, method: str) -> None:
    seen = sdk.run(experience.update_draft_config({"a": 1}))
    sdk.run(experience.update_draft_config({"a": 2}))
    arguments = [{"a": 3}] if method == "update_draft_config" else []

    with pytest.raises(rblxopencloud.Conflict, match="changed"):
        sdk.run(getattr(experience, method)(*arguments, draft_hash=seen))
    if arguments:
        with pytest.raises(rblxopencloud.Conflict, match="changed"):
            sdk.run(experience.update_draft_config({"a": 3}, seen, overwrite=True))

    assert sdk.run(experience.fetch_draft_config()) == {"a": 2}


def test_a_publication_by_somebody_else_is_a_conflict_too(sdk: Both, experience: Any) -> None:
    seen = sdk.run(experience.update_draft_config({"a": 1}))
    sdk.run(experience.publish_draft_config())

    with pytest.raises(rblxopencloud.Conflict):
        sdk.run(experience.update_draft_config({"a": 2}, draft_hash=seen))


def test_a_draft_is_discarded(sdk: Both, experience: Any) -> None:
    draft_hash = sdk.run(experience.update_draft_config({"a": 1}))

    after = sdk.run(experience.delete_draft_config(draft_hash))

    assert isinstance(after, str)
    assert after != draft_hash
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(experience.fetch_draft_config())


def test_versions_are_listed_and_led_back_to(sdk: Both, experience: Any) -> None:
    assert sdk.items(experience.list_config_revisions()) == []
    for number in range(1, 13):
        sdk.run(experience.update_draft_config({"a": number, f"only_{number}": True, f"only_{number - 1}": None}))
        sdk.run(experience.publish_draft_config(message=f"version {number}"))
    sdk.run(experience.update_draft_config({"lost": 1}))

    revisions = sdk.items(experience.list_config_revisions())
    draft_hash = sdk.run(experience.restore_config_revision(revisions[-1].id))
    draft = sdk.run(experience.fetch_draft_config())
    sdk.run(experience.publish_draft_config(draft_hash=draft_hash))

    assert [revision.version_number for revision in revisions] == list(range(12, 0, -1))
    assert (revisions[0].message, revisions[0].publisher_id) == ("version 12", USER)
    assert revisions[0].changes["a"] == CreatorConfigChange(11, 12)
    assert revisions[0].published_at.tzinfo is not None
    assert draft == {"a": 1, "only_1": True, "only_12": None}
    assert published(sdk, experience) == {"a": 1, "only_1": True}
    assert len(sdk.items(experience.list_config_revisions(limit=3))) == 3
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(experience.restore_config_revision("99"))


def test_a_strategy_is_a_member_of_its_enumeration(sdk: Both, experience: Any) -> None:
    with pytest.raises(TypeError, match="CreatorConfigDeploymentStrategy"):
        sdk.run(experience.publish_draft_config("Immediate"))

    assert sdk.cloud.requests == []


@pytest.mark.parametrize(("entries", "kind"), [({1: "a"}, TypeError), ({"a": float("nan")}, ValueError)])
def test_entries_that_cannot_be_are_told(sdk: Both, experience: Any, entries: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        sdk.run(experience.update_draft_config(entries))

    assert sdk.cloud.requests == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
TEXTS = st.dictionaries(st.text(), JSON)


@given(TEXTS, TEXTS, st.text(), JSON)
def test_a_configuration_equals_a_dictionary_whatever_is_done_to_it(
    values: dict[str, Any], others: dict[str, Any], key: str, value: Any
) -> None:
    config = CreatorConfig({name: CreatorConfigEntry(name, found) for name, found in values.items()})
    plain = dict(values)

    assert config == plain
    assert (list(config), list(config.items()), len(config)) == (list(plain), list(plain.items()), len(plain))
    assert (config.get(key, "none"), key in config) == (plain.get(key, "none"), key in plain)
    assert config | others == plain | others
    assert json.dumps(config, sort_keys=True) == json.dumps(plain, sort_keys=True)
    assert {**config} == config.copy() == dict(config) == plain
    for found in (config, plain):
        found.update(others)
        found[key] = value
        found.setdefault("default", 1)
    assert config == plain
    assert config.pop(key) == plain.pop(key)
    assert (config == plain, repr(config), str(config)) == (True, repr(plain), str(plain))
