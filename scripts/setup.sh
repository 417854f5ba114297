# Set-up that ./pelvicbot and ./test share: sourced by both, with the checkout as working directory.
# Everything it says goes to standard error; logs and stamps are under artifacts/setup/.

SETUP=artifacts/setup
SERVER_OUTPUT=src/PelvicBot.Server/bin/Release/net10.0
PAGE=src/webchat
CLIENTS=tests/clients
SETUP_JOBS=()

export DOTNET_CLI_TELEMETRY_OPTOUT=${DOTNET_CLI_TELEMETRY_OPTOUT:-1} DOTNET_NOLOGO=1

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "${0##*/}: $*"
  stop_jobs
  exit 1
}

# Background jobs of a script don't hear Ctrl-C by themselves; their children neither.
stop_jobs() {
  local job
  for job in "${SETUP_JOBS[@]}"; do
    kill -TERM -- "-$job" 2>/dev/null || true
  done
  SETUP_JOBS=()
}

# One set-up of a checkout at a time. Descriptor 9 holds the lock; children don't get it, or a build server would keep it.
begin_setup() {
  mkdir -p "$SETUP" 2>/dev/null && [ -w "$SETUP" ] ||
    fail "$SETUP cannot be written: give this user the right to write in the checkout, which is where it builds."
  trap 'stop_jobs; exit 130' INT
  trap 'stop_jobs; exit 143' TERM
  if command -v flock >/dev/null; then
    exec 9>"$SETUP/lock"
    flock -n 9 || { say "Waiting for another set-up of this checkout to finish …"; flock 9; }
  fi
}

end_setup() {
  trap - INT TERM
  exec 9>&-
}

# One hash of the names and contents of the files named on standard input (NUL-separated).
hash_files() { LC_ALL=C sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1; }

server_inputs() {
  {
    find src -name webchat -prune -o \( -name bin -o -name obj \) -prune -o -type f ! -name '*.md' -print0
    find . -maxdepth 1 -type f \( -name 'Directory.*' -o -name global.json -o -name '*.config' -o -name .editorconfig \) -print0
  } | hash_files
}

server_outputs() { find "$SERVER_OUTPUT" -maxdepth 1 \( -name 'pelvicbot.*' -o -name 'PelvicBot.*.dll' \) -print0 2>/dev/null | hash_files; }

server_ready() { [ -f "$SERVER_OUTPUT/pelvicbot.dll" ] && stamp_is server "$(server_inputs) $(server_outputs)"; }


page_inputs() { find "$PAGE" \( -name node_modules -o -name dist \) -prune -o -type f ! -name '*.md' -print0 | hash_files; }

page_outputs() { find "$PAGE/dist" -type f -print0 2>/dev/null | hash_files; }

page_ready() { [ -f "$PAGE/dist/index.html" ] && stamp_is page "$(page_inputs) $(page_outputs)"; }

stamp_is() { [ -f "$SETUP/$1" ] && [ "$(cat "$SETUP/$1")" = "$2" ]; }

require_dotnet() {
  command -v dotnet >/dev/null ||
    fail "the .NET 10 SDK is not installed: see https://learn.microsoft.com/dotnet/core/install/linux-debian, then start again."
}

require_sdk() {
  require_dotnet
  local version
  # In the checkout this honours global.json, and fails when no SDK that is installed will do.
  version=$(dotnet --version 2>/dev/null </dev/null) && [ "${version%%.*}" -ge 10 ] 2>/dev/null ||
    fail "the .NET SDK 10.0.100 or newer is needed and what is installed is: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | paste -sd' ' | grep . || echo 'a runtime without an SDK'). See https://learn.microsoft.com/dotnet/core/install/linux-debian."
}

