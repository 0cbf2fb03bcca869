@echo off
rem Runs Mikiwame on Windows; builds it first if that was never done.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0.."
for %%H in ("%HOME_DIR%") do set "HOME_DIR=%%~fH"
set "JAR=%HOME_DIR%\target\mikiwame.jar"
rem Java writes its warnings to where results go.
set "QUIET=-Xlog:disable -Xlog:all=error:stderr"
set "FAST=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
set "THOROUGH=-XX:+UseParallelGC -Xmn400m -XX:-UsePerfData"

where java >nul 2>nul
if errorlevel 1 (
  echo mikiwame: java not found. JDK 17 以上を入れてください。 1>&2
  exit /b 2
)

set "STALE="
if not exist "%JAR%" set "STALE=1"
if not defined STALE if exist "%HOME_DIR%\src" (
  powershell -NoProfile -Command "$j=(Get-Item '%JAR%').LastWriteTime; if (Get-ChildItem '%HOME_DIR%\src\main','%HOME_DIR%\pom.xml' -Recurse -File | Where-Object { $_.LastWriteTime -gt $j } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 set "STALE=1"
)
if defined STALE (
  where mvn >nul 2>nul
  if errorlevel 1 (
    echo mikiwame: mvn not found. Apache Maven を入れてください。 1>&2
    exit /b 2
  )
  echo mikiwame: 初回または更新後のため、組み立てています（1〜2分）... / building ... 1>&2
  pushd "%HOME_DIR%"
  call mvn -B -q -DskipTests -Dspotless.check.skip=true package 1>&2
  if errorlevel 1 (
    popd
    echo mikiwame: 組み立てに失敗しました。上の記録を確かめてください。 / build failed. 1>&2
    exit /b 1
  )
  popd
  call :archives
)

rem An inventory of some thousand tasks is worth the slower start of a faster Java.
set "FLAGS=%FAST%"
for %%A in (%*) do (
  if "%%~A"=="-" set "FLAGS=%THOROUGH%"
  if /i "%%~xA"==".gz" set "FLAGS=%THOROUGH%"
  if exist "%%~A" if %%~zA GEQ 4194304 set "FLAGS=%THOROUGH%"
)

set "SHARED=-Xshare:auto"
set "ARCHIVE="
for /d %%D in ("%HOME_DIR%\target\archive_windows@*") do if exist "%%~fD\top.jsa" set "ARCHIVE=%%~fD"
if defined ARCHIVE set "SHARED=-XX:SharedArchiveFile=%ARCHIVE%\base.jsa;%ARCHIVE%\top.jsa"
if defined ARCHIVE (
  java %QUIET% %FLAGS% "%SHARED%" "-Dmikiwame.archive=%ARCHIVE%" "-Dmikiwame.rules=%HOME_DIR%\rules" -jar "%JAR%" %*
) else (
  java %QUIET% %FLAGS% "%SHARED%" "-Dmikiwame.rules=%HOME_DIR%\rules" -jar "%JAR%" %*
)
exit /b %errorlevel%

rem Classes as Java lays them out in memory; bin/mikiwame says how and why. Without them everything
rem works as well, only later, so nothing here may fail.
:archives
echo mikiwame: 次からの起動を速くする準備をしています（数秒）... / preparing faster starts ... 1>&2
for /d %%D in ("%HOME_DIR%\target\archive_windows@*") do rd /s /q "%%~fD" 2>nul
set "VERSION="
for /f "tokens=2 delims== " %%V in ('java -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.vm.version"') do set "VERSION=%%V"
if not defined VERSION exit /b 0
set "WORK=%HOME_DIR%\target\training"
rd /s /q "%WORK%" 2>nul
mkdir "%WORK%" 2>nul || exit /b 0
call :sample -Xshare:auto || goto :trained
call :sample "-XX:DumpLoadedClassList=%WORK%\classes" || goto :trained
java -Xshare:dump "-XX:SharedClassListFile=%WORK%\classes" "-XX:SharedArchiveFile=%WORK%\base.jsa" -cp "%JAR%" >nul 2>nul || goto :trained
call :sample "-XX:SharedArchiveFile=%WORK%\base.jsa" "-XX:ArchiveClassesAtExit=%WORK%\top.jsa" || del "%WORK%\top.jsa" 2>nul
:trained
del "%WORK%\classes" "%WORK%\classes.log" 2>nul
move "%WORK%" "%HOME_DIR%\target\archive_windows@%VERSION%" >nul 2>nul
exit /b 0

:sample
setlocal
set "MIKIWAME_CACHE=%WORK%\rules"
java %FAST% "-XX:ErrorFile=%WORK%\classes.log" %* "-Dmikiwame.rules=%HOME_DIR%\rules" -jar "%JAR%" assess "%HOME_DIR%\samples\city\inventory.json" >nul 2>nul
exit /b %errorlevel%
