"""What the tiers call themselves when the name is left out; the more often, the likelier the report is about a unit of that tier."""

from __future__ import annotations

_CUES = {
    "huyện": ("toàn huyện", "huyện ủy", "đảng bộ huyện", "ubnd huyện", "hđnd huyện"),
    "thị xã": ("toàn thị xã", "thị ủy", "đảng bộ thị xã", "ubnd thị xã", "hđnd thị xã"),
    "quận": ("toàn quận", "quận ủy", "đảng bộ quận", "ubnd quận", "hđnd quận"),
    "thành phố": ("toàn thành phố", "thành ủy", "đảng bộ thành phố", "ubnd thành phố", "hđnd thành phố"),
    "tỉnh": (
        "toàn tỉnh",
        "đảng bộ tỉnh",
        "tỉnh ta",
        "hđnd tỉnh tổ chức",
        "ubnd tỉnh tổ chức",
        "tỉnh ủy tổ chức",
        "kỳ họp hđnd tỉnh",
    ),
    "xã": ("toàn xã", "đảng ủy xã", "đảng bộ xã", "ubnd xã", "hđnd xã"),
    "phường": ("toàn phường", "đảng ủy phường", "đảng bộ phường", "ubnd phường", "hđnd phường"),
    "thị trấn": ("toàn thị trấn", "đảng ủy thị trấn", "đảng bộ thị trấn", "ubnd thị trấn"),
}
SELF = tuple((tier, cue) for tier, cues in _CUES.items() for cue in cues)
"""Each tier with each of its cues, in order of the tiers."""
TIERS = tuple(_CUES)
