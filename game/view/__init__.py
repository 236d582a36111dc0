"""A run becomes a picture as data. Pure: no pygame, no clock, no files."""
