import type { JsonSchema } from './json-schema.ts'
import type { ErrcodeSource, OperationSource } from './sources.ts'

const exampleRid = ' rid: 6aac0063-7ed08fb9-1250f724'

/** The errcodes that an operation names: those of its page and those of its checks, ascending. */
export function listErrcodes({ errcodes, refusals }: OperationSource): number[] {
  const checks = Object.values(refusals).flatMap((rules) => Object.values(rules))
  return [...new Set([...errcodes, ...checks])].filter((code) => code !== 0).sort((a, b) => a - b)
}

/**
 * The errcodes that the gateway gives before an operation looks at its fields, as far as they can
 * happen to it: what needs no token has no wrong token.
 */
function listGatewayErrcodes(operation: OperationSource): number[] {
  const { method, token, permissionSet, input } = operation
  const own = listErrcodes(operation)
  return [
    ...(token === 'none' ? [] : [40001, 41001, 42001]),
    ...(method === 'POST' ? [43002] : [43001]),
    ...(input === 'body' ? [44002, 47001] : []),
    ...(token === 'none' ? [] : [48001]),
    ...(permissionSet === null ? [] : [61007]),
  ].filter((code) => !own.includes(code))
}

/** Tables of the errcodes of an operation, for people. */
export function describeErrcodes(
  operation: OperationSource,
  entries: readonly ErrcodeSource[],
): string {
  const own = findEntries(listErrcodes(operation), entries)
  return [
    own.length === 0
      ? 'No errcode is documented for this operation alone.'
      : `Errcodes of this operation:\n\n${toTable(own)}`,
    `Errcodes of the gateway:\n\n${toTable(findEntries(listGatewayErrcodes(operation), entries))}`,
  ].join('\n\n')
}

function toTable(entries: readonly ErrcodeSource[]): string {
  const rows = entries.map(
    ({ errcode, text, meaning, evidence }) =>
      `| ${errcode} | \`${text}\` | ${meaning} | ${evidence} |`,
  )
  return ['| errcode | errmsg | meaning | evidence |', '|---|---|---|---|', ...rows].join('\n')
}

/** One error reply for each errcode of an operation. */
export function generateErrorExamples(
  operation: OperationSource,
  entries: readonly ErrcodeSource[],
): Readonly<Record<string, unknown>> {
  const codes = [...listErrcodes(operation), ...listGatewayErrcodes(operation)]
  const examples = findEntries(codes, entries).map(
    ({ errcode, text, meaning }): [string, Readonly<Record<string, unknown>>] => [
      `errcode${errcode.toString()}`,
      {
        summary: meaning,
        value: { errcode, errmsg: `${text.replaceAll('{ip}', '192.0.2.1')}${exampleRid}` },
      },
    ],
  )
  return Object.fromEntries(examples)
}

function findEntries(
  codes: readonly number[],
  entries: readonly ErrcodeSource[],
): readonly ErrcodeSource[] {
  return entries.filter(({ errcode }) => codes.includes(errcode))
}

/**
 * The errcode of a refusal: the known ones, or any other that `values` takes. The second and third part
 * of the other say nothing of a number, which has no fields; as types they exclude each other, so that
 * generated TypeScript leaves the other out. With it the errcode would be `number`, and
 * `errcode === 0` would not tell a success from a refusal.
 */
export function generateErrcodeSchema(
  values: JsonSchema,
  entries: readonly ErrcodeSource[],
): JsonSchema {
  const known = entries.map(({ errcode }) => errcode).filter((errcode) => errcode !== 0)
  return {
    title: 'Errcode of a refusal',
    description:
      'What went wrong, as a number; never 0. Any other than these may come too, but types that are generated from this name these alone: so `errcode === 0` tells a success from a refusal.',
    anyOf: [
      { type: 'integer', enum: known },
      {
        description: 'Any other; what is said of `listed` holds for every number.',
        allOf: [values, isListed(true), isListed(false)],
      },
    ],
  }
}

function isListed(listed: boolean): JsonSchema {
  return { required: ['listed'], properties: { listed: { const: listed } } }
}
