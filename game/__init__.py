"""Not Alone (Không Một Mình): branching stories about staying safe online."""

__version__ = "0.1.0"
