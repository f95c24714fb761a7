"""One HTML page of a graph that opens without a network: `write_page(store, path)`.

Importing this takes half a second (networkx, pyvis): only `kg explore` does.
"""

from kg.explore.page import write_page

__all__ = ["write_page"]
