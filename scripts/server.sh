# shellcheck shell=bash
# Sourced after common.sh: runs a portico-server with the demo portal as a child and ends it with the script.

children=()

# Ends all children and waits for them, so that nothing outlives the script.
end_children() {
  trap - INT TERM EXIT
  ((${#children[@]} == 0)) || kill "${children[@]}" 2>/dev/null || true
  wait
}

# start_server BINARY HOST PORT WEB: returns when the server answers.
start_server() {
  local binary=$1 host=$2 port=$3 web=$4
  mkdir -p .portico
  trap 'end_children; exit 0' INT TERM
  trap end_children EXIT
  "$binary" --portal demo/ --database .portico/portal.db --listen "$host:$port" --web "$web" --relay &
  children+=($!)
  until is_ready "$host" "$port"; do
    kill -0 "${children[-1]}" 2>/dev/null || die "the server did not start (its message is above)."
    sleep 0.1
  done
}

# is_ready HOST PORT: the server has its port before it has published the portal, so it is asked.
is_ready() {
  (exec 3<>"/dev/tcp/$1/$2" && printf 'GET /readyz HTTP/1.0\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200 ') 2>/dev/null
}

# demo_account FIELD: one field of the first account in demo/portal.yaml.
demo_account() {
  sed -n '/^accounts:/,/^[a-z_]*:$/p' demo/portal.yaml | grep -oP -m 1 "\b$1: *\"?\K[^\",} ]+" || true
}

# print_ways_in ADDRESS: where the portal is and how to get in.
print_ways_in() {
  local email password
  email=$(demo_account email)
  password=$(demo_account password)
  say ""
  say "Portico is at $1 (Ctrl-C ends it)"
  [[ -z $email ]] || say "  Sign in:   $email  with the password  $password"
  say "  Register:  $1/register"
  say ""
}

# Returns when a child ends by itself, with its status.
wait_for_end() { wait -n "${children[@]}"; }
