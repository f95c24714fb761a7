"""Persons and the positions they are given; texts in the manner of the genre, people made up."""

from __future__ import annotations

import pytest

from kg.evidence import faults
from kg.extract.context import work_out
from kg.extract.locate import locate
from kg.extract.officials import extract_officials
from kg.model import PositionClaim
from kg.ontology import load_ontology
from kg.read import read_bytes

ONTOLOGY = load_ontology()
HEAD = "Huyện Hương Khê (Hà Tĩnh) tổng kết công tác năm 2021\n\nSáng 7/1/2022, huyện Hương Khê tổ chức hội nghị.\n\n"

K, T = "huyện Hương Khê", "tỉnh Hà Tĩnh"


def claims(text: str, head: str = HEAD) -> list[PositionClaim]:
    """The position claims of a text that stands in a report on Hương Khê."""
    report = read_bytes((head + text + "\n").encode(), "mau.txt")
    context = work_out(report, locate(report, ONTOLOGY), ONTOLOGY)
    found = [item for item in extract_officials(report, context, ONTOLOGY) if isinstance(item, PositionClaim)]
    assert [fault for claim in found for fault in faults(report, claim)] == []
    return found


def rows(text: str, head: str = HEAD) -> set[tuple[str, str, str]]:
    """Person, position and area of each claim."""
    return {(one.person, one.position, one.area.label if one.area else "") for one in claims(text, head)}


