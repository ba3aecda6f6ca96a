"""The fixtures of interop.py, for every test in this folder and below it."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

from interop import article, export, session, statements  # noqa: E402, F401
