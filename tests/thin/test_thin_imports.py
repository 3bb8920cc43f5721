"""What importing costs and who imports whom; the documented signatures."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import rblxopencloud

ROOT = Path(rblxopencloud.__file__).parent
HEAVY = ("attr", "attrs", "httpx", "nacl", "rblxopencloudraw", "asyncio")
# The command line is no part of the library: it starts the local Open Cloud, and nothing imports it.
FILES = [
    path
    for path in sorted(ROOT.rglob("*.py"))
    if "testing" not in path.relative_to(ROOT).parts and path.name != "__main__.py"
]


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").partition(".")[0])
    return names


def loaded_after(code: str) -> set[str]:
    program = f"import sys; sys.path[:0] = {sys.path!r}\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not loaded_after("import rblxopencloud").intersection(HEAVY)


def test_an_exception_costs_no_http_library() -> None:
    assert "httpx" not in loaded_after("from rblxopencloud import NotFound, CreatorConfig, ExperienceAgeRating")


def test_encryption_is_loaded_only_by_a_secret() -> None:
    assert "nacl" not in loaded_after("import rblxopencloud; rblxopencloud.Experience(1, 'key')")


def test_verifying_is_loaded_only_by_a_login() -> None:
    app = "rblxopencloud.OAuth2App(1, 'secret', 'https://example.com/')"
    assert not loaded_after(f"import rblxopencloud; {app}.generate_uri('openid')") & {"jwt", "cryptography"}


@pytest.mark.parametrize(
    "module",
    sorted({"place", "experience", "user", "group", "apikey", "http", "client", "config", "oauth2", "webhook"}),
)
def test_every_module_can_be_imported_first(module: str) -> None:
    assert f"rblxopencloud.{module}" in loaded_after(f"import rblxopencloud.{module}")


def test_every_public_name_is_there_and_listed() -> None:
    assert sorted(rblxopencloud.__all__) == dir(rblxopencloud)
    for name in rblxopencloud.__all__:
        assert getattr(rblxopencloud, name) is not None


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Experiense'"):
        rblxopencloud.Experiense  # noqa: B018  # pyright: ignore[reportAttributeAccessIssue] - what is tested


def test_only_the_transports_import_the_http_library() -> None:
    users = {path.relative_to(ROOT).parts[0] for path in FILES if "httpx" in imported(path)}
    assert users == {"_transport"}


def test_no_module_imports_what_it_must_not() -> None:
    allowed = {"aiohttp", "attrs", "httpcore", "httpx", "jwt", "nacl", "rblxopencloudraw", "yarl"}
    for path in FILES:
        foreign = {name for name in imported(path) if name not in sys.stdlib_module_names}
        assert foreign <= allowed, path


def test_every_file_stays_readable() -> None:
    assert {path.name: size for path in FILES if (size := len(path.read_text("utf-8").splitlines())) > 400} == {}


SIGNATURES = {
    "Experience.__init__": "self, id, api_key",
    "Experience.fetch_info": "self",
    "Experience.update": "self, voice_chat_enabled=None, private_server_price=None, desktop_enabled=None, "
    "mobile_enabled=None, tablet_enabled=None, console_enabled=None, vr_enabled=None, facebook_social_link=None, "
    "twitter_social_link=None, youtube_social_link=None, twitch_social_link=None, discord_social_link=None, "
    "group_social_link=None, guilded_social_link=None",
    "Experience.get_place": "self, place_id",
    "Experience.publish_message": "self, topic, data",
    "Experience.restart_servers": "self, place_ids=None, exclude_latest_version=False, bleed_servers_minutes=None",
    "Experience.flush_memory_store": "self",
    "Experience.translate_text": "self, text, target_language_codes=None, source_language_code=None",
    "Experience.list_user_restrictions": "self, place_id=None, limit=None",
    "Experience.fetch_user_restriction": "self, user_id",
    "Experience.ban_user": "self, user_id, duration_seconds, display_reason='', private_reason='', "
    "exclude_alt_accounts=False",
    "Experience.unban_user": "self, user_id",
    "Experience.list_secrets": "self, limit=None",
    "Experience.fetch_secrets_public_key": "self",
    "Experience.create_secret": "self, id, secret, key_id=None, domain='*'",
    "Experience.update_secret": "self, id, secret, key_id=None, domain=None",
    "Experience.delete_secret": "self, id",
    "Experience.fetch_published_config": "self",
    "Experience.fetch_draft_config": "self",
    "Experience.publish_draft_config": "self, deployment_strategy=<CreatorConfigDeploymentStrategy.Immediate: 0>, "
    "message=None, draft_hash=None",
    "Experience.update_draft_config": "self, entries, draft_hash=None, overwrite=False",
    "Experience.delete_draft_config": "self, draft_hash=None",
    "Place.update": "self, name=None, description=None, server_size=None",
    "Place.upload_place_file": "self, file, publish=False, *, progress=None",
    "Place.list_user_restrictions": "self, limit=None",
    "Place.ban_user": "self, user_id, duration_seconds, display_reason='', private_reason='', "
    "exclude_alt_accounts=False",
    "Secret.update": "self, secret, key_id=None, domain=None",
    "Secret.delete": "self",
    "ApiKey.__init__": "self, api_key",
    "ApiKey.get_experience": "self, id, fetch_info=False",
    "Operation.fetch_status": "self",
    "Operation.wait": "self, timeout_seconds=60, interval_seconds=0, interval_exponent=1.3",
    "send_request": "method, path, authorization=None, expected_status=None, retry_max_attempts=2, "
    "retry_interval_seconds=1, retry_interval_exponent=2, **kwargs",
}


@pytest.mark.parametrize("name", SIGNATURES)
def test_documented_signatures_are_kept(name: str) -> None:
    function: object = rblxopencloud
    for part in name.split("."):
        function = getattr(function, part)
    assert callable(function)
    signature = inspect.signature(function)
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in signature.parameters.values()]
    shown = str(inspect.Signature(bare))
    assert shown == f"({SIGNATURES[name]})"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_public_function_with_a_body_is_documented_in_full(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for cls in (node for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")):
        for method in (node for node in cls.body if isinstance(node, ast.FunctionDef)):
            text = ast.get_docstring(method) or ""
            if method.name.split("_")[0] in {"fetch", "list", "create", "update", "delete", "publish", "upload", "ban"}:
                assert "Example:\n" in text, f"{cls.name}.{method.name} has no example"
                assert "\nRequires " in text, f"{cls.name}.{method.name} names no scope"
                assert "(https://create.roblox.com/docs/" in text, f"{cls.name}.{method.name} has no link"
