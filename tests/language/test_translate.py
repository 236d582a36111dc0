from pathlib import Path

from game.diagnostic import Severity
from game.language.catalogues import Catalogues
from game.language.report import report
from game.language.translate import targets, update_all

SKILLS = 'format: 1\nlanguage: en\nskills: {notice: Notice, tell: "Tell {{x}"}\n'
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


def project(root: Path, po: str = "") -> Path:
    (root / "scenarios").mkdir()
    (root / "scenarios" / "skills.yaml").write_text(SKILLS, encoding="utf-8")
    folder = root / "locales" / "vi" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    if po:
        (folder / "skills.po").write_text(HEAD + po, encoding="utf-8")
    return root


def po_of(root: Path, language: str = "vi") -> Path:
    return root / "locales" / language / "LC_MESSAGES" / "skills.po"


def test_a_file_is_made_for_every_language_but_the_source(tmp_path: Path) -> None:
    root = project(tmp_path)

    done = [(one.path, one.total, one.missing, one.written) for one in update_all(root)]

    assert ("locales/vi/LC_MESSAGES/skills.po", 2, 2, True) in done
    assert targets(root) == ("en", "vi")
    assert not po_of(root, "en").exists()
    assert "\nmsgid" in po_of(root).read_text(encoding="utf-8")
    assert str(tmp_path) not in po_of(root).read_text(encoding="utf-8")


def test_a_folder_that_is_no_language_is_left_alone(tmp_path: Path) -> None:
    root = project(tmp_path)
    for name in ("vi-before", "__pycache__", "pt_BR"):
        (root / "locales" / name).mkdir()

    assert targets(root) == ("en", "pt_BR", "vi")


def test_a_new_language_can_be_begun(tmp_path: Path) -> None:
    root = project(tmp_path)

    list(update_all(root, languages=("fr",), domains=("skills",)))

    assert "nplurals=2" in po_of(root, "fr").read_text(encoding="utf-8")


def test_a_second_update_writes_nothing(tmp_path: Path) -> None:
    root = project(tmp_path)
    list(update_all(root))
    before = po_of(root).stat().st_mtime_ns

    assert not any(one.written for one in update_all(root))
    assert po_of(root).stat().st_mtime_ns == before


def test_a_broken_file_is_left_alone_and_named(tmp_path: Path) -> None:
    root = project(tmp_path, "this is no catalogue\n")
    before = po_of(root).read_bytes()

    (done,) = (one for one in update_all(root, domains=("skills",)) if one.language == "vi")

    assert done.problem is not None
    assert done.problem.code == "NA605"
    assert po_of(root).read_bytes() == before


def test_an_updated_and_translated_file_shows_in_the_game(tmp_path: Path) -> None:
    root = project(tmp_path)
    list(update_all(root))
    text = po_of(root).read_text(encoding="utf-8")
    po_of(root).write_text(
        text.replace('msgid "Notice"\nmsgstr ""', 'msgid "Notice"\nmsgstr "Nhận ra"'),
        encoding="utf-8",
    )

    (done,) = (one for one in update_all(root, domains=("skills",)) if one.language == "vi")

    assert (done.missing, done.fuzzy, done.obsolete) == (1, 0, 0)
    assert Catalogues(root / "locales").problems == ()


def codes(root: Path) -> list[tuple[str, str, int, Severity]]:
    found = report(root, "vi", ("skills",))
    return [(one.code, one.at.path, one.at.line, one.severity) for one in found]


def test_without_a_file_each_text_is_missing_where_it_is_written(tmp_path: Path) -> None:
    assert codes(project(tmp_path)) == [
        ("NA601", "scenarios/skills.yaml", 3, Severity.WARNING) for _ in range(2)
    ]


def test_missing_and_fuzzy_translations_are_warnings_with_their_place(tmp_path: Path) -> None:
    po = (
        'msgctxt "notice/name"\nmsgid "Notice"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgctxt "tell/name"\nmsgid "Tell {{x}"\nmsgstr "Kể"\n'
    )

    assert codes(project(tmp_path, po)) == [
        ("NA601", "locales/vi/LC_MESSAGES/skills.po", 5, Severity.WARNING),
        ("NA602", "locales/vi/LC_MESSAGES/skills.po", 10, Severity.WARNING),
    ]


def test_a_text_the_file_does_not_have_is_placed_in_the_story(tmp_path: Path) -> None:
    po = 'msgctxt "notice/name"\nmsgid "Notice"\nmsgstr "Nhận ra"\n'

    assert codes(project(tmp_path, po)) == [("NA601", "scenarios/skills.yaml", 3, Severity.WARNING)]


def test_other_placeholders_are_an_error(tmp_path: Path) -> None:
    po = (
        'msgctxt "notice/name"\nmsgid "Notice"\nmsgstr "Nhận {ra}"\n\n'
        'msgctxt "tell/name"\nmsgid "Tell {{x}"\nmsgstr "Kể {{y}"\n'
    )

    assert codes(project(tmp_path, po)) == [
        ("NA603", "locales/vi/LC_MESSAGES/skills.po", 5, Severity.ERROR)
    ]


def test_too_few_forms_for_counting_are_an_error(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "game").mkdir()
    (root / "game" / "a.py").write_text('words.uin("{n} day", "{n} days", n)\n', encoding="utf-8")
    path = root / "locales" / "pl" / "LC_MESSAGES" / "game.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        HEAD + 'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] "{n} dzień"\nmsgstr[1] ""\n',
        encoding="utf-8",
    )

    (problem,) = report(root, "pl", ("game",))

    assert problem.code == "NA604"
    assert "has 1 of" in problem.message


def test_texts_written_in_the_language_need_no_translation(tmp_path: Path) -> None:
    assert report(project(tmp_path), "en") == ()
