"""The problems of story tests: NA801 to NA819.

Those up to NA804 keep a test from being played; the others say where a story
no longer goes the way that its test describes.
"""

from game.problem import Problem, by_code, warning

PROBLEMS = (
    Problem(
        "NA801",
        "there is no story for these tests: {path} is not there",
        "Tests have the name of their story: scenarios/tests/new-friend.yaml tests the story "
        "scenarios/new-friend.yaml. If the story has a new name, give the tests that name, too.",
    ),
    Problem(
        "NA802",
        "two tests are called '{name}'; the other one is in line {line}",
        "The name is how you find a test again when it fails. Say what is special about this way "
        "through the story.",
    ),
    Problem(
        "NA803",
        "a step is a key with a value, such as 'see: …', but here is {found}",
        "Each line of 'steps' begins with a dash. After it comes a decision with its answer, or "
        "'see', 'not see', 'open', 'closed' or 'fact'. After the colon there is a space.",
    ),
    Problem(
        "NA804",
        "the story of these tests cannot be played, so they were not run",
        "The story has errors. 'check' with the name of the story says where. When they are "
        "mended, the tests can run again.",
    ),
    Problem(
        "NA805",
        "the story asks '{asked}' here, not '{wanted}'",
        "The test answers one decision, but the story has come to another. Either the story has "
        "got a new decision (then the test needs a line for it), or a decision is gone (then the "
        "line can go as well), or an earlier answer now leads another way.",
    ),
    Problem(
        "NA806",
        "the story has already ended with '{ending}' here, so nothing is asked any more",
        "The test has more answers than the story has decisions. Delete what comes too much, or "
        "look whether an earlier answer should still lead on.",
    ),
    Problem(
        "NA807",
        "'{answer}' is no answer to '{decision}'",
        "An answer is an id of the story, or words that can be read on the screen. If the text "
        "was changed in the story, write the new words; an id stays when the words change.",
    ),
    Problem(
        "NA808",
        "'{answer}' cannot be picked at '{decision}' here",
        "The answer is in the story, but closed on this way: what its 'when' asks for is not "
        "true, or it has 'once' and was picked before.",
    ),
    Problem(
        "NA809",
        "'{answer}' could mean {count} answers to '{decision}'",
        "Several answers hold these words. Write more of the words, or the id.",
    ),
    Problem(
        "NA810",
        "'{decision}' is answered with {wanted}, but here is {found}",
        "Each kind of decision has its own kind of answer: one option for 'choose', a list of "
        "what is tapped for 'spot', all steps in order for 'order', a person with words for "
        "'tell', a number from 1 to 5 for 'rate'.",
    ),
    Problem(
        "NA811",
        "'{words}' was not seen here",
        "'see' looks at all that was shown since the answer before it: messages, thoughts, "
        "cards, what came of the answer, the next question, and at the end the ending. Large and "
        "small letters are the same to it.",
    ),
    Problem(
        "NA812",
        "'{words}' was seen here, but should not be",
        "'not see' looks at all that was shown since the answer before it. If the story is right "
        "as it is, delete the line.",
    ),
    Problem(
        "NA813",
        "'{answer}' is {found} at '{decision}', but the test wants it to be {wanted}",
        "An option is open if it can be picked. It is closed if it is greyed out or not shown at "
        "all, because of its 'when' or 'once'.",
    ),
    warning(
        "NA814",
        "no test comes to {endings}",
        "A test for each ending tells you at once when a change to the story cuts one of them "
        "off. You need not write them: 'record' with the story's name and --endings does.",
    ),
    Problem(
        "NA815",
        "the fact '{fact}' is {found} here, not {wanted}",
        "Facts are what the story remembers. Look at what the answers before this line 'set', "
        "and in which order.",
    ),
    Problem(
        "NA816",
        "the test wants the ending '{wanted}', but {found}",
        "The answers of this test lead elsewhere than they did. If the story is right as it is, "
        "write the new ending into the test; if not, look at the last decisions.",
    ),
    Problem(
        "NA817",
        "at the end, '{what}' is {found}, not {wanted}",
        "What was earned on this way is not what the test expects. Usually an answer became "
        "safer or less safe in the story ('safe:'), or a decision came or went.",
    ),
    Problem(
        "NA818",
        "after leaving the game and coming back here, the story goes on differently",
        "Each test is played a second time and saved and loaded after every answer. This is a "
        "mistake in the game, not in your story. Please send the story and the test to whoever "
        "looks after the game.",
    ),
    Problem(
        "NA819",
        "after this the story goes round in circles at the scene '{scene}'",
        "Scenes lead to each other without a decision in between, so the story would never go "
        "on. Change what leads back, or ask something in between.",
    ),
)

CATALOGUE = by_code(PROBLEMS)
