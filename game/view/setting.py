"""What places, times of day, apps and sounds are called."""

from game.story.model import App
from game.view.words import N_, Words

OPENED = {
    App.CHAT: N_("The phone opens: chat with {person}"),
    App.CALL: N_("The phone opens: call with {person}"),
    App.VIDEO: N_("The phone opens: video call with {person}"),
    App.PROFILE: N_("The phone opens: profile of {person}"),
    App.FEED: N_("The phone opens: what others have posted"),
    App.SETTINGS: N_("The phone opens: settings"),
    App.BROWSER: N_("The phone opens: browser"),
    App.STORE: N_("The phone opens: app store"),
    App.GAME: N_("The phone opens: a game"),
    App.LOCK: N_("The phone is locked"),
    App.OFF: N_("The phone is put away"),
}
PLACES = {
    "bedroom": N_("In the bedroom"),
    "kitchen": N_("In the kitchen"),
    "living-room": N_("In the living room"),
    "school-gate": N_("At the school gate"),
    "classroom": N_("In the classroom"),
    "cafe": N_("In a café"),
    "street": N_("In the street"),
    "river-bank": N_("At the river"),
    "taxi": N_("In a taxi"),
    "bus": N_("On the bus"),
    "game-room": N_("In a games room"),
    "house-gate": N_("At the gate of the house"),
    "cyber-day": N_("At the online safety day"),
    "library": N_("In the library"),
    "football-yard": N_("On the football field"),
    "counsellor-room": N_("In the counsellor's room"),
    "market": N_("At the market"),
    "porch": N_("On grandmother's porch"),
}
TIMES = {"day": N_("by day"), "evening": N_("evening"), "night": N_("night"), "dawn": N_("dawn")}
CAPTIONS = {
    "ring": N_("a phone rings"),
    "door": N_("a door"),
    "knock": N_("a knock"),
    "car": N_("a car"),
}


def place_told(name: str, words: Words) -> str:
    """Return where and when a scene is; the author's own name of it where there are no words."""
    place, _, time = name.rpartition("-")
    if place in PLACES and time in TIMES:
        return f"{words.ui(PLACES[place])}, {words.ui(TIMES[time])}"
    return name


def opened_told(app: App, person: str, words: Words) -> str:
    """Return what is on the phone now; `person` is a name."""
    return words.ui(OPENED[app], person=person)


def sound_told(name: str, words: Words) -> str:
    """Return what is heard; "" where a sound has nothing to tell."""
    return words.ui(CAPTIONS[name]) if name in CAPTIONS else ""
