#!/usr/bin/env bash
# add-chunks.sh DIST: finishes what Trunk left in DIST/assets: adds the files that the program was split into, and makes
# one small script of what wasm-bindgen and the splitter wrote, and another one of the worker's. Minifies what Trunk only copies.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

dist=$1
split=$WEB_BUILD/split
assets=$dist/assets
main=$(basename "$assets"/portico-*.js)

shopt -s nullglob
for chunk in "$split"/{split,chunk}_*.wasm; do
  # As Trunk does with the main file (index.html). The features are those that rustc uses.
  wasm-opt -Oz --strip-debug --strip-producers --strip-target-features \
    --enable-bulk-memory --enable-bulk-memory-opt --enable-call-indirect-overlong --enable-multivalue \
    --enable-mutable-globals --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext \
    "$chunk" -o "$assets/$(basename "$chunk")"
done

# boot.js fetches early what the pages of products consist of: their own file, and those that they share with others.
shared=$(sed -nE '/^\/\*.*\<product\>.*\*\/$/{n;s/.*__(chunk_[0-9]+).*/\/assets\/\1.wasm/p}' "$split/__wasm_split.js")
product=$(tr '\n' ' ' <<<"$shared")/assets/split_product.wasm
sed -Ei "s|name=\"?portico-later\"?|data-product=\"$product\" &|" "$dist/index.html"

# The two scripts need each other before anything runs: one file saves a round trip.
sed "s|\"./portico.js\"|\"./$main\"|" "$split/__wasm_split.js" >"$assets/__wasm_split.js"
esbuild "$assets/$main" --bundle --minify --format=esm --log-level=error --allow-overwrite --outfile="$assets/$main"
rm "$assets/__wasm_split.js"
esbuild "$dist/worker-loader.js" --bundle --minify --format=esm --log-level=error --outfile="$assets/worker-loader.js"
rm "$dist/worker-loader.js" "$assets/worker.js"
esbuild "$assets/later.css" --minify --log-level=error --allow-overwrite --outfile="$assets/later.css"
sed -i 's|/worker-loader.js|/assets/worker-loader.js|' "$dist/index.html"
esbuild "$dist/boot.js" --minify --log-level=error --allow-overwrite --outfile="$dist/boot.js"
