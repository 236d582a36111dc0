"""Voices: what the computer has to speak with, and the queue of what is to be said."""
