"""An answer to a decision that is not asked: what has changed, and what to do about it."""

from game.author.story_tests.answers import Unclear, Understanding
from game.author.story_tests.hints import below, way_here
from game.author.story_tests.model import Pick, StoryTest
from game.author.story_tests.names import names
from game.author.story_tests.shown import Screen
from game.author.story_tests.transcripts import answered
from game.author.story_tests_problems import CATALOGUE
from game.diagnostic import Diagnostic
from game.errors import EndlessLoop, IllegalAnswer
from game.phrase import Phrase
from game.reading.structure import quote
from game.story.answers import Answer, Offer, Ordered, Picked, Rated, Spotted, Told
from game.story.model import Choose, Decision, Order, Rate, Spot, Tell
from game.story.run import RATES, Run, decide


def stray(pick: Pick, test: StoryTest, run: Run, screen: Screen) -> Diagnostic:
    """Return the problem of an answer to a decision that the story does not ask now."""
    if run.offer is None:
        hint = below(Phrase("delete this line and the answers below it"), way_here(run.log))
        return CATALOGUE["NA806"].at(pick.key.at, hint, ending=run.turn.ending)
    asked = run.offer.decision
    hint = below(_advice(pick, test, run, screen), way_here(run.log))
    wanted = quote(pick.key.source)
    return CATALOGUE["NA805"].at(pick.key.at, hint, asked=asked.id, wanted=wanted)


def _advice(pick: Pick, test: StoryTest, run: Run, screen: Screen) -> str:
    offer = run.offer
    assert offer is not None
    asked = offer.decision
    if any(names(pick.key, one, screen) for one in _answered(run, screen)):
        return Phrase("'{wanted}' was answered before; delete this line", wanted=pick.key.source)
    if between := _between(pick, run, screen):
        return Phrase("the story now asks '{asked}' first; add '- {asked}: {answer}' above "
                      "this line", asked=asked.id, answer=between)  # fmt: skip
    following = _next(pick, test)
    if following is not None and names(following.key, asked, screen):
        return Phrase("the story no longer asks '{wanted}' here; delete this line",
                      wanted=pick.key.source)  # fmt: skip
    return Phrase("the way turns off earlier than this line: look at the answers before it, "
                  "or answer '{asked}' here", asked=asked.id)  # fmt: skip


def _answered(run: Run, screen: Screen) -> list[Decision]:
    done = {one.decision for one in run.log}
    return [one for one in screen.decisions if one.id in done]


def _next(pick: Pick, test: StoryTest) -> Pick | None:
    """Return the answer after this one."""
    picks = [step for step in test.steps if isinstance(step, Pick)]
    place = picks.index(pick) + 1
    return picks[place] if place < len(picks) else None


def _between(pick: Pick, run: Run, screen: Screen) -> str:
    """Return an answer to what is asked now after which the story asks what the test wants."""
    offer = run.offer
    for answer in _answers(offer) if offer else ():
        try:
            after = decide(run, answer)
        except (IllegalAnswer, EndlessLoop):
            continue
        if offer and _fits(pick, after, screen):
            facts = run.turn.state.facts
            texts = {one.id: screen.text(one.text, facts) for one in offer.candidates}
            return answered(answer, texts)
    return ""


def _fits(pick: Pick, run: Run, screen: Screen) -> bool:
    """Return whether an answer can be given now."""
    offer = run.offer
    if offer is None or not names(pick.key, offer.decision, screen):
        return False
    try:
        Understanding(offer, run.turn.state.facts, screen).answer(pick.answer)
    except Unclear:
        return False
    return True


def _answers(offer: Offer) -> tuple[Answer, ...]:
    """Return all answers after which a story may go on in another way; the safe ones of others."""
    match offer.decision:
        case Choose(options=options):
            return tuple(Picked(one.id) for one in options)
        case Tell(whom=whom):
            return tuple(Told(one.person, way.id) for one in whom for way in one.words)
        case Order(steps=steps):
            return (Ordered(tuple(step.id for step in steps)),)
        case Spot():
            return (Spotted(frozenset(one.id for one in offer.candidates if one.sign)),)
        case Rate():
            return (Rated(RATES[len(RATES) // 2]),)
