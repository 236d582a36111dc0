"""A story of sixty scenes, made by rule: long enough to show whether a map stays readable."""

from collections.abc import Iterator

ACTS = 7
HEAD = """\
format: 1
title: Mười hai ngày ở bản Đổi Mới
summary: Sáu mươi cảnh để thử bản đồ.
language: vi
ages: 13-16
minutes: 30
topics: [grooming]
people:
  mai: {name: Mai, you: true, avatar: girl-braid}
  linh: {name: Linh, avatar: girl-bob, circle: friend}
  mum: {name: Mẹ, avatar: mum, circle: family}
  minh: {name: minh_2k9, avatar: shadow, circle: stranger}
facts: {worry: 0, told: false}
start: act1
scenes:
"""
ENDINGS = """\
endings:
  good: {title: Ở cạnh nhau, kind: safe, text: Cả nhà ngồi lại.,
    remember: [Hỏi lại., Kể ra.], helpers: [mum], talk: Em sẽ hỏi ai trước?}
  late: {title: Muộn vẫn kịp, kind: recovering, text: Mẹ nghe Mai kể.,
    remember: [Hỏi lại., Kể ra.], helpers: [mum], talk: Điều gì khiến ta chờ?}
  again: {title: Bắt đầu lại, kind: recovering, text: Linh đến cùng Mai.,
    remember: [Hỏi lại., Kể ra.], helpers: [linh], talk: Bạn bè giúp được gì?}
"""


def long_story() -> str:
    """Return its text: seven acts that fork and meet, a rota of cards, and an island."""
    acts = "\n".join("\n".join(_act(number)) for number in range(1, ACTS + 1))
    return HEAD + acts + "\n" + "\n".join(_rest()) + "\n" + ENDINGS


def _act(n: int) -> Iterator[str]:
    """Yield seven scenes: a hub, a safe way, a way of two steps, a risky one, and a meeting."""
    last = n == ACTS
    yield from (
        f"  act{n}:",
        "    - place: bedroom-evening",
        f"    - linh: Ngày thứ {n}, cậu lại nhận được tin nhắn của người lạ ấy à?",
        "    - choose:",
        f"        id: hub{n}",
        "        prompt: Mai làm gì với tin nhắn mới này?",
        "        options:",
        f"          - {{id: ask, text: Hỏi Linh xem có ai quen người này không, safe: yes,"
        f" why: Hỏi là cách nhanh., then: ask{n}}}",
        f"          - {{id: wait, text: Để đó và chờ thêm, safe: partly,"
        f" why: Chờ thì chưa sao., then: wait{n}}}",
        f"          - {{id: write, text: Trả lời ngay, safe: no,"
        f" why: Chưa biết đó là ai., then: write{n}}}",
        f"  ask{n}:",
        "    - linh: Tớ chưa gặp người này bao giờ.",
        f"    - goto: meet{n}",
        f"  wait{n}:",
        "    - narrate: Điện thoại rung lần nữa, rồi lần nữa.",
        "    - choose:",
        f"        id: wait{n}",
        "        prompt: Còn bây giờ thì sao?",
        "        benign: true",
        "        options:",
        "          - {id: look, text: Xem ai gửi, safe: yes, why: Nhìn trước đã.}",
        f"          - {{id: open, text: Mở ra và trả lời, safe: partly, why: Hơi vội.,"
        f" set: {{worry: worry + 1}}, then: write{n}}}",
        "    - call: cards" if n % 3 == 1 else "    - pause: 1",
        f"    - goto: meet{n}",
        f"  write{n}:",
        "    - minh: Em nhảy đẹp lắm. Đừng kể với ai nhé!",
        "      tactic: secrecy",
        f"    - goto: pushed{n}",
        f"  pushed{n}:",
        "    - open: chat with minh",
        "    - minh: Gửi anh tấm ảnh đi, nhanh lên.",
        "      tactic: urgency",
        "    - choose:",
        f"        id: pushed{n}",
        "        prompt: Anh ta giục. Mai chọn gì?",
        "        options:",
        f"          - {{id: stop, text: Dừng lại và kể với mẹ, safe: yes, why: Kể ra là nhẹ.,"
        f" set: {{told: true}}, then: told{n}}}",
        f"          - {{id: go_on, text: Nói chuyện tiếp, safe: no, why: Anh ta chỉ muốn giấu.,"
        f" then: meet{n}}}",
        f"  told{n}:",
        "    - mum: Cảm ơn con đã kể. Mình cùng xem nhé.",
        f"    - goto: meet{n}",
        f"  meet{n}:",
        "    - place: kitchen-night",
        "    - narrate: Bữa tối. Mẹ hỏi hôm nay thế nào.",
    )
    if last:
        yield from (
            "    - if: worry > 2 and not told",
            "      then:",
            "        - end: late",
            "    - if: told",
            "      then:",
            "        - end: good",
            "    - end: again",
        )
    else:
        yield from (
            "    - if: worry > 4",
            "      then:",
            "        - goto: act7",
            f"    - goto: act{n + 1}",
        )


def _rest() -> Iterator[str]:
    yield from (
        "  cards:",
        "    - draw: {from: [card1, card2, card3, card4], count: 2}",
    )
    for n in range(1, 5):
        yield from (
            f"  card{n}:",
            "    - narrate: Một tấm thẻ, một câu hỏi ngắn.",
            "    - choose:",
            f"        id: card{n}",
            "        prompt: Tin nhắn này có lạ không?",
            "        options:",
            "          - {id: odd, text: Có, safe: yes, why: Có dấu hiệu.}",
            "          - {id: fine, text: Không, safe: partly, why: Nhìn kỹ thêm.}",
        )
    for n in range(1, 6):
        yield from (
            f"  walk{n}:",
            "    - narrate: Một đoạn đường không ai đi tới.",
            "    - end: again" if n == 5 else f"    - goto: walk{n + 1}",
        )
    yield from ("  cut:", "    - narrate: Cảnh bị cắt.", "    - goto: walk3")
