"""The commands of the program, one a module.

Each module has `add_arguments(parser)`, which says what the command takes, and
`run(arguments)`, which does it and returns the exit code. `game.cli` loads the
module of the command that was asked for, and no other.
"""
