"""Claims of all reports -> entities. The order of the reports does not matter, and a further report changes no identity."""

from kg.resolve.resolver import Resolver

__all__ = ["Resolver"]
