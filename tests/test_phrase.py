import pickle

from game.phrase import Phrase, said

PHRASE = Phrase("'{key}' needs {wanted}", key="a{b}", wanted=Phrase("a number"))
VIETNAMESE = {"'{key}' needs {wanted}": "{wanted} mới hợp với '{key}'", "a number": "một số"}


def vietnamese(template: str) -> str:
    return VIETNAMESE[template]


def test_a_phrase_is_its_text() -> None:
    assert PHRASE == "'a{b}' needs a number"
    assert Phrase("a brace {{") == "a brace {"


def test_a_phrase_is_said_in_another_language_its_gaps_too() -> None:
    assert said(PHRASE, vietnamese) == "một số mới hợp với 'a{b}'"


def test_plain_text_is_the_same_in_every_language() -> None:
    assert said("'{key}' needs {wanted}", vietnamese) == "'{key}' needs {wanted}"


def test_a_translation_with_other_gaps_is_not_used() -> None:
    assert said(Phrase("see {name}", name="mai"), lambda _: "xem {nmae}") == "see mai"


def test_a_phrase_travels_between_processes() -> None:
    sent = pickle.loads(pickle.dumps(PHRASE))

    assert sent == PHRASE
    assert said(sent, vietnamese) == said(PHRASE, vietnamese)
