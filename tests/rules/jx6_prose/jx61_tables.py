"""Cases of JX610 to JX619: figures and words of the report, and what it says there is none of, against the tables."""

from rules.kit.case import Case, edge, four
from rules.kit.report import EXPENSES, FUND, PROJECTS, RECEPTION, SCALE, STAFF, USE, fund, reception, staff, use

CASES: dict[str, list[Case]] = {
    "JX611": [
        (use("公用经费114.31万元。"), USE),
        ({"附件5": {"支出规模": [["2022年支出19018.19万元。"], ["见附件1。"]]}}, SCALE),
        edge({"附件5": {"支出规模": [["2022年支出19108.2万元。"], ["见附件1。"]]}}, None),
        ({"附件5": {"项目支出": [["行政事业单位养老保险财政拨款收入9669.65万元。"]]}}, PROJECTS),
        ({"附件5": {"基本支出": [["其中："], ["见明细。"], ["印刷费12.17万元。"]]}}, EXPENSES),
        (use("2022年项目支出18656.14万元。"), USE),
        (use("公用经费1141300元，办公费0.002826亿元。"), None),
        (use("2021年公用经费71.71万元，2022年预算110万元。"), None),
        (use("公用经费约115万元，全县公用经费9999万元。"), None),
        (use("2023年计划安排公用经费105万元，项目支出19500万元。"), None),
        (use("2023年部门预算：公用经费105万元。项目支出19500万元。"), None),
        (use("2022年预算安排情况：公用经费120万元。"), USE),
        ({"附件1": {"办公费.本年决算数": "见附表"}}, None),
        (reception("公务接待2022年预算4万元，实际支出金额1.32万元。"), RECEPTION),
        (reception("公务接待2022年预算4万元，实际支出金额1.23万元，去年同期为1.14万元。"), None),
    ],
    "JX612": [
        (staff("社保中心编制33名，在职人员28名。"), STAFF),
        (staff("社保中心编制30名，在职人员29名。"), STAFF),
        edge(staff("行政编制10名、事业编制23名，在职29人，退休7人。"), None),
        ({"附件1": {"编制数": 33}}, None),
    ],
    "JX613": [
        (use("自评得分98分，自评等级为优。"), USE),
        (use("自评得分100分，自评等级为良。"), USE),
        (use("自评得分100分，自评等级为“优”。"), None),
        edge(use("绩效评价得分98分。"), None),
        (use("评价等级：差"), USE),
        (use("自评等级评定为良。"), USE),
        (use("自评结论为良。"), USE),
        (use("自评结果良性运用"), None),
        ({**use("各项目自评等级为良"), **four(总得分=85)}, None),
    ],
    "JX614": [
        ({"附件2": {"政府性基金": 320}}, FUND),
        ({"附件5": {"政府性基金": [["2022年政府性基金支出320万元。"]]}}, FUND),
        *((fund(320, text), FUND) for text in ("无", "无。", "本部门无此项支出。", "未涉及政府性基金预算支出")),
        (fund(0, "无"), None),
        (fund(320, "无结余。"), None),
        (reception("本单位无公务接待费。"), RECEPTION),
        (reception("本单位无公务用车及因公出国（境）费用。"), None),
        edge(reception("没有项目支出超预算，无新增公务接待。"), None),
    ],
}
