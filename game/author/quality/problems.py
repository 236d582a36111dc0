"""What makes a story less good for children: NA716-NA743, and answers to warnings: NA840-NA842.

All but one are warnings: an author may know better and say so with `allow`.
The rules are those of the specification, section 1, and of docs/safe-content.md.
"""

from game.problem import Problem, warning

PROBLEMS = (
    warning(
        "NA716",
        "this sentence has {n} words; up to {limit} are easy to read: '{sentence}'",
        "Players of ten read this on an old screen, with noise around them. Put a full stop in "
        "the middle and make two sentences of it. Twelve words are good in English, fifteen "
        "syllables in Vietnamese.",
    ),
    warning(
        "NA717",
        "{n} words are read here on one screen; up to {limit} are read to the end",
        "All that stands on one screen is counted: a question with its options, say, or 'result' "
        "and 'why' together. Too much is not read at all. Shorten the longest text, or put a "
        "part of it into a message or 'narrate' before or after.",
    ),
    warning(
        "NA718",
        "{n} characters are too long for {what}; up to {limit} have room there",
        "Each text has its place on the screen. This one would push other things out of sight "
        "where letters are large or the screen is small. Shorten it, or make two messages of it.",
    ),
    warning(
        "NA720",
        "'{found}' may sound as if the person who was hurt were at fault",
        "Whoever threatens, lies or presses is responsible, never the one who trusted. Children "
        "who read blame keep silent. Write what the other one did ('He tricked her.') and what "
        "helps now. Narration, explanations, helpers and safe answers are looked at; the one who "
        "does wrong may say such things. If the words mean the opposite here, answer the warning "
        "with 'allow'.",
    ),
    warning(
        "NA721",
        "'{found}' takes hope away; write what can still be done",
        "It is never too late, and pictures can be stopped: Take It Down exists for that. "
        "Children who think that all is lost tell nobody. Write 'There is still something that "
        "helps', and what it is. If the one who does wrong says it, make it that person's message.",
    ),
    Problem(
        "NA722",
        "'{found}' must not be in a story for children",
        "A story names no way in which people hurt themselves: no method, no place, no picture. "
        "Write one sentence of feeling instead ('I don't want to be here any more'); then "
        "somebody stays and listens.",
    ),
    warning(
        "NA723",
        "'{found}' says more than a story for children should; write 'a private photo'",
        "A private photo or video is as far as any text goes. What is on it does not matter for "
        "what helps.",
    ),
    warning(
        "NA724",
        "the option '{option}' looks like a joke ('{found}')",
        "Next to a joke the right answer is easy, and nothing is learned. Write what a child of "
        "that age might really do.",
    ),
    warning(
        "NA725",
        "'{found}' could be a real address; use one that ends in .example",
        "Whoever owns a real address can put anything there tomorrow. Addresses that end in "
        ".example never belong to anybody: write 'free-drinks.example', say. Those of the help "
        "lines are allowed.",
    ),
    warning(
        "NA726",
        "'{found}' could be somebody's number; write XXX for a part of it",
        "Somebody may have this number, and children would call it. Write '09XX XXX 123', say. "
        "Only numbers of help lines are written out.",
    ),
    warning(
        "NA727",
        "the number {number} stands here without its country ({country})",
        "111 helps children in Viet Nam, and is for emergencies in New Zealand. Write the country "
        "beside it, '111 (Viet Nam)', or leave the number out: the help screen has the right one.",
    ),
    warning(
        "NA728",
        "the safe answer stands {where} at {k} of {n} decisions; players see a pattern",
        "Who has found out where the safe answer stands no longer reads the others. At some of "
        "these decisions cut the safe option out and paste it at another place among the options.",
    ),
    warning(
        "NA729",
        "the safe answer is the {which} one at {k} of {n} decisions; players see a pattern",
        "Players notice that. Where the safe answer is longest, move what explains it into 'why'; "
        "where it is shortest, shorten the other options.",
    ),
    warning(
        "NA730",
        "nothing is searched for warning signs; add a 'spot'",
        "To see a trick needs practice. After some messages with a 'tactic', add a 'spot': players "
        "tap those that should make them stop and think. docs/format.md shows one to copy.",
    ),
    warning(
        "NA731",
        "nobody is told and nothing put in order; add a 'tell' or an 'order'",
        "To know that one should tell somebody is not enough. Add a 'tell', where players rehearse "
        "whom to tell and in which words, or an 'order': what to do first. docs/format.md shows "
        "both, to copy.",
    ),
    warning(
        "NA732",
        "whatever is chosen at '{decision}', nothing is different afterwards",
        "All options go on in the same way, and none says what came of it. Give each option a "
        "'result', or a 'then' with a scene of its own.",
    ),
    warning(
        "NA733",
        "the options '{first}' and '{second}' do the very same",
        "They are equally safe, lead to the same scene, change the same facts, and the same words "
        "follow. Delete one of them, or give each its own 'result' or 'then'.",
    ),
    warning(
        "NA734",
        "no option of '{decision}' is safe; at least one needs 'safe: yes'",
        "Whatever players choose would be a mistake. Something always helps, even late: add an "
        "option for it with 'safe: yes'.",
    ),
    warning(
        "NA735",
        "every option of '{decision}' is safe, so there is nothing to decide",
        "Points are given for what needs no thought. Add an option that a child might well choose, "
        "with 'safe: no' or 'safe: partly'.",
    ),
    warning(
        "NA736",
        "no ending is '{kind}'",
        "A story needs an ending for those who were careful ('kind: safe'), and one for those who "
        "come back after something went wrong ('kind: recovering'): every way can be put right. "
        "Add the one that is missing under 'endings'.",
    ),
    warning(
        "NA738",
        "'{person}' is a stranger, but is named as somebody who helps",
        "Delete this person from 'helpers', and name somebody from family, friends or other "
        "adults. If it is somebody from a help line or the police, write 'circle: adult' for them "
        "under 'people'.",
    ),
    warning(
        "NA739",
        "'{person}' is a stranger, but can be told",
        "Players rehearse to turn to people they know. Put somebody else under 'whom'. If it is "
        "somebody from a help line or the police, write 'circle: adult' for them under 'people'.",
    ),
    warning(
        "NA740",
        "strangers write here, but no message has a 'tactic'",
        "Tricks that have a name are seen sooner next time. Below each message that uses one "
        "write which: 'tactic: secrecy', say. docs/format.md lists the names.",
    ),
    warning(
        "NA741",
        "nothing says who made the picture '{name}' and who may use it",
        "Beside the picture make a text file credits.txt with a line for each picture: its name, a "
        "colon, who made it and the licence: 'dog.png: drawn by class 8B, CC BY 4.0'. Never use "
        "photographs of children.",
    ),
    warning(
        "NA742",
        "after the unsafe option '{option}' all goes on as after the safe one '{safe}'",
        "Players would see that nothing comes of it. Give the unsafe option a 'then' with a scene "
        "of its own, where it leads to something and back. Or let it 'set' a fact, such as "
        "told_school, and ask for it later: 'if: told_school'. For a fright that passes a 'result' "
        "of its own is enough where at least every third unsafe answer of the story leads to "
        "something; what was given away stays given.",
    ),
    warning(
        "NA743",
        "'{found}' asks the players about themselves; ask about {name}",
        "Somebody in the class may have lived through just this, and nobody should have to say so. "
        "Write 'What does Mai do?', with the name of the person in the story. At the end ask in "
        "general: 'What helps a person to tell?' is a good question.",
    ),
    Problem(
        "NA840",
        "{code} keeps the story from playing, so it cannot be allowed",
        "Only warnings can be answered with 'allow'. Delete the code there, and mend what the "
        "error says.",
    ),
    Problem(
        "NA841",
        "there is no problem with the code {code}",
        "Copy the code from what 'check' shows: 'NA720', say.",
    ),
    warning(
        "NA842",
        "there is no {code} here any more",
        "What was allowed here has been mended, or it is in another place. An answer that answers "
        "nothing would hide the next problem of that kind.",
    ),
)
