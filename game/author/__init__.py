"""Tools for teachers who write stories."""
