from collections.abc import Sequence

import pytest

from game.diagnostic import Location
from game.language.po import BrokenFile
from game.language.sources import Entry, Source
from game.language.translate import update

PATH = "locales/vi/LC_MESSAGES/s.po"


def entry(source: str, context: str = "", plural: str = "", line: int = 1) -> Entry:
    at = Location("scenarios/s.yaml", line, 3)
    return Entry(source=source, plural=plural, context=context, places=(at,))


def updated(entries: Sequence[Entry], old: str = "", language: str = "vi") -> str:
    return update(Source("s", "en", tuple(entries)), language, old, PATH)[0]


def body(text: str) -> str:
    return text.partition("\n\n")[2]


def test_a_new_text_waits_for_its_translation_with_place_and_comments() -> None:
    told = Entry(
        source="Hi!",
        context="a/linh",
        comments=("a nickname", "speaker: Linh"),
        places=(Location("scenarios/s.yaml", 12, 7),),
    )

    assert body(updated([told])) == (
        "#. a nickname\n"
        "#. speaker: Linh\n"
        "#: scenarios/s.yaml:12\n"
        'msgctxt "a/linh"\nmsgid "Hi!"\nmsgstr ""\n'
    )


def test_the_head_names_language_and_plural_rule_and_no_time() -> None:
    head = updated([]).partition("\n\n")[0]

    assert '"Language: vi\\n"' in head
    assert '"Plural-Forms: nplurals=1; plural=0;\\n"' in head
    assert "Date" not in head


def test_updating_twice_changes_nothing() -> None:
    entries = [
        entry("One\ntwo", "a/1"),
        entry('Say "{name}" \\ 100 % sure', "a/2"),
        entry("{n} day", "a/3", "{n} days"),
    ]
    old = updated([*entries, entry("Gone", "a/4")])
    old = old.replace('msgid "Gone"\nmsgstr ""', 'msgid "Gone"\nmsgstr "Mất"')
    once = updated([entry("Changed completely", "a/1"), *entries[1:]], old)

    assert updated([entry("Changed completely", "a/1"), *entries[1:]], once) == once


def test_an_unchanged_text_keeps_its_translation_and_remarks() -> None:
    old = '# mine\n#: old.yaml:1\nmsgctxt "a"\nmsgid "Hi"\nmsgstr "Chào"\n'

    assert body(updated([entry("Hi", "a", line=4)], updated([]) + "\n" + old)) == (
        '# mine\n#: scenarios/s.yaml:4\nmsgctxt "a"\nmsgid "Hi"\nmsgstr "Chào"\n'
    )


def test_a_changed_text_is_fuzzy_and_says_what_it_was() -> None:
    old = updated([entry("Hi", "a")]).replace('msgstr ""\n', 'msgstr "Chào"\n')
    old = old.replace('msgid ""\nmsgstr "Chào"\n', 'msgid ""\nmsgstr ""\n')

    once = updated([entry("Hello there", "a")], old)
    twice = updated([entry("Hello there!", "a")], once)

    assert body(once) == (
        "#: scenarios/s.yaml:1\n#, fuzzy\n"
        '#| msgid "Hi"\nmsgctxt "a"\nmsgid "Hello there"\nmsgstr "Chào"\n'
    )
    assert '#| msgid "Hi"\n' in twice


def test_a_text_that_moved_takes_its_translation_along() -> None:
    old = updated([]) + '\nmsgctxt "a/1"\nmsgid "Hi"\nmsgstr "Chào"\n'

    moved = body(updated([entry("New", "a/1"), entry("Hi", "a/2")], old))

    assert moved.endswith('msgctxt "a/2"\nmsgid "Hi"\nmsgstr "Chào"\n')
    assert "fuzzy" not in moved


def test_a_text_that_is_gone_is_kept_as_obsolete_and_comes_back() -> None:
    old = updated([]) + '\n# mine\nmsgctxt "a"\nmsgid "Hi"\nmsgstr "Chào"\n'

    gone = updated([], old)
    back = updated([entry("Hi", "a")], gone)

    assert body(gone) == '# mine\n#~ msgctxt "a"\n#~ msgid "Hi"\n#~ msgstr "Chào"\n'
    assert body(back).endswith('msgctxt "a"\nmsgid "Hi"\nmsgstr "Chào"\n')
    assert "#~" not in back


def test_an_untranslated_text_that_is_gone_leaves_nothing() -> None:
    assert "Hi" not in updated([], updated([entry("Hi", "a")]))


def test_a_slightly_changed_text_of_the_interface_is_found_without_context() -> None:
    old = updated([]) + '\nmsgid "Play another story"\nmsgstr "Chơi chuyện khác"\n'

    assert "fuzzy" in updated([entry("Play another story now")], old)


def test_a_counted_text_has_as_many_forms_as_the_language() -> None:
    counted = [entry("{n} day", "a", "{n} days")]

    assert [updated(counted, language=code).count("msgstr[") for code in ("vi", "en", "pl")] == [
        1,
        2,
        3,
    ]


def test_fields_and_comments_of_the_head_are_kept() -> None:
    old = (
        updated([])
        .replace('msgid ""\n', '# Thanks to the whole class.\nmsgid ""\n', 1)
        .replace('"Language: vi\\n"', '"Language: vi\\n"\n"X-Poedit-Basepath: .\\n"')
    )

    assert updated([], old) == old


def test_a_broken_file_is_not_overwritten() -> None:
    with pytest.raises(BrokenFile, match="cannot be read"):
        updated([entry("Hi", "a")], "this is no catalogue\n")
