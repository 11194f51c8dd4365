# The commands of this repository. The work is done by the scripts in scripts/, one job each.
# Variables: HOST and PORT (serve, dev), API_URL (dist); e.g. `make serve PORT=9000`.

.DEFAULT_GOAL := help
.PHONY: help serve test dev dist bench clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s  %s\n", $$1, $$2 }' Makefile

serve: ## build and serve the demo portal at http://127.0.0.1:8080
	@scripts/serve.sh

test: ## run every test; the last line is `N passed, M failed`
	@scripts/test.sh

dev: ## rebuild and reload on every change, with the API behind the same address
	@scripts/dev.sh

dist: ## make the release files: dist/ for any static host, and the server binary
	@scripts/dist.sh

bench: ## measure the portal beside other viewers of API specs; takes half an hour
	@scripts/bench.sh

clean: ## remove everything built or installed in this folder, the demo database included
	@scripts/clean.sh
