import { listClientChecks } from '../client/client-checks.ts'
import { interactions } from '../interactions/all.ts'
import { contentChecks } from '../provider/checks/content-checks.ts'
import { formChecks } from '../provider/checks/form-checks.ts'
import { refusalChecks } from '../provider/checks/refusal-checks.ts'
import { sequenceChecks } from '../provider/checks/sequence-checks.ts'
import { guardChecks } from '../provider/guard-checks.ts'

/** The names of all checks as types, so that an editor knows what `only` takes. */
export function checkNamesFile(): string {
  const provider = [
    ...interactions,
    ...Object.values(guardChecks),
    ...formChecks,
    ...contentChecks,
    ...refusalChecks,
    ...sequenceChecks,
  ]
  const lines = [
    '// Generated from the checks; do not edit. Renew it with: npm run generate',
    '',
    '/** The name of a check of a client. */',
    `export type ClientCheckName =${toUnion(listClientChecks())}`,
    '',
    '/** The name of a check of a provider; those of interactions are of our own Pact. */',
    `export type ProviderCheckName =${toUnion(provider)}`,
    '',
  ]
  return lines.join('\n')
}

function toUnion(checks: readonly { readonly name: string }[]): string {
  return [...new Set(checks.map(({ name }) => `\n  | '${name}'`))].join('')
}
