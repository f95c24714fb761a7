"""A knowledge graph of Vietnamese local-government reports, with the evidence for every fact."""

__version__ = "0.1.0"
