@echo off
rem Starts Mentor Matcher with the Java that lies beside it; opened with a double click, it starts the page.
setlocal
set "here=%~dp0"
set "arguments=%*"
if "%~1"=="" set "arguments=serve"
"%here%runtime\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable "-XX:AOTCache=%here%program\mentor-matcher.aot" -jar "%here%program\mentor-matcher.jar" %arguments%
exit /b %errorlevel%
