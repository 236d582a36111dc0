"""The signs of tactics and skills. Those a teacher adds get the plain ones."""

TACTICS = frozenset((
    "secrecy", "urgency", "flattery", "isolation", "gift",
    "threat", "authority", "move-app", "too-good", "guilt",
))  # fmt: skip
SKILLS = frozenset(("notice", "refuse", "evidence", "tell", "support"))


def tactic_icon(id: str) -> str:
    """Return the icon of a tactic."""
    return f"tactic-{id}" if id in TACTICS else "flag"


def skill_icon(id: str) -> str:
    """Return the icon of a skill."""
    return f"skill-{id}" if id in SKILLS else "shield"
