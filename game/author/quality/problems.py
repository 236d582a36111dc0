"""What makes a story less good for children: NA716-NA742, and answers to warnings: NA840-NA842.

All but one are warnings: an author may know better and say so with `allow`.
The rules are those of the specification, section 1, and of docs/content.md.
"""

from game.problem import Problem, warning

PROBLEMS = (
    warning(
        "NA716",
        "this sentence has {n} words; up to {limit} are easy to read: '{sentence}'",
        "Players of ten read on an old screen, with noise around them. Aim for twelve words in "
        "English and fifteen syllables in Vietnamese. Make two sentences of one, and leave out "
        "what the picture shows already.",
    ),
    warning(
        "NA717",
        "{n} words are read here on one screen; up to {limit} are read to the end",
        "Everything that stands on the screen at the same time is counted: a question with all "
        "its options, what came of a choice with the explanation, the points to remember. "
        "What is too much is not read at all. Say less, or say it in two steps.",
    ),
    warning(
        "NA718",
        "{n} characters are too long for {what}; up to {limit} have room there",
        "Each text has its place on the screen. This one would fill so many lines, at large "
        "letters or on a small screen, that other things are pushed out of sight.",
    ),
    warning(
        "NA720",
        "'{found}' may sound as if the person who was hurt were at fault",
        "Whoever threatens, lies or presses is responsible, never the one who trusted. Children "
        "who read blame keep silent. Say what the other one did, and what helps now. If the "
        "words say just the opposite here, allow the warning.",
    ),
    warning(
        "NA721",
        "'{found}' takes hope away; say what can still be done",
        "It is never too late, and pictures can be stopped: Take It Down exists for that. "
        "Children who think that all is lost tell nobody.",
    ),
    Problem(
        "NA722",
        "'{found}' must not be in a story for children",
        "A story names no way in which people hurt themselves: no method, no place, no picture. "
        "One sentence of feeling is enough ('I don't want to be here any more'); then somebody "
        "stays and listens.",
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
        "Every option should be something that a child of that age would really do. Next to a "
        "joke the right answer is easy, and nothing is learned.",
    ),
    warning(
        "NA725",
        "'{found}' could be a real address; use one that ends in .example",
        "Whoever owns a real address can put anything there tomorrow. Addresses that end in "
        ".example belong to nobody for ever. Those of the help lines are allowed.",
    ),
    warning(
        "NA726",
        "'{found}' could be somebody's number; write XXX for a part of it",
        "Somebody may have this number, and children would call it. Only numbers of help lines "
        "are written out.",
    ),
    warning(
        "NA727",
        "the number {number} stands here without its country ({country})",
        "The same number is another line in another country: 111 helps children in Viet Nam and "
        "is for emergencies in New Zealand. Write the country beside it, or leave the number to "
        "the help screen, which knows where the player is.",
    ),
    warning(
        "NA728",
        "the safe answer stands {where} at {k} of {n} decisions; players see a pattern",
        "Who has found out where the safe answer stands no longer reads the others. Give it "
        "another place here and there.",
    ),
    warning(
        "NA729",
        "the safe answer is the {which} one at {k} of {n} decisions; players see a pattern",
        "Often the right answer gets the most words, because it is explained. Players notice "
        "that. Explain in 'why', and give other options as many words.",
    ),
    warning(
        "NA730",
        "nothing is searched for warning signs; add a 'spot'",
        "To see a trick is a skill of its own, and it needs practice: let players tap the messages "
        "that should make them stop and think.",
    ),
    warning(
        "NA731",
        "nobody is told and nothing put in order; add a 'tell' or an 'order'",
        "Knowing that one should tell somebody is not enough: players rehearse whom to tell and in "
        "which words ('tell'), or what to do first ('order').",
    ),
    warning(
        "NA732",
        "whatever is chosen at '{decision}', nothing is different afterwards",
        "All options go on in the same way, and none says what came of it. Give options a "
        "'result', a 'say', a 'then' of their own, or let them set a fact that matters later.",
    ),
    warning(
        "NA733",
        "the options '{first}' and '{second}' do the very same",
        "Both are as safe as each other, lead to the same scene, change the same facts and have "
        "the same words afterwards. One of them is enough, or let them differ.",
    ),
    warning(
        "NA734",
        "no option of '{decision}' is safe; at least one needs 'safe: yes'",
        "Whatever a player decides would be a mistake. There is always something that helps, even "
        "if it comes late: offer it.",
    ),
    warning(
        "NA735",
        "every option of '{decision}' is safe, so there is nothing to decide",
        "Points are given for what needs no thought. Offer something that a child might do and "
        "that is less safe, or ask it with 'rate', which gives no points.",
    ),
    warning(
        "NA736",
        "no ending is '{kind}'",
        "A story needs a way that ends well because somebody was careful (safe), and one that "
        "ends well although something went wrong (recovering): players should see that every "
        "path can be put right.",
    ),
    warning(
        "NA738",
        "'{person}' is a stranger, but is named as somebody who helps",
        "Helpers are people whom the player's person knows: family, friends, other adults. "
        "Somebody from a help line or the police is an adult too: give the circle 'adult'.",
    ),
    warning(
        "NA739",
        "'{person}' is a stranger, but can be told",
        "Players rehearse to turn to people they know. Somebody from a help line or the police is "
        "an adult: give the circle 'adult'.",
    ),
    warning(
        "NA740",
        "strangers write here, but no message has a 'tactic'",
        "Tricks that have a name are seen sooner next time. Mark the messages that use one: "
        "'tactic: secrecy' below a message, say. docs/format.md lists the names.",
    ),
    warning(
        "NA741",
        "nothing says who made the picture '{name}' and who may use it",
        "Beside the pictures of a story lies a file credits.txt with a line for each: the name of "
        "the file, a colon, who made it and the licence: 'dog.png: drawn by class 8B, CC BY 4.0'. "
        "Never use photographs of children.",
    ),
    Problem(
        "NA840",
        "{code} keeps the story from playing, so it cannot be allowed",
        "Warnings can be answered with 'allow' and a reason; an error must be mended.",
    ),
    Problem(
        "NA841",
        "there is no problem with the code {code}",
        "Only codes that 'check' shows can be allowed.",
    ),
    warning(
        "NA842",
        "there is no {code} here any more",
        "What was allowed here has been mended, or it is in another place. An answer that answers "
        "nothing would hide the next problem of that kind.",
    ),
)
