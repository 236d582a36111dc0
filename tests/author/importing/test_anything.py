"""Whatever a file holds, it becomes a story that can be read, or one sentence says why not."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.importing.converting import Speaking, convert
from game.author.importing.passages import MAX_PASSAGES, NotReadable
from game.author.importing.rows import MAX_UNPACKED
from game.reading.world import World
from tests.author.importing.conftest import example, reading

SNIPPETS = (
    *("[[a->Start]]", "[[Start]]", "[[b|c]]", "[[", "]]", "[", "]", "(", ")", "{", "}", "\n"),
    *("<<if $x>>", "<<if $x is 1>>", "<<elseif $y>>", "<<else>>", "<</if>>", "<<set $x to 1>>"),
    *('<<link "a" "b">>', "<</link>>", "<<goto 'Start'>>", "<<include 'Start'>>", "<<", ">>"),
    *("(if: $x)", "(else:)", "(set: $x to it + 1)", '(goto: "Start")', '(link: "a")', "$x"),
    *("[img[a|b]]", "<img src=a>", "<script>", "<!--", "-->", '"', "'", "Mai: hi\n", "You: x\n"),
    *("\n:: Start\n", "\n:: c [tag]\n", ":: StoryInit\n", "word ", "{{", "\x00", "\ue000", "#"),
)
TEXTS = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=5)), max_size=40)
STARTS = st.tuples(st.sampled_from([b"", b"\xff\xfe", b"PK\x03\x04"]), st.binary(max_size=200)).map(
    b"".join
)
# read without error, but for a circle of passages with no decision in it
ALLOWED = {"NA303", "NA310", "NA302"}


def assert_readable(content: bytes, name: str, speaking: Speaking, world: World) -> None:
    try:
        stories = convert(content, name, speaking)
    except NotReadable as error:
        assert str(error)
        return
    for one in stories:
        found = reading(one, world)
        assert (
            found.story is not None
            or {problem.code for problem in found.diagnostics if problem.severity == "error"}
            <= ALLOWED
        ), (one.text, found.diagnostics)


@settings(max_examples=100, deadline=None)
@given(parts=TEXTS, style=st.sampled_from(["Harlowe", "SugarCube"]))
def test_any_twee_is_read(parts: list[str], style: str, speaking: Speaking, world: World) -> None:
    text = f':: StoryData\n{{"format": "{style}"}}\n:: Start\n{"".join(parts)}'

    assert_readable(text.encode(errors="replace"), "a.twee", speaking, world)


@settings(max_examples=60, deadline=None)
@given(parts=TEXTS, cut=st.integers(0, 3000))
def test_any_page_is_read(parts: list[str], cut: int, speaking: Speaking, world: World) -> None:
    page = example("harlowe.html").decode()
    changed = page[:cut] + "".join(parts) + page[cut:]

    assert_readable(changed.encode(errors="replace"), "a.html", speaking, world)


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(st.lists(st.sampled_from(["", "a", "b", "end", "yes", "Mai", '"', "{x",
                                                "x\ny", "you", "#", "- a"]),
                               min_size=7, max_size=7), max_size=12))  # fmt: skip
def test_any_table_is_read(cells: list[list[str]], speaking: Speaking, world: World) -> None:
    rows = "\n".join(",".join(row) for row in cells)

    assert_readable(
        f"scene,who,text,option,safe,why,next\n{rows}".encode(), "a.csv", speaking, world
    )


@settings(max_examples=60, deadline=None)
@given(content=STARTS, suffix=st.sampled_from([".twee", ".html", ".csv", ".xlsx"]))
def test_any_bytes_are_read(content: bytes, suffix: str, speaking: Speaking, world: World) -> None:
    assert_readable(content, f"a{suffix}", speaking, world)


@pytest.mark.parametrize(
    "text",
    [
        "(if: $x)[" * 20_000,
        "<<if $x>>" * 20_000,
        "[[" * 100_000,
        "((a:" * 50_000,
        "<<link '" * 30_000,
        "<!--" * 50_000,
        "<a data-passage='x'>" * 20_000,
        "<script>" * 20_000,
        "$a" * 20_000,
    ],
    ids=lambda text: text[:9],
)
@pytest.mark.parametrize("style", ["Harlowe", "SugarCube"])
def test_what_never_closes_comes_to_an_end(
    text: str, style: str, speaking: Speaking, world: World
) -> None:
    story = f':: StoryData\n{{"format": "{style}"}}\n:: Start\n{text}'

    assert_readable(story.encode(), "a.twee", speaking, world)


def test_too_many_passages_are_refused(speaking: Speaking) -> None:
    with pytest.raises(NotReadable, match="passages"):
        convert(b":: a\nb\n" * (MAX_PASSAGES + 1), "a.twee", speaking)


def test_a_workbook_that_unpacks_to_too_much_is_refused(speaking: Speaking) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * (MAX_UNPACKED + 1))

    with pytest.raises(NotReadable):
        convert(file.getvalue(), "a.xlsx", speaking)
