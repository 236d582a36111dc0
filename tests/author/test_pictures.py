"""How large pictures are, told from the first bytes of their files."""

import struct
from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.author.pictures import ENDINGS, PictureRefused, Size, kind_of, size_of, size_of_file

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = sorted([*ROOT.glob("assets/*/*.svg"), *ROOT.glob("scenarios/*/*.svg")])


def refused(content: bytes, name: str) -> str:
    with pytest.raises(PictureRefused) as caught:
        size_of(content, name)
    assert caught.value.code == "NA715"
    return str(caught.value.words["reason"])


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_a_saved_picture_has_its_size(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"small.{ending}"
    pygame.image.save(pygame.Surface((31, 17)), path)

    assert size_of_file(path) == Size(31, 17)


def test_the_shipped_pictures_are_as_large_as_they_say() -> None:
    loaded = {path.name: pygame.image.load(path).get_size() for path in SHIPPED[::7]}

    assert {path.name: size_of_file(path) for path in SHIPPED[::7]} == loaded
    assert all(size_of_file(path).width for path in SHIPPED)


def webp(kind: bytes, body: bytes) -> bytes:
    chunk = kind + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


@pytest.mark.parametrize(
    "content",
    [
        webp(b"VP8 ", b"\x00\x00\x00\x9d\x01\x2a" + struct.pack("<HH", 320, 200)),
        webp(b"VP8L", b"\x2f" + struct.pack("<I", 319 | 199 << 14)),
        webp(b"VP8X", bytes(4) + (319).to_bytes(3, "little") + (199).to_bytes(3, "little")),
    ],
    ids=["lossy", "lossless", "extended"],
)
def test_each_kind_of_webp_has_its_size(content: bytes) -> None:
    assert size_of(content, "a.webp") == (320, 200)
    assert refused(content[:-1], "a.webp") == "it is cut off"


@pytest.mark.parametrize(
    ("tag", "size"),
    [
        ('width="40" height="30"', (40, 30)),
        ('width="40px" height="0.5in" viewBox="0 0 9 9"', (40, 48)),
        ('viewBox="0 0 400 300"', (400, 300)),
        ('viewBox="0,0,400.7,300"', (400, 300)),
        ('width="100%" height="100%" viewBox="-1 -1 12 8"', (12, 8)),
    ],
)
def test_an_svg_says_its_size_in_its_first_tag(tag: str, size: tuple[int, int]) -> None:
    content = f'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" {tag}></svg>'

    assert size_of(content.encode(), "a.svg") == size


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"<svg/>", "a.svg", "it does not say how wide and high it is"),
        (b"<svg width='1' height='1'>", "a.svg", None),
        (b"<svg width='9' height='9'", "a.svg", "it is cut off"),
        (b"<svg width='9' width='9'>", "a.svg", "it is damaged"),
        (b"<html><svg width='9' height='9'/></html>", "a.svg", "it is damaged"),
        (b"", "a.png", "it is no PNG picture"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "it is cut off"),
        (b"\xff\xd8\xff\xe0\x00\x10", "a.jpeg", "it is cut off"),
        (b"\xff\xd8\xff\xe0\x00\x02\x00\x00", "a.jpeg", "it is damaged"),
        (b"<svg/>", "a.png", "it is no PNG picture"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_a_reason(
    content: bytes, name: str, reason: str | None
) -> None:
    if reason is None:
        assert size_of(content, name) == (1, 1)
    else:
        assert refused(content, name) == reason


def test_a_picture_of_another_kind_is_told_what_to_do() -> None:
    with pytest.raises(PictureRefused) as caught:
        size_of(b"\xff\xd8\xff\xe0", "cat.png")

    assert caught.value.hint == (
        "it holds a picture of the kind JPEG; name it 'cat.jpg', or save it as PNG"
    )


def test_an_svg_of_many_pixels_is_refused_although_its_file_is_small(tmp_path: Path) -> None:
    path = tmp_path / "huge.svg"
    path.write_text("<svg width='1e3' height='99999' viewBox='0 0 99999 9'/>", encoding="ascii")
    with pytest.raises(PictureRefused) as caught:
        size_of_file(path)

    assert caught.value.code == "NA713"


def test_a_folder_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    with pytest.raises(PictureRefused) as caught:
        size_of_file(tmp_path / "folder.png")

    assert caught.value.code == "NA715"


HEADS = [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x10\x00\x00\x00WEBP", b"<svg "]


@given(st.sampled_from(HEADS), st.binary(max_size=60), st.sampled_from(sorted(ENDINGS)))
def test_any_bytes_have_a_size_or_are_refused(head: bytes, body: bytes, ending: str) -> None:
    try:
        size = size_of(head + body, f"a{ending}")
    except PictureRefused as no:
        assert no.code == "NA715"
    else:
        assert min(size) > 0
        assert kind_of(head + body) == ENDINGS[ending]
