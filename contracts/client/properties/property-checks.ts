import type { ClientFinding } from '../findings/client-findings.ts'
import type { ClientCheck } from '../client-check.ts'
import { clientOperations, shortName } from '../client.ts'
import { evaluateRefusal, evaluateSuccess } from '../reading/evaluate-reply.ts'
import { evaluateCalls } from '../requests/evaluate-act.ts'
import { legalGetReplies, legalRefusals, legalSetReplies } from './legal-replies.ts'
import { createPropertyCheck } from './property-check.ts'

/** That every legal reply is read, and every refusal raised, however surprising it is. */
export const propertyChecks: readonly ClientCheck[] = [
  createPropertyCheck({
    name: 'get-any-legal-reply',
    title: 'every success that the schema allows is read',
    operation: 'getSupportVersion',
    replies: legalGetReplies,
    evaluate: ({ made }, reply, { read }) => {
      const data = { nowVersion: reply.now_version, items: reply.uv_info.items }
      return evaluateSuccess(made, { data, read }).map(nameSurprise)
    },
  }),
  createPropertyCheck({
    name: 'set-any-legal-reply',
    title: 'every success that the schema allows is a success',
    operation: 'setSupportVersion',
    replies: legalSetReplies,
    evaluate: ({ made }) => evaluateSuccess(made, { data: null, read: null }).map(nameSurprise),
  }),
  ...clientOperations.map((operation) =>
    createPropertyCheck({
      name: `${shortName(operation)}-any-refusal`,
      title: 'every errcode with any text is raised',
      operation,
      replies: legalRefusals,
      evaluate: (act, { errcode }) => [
        ...evaluateRefusal(act.made, errcode),
        ...evaluateCalls(act, errcode),
      ],
    }),
  ),
]

/** Whatever a legal reply does to a client, it is the surprise that did it. */
function nameSurprise(finding: ClientFinding): ClientFinding {
  return finding.name === 'hangs' ? finding : { ...finding, name: 'surprise-breaks' }
}
