"""The catalogue of everything that can be wrong with a file.

NA0 the file itself and its YAML, NA1 structure, NA2 names that lead nowhere,
NA3 the way through the story, NA4 expressions, NA5 people, decisions,
pictures and endings. `complain` makes a Diagnostic of them.
"""

from collections.abc import Iterable

from game.diagnostic import Diagnostic, Location
from game.problem import Problem, by_code, warning

_FILE = (
    Problem(
        "NA001",
        "there is no file '{name}'",
        "The file was asked for by name, but nothing with that name is there. "
        "Look for a typing mistake, or for a file ending that your computer hides (.yaml.txt).",
    ),
    Problem(
        "NA002",
        "'{name}' cannot be opened: {reason}",
        "The file is there, but the computer does not let the game read it. "
        "Close other programs that use it, or ask whoever looks after the computer.",
    ),
    Problem(
        "NA003",
        "the file is larger than {limit}, the most a story may have",
        "A story is text; even a long one stays far below one mebibyte. "
        "Perhaps a picture or another document was saved under this name.",
    ),
    Problem(
        "NA004",
        "the file is empty; a story begins with 'format: 1'",
        "There is nothing in the file, or only remarks (lines that begin with #). "
        "Start from a copy of docs/first-story.yaml, a small story to change.",
    ),
    Problem(
        "NA005",
        "this text is kept as UTF-16; save it as UTF-8",
        "Computers can keep letters in several ways. Some versions of Notepad write UTF-16 "
        "('Unicode'); the game reads UTF-8. In Notepad: File > Save as > Encoding: UTF-8.",
    ),
    Problem(
        "NA006",
        "this is not UTF-8 text; it looks like {encoding}; save it as UTF-8",
        "Computers can keep letters in several ways, and this file uses an older one, in which "
        "'ế' or 'é' may turn into other signs. Open the file in the program that made it and save "
        "it as UTF-8. In Notepad: File > Save as > Encoding: UTF-8.",
    ),
    Problem(
        "NA007",
        "there is a sign here that cannot be seen ({sign}); delete it",
        "A control character came into the text, often by copying from another program. "
        "Delete the sign before and after the place and type them again.",
    ),
    Problem(
        "NA008",
        "{what}",
        "The file is written in YAML, where the spaces at the start of a line, colons, dashes and "
        "quotes carry meaning. From the place named, the text can be read in no sensible way. "
        "The mistake is often on the line before.",
    ),
    Problem(
        "NA009",
        "this line begins with a tab; use spaces",
        "In YAML the start of a line may hold spaces only, because a tab is of different width "
        "on each computer. Set the editor to 'insert spaces'.",
    ),
    Problem(
        "NA010",
        "'{key}' is written twice here; the first one is on line {line}",
        "A key may be there once only, or it would be unclear which one counts. "
        "Delete one of them, or give one another name.",
    ),
    Problem(
        "NA011",
        "the references with * repeat so much that more than {limit} entries come of it",
        "An anchor (&name) and references to it (*name) save typing. Here they repeat each other "
        "so often that the story would be too large. Write the parts out instead.",
    ),
    Problem(
        "NA012",
        "this is nested more than {limit} deep",
        "Lists and keys inside one another can be at most this deep. Use scenes and 'goto' or "
        "'call' instead of many 'if' inside each other.",
    ),
    Problem(
        "NA013",
        "'{tag}' is a YAML tag, which stories do not use",
        "A word that begins with ! has a special meaning in YAML. If the text should begin "
        "with !, put the whole of it in quotes.",
    ),
    Problem(
        "NA014",
        "'*{name}' refers to nothing that stands before it",
        "A reference (*name) repeats what was marked with &name earlier in the same file. "
        "If the text should begin with *, put the whole of it in quotes.",
    ),
    Problem(
        "NA015",
        "a second document begins here; a file holds one story",
        "A line of three dashes starts a new document in YAML. Delete it, or put the rest "
        "in a file of its own.",
    ),
    Problem(
        "NA016",
        "'{name}' is no name for a story; use {pattern}",
        "The name of the file, without '.yaml', is the id of the story: it appears in saved "
        "games and in translations, so it is kept to signs that work on every computer.",
    ),
    warning(
        "NA017",
        "everything from '{cut}' on is missing in the text",
        "In YAML a # after a space begins a remark for people who read the file, and players "
        "never see it. If it belongs to the text, put the whole text in quotes. "
        "A remark that is meant to be one has a space after the #.",
    ),
    Problem(
        "NA018",
        "this line has {what} from a word processor; type the space again",
        "Word processors and web pages use spaces that look like plain ones but are other signs. "
        "At the start of a line, after a dash and around a colon only plain spaces count. "
        "Delete the space and type it again. Inside a text such a space is allowed.",
    ),
    Problem(
        "NA019",
        "this line begins with '{sign}'; use a plain - to begin a list item",
        "Word processors turn a dash at the start of a line into a bullet or a longer dash. "
        "In a story each item of a list begins with the plain dash of the keyboard and a space.",
    ),
    warning(
        "NA020",
        "'{name}' is not read as a story; rename it to {right}",
        "The game reads the files of the folder 'scenarios' that end in .yaml. Some computers hide "
        "the ending of a name and add .txt; in the Explorer of Windows, 'View' has a tick for "
        "'File name extensions'.",
    ),
    warning(
        "NA021",
        "players will see the curly quotes around this text",
        "Word processors bend quotes. Bent ones are letters like all others: they quote nothing, "
        "and the game shows them. If the text needs quotes, type straight ones. If players should "
        "see bent ones around it, put straight quotes around the whole.",
    ),
)

