"""Catalogues and languages: gettext through Babel."""
