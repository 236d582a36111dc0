"""A story played beside the editor: what its files hold now, where it stands, ways to scenes."""
