# Sourced by ./deejai and ./mvnw: sets JAVA_HOME to a JDK 25 or newer, or says what to install.
# Looks at JAVA_HOME, then `java` on the PATH, then where package managers and SDKMAN put JDKs, then macOS.

# The feature version of the JDK in directory $1 (17, 25, ...), or 0 where there is none.
jdk_feature() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
  version=
  if [ -f "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  fi
  echo "${version:-0}"
}

# The JDK that the command `java` on the PATH belongs to, links followed.
jdk_on_path() {
  command=$(command -v java 2>/dev/null) || return 0
  while [ -L "$command" ]; do
    target=$(readlink "$command")
    case $target in
      /*) command=$target ;;
      *) command=$(dirname "$command")/$target ;;
    esac
  done
  dirname "$(dirname "$command")"
}

find_jdk25() {
  for jdk in "${JAVA_HOME:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$jdk" ] && [ "$(jdk_feature "$jdk")" -ge 25 ]; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  if [ -x /usr/libexec/java_home ] && jdk=$(/usr/libexec/java_home -v 25+ 2>/dev/null); then
    JAVA_HOME=$jdk
    export JAVA_HOME
    return 0
  fi
  cat >&2 <<'MESSAGE'
Deej-A.I. needs a JDK 25 or newer, and none was found in JAVA_HOME, on the PATH or in the usual places.
Install one, for example:
  Debian, Ubuntu   sudo apt install openjdk-25-jdk   (or temurin-25-jdk from adoptium.net)
  Fedora           sudo dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  SDKMAN           sdk install java 25-tem
or set JAVA_HOME to where it is.
MESSAGE
  return 1
}
