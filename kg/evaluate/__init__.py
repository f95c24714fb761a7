"""How well the facts of a graph agree with gold files: precision, recall and F1 by kind, accuracy by slot, and what was missed.

Rows are the answers of the five fact queries, one mapping of column to text a row. A gold file is one JSON object a report;
its stem is the report's `source`.
"""

from __future__ import annotations

from kg.evaluate.gold import KINDS as KINDS
from kg.evaluate.gold import Gold as Gold
from kg.evaluate.gold import GoldError as GoldError
from kg.evaluate.gold import Record as Record
from kg.evaluate.gold import read_gold as read_gold
from kg.evaluate.render import figures as figures
from kg.evaluate.render import render as render
from kg.evaluate.render import render_misses as render_misses
from kg.evaluate.render import slot_figures as slot_figures
from kg.evaluate.scoring import Accuracy as Accuracy
from kg.evaluate.scoring import Evaluation as Evaluation
from kg.evaluate.scoring import Miss as Miss
from kg.evaluate.scoring import Tally as Tally
from kg.evaluate.scoring import evaluate as evaluate
from kg.evaluate.scoring import pair_up as pair_up
