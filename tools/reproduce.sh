#!/usr/bin/env bash
# `npm run reproduce`: builds the last commit twice from nothing and compares every published file; some minutes.
# The second build sees another machine: a longer folder name, another home of Cargo, time zone and language. None of
# that may show in what is built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

build() {
  git clone --quiet --no-hardlinks . "$1"
  (cd "$1" && npm ci --silent && CARGO_TARGET_DIR="$1/target" node tools/build.mjs)
}

# What Cargo has downloaded, and the settings of registries.
home=${CARGO_HOME:-$HOME/.cargo}
mkdir "$place/home-of-cargo"
for name in registry git config.toml config; do
  if [ -e "$home/$name" ]; then cp -r "$home/$name" "$place/home-of-cargo/"; fi
done
ln -s "$home/bin" "$place/home-of-cargo/bin"

build "$place/a"
CARGO_HOME="$place/home-of-cargo" TZ=Pacific/Chatham LANG=tr_TR.UTF-8 LC_ALL=C build "$place/another folder, longer"
diff --recursive --brief "$place/a/dist" "$place/another folder, longer/dist"
echo "The two builds have the same $(find "$place/a/dist" -type f | wc -l) files."
