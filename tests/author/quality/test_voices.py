"""Who says it decides: the game, helpers and safe answers blame nobody; others may."""

from datetime import date
from pathlib import Path

import pytest

from game.author.check import check
from game.diagnostic import Diagnostic

ROOT = Path(__file__).resolve().parents[3]
GOOD = (Path(__file__).parent / "good.yaml").read_text(encoding="utf-8")
BLAME = "Why did you trust it?"
OPEN = "            text: Tap the link before it is gone\n            safe: no\n"
REPLY = "                text: {text}\n                safe: {safe}\n"
SHOP = "    - shop: You have won a free drink!\n"
PLAIN = REPLY.format(text="Mum, I typed my password on a page.", safe="yes")
HINT = REPLY.format(text="Phones are stupid.", safe="no")


def found(tmp_path: Path, old: str, new: str) -> list[Diagnostic]:
    """Return what is found in the good story with one thing changed."""
    assert old in GOOD
    path = tmp_path / "changed.yaml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    return list(check([path], ROOT, today=date(2026, 11, 24)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (SHOP, f"{SHOP}    - narrate: {BLAME}\n"),
        ("mum: The real shop says nothing of this.", f"mum: {BLAME}"),
        ("title: No drink, no trick", f"title: {BLAME}"),
        ("result: A page asks for her password.", f"result: {BLAME}"),
        ("why: The rush was the trick. A shop needs no password.", f"why: {BLAME}"),
        ("prompt: How does Mai tell Mum?", f"prompt: {BLAME}"),
        ("talk: What helps a person to tell?", f"talk: {BLAME}"),
        ("text: Show it to Mum first", f"text: {BLAME}"),
        (PLAIN, f"{PLAIN}                reply: {BLAME}\n"),
        (SHOP, f"{SHOP}    - notify: {{from: mum, text: '{BLAME}'}}\n"),
        (SHOP, f"{SHOP}    - show: {{post: '{BLAME}', by: mum, alt: A post.}}\n"),
        (SHOP, f"{SHOP}    - show: {{card: '{BLAME}', alt: A card.}}\n"),
    ],
)
def test_the_game_helpers_and_safe_answers_blame_nobody(tmp_path: Path, old: str, new: str) -> None:
    assert [one.code for one in found(tmp_path, old, new)] == ["NA720"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("shop: You have won a free drink!", f"shop: {BLAME}"),
        (SHOP, f"{SHOP}    - mai: {BLAME}\n"),
        ("think: Oh no, my password.", "think: It is all my own fault. I should have known."),
        (OPEN, f"{OPEN}            say: {BLAME}\n"),
        ("text: Tap the link before it is gone", f"text: {BLAME}"),
        (HINT, f"{HINT}                reply: {BLAME}\n"),
        (SHOP, f"{SHOP}    - show: {{post: '{BLAME}', by: shop, alt: A post.}}\n"),
        (SHOP, f"{SHOP}    - notify: {{from: shop, text: Sunday is too late.}}\n"),
        (SHOP, f"{SHOP}    - show: {{post: Now it is too late!, by: shop, alt: A post.}}\n"),
    ],
)
def test_others_may_be_wrong_because_they_are_answered(tmp_path: Path, old: str, new: str) -> None:
    assert found(tmp_path, old, new) == []


def test_the_game_does_not_blame_the_person_of_the_story_by_name(tmp_path: Path) -> None:
    why = "why: The rush was the trick. A shop needs no password."

    (problem,) = found(tmp_path, why, "why: It was Mai's own fault.")

    assert problem.code == "NA720"
    assert "Mai's own fault" in problem.message
    assert found(tmp_path, why, "why: It was the stranger's own fault.") == []


