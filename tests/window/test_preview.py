"""Beside the editor: what is saved shows at once, and what cannot be played is said."""

import os
from pathlib import Path

import pygame
import pytest

from game.author.preview.live import EMPTY_S, HALF_WRITTEN_S
from game.story.answers import Picked
from game.view.focus import neighbour
from game.window.play import PlayScreen
from game.window.preview import LOOK_S
from tests.window.driving import Keyboard, Pad, Touch, key
from tests.window.previewing import LONG_S, STORY, Editor, PreviewTable


@pytest.fixture
def editor(root: Path) -> Editor:
    """Return a story in the game's own folder."""
    return Editor(root / "scenarios")


@pytest.fixture
def table(editor: Editor, home: Path, root: Path) -> PreviewTable:
    return PreviewTable(editor.path, home, root=root)


@pytest.fixture
def keys(table: PreviewTable) -> Keyboard:
    return Keyboard(table)


def decided(table: PreviewTable) -> list[str]:
    return [one.decision for one in table.run.log]


def asked(table: PreviewTable) -> str:
    offer = table.run.offer
    return offer.decision.id if offer is not None else ""


def to_second_decision(keys: Keyboard) -> None:
    keys.to_decision()
    keys.press("pick-give")
    keys.to_decision()


# -- what is saved shows


def test_the_story_begins_at_once_in_the_real_window(table: PreviewTable) -> None:
    assert table.title == "play"
    assert isinstance(table.app.stage.top, PlayScreen)
    assert "/scenarios/small.yaml:15" in table.words  # the scene that begins


