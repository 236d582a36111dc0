"""No test opens a window or a sound device: SDL gets its dummy drivers before pygame comes."""

import os

from hypothesis import HealthCheck, settings

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# A busy machine is not a fault of the game: nothing here depends on the time it takes.
settings.register_profile(
    "notalone", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=100
)
settings.load_profile("notalone")
