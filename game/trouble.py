"""Why the game cannot start, in words for people.

main.py shows these to whatever Python it is started with, so this file too
keeps to the standard library and to what Python 3.6 understands.
"""

import re
import sys

# What happened and what to do, in English and in Vietnamese.
WORDS = {
    "old": """Not Alone needs Python 3.11 or newer; this is Python {detail}.
Install a newer Python from python.org (or ask whoever looks after this computer), start again.

Không Một Mình cần Python 3.11 trở lên; máy này đang dùng Python {detail}.
Hãy cài Python mới hơn từ python.org (hoặc nhờ người quản lý máy) rồi mở lại.""",
    "venv": """This Python lacks a part that it needs to install the game's packages.
On Debian or Ubuntu run: sudo apt install {detail} - and start again.

Python này thiếu một phần cần để cài các gói của trò chơi.
Trên Debian hoặc Ubuntu hãy chạy: sudo apt install {detail} - rồi mở lại.""",
    "disk": """The disk is full; the game's packages need about 300 MB in {detail}.
Make room and start again: what is half done will be finished then.

Ổ đĩa đã đầy; các gói của trò chơi cần khoảng 300 MB trong {detail}.
Hãy giải phóng chỗ trống rồi mở lại: phần đang làm dở sẽ được làm tiếp.""",
    "network": """The game's packages could not be fetched: no connection to the internet.
Connect this computer once and start again. Or, where there is internet, the same system and
the same Python, run: python3 -m pip download -d wheels {detail}
- and copy the folder wheels beside main.py here.

Không tải được các gói của trò chơi: không kết nối được internet.
Hãy nối mạng một lần rồi mở lại. Hoặc trên máy có internet, cùng hệ điều hành và cùng bản Python,
hãy chạy: python3 -m pip download -d wheels {detail}
- rồi chép thư mục wheels vào cạnh main.py ở máy này.""",
    "wheels": """The folder wheels beside main.py lacks a package for this computer: {detail}
Fill it again on a computer with the same system and Python, or take it away to use the internet.

Thư mục wheels cạnh main.py thiếu một gói cho máy này: {detail}
Hãy tạo lại nó trên máy cùng hệ điều hành và cùng bản Python, hoặc bỏ nó đi để dùng internet.""",
    "folder": """There is nowhere to keep the game's packages: nothing can be written to {detail}.
Copy the game to a folder of your own and start it there.

Không có chỗ lưu các gói của trò chơi: không ghi được vào {detail}.
Hãy chép trò chơi vào một thư mục của bạn rồi mở ở đó.""",
    "other": """The game's packages could not be installed: {detail}
Delete the folder .venv beside main.py, if there is one, and start again.

Không cài được các gói của trò chơi: {detail}
Hãy xóa thư mục .venv cạnh main.py, nếu có, rồi mở lại.""",
}
# What pip, venv or the system says, and the message it calls for. The first that fits wins.
SYMPTOMS = (
    ("disk", r"No space left on device|Disk quota exceeded|not enough space|WinError 112\b"),
    ("folder", r"Permission denied|Operation not permitted|Read-only file system|WinError 5\b"),
    ("venv", r"ensurepip is not available|No module named '?(ensurepip|venv|pip)\b"),
    ("network", r"NewConnectionError|Failed to establish|Max retries|timed out|name resolution"),
    ("network", r"getaddrinfo|ProxyError|Network is unreachable|Connection ?(Reset|Refused)?Error"),
    ("wheels", r"No matching distribution found"),
)


class StartError(Exception):
    """The game cannot start. `kind` names the words, `detail` goes into them."""

    def __init__(self, kind: str, detail: str) -> None:
        super().__init__(WORDS[kind].format(detail=detail))
        self.kind = kind


def diagnosed(said: str, *, folder: str, packages: str, wheels: bool) -> StartError:
    """Return what the words of pip, venv or the system mean.

    Args:
        said: all that was printed, or the text of an OSError.
        folder: where the packages were to go.
        packages: the names of the packages, as pip takes them.
        wheels: whether they were to come from the folder wheels.
    """
    kind = next((kind for kind, signs in SYMPTOMS if re.search(signs, said)), "other")
    if kind == "wheels" and not wheels:  # an index that names no version was not reached
        kind = "network" if "from versions: none" in said else "other"
    telling = [line.strip() for line in said.splitlines() if "rror" in line] or [said.strip()]
    details = {
        "disk": folder,
        "folder": folder,
        "network": packages,
        "venv": "python{}.{}-venv".format(*sys.version_info),
    }
    return StartError(kind, details.get(kind, telling[-1]))
