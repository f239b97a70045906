import type { Finding } from '#contracts/report/report.ts'

/** What a finding must not have received, by its name. */
const contradictions: readonly (readonly [name: RegExp, received: RegExp])[] = [
  // Nothing is taken that was refused.
  [/-(accepted|taken)$/, /^HTTP (?!2)|"errcode\\?":(?!0)/],
  // Nothing is refused that has succeeded.
  [/-refused$|^content-type-enforced$/, /^HTTP 2\d\d and "\{\\"errcode\\":0/],
  [/^status-not-200$/, /^HTTP 200 /],
  [/^chunked-body-not-412$/, /^HTTP 412 /],
  // Of a success that says more than ok.
  [/^rid-on-success$/, /^(?!ok.)/],
  // No version shows at all.
  [/^(set-ignored|now-version-stale|refused-set-changes|state-leaks)$/, /now_version nothing/],
]

/** Whether a finding says something that what it has received contradicts. */
export function isUntrue({ name, diff }: Finding): boolean {
  const received = readReceived(diff)
  const errcode = /-not-(\d{5})$/.exec(name)?.[1]
  if (errcode !== undefined && received.includes(`"errcode\\":${errcode},`)) return true
  return contradictions.some(([names, bad]) => names.test(name) && bad.test(received))
}

/** What a finding has received. */
function readReceived(diff: string | null): string {
  return diff?.split('\n+ ')[1] ?? ''
}
