"""A text that is said in several places has to be translated once."""

import random
from pathlib import Path

import pytest

from game.language.merging import kept_in, memory_of, merge
from game.language.po import read
from game.language.pool import Pool, Translation
from game.language.sources import Entry, Source
from game.language.translate import update, update_all

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
SKILLS = "format: 1\nlanguage: en\nskills: {notice: Notice, tell: Tell}\n"
TACTICS = "format: 1\nlanguage: en\ntactics:\n  tell: {name: Tell, card: Somebody tells.}\n"


def project(root: Path, **files: str) -> Path:
    """Write scenarios, and translations into Vietnamese (named po_...)."""
    for name, text in files.items():
        folder = root / ("locales/vi/LC_MESSAGES" if name.startswith("po_") else "scenarios")
        folder.mkdir(parents=True, exist_ok=True)
        name = f"{name[3:]}.po" if name.startswith("po_") else f"{name}.yaml"
        (folder / name).write_text(text, encoding="utf-8")
    return root


def updated(root: Path, domain: str) -> str:
    list(update_all(root, ("vi",), (domain,)))
    return (root / "locales/vi/LC_MESSAGES" / f"{domain}.po").read_text(encoding="utf-8")


def test_the_same_text_of_another_file_is_offered_marked_fuzzy(tmp_path: Path) -> None:
    po = HEAD + 'msgctxt "tell/name"\nmsgid "Tell"\nmsgstr "Kể ra"\n'
    root = project(tmp_path, skills=SKILLS, tactics=TACTICS, po_skills=po)

    assert '#, fuzzy\nmsgctxt "tell/name"\nmsgid "Tell"\nmsgstr "Kể ra"\n' in updated(
        root, "tactics"
    )
    assert 'msgid "Somebody tells."\nmsgstr ""\n' in updated(root, "tactics")


def test_a_text_repeated_in_the_same_file_is_offered_what_it_has_there(tmp_path: Path) -> None:
    same = Source("s", "en", (Entry(source="Mum", context="a"), Entry(source="Mum", context="b")))
    old = HEAD + 'msgctxt "a"\nmsgid "Mum"\nmsgstr "Mẹ"\n'

    text, merged = update(same, "vi", old, "s.po", lambda: {("Mum",): ("Má",)})

    assert [(one.forms, one.fuzzy) for one in merged.current] == [(("Mẹ",), False), (("Mẹ",), True)]
    assert update(same, "vi", text, "s.po")[0] == text


def test_what_is_fuzzy_incomplete_or_in_a_broken_file_is_offered_to_nobody(tmp_path: Path) -> None:
    fuzzy = HEAD + '#, fuzzy\nmsgctxt "tell/name"\nmsgid "Tell"\nmsgstr "Kể ra"\n'
    root = project(tmp_path, skills=SKILLS, tactics=TACTICS, po_skills=fuzzy, po_old="broken")
    counted = read((HEAD + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n').encode(), "pl", "a.po")

    assert "Kể ra" not in updated(root, "tactics")
    assert memory_of(counted) == {}


def test_of_several_texts_in_one_place_the_likest_keeps_the_translation() -> None:
    old = [
        Translation(entry=Entry(source="Are you at home?", context="a/kien"), forms=("nhà",)),
        Translation(entry=Entry(source="Come to the river.", context="a/kien"), forms=("sông",)),
    ]

    merged = merge(old, [Entry(source="Come to the river tonight.", context="a/kien")], 1)

    assert [(one.forms, one.previous) for one in merged.current] == [
        (("sông",), ("Come to the river.",))
    ]
    assert merged.obsolete == (old[0],)


def test_a_story_whose_scenes_all_have_new_names_keeps_every_translation() -> None:
    texts = [f"Text number {number} of the story" for number in range(300)]
    old = [
        Translation(entry=Entry(source=text, context=f"a/{number % 7}"), forms=(text.upper(),))
        for number, text in enumerate(texts)
    ]
    random.Random(1).shuffle(old)

    merged = merge(old, [Entry(source=text, context="b") for text in texts], 1)

    assert [one.forms for one in merged.current] == [(text.upper(),) for text in texts]
    assert not any(one.fuzzy for one in merged.current)


def test_looking_for_texts_alike_compares_only_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    measure = Pool._likeness

    def counting(self: Pool, number: int, entry: Entry) -> float:
        compared.append(number)
        return measure(self, number, entry)

    monkeypatch.setattr(Pool, "_likeness", counting)
    old = [
        Translation(entry=Entry(source=f"word{n} other{n} in place {n}"), forms=("x",))
        for n in range(400)
    ]

    merge(old, [Entry(source=f"new{n} word{n} in place {n}") for n in range(400)], 1)

    assert 0 < len(compared) <= 400 * 10


def test_a_translation_is_given_away_once() -> None:
    old = kept_in(read((HEAD + 'msgctxt "a"\nmsgid "Hi"\nmsgstr "Chào"\n').encode(), "vi", "a.po"))
    pool = Pool(old)

    assert pool.same_text(Entry(source="Hi", context="b")) == old[0]
    assert pool.same_text(Entry(source="Hi", context="c")) is None
    assert pool.left == ()