require_node() {
  local advice="Debian 13: apt-get install nodejs npm; else see https://nodejs.org/en/download. Then start again."
  command -v node >/dev/null || fail "Node.js 20.19 or newer is needed to build the web page, and there is none. $advice"
  command -v npm >/dev/null || fail "npm is needed to build the web page, and there is none. $advice"
  local version major minor
  version=$(node --version) version=${version#v} major=${version%%.*} minor=${version#*.} minor=${minor%%.*}
  { [ "$major" -gt 22 ] || { [ "$major" -eq 22 ] && [ "$minor" -ge 12 ]; } || { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; }; } 2>/dev/null ||
    fail "Node.js is $version; the web page is built with 20.19 or newer of 20, or 22.12 or newer. $advice"
}

# Runs a command with its output in a log. When it fails: the log's end, and a sentence.
#   logged LOG WHAT-TO-DO COMMAND…
logged() {
  local log=$SETUP/$1 advice=$2 code=0
  shift 2
  # A compiler lives too short for profile-guided recompilation: without it, it needs a fifth less of the processor.
  DOTNET_TieredPGO=0 "$@" >"$log" 2>&1 </dev/null 9>&- || code=$?
  if [ "$code" -ne 0 ]; then
    # A child that was stopped by Ctrl-C has nothing to explain.
    [ "$code" -lt 128 ] || return "$code"
    say "--- the end of $log:"
    tail -n 15 "$log" >&2
    say "---"
    say "${0##*/}: '$*' failed with exit code $code. $advice"
    return 1
  fi
}

# The same, and once more when it fails: a registry may have been away for a moment.
#   twice LOG WHAT-TO-DO COMMAND…
twice() {
  local code=0
  logged "$@" || code=$?
  [ "$code" -ne 0 ] && [ "$code" -lt 128 ] || return "$code"
  say "Trying once more …"
  logged "$@"
}

RESTORE_ADVICE="Is the package registry reachable ('dotnet nuget list source')? NU1004 means that a packages.lock.json does not fit its project: run 'dotnet restore --force-evaluate' and commit the lock files."

# Restores as the lock files say. The ahead-of-time compiler is the one package that the product runs without.
#   restore LOG PROJECT
restore() {
  twice "$1" "$RESTORE_ADVICE" dotnet restore "$2" --locked-mode -nodeReuse:false && return 0
  [ "${CompileAhead-}" != false ] && grep -q 'error NU.*crossgen2' "$SETUP/$1" || return 1
  say "Going on without the ahead-of-time compiler: the service will take a little longer to start."
  export CompileAhead=false
  restore "$1" "$2"
}

# Builds the one executable, unless neither its sources nor its output changed since the last time.
build_server() {
  ! server_ready || return 0
  require_sdk
  say "Building the service (half a minute the first time) …"
  local inputs
  inputs=$(server_inputs)
  rm -f "$SETUP/server"
  restore restore.log src/PelvicBot.Server || return 1
  # Analysers are for those who change the code: ./test and 'dotnet build' run them.
  logged build.log "The errors are above; the sources are as in this checkout, so 'git status' may tell what changed." \
    dotnet build src/PelvicBot.Server -c Release --no-restore -nodeReuse:false -nologo -v q -clp:NoSummary -p:RunAnalyzers=false || return 1
  printf '%s\n' "$inputs $(server_outputs)" >"$SETUP/server"
}

# Installs the npm packages of a folder as its lock file has them, unless they are there.
#   install_packages FOLDER STAMP WHOSE
install_packages() {
  local folder=$1 stamp=$2 packages
  packages=$(printf '%s\0' "$folder/package.json" "$folder/package-lock.json" | hash_files)
  ! { [ -d "$folder/node_modules" ] && stamp_is "$stamp" "$packages"; } || return 0
  say "Installing $3 …"
  rm -f "$SETUP/$stamp"
  # Some of them are made ready by their install scripts, whatever the user's npm settings say.
  twice "$stamp.log" "Is the npm registry reachable ('npm ping')? After a change of package.json run 'npm install' in $folder and commit the lock file." \
    npm --prefix "$folder" ci --ignore-scripts=false --prefer-offline --no-audit --no-fund || return 1
  printf '%s\n' "$packages" >"$SETUP/$stamp"
}

# Installs what the page needs and builds it, unless nothing changed since the last time.
build_page() {
  ! page_ready || return 0
  require_node
  local inputs
  inputs=$(page_inputs)
  rm -f "$SETUP/page"
  install_packages "$PAGE" page-packages "the web page's packages" || return 1
  say "Building the web page …"
  logged npm-build.log "The page's sources are in $PAGE." npm --prefix "$PAGE" run build || return 1
  printf '%s\n' "$inputs $(page_outputs)" >"$SETUP/page"
}

# The clients that the tests talk to the service with. Of no use to ./pelvicbot.
install_clients() {
  require_node
  install_packages "$CLIENTS" client-packages "the test clients' packages"
}

# Both at once: on two cores it halves the wait.
build_server_and_page() {
  local page code=0
  server_ready || require_sdk
  page_ready || require_node
  set -m
  build_page &
  page=$!
  set +m
  SETUP_JOBS+=("$page")
  build_server || fail "the service could not be built."
  wait "$page" || code=$?
  SETUP_JOBS=()
  [ "$code" -eq 0 ] || fail "the web page could not be built."
}
