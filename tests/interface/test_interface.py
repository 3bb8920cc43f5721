"""Both packages against the documented interface: classes, parameters in order, defaults, enumerations, exceptions.

`interface.json` holds the facts: for each class its module, bases, attributes and the signatures of its methods. What
the packages add has to be keyword-only or optional, so that a documented call stays valid.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import re
import textwrap
from functools import cache
from pathlib import Path
from typing import Any

import pytest

FACTS: dict[str, Any] = json.loads((Path(__file__).parent / "interface.json").read_text(encoding="utf-8"))
PACKAGES = ("rblxopencloud", "rblxopencloudasync")
CLASSES = [(package, name) for package in PACKAGES for name in FACTS["classes"]]
METHODS = [(package, name, method) for package, name in CLASSES for method in FACTS["classes"][name]["methods"]]
BASES = {"dict": dict, "TypedDict": dict, "Exception": Exception}
EMPTY = inspect.Parameter.empty


def exported(package: str, name: str) -> Any:
    return getattr(importlib.import_module(package), name)


def documented(signature: str, package: str) -> list[inspect.Parameter]:
    """The parameters of a signature that is written down."""
    source = ast.parse(f"def function{signature}: ...").body[0]
    assert isinstance(source, ast.FunctionDef)
    given = source.args
    missing = len(given.args) - len(given.defaults)
    defaults: list[Any] = [EMPTY] * missing + [value_of(default, package) for default in given.defaults]
    found = [
        inspect.Parameter(argument.arg, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default)
        for argument, default in zip(given.args, defaults, strict=True)
    ]
    if given.vararg:
        found.append(inspect.Parameter(given.vararg.arg, inspect.Parameter.VAR_POSITIONAL))
    for argument, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
        value = EMPTY if default is None else value_of(default, package)
        found.append(inspect.Parameter(argument.arg, inspect.Parameter.KEYWORD_ONLY, default=value))
    if given.kwarg:
        found.append(inspect.Parameter(given.kwarg.arg, inspect.Parameter.VAR_KEYWORD))
    return found


def value_of(default: ast.expr, package: str) -> Any:
    """A literal, or a member of an enumeration."""
    if isinstance(default, ast.Attribute):
        assert isinstance(default.value, ast.Name)
        return getattr(exported(package, default.value.id), default.attr)
    return ast.literal_eval(default)


def offered(function: Any) -> list[inspect.Parameter]:
    return [parameter for parameter in inspect.signature(function).parameters.values() if parameter.name != "self"]


def same_default(ours: Any, theirs: Any) -> bool:
    if ours is EMPTY or theirs is EMPTY:
        return ours is theirs
    # An empty dict as a default may be None, which does not change by being used.
    return (ours is None and theirs == {}) or (ours == theirs and isinstance(ours, type(theirs)))


def differences(function: Any, signature: str, package: str) -> list[str]:
    """Where a function differs from what is documented."""
    theirs, ours = documented(signature, package), offered(function)
    found = [
        f"{mine.name}={mine.default!r} for {other.name}={other.default!r}"
        for mine, other in zip(ours, theirs, strict=False)
        if (mine.name, mine.kind) != (other.name, other.kind) or not same_default(mine.default, other.default)
    ]
    added = ours[len(theirs) :]
    found += [f"{other.name} is missing" for other in theirs[len(ours) :]]
    return found + [f"{more.name} is added and required" for more in added if more.default is EMPTY]


@cache
def attributes(cls: type) -> frozenset[str]:
    """Every attribute of an instance: annotated, a property, or set by a method."""
    found: set[str] = set()
    for base in cls.__mro__:
        found.update(vars(base), inspect.get_annotations(base))
        if base.__module__.partition(".")[0] in PACKAGES:
            source = textwrap.dedent(inspect.getsource(base))
            found.update(re.findall(r"\bself\.(\w+)(?:: [^=\n]+)? = ", source))
            found.update(
                name
                for chain in re.findall(r"(self\.\w+ = (?:self\.\w+ = )+)", source)
                for name in re.findall(r"self\.(\w+)", chain)
            )
    return frozenset(found)


@pytest.mark.parametrize(("package", "name"), CLASSES)
def test_a_documented_class_is_there_with_its_bases_and_attributes(package: str, name: str) -> None:
    fact = FACTS["classes"][name]

    cls = exported(package, name)

    assert isinstance(cls, type)
    for base in fact["bases"]:
        assert issubclass(cls, BASES.get(base) or exported(package, base))
    assert set(fact["attributes"]) - attributes(cls) == set()


@pytest.mark.parametrize(("package", "name"), [pair for pair in CLASSES if "constructor" in FACTS["classes"][pair[1]]])
def test_a_documented_constructor_takes_what_is_documented(package: str, name: str) -> None:
    assert differences(exported(package, name).__init__, FACTS["classes"][name]["constructor"], package) == []


@pytest.mark.parametrize(("package", "name", "method"), METHODS)
def test_a_documented_method_takes_what_is_documented(package: str, name: str, method: str) -> None:
    function = getattr(exported(package, name), method)

    assert differences(function, FACTS["classes"][name]["methods"][method], package) == []


@pytest.mark.parametrize(
    ("name", "method"),
    [(name, method) for name, fact in FACTS["classes"].items() for method in fact["iterators"]],
)
def test_a_documented_iterator_iterates_in_both_packages(name: str, method: str) -> None:
    ours = getattr(exported("rblxopencloud", name), method)
    twin = getattr(exported("rblxopencloudasync", name), method)

    assert str(inspect.signature(ours).return_annotation).startswith("Iterator[")
    assert str(inspect.signature(twin).return_annotation).startswith("AsyncIterator[")


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize("name", FACTS["enums"])
def test_a_documented_enumeration_has_its_members_and_aliases(package: str, name: str) -> None:
    fact = FACTS["enums"][name]

    enum = exported(package, name)

    assert fact["members"].items() <= {member.name: member.value for member in enum}.items()
    assert {alias: enum[alias].value for alias in fact["aliases"]} == fact["aliases"]


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize("name", FACTS["exceptions"])
def test_a_documented_exception_is_the_same_class_in_both_packages(package: str, name: str) -> None:
    fact = FACTS["exceptions"][name]

    error = exported(package, name)

    assert error is exported("rblxopencloud", name)
    for base in fact["bases"]:
        assert issubclass(error, BASES.get(base) or exported(package, base))
    assert set(fact["attributes"]) - attributes(error) == set()


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize("name", FACTS["functions"])
def test_a_documented_function_takes_what_is_documented(package: str, name: str) -> None:
    function = getattr(importlib.import_module(f"{package}.http"), name)

    assert differences(function, FACTS["functions"][name], package) == []


@pytest.mark.parametrize("package", PACKAGES)
@pytest.mark.parametrize(
    ("name", "module"),
    [
        (name, fact["module"])
        for kind in ("classes", "enums")
        for name, fact in FACTS[kind].items()
        if fact.get("module")
    ],
)
def test_everything_can_be_imported_from_its_documented_module(package: str, name: str, module: str) -> None:
    home = importlib.import_module(f"{package}.{module}")

    assert getattr(home, name) is exported(package, name)
