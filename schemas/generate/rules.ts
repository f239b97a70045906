import { checkFields, checkRows, type Check } from './check-rows.ts'
import { weixinPages, type RuleSource, type Sources } from './sources.ts'
import { evidences } from './tables.ts'

/** Groups of rules that belong to no step: they refuse nothing. */
const otherGroups = ['reply', 'tokens']

const checks: readonly Check<RuleSource>[] = [
  checkFields(['step', 'errcode', 'status', 'evidence', 'source', 'date', 'page']),
  ['step', 'a step', ({ step }) => step !== ''],
  [
    'errcode',
    'an errcode of errcodes.json, or null',
    ({ errcode }, { errcodes }) =>
      errcode === null || errcodes.some((entry) => entry.errcode === errcode),
  ],
  [
    'status',
    'an HTTP status',
    ({ status }) => Number.isInteger(status) && status >= 100 && status <= 599,
  ],
  [
    'evidence',
    `one of ${evidences.join(', ')} as evidence`,
    ({ evidence }) => evidences.some((known) => known === evidence),
  ],
  [
    'source',
    'a source in words, without the page, or null beside a page',
    ({ source, page }) =>
      source === null ? page !== null : source.trim() !== '' && !source.includes(weixinPages),
  ],
  [
    'date',
    'a date as YYYY-MM or YYYY-MM-DD, or null',
    ({ date }) =>
      date === null || /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/.test(date),
  ],
  [
    'date',
    'the date that its source names',
    ({ source, date }) => {
      const named = /\b\d{4}-\d{2}(?:-\d{2})?\b/.exec(source ?? '')
      return named === null || named[0] === date
    },
  ],
  ['page', "WeChat's page, or null", ({ page }) => page === null || page.startsWith(weixinPages)],
]

/** Generates the rules as a record with literal types. Throws for a row that is wrong. */
export function generateRules(sources: Sources): string {
  assertRules(sources)
  return `import type { Errcode, Evidence } from './errcodes.ts'

/**
 * The steps that a request passes, in this order; the first that refuses decides the reply. The order
 * of method, token, permission and body is chosen where captures do not settle it.
 */
export const stepNames = ${JSON.stringify(listSteps(sources))} as const

/** A step that a request passes. */
export type StepName = (typeof stepNames)[number]

/** One thing that WeChat does, or that the fake had to decide, with the evidence for it. */
export interface RuleEntry {
  /** The step that applies it; \`reply\` and \`tokens\` hold rules that refuse nothing. */
  readonly step: StepName | ${otherGroups.map((group) => `'${group}'`).join(' | ')}
  /** The errcode of the refusal; \`null\` when it refuses by HTTP status or not at all. */
  readonly errcode: Errcode | null
  /** The HTTP status of the refusal. */
  readonly status: number
  /** How well it is known. */
  readonly evidence: Evidence
  /** Where the answer was seen, or what the page says; why, for a choice. \`null\` if the page says it all. */
  readonly source: string | null
  /** The day or the month of the evidence; \`null\` if unknown. */
  readonly date: string | null
  /** WeChat's own page about it, if there is one. */
  readonly page: string | null
}

/** Every rule of the fake, by its name. */
export const rules = ${JSON.stringify(sources.rules, null, 2)} as const satisfies Readonly<Record<string, RuleEntry>>

/** The name of a rule, e.g. \`token-expired\`. */
export type RuleName = keyof typeof rules
`
}

/** Refuses wrong rows of `rules.json`, and steps whose rows do not stand together. */
function assertRules(sources: Sources): void {
  checkRows({ kind: 'rule', file: 'schemas/rules.json', rows: sources.rules, checks }, sources)
  const groups = Object.values(sources.rules).map(({ step }) => step)
  const runs = groups.filter((step, index) => step !== groups[index - 1])
  const again = runs.find((step, index) => runs.indexOf(step) !== index)
  if (again === undefined) return
  throw new TypeError(
    `Failed to generate the rules: the rules of "${again}" are apart. Expected the rules of a step together, in the order of steps. Correct schemas/rules.json.`,
  )
}

/** The steps, in the order in which the rules stand. */
function listSteps({ rules }: Sources): readonly string[] {
  const groups = new Set(Object.values(rules).map(({ step }) => step))
  return [...groups].filter((step) => !otherGroups.includes(step))
}
