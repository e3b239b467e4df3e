"""Cases of JX330 to JX339: the names of the unit and of its department, as 首页 has them and as the annexes do."""

from rules.kit.case import Case, edge, four, home, three, two

CASES: dict[str, list[Case]] = {
    "JX331": [
        (two(部门名称="新田县医疗保障局"), "D3"),
        (two(部门名称="新田县人力资源和社会保障局"), None),
        edge(two(部门名称="社会保险服务中心"), None),
        (two(部门名称="新田县社保中心"), None),
        (two(部门名称="新田县社保局"), "D3"),
        (two(部门名称="宁远县社保中心"), "D3"),
        (two(部门名称=" "), None),
    ],
    "JX332": [
        (three(项目主管部门="新田县财政局"), "C5"),
        (three(项目主管部门="新田县人力资源和社会保障局　"), None),
        edge(three(项目主管部门="人力资源和社会保障局"), None),
    ],
    "JX333": [
        (four(实施单位="宁远县社会保险服务中心"), "F4"),
        (four(主管部门="新田县财政局"), "B4"),
        (home(主管部门=None) | four(主管部门="新田县社会保险服务中心"), None),
        edge(four(实施单位="社会保险服务中心"), None),
    ],
}