CASES = [
    # role before name (phrases 13)
    ("Bí thư Huyện ủy Lê Thị Mẫu yêu cầu các xã nỗ lực.", {("Lê Thị Mẫu", "Bí thư Huyện ủy", K)}),
    ("Trưởng ban Tuyên giáo Tỉnh uỷ Phạm Quang Thử tới dự.", {("Phạm Quang Thử", "Trưởng ban Tuyên giáo Tỉnh ủy", T)}),
    ("Bí thư Huyện ủy Hương Khê Lê Thị Mẫu chủ trì.", {("Lê Thị Mẫu", "Bí thư Huyện ủy", K)}),
    ("Chủ tịch UBND huyện Trần Mẫu Nam phát biểu.", {("Trần Mẫu Nam", "Chủ tịch UBND huyện", K)}),
    ("Chủ tịch UBND xã Hương Trà Trần Mẫu Nam cho biết.", {("Trần Mẫu Nam", "Chủ tịch UBND xã", "xã Hương Trà")}),
    ("Đồng chí Phó Chủ tịch Thường trực UBND tỉnh Phạm Quang Thử lưu ý.", {("Phạm Quang Thử", "Phó Chủ tịch Thường trực UBND tỉnh", T)}),
    ("Thứ trưởng Bộ Nông nghiệp và Phát triển nông thôn Lê Mẫu Doanh thăm mô hình.", {("Lê Mẫu Doanh", "Thứ trưởng Bộ Nông nghiệp và Phát triển nông thôn", "Trung ương")}),
    ("Giám đốc Sở Tài chính Hoàng Văn Mẫu cho biết.", {("Hoàng Văn Mẫu", "Giám đốc Sở Tài chính", T)}),
    # a title between the post and the name
    ("Chủ tịch UBND huyện, đồng chí Lê Thị Mẫu phát biểu.", {("Lê Thị Mẫu", "Chủ tịch UBND huyện", K)}),
    ("Dự có Bí thư Huyện ủy, đồng chí Lê Thị Mẫu, Chủ tịch UBND huyện.", {("Lê Thị Mẫu", "Chủ tịch UBND huyện", K)}),
    # a post that is told of as such is nobody's yet
    (
        "Theo Quy định về chức danh Bí thư Huyện ủy, đồng chí Trần Mẫu Nam - Phó Bí thư Huyện ủy đã báo cáo nhân sự để bầu bổ sung chức danh Chủ tịch HĐND huyện.",
        {("Trần Mẫu Nam", "Phó Bí thư Huyện ủy", K)},
    ),
    ("Ông Trần Mẫu Nam, Bí thư huyện Hương Khê tiếp thu.", {("Trần Mẫu Nam", "Bí thư Huyện ủy", K)}),
    ("Ông Trần Mẫu Nam, Chủ tịch Hội đồng thi đua khen thưởng huyện dự.", {("Trần Mẫu Nam", "Chủ tịch Hội đồng thi đua khen thưởng huyện", K)}),
    # a city's tier word in short is no post
    (
        "Dự có ông Lê Văn Mẫu, phụ trách TP Vinh; Phó Bí thư Thành ủy Trần Mẫu Nam.",
        {("Trần Mẫu Nam", "Phó Bí thư Thành ủy", "thành phố Vinh")},
    ),
    # posts in short
    ("Dự có ông Trần Mẫu Nam, PBT TT Huyện ủy.", {("Trần Mẫu Nam", "Phó Bí thư Thường trực Huyện ủy", K)}),
    ("Dự có ông Trần Mẫu Nam, PBT Huyện ủy.", {("Trần Mẫu Nam", "Phó Bí thư Huyện ủy", K)}),
    ("Ông Trần Mẫu Nam, Bí thư Huyện ủy, CT HĐND huyện chủ trì.", {("Trần Mẫu Nam", "Bí thư Huyện ủy", K), ("Trần Mẫu Nam", "Chủ tịch HĐND huyện", K)}),
    ("Ông Trần Mẫu Nam, Phó ban Nội chính Tỉnh ủy dự.", {("Trần Mẫu Nam", "Phó Trưởng ban Nội chính Tỉnh ủy", T)}),
    ("Ông Trần Mẫu Nam, Phó ban Pháp chế HĐND huyện dự.", {("Trần Mẫu Nam", "Phó Trưởng ban Pháp chế HĐND huyện", K)}),
    ("Ông Trần Mẫu Nam, Phó ban Quản lý dự án huyện dự.", {("Trần Mẫu Nam", "Phó Trưởng ban Quản lý dự án huyện", K)}),
    (
        "Ông Trần Mẫu Nam, Phó Ban Chỉ huy Quân sự huyện dự.",
        {("Trần Mẫu Nam", "Phó Trưởng Ban Chỉ huy Quân sự huyện", K)},
    ),
    (
        "Dự có ông Trần Mẫu Nam, UV BTV, Trưởng ban Dân vận Huyện ủy.",
        {
            ("Trần Mẫu Nam", "Ủy viên Ban Thường vụ Huyện ủy", K),
            ("Trần Mẫu Nam", "Trưởng ban Dân vận Huyện ủy", K),
        },
    ),
    ("Ông Trần Mẫu Nam, Trưởng CATP, báo cáo.", {("Trần Mẫu Nam", "Trưởng CATP", K)}),
    (
        "Chuẩn y 3 đồng chí giữ chức Ủy viên Ban Thường vụ Huyện ủy là: Lê Thị Mẫu, Trần Mẫu Nam và Hồ Thị Thử.",
        {(name, "Ủy viên Ban Thường vụ Huyện ủy", K) for name in ("Lê Thị Mẫu", "Trần Mẫu Nam", "Hồ Thị Thử")},
    ),
    (
        "Ông Trần Mẫu Nam, nguyên Bí thư Huyện ủy (nhiệm kỳ 2010-2015), nay là Phó Chủ tịch HĐND tỉnh, dự.",
        {("Trần Mẫu Nam", "Bí thư Huyện ủy", K), ("Trần Mẫu Nam", "Phó Chủ tịch HĐND tỉnh", T)},
    ),
    (
        "Ông Trần Mẫu Nam được bầu làm Bí thư Đảng ủy; bà Lê Thị Mẫu được bầu làm Phó Bí thư Đảng ủy xã Hương Trà.",
        {
            ("Trần Mẫu Nam", "Bí thư Đảng ủy", "xã Hương Trà"),
            ("Lê Thị Mẫu", "Phó Bí thư Đảng ủy xã", "xã Hương Trà"),
        },
    ),
    (
        "Ông Trần Mẫu Nam, Bí thư Huyện ủy khóa XX, được bầu tái cử làm Bí thư XXI.",
        {("Trần Mẫu Nam", "Bí thư Huyện ủy", K)},
    ),
    # papers: the province's own, a national one, one whose name tells no unit; "Báo cáo viên" is no paper's
    ("Ông Trần Mẫu Nam, Tổng Biên tập Báo Hà Tĩnh dự.", {("Trần Mẫu Nam", "Tổng Biên tập Báo Hà Tĩnh", T)}),
    ("Ông Trần Mẫu Nam, Phó Tổng Biên tập Báo Lâm Sao dự.", {("Trần Mẫu Nam", "Phó Tổng Biên tập Báo Lâm Sao", "")}),
    ("Phó Tổng Biên tập Báo Hà Tĩnh Trần Mẫu Nam dự.", {("Trần Mẫu Nam", "Phó Tổng Biên tập Báo Hà Tĩnh", T)}),
    ("Ông Trần Mẫu Nam, Tổng Biên tập Tạp chí Đoàn Kết dự.", {("Trần Mẫu Nam", "Tổng Biên tập Tạp chí Đoàn Kết", "")}),
    ("Ông Trần Mẫu Nam, Báo cáo viên Huyện ủy trình bày.", {("Trần Mẫu Nam", "Báo cáo viên Huyện ủy", K)}),
    ("Ông Trần Mẫu Nam, Chủ tịch HĐND huyện Khai mạc Kỳ họp.", {("Trần Mẫu Nam", "Chủ tịch HĐND huyện", K)}),
    # post - name, one after another
    (
        "Dự có Phó Bí thư Thường trực Tỉnh ủy - Phạm Quang Thử; UV.BTV Tỉnh ủy, Trưởng đoàn Đại biểu Quốc hội - Trần Mẫu Nam; đại diện các sở.",
        {("Phạm Quang Thử", "Phó Bí thư Thường trực Tỉnh ủy", T), ("Trần Mẫu Nam", "Ủy viên Ban Thường vụ Tỉnh ủy", T), ("Trần Mẫu Nam", "Trưởng đoàn Đại biểu Quốc hội", T)},
    ),
    ("Đồng chí Trần Mẫu Nam - Uy viên Ban thường vụ Tỉnh ủy - Trưởng Ban Dân vận Tỉnh ủy đến dự.", {("Trần Mẫu Nam", "Ủy viên Ban thường vụ Tỉnh ủy", T), ("Trần Mẫu Nam", "Trưởng Ban Dân vận Tỉnh ủy", T)}),
    (
        "Đồng chí Phạm Quang Thử - Phó Bí thư Tỉnh ủy, Trưởng đoàn Đoàn Đại biểu Quốc hội tỉnh; các đồng chí Nguyên Lãnh đạo huyện.",
        {("Phạm Quang Thử", "Phó Bí thư Tỉnh ủy", T), ("Phạm Quang Thử", "Trưởng đoàn Đoàn Đại biểu Quốc hội tỉnh", T)},
    ),
    (
        "Dự có các đồng chí: Phạm Quang Thử, Ủy viên dự khuyết BCH T.Ư Đảng, Bí thư Tỉnh ủy; Trần Mẫu Nam, Trưởng Đoàn Đại biểu Quốc hội đơn vị tỉnh Hà Tĩnh.",
        {("Phạm Quang Thử", "Ủy viên dự khuyết BCH T.Ư Đảng", "Trung ương"), ("Phạm Quang Thử", "Bí thư Tỉnh ủy", T), ("Trần Mẫu Nam", "Trưởng Đoàn Đại biểu Quốc hội tỉnh", T)},
    ),
    # units and committees cut short
    (
        "Phó bí thư Huyện ủy, Chủ tịch UBND H.Hương Khê Trần Mẫu Nam chủ trì.",
        {("Trần Mẫu Nam", "Phó bí thư Huyện ủy", K), ("Trần Mẫu Nam", "Chủ tịch UBND huyện", K)},
    ),
    ("Ông Trần Mẫu Nam, Phó Chủ tịch UBND TP.Vinh nêu ý kiến.", {("Trần Mẫu Nam", "Phó Chủ tịch UBND thành phố", "thành phố Vinh")}),
    ("Đồng chí Trần Mẫu Nam, Phó Bí thư Thành ủy TPHCM dự.", {("Trần Mẫu Nam", "Phó Bí thư Thành ủy", "thành phố Hồ Chí Minh")}),
    ("Ủy viên Ban TVTU, Bí thư HU Lê Thị Mẫu chủ trì.", {("Lê Thị Mẫu", "Ủy viên Ban Thường vụ Tỉnh ủy", T), ("Lê Thị Mẫu", "Bí thư Huyện ủy", K)}),
    ("Ông Trần Mẫu Nam- Trưởng phòng Tài chính- Kế hoạch huyện báo cáo.", {("Trần Mẫu Nam", "Trưởng phòng Tài chính- Kế hoạch huyện", K)}),
    # a rank between the post and the name
    ("Chỉ huy trưởng Ban CHQS huyện, Thượng tá Trần Mẫu Nam báo cáo.", {("Trần Mẫu Nam", "Chỉ huy trưởng Ban CHQS huyện", K)}),
    # one election for a row, each with a post of his own
    (
        "Các đồng chí Trần Mẫu Nam, Chủ tịch UBND huyện và Lê Thị Mẫu, Trưởng Ban Dân vận Huyện ủy được bầu giữ chức Phó Bí thư Huyện ủy.",
        {
            ("Trần Mẫu Nam", "Chủ tịch UBND huyện", K),
            ("Trần Mẫu Nam", "Phó Bí thư Huyện ủy", K),
            ("Lê Thị Mẫu", "Trưởng Ban Dân vận Huyện ủy", K),
            ("Lê Thị Mẫu", "Phó Bí thư Huyện ủy", K),
        },
    ),
    # after a semicolon a post before its name begins another statement
    (
        "Dự có Đại tá Trần Mẫu Nam, Chính ủy Bộ Chỉ huy Quân sự tỉnh; nguyên Bí thư Huyện ủy Hương Khê Lê Thị Mẫu.",
        {("Trần Mẫu Nam", "Chính ủy Bộ Chỉ huy Quân sự tỉnh", T), ("Lê Thị Mẫu", "Bí thư Huyện ủy", K)},
    ),
    # a verb of appointment goes with the nearer name; one verb or title for a row of two
    (
        "Chỉ định ông Trần Mẫu Nam giữ chức Bí thư Huyện ủy, thay ông Lê Văn Thử được điều động làm Giám đốc Sở Nội vụ.",
        {("Trần Mẫu Nam", "Bí thư Huyện ủy", K), ("Lê Văn Thử", "Bí thư Huyện ủy", K), ("Lê Văn Thử", "Giám đốc Sở Nội vụ", T)},
    ),
    (
        "Các đồng chí Trần Mẫu Nam và Lê Thị Mẫu được bầu làm Phó Bí thư Huyện ủy.",
        {("Trần Mẫu Nam", "Phó Bí thư Huyện ủy", K), ("Lê Thị Mẫu", "Phó Bí thư Huyện ủy", K)},
    ),
    (
        "Chủ tọa: ông Lê Văn Thử, Chủ tịch HĐND huyện; bà Lê Thị Mẫu và ông Trần Mẫu Nam, Phó Chủ tịch HĐND huyện.",
        {
            ("Lê Văn Thử", "Chủ tịch HĐND huyện", K),
            ("Lê Thị Mẫu", "Phó Chủ tịch HĐND huyện", K),
            ("Trần Mẫu Nam", "Phó Chủ tịch HĐND huyện", K),
        },
    ),
    # names of bodies in small letters, and what a committee steers
    (
        "Ông Trần Mẫu Nam, Trưởng phòng Kế hoạch - Tài chính Sở Nội vụ dự.",
        {("Trần Mẫu Nam", "Trưởng phòng Kế hoạch - Tài chính Sở Nội vụ", T)},
    ),
    (
        "Ông Trần Mẫu Nam - Phó Trưởng ban Ban Chỉ đạo các chương trình mục tiêu quốc gia huyện cho biết.",
        {("Trần Mẫu Nam", "Phó Trưởng ban Ban Chỉ đạo các chương trình mục tiêu quốc gia huyện", K)},
    ),
    (
        "Thượng tá Trần Mẫu Nam đến nhận nhiệm vụ Trưởng Công an huyện Hương Khê.",
        {("Trần Mẫu Nam", "Trưởng Công an huyện", K)},
    ),
    # name, roles (13, 14)
    (
        "Đồng chí Lê Thị Mẫu, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện báo cáo.",
        {("Lê Thị Mẫu", "Phó Bí thư Huyện ủy", K), ("Lê Thị Mẫu", "Chủ tịch UBND huyện", K)},
    ),
    (
        "Ông Phạm Quang Thử - Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy phát biểu.",
        {("Phạm Quang Thử", "Ủy viên Ban Thường vụ Tỉnh ủy", T), ("Phạm Quang Thử", "Bí thư Huyện ủy", K)},
    ),
    (
        "Đồng chí Lê Thị Mẫu, Phó Bí thư, Chủ tịch UBND huyện kiểm tra.",
        {("Lê Thị Mẫu", "Phó Bí thư Huyện ủy", K), ("Lê Thị Mẫu", "Chủ tịch UBND huyện", K)},
    ),
    (
        "Đồng chí Phạm Quang Thử, Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy dự.",
        {("Phạm Quang Thử", "Ủy viên Ban Thường vụ Tỉnh ủy", T), ("Phạm Quang Thử", "Trưởng Ban Tổ chức Tỉnh ủy", T)},
    ),
    (
        "Phạm Quang Thử - UVBTV, Trưởng Công an huyện",
        {("Phạm Quang Thử", "Ủy viên Ban Thường vụ Huyện ủy", K), ("Phạm Quang Thử", "Trưởng Công an huyện", K)},
    ),
    (
        "Bí thư kiêm Chủ tịch UBND xã Hương Trà Trần Mẫu Nam trao quà.",
        {("Trần Mẫu Nam", "Bí thư Đảng ủy xã", "xã Hương Trà"), ("Trần Mẫu Nam", "Chủ tịch UBND xã", "xã Hương Trà")},
    ),
    (
        "Đồng chí Lê Thị Mẫu - Phó Bí thư Thường trực Huyện ủy - Chủ tịch HĐND huyện dự.",
        {("Lê Thị Mẫu", "Phó Bí thư Thường trực Huyện ủy", K), ("Lê Thị Mẫu", "Chủ tịch HĐND huyện", K)},
    ),
    (
        "Đại tá Phạm Quang Thử, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh dự lễ.",
        {("Phạm Quang Thử", "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", T)},
    ),
    ("Ông Lê Mẫu Sơn (SN 1980), Trưởng phòng Nội vụ huyện cho biết.", {("Lê Mẫu Sơn", "Trưởng phòng Nội vụ huyện", K)}),
    ("Lê Thị Mẫu (thứ 2 từ trái sang), Bí thư Huyện ủy, thăm vườn mẫu.", {("Lê Thị Mẫu", "Bí thư Huyện ủy", K)}),
    ("Nguyên Bí thư Huyện ủy Trần Mẫu Nam cùng dự.", {("Trần Mẫu Nam", "Bí thư Huyện ủy", K)}),
    ("Đồng chí Trần Mẫu Nam, nguyên Chủ tịch UBND huyện chia sẻ.", {("Trần Mẫu Nam", "Chủ tịch UBND huyện", K)}),
    ("Quyền Chủ tịch UBND huyện Lê Thị Mẫu chủ trì.", {("Lê Thị Mẫu", "Quyền Chủ tịch UBND huyện", K)}),
    ("Bà Lê Thị Mẫu là Chủ tịch Hội Liên hiệp Phụ nữ huyện.", {("Lê Thị Mẫu", "Chủ tịch Hội Liên hiệp Phụ nữ huyện", K)}),
    ("Dự có bà Lê Thị Mẫu, Tỉnh ủy viên, Bí thư Huyện ủy.", {("Lê Thị Mẫu", "Tỉnh ủy viên", T), ("Lê Thị Mẫu", "Bí thư Huyện ủy", K)}),
    # rows
    (
        "Dự hội nghị có Phó Bí thư Tỉnh ủy Lê Thị Mẫu, Phó Chủ tịch UBND tỉnh Phạm Quang Thử.",
        {("Lê Thị Mẫu", "Phó Bí thư Tỉnh ủy", T), ("Phạm Quang Thử", "Phó Chủ tịch UBND tỉnh", T)},
    ),
    (
        "Dự có các đồng chí: Lê Thị Mẫu, Bí thư Huyện ủy; Trần Mẫu Nam, Phó Bí thư Thường trực Huyện ủy; Hồ Văn Thử, Chủ tịch UBND huyện.",
        {("Lê Thị Mẫu", "Bí thư Huyện ủy", K), ("Trần Mẫu Nam", "Phó Bí thư Thường trực Huyện ủy", K), ("Hồ Văn Thử", "Chủ tịch UBND huyện", K)},
    ),
    (
        "Các đồng chí Phó Chủ tịch UBND huyện: Lê Mẫu Hà, Trần Mẫu Nam và Hồ Văn Thử dự.",
        {(name, "Phó Chủ tịch UBND huyện", K) for name in ("Lê Mẫu Hà", "Trần Mẫu Nam", "Hồ Văn Thử")},
    ),
    (
        "Các đồng chí Lê Mẫu Hà, Trần Mẫu Nam - Phó Chủ tịch UBND huyện cùng dự.",
        {(name, "Phó Chủ tịch UBND huyện", K) for name in ("Lê Mẫu Hà", "Trần Mẫu Nam")},
    ),
    (
        "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Lê Mẫu Hà, Trưởng ban Nội chính Tỉnh ủy; Trần Mẫu Nam, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy tới dự.",
        {
            ("Lê Mẫu Hà", "Ủy viên Ban Thường vụ Tỉnh ủy", T),
            ("Trần Mẫu Nam", "Ủy viên Ban Thường vụ Tỉnh ủy", T),
            ("Lê Mẫu Hà", "Trưởng ban Nội chính Tỉnh ủy", T),
            ("Trần Mẫu Nam", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", T),
        },
    ),
    # names of all peoples, capitals (names 3, 5)
    ("Phó Chủ tịch UBND huyện Giàng A Mẫu phát biểu.", {("Giàng A Mẫu", "Phó Chủ tịch UBND huyện", K)}),
    ("Ông Y Thử Niê, Phó Bí thư Huyện ủy phát biểu.", {("Y Thử Niê", "Phó Bí thư Huyện ủy", K)}),
    ("Bà H'Mẫu Êban, Chủ tịch HĐND huyện phát biểu.", {("H'Mẫu Êban", "Chủ tịch HĐND huyện", K)}),
    ("Ông K'Thử, Phó Chủ tịch UBND huyện nói.", {("K'Thử", "Phó Chủ tịch UBND huyện", K)}),
    ("Chủ tịch UBND huyện Lò Văn Thử nói.", {("Lò Văn Thử", "Chủ tịch UBND huyện", K)}),
    ("Bí thư Huyện ủy LÊ THỊ MẪU: Chúng tôi phấn đấu hoàn thành.", {("Lê Thị Mẫu", "Bí thư Huyện ủy", K)}),
    ("Ông Rơ Châm Thử - Chủ tịch UBND huyện dự.", {("Rơ Châm Thử", "Chủ tịch UBND huyện", K)}),
    # appointments, elections, ends (17, 18)
    (
        "Điều động đồng chí Lê Thị Mẫu, Phó Trưởng ban Tổ chức Tỉnh ủy, giữ chức Bí thư Huyện ủy Hương Khê từ ngày 1/4/2022.",
        {("Lê Thị Mẫu", "Phó Trưởng ban Tổ chức Tỉnh ủy", T), ("Lê Thị Mẫu", "Bí thư Huyện ủy", K)},
    ),
    ("Với 30/30 phiếu, bà Lê Thị Mẫu được bầu làm Chủ tịch UBND huyện nhiệm kỳ 2021-2026.", {("Lê Thị Mẫu", "Chủ tịch UBND huyện", K)}),
    ("HĐND huyện miễn nhiệm chức danh Phó Chủ tịch UBND huyện đối với ông Trần Mẫu Nam.", {("Trần Mẫu Nam", "Phó Chủ tịch UBND huyện", K)}),
    ("Ông Phạm Quang Thử tái cử Phó Chủ tịch HĐND huyện khóa XX.", {("Phạm Quang Thử", "Phó Chủ tịch HĐND huyện", K)}),
    (
        "Kỳ họp bầu ông Phạm Quang Thử, Trưởng phòng Tư pháp huyện, giữ chức Phó Chủ tịch UBND huyện.",
        {("Phạm Quang Thử", "Trưởng phòng Tư pháp huyện", K), ("Phạm Quang Thử", "Phó Chủ tịch UBND huyện", K)},
    ),
    ("Ông Trần Mẫu Nam thôi giữ chức Trưởng phòng Nội vụ huyện để nghỉ hưu.", {("Trần Mẫu Nam", "Trưởng phòng Nội vụ huyện", K)}),
    # front, mass organisations, villages
    ("Chủ tịch Ủy ban MTTQ huyện Hồ Văn Thử tặng quà.", {("Hồ Văn Thử", "Chủ tịch Ủy ban MTTQ huyện", K)}),
    ("Bí thư Huyện đoàn Lê Mẫu Hà phát động.", {("Lê Mẫu Hà", "Bí thư Huyện đoàn", K)}),
    ("Ông Hồ Văn Thử, Bí thư Chi bộ thôn Tân Mẫu, xã Hương Trà kể.", {("Hồ Văn Thử", "Bí thư Chi bộ thôn", "thôn Tân Mẫu")}),
    ("Phó Chủ tịch Hội Nông dân tỉnh Lê Mẫu Hà dự.", {("Lê Mẫu Hà", "Phó Chủ tịch Hội Nông dân tỉnh", T)}),
]  # fmt: skip

SILENT = [
    "Bí thư Huyện ủy yêu cầu các phòng, ban tập trung thực hiện nhiệm vụ.",
    "Các đồng chí Thường trực Huyện ủy chủ trì hội nghị.",
    "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
    "Chủ tịch Hồ Chí Minh từng về thăm địa phương.",
    "Ông Trần Mẫu Nam (SN 1980, trú tại thôn 2) trồng 3 ha cam.",
    "Trường THPT Phan Đình Phùng đạt chuẩn quốc gia.",
    "Ảnh: Lê Mẫu",
    "Kỳ họp cho thôi nhiệm vụ đại biểu đối với các ông Trần Mẫu Nam, Hồ Văn Thử và bầu bổ sung ủy viên UBND huyện.",
    "Ban Thường vụ Huyện ủy ban hành 5 nghị quyết.",
    "Đại diện lãnh đạo Sở Nội vụ cùng dự.",
    "Giới thiệu đồng chí Lê Thị Mẫu ứng cử chức danh Chủ tịch UBND huyện.",
]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:40] for text, _ in CASES])
def test_named_persons_get_the_positions_the_text_gives_them(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert rows(text) == wanted


@pytest.mark.parametrize("text", SILENT)
def test_what_gives_no_position_to_a_named_person_stays_silent(text: str) -> None:
    assert rows(text) == set()


def test_how_a_post_is_held_and_since_when() -> None:
    """An appointment ends the old post and begins the new one on the day it names; "nguyên" is former."""
    moved = claims(
        "Điều động đồng chí Lê Thị Mẫu, Phó Trưởng ban Tổ chức Tỉnh ủy, giữ chức Bí thư Huyện ủy từ ngày 1/4/2022."
    )
    assert [(one.mode, one.since) for one in moved] == [("ended", None), ("appointed", "2022-04-01")]
    assert [one.mode for one in claims("Đồng chí Trần Mẫu Nam, nguyên Chủ tịch UBND huyện dự.")] == ["former"]
    assert [one.mode for one in claims("Bà Lê Thị Mẫu được bầu làm Chủ tịch UBND huyện.")] == ["elected"]


def test_a_city_of_a_province_and_a_city_of_the_centre_have_their_own_thanh_uy() -> None:
    city = "Thành phố Vinh (Nghệ An) sơ kết 6 tháng\n\nSáng 7/7/2022, thành phố Vinh tổ chức hội nghị.\n\n"
    assert rows("Bí thư Thành ủy Lê Thị Mẫu chủ trì.", city) == {("Lê Thị Mẫu", "Bí thư Thành ủy", "thành phố Vinh")}
    capital = "Huyện Thạch Thất (Hà Nội) sơ kết 6 tháng\n\nSáng 7/7/2022, huyện Thạch Thất tổ chức hội nghị.\n\n"
    assert rows("Phó Bí thư Thành ủy Lê Thị Mẫu dự.", capital) == {
        ("Lê Thị Mẫu", "Phó Bí thư Thành ủy", "thành phố Hà Nội")
    }


def test_a_post_written_short_has_the_body_of_its_own_words() -> None:
    (one,) = claims("Đồng chí Trần Mẫu Nam, CT UBND huyện, chủ trì.")
    assert (one.role, one.body) == ("Chủ tịch", "UBND huyện")


def test_whose_place_is_taken_has_the_post_no_longer() -> None:
    told = claims(
        "Tỉnh ủy điều động ông Trần Mẫu Nam, Trưởng ban Tổ chức Tỉnh ủy giữ chức Bí thư Huyện ủy thay cho ông Lê Mẫu Thử."
    )
    assert {(one.person, one.position, one.mode) for one in told} == {
        ("Trần Mẫu Nam", "Trưởng ban Tổ chức Tỉnh ủy", "ended"),
        ("Trần Mẫu Nam", "Bí thư Huyện ủy", "appointed"),
        ("Lê Mẫu Thử", "Bí thư Huyện ủy", "ended"),
    }


def test_a_given_name_stands_for_the_one_person_of_that_name_named_before() -> None:
    """The evidence runs from the whole name to the post."""
    text = (
        "Ông Võ Văn Mẫu (SN 1967, quê xã Hương Trà) nhận quyết định. Ông Mẫu từng đảm trách các chức vụ như Trưởng phòng Nội vụ huyện,"
        " Phó Chánh Văn phòng Tỉnh ủy."
    )
    found = claims(text)
    assert [(one.person, one.position, one.mode) for one in found] == [
        ("Võ Văn Mẫu", "Trưởng phòng Nội vụ huyện", "former"),
        ("Võ Văn Mẫu", "Phó Chánh Văn phòng Tỉnh ủy", "former"),
    ]
    two = "Ông Võ Văn Mẫu và ông Lê Thử Mẫu cùng dự. Ông Mẫu từng là Phó Chánh Văn phòng Tỉnh ủy."
    assert rows(two) == set()


def test_a_post_without_its_committee_is_of_the_one_told_beside_it_or_elsewhere() -> None:
    assert rows("Bí thư Tỉnh ủy Lê Mẫu Sơn và Phó Bí thư Thường trực Hoàng Mẫu Dũng dự.") == {
        ("Lê Mẫu Sơn", "Bí thư Tỉnh ủy", T),
        ("Hoàng Mẫu Dũng", "Phó Bí thư Thường trực Tỉnh ủy", T),
    }
    assert rows("Phó Bí thư Nguyễn Mẫu An phát biểu. Ông Nguyễn Mẫu An, Phó Bí thư Tỉnh ủy, kết luận.") == {
        ("Nguyễn Mẫu An", "Phó Bí thư Tỉnh ủy", T)
    }
    assert rows("Phó Bí thư Nguyễn Mẫu An phát biểu.") == {("Nguyễn Mẫu An", "Phó Bí thư Huyện ủy", K)}


def test_a_pair_shares_the_post_after_it_only_where_the_first_has_no_other() -> None:
    pair = "Chủ trì buổi làm việc: ông Lê Mẫu Hà và bà Trương Thị Mẫu, Bí thư Huyện ủy."
    assert ("Lê Mẫu Hà", "Bí thư Huyện ủy", K) in rows(pair)
    assert rows(f"Ông Lê Mẫu Hà, Phó Bí thư Thường trực Tỉnh ủy, đến dự. {pair}") == {
        ("Lê Mẫu Hà", "Phó Bí thư Thường trực Tỉnh ủy", T),
        ("Trương Thị Mẫu", "Bí thư Huyện ủy", K),
    }


def test_the_kind_of_a_district_is_no_part_of_a_post() -> None:
    head = "Đảo Cồn Cỏ (Quảng Trị) có Bí thư mới\n\n"
    assert rows("Ông Lê Văn Mẫu, Chủ tịch UBND huyện đảo Cồn Cỏ, làm Bí thư huyện rẻo cao Hướng Hóa.", head) == {
        ("Lê Văn Mẫu", "Chủ tịch UBND huyện", "huyện Cồn Cỏ"),
        ("Lê Văn Mẫu", "Bí thư Huyện ủy", "huyện Hướng Hóa"),
    }


def test_societies_of_the_nation_are_the_nations_and_the_front_is_written_out() -> None:
    assert rows("Bà Nguyễn Thị Mẫu, Chủ tịch Hội Khuyến học Việt Nam; Chủ tịch UBMTTQ VN tỉnh Võ Xuân Mẫu dự.") == {
        ("Nguyễn Thị Mẫu", "Chủ tịch Hội Khuyến học Việt Nam", "Trung ương"),
        ("Võ Xuân Mẫu", "Chủ tịch UBMTTQ Việt Nam tỉnh", T),
    }


def test_who_acts_for_another_does_not_hold_the_others_post() -> None:
    assert rows("Thừa ủy quyền của Thủ tướng Chính phủ, Phó Chủ tịch UBND tỉnh Lê Ngọc Mẫu trao Bằng khen.") == {
        ("Lê Ngọc Mẫu", "Phó Chủ tịch UBND tỉnh", T)
    }
    for text in (
        "Thừa ủy quyền của Chủ tịch nước, đồng chí Vũ Xuân Mẫu đã trao Huân chương.",
        "Thay mặt Chủ tịch UBND huyện, bà Lê Thị Mẫu trao quà.",
        "Theo đề nghị của Bí thư Huyện ủy, ông Phạm Tấn Mẫu tiếp thu.",
    ):
        assert rows(text) == set()


def test_the_end_of_a_bodys_name_is_no_person() -> None:
    assert rows("Bà Hồ Thị Mẫu, Giám đốc HTX Nông nghiệp Thạch Sơn.") == {
        ("Hồ Thị Mẫu", "Giám đốc HTX Nông nghiệp Thạch Sơn", K)
    }
    assert {person for person, *_ in rows("Ông Lê Mẫu Mười - Bí thư Chi bộ, Trưởng thôn Hà Đông.")} == {"Lê Mẫu Mười"}


def test_guests_hold_the_posts_of_their_own_unit() -> None:
    assert rows(
        "Đoàn công tác huyện Ninh Giang (tỉnh Hải Dương) do ông Phạm Văn Mẫu, Bí thư Huyện ủy làm trưởng đoàn thăm huyện Hương Khê."
    ) == {("Phạm Văn Mẫu", "Bí thư Huyện ủy", "huyện Ninh Giang")}


def test_a_post_at_a_communes_committee_is_of_the_commune_named_with_the_next_post() -> None:
    assert rows(
        "Dự có ông Trần Nam Mẫu, Phó Bí thư Đảng ủy, Chủ tịch UBND xã Hương Trà; ông Lê Hà Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND xã Hà Linh."
    ) == {
        ("Trần Nam Mẫu", "Phó Bí thư Đảng ủy", "xã Hương Trà"),
        ("Trần Nam Mẫu", "Chủ tịch UBND xã", "xã Hương Trà"),
        ("Lê Hà Mẫu", "Bí thư Đảng ủy", "xã Hà Linh"),
        ("Lê Hà Mẫu", "Chủ tịch HĐND xã", "xã Hà Linh"),
    }


def test_the_secretary_who_heads_a_village_is_of_its_cell() -> None:
    assert ("Võ Mẫu Chín", "Bí thư Chi bộ", "thôn Tân Mẫu") in rows(
        "Ông Võ Mẫu Chín, Bí thư, Trưởng thôn Tân Mẫu, xã Hương Trà phát biểu."
    )


def test_two_like_posts_of_two_committees_are_two() -> None:
    assert rows("Đồng chí Nguyễn Như Mẫu, Bí thư Huyện ủy, Bí thư Đảng ủy Quân sự huyện dự.") == {
        ("Nguyễn Như Mẫu", "Bí thư Huyện ủy", K),
        ("Nguyễn Như Mẫu", "Bí thư Đảng ủy Quân sự huyện", K),
    }


def test_two_who_are_chosen_together_both_get_the_post() -> None:
    assert rows("Ông Đặng Văn Mẫu và bà Lê Thị Mẫu được bầu giữ chức Phó Chủ tịch Hội Nông dân huyện.") == {
        ("Đặng Văn Mẫu", "Phó Chủ tịch Hội Nông dân huyện", K),
        ("Lê Thị Mẫu", "Phó Chủ tịch Hội Nông dân huyện", K),
    }
    assert len(rows("Các đồng chí nguyên Bí thư Huyện ủy Trần Văn Mẫu, Lê Đình Thử dự.")) == 2


def test_a_middle_name_may_be_written_like_a_title() -> None:
    assert rows("Ông Lê Mẫu Đức dự. Trưởng Ban Tổ chức Huyện ủy Nguyễn Anh Đức nói.") == {
        ("Nguyễn Anh Đức", "Trưởng Ban Tổ chức Huyện ủy", K)
    }


def test_who_is_put_forward_to_be_elected_holds_no_post_yet() -> None:
    assert (
        rows("Thường trực Huyện ủy giới thiệu ông Lê Bá Mẫu để HĐND huyện bầu giữ chức Phó Chủ tịch UBND huyện.")
        == set()
    )


def test_degrees_are_no_part_of_a_name_and_national_offices_are_the_nations() -> None:
    assert rows(
        "Dự có ông Trần Mẫu Nam, Phó Cục trưởng Cục Trồng trọt; BSCKII Hoàng Thị Mẫu, Giám đốc Bệnh viện đa khoa huyện;"
        " ông Nguyễn Long Mẫu, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ nhiệm UBKT."
    ) == {
        ("Trần Mẫu Nam", "Phó Cục trưởng Cục Trồng trọt", "Trung ương"),
        ("Hoàng Thị Mẫu", "Giám đốc Bệnh viện đa khoa huyện", K),
        ("Nguyễn Long Mẫu", "Ủy viên Ban Thường vụ Tỉnh ủy", T),
        ("Nguyễn Long Mẫu", "Chủ nhiệm UBKT", T),
    }


def test_a_post_of_old_and_one_of_now_are_told_in_one_sentence() -> None:
    found = claims("Ông Trần Mẫu Sơn, trước đây là Phó Chủ tịch UBND huyện, nay là Giám đốc Sở Nội vụ.")
    assert [(one.position, one.mode) for one in found] == [
        ("Phó Chủ tịch UBND huyện", "former"),
        ("Giám đốc Sở Nội vụ", "holds"),
    ]


def test_the_unit_in_brackets_is_that_of_the_post_and_no_person() -> None:
    assert rows("Các đồng chí Bí thư Huyện ủy: Đinh Quang Mẫu (Can Lộc), Ma Thế Mẫu (Vũ Quang) phát biểu.") >= {
        ("Đinh Quang Mẫu", "Bí thư Huyện ủy", "huyện Can Lộc")
    }
    assert "Can Lộc" not in {person for person, *_ in rows("Bí thư Huyện ủy: Đinh Quang Mẫu (Can Lộc) phát biểu.")}


def test_the_chief_of_staff_heads_no_board() -> None:
    assert rows("Phó Chỉ huy trưởng, Tham mưu trưởng Ban CHQS huyện Lê Văn Mẫu dự.") == {
        ("Lê Văn Mẫu", "Phó Chỉ huy trưởng", K),
        ("Lê Văn Mẫu", "Tham mưu trưởng Ban CHQS huyện", K),
    }


def test_the_head_of_a_village_is_of_the_one_named_before() -> None:
    assert rows("Tại thôn Kỳ Mẫu, xã Hương Trà, ông Lê Văn Mẫu, Trưởng thôn cho biết.") == {
        ("Lê Văn Mẫu", "Trưởng thôn", "thôn Kỳ Mẫu")
    }
    assert rows("Chi bộ thôn Kỳ Mẫu tổ chức Đại hội. Ông Lê Văn Mẫu được bầu làm Bí thư Chi bộ.") == {
        ("Lê Văn Mẫu", "Bí thư Chi bộ", "thôn Kỳ Mẫu")
    }