_STRUCTURE = (
    Problem(
        "NA101",
        "'{key}' is not known in {where}",
        "Each part of a story has a fixed set of keys, listed in docs/format.md. "
        "Look for a typing mistake, or for a line that is too far left or right.",
    ),
    Problem(
        "NA102",
        "{where} needs '{key}' ({doc})",
        "Something that the game cannot do without is missing. docs/format.md shows an example.",
    ),
    Problem(
        "NA103",
        "'{key}' needs {wanted}, but here is {found}",
        "The value has another form than the game expects: a list where there should be text, "
        "say. Lists are lines that begin with a dash.",
    ),
    Problem(
        "NA104",
        "'{key}' is one of {allowed}, but here is '{found}'",
        "Only certain words make sense here. They are listed in docs/format.md.",
    ),
    Problem(
        "NA105",
        "'{key}' is {wanted}, but here is {found}",
        "The number is outside what makes sense here.",
    ),
    Problem(
        "NA106",
        "'{found}' cannot be the name of {what}; use {pattern}",
        "Names that the story uses for its own parts are kept simple, so that they work in "
        "expressions, translations and saved games. What players read is written elsewhere.",
    ),
    Problem(
        "NA107",
        "'{key}' needs {wanted}, but here are {found}",
        "The list is too short or too long.",
    ),
    Problem(
        "NA108",
        "this story needs a newer version of the game (format {found}; this one reads format 1)",
        "The story was written for a later version and may use things this one cannot do. "
        "Get the newest version of the game.",
    ),
    Problem(
        "NA109",
        "'{key}' is neither a person of this story nor a kind of beat",
        "Each item of a scene begins with a person's id, for a message, or with a word such as "
        "'narrate', 'open' or 'choose'.",
    ),
    Problem(
        "NA110",
        "'{first}' and '{second}' are two beats; begin the second with a dash on a new line",
        "Each item of a scene is one beat. Usually a dash is missing at the start of the line.",
    ),
    Problem(
        "NA111",
        "'{key}' is here, but has no text",
        "The key is written, but nothing after it. Write the text, or delete the key.",
    ),
    Problem(
        "NA112",
        "a key must be a word, but here is {found}",
        "Before the colon there must be one word. Text that holds a colon itself "
        "must be put in quotes.",
    ),
    Problem(
        "NA113",
        "the story has more than {limit} beats, the most it may have",
        "Split the story in two. Five minutes of play need a few hundred beats.",
    ),
    Problem(
        "NA114",
        "'{found}' is no time of day; write it like \"20:14\"",
        "The clock on the phone shows hours and minutes, from 00:00 to 23:59.",
    ),
    Problem(
        "NA115",
        "'{key}' does nothing without '{other}'",
        "The two belong together: 'plural' with 'count', 'else_show' with 'when', "
        "'reply_mood' with 'reply'.",
    ),
    Problem(
        "NA116",
        "'{found}' is not {wanted}",
        "The value is written in another way than the game can read.",
    ),
    Problem(
        "NA117",
        "this item says nothing; it needs a person's id or a kind of beat",
        "The item has notes for a beat, such as 'tactic' or 'mood', but not the beat itself.",
    ),
    Problem(
        "NA118",
        "'{found}' stands alone here; in braces each key has a colon and a value",
        "In braces a comma ends a value, also in the middle of a sentence, and what follows it "
        "is taken for the next key. Put a text with a comma in quotes, or write each key on "
        "a line of its own, without braces; there a comma is a sign like any other.",
    ),
    warning(
        "NA119",
        "'{found}' counts as a text of its own",
        "In square brackets a comma ends a text, also in the middle of a sentence. Put a text "
        "with a comma in quotes, or write each text on a line of its own that begins with a dash.",
    ),
)


