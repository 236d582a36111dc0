"""The first screen says whom to call before anything else is pressed."""

from tests.window.driving import Table


def test_help_names_the_number_of_the_players_country(table: Table) -> None:
    assert table.target("help").label == "I need help now · 111 (Viet Nam)"


def test_another_country_has_another_number(table: Table) -> None:
    table.session.change("country", "KH")
    table.see()
    assert table.target("help").label == "I need help now · 1280 (Cambodia)"


def test_where_there_is_no_room_the_words_alone_stay(table: Table) -> None:
    table.session.change("text_scale", 2.0)
    table.resize((600, 800))
    assert table.target("help").label == "I need help now"
