@echo off
rem Runs Mikiwame on Windows; builds it first if that was never done.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0.."
set "JAR=%HOME_DIR%\target\mikiwame.jar"

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
)

java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dmikiwame.rules=%HOME_DIR%\rules" -jar "%JAR%" %*
exit /b %errorlevel%