_NAMES = (
    Problem(
        "NA201",
        "'{name}' is no person of this story",
        "People are listed under 'people' at the top.",
    ),
    Problem(
        "NA202",
        "'{name}' is no scene of this story",
        "A scene is a name under 'scenes', with its beats below. "
        "Scenes of shared files need 'include'.",
    ),
    Problem("NA203", "'{name}' is no ending of this story", "Endings are listed under 'endings'."),
    Problem(
        "NA204",
        "'{name}' is no fact of this story",
        "Facts are listed under 'facts' with their start.",
    ),
    Problem("NA205", "'{name}' is no skill", "Skills are listed in scenarios/skills.yaml."),
    Problem("NA206", "'{name}' is no tactic", "Tactics are listed in scenarios/tactics.yaml."),
    Problem(
        "NA207", "'{name}' is no avatar", "An avatar is a picture of a person in assets/people."
    ),
    Problem(
        "NA208",
        "'{name}' is no place",
        "A place has a time of day, such as bedroom-evening; see assets/places.",
    ),
    Problem("NA209", "'{name}' is no sound", "Sounds are files in assets/sounds."),
    Problem("NA210", "'{name}' is no music", "Music is a file in assets/music; 'off' ends it."),
    Problem(
        "NA211",
        "'{name}' is no picture",
        "Pictures lie in the folder that has the story's name, or in assets/pictures. "
        "Write the name of the file without its ending and without folders.",
    ),
    Problem(
        "NA212", "'{name}' is no cover", "A cover is a picture for the shelf in assets/covers."
    ),
    Problem(
        "NA213",
        "'{name}' is no app of the phone",
        "After 'open' or 'on' comes: chat with P, call with P, video call with P, profile of P, "
        "feed, settings, browser, store, game, lock screen, off.",
    ),
    Problem(
        "NA214",
        "'{{{name}}}' is neither a fact with a number or text nor a person",
        "In a text, a name in braces is replaced by the value of a fact or by a person's name. "
        "For a plain brace write it twice.",
    ),
    Problem(
        "NA215", "'{name}' is no step here", "'together' names steps that are listed under 'steps'."
    ),
    Problem(
        "NA216",
        "there is no shared file '{name}'",
        "'include' names files in scenarios/shared, without '.yaml'.",
    ),
    Problem(
        "NA217",
        "'{name}' is there already, in {where}",
        "What a shared file brings in must not have the name of something in the story "
        "or in another shared file.",
    ),
    Problem(
        "NA218",
        "a shared file cannot include another",
        "List both files under 'include' in the story instead.",
    ),
    Problem(
        "NA219",
        "'{name}' is used for {what} already; give this one another id",
        "Saved games and results find things by their id, so no two may be the same.",
    ),
    Problem(
        "NA220",
        "a brace opens here and is not closed",
        "In a text, a name in braces is replaced by the value of a fact or by a person's name. "
        "For a plain brace write it twice.",
    ),
)

_FLOW = (
    Problem(
        "NA301",
        "the scene '{scene}' can run out; end it with 'goto', 'end', or options that all have "
        "'then'",
        "Nothing says how the story goes on after the last beat of this scene. "
        "Only a scene that is reached by 'call' or 'draw' may simply end.",
    ),
    Problem(
        "NA302",
        "the scene '{scene}' leads back to itself through this call",
        "A called scene comes back to where it was called. If it calls itself, directly or through "
        "others, it would never come back. Use 'goto'.",
    ),
    Problem(
        "NA303",
        "from here the story goes round in circles without a decision",
        "These scenes lead to each other for ever and never ask the player anything.",
    ),
    warning(
        "NA304",
        "from here the story may go round in circles without a decision",
        "These scenes lead to each other, and it depends on conditions whether that ever ends. "
        "Make sure that something changes each time.",
    ),
    Problem(
        "NA305",
        "all options may be gone; add 'otherwise: scene', or one option without 'when' and 'once'",
        "Each option is offered only sometimes. If none is left, the story would not know "
        "where to go.",
    ),
    warning(
        "NA306",
        "nothing leads to the scene '{scene}'",
        "No 'goto', 'then', 'call' or 'draw' reaches this scene, so nobody will see it.",
    ),
    warning(
        "NA307",
        "nothing leads to the ending '{ending}'",
        "No scene that can be reached ends with it, so nobody will see it.",
    ),
    warning(
        "NA308",
        "the fact '{fact}' is never used",
        "The fact has a value, but no condition and no text asks for it.",
    ),
    warning(
        "NA309",
        "what follows this beat is never played",
        "After 'goto' or 'end' the scene is left, so later beats of the same list are lost.",
    ),
    Problem(
        "NA310",
        "from here calls lead into calls more than {limit} deep",
        "A called scene may call another, and so on, but only this deep. Use 'goto' for some.",
    ),
)

