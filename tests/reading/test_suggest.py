from game.reading.suggest import did_you_mean, near


def test_the_nearest_name_is_offered() -> None:
    assert did_you_mean("hal", ["hall", "street"]) == "did you mean 'hall'?"


def test_nothing_is_offered_when_nothing_is_near() -> None:
    assert did_you_mean("kitchen", ["hall", "street"]) == ""


def test_at_most_four_names_are_offered() -> None:
    assert len(near("scene", [f"scene{n}" for n in range(9)])) == 4


def test_a_dash_and_an_underscore_are_alike() -> None:
    assert near("move_app", ["move-app"]) == ("move-app",)
