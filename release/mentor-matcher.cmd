@echo off
rem Starts Mentor Matcher with the Java that lies beside it; opened with a double click, it starts the page.
setlocal
set "here=%~dp0"
set fast=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable
if "%~1"=="" goto page
"%here%runtime\bin\java.exe" %fast% "-XX:AOTCache=%here%program\mentor-matcher.aot" -jar "%here%program\mentor-matcher.jar" %*
exit /b %errorlevel%
:page
"%here%runtime\bin\java.exe" %fast% "-XX:AOTCache=%here%program\mentor-matcher.aot" -jar "%here%program\mentor-matcher.jar" serve
exit /b %errorlevel%
