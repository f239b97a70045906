import type { Fault } from '../../../schemas/generated/types.ts'
import { describeAttempt } from '../call-client.ts'
import {
  clientOperations,
  shortName,
  type ClientCheck,
  type ClientFinding,
} from '../client-check.ts'
import type { ClientFindingName } from '../findings/client-findings.ts'
import {
  createHandlingCheck,
  evaluateOwnSuccess,
  type HandlingScene,
} from './create-handling-check.ts'

interface UnusualRow {
  readonly suffix: string
  readonly title: string
  readonly fault: Fault
  readonly name: ClientFindingName
}

// Legal JSON, and not what WeChat has been seen to send from here: to read it is right, anything else
// is a warning.
const rows: readonly UnusualRow[] = [
  {
    suffix: 'pretty-json',
    title: 'a reply over several lines is read',
    fault: { reply: 'prettyJson' },
    name: 'whitespace-breaks',
  },
  {
    suffix: 'text-plain',
    title: 'a reply that is sent as text/plain is read',
    fault: { reply: 'textPlain' },
    name: 'content-type-breaks',
  },
]

/** That replies are read which WeChat has not been seen to send, and may. */
export const unusualReplyChecks: readonly ClientCheck[] = clientOperations.flatMap((operation) =>
  rows.map((row) =>
    createHandlingCheck({
      name: `${shortName(operation)}-${row.suffix}`,
      title: row.title,
      operation,
      run: (scene) => evaluateUnusual(scene, row),
    }),
  ),
)

async function evaluateUnusual(
  scene: HandlingScene,
  row: UnusualRow,
): Promise<readonly ClientFinding[]> {
  const { shop, operation, act } = scene
  const added = await shop.addFault(operation, row.fault)
  const made = await act()
  const findings = await evaluateOwnSuccess(scene, made)
  if (findings.length === 0 || made.kind === 'pending') return findings
  await added.remove()
  const usual = await evaluateOwnSuccess(scene, await act())
  // A client that cannot do with the usual reply either does not break on the unusual one.
  return usual.length > 0 ? usual : [{ name: row.name, received: describeAttempt(made) }]
}
