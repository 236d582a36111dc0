"""Make every sound and every piece of music: assets/sounds/*.ogg and assets/music/*.ogg.

Needs numpy and soundfile, which only those who change the sounds have to install. All is
computed from sines and seeded noise; a track is written into a ring, so that its end flows
into its beginning.
"""

import argparse
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

Wave = npt.NDArray[np.float64]  # mono samples, -1 to 1

ASSETS = Path(__file__).resolve().parent.parent
EFFECT_HZ, MUSIC_HZ = 32_000, 22_050  # samples a second
CHORD_S = 6.0
COMPRESSION = 0.35  # libsndfile's compression, 0 (large) to 1 (small)


def seconds(length_s: float, rate: int = EFFECT_HZ) -> Wave:
    """Return the moments of `length_s` seconds, in seconds."""
    return np.arange(round(length_s * rate), dtype=np.float64) / rate


def midi(note: float) -> float:
    """Return the frequency in Hz of a note: 69 is the A of 440 Hz."""
    return float(440.0 * 2 ** ((note - 69) / 12))


def fade(wave: Wave, in_s: float, out_s: float, rate: int = EFFECT_HZ) -> Wave:
    """Return `wave` with its ends faded by cosine slopes."""
    shaped = wave.copy()
    first, last = round(in_s * rate), round(out_s * rate)
    shaped[:first] *= 0.5 - 0.5 * np.cos(np.linspace(0, np.pi, first))
    shaped[-last:] *= 0.5 + 0.5 * np.cos(np.linspace(0, np.pi, last))
    return shaped


def at_peak(wave: Wave, peak: float) -> Wave:
    """Return `wave` scaled so that its largest sample is `peak`."""
    scaled: Wave = wave * (peak / np.max(np.abs(wave)))
    return scaled


def chime(note: float, length_s: float, rate: int = EFFECT_HZ, warmth: float = 0.5) -> Wave:
    """Return a struck bar: a clear tone whose overtones die first."""
    t, hz = seconds(length_s, rate), midi(note)
    tone: Wave = np.sin(2 * np.pi * hz * t) * np.exp(-t * 4.2)
    tone += warmth * 0.5 * np.sin(2 * np.pi * hz * 2 * t) * np.exp(-t * 7)
    tone += 0.12 * np.sin(2 * np.pi * hz * 3.98 * t) * np.exp(-t * 18)
    return fade(tone, 0.006, min(0.12, length_s / 3), rate)


def glide(from_hz: float, to_hz: float, length_s: float) -> Wave:
    """Return a tone that slides from one pitch to another."""
    t = seconds(length_s)
    hz = from_hz * (to_hz / from_hz) ** (t / length_s)
    return np.sin(2 * np.pi * np.cumsum(hz) / EFFECT_HZ)


def noise(length_s: float, low_hz: float, high_hz: float, seed: int) -> Wave:
    """Return noise between two frequencies, peak 1, the same for the same seed."""
    count = round(length_s * EFFECT_HZ)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    hz = np.fft.rfftfreq(count, 1 / EFFECT_HZ)
    shape = 1 / (1 + (low_hz / np.maximum(hz, 1)) ** 4) / (1 + (hz / high_hz) ** 4)
    return at_peak(np.fft.irfft(spectrum * shape, count), 1.0)


def lay(length_s: float, *parts: tuple[float, Wave]) -> Wave:
    """Return `parts`, each at its start in seconds, mixed over silence."""
    canvas = np.zeros(round(length_s * EFFECT_HZ))
    for start_s, wave in parts:
        first = round(start_s * EFFECT_HZ)
        piece = wave[: len(canvas) - first]
        canvas[first : first + len(piece)] += piece
    return canvas


def message() -> Wave:
    """Return a soft pop."""
    t = seconds(0.14)
    return fade(glide(380, 720, 0.14) * np.exp(-t * 26), 0.004, 0.04)


def send() -> Wave:
    """Return a light upward breath."""
    t = seconds(0.22)
    breath = noise(0.22, 900, 3600, 5) * np.sin(np.pi * t / 0.22) ** 2 * 0.3
    return fade(glide(520, 980, 0.22) * np.exp(-t * 15) + breath, 0.008, 0.06)


def notify() -> Wave:
    """Return two small bars, the second higher."""
    return lay(0.75, (0.0, chime(76, 0.5)), (0.13, chime(81, 0.6)))


