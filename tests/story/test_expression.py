"""What an expression may say, what it gives, and what is said about a wrong one."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.expression import (
    BOUND,
    MAX_LENGTH,
    ExpressionFault,
    Kind,
    Scope,
    Uses,
    Value,
    kind_of,
    parse,
)

FACTS: Mapping[str, Value] = {"worry": 3, "sent": True, "name": "cat", "calm": False}
SCOPE = Scope(
    facts={name: kind_of(value) for name, value in FACTS.items()},
    scenes=frozenset({"start", "hall"}),
    decisions={"ask": frozenset({"yes", "no"})},
    skills=frozenset({"notice", "tell"}),
)


@dataclass
class Now:
    facts: Mapping[str, Value] = field(default_factory=lambda: dict(FACTS))

    def visits(self, scene: str) -> int:
        return {"start": 2}.get(scene, 0)

    def chose(self, decision: str, option: str) -> bool:
        return (decision, option) == ("ask", "yes")

    def score(self, skill: str) -> int:
        return {"notice": 5}.get(skill, 0)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("1 + 2", 3),
        ("5 - 7", -2),
        ("3 * 4", 12),
        ("7 / 2", 3.5),
        ("7 % 4", 3),
        ("-worry", -3),
        ("+worry", 3),
        ("worry / 0", 0),
        ("worry % 0", 0),
        ("2 + 3 * 4", 14),
        ("(2 + 3) * 4", 20),
        ("worry == 3", True),
        ("worry != 3", False),
        ("worry < 3", False),
        ("worry <= 3", True),
        ("worry > 2", True),
        ("worry >= 4", False),
        ("name == 'cat'", True),
        ('name != "cat"', False),
        ("sent == true", True),
        ("sent and calm", False),
        ("sent or calm", True),
        ("not calm", True),
        ("true", True),
        ("false", False),
        ("'text'", "text"),
        ("name == 'a = b'", False),
        ("min(worry, 2, 9)", 2),
        ("max(worry, 2)", 3),
        ("visits('start')", 2),
        ("visits('hall') == 0", True),
        ("chose('ask', 'yes')", True),
        ("chose('ask', 'no')", False),
        ("score('notice') + score('tell')", 5),
        ("  worry\n  > 2 ", True),
    ],
)
def test_each_operator_and_function_gives_its_value(source: str, value: Value) -> None:
    assert parse(source, SCOPE).evaluate(Now()) == value


@pytest.mark.parametrize("source", ["-0.0", "-(0 * 1.5)", "0 * -1.0", "0 / 3 * -1", "-0.0 / 2"])
def test_zero_has_no_sign(source: str) -> None:
    assert str(parse(source, SCOPE).evaluate(Now())) in ("0", "0.0")


@pytest.mark.parametrize(
    ("source", "kind"),
    [("worry + 1", Kind.NUMBER), ("worry > 1", Kind.TRUTH), ("'a'", Kind.TEXT)],
)
def test_the_kind_of_an_expression_is_known_before_play(source: str, kind: Kind) -> None:
    assert parse(source, SCOPE).kind is kind


def test_an_expression_knows_what_it_reads() -> None:
    found = parse("worry > 1 and visits('hall') > score('tell') or chose('ask', 'no')", SCOPE)

    assert found.uses == Uses(
        facts=frozenset({"worry"}),
        scenes=frozenset({"hall"}),
        skills=frozenset({"tell"}),
        choices=frozenset({("ask", "no")}),
    )


def test_numbers_stay_within_the_bound() -> None:
    assert parse(f"{BOUND} * {BOUND}", SCOPE).evaluate(Now()) == BOUND
    assert parse(f"-{BOUND} * {BOUND}", SCOPE).evaluate(Now()) == -BOUND
    assert parse("1e300 * 1e300", SCOPE).evaluate(Now()) == BOUND
    assert parse("9" * 400, SCOPE).evaluate(Now()) == BOUND


@pytest.mark.parametrize(
    ("source", "offset", "message"),
    [
        ("wory > 1", 0, "'wory' is no fact of this story"),
        ("sent and wory", 9, "'wory' is no fact of this story"),
        ("  wory", 2, "'wory' is no fact of this story"),
        ("sent + 1", 0, "'sent' is true or false, but a number is needed here"),
        ("1 + name", 4, "'name' is text, but a number is needed here"),
        ("worry and sent", 0, "'worry' is a number, but true or false is needed here"),
        ("not worry", 4, "'worry' is a number, but true or false is needed here"),
        ("-sent", 1, "'sent' is true or false, but a number is needed here"),
        ("name < 'dog'", 0, "'name' is text, but a number is needed here"),
        ("name == 3", 8, "'3' is a number, but text is needed here"),
        ("True", 0, "'True' is no value here; write true, false, a number or text in quotes"),
        ("None", 0, "'None' is no value here; write true, false, a number or text in quotes"),
        ("1 < worry < 3", 0, "compare two things at a time and join them with 'and'"),
        ("name in 'cat'", 0, "compare with == != < <= > >="),
        ("worry ** 2", 0, "only + - * / % can be used to calculate"),
        ("worry // 2", 0, "only + - * / % can be used to calculate"),
        ("worry @ 2", 0, "only + - * / % can be used to calculate"),
        ("worry << 2", 0, "only + - * / % can be used to calculate"),
        ("~worry", 0, "'~worry' is not allowed here"),
        ("rand(1)", 0, "there is no function 'rand'"),
        ("1 + rand(1)", 4, "there is no function 'rand'"),
        ("name.upper()", 0, "there is no function 'name.upper'"),
        ("min(1)", 0, "min(...) takes two numbers or more"),
        ("max(1, name)", 7, "'name' is text, but a number is needed here"),
        ("visits('start', 'hall')", 0, "visits(...) takes 1, but here are 2"),
        ("chose('ask')", 0, "chose(...) takes 2, but here are 1"),
        ("visits(name)", 7, "visits(...) takes a name in quotes"),
        ("visits('hal')", 7, "'hal' is no scene"),
        ("score('notise')", 6, "'notise' is no skill"),
        ("chose('aks', 'yes')", 6, "'aks' is no decision"),
        ("chose('ask', 'maybe')", 13, "'maybe' is no option of 'ask'"),
        ("worry >", 0, "'worry >' is not complete or has a stray sign"),
        ("(worry", 0, "'(worry' is not complete or has a stray sign"),
        ("worry 3", 0, "'worry 3' is not complete or has a stray sign"),
        ("worry = 3", 0, "'=' alone compares nothing; write '==' for 'is equal to'"),
        ("worry == '='  =", 0, "'=' alone compares nothing; write '==' for 'is equal to'"),
        ("1or worry", 0, "'1or worry' is not complete or has a stray sign"),
        ("", 0, "an expression is expected here, but there is nothing"),
        ("   ", 0, "an expression is expected here, but there is nothing"),
        ("name == 'ồ' and wory", 16, "'wory' is no fact of this story"),
    ],
)
def test_a_fault_says_what_and_where(source: str, offset: int, message: str) -> None:
    with pytest.raises(ExpressionFault) as caught:
        parse(source, SCOPE)

    assert (str(caught.value), caught.value.offset) == (message, offset)


@pytest.mark.parametrize(
    "source",
    [
        "name.upper",
        "().__class__",
        "lambda: 1",
        "[x for x in name]",
        "{x for x in name}",
        "{x: 1 for x in name}",
        "(x for x in name)",
        "f'{name}'",
        "f'{name.__class__}'",
        "(x := 1)",
        "worry ** 2",
        "[1, 2]",
        "(1, 2)",
        "{1: 2}",
        "{1}",
        "name[0]",
        "1 if sent else 2",
        "*name",
        "yield_",
        "(yield)",
        "await name",
        "1j",
        "b'x'",
        "...",
        "__import__('os')",
        "eval('1')",
        "min(*name)",
        "min(1, 2, key=3)",
        "visits(f'{name}')",
        "name is name",
        "worry & 1",
        "print",
    ],
)
def test_what_is_not_on_the_list_is_refused(source: str) -> None:
    with pytest.raises(ExpressionFault):
        parse(source, SCOPE)


def test_a_long_expression_is_refused() -> None:
    with pytest.raises(ExpressionFault, match=f"at most {MAX_LENGTH} characters"):
        parse("1" * (MAX_LENGTH + 1), SCOPE)


def test_a_deep_expression_is_refused() -> None:
    with pytest.raises(ExpressionFault, match="nest at most"):
        parse("not " * 40 + "sent", SCOPE)


def test_a_misspelt_name_comes_with_those_that_are_known() -> None:
    with pytest.raises(ExpressionFault) as caught:
        parse("visits('hal')", SCOPE)

    assert (caught.value.wanted, caught.value.known) == ("hal", ("hall", "start"))


PIECES = st.sampled_from(
    ["worry", "sent", "name", "calm", "true", "false", "and", "or", "not", "visits('start')"]
    + ["chose('ask','yes')", "score('tell')", "visits(", "min(", "max(", "f'{name}'", "'a'", '"b']
    + ["lambda", "if", "else", "for", "in", ":=", "==", "!=", "<=", ">=", "**", "\\", "1e999", "ồ"]
    + list("012+-*/%<>(),.:=[]{}#\t")
)


@given(st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=60))
@settings(max_examples=100)
def test_any_text_either_parses_or_is_a_fault_with_a_place(source: str) -> None:
    try:
        found = parse(source, SCOPE)
    except ExpressionFault as fault:
        assert 0 <= fault.offset <= len(source)
        assert str(fault)
    else:
        assert kind_of(found.evaluate(Now())) is found.kind


def numbers() -> st.SearchStrategy[str]:
    leaf = st.sampled_from(["worry", "0", "1e999", "-2", "0.5", "visits('hall')", "score('tell')"])
    return st.recursive(
        leaf,
        lambda inner: st.tuples(inner, st.sampled_from("+-*/%"), inner).map(
            lambda part: f"({part[0]} {part[1]} {part[2]})"
        ),
        max_leaves=12,
    )


@given(numbers(), st.floats(-BOUND, BOUND) | st.integers(-BOUND, BOUND))
@settings(max_examples=100)
def test_a_parsed_calculation_never_fails_and_stays_within_the_bound(
    source: str, worry: float
) -> None:
    value = parse(source, SCOPE).evaluate(Now({**FACTS, "worry": worry}))

    assert isinstance(value, int | float)
    assert math.isfinite(value)
    assert abs(value) <= BOUND
