# Sourced by ./deejai and ./mvnw: sets JAVA_HOME to a JDK 25 or newer, or says what to install.
# Looks at JAVA_HOME, then `java` on the PATH, then where package managers and SDKMAN put JDKs, then macOS.

# The feature version of the JDK in directory $1 (17, 25, ...), or 0 where there is none.
jdk_feature() {
  if [ ! -x "$1/bin/java" ] || [ ! -x "$1/bin/javac" ]; then
    echo 0
    return
  fi
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
  # Tests put another folder in the place of /.
  root_folder=${DEEJAI_JDK_ROOT:-}
  home=${HOME:-}
  for jdk in "${JAVA_HOME:-}" "$(jdk_on_path)" \
    "$root_folder"/usr/lib/jvm/*25* "$root_folder"/usr/lib/jvm/* "$root_folder"/usr/java/* \
    "$root_folder"/opt/java/* "$root_folder"/opt/jdk* \
    "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.gradle/jdks/* \
    "$home"/.asdf/installs/java/* "$home"/.local/share/mise/installs/java/* \
    "$root_folder"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$root_folder"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$root_folder"/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$jdk" ] && [ "$(jdk_feature "$jdk")" -ge 25 ]; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  java_home=$root_folder/usr/libexec/java_home
  if [ -x "$java_home" ] && jdk=$("$java_home" -v 25+ 2>/dev/null); then
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
