@echo off
rem Removes what the installer put into the user's own folder, and nothing else. /quiet does not wait.
rem
rem The installed Python removes all but itself; this file does the rest, also where that Python is broken.
rem ASCII but for the message at the end, which stands behind chcp 65001.
setlocal DisableDelayedExpansion
set "ROOM=%LOCALAPPDATA%\jixiao"
set "PYTHON=%ROOM%\venv\Scripts\python.exe"
set "SPOKEN="
if not exist "%PYTHON%" goto sweep
"%PYTHON%" -I -B -X utf8 -m xl_udfs.delivery.install --uninstall
set "CODE=%ERRORLEVEL%"
if %CODE%==2 goto leave
if %CODE%==0 set "SPOKEN=1"

:sweep
for %%d in (venv venv.old) do if exist "%ROOM%\%%d" rmdir /s /q "%ROOM%\%%d"
if exist "%ROOM%\jixiao.cmd" del /q "%ROOM%\jixiao.cmd"
rmdir "%ROOM%" 2>nul
set "CODE=0"
if not defined SPOKEN goto speak

:leave
if /i not "%~1"=="/quiet" pause
exit /b %CODE%

:speak
chcp 65001 >nul
echo 卸载完成。
goto leave
