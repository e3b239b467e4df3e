# 绩效自评工作簿: `make` lists what there is to do.
SHELL := /bin/bash
PYTHON ?= python3
export PYTHON

# One that fails does not keep the others from being run.
CHECKS := ruff mypy lint-imports oldest pytest

# Tests that build whole workbooks, run other programs, or take long for another reason.
SLOW := build calc check/test_knock_out.py cli/test_calc.py contract delivery editions engine/test_hostile.py \
	functions/test_function_properties.py ooxml/test_replace_rows.py ooxml/test_serialisations.py proof \
	prose/test_bounds.py report/test_report.py support vba wine xlwings_com

.PHONY: help demo build pictures quick test test-wine proof bench clean units $(CHECKS)

help:
	@echo "make demo   准备环境并演示：用样例工作簿走一遍填报、计算与校验"
	@echo "make quick  不用其他程序的检查与测试（一分钟以内）"
	@echo "make test   准备环境并运行全部检查与测试"
	@echo "make test-wine  在 Wine 里安装并调用，尽量接近 Windows（可选，约三分钟）"
	@echo "make build  由文本源重新生成 workbook/ 中的工作簿"
	@echo "make pictures  把两个工作簿逐页画成 docs/images/ 里的图"
	@echo "make proof  长跑：大量生成、填错、损坏、中断，结果写入 docs/度量.md（约十分钟）"
	@echo "make bench  与参照程序比较速度（十分钟以内）"
	@echo "make clean  删除 .venv、.tools 和各种缓存"

demo:
	@tests/machine/python.sh demo
	.venv/bin/jixiao demo

build:
	@tests/machine/python.sh build
	.venv/bin/python -m xl_udfs.build.generated
	.venv/bin/jixiao build

pictures:
	@tests/machine/python.sh test
	@tests/machine/tools.sh
	PYTHONPATH=tests .venv/bin/python -m support.pictures

quick:
	@tests/machine/python.sh test
	@$(MAKE) --no-print-directory --keep-going $(filter-out oldest,$(CHECKS:pytest=units))

test:
	@tests/machine/python.sh test
	@tests/machine/tools.sh
	@$(MAKE) --no-print-directory --keep-going $(CHECKS)

test-wine:
	@tests/machine/python.sh test
	@tests/machine/wine.sh
	JIXIAO_WINE=1 .venv/bin/pytest tests/wine $(PYTEST_ARGS)

ruff:
	.venv/bin/ruff check .

mypy:
	.venv/bin/mypy

lint-imports:
	.venv/bin/lint-imports

oldest:
	@tests/machine/oldest.sh

pytest:
	.venv/bin/pytest --numprocesses=auto --dist=loadfile $(PYTEST_ARGS)

units:
	.venv/bin/pytest --numprocesses=auto --dist=loadfile $(SLOW:%=--ignore=tests/%) $(PYTEST_ARGS)

proof:
	@tests/machine/python.sh test
	PYTHONPATH=tests .venv/bin/python -m proof

bench:
	@tests/machine/python.sh test
	PYTHONPATH=tests .venv/bin/python -m bench

clean:
	rm -rf .venv .tools out dist .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