def safe() -> Wave:
    """Return the warm two-note chime of a safe choice."""
    low = chime(67, 1.1, warmth=0.9) + 0.4 * chime(55, 1.1)
    high = chime(74, 1.2, warmth=0.9) + 0.4 * chime(62, 1.2)
    return fade(lay(1.4, (0.0, low), (0.2, high)), 0.004, 0.3)


def neutral() -> Wave:
    """Return one low, soft note: a pause to think, no reproach."""
    t, hz = seconds(0.9), midi(53)
    tone = np.sin(2 * np.pi * hz * t) + 0.35 * np.sin(4 * np.pi * hz * t) * np.exp(-t * 5)
    return fade(tone * np.exp(-t * 3), 0.05, 0.3)


def unlock() -> Wave:
    """Return a click and a rising note."""
    click = fade(noise(0.03, 1500, 5000, 9), 0.002, 0.02) * 0.5
    return lay(0.6, (0.0, click), (0.06, chime(72, 0.4) * 0.8), (0.14, chime(79, 0.45)))


def ring() -> Wave:
    """Return a phone that rings twice, softly."""
    tune = (76, 79, 83, 79)
    bars = [
        (start + i * 0.16, chime(note, 0.5, warmth=0.7))
        for start in (0.0, 1.15)
        for i, note in enumerate(tune)
    ]
    return fade(lay(2.3, *bars), 0.004, 0.2)


def door() -> Wave:
    """Return a door that falls shut: latch, then wood."""
    t = seconds(0.4)
    thud = np.sin(2 * np.pi * 78 * t) * np.exp(-t * 16) + noise(0.4, 60, 420, 3) * np.exp(-t * 22)
    latch = fade(noise(0.05, 900, 3000, 4), 0.003, 0.04) * 0.35
    return fade(lay(0.6, (0.0, latch), (0.09, fade(thud, 0.004, 0.1))), 0.003, 0.1)


def knock() -> Wave:
    """Return three knocks on wood."""
    t = seconds(0.2)
    body = np.sin(2 * np.pi * 210 * t) * np.exp(-t * 38) + 0.5 * noise(0.2, 200, 1400, 6) * np.exp(
        -t * 55
    )
    hit = fade(body, 0.003, 0.05)
    return lay(0.85, (0.0, hit), (0.22, hit * 0.85), (0.44, hit))


def car() -> Wave:
    """Return a car that passes by."""
    t = seconds(2.6)
    swell = np.exp(-(((t - 1.2) / 0.55) ** 2))
    drone = 0.5 * np.sin(2 * np.pi * np.cumsum(92 - 10 * np.tanh((t - 1.2) * 2)) / EFFECT_HZ)
    return fade((noise(2.6, 70, 700, 8) + drone) * swell, 0.2, 0.5)


def page() -> Wave:
    """Return a page that is turned."""
    t = seconds(0.42)
    swish = np.exp(-(((t - 0.12) / 0.06) ** 2)) + 0.6 * np.exp(-(((t - 0.28) / 0.05) ** 2))
    return fade(noise(0.42, 1100, 5200, 2) * swish, 0.02, 0.08)


def dawn() -> Wave:
    """Return a chord that opens like morning, with two birds."""
    t = seconds(2.8)
    chord = sum(
        np.sin(2 * np.pi * midi(n) * t + i) / (1 + i * 0.3)
        for i, n in enumerate((50, 57, 62, 66, 69))
    )
    swell = np.sin(np.pi * np.minimum(t / 2.8, 1)) ** 1.5
    bird = fade(glide(2500, 3300, 0.09), 0.02, 0.04) * 0.16
    birds = [(start, bird) for start in (1.2, 1.34, 1.85, 1.99, 2.1)]
    return fade(lay(2.8, (0.0, chord * swell / 2.6), *birds), 0.1, 0.5)


EFFECTS: dict[str, tuple[Callable[[], Wave], float]] = {  # sound and its peak
    "message": (message, 0.42),
    "send": (send, 0.36),
    "notify": (notify, 0.42),
    "safe": (safe, 0.46),
    "neutral": (neutral, 0.42),
    "unlock": (unlock, 0.38),
    "ring": (ring, 0.42),
    "door": (door, 0.46),
    "knock": (knock, 0.46),
    "car": (car, 0.4),
    "page": (page, 0.3),
    "dawn": (dawn, 0.44),
}


def pour(track: Wave, start_s: float, wave: Wave) -> None:
    """Add `wave` to `track` from `start_s` on; what runs over the end begins again."""
    places = (np.arange(len(wave)) + round(start_s * MUSIC_HZ)) % len(track)
    np.add.at(track, places, wave)