def test_somebody_who_is_named_as_a_friend_but_does_not_help_may_be_cruel(tmp_path: Path) -> None:
    tim = "{name: Tim, avatar: boy-cap, circle: friend}\n  shop:"
    path = tmp_path / "changed.yaml"
    text = GOOD.replace("shop:", f"tim: {tim}", 1).replace(SHOP, f"{SHOP}    - tim: {BLAME}\n")
    path.write_text(text, encoding="utf-8")

    assert check([path], ROOT, today=date(2026, 11, 24)) == ()


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ("result: A page asks for her password.", "result: 'They say: It is too late.'", "message"),
        (SHOP, f"{SHOP}    - show: {{card: It is too late., alt: A card.}}\n", "'by: name'"),
        ("mum: The real shop says nothing of this.", f"mum: {BLAME}", "'allow'"),
        ("talk: What helps a person to tell?", f"talk: {BLAME}", "for instance: Thank you"),
        (SHOP, f"{SHOP}    - narrate: He made a bad choice.\n", "for instance: Many would"),
    ],
)
def test_the_hint_says_what_to_write_if_somebody_else_says_it(
    tmp_path: Path, old: str, new: str, hint: str
) -> None:
    (problem,) = found(tmp_path, old, new)

    assert hint in problem.hint


@pytest.mark.parametrize(
    ("words", "is_hopeless"),
    [
        ("It is too late now.", True),
        ("Sunday is too late.", False),
        ("It is never too late.", False),
        ("It was too late to call.", False),
        ("It is too late to stop it.", True),
    ],
)
def test_a_late_day_takes_no_hope_away(tmp_path: Path, words: str, is_hopeless: bool) -> None:
    codes = [one.code for one in found(tmp_path, SHOP, f"{SHOP}    - narrate: {words}\n")]

    assert codes == (["NA721"] if is_hopeless else [])


# --------------------------------------------------------------- questions


@pytest.mark.parametrize(
    "new",
    [
        "prompt: What do you do?",
        "prompt: What would you do in her place?",
        "prompt: Has this ever happened to you?",
        "prompt: What is your answer?",
        "prompt: 'You decide: go or stay?'",
    ],
)
def test_a_decision_asks_about_the_story_and_not_the_player(tmp_path: Path, new: str) -> None:
    (problem,) = found(tmp_path, "prompt: What does Mai do?", new)

    assert problem.code == "NA743"
    assert problem.message.endswith("ask about Mai")


def test_where_the_player_is_the_person_a_decision_may_ask_so(tmp_path: Path) -> None:
    path = tmp_path / "changed.yaml"
    text = GOOD.replace("name: Mai,", "name: You,").replace("What does Mai do?", "What do you do?")
    path.write_text(text, encoding="utf-8")

    assert check([path], ROOT, today=date(2026, 11, 24)) == ()


@pytest.mark.parametrize(
    ("talk", "codes"),
    [
        ("What would you do?", []),
        ("Have you ever been tricked?", ["NA743"]),
        ("Did anyone ever write to you like that?", ["NA743"]),
        ("What could somebody who has lived through this need?", []),
    ],
)
def test_talking_needs_nobodys_own_story(tmp_path: Path, talk: str, codes: list[str]) -> None:
    problems = found(tmp_path, "talk: What helps a person to tell?", f"talk: {talk}")

    assert [one.code for one in problems] == codes


# --------------------------------------------------------------- a trace

SEND = """\
          - id: send
            text: {text}
            safe: no
{more}            why: They want to know where she is.
            then: kitchen
  kitchen:"""
KITCHEN = "  kitchen:"


@pytest.mark.parametrize(
    ("text", "more", "codes"),
    [
        ("Send her name and school", "            result: They thank her.\n", ["NA742"]),
        ("Send a photo of herself", "            say: Here I am!\n", ["NA742"]),
        ("Send some hearts", "", ["NA742"]),
        ("Send some hearts", "            result: They write on and on.\n", []),
        ("Send her school", "            set: {told: true}\n", []),
    ],
)
def test_what_is_given_away_is_not_forgotten(
    tmp_path: Path, text: str, more: str, codes: list[str]
) -> None:
    path = tmp_path / "changed.yaml"
    story = GOOD.replace(KITCHEN, SEND.format(text=text, more=more), 1)
    if "told" in more:
        told = (
            "    - if: told\n      then:\n        - think: They know my school.\n    - end: fine\n"
        )
        story = story.replace("start: voucher", "facts: {told: false}\nstart: voucher")
        story = story.replace("    - end: fine\n", told, 1)
    path.write_text(story, encoding="utf-8")

    assert [one.code for one in check([path], ROOT, today=date(2026, 11, 24))] == codes


