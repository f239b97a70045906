#!/usr/bin/env bash
# Verifies the provider at PROVIDER_URL: what answers there, not a copy that this job has started.
#
# With a broker: by every Pact that the broker selects for it, and tells the broker each result. A
# Pact that is pending, which the provider has never kept, does not fail the job.
# Without a broker, or in a job without its token: by the files in pacts/.
#
# Copy it to ci/verify-provider.sh; the workflows beside it call it there. All arguments go to
# `fake-weixin verify-provider`. Needs bash, curl, jq and these variables:
#   PROVIDER_URL                 the address, such as https://wechat-proxy.staging.example
#   PROVIDER                     its name in the broker
#   PROVIDER_VERSION             the version that answers there, as the broker is to know it
#   PROVIDER_BRANCH              the branch of that version
#   CONSUMER, BRANCH             the client of this job, and its branch
#   PACT_BROKER_BASE_URL, PACT_BROKER_TOKEN
set -euo pipefail

: "${PROVIDER_URL:?Set it to the address of the provider.}"
mkdir -p reports
failed=0

# Sets outcome to true, false or unknown.
verify() {
  local pact=$1 report=$2 code=0
  shift 2
  npx fake-weixin verify-provider --url "$PROVIDER_URL" --pact "$pact" "$@" \
    --format json --output "$report" || code=$?
  # Exit code 2: nothing was verified. If checks were skipped, their result is unknown. Neither may
  # be reported to can-i-deploy.
  if [ "$code" -gt 1 ] || ! jq -e '[.checks[] | select(.part == "pact")
      | .outcome, .findings[].name]
      | all(. != "skipped" and . != "interaction-skipped")' "$report" >/dev/null
  then
    outcome=unknown
  elif [ "$code" -eq 0 ]; then
    outcome=true
  else
    outcome=false
  fi
}

if [ -z "${PACT_BROKER_BASE_URL:-}" ] || [ -z "${PACT_BROKER_TOKEN:-}" ]; then
  for pact in pacts/*.json; do
    verify "$pact" "reports/provider-$(basename "$pact")" "$@"
    [ "$outcome" = true ] || failed=1
  done
  exit "$failed"
fi

: "${PROVIDER:?}" "${CONSUMER:?}" "${BRANCH:?}"
: "${PROVIDER_VERSION:?Set it to the version that answers at PROVIDER_URL.}" "${PROVIDER_BRANCH:?}"

broker() {
  curl --silent --show-error --fail -H "Authorization: Bearer $PACT_BROKER_TOKEN" \
    -H 'Content-Type: application/json' "$@"
}

npx pact-broker create-or-update-version --pacticipant "$PROVIDER" \
  --version "$PROVIDER_VERSION" --branch "$PROVIDER_BRANCH"

jq -n '{
    consumerVersionSelectors: [
      {consumer: env.CONSUMER, branch: env.BRANCH}, {mainBranch: true}, {deployedOrReleased: true}
    ],
    includePendingStatus: true,
    providerVersionBranch: env.PROVIDER_BRANCH
  }' |
  broker -d @- "$PACT_BROKER_BASE_URL/pacts/provider/$PROVIDER/for-verification" \
    > reports/selected.json

count=$(jq '._embedded.pacts | length' reports/selected.json)
if [ "$count" -eq 0 ]; then
  echo "The broker has no Pact with $PROVIDER." >&2
  exit 1
fi

for ((index = 0; index < count; index++)); do
  read -r pending href < <(jq -r --argjson index "$index" '._embedded.pacts[$index]
    | "\(.verificationProperties.pending) \(._links.self.href)"' reports/selected.json)
  pact="reports/pact-$index.json"
  broker "$href" > "$pact"
  verify "$pact" "reports/provider-$index.json" "$@"
  if [ "$outcome" = unknown ]; then
    failed=1
    continue
  fi
  # A failure is told, too: can-i-deploy must know it.
  jq -n --argjson success "$outcome" \
    '{success: $success, providerApplicationVersion: env.PROVIDER_VERSION}' |
    broker -d @- "$(jq -er '._links["pb:publish-verification-results"].href' "$pact")" >/dev/null
  if [ "$outcome" = false ]; then
    if [ "$pending" = true ]; then
      echo "$href is pending: that it fails does not fail this job."
    else
      failed=1
    fi
  fi
done
exit "$failed"
