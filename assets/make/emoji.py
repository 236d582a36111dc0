"""Cut the colour emoji that stories may use out of Noto Color Emoji (SIL Open Font License 1.1).

Run with the font's path, which Debian's package fonts-noto-color-emoji has at the default:
    python assets/make/emoji.py [/path/to/NotoColorEmoji.ttf]
Needs fonttools, which the game itself does not.
"""

import sys
from pathlib import Path

from fontTools import subset

SOURCE = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"
TARGET = Path(__file__).parent.parent / "fonts" / "NotoColorEmoji-subset.ttf"
EMOJI = (
    "😀😄😁😆😅😂🙂😉😊😇😍🥰😘😋😜🤪🤗🤔🤫😐😶🙄😬😌😴😎🥳😕😟🙁😮😳🥺😢😭😱😞😓😩😤😡🙈💀"
    "👋👌👍👎👏🙌🤝🙏💪👀❤💔💕💛💚💙💜🔥✨⭐🌟💯💬💤🎉🎁🎮🎵🎶🎤🏀⚽🏆📷📸📱💻🔒🔑🔔💰💎🪙"
    "🌙☀🌈🌸🌊🍀🍜🍚🧋🍦🍰🐱🐶🐰🦊🏠🏫🚕🛵🚌🧤👗💃🕒✅❌⚠🚩"
)


def main() -> None:
    """Write the subset."""
    options = subset.Options()
    options.layout_features = []
    font = subset.load_font(sys.argv[1] if len(sys.argv) > 1 else SOURCE, options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=EMOJI + "\ufe0f")
    cutter.subset(font)
    subset.save_font(font, str(TARGET), options)


if __name__ == "__main__":
    main()
