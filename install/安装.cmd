@echo off
rem Installs for the current user, without administrator rights. A double click is enough; /quiet does not wait.
rem
rem Finds our package and a Python, and hands over to xl_udfs.delivery.install, which speaks Chinese by itself.
rem ASCII but for the two messages at the end, which stand behind chcp 65001: cmd reads them byte by byte.
setlocal DisableDelayedExpansion
set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"
rem Into this folder, so that names below need no path; pushd also manages a network folder.
pushd "%~dp0"
set "CODE=2"
set "OURS="
for %%w in (wheels\jixiao_workbook-*.whl) do set "OURS=%%~fw"
if not defined OURS if exist ..\xl_udfs\delivery\install\__main__.py set "OURS=.."
if not defined OURS goto not_unpacked

rem A Python that can serve: 3.11 or newer, 64-bit, not from the Microsoft Store (nor its stub).
set "PROBE=import sys;p=(sys.executable+sys.base_prefix).lower();sys.exit(sys.version_info<(3,11)or sys.maxsize<2**32 or'windowsapps'in p)"
set "PYTHON="
if exist python\python.exe call :try python\python.exe
for %%v in (3.13 3.12 3.11 3) do if not defined PYTHON call :try py -%%v
for /f "delims=" %%p in ('where python 2^>nul') do if not defined PYTHON call :try "%%p"
if not defined PYTHON goto no_python

%PYTHON% -I -B -X utf8 -c "import runpy,sys;sys.path.insert(0,sys.argv.pop(1));runpy.run_module('xl_udfs.delivery.install',run_name='__main__',alter_sys=True)" "%OURS%" .
set "CODE=%ERRORLEVEL%"
popd
if /i not "%~1"=="/quiet" pause
exit /b %CODE%

:try
%* -I -B -c "%PROBE%" >nul 2>nul
if not errorlevel 1 set PYTHON=%*
exit /b 0

:no_python
chcp 65001 >nul
echo 没有找到可用的 Python（需要 64 位 3.11 或更高）。请用带 Python 的离线文件夹，双击其中的“安装.cmd”。
popd
if /i not "%~1"=="/quiet" pause
exit /b %CODE%

:not_unpacked
chcp 65001 >nul
echo 安装文件夹不完整。请先把压缩包全部解压，再双击解压出来的“安装.cmd”。
popd
if /i not "%~1"=="/quiet" pause
exit /b %CODE%
