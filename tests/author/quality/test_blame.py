"""What teachers write when they blame, and what sounds alike and is all right."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from game.author.quality.wordlists import WordList, found_in, instead_of

DOCS = Path(__file__).resolve().parents[3] / "docs"
BLAME = {
    "en": (
        "Why did you send it?",
        "Why did she trust him so fast?",
        "Why didn't you tell me?",
        "It was her own fault.",
        "You should have known better.",
        "She should\u2019ve known.",
        "I told you so.",
        "I warned you about strangers.",
        "Next time you'll be more careful!",
        "Next time, be a bit more careful.",
        "Be careful next time.",
        "You shouldn't have gone there.",
        "What were you thinking?",
        "What have you done?",
        "How could you?",
        "How could you believe that?",
        "If you hadn't answered, nothing would have happened.",
        "You let this happen.",
        "She has only herself to blame.",
        "I hope you've learned your lesson.",
        "Let this be a lesson to you.",
        "He was too trusting.",
        "She trusted him too easily.",
        "You got yourself into this.",
        "Anyone could have seen that.",
        "It serves her right.",
        "Wrong!",
        "Think before you post.",
        "He made a bad choice.",
        "He ought to have said no.",
        "She should have refused.",
        "She is too sensitive.",
        "You can't take a joke.",
        "I'm disappointed in you.",
        "Give me that phone.",
        "Why did you film her?",
        "Why did he laugh?",
    ),
    "vi": (
        "Sao em lại gửi?",
        "Sao con lại tin người lạ?",
        "Lần sau nhớ cẩn thận hơn nhé.",
        "Lần sau em phải cẩn thận.",
        "Lần sau đừng dại nữa.",
        "Tại em cả.",
        "Ai bảo em tin người ta.",
        "Đáng lẽ em phải biết.",
        "Lẽ ra con không nên gửi ảnh.",
        "Mẹ đã bảo rồi mà.",
        "Cô đã dặn bao nhiêu lần.",
        "Bạn ấy cả tin quá.",
        "Sao dại thế? Sao lại dại thế?",
        "Lỗi của em là đã trả lời.",
        "Con đã làm gì thế này?",
        "Em nên rút kinh nghiệm.",
        "Coi như bài học nhớ đời.",
        "Do em chủ quan.",
        "Sao con không nói sớm?",
        "Sao bây giờ mới kể?",
        "Biết ngay mà.",
        "Tự làm tự chịu.",
        "Con gái con đứa.",
        "Em thiếu cảnh giác.",
        "Dễ tin người quá!",
        "Còn trách ai được nữa.",
        "Sai rồi!",
        "Nghĩ kỹ trước khi đăng chứ.",
        "Bạn ấy đã chọn sai.",
        "Đó là một quyết định tồi.",
        "Đáng lẽ bạn ấy phải nói không.",
        "Em phải biết từ chối.",
        "Bạn ấy nhạy cảm quá.",
        "Chuyện bé xé ra to.",
        "Mẹ thất vọng về con.",
        "Đưa điện thoại đây.",
        "Sao em lại quay bạn ấy?",
        "Sao bạn lại hùa theo?",
    ),
}
NO_BLAME = {
    "en": (
        "This isn't your fault.",
        "None of this is your fault.",
        "It was never her fault.",
        "Many think it is their fault.",
        "Thank you for telling me. What happened then?",
        "Next time you know this trick.",
        "He should have stopped. He knew her age.",
        "I should have listened. I'm sorry.",
        "Grown-ups should have noticed.",
        "How could you help a friend?",
        "What have you done today?",
        "Whoever threatens is to blame.",
        "You weren't to blame.",
        "Nobody asked for it.",
        "He tricked her, and he had practised.",
        "Don't blame yourself.",
        "It's a silly dance. You're silly. Thank you.",
        "Everyone trusts friends. He abused it.",
        "Nothing is wrong!",
        "Is something wrong?",
        "That is not a bad choice.",
        "Adults ought to have listened.",
        "You aren't too sensitive.",
        "I'm not disappointed in you.",
        "Give me a hug. The phone can wait.",
    ),
    "vi": (
        "Không phải lỗi của em.",
        "Đó đâu phải là lỗi của bạn.",
        "Nhiều bạn tưởng đó là lỗi của mình.",
        "Đây là lỗi của kẻ lừa đảo.",
        "Giữ tất cả tin nhắn.",
        "Hiện tại em thấy sao?",
        "Nếu có ai bảo em giữ bí mật, hãy kể.",
        "Có ai bảo con giữ kín không?",
        "Lần sau em đã biết chiêu này rồi.",
        "Kẻ kia đã lừa bạn ấy.",
        "Đừng tự trách mình.",
        "Mẹ lẽ ra phải nghe con.",
        "Lẽ ra mẹ phải hỏi con sớm hơn.",
        "Em kể với cô là tốt rồi.",
        "Cô đã nghe em kể rồi.",
        "Tin bạn bè là đúng. Người kia đã lợi dụng điều đó.",
        "Mẹ sai rồi! Mẹ xin lỗi con.",
        "Em không chọn sai.",
        "Em đâu có nhạy cảm quá.",
        "Mẹ không thất vọng về con.",
        "Đưa bác xem điện thoại nhé.",
    ),
}
NAM = {
    "en": (
        "It was Nam's own fault.",
        "Nam\u2019s fault, really.",
        "Nam should have known.",
        "If only Nam had been more careful.",
        "If Nam had been careful, it would still be there.",
        "Why did Nam click?",
        "Nam should have asked.",
        "Serves Nam right.",
    ),
    "vi": (
        "Tại Nam dễ tin quá.",
        "Lỗi là ở Nam.",
        "Đó là lỗi của Nam.",
        "Đáng ra Nam không nên bấm.",
        "Nếu Nam cẩn thận hơn thì đã không mất.",
        "Ai bảo ham đồ miễn phí.",
        "Ai bảo Nam tin người ta.",
        "Sao lại bấm vào link lạ?",
        "Sao Nam lại bấm?",
        "Lần sau em nhớ đừng bấm lung tung.",
        "Lần sau Nam đừng bấm nữa.",
        "Tham thì thâm.",
    ),
}
NO_BLAME_OF_NAM = {
    "en": (
        "Nam is not stupid at all.",
        "Nam is not at all stupid.",
        "This isn't Nam's fault.",
        "Nam was tricked. Adults should have known.",
        "Nam trusted a friend.",
    ),
    "vi": (
        "Nam không hề ngốc.",
        "Nam đâu có ngốc.",
        "Nam không hề ngu ngốc. Nam không ngốc nghếch.",
        "Nam bị lừa không phải vì ngốc.",
        "Không phải lỗi của Nam.",
        "Lỗi là ở người đó, không phải ở Nam.",
        "Không phải tại Nam.",
        "Hiện tại Nam đã yên tâm.",
        "Lẽ ra Nam phải được giúp sớm hơn.",
        "Nếu có ai bảo Nam gửi mã, Nam kể với cô.",
        "Lần sau Nam đừng lo.",
        "Nếu Nam không chắc, Nam hỏi mẹ.",
    ),
}


def _each(samples: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in samples.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), _each(BLAME))
def test_blame_is_found_as_teachers_write_it(language: str, text: str) -> None:
    assert list(found_in(text, WordList.BLAME, language)) != []


@pytest.mark.parametrize(("language", "text"), _each(NO_BLAME))
def test_what_blames_nobody_is_left_alone(language: str, text: str) -> None:
    assert list(found_in(text, WordList.BLAME, language)) == []


@pytest.mark.parametrize(("language", "text"), _each(NAM))
def test_blame_is_found_where_the_person_of_the_story_is_named(language: str, text: str) -> None:
    assert list(found_in(text, WordList.BLAME, language, "Nam")) != []


@pytest.mark.parametrize(("language", "text"), _each(NO_BLAME_OF_NAM))
def test_what_takes_the_blame_off_a_named_person_is_left_alone(language: str, text: str) -> None:
    assert list(found_in(text, WordList.BLAME, language, "Nam")) == []


def test_a_name_is_a_name_only_with_its_capitals_and_only_in_its_own_story() -> None:
    assert list(found_in("Tại An cả.", WordList.BLAME, "vi", "An")) == ["Tại An"]
    assert list(found_in("Tại an ninh mạng.", WordList.BLAME, "vi", "An")) == []
    assert list(found_in("Tại An cả.", WordList.BLAME, "vi", "Nam")) == []
    assert list(found_in("Tại An cả.", WordList.BLAME, "vi")) == []


@pytest.mark.parametrize("name", ["Bé Nam", "Nam (10A)", "nam_2k9", "N.", "*"])
def test_a_name_may_have_any_characters(name: str) -> None:
    for you in (name, f" {name}"):
        assert list(found_in(f"If only {name} had asked.", WordList.BLAME, "en", you)) != []
        assert list(found_in("If only it had rained.", WordList.BLAME, "en", you)) == []


def test_what_could_be_written_instead_is_told_for_a_named_person_too() -> None:
    assert instead_of("Lỗi là ở Nam", WordList.BLAME, "vi", "Nam") != ""


def test_of_two_words_that_overlap_the_first_is_told() -> None:
    found = found_in("Next time be more careful next time.", WordList.BLAME, "en")

    assert list(found) == ["Next time be more careful"]


def test_a_choice_stands_for_each_of_its_words_and_a_star_for_one_or_two() -> None:
    for text in ("sao em ấy lại gửi", "Sao bạn lại   tin", "sao NÓ lại đăng"):
        assert list(found_in(text, WordList.BLAME, "vi")) == [text]
    assert list(found_in("next time, Mai, be careful", WordList.BLAME, "en")) != []
    assert list(found_in("next time you try to be as careful", WordList.BLAME, "en")) == []


@pytest.mark.parametrize(
    ("page", "language", "head"),
    [("safe-content.md", "en", "| instead of |"), ("safe-content.vi.md", "vi", "| thay vì |")],
)
def test_what_the_guide_advises_against_is_found_and_what_it_advises_is_not(
    page: str, language: str, head: str
) -> None:
    table = (DOCS / page).read_text(encoding="utf-8").partition(head)[2].partition("\n\n")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]

    assert len(rows) > 9
    for blaming, write in rows:
        assert _taken_amiss(blaming, language)
        assert not _taken_amiss(write, language)
    proposed = {
        instead_of(found, words, language)
        for words in (WordList.BLAME, WordList.HOPELESS)
        for text in (*BLAME[language], *(blaming for blaming, _ in rows))
        for found in found_in(text, words, language)
    }
    assert len(proposed) > 9
    assert proposed <= {write for _, write in rows}


def _taken_amiss(text: str, language: str) -> bool:
    lists = (WordList.BLAME, WordList.HOPELESS)
    return any(any(found_in(text, words, language)) for words in lists)
