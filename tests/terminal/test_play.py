"""A story played in a terminal, line by line."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.language.catalogue import EMPTY
from game.language.words import Words
from game.story.answers import Picked
from game.story.model import (
    App,
    Area,
    Clock,
    End,
    HelpLine,
    Learn,
    Music,
    Notify,
    Open,
    Pause,
    Place,
    Show,
    ShowKind,
    Skill,
    Sound,
    Story,
    Tactic,
    Think,
)
from game.story.run import Run, decide, start
from game.terminal import Background, Console, play
from game.terminal.console import showable
from tests.story.building import (
    chat,
    choose,
    everything_story,
    narrate,
    option,
    order,
    rate,
    say,
    spot,
    story,
    tell,
    text,
    words,
)

ENGLISH = Words("en", lambda _: EMPTY)
LINE = HelpLine(
    country="VN",
    kind="child",
    number="111",
    name=text("Child line"),
    hours=text("Day and night"),
    free=True,
    languages=("vi",),
    ages="0-18",
    source_url="https://example.org",
    checked_on="2026-11-01",
)
ELSEWHERE = HelpLine(
    country="TH",
    kind="child",
    number="1387",
    name=text("Thai line"),
    hours=text(""),
    free=False,
    languages=("th",),
    ages="0-18",
    source_url="https://example.org",
    checked_on="2026-11-01",
)
SHARED = Background(
    skills={"notice": Skill("notice", text("See the trick"))},
    tactics={"gift": Tactic("gift", text("a gift with strings"), text("You owe nothing."))},
    help_lines=(LINE, ELSEWHERE),
    country="VN",
)
STOPPED = "The story stops here. Take care, and see you soon.\n"
HARMLESS_END = End("safe")
ASK = choose("q1", option("a", "no"), option("b", "partly"), option("c"))


@dataclass
class Memory:
    """Keeps one run, as long as the test lasts."""

    run: Run | None = None
    finished: int = 0
    notice: str = ""

    def resume(self, story: Story) -> Run | None:
        return self.run

    def save(self, run: Run) -> None:
        self.run = run

    def finish(self, run: Run) -> None:
        self.run = None
        self.finished += 1


def played(
    tale: Story | list[object],
    *lines: str,
    width: int = 80,
    color: bool = False,
    keeper: Memory | None = None,
) -> str:
    """Return all that is written while these lines are typed."""
    if not isinstance(tale, Story):
        tale = story({"start": tale})
    out = io.StringIO()
    console = Console(
        read=io.StringIO("".join(f"{line}\n" for line in lines)),
        write=out,
        width=width,
        color=color,
    )
    assert play(tale, ENGLISH, console, replace(SHARED, keeper=keeper), seed=1) == 0
    return out.getvalue()


@pytest.mark.parametrize(
    ("beat", "line"),
    [
        (say("minh", "Hi!"), "minh_2k9: Hi!"),
        (say("mai", "Psst", to="linh"), "Mai to Linh: Psst"),
        (narrate("It rains."), "* It rains."),
        (Think(text=text("Who is he?")), "(Who is he?)"),
        (Clock("20:14"), "[20:14]"),
        (Place("bedroom-evening"), "[In the bedroom, evening]"),
        (Place("moon-night"), "[moon-night]"),
        (chat("minh"), "[The phone opens: chat with minh_2k9]"),
        (Open(App.PROFILE, "minh"), "[The phone opens: profile of minh_2k9]"),
        (Open(App.OFF), "[The phone is put away]"),
        (Notify(text=text("wants to talk"), person="minh"),
         "[Notification from minh_2k9: wants to talk]"),
        (Notify(text=text("2 new"), app=text("Gallery")), "[Notification from Gallery: 2 new]"),
        (Show(kind=ShowKind.PICTURE, alt=text("A cat."), picture="cat"), "[Picture: A cat.]"),
        (Show(kind=ShowKind.POST, alt=text("A post."), text=text("Look!")), "[A post.]\n  Look!"),
        (Show(kind=ShowKind.CARD, alt=text("A card."), title=text("Tips"), text=text("Ask.")),
         "[A card.]\n  Tips: Ask."),
        (Sound("knock"), "[♪ a knock]"),
        (Learn(text("Proof"), text("Keep it.")), "» Proof: Keep it."),
    ],
)  # fmt: skip
def test_each_beat_is_a_plain_line(beat: object, line: str) -> None:
    assert f"\n{line}\n" in played([beat, HARMLESS_END])


@pytest.mark.parametrize("beat", [Music("calm"), Pause(1), Sound("message")])
def test_what_has_nothing_to_read_writes_nothing(beat: object) -> None:
    assert played([beat, HARMLESS_END]) == played([HARMLESS_END])


@pytest.mark.parametrize(
    ("line", "verdict"), [("1", "⚑ Risky choice"), ("2", "◐ Partly safe"), ("3", "✓ Safe choice")]
)
def test_feedback_has_a_mark_a_word_what_came_of_it_and_why(line: str, verdict: str) -> None:
    option = "abc"[int(line) - 1]

    assert f"{verdict}\n  Result {option}\n  Why? Why {option}\n" in played(
        [ASK, HARMLESS_END], line
    )


def test_feedback_names_the_tactics_met() -> None:
    out = played([chat("minh"), say("minh", "Take it", tactic="gift"), ASK, HARMLESS_END], "1")

    assert "  ⚑ Tactic: a gift with strings. You owe nothing.\n" in out


def test_a_tactic_is_explained_once_and_then_named() -> None:
    tale = [
        chat("minh"),
        say("minh", "Take it", tactic="gift"),
        ASK,
        say("minh", "And this", tactic="gift"),
        choose("q2", option("a")),
        HARMLESS_END,
    ]
    out = played(tale, "1", "1")  # fmt: skip

    assert out.count("Tactic: a gift with strings") == 2
    assert out.count("You owe nothing.") == 1


def test_closed_options_are_shown_without_a_number() -> None:
    ask = choose("q1", option("a", when="sent", else_show="Not yet."), option("b"))
    out = played([ask, HARMLESS_END], "1")

    assert "  -  Option a (Not yet.)\n  1. Option b\n" in out
    assert "Why b" in out


@pytest.mark.parametrize("wrong", ["", "0", "4", "one", "1 2", "-1", "1.5", "²", "99999999999"])
def test_a_wrong_answer_is_told_what_is_expected_and_asked_again(wrong: str) -> None:
    out = played([ASK, HARMLESS_END], wrong, "3")

    assert "> Type a number from 1 to 3.\nb: one decision back, h: I need help now, q: stop" in out
    assert "Why c" in out


def spotting() -> list[object]:
    return [chat("minh"), say("minh", "Hello"), say("minh", "Take it", tactic="gift"),
            spot("signs"), HARMLESS_END]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "verdict", "details"),
    [
        ("2", "✓ All right", "✓ Take it (found)"),
        ("0", "⚑ Look again", "⚑ Take it (not found)"),
        ("", "⚑ Look again", "⚑ Take it (not found)"),
        ("1, 2", "⚑ Look again", "◐ Hello (harmless)\n  ✓ Take it (found)"),
    ],
)
def test_spot_takes_numbers_and_says_what_was_found(line: str, verdict: str, details: str) -> None:
    assert f"{verdict}\n  {details}\n" in played(spotting(), line)


@pytest.mark.parametrize("wrong", ["3", "0 1", "x", "1 x"])
def test_spot_explains_a_wrong_line(wrong: str) -> None:
    assert "> Type the numbers with spaces between them, or 0 for none." in played(
        spotting(), wrong
    )


def test_order_takes_all_numbers() -> None:
    tale = [order("first", "ab"), HARMLESS_END]  # two steps are never shown in the right order

    assert "✓ All right\n  This order helps most:\n  1. Step a\n  2. Step b\n" in played(
        tale, "2 1"
    )
    assert "⚑ Look again" in played(tale, "1 2")
    for wrong in ("", "1", "1 1", "1 2 3", "b a"):
        assert "> Type all numbers, what comes first first, such as 2 1." in played(tale, wrong)


def telling() -> list[object]:
    mum = (words("plain", reply="Come here."), words("hint", "no"))
    return [tell("told", mum=mum, linh=(words("plain", "partly"),)), HARMLESS_END]


def test_telling_asks_whom_and_then_how() -> None:
    out = played(telling(), "1", "1")

    assert "  1. Mum\n  2. Linh\n" in out
    assert "How does Mai begin?\n  1. Words plain\n  2. Words hint\n" in out
    assert "Mum: Come here.\n" in out


def test_back_while_telling_asks_whom_again() -> None:
    out = played(telling(), "1", "b", "2", "1")

    assert out.count("Prompt told\n  1. Mum\n  2. Linh\n") == 2
    assert "◐ Partly safe" in out


def test_rate_takes_one_to_five() -> None:
    out = played([rate("sure", "worry"), HARMLESS_END], "6", "4")

    assert "1 = low, 5 = high" in out
    assert "> Type a number from 1 to 5." in out


def test_back_returns_to_the_decision_before() -> None:
    tale = [ASK, choose("q2", option("a")), HARMLESS_END]
    out = played(tale, "1", "b", "3", "1")

    assert "<< One decision back" in out
    assert "2 of 2 safe choices" in out


def test_back_at_the_first_decision_says_that_there_is_nothing() -> None:
    assert "There is nothing to go back to yet." in played([ASK, HARMLESS_END], "b")


def test_after_the_end_one_can_try_another_way() -> None:
    out = played([ASK, HARMLESS_END], "1", "b", "3", "")

    assert "0 of 1 safe choices" in out
    assert "1 of 1 safe choices" in out


def test_help_shows_the_lines_of_the_country_and_asks_again() -> None:
    out = played([ASK, HARMLESS_END], "h", "3")

    assert "It is not your fault.\n" in out
    assert "  111: Child line · Viet Nam · Free · Day and night\n" in out
    assert "1387" not in out
    assert "Why c" in out


TWO = [ASK, choose("q2", option("a"), option("b", "no")), HARMLESS_END]
STOPPED_HALFWAY = "You stopped in the middle of this story."


def left_halfway() -> Memory:
    return Memory(decide(start(story({"start": TWO})), Picked("c")))


def test_each_decision_is_kept_so_that_the_input_may_end() -> None:
    memory = Memory()
    played(TWO, "3", keeper=memory)

    assert memory.run is not None
    assert [entry.answer for entry in memory.run.log] == [Picked("c")]


def test_going_back_is_kept_too() -> None:
    memory = Memory()
    played(TWO, "3", "b", keeper=memory)

    assert memory.run is not None
    assert (memory.run.log, len(memory.run.abandoned)) == ((), 1)


def test_a_story_left_halfway_can_go_on_there() -> None:
    out = played(TWO, "1", "1", keeper=left_halfway())

    assert f"{STOPPED_HALFWAY}\n  1. Go on\n  2. Begin anew\n" in out
    assert "Prompt q1" not in out[: out.index("Your path")]
    assert "2 of 2 safe choices" in out


def test_a_story_left_halfway_can_begin_again() -> None:
    out = played(TWO, "2", "1", "1", keeper=left_halfway())

    assert "1 of 2 safe choices" in out


def test_asked_whether_to_go_on_one_can_get_help_be_wrong_and_stop() -> None:
    memory = left_halfway()
    out = played(TWO, "h", "b", "7", "q", keeper=memory)

    assert "111: Child line" in out
    assert "There is nothing to go back to yet." in out
    assert "Type a number from 1 to 2." in out
    assert out.endswith(STOPPED)
    assert memory.run is not None
    assert len(memory.run.log) == 1


@pytest.mark.parametrize("answers", [(), ("c", "a")])
def test_a_story_hardly_begun_or_over_is_not_asked_about(answers: tuple[str, ...]) -> None:
    run = start(story({"start": TWO}))
    for answer in answers:
        run = decide(run, Picked(answer))

    assert STOPPED_HALFWAY not in played(TWO, "1", keeper=Memory(run))


def test_the_end_is_kept_as_an_end() -> None:
    memory = Memory()
    played(TWO, "1", "1", "", keeper=memory)

    assert (memory.run, memory.finished) == (None, 1)


def test_what_the_keeper_has_to_say_is_said_once() -> None:
    memory = Memory(notice="This computer does not let us save.")

    assert played(TWO, "1", "1", keeper=memory).count("does not let us save") == 1


@pytest.mark.parametrize("line", ["q", "Q", " q "])
def test_quit_stops_at_once(line: str) -> None:
    assert played([ASK, HARMLESS_END], line).endswith(f"> \n{STOPPED}")


def test_the_debrief_has_all_its_parts() -> None:
    tale = [ASK, choose("q2", option("a"), benign=True, skill="evidence"), HARMLESS_END]
    out = played(tale, "1", "1")
    debrief = out[out.index("== Ending safe ==") :]

    for line in (
        "Text of safe",
        "Your path",
        "  ⚑ Prompt q1: Option a",
        "  ✓ Prompt q2: Option a",
        "What you practised",
        "  1 of 2 safe choices",
        "  ★★☆ (2 of 3)",
        "  See the trick: practise again",
        "  evidence: strong",
        "  Dangers missed: 1",
        "  False alarms: 0",
        "Worth remembering",
        "  Remember this.",
        "Beside Mai now",
        "  Mum, Linh",
        "Talk about it with your partner:",
        "  What would you say?",
    ):
        assert f"{line}\n" in debrief


ALL_THE_WAY = ["1", "1 2", "1", "2", "5", "1", "2 3 4 1", "1", "1", ""]


@pytest.mark.parametrize("count", range(len(ALL_THE_WAY) + 1))
def test_the_end_of_input_is_a_polite_end(count: int) -> None:
    assert played(everything_story(), *ALL_THE_WAY[:count]).endswith(STOPPED)


@given(
    st.lists(st.sampled_from([*"012345bhq", "1 2", "2 1", "4 3 2 1", "", "?", "ồ"]), max_size=25)
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_the_player_ends_well(lines: list[str]) -> None:
    assert played(everything_story(), *lines).endswith(STOPPED)


def test_without_colours_there_are_no_control_signs() -> None:
    assert "\x1b" not in played(everything_story(), *ALL_THE_WAY)
    assert "\x1b[1;31m⚑ Risky choice\x1b[0m" in played([ASK, HARMLESS_END], "1", color=True)


def test_lines_are_wrapped_between_words() -> None:
    long = "Không ai phải trả lời một người lạ, dù người đó có vẻ tử tế đến đâu đi nữa."
    out = played([narrate(long), HARMLESS_END], width=30)
    lines = out[out.index("* Không") : out.index("==", out.index("* Không"))].split("\n")

    assert all(len(line) <= 30 for line in lines)
    assert " ".join(" ".join(lines).split()) == f"* {long}"


class Narrow(io.TextIOWrapper):
    """A terminal that can show the signs of an old encoding only."""

    def __init__(self, encoding: str) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\n")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "cp1258", "utf-8"])
def test_a_narrow_console_gets_what_it_can_show(encoding: str) -> None:
    out = Narrow(encoding)
    tale = story({"start": [narrate("Khôi ơi, đừng trả lời… 😂"), ASK, HARMLESS_END]})
    play(tale, ENGLISH, Console(read=io.StringIO("1\n"), write=out), SHARED)
    out.seek(0)

    assert "Risky choice" in out.read()


@pytest.mark.parametrize(
    ("sign", "encoding", "shown"),
    [
        ("ế", "utf-8", "ế"),
        ("ế", "cp1252", "ê"),
        ("ế", "ascii", "e"),
        ("đường", "ascii", "duong"),
        ("★★☆", "ascii", "**-"),
        ("✓ ◐ ⚑", "cp1252", "+ ~ !"),
        ("😂", "ascii", "?"),
    ],
)
def test_signs_that_cannot_be_shown_become_near_ones(sign: str, encoding: str, shown: str) -> None:
    assert showable(sign, encoding) == shown


def test_spot_on_a_picture_lists_its_parts() -> None:
    area = Area(id="tag", rect=(0, 0, 1, 1), text=text("A name tag"), sign=text("Tells where."))
    tale: Sequence[object] = [
        Show(kind=ShowKind.PICTURE, alt=text("A photo."), picture="photo", areas=(area,)),
        spot("signs", person="", app=None, picture="photo"),
        HARMLESS_END,
    ]

    assert "✓ A name tag (found) Tells where.\n" in played(list(tale), "1")


def test_a_fact_in_a_text_is_filled_in() -> None:
    tale = [rate("sure", "worry"), narrate("{worry} of 5, {linh} says."), HARMLESS_END]

    assert "* 4 of 5, Linh says.\n" in played(tale, "4")


def test_a_fact_in_a_decision_is_filled_in_too() -> None:
    asked = replace(choose("q1", option("a")), prompt=text("Worry is {worry}. And now?"))

    assert "Worry is 0. And now?\n" in played([asked, HARMLESS_END], "1")


def test_texts_are_shown_in_the_language_chosen() -> None:
    class Loud(Words):
        def ui(self, message: str, /, **values: object) -> str:
            return super().ui(message, **values).upper()  # type: ignore[arg-type]

    out = io.StringIO()
    console = Console(read=io.StringIO("1\n"), write=out)
    play(story({"start": [ASK, HARMLESS_END]}), Loud("en", lambda _: EMPTY), console, SHARED)

    assert "⚑ RISKY CHOICE\n  Result a\n  WHY? Why a\n" in out.getvalue()
