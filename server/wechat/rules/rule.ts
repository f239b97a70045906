import type { Errcode } from '../../../schemas/generated/errcodes.ts'

/**
 * How well a rule is known: WeChat's own page says so (`documented`), somebody captured it
 * (`observed`), it follows from captured data (`inferred`), or nobody knows and the fake had to
 * pick something (`chosen`).
 */
type Evidence = 'documented' | 'observed' | 'inferred' | 'chosen'

/**
 * The steps that a request passes, in this order; the first that refuses decides the reply. The order
 * of method, token, permission and body is chosen where captures do not settle it.
 */
export const stepNames = [
  'chunked body',
  'path',
  'method',
  'token present',
  'token valid',
  'permission',
  'quota',
  'body present',
  'body parses to an object',
  'fields',
  'operation',
] as const

/** One of {@link stepNames}. */
export type StepName = (typeof stepNames)[number]

/**
 * One thing that WeChat does, or that the fake had to decide, with the evidence for it; what it says
 * is in the table of texts.
 */
export interface Rule {
  /** The step that applies it; `reply` and `tokens` hold rules that refuse nothing. */
  readonly step: StepName | 'reply' | 'tokens'
  /** The errcode of the refusal; `null` when it refuses by HTTP status or not at all. */
  readonly errcode: Errcode | null
  /** The HTTP status of the refusal. */
  readonly status: number
  /** How well it is known. */
  readonly evidence: Evidence
  /** WeChat's page, or the public place where the answer was seen; why, for a choice. */
  readonly source: string
}
