# shellcheck shell=bash
# Sourced by the scripts: how they speak, how they fail, how they become root.

called_from=$PWD
unset CDPATH
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
if ! mkdir -p build/log || ! [ -w build/log ]; then
  printf '\nFAILED: cannot write in %s\n        %s\n' "$PWD/build" "The checkout must be this user's own: change its owner, or clone anew." >&2
  exit 1
fi

# What one clone has compiled, another takes from the cache.
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1 CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_PCH_EXTSUM=1

trap 'exit 130' INT  # who presses Ctrl+C knows why it ends

say() { printf '==> %s\n' "$*"; }

# help_for <last line> <arguments...>: where help is asked for, prints the head of the script, from its second line on.
help_for() {
  local last="$1"
  shift
  case " $* " in *" --help "* | *" -h "*)
    sed -n "2,${last}s/^# //p" "script/$(basename "$0")"
    exit 0 ;;
  esac
}

# die <what failed> <what to do>
die() {
  printf '\nFAILED: %s\n        %s\n' "$1" "$2" >&2
  exit 1
}

# free_mb <place>...: the room where there is least of it.
free_mb() {
  df -Pm "$@" 2>/dev/null | awk 'NR == 2 || NR > 2 && $4 < least { least = $4 } END { print (NR > 1 ? least : 999999) }'
}
disk_is_full() { [ "$(free_mb . build "${TMPDIR:-/tmp}")" -lt 20 ]; }

# advice <log>: the likeliest cause of a failure, read from what the failed program said. A full disk may have no room
# for its words either.
advice() {
  if grep -qiE 'no space left|disk quota|ENOSPC|đĩa đã đầy' "$1" || disk_is_full; then
    echo "The disk is full: free some space and run the same command again."
  elif grep -qiE 'not in the sudoers file|may not run sudo|not allowed to (execute|run)|a (terminal|password) is required|incorrect password attempt' "$1"; then
    echo "This user may not become root by sudo here: ask an administrator to do this step, or run the same command as root."
  elif grep -qiE 'SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|certificate verif' "$1"; then
    echo "This network puts a certificate of its own in between: name its file in NODE_EXTRA_CA_CERTS, then run again."
  elif grep -qiE 'could not resolve|temporary failure|unable to connect|failed to fetch|network is unreachable|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|connection (timed out|refused)|could not connect' "$1"; then
    echo "The network did not answer: check the connection (and proxy), then run the same command again."
  elif grep -qiE 'unable to locate package|no installation candidate' "$1"; then
    echo "This system does not offer the package. Debian 12 does; elsewhere install its like by hand."
  elif grep -qiE 'could not get lock|is another process using it' "$1"; then
    echo "Another program is installing packages: let it finish, then run the same command again."
  elif grep -qE '(^|[ :])Killed|[Cc]annot allocate memory|[Oo]ut of memory' "$1"; then
    echo "Memory ran out: close other programs, then run the same command again."
  else
    echo "The whole output is in $1."
  fi
}

# run <log name> <what it does> <command...>: quiet when it works; on failure the end of its output, and advice.
run() {
  local log="build/log/$1.log" what="$2"
  shift 2
  if ! "$@" >"$log" 2>&1; then
    tail -n 25 "$log" >&2
    die "$what" "$(advice "$log")"
  fi
}

# as_root <command...>: directly, or by sudo. can_be_root asks first.
can_be_root() { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# need_space <MB>: stops early where the disk cannot hold what comes.
need_space() {
  local free
  free=$(free_mb . /)
  [ "$free" -ge "$1" ] || die "only $free MB are free, about $1 MB are needed" "Free some space and run again."
}

# why_broken <preset>: of a build whose messages stand above.
why_broken() {
  if disk_is_full; then
    echo "The disk is full: free some space and run the same command again."
  else
    echo "The messages above say where; the same by hand: cmake --build --preset $1"
  fi
}

# build <preset> <target...>: configures where that is due, then builds what changed.
build() {
  local preset="$1" began=$SECONDS
  shift
  say "building ($preset): $*"
  [ "build/$preset/build.ninja" -nt CMakePresets.json ] ||
    run "configure-$preset" "configuring the build \`$preset\`" cmake --fresh --preset "$preset"
  if [ -t 1 ]; then
    cmake --build --preset "$preset" --target "$@" ||
      die "building \`$preset\`" "$(why_broken "$preset")"
  else
    run "build-$preset" "building \`$preset\`" cmake --build --preset "$preset" --target "$@"
  fi
  say "built ($preset) in $((SECONDS - began)) s"
}
