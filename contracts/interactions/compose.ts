import { errcodes, type Errcode, type Evidence } from '../../schemas/generated/errcodes.ts'
import { operations, type OperationName } from '../../schemas/generated/operations.ts'
import { rules, type RuleName } from '../../schemas/generated/rules.ts'
import { describeSource } from '../../server/wechat/rules/rule-text.ts'
import type { Interaction, InteractionRequest } from './interaction.ts'
import { fromState, text, type ObjectPattern } from './pattern.ts'
import type { GivenState } from './provider-state.ts'

/** Tokens that stand in a Pact file: of the right form, and never issued. */
export const exampleToken = '95_EXAMPLE-access-token'

/** The query that brings the authorizer's access token. */
export const tokenQuery = { access_token: fromState('accessToken', exampleToken) }

/** The state most rows start from. */
export const authorised: GivenState = { state: 'authorised', params: {} }

/** A row whose evidence and source are those of its operation's page. */
export function succeed(
  row: Omit<Interaction, 'errcode' | 'evidence' | 'source' | 'sentBy'> &
    Partial<Pick<Interaction, 'evidence' | 'source' | 'sentBy'>>,
): Interaction {
  const [page = ''] = operations[row.operation].docs
  return {
    evidence: 'documented',
    source: page,
    sentBy: 'every client',
    ...row,
    errcode: 0,
  }
}

/** What a row of a refusal is made of; the rest is in the table of errcodes. */
export interface RefusalRow {
  readonly name: string
  readonly description: string
  readonly operation: OperationName
  readonly given: GivenState
  readonly request: InteractionRequest
  readonly errcode: Errcode
  readonly evidence?: Evidence
  readonly source?: string
  readonly sentBy?: string
}

/** A row that WeChat refuses with an errcode. */
export function refuse(row: RefusalRow): Interaction {
  const founded = foundErrcode(row.operation, row.errcode)
  return { ...founded, sentBy: 'every client', ...row, reply: errorPattern(row.errcode) }
}

/** How well a rule is known, for a row that is about it. */
export function knownBy(name: RuleName): Pick<Interaction, 'evidence' | 'source'> {
  const rule = rules[name]
  return { evidence: rule.evidence, source: describeSource(rule) }
}

/**
 * How well it is known that one operation answers an errcode: its own page has it, or an answer of
 * this operation was seen; what is known of other operations is an inference for this one.
 */
function foundErrcode(
  operation: OperationName,
  errcode: Errcode,
): Pick<Interaction, 'evidence' | 'source'> {
  const { errcodes: own, docs, path } = operations[operation]
  const [page = ''] = docs
  const { evidence, source } = errcodes[errcode]
  const documented: readonly number[] = own
  if (documented.includes(errcode)) return { evidence: 'documented', source: page }
  const endpoint = path.slice(path.lastIndexOf('/') + 1)
  if (source.includes(endpoint)) return { evidence, source }
  if (evidence === 'chosen') return { evidence, source }
  return { evidence: 'inferred', source: `not of this operation: ${source}` }
}

/** A row for -1, which only the state brings about: no request does. */
export function refuseForSystemError(
  row: Pick<RefusalRow, 'name' | 'description' | 'operation' | 'request'>,
): Interaction {
  const { operation } = row
  const params = { operation, errcode: -1 }
  return refuse({ ...row, given: { state: 'scriptedErrcode', params }, errcode: -1 })
}

/** A refusal: its errcode, and its text as a prefix, since a request id follows. */
function errorPattern(errcode: Errcode): ObjectPattern {
  const { text: words } = errcodes[errcode]
  const [prefix = ''] = words.split(/[,{]/)
  const example = `${words.replaceAll('{ip}', '203.0.113.7')} rid: 69b8a2af-04d2c1b6-3a5e7f10`
  return { errcode, errmsg: text(`^${escapeRegex(prefix)}`, example) }
}

function escapeRegex(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
