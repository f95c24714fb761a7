"""Figures as reports word them: each case is a sentence and what it says, one line a claim.

A line holds label, value (with its whole or upper end) and unit, then what is not usual: the bound, Δ the change, kh the share of the plan,
status and period. The report is about huyện Lâm Khê and came out on 20 December 2022.
"""

from __future__ import annotations

import pytest

from kg.model import IndicatorClaim
from tests.test_indicators import read

CASES: list[tuple[str, list[str]]] = [
    (
        "Tổng giá trị sản xuất ước đạt 5.420 tỷ đồng, đạt 101,2% kế hoạch, tăng 9,8% so với cùng kỳ; trong đó, nông - lâm - thủy sản đạt 1.850 tỷ đồng, công nghiệp - xây dựng đạt 2.100 tỷ đồng, thương mại - dịch vụ đạt 1.470 tỷ đồng.",
        [
            "tổng giá trị sản xuất | 5420 | tỷ đồng | Δ9.8 % | kh 101.2% | estimate",
            "nông - lâm - thủy sản | 1850 | tỷ đồng",
            "công nghiệp - xây dựng | 2100 | tỷ đồng",
            "thương mại - dịch vụ | 1470 | tỷ đồng",
        ],
    ),
    (
        "Tốc độ tăng trưởng kinh tế đạt 11,5%, vượt 0,5% so với nghị quyết; cơ cấu kinh tế: nông nghiệp 32,5%, công nghiệp - xây dựng 38%, dịch vụ 29,5%.",
        [
            "tốc độ tăng trưởng kinh tế | 11.5 | %",
            "tỷ trọng nông nghiệp | 32.5 | %",
            "tỷ trọng công nghiệp - xây dựng | 38 | %",
            "tỷ trọng dịch vụ | 29.5 | %",
        ],
    ),
    (
        "Tổng thu ngân sách nhà nước trên địa bàn đạt 312,5 tỷ đồng, bằng 124% dự toán tỉnh giao, 118% dự toán huyện giao và tăng 15% so với cùng kỳ.",
        [
            "tổng thu ngân sách nhà nước trên địa bàn | 312.5 | tỷ đồng | Δ15 % | kh 124%",
        ],
    ),
    (
        "Tổng diện tích gieo trồng cả năm 14.250 ha, đạt 100,4% kế hoạch; sản lượng lương thực có hạt đạt 68.500 tấn, tăng 1.200 tấn so với năm 2021.",
        [
            "tổng diện tích gieo trồng | 14250 | ha | kh 100.4%",
            "sản lượng lương thực có hạt | 68500 | tấn | Δ1200 tấn",
        ],
    ),
    (
        "Năng suất lúa bình quân đạt 62,4 tạ/ha, tăng 1,2 tạ/ha so với cùng kỳ.",
        [
            "năng suất lúa | 62.4 | tạ/ha | Δ1.2 tạ/ha",
        ],
    ),
    (
        "Tổng đàn trâu, bò 18.500 con, đàn lợn 42.000 con, đàn gia cầm 650 nghìn con.",
        [
            "tổng đàn trâu, bò | 18500 | con",
            "đàn lợn | 42000 | con",
            "đàn gia cầm | 650000 | con",
        ],
    ),
    (
        "Toàn huyện có 15/19 xã đạt chuẩn nông thôn mới, 4 xã đạt chuẩn nông thôn mới nâng cao, 1 xã nông thôn mới kiểu mẫu; bình quân đạt 17,8 tiêu chí/xã.",
        [
            "xã đạt chuẩn nông thôn mới | 15/19 | xã",
            "xã đạt chuẩn nông thôn mới nâng cao | 4 | xã",
            "xã nông thôn mới kiểu mẫu | 1 | xã",
            "tiêu chí bình quân | 17.8 | tiêu chí/xã",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 52 triệu đồng/người/năm, tăng 3,5 triệu đồng so với năm 2021; tỷ lệ hộ nghèo giảm còn 3,2% (giảm 1,1%).",
        [
            "thu nhập bình quân đầu người | 52 | triệu đồng/người/năm | Δ3.5 triệu đồng",
            "tỷ lệ hộ nghèo | 3.2 | % | Δ-1.1 %",
        ],
    ),
    (
        "Giải quyết việc làm cho 2.350 lao động, trong đó xuất khẩu lao động 420 người; tỷ lệ lao động qua đào tạo đạt 68%.",
        [
            "giải quyết việc làm | 2350 | lao động",
            "người xuất khẩu lao động | 420 | người",
            "tỷ lệ lao động qua đào tạo | 68 | %",
        ],
    ),
    (
        "Tỷ lệ bao phủ bảo hiểm y tế đạt 93,5% dân số; 100% trạm y tế xã đạt chuẩn quốc gia; 45/52 trường đạt chuẩn quốc gia, đạt 86,5%.",
        [
            "tỷ lệ bao phủ bảo hiểm y tế | 93.5 | %",
            "tỷ lệ trạm y tế xã đạt chuẩn quốc gia | 100 | %",
            "trường đạt chuẩn quốc gia | 45/52 | trường",
            "tỷ lệ trường đạt chuẩn quốc gia | 86.5 | %",
        ],
    ),
    (
        "Huyện đã kết nạp 185 đảng viên, đạt 108,8% chỉ tiêu; thành lập mới 3 tổ chức đảng trong doanh nghiệp; có 92% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên.",
        [
            "đảng viên kết nạp | 185 | đảng viên | kh 108.8%",
            "tổ chức đảng trong doanh nghiệp thành lập mới | 3 | tổ chức đảng",
            "tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên | 92 | %",
        ],
    ),
    (
        "Cấp ủy, ủy ban kiểm tra các cấp đã kiểm tra 125 tổ chức đảng và 310 đảng viên, giám sát chuyên đề 48 tổ chức đảng, 96 đảng viên; thi hành kỷ luật 2 tổ chức đảng, 35 đảng viên (khiển trách 25, cảnh cáo 8, khai trừ 2).",
        [
            "tổ chức đảng kiểm tra | 125 | tổ chức đảng",
            "đảng viên kiểm tra | 310 | đảng viên",
            "tổ chức đảng giám sát chuyên đề | 48 | tổ chức đảng",
            "đảng viên giám sát chuyên đề | 96 | đảng viên",
            "tổ chức đảng thi hành kỷ luật | 2 | tổ chức đảng",
            "đảng viên thi hành kỷ luật | 35 | đảng viên",
            "khiển trách | 25 | đảng viên",
            "cảnh cáo | 8 | đảng viên",
            "khai trừ | 2 | đảng viên",
        ],
    ),
    (
        "Trao Huy hiệu Đảng cho 215 đảng viên.",
        [
            "đảng viên được trao huy hiệu đảng | 215 | đảng viên",
        ],
    ),
    (
        "Trong 6 tháng đầu năm, toàn huyện xảy ra 12 vụ tai nạn giao thông, làm chết 5 người, bị thương 9 người, giảm 3 vụ, 2 người chết so với cùng kỳ.",
        [
            "vụ tai nạn giao thông | 12 | vụ tai nạn | Δ-3 vụ | 2022-H1",
            "người chết | 5 | người | Δ-2 người | 2022-H1",
            "người bị thương | 9 | người | 2022-H1",
        ],
    ),
    (
        "Phạm pháp hình sự xảy ra 45 vụ, giảm 5 vụ (10%) so với cùng kỳ; điều tra làm rõ 41/45 vụ, đạt 91,1%.",
        [
            "phạm pháp hình sự | 45 | vụ | Δ-5 vụ",
            "vụ điều tra làm rõ | 41/45 | vụ",
            "tỷ lệ vụ điều tra làm rõ | 91.1 | %",
        ],
    ),
    (
        "Toàn huyện có 167 công dân lên đường nhập ngũ, đạt 100% chỉ tiêu.",
        [
            "công dân lên đường nhập ngũ | 167 | công dân | kh 100%",
        ],
    ),
    (
        "Tiếp nhận 12.540 hồ sơ, đã giải quyết 12.310 hồ sơ, tỷ lệ giải quyết đúng hạn đạt 99,6%.",
        [
            "hồ sơ tiếp nhận | 12540 | hồ sơ",
            "hồ sơ giải quyết | 12310 | hồ sơ",
            "tỷ lệ giải quyết đúng hạn | 99.6 | %",
        ],
    ),
    (
        "Huy động được 215 tỷ đồng xây dựng nông thôn mới, trong đó nhân dân đóng góp 45 tỷ đồng, hiến 52.000 m2 đất và 12.500 ngày công; bê tông hóa 45 km đường giao thông nông thôn.",
        [
            "huy động xây dựng nông thôn mới | 215 | tỷ đồng",
            "nhân dân đóng góp | 45 | tỷ đồng",
            "đất hiến | 52000 | m2",
            "ngày công hiến | 12500 | ngày công",
            "đường giao thông nông thôn bê tông hóa | 45 | km",
        ],
    ),
    (
        "Tỷ lệ che phủ rừng đạt 58,2%; trồng mới 850 ha rừng tập trung.",
        [
            "tỷ lệ che phủ rừng | 58.2 | %",
            "rừng tập trung trồng mới | 850 | ha",
        ],
    ),
    (
        "Tổng vốn đầu tư toàn xã hội đạt 3.250 tỷ đồng; giải ngân vốn đầu tư công đạt 88,4/140,2 tỷ đồng, bằng 63% kế hoạch.",
        [
            "tổng vốn đầu tư toàn xã hội | 3250 | tỷ đồng",
            "giải ngân vốn đầu tư công | 88.4/140.2 | tỷ đồng | kh 63%",
        ],
    ),
    (
        "Doanh thu du lịch đạt 120 tỷ đồng; đón trên 250 nghìn lượt khách, tăng gấp 2 lần so với cùng kỳ.",
        [
            "doanh thu du lịch | 120 | tỷ đồng",
            "lượt khách đón | 250000 | lượt khách | >= | Δ2 lần",
        ],
    ),
    (
        "Có thêm 5 sản phẩm OCOP được công nhận, nâng tổng số sản phẩm OCOP lên 23 sản phẩm (trong đó 3 sản phẩm 4 sao).",
        [
            "sản phẩm ocop được công nhận tăng thêm | 5 | sản phẩm ocop",
            "sản phẩm ocop | 23 | sản phẩm",
            "sản phẩm 4 sao | 3 | sản phẩm",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo đa chiều giảm từ 12,5% năm 2021 xuống còn 9,8% năm 2022.",
        [
            "tỷ lệ hộ nghèo đa chiều | 12.5 | % | 2021",
            "tỷ lệ hộ nghèo đa chiều | 9.8 | %",
        ],
    ),
    (
        "Tỷ lệ dân số được sử dụng nước hợp vệ sinh đạt 98,5%, trong đó nước sạch 65%.",
        [
            "tỷ lệ dân số được sử dụng nước hợp vệ sinh | 98.5 | %",
            "nước sạch | 65 | %",
        ],
    ),
    (
        "Năm 2023, huyện đặt mục tiêu: tốc độ tăng giá trị sản xuất 10 - 11%; thu nhập bình quân đầu người 56 triệu đồng; thu ngân sách trên địa bàn 350 tỷ đồng; giảm tỷ lệ hộ nghèo 1 - 1,5%; kết nạp từ 150 đảng viên trở lên; có thêm 2 xã đạt chuẩn nông thôn mới.",
        [
            "tốc độ tăng giá trị sản xuất | 10..11 | % | >= | target | 2023",
            "thu nhập bình quân đầu người | 56 | triệu đồng | target | 2023",
            "thu ngân sách trên địa bàn | 350 | tỷ đồng | target | 2023",
            "giảm tỷ lệ hộ nghèo | 1..1.5 | % | >= | target | 2023",
            "đảng viên kết nạp | 150 | đảng viên | >= | target | 2023",
            "xã đạt chuẩn nông thôn mới tăng thêm | 2 | xã | target | 2023",
        ],
    ),
    (
        "Đến cuối nhiệm kỳ, thu nhập bình quân đầu người đạt 70 triệu đồng/năm, tỷ lệ hộ nghèo dưới 2%.",
        [
            "thu nhập bình quân đầu người | 70 | triệu đồng/năm | target | 2025",
            "tỷ lệ hộ nghèo | 2 | % | <= | target | 2025",
        ],
    ),
    (
        "Nhiệm kỳ 2020-2025, Đảng bộ huyện đề ra 22 chỉ tiêu; đến nay có 18 chỉ tiêu đạt và vượt, 4 chỉ tiêu đang thực hiện.",
        [
            "chỉ tiêu đề ra | 22 | chỉ tiêu | target | 2020-2025",
            "chỉ tiêu đạt và vượt | 18 | chỉ tiêu | 2022-12-20",
            "chỉ tiêu đang thực hiện | 4 | chỉ tiêu | 2022-12-20",
        ],
    ),
    (
        "Đại hội bầu Ban Chấp hành gồm 39 đồng chí, Ban Thường vụ 11 đồng chí.",
        [
            "đồng chí ban chấp hành | 39 | đồng chí",
            "đồng chí ban thường vụ | 11 | đồng chí",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp, tiểu thủ công nghiệp, xây dựng: 6.890 tỷ đồng, tăng 12%.",
        [
            "giá trị sản xuất công nghiệp, tiểu thủ công nghiệp, xây dựng | 6890 | tỷ đồng | Δ12 %",
        ],
    ),
    (
        "Thu ngân sách tăng bình quân 14,2%/năm; chi ngân sách 890 tỷ đồng, đạt 105% dự toán.",
        [
            "tốc độ tăng thu ngân sách | 14.2 | %/năm",
            "chi ngân sách | 890 | tỷ đồng | kh 105%",
        ],
    ),
    (
        "Cấp giấy chứng nhận đăng ký kinh doanh cho 125 hộ với tổng số vốn 45 tỷ đồng.",
        [
            "hộ được cấp giấy chứng nhận đăng ký kinh doanh | 125 | hộ",
            "tổng số vốn | 45 | tỷ đồng",
        ],
    ),
    (
        "Toàn huyện có 4.350 đảng viên sinh hoạt tại 52 tổ chức cơ sở đảng; có 1.250 đoàn viên.",
        [
            "đảng viên sinh hoạt | 4350 | đảng viên",
            "tổ chức cơ sở đảng | 52 | tổ chức",
            "đoàn viên | 1250 | đoàn viên",
        ],
    ),
    (
        "Huyện có 12 hợp tác xã, 35 trang trại, 215 doanh nghiệp đang hoạt động.",
        [
            "hợp tác xã | 12 | hợp tác xã",
            "trang trại | 35 | trang trại",
            "doanh nghiệp đang hoạt động | 215 | doanh nghiệp",
        ],
    ),
    (
        "Hỗ trợ xây dựng 125 nhà ở cho hộ nghèo với tổng kinh phí 6,25 tỷ đồng; tặng 1.250 suất quà trị giá 625 triệu đồng.",
        [
            "nhà ở cho hộ nghèo xây dựng | 125 | nhà ở",
            "tổng kinh phí | 6.25 | tỷ đồng",
            "suất quà tặng | 1250 | suất quà",
            "trị giá suất quà tặng | 625 | triệu đồng",
        ],
    ),
    (
        "Bình quân lương thực đầu người đạt 650 kg/người/năm.",
        [
            "bình quân lương thực đầu người | 650 | kg/người/năm",
        ],
    ),
    (
        "Đã tiêm 125.430 liều vắc xin phòng COVID-19, đạt 99,2%.",
        [
            "liều vắc xin phòng covid-19 tiêm | 125430 | liều vắc xin",
            "tỷ lệ liều vắc xin phòng covid-19 tiêm | 99.2 | %",
        ],
    ),
    (
        "Số hộ nghèo còn 1.245 hộ, chiếm 4,5%; hộ cận nghèo 1.560 hộ, chiếm 5,7%.",
        [
            "số hộ nghèo | 1245 | hộ",
            "tỷ lệ hộ nghèo | 4.5 | %",
            "hộ cận nghèo | 1560 | hộ",
            "tỷ lệ hộ cận nghèo | 5.7 | %",
        ],
    ),
    (
        "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng ước đạt 3.450 tỷ đồng, tăng 16,5%.",
        [
            "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng | 3450 | tỷ đồng | Δ16.5 % | estimate",
        ],
    ),
    (
        "Huyện vận động cất mới 186 căn nhà cho hộ nghèo với tổng kinh phí 8,37 tỷ đồng.",
        [
            "căn nhà cho hộ nghèo | 186 | căn nhà",
            "tổng kinh phí | 8.37 | tỷ đồng",
        ],
    ),
    (
        "Xã có diện tích tự nhiên 136,5 km2, dân số 46.900 người, đồng bào dân tộc thiểu số chiếm gần 38%.",
        [
            "diện tích tự nhiên | 136.5 | km2",
            "dân số | 46900 | người",
            "đồng bào dân tộc thiểu số | 38 | % | ~",
        ],
    ),
    (
        "Bình quân mỗi xã đạt 18,1 tiêu chí/xã; bình quân toàn huyện đạt 6,2 tiêu chí/xã, tăng 1,1 tiêu chí so với năm 2015.",
        [
            "tiêu chí bình quân | 18.1 | tiêu chí/xã",
            "tiêu chí bình quân | 6.2 | tiêu chí/xã | Δ1.1 tiêu chí",
        ],
    ),
    (
        "Huyện thu hút được 62 dự án đầu tư với tổng vốn đăng ký 1.840 tỷ đồng và 41,5 triệu USD.",
        [
            "dự án đầu tư thu hút | 62 | dự án",
            "tổng vốn đăng ký | 1840 | tỷ đồng",
            "tổng vốn đăng ký | 41.5 | triệu usd",
        ],
    ),
    (
        "Kết nạp 85 đảng viên, nâng tổng số đảng viên lên 2.148.",
        [
            "đảng viên kết nạp | 85 | đảng viên",
            "tổng số đảng viên | 2148 | đảng viên",
        ],
    ),
    (
        "Có 22/26 trường đạt chuẩn quốc gia, tỷ lệ 84,6%.",
        [
            "trường đạt chuẩn quốc gia | 22/26 | trường",
            "tỷ lệ trường đạt chuẩn quốc gia | 84.6 | %",
        ],
    ),
    (
        "Xảy ra 14 vụ tai nạn giao thông, làm chết 9 người, bị thương 8 người; so với cùng kỳ giảm 3 vụ, giảm 1 người chết, tăng 2 người bị thương.",
        [
            "vụ tai nạn giao thông | 14 | vụ tai nạn | Δ-3 vụ",
            "người chết | 9 | người | Δ-1 người",
            "người bị thương | 8 | người | Δ2 người",
        ],
    ),
    (
        "Phấn đấu giảm ít nhất 5,2% tỷ lệ hộ nghèo, trồng mới 150 ha mắc ca.",
        [
            "mức giảm tỷ lệ hộ nghèo | 5.2 | % | >= | target",
            "mắc ca trồng mới | 150 | ha | target",
        ],
    ),
    (
        "Đề nghị huyện hoàn thành mục tiêu năm 2023: giảm 3% hộ nghèo, thu ngân sách đạt 50 tỷ đồng.",
        [
            "mức giảm hộ nghèo | 3 | % | target | 2023",
            "thu ngân sách | 50 | tỷ đồng | target | 2023",
        ],
    ),
    (
        "Giải ngân vốn các chương trình mục tiêu quốc gia được 61,3 tỷ đồng, đạt 55% kế hoạch.",
        [
            "giải ngân vốn các chương trình mục tiêu quốc gia | 61.3 | tỷ đồng | kh 55%",
        ],
    ),
    (
        "Trong số 120 đảng viên mới kết nạp có 71 đồng chí là người dân tộc thiểu số.",
        [
            "đảng viên mới kết nạp | 120 | đảng viên mới",
            "đảng viên mới là người dân tộc thiểu số | 71 | đồng chí",
        ],
    ),
    (
        "Diện tích cây ăn quả 2.350 ha, sản lượng 45.000 tấn, giá trị 650 tỷ đồng.",
        [
            "diện tích cây ăn quả | 2350 | ha",
            "sản lượng cây ăn quả | 45000 | tấn",
            "giá trị cây ăn quả | 650 | tỷ đồng",
        ],
    ),
    (
        "Toàn huyện có 98,5% hộ dân được sử dụng nước hợp vệ sinh, 100% xã có đường ô tô đến trung tâm.",
        [
            "tỷ lệ hộ dân được sử dụng nước hợp vệ sinh | 98.5 | %",
            "tỷ lệ xã có đường ô tô đến trung tâm | 100 | %",
        ],
    ),
    (
        "Năng suất lúa ước đạt 71,35 tạ/ha, cao hơn 0,62 tạ/ha so với vụ xuân năm trước.",
        [
            "năng suất lúa | 71.35 | tạ/ha | Δ0.62 tạ/ha | estimate",
        ],
    ),
    (
        "Chi thường xuyên 650 tỷ đồng, chi đầu tư phát triển 210 tỷ đồng.",
        [
            "chi thường xuyên | 650 | tỷ đồng",
            "chi đầu tư phát triển | 210 | tỷ đồng",
        ],
    ),
    (
        "Thành lập mới 35 doanh nghiệp với số vốn đăng ký 250 tỷ đồng, nâng tổng số doanh nghiệp trên địa bàn lên 412 doanh nghiệp.",
        [
            "doanh nghiệp thành lập mới | 35 | doanh nghiệp",
            "số vốn đăng ký | 250 | tỷ đồng",
            "doanh nghiệp trên địa bàn | 412 | doanh nghiệp",
        ],
    ),
    (
        "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân giảm còn 9,8%.",
        [
            "tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân | 9.8 | %",
        ],
    ),
    (
        "Tỷ lệ thôn, bản đạt danh hiệu văn hóa 85%; gia đình văn hóa 90,2%.",
        [
            "tỷ lệ thôn, bản đạt danh hiệu văn hóa | 85 | %",
            "gia đình văn hóa | 90.2 | %",
        ],
    ),
    (
        "Huyện ủy đã tổ chức 12 hội nghị quán triệt nghị quyết cho 3.450 cán bộ, đảng viên.",
        [
            "hội nghị quán triệt nghị quyết tổ chức | 12 | hội nghị",
            "quán triệt nghị quyết | 3450 | cán bộ, đảng viên",
        ],
    ),
    (
        "Toàn Đảng bộ có 45 chi, đảng bộ cơ sở với 5.230 đảng viên.",
        [
            "chi, đảng bộ cơ sở | 45 | chi, đảng bộ cơ sở",
            "đảng viên | 5230 | đảng viên",
        ],
    ),
    (
        "Đã có 12.500 lượt hộ được vay vốn với doanh số cho vay 350 tỷ đồng; tổng dư nợ đạt 1.250 tỷ đồng.",
        [
            "lượt hộ được vay vốn | 12500 | lượt hộ",
            "doanh số cho vay | 350 | tỷ đồng",
            "tổng dư nợ | 1250 | tỷ đồng",
        ],
    ),
    (
        "Tổng sản lượng lương thực cây có hạt đạt 45.230 tấn/44.000 tấn, bằng 102,8% kế hoạch.",
        [
            "tổng sản lượng lương thực cây có hạt | 45230 | tấn | kh 102.8%",
        ],
    ),
    (
        "Thu nhập bình quân đầu người tăng từ 32 triệu đồng năm 2015 lên 50 triệu đồng năm 2020.",
        [
            "thu nhập bình quân đầu người | 32 | triệu đồng | 2015",
            "thu nhập bình quân đầu người | 50 | triệu đồng | 2020",
        ],
    ),
    (
        "Hệ thống giao thông được đầu tư với 125 km đường nhựa, 320 km đường bê tông.",
        [
            "đường nhựa đầu tư | 125 | km",
            "đường bê tông đầu tư | 320 | km",
        ],
    ),
    (
        "Mỗi năm giải quyết việc làm cho khoảng 2.500 lao động.",
        [
            "giải quyết việc làm | 2500 | lao động | ~",
        ],
    ),
    (
        "Tiếp 245 lượt công dân; tiếp nhận 312 đơn thư, đã giải quyết 298 đơn, đạt 95,5%.",
        [
            "lượt công dân tiếp | 245 | lượt công dân",
            "đơn thư tiếp nhận | 312 | đơn thư",
            "đơn giải quyết | 298 | đơn",
            "tỷ lệ đơn giải quyết | 95.5 | %",
        ],
    ),
    (
        "Tổ chức 45 lớp tập huấn cho 2.350 lượt nông dân.",
        [
            "lớp tập huấn tổ chức | 45 | lớp tập huấn",
            "lượt nông dân | 2350 | lượt",
        ],
    ),
    (
        "Xây dựng 5 mô hình phát triển kinh tế có thu nhập từ 200 triệu đồng/năm trở lên.",
        [
            "mô hình phát triển kinh tế có thu nhập xây dựng | 5 | mô hình",
        ],
    ),
    (
        "Toàn huyện trồng được 1.250 ha rừng, đạt 125% kế hoạch, nâng độ che phủ rừng lên 62,5%.",
        [
            "trồng rừng | 1250 | ha | kh 125%",
            "độ che phủ rừng | 62.5 | %",
        ],
    ),
    (
        "Sản lượng điện thương phẩm đạt 125 triệu kWh.",
        [
            "sản lượng điện thương phẩm | 125000000 | kwh",
        ],
    ),
    (
        "Số giường bệnh/vạn dân đạt 25 giường; số bác sĩ/vạn dân đạt 8,5 bác sĩ.",
        [
            "số giường bệnh/vạn dân | 25 | giường",
            "số bác sĩ/vạn dân | 8.5 | bác sĩ",
        ],
    ),
    (
        "Hoàn thành 19/19 tiêu chí, 5 xã hoàn thành từ 15 - 18 tiêu chí, không còn xã dưới 10 tiêu chí.",
        [
            "tiêu chí hoàn thành | 19/19 | tiêu chí",
            "xã hoàn thành từ 15 - 18 tiêu chí | 5 | xã",
        ],
    ),
    (
        "Tỷ lệ đô thị hóa đạt 24%, tăng 3,5% so với đầu nhiệm kỳ.",
        [
            "tỷ lệ đô thị hóa | 24 | % | Δ3.5 %",
        ],
    ),
    (
        "Quy mô kinh tế gấp 1,5 lần năm 2020.",
        [
            "quy mô kinh tế | 1.5 | lần",
        ],
    ),
    (
        "Trong 5 năm, toàn huyện huy động hơn 2.500 tỷ đồng đầu tư xây dựng kết cấu hạ tầng, trong đó vốn ngân sách 1.200 tỷ đồng, vốn doanh nghiệp 800 tỷ đồng, nhân dân đóng góp 500 tỷ đồng.",
        [
            "đầu tư xây dựng kết cấu hạ tầng huy động | 2500 | tỷ đồng | >=",
            "vốn ngân sách | 1200 | tỷ đồng",
            "vốn doanh nghiệp | 800 | tỷ đồng",
            "nhân dân đóng góp | 500 | tỷ đồng",
        ],
    ),
    (
        "Cơ cấu kinh tế chuyển dịch đúng hướng: nông, lâm nghiệp chiếm 32,5%; công nghiệp - xây dựng 40,1%; dịch vụ 27,4%.",
        [
            "tỷ trọng nông, lâm nghiệp | 32.5 | %",
            "tỷ trọng công nghiệp - xây dựng | 40.1 | %",
            "tỷ trọng dịch vụ | 27.4 | %",
        ],
    ),
    (
        "Tốc độ tăng trưởng các ngành nông nghiệp, công nghiệp, dịch vụ lần lượt đạt 4,2%; 12,5% và 9,8%.",
        [
            "tốc độ tăng trưởng nông nghiệp | 4.2 | %",
            "tốc độ tăng trưởng công nghiệp | 12.5 | %",
            "tốc độ tăng trưởng dịch vụ | 9.8 | %",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 51 triệu đồng, đứng thứ 4 toàn tỉnh.",
        [
            "thu nhập bình quân đầu người | 51 | triệu đồng",
        ],
    ),
    (
        "Xã Minh Châu có 17/19 tiêu chí đạt chuẩn, dự kiến về đích năm 2023.",
        [
            "tiêu chí đạt chuẩn | 17/19 | tiêu chí",
        ],
    ),
    (
        "Ba xã về đích nông thôn mới, hai xã đạt nông thôn mới nâng cao.",
        [
            "xã về đích nông thôn mới | 3 | xã",
            "xã đạt nông thôn mới nâng cao | 2 | xã",
        ],
    ),
    (
        "Tổng nguồn vốn huy động đạt 1.250 tỷ đồng, dư nợ cho vay đạt 2.340 tỷ đồng, tăng 12,3% so với đầu năm; nợ xấu 0,45%.",
        [
            "tổng nguồn vốn huy động | 1250 | tỷ đồng",
            "dư nợ cho vay | 2340 | tỷ đồng | Δ12.3 %",
            "nợ xấu | 0.45 | %",
        ],
    ),
    (
        "Tỷ lệ học sinh tốt nghiệp THPT đạt 99,2%; có 35 học sinh giỏi tỉnh, 2 học sinh giỏi quốc gia.",
        [
            "tỷ lệ học sinh tốt nghiệp thpt | 99.2 | %",
            "học sinh giỏi tỉnh | 35 | học sinh",
            "học sinh giỏi quốc gia | 2 | học sinh",
        ],
    ),
    (
        "Thu hút 12 dự án với tổng vốn đăng ký hơn 3.450 tỷ đồng, đạt 120% kế hoạch.",
        [
            "dự án thu hút | 12 | dự án",
            "tổng vốn đăng ký | 3450 | tỷ đồng | >= | kh 120%",
        ],
    ),
    (
        "Tổng thu ngân sách ước thực hiện 856 tỷ 450 triệu đồng, trong đó thu trên địa bàn 125,6 tỷ đồng, đạt 132,5% dự toán tỉnh giao.",
        [
            "tổng thu ngân sách | 856.45 | tỷ đồng | estimate",
            "thu trên địa bàn | 125.6 | tỷ đồng | kh 132.5% | estimate",
        ],
    ),
    (
        "Huyện hiện có 19 xã, thị trấn với 125 thôn, khu phố; dân số trên 145.000 người.",
        [
            "xã, thị trấn | 19 | xã, thị trấn",
            "thôn, khu phố | 125 | thôn, khu phố",
            "dân số | 145000 | người | >=",
        ],
    ),
    (
        "Số vụ phạm pháp hình sự giảm 12,5%, tai nạn giao thông giảm cả 3 tiêu chí.",
        [
            "mức giảm số vụ phạm pháp hình sự | 12.5 | %",
        ],
    ),
    (
        "Giá trị sản phẩm trên 1 ha đất trồng trọt và nuôi trồng thủy sản đạt 145 triệu đồng.",
        [
            "giá trị sản phẩm trên 1 ha đất trồng trọt và nuôi trồng thủy sản | 145 | triệu đồng",
        ],
    ),
    (
        "Kim ngạch xuất khẩu đạt 125 triệu USD, tăng 25% so với cùng kỳ năm 2021.",
        [
            "kim ngạch xuất khẩu | 125 | triệu usd | Δ25 %",
        ],
    ),
    (
        "Diện tích nuôi trồng thủy sản 1.250 ha, sản lượng đạt 8.560 tấn.",
        [
            "diện tích nuôi trồng thủy sản | 1250 | ha",
            "sản lượng nuôi trồng thủy sản | 8560 | tấn",
        ],
    ),
    (
        "Có 85/95 chỉ tiêu đạt và vượt, chiếm 89,5%.",
        [
            "chỉ tiêu đạt và vượt | 85/95 | chỉ tiêu",
            "tỷ lệ chỉ tiêu đạt và vượt | 89.5 | %",
        ],
    ),
    (
        "Đến hết tháng 11, giải ngân đạt 215,6/312,4 tỷ đồng, bằng 69% kế hoạch vốn.",
        [
            "giải ngân | 215.6/312.4 | tỷ đồng | kh 69% | 2022-11M",
        ],
    ),
    (
        'Vận động Quỹ "Vì người nghèo" được 3,25 tỷ đồng, hỗ trợ xây mới 45 nhà đại đoàn kết trị giá 2,25 tỷ đồng.',
        [
            "vận động quỹ vì người nghèo | 3.25 | tỷ đồng",
            "nhà đại đoàn kết xây mới | 45 | nhà",
            "trị giá nhà đại đoàn kết xây mới | 2.25 | tỷ đồng",
        ],
    ),
    (
        "Gieo cấy 5.250 ha lúa, năng suất 65 tạ/ha; ngô 850 ha, lạc 420 ha.",
        [
            "lúa gieo cấy | 5250 | ha",
            "năng suất lúa | 65 | tạ/ha",
            "ngô | 850 | ha",
            "lạc | 420 | ha",
        ],
    ),
    (
        "Đàn lợn 35.200 con, bằng 102,3% cùng kỳ; đàn gia cầm 1,25 triệu con, bằng 98% cùng kỳ.",
        [
            "đàn lợn | 35200 | con | Δ2.3 %",
            "đàn gia cầm | 1250000 | con | Δ-2 %",
        ],
    ),
    (
        "Chi bộ có 35 đảng viên, trong đó 12 đảng viên nữ.",
        [
            "đảng viên | 35 | đảng viên",
            "đảng viên nữ | 12 | đảng viên",
        ],
    ),
    # shares of plans left out, differences told apart, parts without their noun, numbers inside labels
    (
        "Giải ngân vốn đầu tư xây dựng cơ bản được 226,5/301 tỷ đồng, đạt 75,2%.",
        [
            "giải ngân vốn đầu tư xây dựng cơ bản | 226.5/301 | tỷ đồng | kh 75.2%",
        ],
    ),
    (
        "Thu thuế 1.045 tỷ đồng (54,3% dự toán), tiền sử dụng đất 2.870 tỷ đồng (đạt 88,6%), lệ phí trước bạ 361 tỷ đồng (đạt 51,5%).",
        [
            "thu thuế | 1045 | tỷ đồng | kh 54.3%",
            "tiền sử dụng đất | 2870 | tỷ đồng | kh 88.6%",
            "lệ phí trước bạ | 361 | tỷ đồng | kh 51.5%",
        ],
    ),
    (
        "Có thêm 38 doanh nghiệp, 5 HTX thành lập mới, nâng tổng số doanh nghiệp đang hoạt động lên 312, HTX lên 41.",
        [
            "doanh nghiệp tăng thêm | 38 | doanh nghiệp",
            "htx thành lập mới | 5 | htx",
            "doanh nghiệp đang hoạt động | 312 | doanh nghiệp",
            "htx | 41 | htx",
        ],
    ),
    (
        "Tốc độ tăng giá trị sản xuất đạt 9,8%, cao hơn năm 2017 là 0,7%.",
        [
            "tốc độ tăng giá trị sản xuất | 9.8 | % | Δ0.7 %",
        ],
    ),
    (
        "Giải ngân vốn 118,6 tỷ đồng, đạt 60,4% kế hoạch, cao hơn bình quân chung của tỉnh 3,7%.",
        [
            "giải ngân vốn | 118.6 | tỷ đồng | kh 60.4%",
        ],
    ),
    (
        "Tai nạn giao thông xảy ra 21 vụ, làm chết 17 người, bị thương 9 người; so cùng kỳ tăng 2 vụ, tăng 3 người chết, giảm 5 người bị thương.",
        [
            "tai nạn giao thông | 21 | vụ | Δ2 vụ",
            "người chết | 17 | người | Δ3 người",
            "người bị thương | 9 | người | Δ-5 người",
        ],
    ),
    (
        "Tai nạn giao thông xảy ra 9 vụ, chết 6 người, bị thương 7 người (giảm 3 vụ, 1 người chết, tăng 2 người bị thương so với năm 2021).",
        [
            "tai nạn giao thông | 9 | vụ | Δ-3 vụ",
            "người chết | 6 | người | Δ-1 người",
            "người bị thương | 7 | người | Δ2 người",
        ],
    ),
    (
        "Toàn huyện có 527 doanh nghiệp, 62 hợp tác xã, tăng lần lượt 214 doanh nghiệp và 35 hợp tác xã so với đầu nhiệm kỳ.",
        [
            "doanh nghiệp | 527 | doanh nghiệp | Δ214 doanh nghiệp",
            "hợp tác xã | 62 | hợp tác xã | Δ35 hợp tác xã",
        ],
    ),
    (
        "Phạm tội về trật tự xã hội xảy ra 38 vụ, giảm 14 vụ (38/52), khám phá 35 vụ, đạt 92,1%.",
        [
            "phạm tội về trật tự xã hội | 38 | vụ | Δ-14 vụ",
            "vụ khám phá | 35 | vụ",
            "tỷ lệ vụ khám phá | 92.1 | %",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo giảm bình quân 1,85%/năm, từ 12,43% xuống còn 3,2%.",
        [
            "mức giảm tỷ lệ hộ nghèo | 1.85 | %/năm",
            "tỷ lệ hộ nghèo | 12.43 | % | None",
            "tỷ lệ hộ nghèo | 3.2 | %",
        ],
    ),
    (
        "Thi hành kỷ luật 12 đảng viên (8 khiển trách, 3 cảnh cáo, 1 khai trừ).",
        [
            "đảng viên thi hành kỷ luật | 12 | đảng viên",
            "đảng viên khiển trách | 8 | đảng viên",
            "đảng viên cảnh cáo | 3 | đảng viên",
            "đảng viên khai trừ | 1 | đảng viên",
        ],
    ),
    (
        "Tỷ lệ người từ 18 tuổi trở lên tiêm đủ 2 mũi đạt 97,4%, trẻ từ 12-17 tuổi đạt 94,6%.",
        [
            "tỷ lệ người từ 18 tuổi trở lên tiêm đủ 2 mũi | 97.4 | %",
            "trẻ từ 12-17 tuổi | 94.6 | %",
        ],
    ),
    (
        "Huyện đã sáp nhập 276 thôn, tổ dân phố còn 194.",
        [
            "thôn, tổ dân phố sáp nhập | 276 | thôn, tổ dân phố",
            "thôn, tổ dân phố | 194 | thôn, tổ dân phố",
        ],
    ),
    (
        "Nuôi tôm 2.687 ha; quảng canh cải tiến từ 21.300 ha năm 2013 tăng lên 26.450 ha.",
        [
            "nuôi tôm | 2687 | ha",
            "quảng canh cải tiến | 21300 | ha | 2013",
            "quảng canh cải tiến | 26450 | ha",
        ],
    ),
    (
        "Đạt 4,1 bác sĩ/vạn dân và 13,5 giường bệnh/vạn dân.",
        [
            "bác sĩ/vạn dân | 4.1 | bác sĩ/vạn dân",
            "giường bệnh/vạn dân | 13.5 | giường bệnh/vạn dân",
        ],
    ),
    (
        "Phạm pháp hình sự xảy ra 70 vụ, khám phá 62 vụ.",
        [
            "phạm pháp hình sự | 70 | vụ",
            "vụ khám phá | 62 | vụ",
        ],
    ),
    (
        "Thu nhập bình quân đầu người: 78 triệu đồng/năm (năm 2020: 71,2 triệu đồng).",
        [
            "thu nhập bình quân đầu người | 78 | triệu đồng/năm",
            "thu nhập bình quân đầu người | 71.2 | triệu đồng | 2020",
        ],
    ),
    (
        "Bắt giữ 73 vụ phạm tội về ma túy.",
        [
            "vụ phạm tội về ma túy bắt giữ | 73 | vụ",
        ],
    ),
    (
        "Toàn huyện đạt 4,1 bác sĩ/vạn dân, 13,5 giường bệnh/vạn dân.",
        [
            "bác sĩ/vạn dân | 4.1 | bác sĩ/vạn dân",
            "giường bệnh/vạn dân | 13.5 | giường bệnh/vạn dân",
        ],
    ),
    # what a day, a month's end and a report's words hand on; the ends of a stage
    (
        "9 tháng đầu năm 2022, thu ngân sách đạt 72 tỷ đồng. Đến ngày 25/9, giải ngân vốn đầu tư công đạt 60%. Toàn huyện đón 12.000 lượt khách.",
        [
            "thu ngân sách | 72 | tỷ đồng | 2022-9M",
            "giải ngân vốn đầu tư công | 60 | % | 2022-09-25",
            "lượt khách đón | 12000 | lượt khách | 2022-9M",
        ],
    ),
    (
        "9 tháng đầu năm 2022, thu ngân sách đạt 72 tỷ đồng. Đến hết tháng 9, giải ngân vốn đầu tư công đạt 60%. Toàn huyện đón 12.000 lượt khách.",
        [
            "thu ngân sách | 72 | tỷ đồng | 2022-9M",
            "giải ngân vốn đầu tư công | 60 | % | 2022-9M",
            "lượt khách đón | 12000 | lượt khách | 2022-9M",
        ],
    ),
    (
        "Báo cáo của Chủ tịch UBND huyện nêu rõ, quý I/2022, thu ngân sách đạt 12 tỷ đồng. Trồng mới 385 ha rừng.",
        [
            "thu ngân sách | 12 | tỷ đồng | 2022-Q1",
            "rừng trồng mới | 385 | ha | 2022-Q1",
        ],
    ),
    (
        "5 năm qua, tỷ trọng nông nghiệp giảm từ 54,2% xuống còn 46,1%.",
        [
            "tỷ trọng nông nghiệp | 54.2 | % | None",
            "tỷ trọng nông nghiệp | 46.1 | %",
        ],
    ),
    (
        "Giai đoạn 2016-2020, tỷ lệ hộ nghèo giảm từ 12,4% xuống còn 3,2%.",
        [
            "tỷ lệ hộ nghèo | 12.4 | % | None",
            "tỷ lệ hộ nghèo | 3.2 | % | 2020",
        ],
    ),
    (
        "Năm 2021, có 18/26 chỉ tiêu nghị quyết năm 2021 đạt và vượt.",
        [
            "chỉ tiêu nghị quyết năm 2021 đạt và vượt | 18/26 | chỉ tiêu | 2021",
        ],
    ),
    (
        "Có 10 tổ chức đảng hoàn thành xuất sắc nhiệm vụ, 37 hoàn thành tốt, 5 hoàn thành nhiệm vụ.",
        [
            "tổ chức đảng hoàn thành xuất sắc nhiệm vụ | 10 | tổ chức đảng",
            "tổ chức đảng hoàn thành tốt | 37 | tổ chức đảng",
            "tổ chức đảng hoàn thành nhiệm vụ | 5 | tổ chức đảng",
        ],
    ),
    # sectors told together, pronouns for them, plans told the other way round
    (
        "Cơ cấu kinh tế: nông - lâm nghiệp chiếm 38,4%; công nghiệp, dịch vụ chiếm 61,6% (năm 2015, các tỷ lệ này lần lượt là 43,8% và 56,2%).",
        [
            "tỷ trọng nông - lâm nghiệp | 38.4 | %",
            "tỷ trọng công nghiệp, dịch vụ | 61.6 | %",
            "tỷ trọng nông - lâm nghiệp | 43.8 | % | 2015",
            "tỷ trọng công nghiệp, dịch vụ | 56.2 | % | 2015",
        ],
    ),
    (
        "Thu biện pháp tài chính nếu đem so với dự toán tỉnh giao thì bằng 308,61%.",
        [
            "thu biện pháp tài chính | kh 308.61%",
        ],
    ),
    (
        "Năm 2022, nông nghiệp, lâm nghiệp chiếm 20,5%, công nghiệp chiếm 40%.",
        [
            "nông nghiệp, lâm nghiệp | 20.5 | %",
            "công nghiệp | 40 | %",
        ],
    ),
    (
        "Trong đó, dịch vụ chiếm 30%.",
        [
            "dịch vụ | 30 | %",
        ],
    ),
    # shares of plans by what they follow; years and stages that are a plan's
    (
        "Tổng vốn đầu tư công 87,2 tỷ đồng, đã giải ngân 39,6 tỷ đồng, đạt 45,4%.",
        [
            "tổng vốn đầu tư công | 87.2 | tỷ đồng",
            "giải ngân tổng vốn đầu tư công | 39.6 | tỷ đồng | kh 45.4%",
        ],
    ),
    (
        "Giải quyết việc làm cho 3.480 lao động, đạt 87%.",
        [
            "giải quyết việc làm | 3480 | lao động | kh 87%",
        ],
    ),
    (
        "14/22 chỉ tiêu đã đạt và vượt mục tiêu đề ra đến năm 2025, 5 chỉ tiêu đạt từ 80% trở lên.",
        [
            "chỉ tiêu | 14/22 | chỉ tiêu",
            "chỉ tiêu đạt từ 80% trở lên | 5 | chỉ tiêu",
        ],
    ),
    (
        "Thực hiện Đề án giảm nghèo giai đoạn 2016-2020 của huyện, 9 tháng qua có 287 hộ thoát nghèo.",
        [
            "hộ thoát nghèo | 287 | hộ | 2022-9M",
        ],
    ),
    # asides cut off, aims without a noun, nouns that stand elsewhere
    (
        "Năm 2022, huyện kết nạp 169 đảng viên, trong khi chỉ tiêu đề ra là 150 đảng viên.",
        [
            "đảng viên kết nạp | 169 | đảng viên",
            "đảng viên kết nạp | 150 | đảng viên | target",
        ],
    ),
    (
        "Tổng giá trị sản xuất (giá so sánh 2010) ước đạt 7.914 tỷ đồng.",
        [
            "tổng giá trị sản xuất | 7914 | tỷ đồng | estimate",
        ],
    ),
    (
        "Mục tiêu của chúng tôi là đạt 280.000 con.",
        [],
    ),
    (
        "Tỷ lệ hộ sử dụng nước sạch đạt 68%, trong khi nghị quyết giao 75%.",
        [
            "tỷ lệ hộ sử dụng nước sạch | 68 | %",
            "tỷ lệ hộ sử dụng nước sạch | 75 | % | target",
        ],
    ),
    # how newspapers word congresses and terms, plans and parts
    (
        "Năm 2022, tốc độ tăng trưởng đạt 10,24%.",
        [
            "tốc độ tăng trưởng | 10.24 | %",
        ],
    ),
    (
        "Tốc độ tăng trưởng 9,1%, vượt kế hoạch đề ra.",
        [
            "tốc độ tăng trưởng | 9.1 | %",
        ],
    ),
    (
        "Mức tăng trưởng bình quân đạt 8,5%/năm.",
        [
            "mức tăng trưởng | 8.5 | %/năm",
        ],
    ),
    (
        "Sản xuất công nghiệp phát triển ổn định và tăng 12%.",
        [
            "tốc độ tăng sản xuất công nghiệp | 12 | %",
        ],
    ),
    (
        "Thu ngân sách hằng năm đều vượt cao so với dự toán và tăng bình quân 18,2%/năm.",
        [
            "tốc độ tăng thu ngân sách | 18.2 | %/năm",
        ],
    ),
    (
        "Tốc độ tăng trưởng kinh tế đạt khá, bình quân 5 năm tăng 8,6%.",
        [
            "tốc độ tăng trưởng kinh tế | 8.6 | %",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt khá cao, trên 61 triệu đồng.",
        [
            "thu nhập bình quân đầu người | 61 | triệu đồng | >=",
        ],
    ),
    (
        "Tổng thu ngân sách trên địa bàn trong 5 năm là 720 tỷ đồng, tăng bình quân hằng năm 11,5%.",
        [
            "tổng thu ngân sách trên địa bàn | 720 | tỷ đồng",
            "tốc độ tăng tổng thu ngân sách trên địa bàn | 11.5 | %",
        ],
    ),
    (
        "Thu cân đối ngân sách 51,2 tỷ đồng, đạt 131,4%, trong đó thu thuế, phí 20 tỷ 45 triệu đồng, đạt 122,8% so nghị quyết HĐND huyện.",
        [
            "thu cân đối ngân sách | 51.2 | tỷ đồng | kh 131.4%",
            "thu thuế, phí | 20.045 | tỷ đồng | kh 122.8%",
        ],
    ),
    (
        "Sản lượng thủy sản ước 13.400 tấn, đạt 53,6%.",
        [
            "sản lượng thủy sản | 13400 | tấn | kh 53.6% | estimate",
        ],
    ),
    (
        "Thu ngân sách đạt 480 tỷ đồng, vượt 21,5%.",
        [
            "thu ngân sách | 480 | tỷ đồng | kh 121.5%",
        ],
    ),
    (
        "Thu ngân sách cả năm vượt dự toán ít nhất 12%.",
        [
            "thu ngân sách | >= | kh 112%",
        ],
    ),
    (
        "Diện tích gieo trồng ước thực hiện 12.300 ha, đạt 91,5% so với kế hoạch và đã thu hoạch được 9.800 ha cây vụ đông.",
        [
            "diện tích gieo trồng | 12300 | ha | kh 91.5% | estimate",
            "thu hoạch cây vụ đông | 9800 | ha",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 45,5 triệu đồng, tăng 6,5 triệu đồng so với nghị quyết đề ra.",
        [
            "thu nhập bình quân đầu người | 45.5 | triệu đồng",
        ],
    ),
    (
        "Khu vực I tăng 3,1% (cao hơn 0,4% so với chỉ tiêu).",
        [
            "tốc độ tăng khu vực i | 3.1 | %",
        ],
    ),
    (
        "Tốc độ tăng giá trị sản xuất bình quân đạt 9,2%, tăng 0,6%.",
        [
            "tốc độ tăng giá trị sản xuất | 9.2 | % | Δ0.6 %",
        ],
    ),
    (
        "Đảng bộ xã phát triển được 41 đảng viên mới.",
        [
            "đảng viên mới phát triển | 41 | đảng viên mới",
        ],
    ),
    (
        "Dự đại hội có 212 đại biểu đại diện cho 3.950 đảng viên của 48 tổ chức cơ sở Đảng trong toàn Đảng bộ huyện.",
        [
            "đại biểu | 212 | đại biểu",
            "đảng viên | 3950 | đảng viên",
            "tổ chức cơ sở đảng | 48 | tổ chức",
        ],
    ),
    (
        "Toàn huyện có 16 làng nông thôn mới.",
        [
            "làng nông thôn mới | 16 | làng",
        ],
    ),
    (
        "Huyện xóa 210 nhà tạm theo Quyết định 1815 Tỉnh ủy.",
        [
            "nhà tạm xóa | 210 | nhà",
        ],
    ),
    (
        "Tổng diện tích gieo trồng cây hàng năm đạt 15.240 ha.",
        [
            "tổng diện tích gieo trồng cây hàng năm | 15240 | ha",
        ],
    ),
    (
        "Toàn huyện sản xuất 640.250 giỏ các loại.",
        [
            "giỏ các loại | 640250 | giỏ",
        ],
    ),
    (
        "Thành lập 1 tổ hợp tác; 1 HTX và 7 doanh nghiệp.",
        [
            "tổ hợp tác thành lập | 1 | tổ hợp tác",
            "htx thành lập | 1 | htx",
            "doanh nghiệp thành lập | 7 | doanh nghiệp",
        ],
    ),
    (
        "Huyện hoàn thành và hoàn thành vượt mức 25/28 chỉ tiêu.",
        [
            "chỉ tiêu hoàn thành và hoàn thành vượt mức | 25/28 | chỉ tiêu",
        ],
    ),
    (
        "Sản lượng lương thực ước đạt 48.200 tấn, năng suất lúa đạt 66,5 tạ/ha.",
        [
            "sản lượng lương thực | 48200 | tấn | estimate",
            "năng suất lúa | 66.5 | tạ/ha",
        ],
    ),
    (
        "Có 03 chỉ tiêu chưa đạt là số doanh nghiệp thành lập mới, tỷ lệ hộ dùng nước sạch và tỷ lệ che phủ rừng.",
        [
            "chỉ tiêu chưa đạt | 3 | chỉ tiêu",
        ],
    ),
    (
        "Sau 3 tháng vận hành chính quyền địa phương 2 cấp, xã tiếp nhận 3.120 hồ sơ.",
        [
            "hồ sơ tiếp nhận | 3120 | hồ sơ",
        ],
    ),
    (
        "Kết quả đạt và vượt 16 trong tổng số 18 mục tiêu chủ yếu.",
        [
            "mục tiêu chủ yếu đạt và vượt | 16/18 | mục tiêu",
        ],
    ),
    (
        "Phấn đấu tốc độ tăng trưởng bình quân hàng năm 8-9%.",
        [
            "tốc độ tăng trưởng bình quân | 8..9 | % | >= | target",
        ],
    ),
    (
        "Thu nhập bình quân đầu người tăng 2,1 lần (từ 28,5 triệu đồng năm 2015 lên 60 triệu đồng năm 2020).",
        [
            "thu nhập bình quân đầu người | 28.5 | triệu đồng | 2015",
            "thu nhập bình quân đầu người | 60 | triệu đồng | Δ2.1 lần | 2020",
        ],
    ),
    (
        "Huyện đầu tư hơn 118,4 tỷ đồng cho 164 dự án hạ tầng, đạt 72,5% kế hoạch.",
        [
            "đầu tư | 118.4 | tỷ đồng | >= | kh 72.5%",
            "dự án hạ tầng | 164 | dự án",
        ],
    ),
    (
        "Xã kiên cố hóa 4,6km kênh mương và xây dựng các công trình thủy lợi.",
        [
            "kênh mương kiên cố hóa | 4.6 | km",
        ],
    ),
    (
        "Có 2 xã còn lại đang phấn đấu đạt chuẩn.",
        [
            "xã còn lại đang phấn đấu đạt chuẩn | 2 | xã | target",
        ],
    ),
    (
        "Sau 3 ngày làm việc nghiêm túc, Đại hội bầu Ban Chấp hành gồm 41 đồng chí.",
        [
            "đồng chí ban chấp hành | 41 | đồng chí",
        ],
    ),
    (
        "Huyện phấn đấu giảm tỷ lệ hộ nghèo xuống còn 1,2%.",
        [
            "tỷ lệ hộ nghèo | 1.2 | % | target",
        ],
    ),
    (
        "Tiến hành trao Huy hiệu Đảng đợt 2/9/2022 cho 16 đảng viên.",
        [
            "đảng viên được trao huy hiệu đảng đợt 2/9/2022 | 16 | đảng viên",
        ],
    ),
    (
        "Ban Thường vụ Huyện ủy tiến hành trao Huy hiệu Đảng đợt 2/9/2022 cho 17 đồng chí.",
        [
            "đồng chí được trao huy hiệu đảng đợt 2/9/2022 | 17 | đồng chí",
        ],
    ),
    (
        "Giá trị thương mại - dịch vụ đạt 4.850 tỷ đồng, chiếm hơn 52% kế hoạch năm và tăng 15% so với cùng kỳ năm trước.",
        [
            "giá trị thương mại - dịch vụ | 4850 | tỷ đồng | Δ15 % | kh 52%",
        ],
    ),
    (
        "Tổng thu ngân sách trên địa bàn ước đạt hơn 161 tỷ đồng (gần 53%) so dự toán tỉnh giao.",
        [
            "tổng thu ngân sách trên địa bàn | 161 | tỷ đồng | >= | kh 53% | estimate",
        ],
    ),
    (
        "Vốn đầu tư công năm 2022 là 198 tỷ đồng, đến nay, thị xã đã giao chi tiết hơn 182 tỷ đồng, đạt gần 92% kế hoạch.",
        [
            "vốn đầu tư công | 198 | tỷ đồng",
            "giao chi tiết vốn đầu tư công | 182 | tỷ đồng | >= | kh 92% | 2022-12-20",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo tại địa bàn huyện giảm 2,4% so với năm ngoái, hiện còn 14,8%.",
        [
            "tỷ lệ hộ nghèo | 14.8 | % | Δ-2.4 %",
        ],
    ),
    (
        "Tuy sản xuất công nghiệp chưa đạt dự kiến nhưng thu ngân sách được gần 92 tỷ đồng, vượt hơn 18% so với dự toán.",
        [
            "thu ngân sách | 92 | tỷ đồng | ~ | kh 118%",
        ],
    ),
    (
        "Nhà văn hóa trung tâm huyện được xây dựng với tổng diện tích 4.150m2 đáp ứng yêu cầu tổ chức các sự kiện.",
        [
            "tổng diện tích nhà văn hóa trung tâm huyện | 4150 | m2",
        ],
    ),
    (
        "Toàn huyện có 5/7 trường THPT đã đạt chuẩn quốc gia.",
        [
            "trường thpt đã đạt chuẩn quốc gia | 5/7 | trường thpt",
        ],
    ),
    (
        "Toàn huyện gieo trồng 7.640 ha cây hàng năm.",
        [
            "cây hàng năm gieo trồng | 7640 | ha",
        ],
    ),
    (
        "Diện tích trồng lúa đạt gần 21.000 ha (Lượt xem: 15342)",
        [
            "diện tích trồng lúa | 21000 | ha | ~",
        ],
    ),
    (
        "Trong 18 chỉ tiêu đề ra, có 7 chỉ tiêu đạt và vượt, 5 chỉ tiêu đạt trên 75%, 6 chỉ tiêu còn lại được đánh giá vào cuối năm.",
        [
            "chỉ tiêu đạt và vượt | 7/18 | chỉ tiêu",
            "chỉ tiêu đạt trên 75% | 5/18 | chỉ tiêu",
            "chỉ tiêu còn lại được đánh giá | 6/18 | chỉ tiêu",
        ],
    ),
    (
        "Trung tâm tiếp nhận 41.200 hồ sơ, giải quyết đúng hạn 99,1%.",
        [
            "hồ sơ tiếp nhận | 41200 | hồ sơ",
            "giải quyết đúng hạn | 99.1 | %",
        ],
    ),
    (
        "Huyện nạo vét được 48 tuyến kênh thủy lợi, dài 81.220 m; xây dựng 27 công trình giao thông nông thôn, dài 46.150 m.",
        [
            "tuyến kênh thủy lợi nạo vét | 48 | tuyến",
            "chiều dài tuyến kênh thủy lợi | 81220 | m",
            "công trình giao thông nông thôn xây dựng | 27 | công trình",
            "chiều dài công trình giao thông nông thôn | 46150 | m",
        ],
    ),
    (
        "Huyện xây dựng xong 4 trạm bơm điện phục vụ cho việc tưới tiêu ở các xã vùng ngọt.",
        [
            "trạm bơm điện | 4 | trạm",
        ],
    ),
    (
        "Đây là 1 trong 5 huyện dẫn đầu tỉnh.",
        [],
    ),
    (
        "Trong nhiệm kì, tỷ lệ hộ nghèo giảm hàng năm từ 1 - 1,5%.",
        [
            "mức giảm tỷ lệ hộ nghèo | 1..1.5 | % | >=",
        ],
    ),
    (
        "Kinh tế giữ đà tăng trưởng; trong tổng số 21 chỉ tiêu, có 18 chỉ tiêu đạt và vượt kế hoạch.",
        [
            "chỉ tiêu đạt và vượt kế hoạch | 18/21 | chỉ tiêu",
        ],
    ),
    (
        "Tổng thu ngân sách nhà nước thực hiện 5 năm đạt 3.600 tỷ đồng, hàng năm đều vượt kế hoạch tỉnh giao từ 5,1% đến 38,2%.",
        [
            "tổng thu ngân sách nhà nước | 3600 | tỷ đồng",
        ],
    ),
    (
        "Năm 2022, dịch bệnh phức tạp trong quý I, song huyện có 15/18 chỉ tiêu đạt kế hoạch.",
        [
            "chỉ tiêu đạt kế hoạch | 15/18 | chỉ tiêu",
        ],
    ),
    (
        "Có 4 trong 6 chỉ tiêu đạt kế hoạch.",
        [
            "chỉ tiêu đạt kế hoạch | 4/6 | chỉ tiêu",
        ],
    ),
    (
        "Xã có 420 ha rừng, đạt tỷ lệ che phủ 46%.",
        [
            "rừng | 420 | ha",
            "tỷ lệ che phủ | 46 | %",
        ],
    ),
    (
        "Huyện có 31 cán bộ, công chức cấp xã và thành lập 4 tổ công tác.",
        [
            "cán bộ, công chức cấp xã | 31 | cán bộ, công chức",
            "tổ công tác thành lập | 4 | tổ công tác",
        ],
    ),
    (
        "Diện tích trồng cây ăn quả 140 ha, đạt 42% diện tích quy hoạch.",
        [
            "diện tích trồng cây ăn quả | 140 | ha",
            "tỷ lệ diện tích quy hoạch | 42 | %",
        ],
    ),
    (
        "Có nhiều chỉ tiêu nổi bật như thu nhập bình quân đầu người đạt 45 triệu đồng, tỷ lệ hộ nghèo còn 4,5%.",
        [
            "thu nhập bình quân đầu người | 45 | triệu đồng",
            "tỷ lệ hộ nghèo | 4.5 | %",
        ],
    ),
    (
        "Kết quả thực hiện một số chỉ tiêu cụ thể: thu ngân sách đạt 120 tỷ đồng; tỷ lệ hộ nghèo còn 3,2%.",
        [
            "thu ngân sách | 120 | tỷ đồng",
            "tỷ lệ hộ nghèo | 3.2 | %",
        ],
    ),
    (
        "Đại hội đề ra 21 chỉ tiêu chủ yếu, 3 khâu đột phá, trong đó có những chỉ tiêu như: thu nhập bình quân đầu người đạt 75 triệu đồng; tỷ lệ hộ nghèo còn 1,2%.",
        [
            "chỉ tiêu chủ yếu đề ra | 21 | chỉ tiêu | target",
            "khâu đột phá đề ra | 3 | khâu đột phá | target",
            "thu nhập bình quân đầu người | 75 | triệu đồng | target",
            "tỷ lệ hộ nghèo | 1.2 | % | target",
        ],
    ),
    (
        "Đại hội đề ra 21 chỉ tiêu chủ yếu, đã đạt 18 chỉ tiêu, trong đó: thu nhập bình quân đầu người đạt 75 triệu đồng; tỷ lệ hộ nghèo còn 1,2%.",
        [
            "chỉ tiêu chủ yếu đề ra | 21 | chỉ tiêu | target",
            "chỉ tiêu | 18 | chỉ tiêu",
            "thu nhập bình quân đầu người | 75 | triệu đồng",
            "tỷ lệ hộ nghèo | 1.2 | %",
        ],
    ),
    (
        "Ước đến hết năm 2022, thu nhập bình quân đầu người đạt 45 triệu đồng, tỷ lệ hộ nghèo còn 4,5%, tỷ lệ che phủ rừng đạt 56%.",
        [
            "thu nhập bình quân đầu người | 45 | triệu đồng | estimate",
            "tỷ lệ hộ nghèo | 4.5 | % | estimate",
            "tỷ lệ che phủ rừng | 56 | % | estimate",
        ],
    ),
    (
        "Sản lượng lương thực ước cả năm đạt 45.000 tấn, tỷ lệ hộ nghèo còn 4,5%.",
        [
            "sản lượng lương thực | 45000 | tấn | estimate",
            "tỷ lệ hộ nghèo | 4.5 | %",
        ],
    ),
    (
        "Thu ngân sách 9 tháng đạt 105% so với cùng kỳ.",
        [],
    ),
    (
        "Thu ngân sách đạt 45 tỷ đồng, đạt 98% so với năm 2021.",
        [
            "thu ngân sách | 45 | tỷ đồng | Δ-2 %",
        ],
    ),
    (
        "Nhân dân đóng góp 15 tỷ đồng, đạt 33%.",
        [
            "nhân dân đóng góp | 15 | tỷ đồng",
            "tỷ lệ nhân dân đóng góp | 33 | %",
        ],
    ),
    (
        "Đất đã cấp giấy chứng nhận 8.900 ha, đạt 92,5%.",
        [
            "đất đã cấp giấy chứng nhận | 8900 | ha",
            "tỷ lệ đất đã cấp giấy chứng nhận | 92.5 | %",
        ],
    ),
    (
        "Tổng thu ngân sách 100 tỷ đồng, trong đó thu nội địa 45 tỷ đồng, đạt 45%.",
        [
            "tổng thu ngân sách | 100 | tỷ đồng",
            "thu nội địa | 45 | tỷ đồng",
            "tỷ lệ thu nội địa | 45 | %",
        ],
    ),
    (
        "Trong tổng số 12 dự án có 5 dự án hoàn thành; thu hút thêm 4 dự án mới.",
        [
            "dự án hoàn thành | 5/12 | dự án",
            "dự án mới thu hút tăng thêm | 4 | dự án",
        ],
    ),
    (
        "Trong 15 xã, có 6 xã đạt chuẩn nông thôn mới; năm 2021 có 4 xã đạt chuẩn.",
        [
            "xã đạt chuẩn nông thôn mới | 6/15 | xã",
            "xã đạt chuẩn | 4 | xã | 2021",
        ],
    ),
    (
        "Số học sinh đạt kết quả cao 120 em.",
        [
            "số học sinh đạt kết quả cao | 120 | em",
        ],
    ),
    (
        "Tỷ lệ trẻ em phát triển tốt về thể chất đạt 95%.",
        [
            "tỷ lệ trẻ em phát triển tốt về thể chất | 95 | %",
        ],
    ),
    (
        "Trong năm đã trồng 36 hàng cây, dài 5 km.",
        [
            "hàng cây trồng | 36 | hàng cây",
        ],
    ),
    (
        "Nông dân trồng 500 ha lúa, xã đã thu hoạch 300 ha.",
        [
            "lúa trồng | 500 | ha",
            "thu hoạch lúa trồng | 300 | ha",
        ],
    ),
    (
        "Toàn huyện có 25 cơ sở tiếp nhận và xử lý rác thải.",
        [
            "cơ sở tiếp nhận và xử lý rác thải | 25 | cơ sở",
        ],
    ),
    (
        "Toàn huyện có 25 tổ hòa giải và bảo vệ an ninh trật tự.",
        [
            "tổ hòa giải và bảo vệ an ninh trật tự | 25 | tổ",
        ],
    ),
    (
        "Huyện ủy tiến hành trao Huy hiệu Đảng cho 16 đồng chí.",
        [
            "đồng chí được trao huy hiệu đảng | 16 | đồng chí",
        ],
    ),
    (
        "Tại kỳ họp, các đại biểu cho ý kiến về nhiệm vụ 6 tháng đầu năm 2023 và biểu quyết thông qua 17 nghị quyết.",
        [
            "nghị quyết thông qua | 17 | nghị quyết",
        ],
    ),
    (
        "Năm 2023, HĐND huyện sẽ ban hành 5 nghị quyết.",
        [
            "nghị quyết ban hành | 5 | nghị quyết | target | 2023",
        ],
    ),
    (
        "Đại hội chỉ ra những hạn chế và đề ra mục tiêu, nhiệm vụ của nhiệm kỳ. Cụ thể, thu nhập bình quân đầu người đạt 90 triệu đồng, thu ngân sách tăng 16%/năm.",
        [
            "thu nhập bình quân đầu người | 90 | triệu đồng | target",
            "tốc độ tăng thu ngân sách | 16 | %/năm | target",
        ],
    ),
    (
        "Huyện đạt nhiều mục tiêu. Cụ thể, thu nhập bình quân đầu người đạt 90 triệu đồng.",
        [
            "thu nhập bình quân đầu người | 90 | triệu đồng",
        ],
    ),
    (
        "Thu ngân sách đạt hơn 85% dự toán.",
        [
            "thu ngân sách | >= | kh 85%",
        ],
    ),
    (
        "Huyện được thành lập trên cơ sở tách 04 xã của huyện Lâm Sơn và 02 xã của thị xã Lâm Thành.",
        [],
    ),
    (
        "Sau khi sáp nhập 6 xã thành 3 xã, huyện còn 15 xã.",
        [
            "xã sáp nhập | 6 | xã",
            "xã sau sáp nhập | 3 | xã",
            "xã | 15 | xã",
        ],
    ),
    (
        "Toàn huyện có 100% xã nông thôn mới, trong đó có 35 xã nông thôn mới nâng cao.",
        [
            "tỷ lệ xã nông thôn mới | 100 | %",
            "xã nông thôn mới nâng cao | 35 | xã",
        ],
    ),
    (
        "Sản xuất rau theo hướng công nghệ cao, chất lượng cao đạt 50 ha.",
        [
            "sản xuất rau theo hướng công nghệ cao, chất lượng cao | 50 | ha",
        ],
    ),
    (
        "Có 23 xã, thị trấn đạt chuẩn.",
        [
            "xã, thị trấn đạt chuẩn | 23 | xã, thị trấn",
        ],
    ),
    (
        "HĐND huyện thảo luận nhiệm vụ năm 2023 và thông qua 17 nghị quyết.",
        [
            "nghị quyết thông qua | 17 | nghị quyết",
        ],
    ),
    (
        "Năm 2023, Ban Thường vụ ban hành 12 nghị quyết chuyên đề.",
        [
            "nghị quyết chuyên đề ban hành | 12 | nghị quyết | target | 2023",
        ],
    ),
    (
        "Tỷ lệ lao động qua đào tạo đạt 65% so với đầu nhiệm kỳ tăng 5%.",
        [
            "tỷ lệ lao động qua đào tạo | 65 | % | Δ5 %",
        ],
    ),
    (
        "Tỷ lệ thu gom rác thải đạt 95% so với năm trước tăng 3%.",
        [
            "tỷ lệ thu gom rác thải | 95 | % | Δ3 %",
        ],
    ),
    (
        "Trên cơ sở kết quả rà soát, đã có 12 xã của huyện đạt chuẩn nông thôn mới.",
        [
            "xã đạt chuẩn nông thôn mới | 12 | xã",
        ],
    ),
    (
        "Nhờ sắp xếp lại sản xuất, 12/15 xã thuộc huyện đạt chuẩn.",
        [
            "xã đạt chuẩn | 12/15 | xã",
        ],
    ),
    (
        "Thời kỳ hội nhập, huyện đổi mới mạnh mẽ, 12 xã của huyện đạt chuẩn.",
        [
            "xã đạt chuẩn | 12 | xã",
        ],
    ),
    (
        "Trồng rừng tập trung 1.200 ha, đạt 102%.",
        [
            "trồng rừng tập trung | 1200 | ha | kh 102%",
        ],
    ),
    (
        "Tổng diện tích gieo trồng 12.500 ha, trong đó lúa 8.000 ha, đạt 64%.",
        [
            "tổng diện tích gieo trồng | 12500 | ha",
            "lúa | 8000 | ha",
            "tỷ lệ lúa | 64 | %",
        ],
    ),
    (
        "Giá trị xuất khẩu 45 triệu USD, đạt 108% năm trước.",
        [
            "giá trị xuất khẩu | 45 | triệu usd | Δ8 %",
        ],
    ),
    (
        "Trong 19 chỉ tiêu đề ra, đến nay có 6 chỉ tiêu đạt và vượt, 4 chỉ tiêu gần đạt.",
        [
            "chỉ tiêu đạt và vượt | 6/19 | chỉ tiêu | 2022-12-20",
            "chỉ tiêu gần đạt | 4/19 | chỉ tiêu | 2022-12-20",
        ],
    ),
    (
        "Có 17 thị xã, thành phố trực thuộc.",
        [
            "thị xã, thành phố trực thuộc | 17 | thị xã, thành phố",
        ],
    ),
    (
        "Giáo dục phát triển toàn diện, chất lượng phổ cập và xóa mù chữ đạt 100%.",
        [
            "chất lượng phổ cập và xóa mù chữ | 100 | %",
        ],
    ),
    (
        "Dồn điền đổi thửa, hiệu quả kinh tế đạt 450 triệu đồng/ha.",
        [
            "hiệu quả kinh tế | 450 | triệu đồng/ha",
        ],
    ),
    (
        "Công an đã kiểm tra 25 cơ sở và xử lý vi phạm theo quy định.",
        [
            "cơ sở kiểm tra | 25 | cơ sở",
        ],
    ),
    (
        "Với kết quả trên huyện phấn đấu hết năm thu ngân sách đạt 150 tỷ đồng.",
        [
            "thu ngân sách | 150 | tỷ đồng | target",
        ],
    ),
    (
        "Đại hội đề ra nhiều chỉ tiêu đáng chú ý như thu nhập bình quân đầu người đạt 65 triệu đồng, tỷ lệ hộ nghèo còn 3%.",
        [
            "thu nhập bình quân đầu người | 65 | triệu đồng | target",
            "tỷ lệ hộ nghèo | 3 | % | target",
        ],
    ),
    (
        "Kinh tế tiếp tục phát triển, hoàn thành các nhiệm vụ đặt ra theo mục tiêu của nghị quyết. Cụ thể, thu ngân sách đạt 120 tỷ đồng.",
        [
            "thu ngân sách | 120 | tỷ đồng",
        ],
    ),
    (
        "Nghị quyết đề ra 15 chỉ tiêu, tất cả đều đạt và vượt, cụ thể: thu ngân sách đạt 120 tỷ đồng; tỷ lệ hộ nghèo còn 3%.",
        [
            "chỉ tiêu đề ra | 15 | chỉ tiêu | target",
            "thu ngân sách | 120 | tỷ đồng",
            "tỷ lệ hộ nghèo | 3 | %",
        ],
    ),
    (
        "Hơn 9 tháng qua, thu ngân sách đạt 45 tỷ đồng.",
        [
            "thu ngân sách | 45 | tỷ đồng | 2022-9M",
        ],
    ),
    (
        "Sau hơn 6 tháng triển khai, thu ngân sách đạt 45 tỷ đồng.",
        [
            "thu ngân sách | 45 | tỷ đồng",
        ],
    ),
    (
        "Ước đến hết năm 2022, tổng giá trị sản xuất tăng 7,5%; trong đó, ngành nông nghiệp tăng 5,1%, các ngành dịch vụ tăng 8,1%.",
        [
            "tốc độ tăng tổng giá trị sản xuất | 7.5 | % | estimate",
            "tốc độ tăng ngành nông nghiệp | 5.1 | % | estimate",
            "tốc độ tăng ngành dịch vụ | 8.1 | % | estimate",
        ],
    ),
    (
        "Tổng giá trị sản xuất ước đạt 500 tỷ đồng; trong đó, nông nghiệp đạt 120 tỷ đồng.",
        [
            "tổng giá trị sản xuất | 500 | tỷ đồng | estimate",
            "nông nghiệp | 120 | tỷ đồng",
        ],
    ),
    (
        "Tổng mức bán lẻ dịch vụ ăn uống, lưu trú trên địa bàn huyện đạt 3.420 tỷ đồng.",
        [
            "tổng mức bán lẻ dịch vụ ăn uống, lưu trú | 3420 | tỷ đồng",
        ],
    ),
    (
        "Huyện có 3 xã đạt chuẩn, 01 xã dự kiến sẽ hoàn thành trong năm.",
        [
            "xã đạt chuẩn | 3 | xã",
            "xã dự kiến sẽ hoàn thành | 1 | xã | estimate",
        ],
    ),
    (
        "Đầu năm toàn huyện có 1.250 hộ nghèo, chiếm 5,2%, đến cuối năm còn 890 hộ, chiếm 3,7%.",
        [
            "hộ nghèo | 1250 | hộ nghèo | None",
            "tỷ lệ hộ nghèo | 5.2 | %",
            "hộ nghèo | 890 | hộ",
            "tỷ lệ hộ nghèo | 3.7 | %",
        ],
    ),
    (
        "Huyện có 12 xã đạt chuẩn, còn 3 xã.",
        [
            "xã đạt chuẩn | 12 | xã",
        ],
    ),
    (
        "Huyện có 12 xã đạt chuẩn, còn 3 xã chưa đạt.",
        [
            "xã đạt chuẩn | 12 | xã",
            "xã chưa đạt | 3 | xã",
        ],
    ),
    (
        "Giá trị sản xuất ngành nông nghiệp đạt 1.245 tỷ đồng, chiếm tỷ trọng 32,5%.",
        [
            "giá trị sản xuất ngành nông nghiệp | 1245 | tỷ đồng",
            "tỷ lệ giá trị sản xuất ngành nông nghiệp | 32.5 | %",
        ],
    ),
    (
        "Bình quân mỗi xã đạt 17,8 tiêu chí.",
        [
            "tiêu chí bình quân mỗi xã | 17.8 | tiêu chí",
        ],
    ),
    (
        "Toàn huyện có 56/58 trường đạt chuẩn quốc gia (96,5%), trong đó mầm non 20/20, tiểu học 19/20, THCS 17/18 trường.",
        [
            "trường đạt chuẩn quốc gia | 56/58 | trường",
            "tỷ lệ trường đạt chuẩn quốc gia | 96.5 | %",
            "trường mầm non | 20/20 | trường",
            "trường tiểu học | 19/20 | trường",
            "trường thcs | 17/18 | trường",
        ],
    ),
    (
        "Huyện sắp xếp 18 xã thành 7 xã.",
        [
            "xã sắp xếp | 18 | xã",
            "xã sau sắp xếp | 7 | xã",
        ],
    ),
    (
        "Tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ đạt 92,3%, trong đó hoàn thành xuất sắc 19,2%.",
        [
            "tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ | 92.3 | %",
            "hoàn thành xuất sắc | 19.2 | %",
        ],
    ),
    (
        "Toàn huyện có 1.250 ha cam, trong đó diện tích cho thu hoạch 860 ha, năng suất bình quân 95 tạ/ha, sản lượng 8.170 tấn.",
        [
            "cam | 1250 | ha",
            "diện tích cho thu hoạch | 860 | ha",
            "năng suất cam | 95 | tạ/ha",
            "sản lượng cam | 8170 | tấn",
        ],
    ),
    (
        "Tỷ lệ sinh con thứ ba trở lên 12,5%, giảm 1,2 điểm % so với năm 2021.",
        [
            "tỷ lệ sinh con thứ ba trở lên | 12.5 | % | Δ-1.2 điểm %",
        ],
    ),
    (
        "Giải quyết việc làm cho hơn 8.500 lao động với thu nhập bình quân 6 triệu đồng/người/tháng.",
        [
            "giải quyết việc làm | 8500 | lao động | >=",
            "thu nhập bình quân | 6 | triệu đồng/người/tháng",
        ],
    ),
    (
        "Nhờ đề ra nhiều chỉ tiêu sát thực tế, năm 2022 thu ngân sách đạt 120 tỷ đồng, tỷ lệ hộ nghèo giảm còn 3%.",
        [
            "thu ngân sách | 120 | tỷ đồng",
            "tỷ lệ hộ nghèo | 3 | %",
        ],
    ),
    (
        "Với việc đề ra nhiều mục tiêu phù hợp, đến cuối năm 2022 huyện đã kết nạp 120 đảng viên.",
        [
            "đảng viên kết nạp | 120 | đảng viên",
        ],
    ),
    (
        "Kết quả một số chỉ tiêu chủ yếu năm 2022: thu ngân sách đạt 120 tỷ đồng; tỷ lệ hộ nghèo còn 3%.",
        [
            "thu ngân sách | 120 | tỷ đồng",
            "tỷ lệ hộ nghèo | 3 | %",
        ],
    ),
    (
        "Kết quả các mục tiêu cụ thể: thu ngân sách đạt 120 tỷ đồng; tỷ lệ hộ nghèo còn 3%.",
        [
            "thu ngân sách | 120 | tỷ đồng",
            "tỷ lệ hộ nghèo | 3 | %",
        ],
    ),
    (
        "Nghị quyết Đại hội xác định 15 chỉ tiêu, trong đó: thu nhập bình quân đầu người đạt 70 triệu đồng, tỷ lệ hộ nghèo dưới 2%.",
        [
            "chỉ tiêu | 15 | chỉ tiêu",
            "thu nhập bình quân đầu người | 70 | triệu đồng | target",
            "tỷ lệ hộ nghèo | 2 | % | <= | target",
        ],
    ),
    (
        "Đại hội đề ra 15 chỉ tiêu về tốc độ tăng trưởng, thu nhập, giảm nghèo: thu ngân sách 500 tỷ đồng.",
        [
            "chỉ tiêu về tốc độ tăng trưởng đề ra | 15 | chỉ tiêu | target",
            "thu ngân sách | 500 | tỷ đồng | target",
        ],
    ),
    (
        "Năm 2022, huyện kết nạp 120 đảng viên và đề ra phương hướng năm 2023.",
        [
            "đảng viên kết nạp | 120 | đảng viên",
        ],
    ),
    (
        "Sản xuất nông nghiệp đạt 1.200 tỷ đồng, tốc độ tăng trưởng đạt 4,5%.",
        [
            "sản xuất nông nghiệp | 1200 | tỷ đồng",
            "tốc độ tăng trưởng | 4.5 | %",
        ],
    ),
    (
        "Đầu năm có 1.500 hộ nghèo, trong năm có 400 hộ thoát nghèo, đến cuối năm còn 1.100 hộ.",
        [
            "hộ nghèo | 1500 | hộ nghèo",
            "hộ thoát nghèo | 400 | hộ",
            "hộ | 1100 | hộ",
        ],
    ),
    (
        "Năm 2020 toàn huyện có 450 hộ nghèo và 300 hộ cận nghèo, đến năm 2022 giảm còn 150 hộ.",
        [
            "hộ nghèo | 450 | hộ nghèo | 2020",
            "hộ cận nghèo | 300 | hộ | 2020",
            "hộ | 150 | hộ",
        ],
    ),
    (
        "Toàn huyện có 312 hộ thoát nghèo, hộ nghèo còn 845 hộ.",
        [
            "hộ thoát nghèo | 312 | hộ",
            "hộ nghèo | 845 | hộ",
        ],
    ),
    (
        "Toàn huyện có 12 xã đạt chuẩn nông thôn mới, số xã đặc biệt khó khăn còn 3 xã.",
        [
            "xã đạt chuẩn nông thôn mới | 12 | xã",
            "số xã đặc biệt khó khăn | 3 | xã",
        ],
    ),
    (
        "Huyện đã xóa 120 hộ nghèo, toàn huyện còn 845 hộ, chiếm 3,2%.",
        [
            "hộ nghèo xóa | 120 | hộ nghèo",
        ],
    ),
    (
        "Lượng khách du lịch đạt 12.000 lượt, đạt 150% so với cùng kỳ, doanh thu tăng 20%.",
        [
            "lượng khách du lịch | 12000 | lượt | Δ50 %",
            "tốc độ tăng doanh thu | 20 | %",
        ],
    ),
    (
        "Toàn huyện có 9.200 hộ sử dụng nước sạch, đạt 92% so với năm trước, số hộ nghèo giảm 300 hộ.",
        [
            "hộ sử dụng nước sạch | 9200 | hộ | Δ-8 %",
            "mức giảm số hộ nghèo | 300 | hộ",
        ],
    ),
    (
        "Có 14/16 xã đạt chuẩn nông thôn mới, trong đó có 5/14 xã đạt nông thôn mới nâng cao.",
        [
            "xã đạt chuẩn nông thôn mới | 14/16 | xã",
            "xã đạt nông thôn mới nâng cao | 5/14 | xã",
        ],
    ),
    (
        "Ước thu ngân sách đạt 200 tỷ đồng; trong đó thu tiền sử dụng đất đã đạt 80 tỷ đồng.",
        [
            "thu ngân sách | 200 | tỷ đồng | estimate",
            "thu tiền sử dụng đất | 80 | tỷ đồng",
        ],
    ),
    (
        "Sản lượng các loại cây như cam đạt 1.200 tấn.",
        [
            "sản lượng các loại cây như cam | 1200 | tấn",
        ],
    ),
    (
        "Bình quân mỗi năm có 2.500 lao động được giải quyết việc làm.",
        [
            "lao động được giải quyết việc làm | 2500 | lao động",
        ],
    ),
    (
        "Đảng bộ đã công nhận đảng viên chính thức 74 trường hợp, đình chỉ sinh hoạt Đảng 1 trường hợp.",
        [
            "trường hợp công nhận đảng viên chính thức | 74 | trường hợp",
            "trường hợp đình chỉ sinh hoạt đảng | 1 | trường hợp",
        ],
    ),
    (
        "Tín hiệu vui của huyện là thu ngân sách năm 2022 đạt 160 tỷ đồng, so với dự toán tỉnh giao đạt 142,26%.",
        [
            "thu ngân sách | 160 | tỷ đồng | kh 142.26%",
        ],
    ),
    (
        "Huyện quán triệt nhiều văn bản, nhất là 2 nghị quyết, 7 đề án của tỉnh.",
        [
            "nghị quyết | 2 | nghị quyết",
            "đề án của tỉnh | 7 | đề án",
        ],
    ),
    (
        "Kinh tế huyện tăng trưởng 9,5%, cao hơn 1,2 điểm % so với bình quân chung của tỉnh.",
        [
            "tốc độ tăng kinh tế huyện | 9.5 | %",
        ],
    ),
    (
        "Tổng nguồn vốn đạt 205 tỷ đồng (ngân sách Trung ương 120 tỷ, ngân sách tỉnh 85 tỷ đồng).",
        [
            "tổng nguồn vốn | 205 | tỷ đồng",
            "ngân sách trung ương | 120 | tỷ đồng",
            "ngân sách tỉnh | 85 | tỷ đồng",
        ],
    ),
    (
        "Số hộ thoát nghèo 450 hộ, số hộ tái nghèo 12 hộ.",
        [
            "hộ thoát nghèo | 450 | hộ",
            "số hộ tái nghèo | 12 | hộ",
        ],
    ),
    (
        "Đã có 125/130 thôn (96,2%) được công nhận thôn văn hóa.",
        [
            "thôn được công nhận thôn văn hóa | 125/130 | thôn",
            "tỷ lệ thôn được công nhận thôn văn hóa | 96.2 | %",
        ],
    ),
    (
        "Có 18/20 chỉ tiêu đạt, trong đó 5 chỉ tiêu vượt cao như thu ngân sách (vượt 35%).",
        [
            "chỉ tiêu đạt | 18/20 | chỉ tiêu",
            "chỉ tiêu vượt cao | 5 | chỉ tiêu",
        ],
    ),
    (
        "Từ đầu năm đến nay, quỹ vận động được 1,9 tỷ đồng.",
        [
            "quỹ vận động | 1.9 | tỷ đồng",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 48 triệu đồng (năm 2020 đạt 35 triệu đồng); tỷ lệ hộ nghèo còn 3,2% (năm 2020 là 5,6%); 15 xã đạt chuẩn.",
        [
            "thu nhập bình quân đầu người | 48 | triệu đồng",
            "thu nhập bình quân đầu người | 35 | triệu đồng | 2020",
            "tỷ lệ hộ nghèo | 3.2 | %",
            "tỷ lệ hộ nghèo | 5.6 | % | 2020",
            "xã đạt chuẩn | 15 | xã",
        ],
    ),
    (
        "Nếu năm 2020 thu nhập bình quân chỉ đạt 35 triệu đồng thì nay đã tăng lên 48 triệu đồng/người/năm.",
        [
            "thu nhập bình quân | 35 | triệu đồng | 2020",
            "thu nhập bình quân | 48 | triệu đồng/người/năm",
        ],
    ),
    (
        "Thu ngân sách 245 tỷ đồng (thu nội địa 198 tỷ đồng, thuế 60 tỷ đồng), đạt 112% dự toán, tăng 12% so với cùng kỳ.",
        [
            "thu ngân sách | 245 | tỷ đồng | Δ12 % | kh 112%",
            "thu nội địa | 198 | tỷ đồng",
            "thuế | 60 | tỷ đồng",
        ],
    ),
    (
        "Xử lý 35 đảng viên (khiển trách 25, cảnh cáo 8), tăng 5 đảng viên so với cùng kỳ.",
        [
            "đảng viên xử lý | 35 | đảng viên | Δ5 đảng viên",
            "khiển trách | 25 | đảng viên",
            "cảnh cáo | 8 | đảng viên",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo giảm từ 30,23% năm 2021, xuống còn 25,93%.",
        [
            "tỷ lệ hộ nghèo | 30.23 | % | 2021",
            "tỷ lệ hộ nghèo | 25.93 | %",
        ],
    ),
    (
        "Số hộ nghèo giảm từ 500 hộ.",
        [
            "số hộ nghèo | 500 | hộ | None",
        ],
    ),
    (
        "Với mục tiêu giảm nghèo bền vững, thời gian qua huyện đã hỗ trợ 120 con bò.",
        [
            "con bò hỗ trợ | 120 | con bò",
        ],
    ),
    (
        "Mục tiêu đến năm 2025 có 18 xã đạt chuẩn, đến nay đã có 15 xã đạt chuẩn.",
        [
            "xã đạt chuẩn | 18 | xã | target | 2025",
            "xã đạt chuẩn | 15 | xã | 2022-12-20",
        ],
    ),
    (
        "Ước cả năm, tổng vốn đầu tư đạt 1.250 tỷ đồng; trong đó, 10 tháng giải ngân được 620 tỷ đồng.",
        [
            "tổng vốn đầu tư | 1250 | tỷ đồng | estimate",
            "giải ngân | 620 | tỷ đồng | 2022-10M",
        ],
    ),
    (
        "Tổng diện tích rừng 12.000 ha, đạt 98% kế hoạch; rừng trồng 4.500 ha, bằng 37,5%.",
        [
            "tổng diện tích rừng | 12000 | ha | kh 98%",
            "rừng trồng | 4500 | ha",
            "tỷ lệ rừng trồng | 37.5 | %",
        ],
    ),
    (
        "Dư nợ tín dụng 3.200 tỷ đồng; nợ xấu 12 tỷ đồng, bằng 0,4%.",
        [
            "dư nợ tín dụng | 3200 | tỷ đồng",
            "nợ xấu | 12 | tỷ đồng",
            "tỷ lệ nợ xấu | 0.4 | %",
        ],
    ),
    (
        "Có 15.600 hộ gia đình, hộ nghèo còn 450 hộ.",
        [
            "hộ gia đình | 15600 | hộ gia đình",
            "hộ nghèo | 450 | hộ",
        ],
    ),
    (
        "Toàn huyện có 18 xã hoàn thành 19/19 tiêu chí nông thôn mới.",
        [
            "xã hoàn thành 19/19 tiêu chí | 18 | xã",
        ],
    ),
    (
        "Hoàn thành 18/20 chỉ tiêu, trong đó kinh tế 7/8 chỉ tiêu, văn hóa - xã hội 8/9 chỉ tiêu.",
        [
            "chỉ tiêu hoàn thành | 18/20 | chỉ tiêu",
            "chỉ tiêu kinh tế | 7/8 | chỉ tiêu",
            "chỉ tiêu văn hóa - xã hội | 8/9 | chỉ tiêu",
        ],
    ),
    (
        "Thành phố đã hoàn thành 100% chỉ tiêu giao quân.",
        [
            "giao quân | kh 100%",
        ],
    ),
    (
        "Đến nay, huyện đã tổ chức xong đại hội 35/209 chi bộ.",
        [
            "chi bộ | 35/209 | chi bộ | 2022-12-20",
        ],
    ),
    (
        "Đề nghị UBND tỉnh tặng Bằng khen 9 cá nhân.",
        [
            "đề nghị ubnd tỉnh tặng bằng khen | 9 | cá nhân",
        ],
    ),
    (
        "Huyện đề nghị tỉnh hỗ trợ 5 tỷ đồng.",
        [],
    ),
    (
        "Tỷ lệ hộ nghèo còn 3%, giảm bình quân hằng năm trên 2,5% và giảm 13,1% so với năm 2015.",
        [
            "tỷ lệ hộ nghèo | 3 | % | Δ-13.1 %",
            "mức giảm tỷ lệ hộ nghèo | 2.5 | % | >=",
        ],
    ),
    (
        "Đại hội đã bầu 36 đồng chí vào Ban Chấp hành Đảng bộ huyện khóa mới.",
        [
            "đồng chí ban chấp hành đảng bộ huyện | 36 | đồng chí",
        ],
    ),
    (
        "Bí thư Huyện ủy được 100% đại biểu tín nhiệm bầu giữ chức.",
        [
            "tỷ lệ đại biểu tín nhiệm bầu giữ chức | 100 | %",
        ],
    ),
    (
        "Hiện huyện có 6 xã đạt 19/19 tiêu chí về xây dựng nông thôn mới.",
        [
            "xã đạt 19/19 tiêu chí | 6 | xã",
        ],
    ),
    (
        "Các địa phương đã vận động nhân dân gieo trồng được 384 ha cây trồng vụ Đông xuân, đạt 37,8% kế hoạch.",
        [
            "cây trồng vụ đông xuân gieo trồng | 384 | ha | kh 37.8%",
        ],
    ),
    (
        "Thu trên địa bàn huyện được 24 tỷ đồng, đạt 43% kế hoạch tỉnh giao.",
        [
            "thu trên địa bàn huyện | 24 | tỷ đồng | kh 43%",
        ],
    ),
    (
        "Tốc độ tăng trưởng của các ngành sản xuất tăng 8%, ước đạt 29.193 tỷ đồng.",
        [
            "các ngành sản xuất | 29193 | tỷ đồng | Δ8 % | estimate",
        ],
    ),
    (
        "Có 9 công trình bàn giao đưa vào sử dụng.",
        [
            "công trình bàn giao đưa vào sử dụng | 9 | công trình",
        ],
    ),
    (
        "Năm 2022, UBND phường đã tiến hành giảm 100% số hộ nghèo.",
        [
            "mức giảm số hộ nghèo | 100 | %",
        ],
    ),
    (
        "Trong năm, phường đã giúp đỡ 15 hộ nghèo trên địa bàn thoát nghèo bền vững, đạt 187,5% kế hoạch.",
        [
            "hộ nghèo | 15 | hộ nghèo | kh 187.5%",
        ],
    ),
    (
        "Toàn huyện còn 560 hộ nghèo.",
        [
            "hộ nghèo | 560 | hộ nghèo",
        ],
    ),
    (
        "Dịp lễ, tết tặng 116 suất quà trị giá trên 66 tỷ đồng, giải quyết 380 hộ vay vốn trên 10 tỷ đồng.",
        [
            "suất quà tặng | 116 | suất quà",
            "trị giá suất quà tặng | 66 | tỷ đồng | >=",
            "hộ vay vốn giải quyết | 380 | hộ",
        ],
    ),
    (
        "Quận đã xử lý điểm trông giữ xe tại số 6-8 phố Lê Mẫu.",
        [],
    ),
    (
        "Hướng tới tăng trưởng 2 con số trong năm 2022, huyện chọn cải cách hành chính làm khâu chính.",
        [],
    ),
    (
        "So với dự toán, tổng thu ngân sách trên địa bàn huyện ước đạt trên 58,55% mức tỉnh giao và 52% mức huyện giao.",
        [
            "tổng thu ngân sách | >= | kh 58.55% | estimate",
        ],
    ),
    (
        "Chi ngân sách ước trên 298 tỉ đồng, bằng trên 30% dự toán tỉnh, gần 27% dự toán huyện giao.",
        [
            "chi ngân sách | 298 | tỉ đồng | >= | kh 30% | estimate",
        ],
    ),
    (
        "Riêng thu cân đối ngân sách Nhà nước, ước đến cuối năm chỉ được trên 81% so kế hoạch.",
        [
            "thu cân đối ngân sách nhà nước | >= | kh 81% | estimate",
        ],
    ),
    (
        "Thu ngân sách, khó khăn nhất của huyện, cả năm chỉ đạt 81% dự toán.",
        [
            "thu ngân sách | kh 81%",
        ],
    ),
    (
        "Nhân dân đóng góp hơn 1,7 nghìn đồng chiếm 31,6%.",
        [
            "nhân dân đóng góp | 1.7 | nghìn đồng | >=",
            "tỷ lệ nhân dân đóng góp | 31.6 | %",
        ],
    ),
    (
        "Vốn doanh nghiệp hơn 189 tỷ đồng, nhân dân đóng góp hơn 1,7 nghìn tỷ đồng chiếm 31,6%.",
        [
            "vốn doanh nghiệp | 189 | tỷ đồng | >=",
            "nhân dân đóng góp | 1.7 | nghìn tỷ đồng | >=",
            "tỷ lệ nhân dân đóng góp | 31.6 | %",
        ],
    ),
    (
        "Một số chỉ tiêu đạt khá so với 09 huyện miền núi của tỉnh.",
        [],
    ),
    (
        "Để đưa 5 xã đạt chuẩn nông thôn mới, huyện đã đề ra kế hoạch.",
        [
            "xã đạt chuẩn nông thôn mới đưa | 5 | xã | target",
        ],
    ),
    (
        "Để hoàn thành mục tiêu có thêm 3 xã đạt chuẩn nông thôn mới, huyện đã huy động 120 tỷ đồng.",
        [
            "xã đạt chuẩn nông thôn mới tăng thêm | 3 | xã | target",
        ],
    ),
    (
        "Huyện ủy trao huy hiệu Đảng cho 345 đồng chí Đảng viên, trong đó 9 đồng chí nhận huy hiệu 70 năm tuổi Đảng.",
        [
            "đảng viên được trao huy hiệu đảng | 345 | đảng viên",
            "đồng chí nhận huy hiệu 70 năm tuổi đảng | 9 | đồng chí",
        ],
    ),
    (
        "Dân số trung bình năm 2022 gồm có 16.968 hộ với 76.722 người.",
        [
            "hộ | 16968 | hộ",
            "dân số trung bình | 76722 | người",
        ],
    ),
    (
        "Huyện kết nạp 51 đảng viên đợt 3-2.",
        [
            "đảng viên đợt 3-2 kết nạp | 51 | đảng viên",
        ],
    ),
    (
        'Phấn đấu đến hết năm 2025, toàn bộ 29/29 xã trên địa bàn "về đích" nông thôn mới kiểu mẫu.',
        [
            "xã về đích | 29/29 | xã | target | 2025",
        ],
    ),
    (
        "Thu ngân sách tính đến đầu tháng 7/2022 ước trên 464 tỉ đồng.",
        [
            "thu ngân sách | 464 | tỉ đồng | >= | estimate | 2022-07",
        ],
    ),
    (
        "Hội nghị quyết nghị 12 chương trình hành động nhằm thực hiện thắng lợi 19 chỉ tiêu mà Nghị quyết đại hội đã đề ra.",
        [
            "chương trình hành động | 12 | chương trình hành động",
            "chỉ tiêu mà nghị quyết đại hội | 19 | chỉ tiêu | target",
        ],
    ),
    (
        "Năm 2022, Tỉnh ủy giao Đảng bộ huyện kết nạp 110 đảng viên. Đến nay đã kết nạp 85 đảng viên.",
        [
            "đảng viên kết nạp | 110 | đảng viên | target",
            "đảng viên kết nạp | 85 | đảng viên | 2022-12-20",
        ],
    ),
    (
        "Huyện được tỉnh giao xóa 250 nhà tạm, đến nay đã xóa 180 nhà.",
        [
            "nhà tạm xóa | 250 | nhà | target",
            "nhà xóa | 180 | nhà | 2022-12-20",
        ],
    ),
    (
        "UBND tỉnh giao huyện trồng 1.200 ha rừng.",
        [
            "rừng trồng | 1200 | ha | target",
        ],
    ),
    (
        "Chỉ tiêu tỉnh giao giải quyết việc làm 2.000 lao động, kết quả đạt 2.150 lao động.",
        [
            "lao động giải quyết việc làm | 2000 | lao động | target",
            "lao động | 2150 | lao động",
        ],
    ),
    (
        "Theo kế hoạch, trong năm 2022 huyện xóa 320 nhà tạm.",
        [
            "nhà tạm xóa | 320 | nhà | target",
        ],
    ),
    (
        "Năm 2022, huyện được giao dự toán thu ngân sách 190 tỷ đồng.",
        [
            "giao dự toán thu ngân sách | 190 | tỷ đồng | target",
        ],
    ),
    (
        "Chỉ tiêu tuyển quân năm 2022 là 120 thanh niên.",
        [
            "chỉ tiêu tuyển quân | 120 | thanh niên | target",
        ],
    ),
    (
        "Dự toán chi ngân sách năm 2022 là 650 tỷ đồng.",
        [
            "dự toán chi ngân sách | 650 | tỷ đồng | target",
        ],
    ),
    (
        "Theo Nghị quyết của HĐND huyện, năm 2022 thu nhập bình quân đầu người đạt 54 triệu đồng.",
        [
            "thu nhập bình quân đầu người | 54 | triệu đồng | target",
        ],
    ),
    (
        "Theo kế hoạch, năm 2022 có 2 xã về đích, nhưng chỉ có 1 xã đạt chuẩn.",
        [
            "xã về đích | 2 | xã | target",
            "xã đạt chuẩn | 1 | xã",
        ],
    ),
    (
        "So với mục tiêu đề ra đến năm 2025 là 60 triệu đồng, thu nhập bình quân đầu người mới đạt 52 triệu đồng.",
        [
            "thu nhập bình quân đầu người | 52 | triệu đồng",
        ],
    ),
    (
        "Trong 22 chỉ tiêu chủ yếu năm 2022, huyện có 18 chỉ tiêu đạt và vượt kế hoạch, 4 chỉ tiêu không đạt.",
        [
            "chỉ tiêu đạt và vượt kế hoạch | 18/22 | chỉ tiêu",
            "chỉ tiêu không đạt | 4/22 | chỉ tiêu",
        ],
    ),
    (
        "Trong số các chỉ tiêu năm 2022, thu nhập bình quân đầu người đạt 52 triệu đồng, hộ nghèo còn 3,5%.",
        [
            "thu nhập bình quân đầu người | 52 | triệu đồng",
            "hộ nghèo | 3.5 | %",
        ],
    ),
    (
        "6 tháng đầu năm 2022, thu ngân sách đạt 98 tỷ đồng, cùng kỳ năm 2021 đạt 87 tỷ đồng.",
        [
            "thu ngân sách | 98 | tỷ đồng | 2022-H1",
            "thu ngân sách | 87 | tỷ đồng | 2021-H1",
        ],
    ),
    (
        "Cùng kỳ năm ngoái, toàn huyện kết nạp 78 đảng viên, năm nay 85 đảng viên.",
        [
            "đảng viên kết nạp | 78 | đảng viên | 2021",
            "đảng viên | 85 | đảng viên",
        ],
    ),
    (
        "6 tháng đầu năm 2022, thu ngân sách đạt 98 tỷ đồng, tăng 12% so với cùng kỳ năm ngoái (87,5 tỷ đồng).",
        [
            "thu ngân sách | 98 | tỷ đồng | Δ12 % | 2022-H1",
            "thu ngân sách | 87.5 | tỷ đồng | 2021-H1",
        ],
    ),
    (
        "Hộ nghèo còn 4,1% (đầu năm 5,2%).",
        [
            "hộ nghèo | 4.1 | %",
        ],
    ),
    (
        "Giá trị sản xuất nông nghiệp chiếm 45% tổng giá trị sản xuất, đạt 2.150 tỷ đồng.",
        [
            "giá trị sản xuất nông nghiệp | 45 | %",
            "giá trị sản xuất nông nghiệp | 2150 | tỷ đồng",
        ],
    ),
    (
        "Thu thuế ngoài quốc doanh chiếm 30% tổng thu ngân sách, đạt 45 tỷ đồng.",
        [
            "thu thuế ngoài quốc doanh | 30 | %",
            "thu thuế ngoài quốc doanh | 45 | tỷ đồng",
        ],
    ),
    (
        "Chi thường xuyên chiếm 70% tổng chi ngân sách, bằng 430 tỷ đồng.",
        [
            "chi thường xuyên | 70 | %",
            "chi thường xuyên | 430 | tỷ đồng",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 52 triệu đồng, giảm 320 hộ nghèo.",
        [
            "thu nhập bình quân đầu người | 52 | triệu đồng",
            "hộ nghèo giảm | 320 | hộ nghèo",
        ],
    ),
    (
        "Sản lượng lúa 52.000 tấn, tăng thêm 3 sản phẩm OCOP.",
        [
            "sản lượng lúa | 52000 | tấn",
            "sản phẩm ocop tăng thêm | 3 | sản phẩm ocop",
        ],
    ),
    (
        "Tổng đàn heo 280.000 con, giảm 15 cơ sở chăn nuôi.",
        [
            "tổng đàn heo | 280000 | con",
            "cơ sở chăn nuôi giảm | 15 | cơ sở",
        ],
    ),
    (
        "Huyện phấn đấu thu ngân sách 200 tỷ đồng, tăng 2 xã đạt chuẩn.",
        [
            "thu ngân sách | 200 | tỷ đồng | target",
            "xã đạt chuẩn | 2 | xã | target",
        ],
    ),
    (
        "Tháng 7, giải ngân 15 tỷ đồng, lũy kế 112 tỷ đồng, đạt 48% kế hoạch.",
        [
            "giải ngân | 15 | tỷ đồng | 2022-07",
            "giải ngân | 112 | tỷ đồng | kh 48% | 2022-7M",
        ],
    ),
    (
        "Trong tháng 8, thu ngân sách 15 tỷ đồng, lũy kế 132 tỷ đồng, bằng 70% dự toán.",
        [
            "thu ngân sách | 15 | tỷ đồng | 2022-08",
            "thu ngân sách | 132 | tỷ đồng | kh 70% | 2022-8M",
        ],
    ),
    (
        "Trong tháng, xảy ra 3 vụ tai nạn giao thông; từ đầu năm đến nay xảy ra 18 vụ, tăng 2 vụ.",
        [
            "vụ tai nạn giao thông | 3 | vụ tai nạn",
            "vụ tai nạn giao thông | 18 | vụ | Δ2 vụ",
        ],
    ),
    (
        "Đến hết tháng 8, huyện kết nạp 75 đảng viên.",
        [
            "đảng viên kết nạp | 75 | đảng viên | 2022-8M",
        ],
    ),
    (
        "Tính đến hết tháng 6, huyện giải quyết việc làm cho 1.100 lao động.",
        [
            "giải quyết việc làm | 1100 | lao động | 2022-H1",
        ],
    ),
    (
        "Hết quý II, thu ngân sách đạt 98 tỷ đồng.",
        [
            "thu ngân sách | 98 | tỷ đồng | 2022-H1",
        ],
    ),
    (
        "Từ đầu năm đến hết tháng 8, xảy ra 15 vụ cháy.",
        [
            "vụ cháy | 15 | vụ cháy | 2022-8M",
        ],
    ),
    (
        "Nhiệm kỳ 2020 - 2025, Đảng bộ huyện phấn đấu giá trị sản xuất tăng bình quân 10%/năm trở lên.",
        [
            "tốc độ tăng giá trị sản xuất | 10 | %/năm | >= | target | 2020-2025",
        ],
    ),
    (
        "Đảng bộ huyện phấn đấu tốc độ tăng trưởng kinh tế bình quân 9%/năm.",
        [
            "tốc độ tăng trưởng kinh tế | 9 | %/năm | target",
        ],
    ),
    (
        "Năm 2022, huyện đặt mục tiêu giảm 500 hộ nghèo.",
        [
            "hộ nghèo giảm | 500 | hộ nghèo | target",
        ],
    ),
    (
        "Huyện đặt mục tiêu đến cuối năm còn 3,5% hộ nghèo.",
        [
            "tỷ lệ hộ nghèo | 3.5 | % | target",
        ],
    ),
    (
        "Năm 2022, thị xã thu ngân sách 320 tỷ đồng; thị xã giải quyết việc làm cho 1.200 lao động.",
        [
            "thu ngân sách | 320 | tỷ đồng",
            "giải quyết việc làm | 1200 | lao động",
        ],
    ),
    (
        "Sản lượng lương thực có hạt đạt 68.500 tấn, vượt kế hoạch 2.500 tấn, tăng 1.200 tấn so với năm 2021.",
        [
            "sản lượng lương thực có hạt | 68500 | tấn | Δ1200 tấn",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 66 triệu đồng, vượt chỉ tiêu nghị quyết (65 triệu đồng).",
        [
            "thu nhập bình quân đầu người | 66 | triệu đồng",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 50 triệu đồng (Nghị quyết đến năm 2025 là 65 triệu đồng), tỷ lệ hộ nghèo còn 5,1% (chỉ tiêu Nghị quyết 3%).",
        [
            "thu nhập bình quân đầu người | 50 | triệu đồng",
            "tỷ lệ hộ nghèo | 5.1 | %",
        ],
    ),
    (
        "Giảm tỷ lệ hộ nghèo 1,4%, chỉ tiêu là 1,2%.",
        [
            "giảm tỷ lệ hộ nghèo | 1.4 | %",
            "tỷ lệ giảm tỷ lệ hộ nghèo | 1.2 | %",
        ],
    ),
    (
        "Tỷ lệ hộ nghèo giảm 1,5% (kế hoạch giảm 1,2%).",
        [
            "mức giảm tỷ lệ hộ nghèo | 1.5 | %",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 58 triệu đồng, thấp hơn mức bình quân chung của tỉnh (72 triệu đồng).",
        [
            "thu nhập bình quân đầu người | 58 | triệu đồng",
        ],
    ),
    (
        "Năng suất lúa đạt 68 tạ/ha, cao hơn năng suất bình quân của tỉnh là 65 tạ/ha.",
        [
            "năng suất lúa | 68 | tạ/ha",
        ],
    ),
    (
        "Thu nhập bình quân đầu người đạt 58 triệu đồng, trong khi cả tỉnh 65 triệu đồng.",
        [
            "thu nhập bình quân đầu người | 58 | triệu đồng",
        ],
    ),
    (
        "Hội đồng đề nghị UBND tỉnh tặng Cờ thi đua cho 2 tập thể, Bằng khen cho 15 tập thể và 20 cá nhân.",
        [
            "tập thể được tặng cờ thi đua | 2 | tập thể",
            "bằng khen | 15 | tập thể",
            "cá nhân | 20 | cá nhân",
        ],
    ),
    (
        "Huyện đề nghị UBND tỉnh công nhận 3 xã đạt chuẩn nông thôn mới.",
        [],
    ),
    (
        "Huyện đề xuất tỉnh xem xét công nhận 12 sản phẩm OCOP 3 sao.",
        [],
    ),
    (
        "Phòng Nội vụ trình UBND huyện khen thưởng 25 tập thể.",
        [
            "tập thể khen thưởng | 25 | tập thể",
        ],
    ),
    (
        "HĐND huyện không thông qua 2 tờ trình; huyện không công nhận 3 thôn văn hóa.",
        [],
    ),
    (
        "Phấn đấu không để 1 học sinh bỏ học.",
        [],
    ),
    (
        "Toàn huyện thiếu 85 giáo viên; xã thiếu 5 biên chế, thiếu 3 công chức, còn thiếu 12 bác sĩ, dôi dư 15 cán bộ.",
        [
            "giáo viên thiếu | 85 | giáo viên",
            "biên chế thiếu | 5 | biên chế",
            "công chức thiếu | 3 | công chức",
            "bác sĩ còn thiếu | 12 | bác sĩ",
            "cán bộ dôi dư | 15 | cán bộ",
        ],
    ),
    (
        "Mưa lũ làm 2 người chết, 5 người bị thương.",
        [
            "người chết | 2 | người",
            "người bị thương | 5 | người",
        ],
    ),
    (
        "Dịch sốt xuất huyết làm 1 người tử vong, 312 ca mắc.",
        [
            "người tử vong | 1 | người",
            "ca mắc | 312 | ca mắc",
        ],
    ),
    (
        "Tai nạn giao thông xảy ra 12 vụ, làm 10 người chết, 6 người bị thương (giảm 3 vụ, 2 người chết, tăng 1 người bị thương).",
        [
            "tai nạn giao thông | 12 | vụ | Δ-3 vụ",
            "người chết | 10 | người | Δ-2 người",
            "người bị thương | 6 | người | Δ1 người",
        ],
    ),
    (
        "Tai nạn giao thông xảy ra 12 vụ, giảm 3 vụ, giảm 2 người chết và 4 người bị thương so với cùng kỳ.",
        [
            "tai nạn giao thông | 12 | vụ | Δ-3 vụ",
            "người chết giảm | 2 | người",
            "người bị thương giảm | 4 | người",
        ],
    ),
    (
        "So với cùng kỳ năm 2021, tai nạn giao thông giảm 3 vụ, 2 người chết, 4 người bị thương.",
        [
            "mức giảm tai nạn giao thông | 3 | vụ",
            "người chết giảm | 2 | người",
            "người bị thương giảm | 4 | người",
        ],
    ),
    (
        "Chủ tịch UBND tỉnh yêu cầu huyện hoàn thành giải phóng mặt bằng 15 ha trước ngày 30/6.",
        [],
    ),
    (
        "Huyện đã bàn giao 80% mặt bằng.",
        [
            "tỷ lệ mặt bằng | 80 | %",
        ],
    ),
    (
        "Huyện cần 120 tỷ đồng để xây dựng 3 trường học.",
        [
            "trường học xây dựng | 3 | trường học",
        ],
    ),
    (
        "Nếu được đầu tư 50 tỷ đồng, huyện sẽ hoàn thành tuyến đường.",
        [],
    ),
    (
        "Theo quy định, xã đạt chuẩn phải có tỷ lệ hộ nghèo dưới 5%.",
        [],
    ),
    (
        "Ngành chăn nuôi chiếm tỷ trọng 68% trong cơ cấu nội bộ ngành nông nghiệp.",
        [
            "ngành chăn nuôi | 68 | %",
        ],
    ),
    (
        "Có 2 chỉ tiêu không đạt là tỷ lệ đô thị hóa (đạt 18%/20%) và tỷ lệ che phủ rừng (64%, nghị quyết 65%).",
        [
            "chỉ tiêu không đạt | 2 | chỉ tiêu",
            "tỷ lệ đô thị hóa | 18 | %",
            "tỷ lệ che phủ rừng | 64 | %",
        ],
    ),
    (
        "Huyện có 12 sản phẩm OCOP, chiếm 1/4 số sản phẩm OCOP của tỉnh.",
        [
            "sản phẩm ocop | 12 | sản phẩm ocop",
        ],
    ),
    (
        "HTX có 250 xã viên, 312 thành viên.",
        [
            "xã viên | 250 | xã viên",
            "thành viên | 312 | thành viên",
        ],
    ),
    (
        "Còn 3 chỉ tiêu khó đạt.",
        [
            "chỉ tiêu khó đạt | 3 | chỉ tiêu",
        ],
    ),
    (
        "Bầu Đoàn đại biểu dự Đại hội Đảng bộ tỉnh gồm 17 đại biểu chính thức.",
        [
            "đại biểu đoàn đại biểu dự đại hội đảng bộ tỉnh | 17 | đại biểu",
        ],
    ),
    (
        "Huyện đã giảm 2.300 hộ nghèo, từ 3.900 hộ xuống còn 1.600 hộ.",
        [
            "hộ nghèo giảm | 2300 | hộ nghèo",
            "hộ nghèo | 3900 | hộ | None",
            "hộ nghèo | 1600 | hộ",
        ],
    ),
    (
        "Toàn huyện có 15 km kênh mương bị sạt lở.",
        [
            "kênh mương bị sạt lở | 15 | km",
        ],
    ),
    (
        "Dân số trung bình năm 2022 gồm 16.968 hộ với 76.722 người.",
        [
            "hộ | 16968 | hộ",
            "dân số trung bình | 76722 | người",
        ],
    ),
    (
        "Có 12 xã trên địa bàn huyện đạt chuẩn nông thôn mới.",
        [
            "xã đạt chuẩn nông thôn mới | 12 | xã",
        ],
    ),
    (
        "Có 100% chi bộ và hơn 92% đảng viên hoàn thành tốt nhiệm vụ.",
        [
            "tỷ lệ chi bộ hoàn thành tốt nhiệm vụ | 100 | %",
            "tỷ lệ đảng viên hoàn thành tốt nhiệm vụ | 92 | % | >=",
        ],
    ),
    (
        "Huyện thực hiện vượt 14/74 chỉ tiêu, đạt 48/74 chỉ tiêu nghị quyết.",
        [
            "chỉ tiêu vượt | 14/74 | chỉ tiêu",
            "chỉ tiêu nghị quyết đạt | 48/74 | chỉ tiêu",
        ],
    ),
    (
        "Huyện có 122 hộ nghèo, chiếm 5,5% tổng số hộ.",
        [
            "hộ nghèo | 122 | hộ nghèo",
            "tỷ lệ hộ nghèo | 5.5 | %",
        ],
    ),
    (
        "Giá trị sản xuất công nghiệp đạt 3.200 tỷ đồng, chiếm 42% tổng giá trị sản xuất, tăng 9,5%.",
        [
            "giá trị sản xuất công nghiệp | 3200 | tỷ đồng | Δ9.5 %",
            "tỷ lệ giá trị sản xuất công nghiệp | 42 | %",
        ],
    ),
    (
        "Các chỉ tiêu chủ yếu của năm 2022: Giá trị sản xuất đạt 2.941 tỷ đồng; gọi công dân nhập ngũ đạt 100% chỉ tiêu giao.",
        [
            "giá trị sản xuất | 2941 | tỷ đồng | target",
            "gọi công dân nhập ngũ | kh 100% | target",
        ],
    ),
    (
        "Đầu năm 2022 toàn huyện có 2.150 hộ nghèo; đến cuối năm 2022 còn 1.640 hộ nghèo.",
        [
            "hộ nghèo | 2150 | hộ nghèo | None",
            "hộ nghèo | 1640 | hộ nghèo",
        ],
    ),
    (
        "Huyện thành lập mới 8THT, 6HTX và cấp 44 giấy phép xây dựng.",
        [
            "tht thành lập mới | 8 | tht",
            "htx thành lập mới | 6 | htx",
            "giấy phép xây dựng cấp | 44 | giấy phép xây dựng",
        ],
    ),
    (
        "Các xã còn lại đạt từ 39-47/53 chỉ tiêu.",
        [
            "chỉ tiêu | 39/53..47 | chỉ tiêu | >=",
        ],
    ),
]


def told(claim: IndicatorClaim) -> str:
    """A claim as a line of a case."""
    value = "" if claim.value is None else f"{claim.value:f}"
    value = value.rstrip("0").rstrip(".") if "." in value else value
    parts = [
        claim.label,
        value
        + (f"/{claim.of}" if claim.of is not None else "")
        + (f"..{claim.upper}" if claim.upper is not None else ""),
        claim.unit,
        "" if claim.bound == "=" else claim.bound,
        f"Δ{claim.change.value} {claim.change.unit}" if claim.change else "",
        "" if claim.plan is None else f"kh {claim.plan}%",
        "" if claim.status == "actual" else claim.status,
        "" if claim.period == "2022" else str(claim.period),
    ]
    return " | ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[text[:50] for text, _ in CASES])
def test_a_sentence_says_these_figures_and_no_others(text: str, wanted: list[str]) -> None:
    assert [told(item) for item in read(text) if isinstance(item, IndicatorClaim)] == wanted
