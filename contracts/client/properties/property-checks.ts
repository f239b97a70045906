import type { ClientCheck } from '../client-check.ts'
import { clientOperations, shortName } from '../handling-checks/short-name.ts'
import { judgeRefusal } from '../reading/judge-refusal.ts'
import { judgeSuccess } from '../reading/judge-success.ts'
import type { Find } from '../findings/create-finder.ts'
import { legalGetReplies, legalRefusals, legalSetReplies } from './legal-replies.ts'
import { createPropertyCheck } from './property-check.ts'

/** That every legal reply is read, and every refusal raised, however surprising it is. */
export const propertyChecks: readonly ClientCheck[] = [
  createPropertyCheck({
    name: 'get-any-legal-reply',
    title: 'every success that the schema allows is read',
    operation: 'getSupportVersion',
    replies: legalGetReplies,
    judge: (made, reply, { find, options }) => {
      const data = { nowVersion: reply.now_version, items: reply.uv_info.items }
      return judgeSuccess(made, { data, read: options.read, find: nameSurprise(find) })
    },
  }),
  createPropertyCheck({
    name: 'set-any-legal-reply',
    title: 'every success that the schema allows is a success',
    operation: 'setSupportVersion',
    replies: legalSetReplies,
    judge: (made, _reply, { find }) =>
      judgeSuccess(made, { data: null, read: null, find: nameSurprise(find) }),
  }),
  ...clientOperations.map((operation) =>
    createPropertyCheck({
      name: `${shortName(operation)}-any-refusal`,
      title: 'every errcode with any text is raised',
      operation,
      replies: legalRefusals,
      judge: (made, { errcode }, { find }) => judgeRefusal(made, errcode, find),
    }),
  ),
]

/** Whatever a legal reply does to a client, it is the surprise that did it. */
function nameSurprise(find: Find): Find {
  return (name, facts) => find(name === 'hangs' ? name : 'surprise-breaks', facts)
}
