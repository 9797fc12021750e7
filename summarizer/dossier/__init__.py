"""One dossier of many reports, by code alone: names that are one, figures that belong together, what does not fit.

Reports are never made with what stands here: no stage before this one imports it, its registry of operations least
of all.
"""

from summarizer.dossier.build import build_dossier
from summarizer.dossier.reading import ReportError, read_reports

__all__ = ["ReportError", "build_dossier", "read_reports"]