_EXPRESSIONS = (
    Problem(
        "NA401",
        "{what}",
        "An expression is made of facts, numbers, text in quotes, + - * / %, comparisons, "
        "'and', 'or', 'not', and the functions visits, chose, score, min and max.",
    ),
    Problem(
        "NA402",
        "'{key}' asks a yes-or-no question, but this is {found}: {source}",
        "A condition must be true or false. Compare with == < > and so on, as in 'worry > 2'.",
    ),
    Problem(
        "NA403",
        "the fact '{fact}' is {wanted}, but this is {found}: {source}",
        "A fact keeps its kind: a number stays a number, text stays text.",
    ),
    Problem(
        "NA404",
        "the fact '{fact}' starts with {found}; use true, false, a number up to 1,000,000,000 "
        "or text",
        "A fact has a start value, and its kind never changes.",
    ),
)

_PARTS = (
    Problem(
        "NA501",
        "one of the people needs 'you: true'",
        "The player stands beside one person of the story; it must be clear which one.",
    ),
    Problem(
        "NA502",
        "'{second}' is marked with 'you: true', but '{first}' is too",
        "The player stands beside one person only.",
    ),
    Problem(
        "NA503",
        "'{person}' needs a circle: family, friend, adult, known or stranger",
        "The circle says how close somebody is. The phone shows it, and the check of the story "
        "looks at it.",
    ),
    Problem(
        "NA504",
        "a decision needs at least two options, but here is {found}",
        "With one option there is nothing to decide. Use a message or 'think' instead.",
    ),
    warning(
        "NA505",
        "{found} options are many; up to five fit on the screen",
        "More than five options are hard to read for children and on small screens.",
    ),
    Problem(
        "NA506",
        "putting in order needs 2 to 8 steps, but here are {found}",
        "With fewer there is nothing to put in order, with more it does not fit on the screen.",
    ),
    Problem(
        "NA507",
        "'{found}' cannot be searched for warning signs; write 'chat with P', 'profile of P' "
        "or 'picture NAME'",
        "'spot' works on messages, on the lines of a profile and on areas of a picture.",
    ),
    Problem(
        "NA508",
        "'{person}' has no profile lines to look at",
        "'spot' on a profile asks about its lines. Write them under 'profile' of the person.",
    ),
    Problem(
        "NA509",
        "the picture '{picture}' is never shown with areas to tap",
        "'spot' on a picture asks about its areas. A 'show' must bring the picture, "
        "with 'areas' below it.",
    ),
    Problem(
        "NA510",
        "no message of '{person}' before this in the scene has a 'tactic'",
        "'spot' asks about the messages that others write in the same scene and chat. "
        "At least one must carry a tactic, or there is nothing to find.",
    ),
    Problem(
        "NA511",
        "'remember' needs 2 to 4 points, but here are {found}",
        "At the end the player sees a few points to take along; more are not remembered.",
    ),
    Problem(
        "NA512",
        "an ending needs somebody who helps, under 'helpers'",
        "Whatever happened, the story ends with people who stand beside the player.",
    ),
    Problem(
        "NA513",
        "an area lies in the picture, with numbers from 0 to 1: left, top, width, height",
        "0 is the left or upper edge, 1 the right or lower one; left + width and top + height "
        "stay within 1, and an area has some size.",
    ),
    Problem(
        "NA514",
        "the fact '{fact}' keeps an answer from 1 to 5, so it must start with a number",
        "'rate' stores what the player answered in this fact.",
    ),
    Problem(
        "NA515",
        "this needs 'alt', a sentence that says what can be seen",
        "Players who cannot see the screen hear this sentence, and it is shown where the picture "
        "cannot be.",
    ),
    Problem(
        "NA516",
        "this needs 'why': one or two sentences that explain",
        "The explanation is what players learn from, after safe choices as well.",
    ),
    Problem(
        "NA517",
        "'show' needs one of picture, post, card, link, but here is {found}",
        "Each 'show' puts one thing on the phone.",
    ),
    Problem(
        "NA518",
        "'count: {found}' is more than the {available} scenes to draw from",
        "No scene is drawn twice before all had a turn.",
    ),
    Problem(
        "NA519",
        "the step '{step}' is in two groups",
        "'together' lists groups of steps whose mutual order is free; a step is in one group "
        "at most.",
    ),
)

CATALOGUE = by_code((*_FILE, *_STRUCTURE, *_NAMES, *_FLOW, *_EXPRESSIONS, *_PARTS))


def complain(code: str, at: Location, hint: str = "", **words: object) -> Diagnostic:
    """Return the problem `code` at a place, its gaps filled with `words`."""
    return CATALOGUE[code].at(at, hint, **words)


def in_file_order(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place, each problem once; those of included files come last."""
    unique = tuple(dict.fromkeys(problems))
    files = tuple(dict.fromkeys(one.at.path for one in unique))
    return tuple(
        sorted(
            unique, key=lambda one: (files.index(one.at.path), one.at.line, one.at.column, one.code)
        )
    )