def test_an_edit_of_a_text_shows_at_once_and_the_place_is_kept(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    editor.replace("prompt: What now?", "prompt: What does Mai do now?")
    table.turns()

    assert "What does Mai do now?" in table.words
    assert (decided(table), asked(table)) == (["answer"], "tell")
    line = editor.line_of("What does Mai do now?")
    assert table.message == f"Line {line} changed. You stand where you were."


def test_a_save_is_noticed_within_a_tenth_of_a_second(table: PreviewTable) -> None:
    assert LOOK_S <= 0.1
    table.now_s += 60
    table.see()
    assert table.app.wait_ms <= 100


def test_an_edit_in_the_middle_of_a_chat_keeps_what_has_been_shown(
    table: PreviewTable, editor: Editor
) -> None:
    editor.replace(
        "    - minh: Tell me your password.\n",
        "    - minh: Tell me your password.\n    - minh: Now.\n    - minh: Please!\n",
    )
    table.turns()
    keys = Keyboard(table)
    keys.press("next")
    before = table.story.shown
    assert 0 < before < len(table.run.turn.moments)
    editor.replace("minh: Tell me", "minh: Give me")
    table.now_s += 0.1
    table.app.turn([])

    assert table.story.shown == before
    assert "Give me your password." in table.words


def test_what_is_half_answered_is_kept(table: PreviewTable, editor: Editor) -> None:
    order = """\
    - order:
        id: answer
        skill: refuse
        prompt: What first?
        steps: {stop: Stop, tell: Tell, block: Block}
        why: So it is.
    - goto: proud
"""
    first, rest = STORY.split("    - choose:\n        id: answer", 1)
    editor.write(first + order + "  worried:" + rest.split("  worried:", 1)[1])
    table.turns()
    keys = Keyboard(table)
    keys.to_decision()
    keys.press("step-tell")
    editor.replace("What first?", "What comes first?")
    table.turns()

    assert table.story.view(table.now_s).placed == ("tell",)


def test_a_deleted_option_leads_back_to_the_nearest_decision_and_says_so(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    editor.replace("{id: give,", "{id: given,")
    table.turns()

    assert (decided(table), asked(table)) == ([], "answer")
    line = editor.line_of("choose:")  # the first of the two
    assert table.message.startswith(f"Line {editor.line_of('given')} changed. Your answer to")
    assert f"“answer” (line {line}) is gone" in table.message
    assert "pick-given" in table.ids


def test_an_option_that_comes_back_leads_back_to_where_the_teacher_was(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    editor.replace("{id: give,", "{id: given,")
    table.turns()
    editor.replace("{id: given,", "{id: give,")
    table.turns()

    assert (decided(table), asked(table)) == (["answer"], "tell")
    assert "You are back where you were before." in table.message


def test_an_answer_given_meanwhile_counts_more_than_the_old_place(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    editor.replace("{id: give,", "{id: given,")
    table.turns()
    table.wait()
    keys.press("pick-refuse")
    editor.replace("{id: given,", "{id: give,")
    table.turns()

    assert [one.answer for one in table.run.log] == [Picked("refuse")]


def test_a_story_that_now_goes_on_after_its_end_leaves_the_debrief(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    keys.to_decision()
    keys.press("pick-refuse")
    keys.to_decision()
    assert table.title == "debrief"
    editor.replace("    - narrate: That was easy.\n    - goto: home", "    - goto: worried")
    table.turns()
    table.see()

    assert (table.title, asked(table)) == ("play", "tell")


def test_an_edited_translation_shows(editor: Editor, home: Path, root: Path) -> None:
    table = PreviewTable(editor.path, home, root=root, language="vi")
    keys = Keyboard(table)
    keys.to_decision()
    assert "Say no" in table.words
    folder = root / "locales" / "vi" / "LC_MESSAGES"
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    entry = 'msgctxt "asked/answer/refuse/text"\nmsgid "Say no"\nmsgstr "Nói không"\n'
    (folder / "small.po").write_text(head + entry, encoding="utf-8")
    table.turns()

    assert "Nói không" in table.words
    assert table.message != ""


def test_a_shared_file_that_is_saved_shows(editor: Editor, home: Path, root: Path) -> None:
    shared = root / "scenarios" / "shared" / "street.yaml"
    shared.parent.mkdir()
    text = "format: 1\nlanguage: en\nscenes:\n  street:\n    - narrate: It rains.\n"
    shared.write_text(text, encoding="utf-8")
    editor.replace("start: asked\n", "start: asked\ninclude: [street]\n")
    editor.replace("    - narrate: She goes home.\n", "    - call: street\n")
    table = PreviewTable(editor.path, home, root=root, scene="home")
    shared.write_text(text.replace("It rains.", "The sun shines."), encoding="utf-8")
    table.turns(LONG_S)
    Keyboard(table).hit(pygame.K_RIGHT)

    assert "The sun shines." in table.words
    assert table.message == "Line 5 of street.yaml changed. You stand where you were."


def test_a_picture_that_is_added_mends_the_story_that_asks_for_it(
    editor: Editor, home: Path, root: Path
) -> None:
    editor.replace(
        "    - open: chat with minh\n",
        "    - open: chat with minh\n    - show: {picture: poster, alt: A poster.}\n",
    )
    table = PreviewTable(editor.path, home, root=root)
    assert table.title == "waiting"
    folder = root / "scenarios" / "small"
    folder.mkdir()
    pygame.image.save(pygame.Surface((40, 30)), folder / "poster.png")
    table.turns()

    assert table.title == "play"
    assert not table.desk.is_sheet_open


# -- what cannot be played


def test_a_broken_save_keeps_the_last_good_story_and_names_the_line(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    editor.replace("then: home", "then: hoem")
    table.turns(LONG_S)

    assert asked(table) == "tell"
    assert "What now?" in table.words
    line = editor.line_of("hoem")
    assert "error NA202" in table.words
    assert f"{editor.path.as_posix()}:{line}" in table.words
    assert "'hoem' is no scene of this story" in table.words
    assert "did you mean 'home'?" in table.words


def test_the_list_goes_by_itself_when_the_story_is_mended(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    editor.replace("then: home", "then: hoem")
    table.turns(LONG_S)
    editor.replace("then: hoem", "then: home")
    table.turns()

    assert "NA202" not in table.words
    assert asked(table) == "tell"
    assert table.message == "The story was saved. You stand where you were."


def test_the_list_can_be_folded_away_and_stays_so_until_a_new_mistake(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    editor.replace("then: home", "then: hoem")
    table.turns(LONG_S)
    table.see()
    keys.hit(pygame.K_ESCAPE)
    folded, badge = table.words, table.target("preview-problems").label
    editor.replace("She goes home.", "She runs home.")
    table.turns(LONG_S)
    still_folded = table.words
    editor.replace("then: hoem", "then: home")
    table.turns(LONG_S)
    editor.replace("then: home", "then: hoem")
    table.turns(LONG_S)

    assert "NA202" not in folded
    assert badge == "2 errors"
    assert "NA202" not in still_folded
    assert "NA202" in table.words


def test_the_story_below_the_list_can_still_be_played(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    keys.to_decision()
    editor.replace("then: home", "then: hoem")
    table.turns(LONG_S)
    table.see()
    keys.hit(pygame.K_F3)
    keys.press("pick-give")

    assert decided(table) == ["answer"]


def test_a_file_that_is_broken_at_the_start_shows_the_list_alone_until_it_plays(
    editor: Editor, home: Path, root: Path
) -> None:
    editor.replace("start: asked", "start: akt")
    table = PreviewTable(editor.path, home, root=root)
    assert table.title == "waiting"
    assert "NA202" in table.words
    editor.replace("start: akt", "start: asked")
    table.turns()

    assert table.title == "play"
    assert "NA202" not in table.words


def test_a_file_that_is_not_there_yet_is_waited_for(home: Path, root: Path) -> None:
    path = root / "scenarios" / "new.yaml"
    table = PreviewTable(path, home, root=root)
    assert "there is no file 'new.yaml'" in table.words
    path.write_text(STORY, encoding="utf-8")
    table.turns()

    assert table.title == "play"


def test_damaged_skills_keep_the_story_and_are_named(table: PreviewTable, root: Path) -> None:
    skills = root / "scenarios" / "skills.yaml"
    text = skills.read_text(encoding="utf-8")
    skills.write_text(text.replace("skills:", "skils:"), encoding="utf-8")
    table.turns(LONG_S)
    assert "skills.yaml:" in table.words
    assert table.title == "play"
    skills.write_text(text, encoding="utf-8")
    table.turns(LONG_S)

    assert not table.desk.rehearsal.is_broken


def test_a_story_that_goes_round_in_circles_is_said_to_and_the_last_one_stays(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    editor.replace(
        "  asked:\n", "  asked:\n    - if: worry == 0\n      then:\n        - goto: asked\n"
    )
    table.turns(LONG_S)

    assert asked(table) == "tell"
    assert table.desk.rehearsal.is_broken
    assert "circles" in table.words


# -- how editors save


def test_a_file_replaced_by_another_of_the_same_size_is_noticed(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    draft = editor.path.with_suffix(".tmp")
    draft.write_text(editor.text.replace("What now?", "What els?"), encoding="utf-8")
    before = editor.path.stat()
    os.utime(draft, ns=(before.st_atime_ns, before.st_mtime_ns))
    draft.replace(editor.path)
    table.turns()

    assert "What els?" in table.words


def test_a_file_that_is_gone_while_it_is_replaced_is_no_mistake(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    editor.path.unlink()
    table.turns(EMPTY_S / 2)
    assert not table.desk.is_sheet_open
    editor.replace("What now?", "And now?")
    table.turns()

    assert "And now?" in table.words
    assert not table.desk.rehearsal.is_broken


def test_a_file_that_stays_away_is_said_to_be(table: PreviewTable, editor: Editor) -> None:
    editor.path.unlink()
    table.turns(EMPTY_S + 0.5)

    assert "there is no file 'small.yaml'" in table.words


def test_an_empty_file_on_its_way_to_a_whole_one_flashes_no_error(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    whole = editor.text.replace("What now?", "And now?")
    seen = []
    for text in ("", whole[:300], whole):
        editor.write(text)
        table.turns(min(HALF_WRITTEN_S, EMPTY_S) / 2)
        seen.append(table.desk.is_sheet_open)

    assert seen == [False, False, False]
    assert "And now?" in table.words


# -- warnings


def test_warnings_are_a_count_that_opens_the_list(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    table.turns(LONG_S)
    assert "warning NA" not in table.words
    count = len(table.desk.view().faults)
    assert count > 0
    assert table.target("preview-problems").label == f"{count} warnings"
    keys.hit(pygame.K_F3)

    assert "attic" in table.words
    assert "warning NA" in table.words


# -- the desk's hands


def test_facts_show_their_values_and_what_they_were(keys: Keyboard, table: PreviewTable) -> None:
    keys.hit(pygame.K_F2)
    assert "worry 0" in table.words
    assert "was 0" not in table.words
    to_second_decision(keys)

    assert "worry 2 was 0" in table.words
    assert "0 of 2" in table.words
    assert "asked › worried" in table.words


def test_the_lines_of_the_latest_beat_and_of_the_decision_are_shown(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    keys.hit(pygame.K_F2)
    beat, decision = (table.target(f"preview-{one}").label for one in ("beat", "decision"))

    assert beat.endswith(f"small.yaml:{editor.line_of('What have I done?')}")
    assert decision.endswith(f"small.yaml:{editor.line_of('id: tell') - 1}")


def test_a_wide_window_has_room_for_the_panel_beside_the_phone(
    keys: Keyboard, table: PreviewTable
) -> None:
    keys.to_decision()
    keys.hit(pygame.K_F2)
    panel = table.app.frame.scrolls[-1].rect
    story = [one for one in table.app.frame.targets if one.id.startswith("pick-")]

    assert story
    assert all(one.rect.right < panel.x for one in story)
    keys.press("pick-give")
    assert decided(table) == ["answer"]


def test_in_a_narrow_window_the_panel_is_a_drawer_that_a_press_beside_it_closes(
    editor: Editor, home: Path, root: Path
) -> None:
    table = PreviewTable(editor.path, home, root=root, size=(1024, 768))
    touch = Touch(table)
    touch.press("preview-panel")
    assert "help" in table.ids
    assert table.desk.tab == "now"
    touch.tap(60, 300)

    assert table.desk.tab == ""


def test_a_drawer_and_the_list_make_room_for_each_other(
    editor: Editor, home: Path, root: Path
) -> None:
    table = PreviewTable(editor.path, home, root=root, size=(1024, 768))
    touch = Touch(table)
    touch.press("preview-problems")
    touch.press("preview-scenes")
    assert "preview-fold" not in table.ids
    touch.press("preview-problems")
    assert "preview-tab-scenes" not in table.ids
    touch.press("preview-fold")
    touch.press("preview-to-worried")

    assert not [one for one in table.ids if one.startswith("preview-to-")]
    assert decided(table) == ["answer"]


def test_a_jump_leads_to_a_scene_by_real_answers(keys: Keyboard, table: PreviewTable) -> None:
    keys.hit(pygame.K_F4)
    keys.press("preview-to-worried")

    assert decided(table) == ["answer"]
    assert table.run.turn.state.facts["worry"] == 2
    table.wait(3)
    assert "What have I done?" in table.words


def test_a_scene_nobody_can_reach_is_grey_and_says_why(keys: Keyboard, table: PreviewTable) -> None:
    keys.hit(pygame.K_F4)
    attic = next(one for one in table.desk.view().scenes if one.id == "attic")
    keys.press("preview-to-attic")

    assert attic.steps is None
    assert attic.why == "Nothing leads here: no 'then', 'goto', 'call' or 'draw' names it."
    assert decided(table) == []
    assert table.message == attic.why


def test_letters_search_the_scenes_and_enter_goes_there(
    keys: Keyboard, table: PreviewTable
) -> None:
    keys.hit(pygame.K_F4)
    for letter in "hom":
        event = pygame.event.Event(
            pygame.KEYDOWN, key=ord(letter), mod=0, unicode=letter, scancode=0
        )
        table.post(event)
    assert [one for one in table.ids if one.startswith("preview-to-")] == ["preview-to-home"]
    assert table.title == "play"  # 'h' asks for help elsewhere
    table.wait()
    keys.hit(pygame.K_RETURN)

    assert decided(table) == ["answer"]
    assert "home" in table.run.turn.state.entered


def type_letters(table: PreviewTable, letters: str) -> None:
    for letter in letters:
        event = pygame.event.Event(
            pygame.KEYDOWN, key=ord(letter), mod=0, unicode=letter, scancode=0
        )
        table.post(event)
    table.wait()


def test_the_same_key_leads_to_one_scene_after_the_other(
    keys: Keyboard, table: PreviewTable
) -> None:
    language = table.session.settings.language
    for name in ("worried", "proud", "worried"):
        keys.hit(pygame.K_F4)
        type_letters(table, name[:2])
        assert table.desk.search == name[:2]
        type_letters(table, "l")
        keys.hit(pygame.K_BACKSPACE)
        keys.hit(pygame.K_RETURN)
        assert name in table.run.turn.state.entered

    assert table.session.settings.language == language


def test_the_same_key_again_puts_the_scenes_away_where_nothing_was_done(
    keys: Keyboard, table: PreviewTable
) -> None:
    keys.hit(pygame.K_F4)
    keys.hit(pygame.K_F4)
    assert table.desk.tab == ""


def test_escape_puts_the_scenes_away_and_letters_play_again(
    keys: Keyboard, table: PreviewTable
) -> None:
    keys.hit(pygame.K_F4)
    type_letters(table, "wo")
    keys.hit(pygame.K_ESCAPE)
    keys.hit(pygame.K_ESCAPE)
    assert (table.desk.tab, table.title) == ("", "play")
    type_letters(table, "l")
    assert table.session.settings.language == "vi"


def test_escape_clears_the_search_first(keys: Keyboard, table: PreviewTable) -> None:
    keys.hit(pygame.K_F4)
    event = pygame.event.Event(pygame.KEYDOWN, key=ord("x"), mod=0, unicode="x", scancode=0)
    table.post(event)
    assert "No scene has that in its name." in table.words
    keys.hit(pygame.K_ESCAPE)

    assert table.desk.search == ""
    assert table.title == "play"


def test_one_decision_back_and_from_the_start(keys: Keyboard, table: PreviewTable) -> None:
    to_second_decision(keys)
    keys.press("pick-mum")
    keys.hit(pygame.K_F7)
    assert (decided(table), asked(table)) == (["answer"], "tell")
    keys.hit(pygame.K_F7)
    assert (decided(table), asked(table)) == ([], "answer")
    to_second_decision(keys)
    keys.hit(pygame.K_F5)

    assert (decided(table), table.run.abandoned) == ([], ())


def test_the_desk_leads_out_of_the_debrief(keys: Keyboard, table: PreviewTable) -> None:
    keys.to_decision()
    keys.press("pick-refuse")
    keys.to_decision()
    assert table.title == "debrief"
    keys.hit(pygame.K_F7)

    assert (table.title, asked(table)) == ("play", "answer")


def test_the_language_changes_in_the_middle_of_a_story(keys: Keyboard, table: PreviewTable) -> None:
    to_second_decision(keys)
    keys.hit(pygame.K_F6)
    vietnamese = table.words
    keys.press("preview-language")

    assert "Cần giúp ngay" in vietnamese
    assert "I need help now" in table.words
    assert decided(table) == ["answer"]


def test_a_gamepad_reaches_the_desk(table: PreviewTable) -> None:
    pad = Pad(table)
    pad.hit(6)
    assert table.desk.tab == "now"
    pad.press("preview-tab-scenes")
    pad.press("preview-to-worried")

    assert decided(table) == ["answer"]


def test_a_line_opens_in_the_editor(editor: Editor, home: Path, root: Path) -> None:
    editor.replace("then: home", "then: hoem")
    command = ("edit-nothing", "-g", "{file}:{line}")
    table = PreviewTable(editor.path, home, root=root, editor=command)
    Touch(table).press("preview-fault-0")
    line = editor.line_of("hoem")

    assert table.started == [["edit-nothing", "-g", f"{editor.path.resolve()}:{line}"]]


def test_an_editor_that_is_not_there_is_named(editor: Editor, home: Path, root: Path) -> None:
    command = ("no-such-editor", "{file}")
    table = PreviewTable(editor.path, home, root=root, editor=command, can_start=False)
    Keyboard(table).hit(pygame.K_F8)

    assert table.message == "“no-such-editor” could not be started."


def test_without_an_editor_a_press_on_a_line_says_how_to_have_one(
    keys: Keyboard, table: PreviewTable
) -> None:
    keys.press("preview-place")

    assert "--editor, such as: code -g {file}:{line}" in table.message


def test_a_preview_can_begin_at_a_scene(editor: Editor, home: Path, root: Path) -> None:
    table = PreviewTable(editor.path, home, root=root, scene="worried")
    assert decided(table) == ["answer"]

    other = PreviewTable(editor.path, home, root=root, scene="cellar")
    assert other.message == "There is no scene “cellar” in this story."


# -- nothing is kept


def test_nothing_is_written_about_a_player(keys: Keyboard, table: PreviewTable, home: Path) -> None:
    to_second_decision(keys)
    keys.press("pick-mum")
    keys.to_decision()
    assert table.title == "debrief"
    table.session.change("text_scale", 1.5)
    table.session.forget()

    left = {path.name for path in home.rglob("*") if path.is_file()}
    assert {name for name in left if not name.endswith((".po.json", ".json"))} == set()
    assert not {"settings.json", "progress.json", "small.json"} & left
    assert not (home / "saves").exists()


def test_all_stories_leads_to_the_ways_into_this_one(keys: Keyboard, table: PreviewTable) -> None:
    keys.to_decision()
    keys.hit(pygame.K_ESCAPE)
    keys.press("shelf")
    assert {"anew", "go-on", "leave"} <= set(table.ids)
    keys.press("go-on")
    assert (table.title, asked(table)) == ("play", "answer")
    keys.hit(pygame.K_ESCAPE)
    keys.press("shelf")
    keys.press("anew")

    assert (table.title, decided(table)) == ("play", [])


def test_help_is_one_press_away_and_nothing_stands_in_its_way(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    editor.replace("then: home", "then: hoem")
    table.turns(LONG_S)
    table.see()
    keys.hit(pygame.K_F2)
    table.post(*key(pygame.K_F1))

    assert table.title == "help"
    assert not [one for one in table.ids if one.startswith("preview-")]
    keys.hit(pygame.K_ESCAPE)
    assert "NA202" in table.words


def test_arrows_and_tab_lead_to_everything_on_the_desk(
    keys: Keyboard, table: PreviewTable, editor: Editor
) -> None:
    to_second_decision(keys)
    for name in ("panel", "scenes", "close", "problems"):
        table.do(name)
        targets = table.app.frame.targets
        reached, waiting = set[str](), {table.app.focus}
        while waiting:
            here = waiting.pop()
            reached.add(here)
            ways = ("left", "right", "up", "down")
            waiting |= {neighbour(targets, here, way) for way in ways} - reached
        assert reached == set(table.ids), name


def test_a_desk_at_rest_looks_at_the_files_and_draws_nothing(
    keys: Keyboard, table: PreviewTable
) -> None:
    to_second_decision(keys)
    table.turns(10)
    drawn = table.app.frames_drawn
    table.turns(10)

    assert table.app.frames_drawn == drawn
