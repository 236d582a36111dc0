"""A story with hundreds of thousands of moments that cannot be merged any further.

Its first half asks for one answer a day, and much of what was answered still
matters in the second half: facts, a choice, a visit, how worried somebody is.
Nothing in it is random.
"""

from collections.abc import Iterator

SKILLS = ("notice", "refuse", "evidence", "tell", "support")
TOP = """\
format: 1
title: A long month
summary: Made by a program, to measure how fast a story is explored.
language: en
ages: 10-13
minutes: 60
topics: [friend-request]
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  minh: {name: minh_2k9, avatar: shadow, circle: stranger}
  mum: {name: Mum, avatar: mum, circle: adult}
facts: {worry: 0, FACTS}
start: day_1
scenes:
"""
ENDS = """\
  good:
    - tell:
        id: telling
        skill: tell
        prompt: What does Mai say?
        whom:
          mum:
            words:
              - {id: plain, text: I need help., safe: yes, why: It is clear., then: home}
              - {id: hint, text: It is nothing., safe: no, why: A hint is hard to hear.}
    - if: worry > 2 or visits('quiet') > 1
      then:
        - end: later
      else:
        - end: together
  home:
    - mum: Come here.
    - end: together
  quiet:
    - narrate: It is quiet in the room.
endings:
  together: &end
    title: Together
    kind: safe
    text: Mum knows.
    remember: [Ask., Tell.]
    helpers: [mum]
    talk: What would you say to a friend?
  later: {<<: *end, title: Later}
"""


def yaml_text(days: int = 14) -> str:
    """Return the story, as a file would hold it."""
    facts = ", ".join(f"fact_{day}: false" for day in range(1, days + 1))
    body = [line for day in range(1, days + 1) for line in (*_first(day), *_next(day, days))]
    later = [line for day in range(1, days + 1) for line in _second(day, days)]
    return TOP.replace("FACTS", facts) + "\n".join([*body, *later]) + "\n" + ENDS


def _next(day: int, days: int) -> Iterator[str]:
    yield f"    - goto: {f'day_{day + 1}' if day < days else 'look_1'}"


def _first(day: int) -> Iterator[str]:
    """A day whose answer is remembered."""
    skill = SKILLS[day % len(SKILLS)]
    yield f"  day_{day}:"
    yield "    - open: chat with minh"
    yield f"    - minh: It is day {day}. Do you keep a secret?"
    yield f"    - choose: {{id: q{day}, skill: {skill}, prompt: What now?, options: ["
    yield "        {id: ask, text: Ask Mum, safe: yes, why: She knows.},"
    yield "        {id: wait, text: Wait, safe: partly, why: It can wait.,"
    yield "         set: {worry: 'min(worry + 1, 4)'}},"
    yield "        {id: keep, text: Keep it, safe: no, why: It is heavy.,"
    yield f"         set: {{fact_{day}: true}}}}]}}"


def _second(day: int, days: int) -> Iterator[str]:
    """A day on which an earlier answer comes back, for the last time."""
    skill = SKILLS[(day + 2) % len(SKILLS)]
    after = f"look_{day + 1}" if day < days else "good"
    yield f"  look_{day}:"
    if day % 5 == 0:
        yield "    - if: worry > 3"
        yield "      then:"
        yield "        - call: quiet"
    yield f"    - if: fact_{day}"
    yield "      then:"
    yield f"        - minh: You kept the secret of day {day}."
    yield f"    - choose: {{id: r{day}, skill: {skill}, prompt: And now?, options: ["
    yield f"        {{id: tell, text: Tell her, safe: yes, why: It helps., then: {after}}},"
    yield f"        {{id: hide, text: Hide it, safe: no, why: It grows., when: fact_{day},"
    yield f"         then: {after}}}]}}"