def pad(note: float, length_s: float, bright: float) -> Wave:
    """Return a soft, slowly breathing tone of three detuned sines."""
    t, hz = seconds(length_s, MUSIC_HZ), midi(note)
    tone = sum(np.sin(2 * np.pi * hz * (1 + off) * t + off * 900) for off in (-0.0016, 0, 0.0019))
    soft: Wave = tone / 3 + bright * np.sin(4 * np.pi * hz * t) * 0.5
    swelling: Wave = soft * np.sin(np.pi * t / length_s) ** 2
    return swelling


def track(
    chords: tuple[tuple[int, ...], ...], bells: tuple[tuple[float, int], ...], bright: float
) -> Wave:
    """Return a loop: each chord swells into the next, with a few bells over them.

    A bell is a start in seconds and a note.
    """
    canvas = np.zeros(round(len(chords) * CHORD_S * MUSIC_HZ))
    for i, chord in enumerate(chords):
        for note in chord:
            swell = pad(note, CHORD_S * 2, bright) * (0.5 if note < 48 else 0.32)
            pour(canvas, (i - 0.5) * CHORD_S % (len(chords) * CHORD_S), swell)
    for start_s, note in bells:
        pour(canvas, start_s, chime(note, 3.0, MUSIC_HZ, 0.3) * 0.16)
    return canvas


TRACKS: dict[str, tuple[tuple[tuple[int, ...], ...], tuple[tuple[float, int], ...], float]] = {
    "calm": (
        ((48, 55, 64, 67), (45, 57, 60, 64), (41, 57, 60, 65), (43, 55, 62, 67)),
        ((1.5, 76), (4.5, 79), (8.0, 72), (13.5, 81), (16.5, 77), (20.0, 74), (22.2, 79)),
        0.12,
    ),
    "night": (
        ((45, 52, 60, 64), (41, 53, 57, 64), (38, 50, 57, 65), (40, 52, 59, 62)),
        ((3.0, 69), (9.5, 72), (15.5, 65), (21.0, 67)),
        0.05,
    ),
    "dawn": (
        ((50, 57, 62, 66), (47, 54, 62, 69), (43, 55, 62, 67), (45, 57, 61, 69)),
        (
            (0.8, 74),
            (2.0, 78),
            (3.2, 81),
            (6.8, 78),
            (9.2, 83),
            (12.8, 79),
            (14.0, 83),
            (15.2, 86),
            (18.8, 81),
            (21.2, 76),
        ),
        0.16,
    ),
}
MUSIC_PEAK = 0.24  # quieter than the effects, for it goes on and on


def save(folder: Path, sounds: dict[str, Wave], rate: int) -> None:
    """Write each wave as mono Ogg Vorbis."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, wave in sounds.items():
        soundfile.write(
            folder / f"{name}.ogg",
            wave,
            rate,
            format="OGG",
            subtype="VORBIS",
            compression_level=COMPRESSION,
        )


def effects() -> dict[str, Wave]:
    """Return every effect by name, at its own peak."""
    return {name: at_peak(make(), peak) for name, (make, peak) in EFFECTS.items()}


def music() -> dict[str, Wave]:
    """Return every track by name."""
    return {name: at_peak(track(*parts), MUSIC_PEAK) for name, parts in TRACKS.items()}


def describe(path: Path) -> str:
    """Return length, peak, loudness (RMS) and the step where a loop closes, of a written file."""
    wave, rate = soundfile.read(path)
    peak, rms = 20 * np.log10(np.max(np.abs(wave))), 10 * np.log10(np.mean(wave**2))
    steps = max(abs(b - a) for a, b in pairwise(wave[: rate // 2]))
    return (
        f"{path.stem:8} {len(wave) / rate:6.2f} s  peak {peak:6.1f} dB  rms {rms:6.1f} dB  "
        f"seam {abs(wave[0] - wave[-1]):.4f} (usual step {steps:.4f})  "
        f"{path.stat().st_size / 1024:.0f} KiB"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Make assets/sounds and assets/music.")
    parser.add_argument("--out", type=Path, default=ASSETS, help="where to put the folders")
    target = parser.parse_args().out
    save(target / "sounds", effects(), EFFECT_HZ)
    save(target / "music", music(), MUSIC_HZ)
    for file in sorted((*target.glob("sounds/*.ogg"), *target.glob("music/*.ogg"))):
        print(describe(file))