@pytest.mark.parametrize(
    ("more", "is_alike"),
    [
        ("", True),
        ("            then: kitchen\n", True),
        ("            then: trick\n", False),
    ],
)
@pytest.mark.parametrize(
    "kitchen", ["    - goto: kitchen\n", "    - narrate: It rains.\n    - goto: kitchen\n"]
)
@pytest.mark.parametrize("text", ["Laugh along", "Post it", "Publish the film", "Go and look"])
def test_where_one_answer_leads_to_something_all_go_there_alike_by_then_or_not(
    tmp_path: Path, text: str, kitchen: str, more: str, is_alike: bool
) -> None:
    path = tmp_path / "changed.yaml"
    story = GOOD.replace("            then: trick\n", more, 1)
    story = story.replace("text: Tap the link before it is gone", f"text: {text}", 1)
    story = story.replace("            then: kitchen\n  kitchen:\n", f"{kitchen}  kitchen:\n", 1)
    path.write_text(story, encoding="utf-8")

    codes = [one.code for one in check([path], ROOT, today=date(2026, 11, 24))]

    assert ("NA742" in codes) == is_alike


def test_words_of_a_result_that_the_safe_answer_has_too_show_nothing(tmp_path: Path) -> None:
    path = tmp_path / "changed.yaml"
    more = "            result: Mum has a look at it.\n"
    path.write_text(
        GOOD.replace(KITCHEN, SEND.format(text="Send some hearts", more=more), 1), encoding="utf-8"
    )

    assert [one.code for one in check([path], ROOT, today=date(2026, 11, 24))] == ["NA742"]


@pytest.mark.parametrize(("faint", "found"), [(2, 0), (3, 3)])
def test_a_result_is_enough_where_every_third_unsafe_answer_leads_to_something(
    tmp_path: Path, faint: int, found: int
) -> None:
    path = tmp_path / "changed.yaml"
    more = "            result: They write on and on {n}.\n"
    each = "".join(
        SEND.format(text=f"Send {n} hearts", more=more.format(n=n))
        .replace("id: send", f"id: send_{n}")
        .removesuffix(KITCHEN)
        for n in range(faint)
    )
    path.write_text(GOOD.replace(KITCHEN, each + KITCHEN, 1), encoding="utf-8")

    codes = [one.code for one in check([path], ROOT, today=date(2026, 11, 24))]

    assert codes.count("NA742") == found


@pytest.mark.parametrize(
    "gone",
    [
        ("            set: {told_place: true}\n",),
        ("            then: other_app\n",),
        ("            set: {told_place: true}\n", "            then: other_app\n"),
    ],
)
def test_a_story_begun_with_new_is_told_when_nothing_follows_any_more(
    tmp_path: Path, gone: tuple[str, ...]
) -> None:
    templates = ROOT / "game" / "author" / "beginning" / "templates"
    story = (templates / "chat.en.yaml").read_text(encoding="utf-8")
    for one in gone:
        assert one in story
        story = story.replace(one, "", 1)
    path = tmp_path / "changed.yaml"
    path.write_text(story, encoding="utf-8")

    found = check([path], ROOT, today=date(2026, 11, 24))

    assert "NA742" in [one.code for one in found]


@pytest.mark.parametrize("asked", ["send", "ask"])
def test_an_answer_that_a_condition_asks_for_is_not_forgotten(tmp_path: Path, asked: str) -> None:
    path = tmp_path / "changed.yaml"
    story = GOOD.replace(KITCHEN, SEND.format(text="Send her school", more=""), 1)
    then = (
        f"    - if: chose('first', '{asked}')\n      then:\n        - think: Hm.\n    - end: fine\n"
    )
    path.write_text(story.replace("    - end: fine\n", then, 1), encoding="utf-8")

    assert check([path], ROOT, today=date(2026, 11, 24)) == ()


def test_where_the_situation_is_harmless_nothing_needs_to_follow(tmp_path: Path) -> None:
    benign = "            safe: partly\n            result: The homework is missing.\n"

    assert found(tmp_path, benign, "            safe: no\n") == []
