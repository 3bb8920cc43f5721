"""Every public method says what it does, shows how, names the scope it needs and where that is written."""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import textwrap
from enum import Enum
from pathlib import Path
from typing import Any, is_typeddict

import pytest

PACKAGES = ("rblxopencloud", "rblxopencloudasync")
LINK = re.compile(r"\]\(https://create\.roblox\.com/docs/[^\s)]+\)|\]\(https://[^\s)]+\)")
BLOCK = re.compile(r"^ *```python\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
FACTS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "interface" / "interface.json").read_text(encoding="utf-8")
)


def public_classes(package: str) -> dict[str, type[Any]]:
    module = importlib.import_module(package)
    names = [name for name in module.__all__ if inspect.isclass(getattr(module, name))]
    return {name: getattr(module, name) for name in names}


def is_described(cls: type[Any]) -> bool:
    """Whether a class has attributes or parameters of its own, and is no exception, enumeration or wire type."""
    if issubclass(cls, (BaseException, Enum)) or is_typeddict(cls):
        return False
    return bool(inspect.get_annotations(cls) or "__init__" in vars(cls))


def does_something(name: str) -> bool:
    """Whether a class is one whose methods users call, rather than a value with helpers of its own."""
    return name == "Client" or bool(FACTS["classes"].get(name, {}).get("methods"))


def public_methods() -> list[tuple[str, str, str]]:
    return [
        (package, name, method)
        for package in PACKAGES
        for name, cls in public_classes(package).items()
        if does_something(name)
        for method, function in inspect.getmembers(cls, callable)
        if not method.startswith("_") and str(getattr(function, "__module__", "")).startswith("rblxopencloud")
    ]


def docstring(package: str, name: str, method: str) -> str:
    function: Any = getattr(public_classes(package)[name], method)
    return inspect.cleandoc(function.__doc__ or "")


@pytest.mark.parametrize(("package", "name", "method"), public_methods())
def test_a_public_method_has_an_example_a_scope_and_a_link(package: str, name: str, method: str) -> None:
    text = docstring(package, name, method)

    assert text, "no docstring"
    assert BLOCK.search(text), "no example"
    assert re.search(r"^(Requires |Needs )", text, re.MULTILINE), "no line that says which scope it requires"
    assert LINK.search(text), "no link"


@pytest.mark.parametrize(("package", "name", "method"), public_methods())
def test_the_example_of_a_method_is_python_that_calls_it(package: str, name: str, method: str) -> None:
    blocks = [textwrap.dedent(block) for block in BLOCK.findall(docstring(package, name, method))]

    for block in blocks:
        ast.parse(f"async def example():\n{textwrap.indent(block, '    ')}")
    assert any(method in block for block in blocks), "the example does not call the method"


@pytest.mark.parametrize(("package", "name", "method"), public_methods())
def test_every_parameter_of_a_method_is_described(package: str, name: str, method: str) -> None:
    function: Any = getattr(public_classes(package)[name], method)
    text = docstring(package, name, method)

    parameters = [parameter for parameter in inspect.signature(function).parameters if parameter not in {"self", "cls"}]

    assert [name for name in parameters if not re.search(rf"^ +\*{{0,2}}{name}: ", text, re.MULTILINE)] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_public_class_describes_its_parameters_or_attributes(package: str) -> None:
    bare = [
        name
        for name, cls in public_classes(package).items()
        if is_described(cls)
        and not re.search(r"^(Args|Attributes):", inspect.cleandoc(cls.__doc__ or ""), re.MULTILINE)
    ]

    assert bare == []
