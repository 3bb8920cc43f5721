"""For every operation: what we send is what the stock client sends, but for what `differences.py` lists."""

from __future__ import annotations

import inspect
import os
import re
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from rblxopencloudraw import ENDPOINTS

from .description import OPERATIONS, Operation
from .differences import DIFFERENCES, explanation, listed
from .draw import Call, Extent, calls
from .ours import OurClient, arguments, body_arguments, builder
from .stock import PACKAGE, StockClient
from .wire import differences

if TYPE_CHECKING:
    from .conftest import Generated

EXAMPLES: Final = int(os.environ.get("RBLXOPENCLOUD_ORACLE_EXAMPLES", "8"))
SHARES: Final = {Extent.ALL: 3, Extent.LEAST: 8, Extent.SOME: 1}
"""Which share of the examples each extent gets; with everything given and with the least, they differ little."""


def _id(operation: Operation) -> str:
    return operation.id


def test_the_stock_generator_takes_the_description_without_a_warning(generated: Generated) -> None:
    assert generated.printed == f"Generating {generated.folder / PACKAGE}\n"


def test_every_operation_is_in_the_description_in_our_package_and_in_the_stock_client(stock: StockClient) -> None:
    ids = [operation.id for operation in OPERATIONS]

    assert sorted(ids) == sorted(ENDPOINTS)
    assert len(set(ids)) == len(ids) == len(stock.modules)


@pytest.mark.parametrize("operation", OPERATIONS, ids=_id)
def test_a_request_is_what_the_stock_client_sends(operation: Operation, ours: OurClient, stock: StockClient) -> None:
    seen: set[str] = set()

    def compare(call: Call) -> None:
        for difference in differences(operation, ours.send(operation, call), stock.send(operation, call)):
            name = explanation(operation, difference)
            assert name is not None, f"{operation!r}: {difference} is not listed in differences.py. {call}"
            seen.add(name)

    for extent, share in SHARES.items():
        settings(
            max_examples=max(1, EXAMPLES // share),
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
        )(given(call=calls(operation, extent))(compare))()

    assert listed(operation) <= seen, "differences.py lists differences that no longer occur"


@pytest.mark.parametrize("operation", OPERATIONS, ids=_id)
def test_the_arguments_of_a_builder_are_the_parameters_and_the_body_of_its_operation(operation: Operation) -> None:
    named = arguments(operation)
    in_path = [named[name] for name in re.findall(r"\{(.+?)\}", operation.path)]
    required = {named[parameter.name] for parameter in operation.parameters if parameter.required}

    offered = inspect.signature(builder(operation.id)).parameters

    assert list(offered)[: len(in_path)] == in_path
    assert set(offered) == {*named.values(), *body_arguments(operation)}
    assert required == {name for name in named.values() if offered[name].default is inspect.Parameter.empty}


@pytest.mark.parametrize("name", DIFFERENCES)
def test_a_listed_difference_has_an_operation_and_a_reason(name: str) -> None:
    assert any(name in listed(operation) for operation in OPERATIONS)
    assert DIFFERENCES[name].reason.endswith(".")
