@echo off
rem Runs Deej-A.I. Builds it first where it is not built or the sources have changed.
setlocal enabledelayedexpansion
set "ROOT=%~dp0"
set "PROGRAM=%ROOT%cli\target\deejai"

call :find_jdk || exit /b 1

set "BUILD="
if not exist "%PROGRAM%\built" (
  set "BUILD=1"
) else (
  powershell -NoProfile -Command "$built = (Get-Item '%PROGRAM%\built').LastWriteTime; $newer = Get-ChildItem -Recurse '%ROOT%pom.xml','%ROOT%core\pom.xml','%ROOT%training\pom.xml','%ROOT%cli\pom.xml','%ROOT%core\src\main','%ROOT%training\src\main','%ROOT%cli\src\main','%ROOT%models','%ROOT%server\pom.xml','%ROOT%server\src\main','%ROOT%web\src','%ROOT%web\public','%ROOT%web\package.json' | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1; if ($newer) { exit 1 }"
  if errorlevel 1 set "BUILD=1"
)
if defined BUILD (
  echo Building Deej-A.I. ^(only now and when its sources change^) ... 1>&2
  call "%ROOT%mvnw.cmd" -q -B -f "%ROOT%pom.xml" -Dquick -pl cli -am package 1>&2
  if errorlevel 1 (
    echo The build failed; the messages above say why. 1>&2
    exit /b 1
  )
  type nul > "%PROGRAM%\built"
)

rem Analysing needs the JDK's Vector API; the other commands do well without, and without its warning.
set "JAVA_OPTIONS="
set "ARCHIVE=deejai.jsa"
for %%A in (scan embed similar train evaluate) do if "%~1"=="%%A" (
  set "JAVA_OPTIONS=--add-modules jdk.incubator.vector -XX:+AutoCreateSharedArchive"
  set "ARCHIVE=deejai-vector.jsa"
)
for %%A in (serve) do if "%~1"=="%%A" (
  set "JAVA_OPTIONS=--add-modules jdk.incubator.vector -XX:+AutoCreateSharedArchive"
  set "ARCHIVE=deejai-serve.jsa"
)
if "%~1"=="playlist" set "JAVA_OPTIONS=-XX:+AutoCreateSharedArchive"
if "%~1"=="journey" set "JAVA_OPTIONS=-XX:+AutoCreateSharedArchive"
if "%~1"=="continue" set "JAVA_OPTIONS=-XX:+AutoCreateSharedArchive"
if "%~1"=="replace" set "JAVA_OPTIONS=-XX:+AutoCreateSharedArchive"
if "%~1"=="reorder" set "JAVA_OPTIONS=-XX:+AutoCreateSharedArchive"
"%JAVA_HOME%\bin\java" %JAVA_OPTIONS% -XX:SharedArchiveFile="%PROGRAM%\%ARCHIVE%" -Xlog:disable -XX:+UseSerialGC -Xms64m -XX:+DisplayVMOutputToStderr -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED %DEEJAI_JAVA_OPTIONS% -jar "%PROGRAM%\deejai-cli.jar" %*
exit /b %errorlevel%

rem Sets JAVA_HOME to a JDK 25 or newer: JAVA_HOME, java on the PATH, then where installers put JDKs.
:find_jdk
if defined JAVA_HOME call :is_25 "%JAVA_HOME%" && exit /b 0
for /f "delims=" %%J in ('where java 2^>nul') do (
  call :is_25 "%%~dpJ.." && (set "JAVA_HOME=%%~dpJ.." & exit /b 0)
)
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-*" "%ProgramFiles%\Java\jdk-*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\zulu-*" "%ProgramFiles%\Amazon Corretto\jdk*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\temurin*-jdk\current") do (
  call :is_25 "%%~D" && (set "JAVA_HOME=%%~D" & exit /b 0)
)
echo Deej-A.I. needs a JDK 25 or newer, and none was found in JAVA_HOME, on the PATH or in the usual places. 1>&2
echo Install one, for example:   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
echo or set JAVA_HOME to where it is. 1>&2
exit /b 1

:is_25
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "FEATURE=%%~V"
  set "FEATURE=!FEATURE:"=!"
  if !FEATURE! geq 25 exit /b 0
)
exit /b 1
