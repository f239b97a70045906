import { interactions } from '../interactions/all.ts'
import type { ClientCheckName } from '../generated/check-names.ts'
import type { ClientCheck } from './client-check.ts'
import { lostReplyChecks } from './handling-checks/lost-reply-checks.ts'
import { readingChecks, unusualReplyChecks } from './handling-checks/reading-checks.ts'
import { refusalChecks, tokenChecks } from './handling-checks/refusal-checks.ts'
import { twoCallChecks } from './handling-checks/two-call-checks.ts'
import { propertyChecks } from './properties/property-checks.ts'
import { createRequestCheck, type ClientInteraction } from './requests/request-check.ts'
import { tokenSignsChecks } from './requests/token-check.ts'

/** Every check of a client, in the order of the report. */
export const clientChecks: readonly ClientCheck[] = [
  ...interactions.filter(isClients).map((interaction) => createRequestCheck(interaction)),
  ...tokenSignsChecks,
  ...readingChecks,
  ...refusalChecks,
  ...tokenChecks,
  ...lostReplyChecks,
  ...unusualReplyChecks,
  ...twoCallChecks,
  ...propertyChecks,
]

function isClients(interaction: (typeof interactions)[number]): interaction is ClientInteraction {
  const { operation } = interaction
  return operation === 'getSupportVersion' || operation === 'setSupportVersion'
}

/** What can be said of a check without making it. */
export interface ClientCheckFacts extends Pick<ClientCheck, 'title' | 'part' | 'operation'> {
  readonly name: ClientCheckName
}

/** Every check of a client: its name, which `only` takes, what it holds, its part, and its operation. */
export function listClientChecks(): ClientCheckFacts[] {
  return clientChecks.map(({ name, title, part, operation }) => {
    // The generated type is made from these very names.
    return { name: name as ClientCheckName, title, part, operation }
  })
}
