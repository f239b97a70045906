import type { Arbitrary } from 'fast-check'
import { createRandom } from '../../../fixtures/index.ts'
import { cutText } from '../../verification/cut-text.ts'
import type { Attempt } from '../call-client.ts'
import type { ClientCheck, ClientFinding, ClientOperation, ClientScene } from '../client-check.ts'
import { isFailure } from '../findings/client-findings.ts'
import { recordCall, reportNotCalled } from '../requests/record-call.ts'
import { answerJson } from '../requests/side-calls.ts'
import { writeJson, type LegalReply } from './legal-replies.ts'
import { loadFastCheck, type FastCheck } from './schema-arbitrary.ts'

/** Milliseconds after the first failure within which a smaller reply is looked for, at least. */
const shrinkTime = 3000

/** A property of a client: whatever legal reply it gets, it does right. */
export interface PropertyRow<Reply> {
  readonly name: string
  readonly title: string
  readonly operation: ClientOperation
  readonly replies: (fc: FastCheck) => Arbitrary<LegalReply<Reply>>
  /** What the client did wrong with one reply; nothing if it did right. */
  readonly evaluate: (
    made: Attempt,
    reply: Reply,
    options: ClientScene['options'],
  ) => readonly ClientFinding[]
}

/** Makes a check of a property: the smallest reply that breaks it is in the finding. */
export function createPropertyCheck<Reply>(row: PropertyRow<Reply>): ClientCheck {
  const { name, title, operation } = row
  return {
    name,
    title,
    part: 'properties',
    operation,
    run: (scene) => runProperty(row, scene),
  }
}

async function runProperty<Reply>(
  { name, operation, replies, evaluate }: PropertyRow<Reply>,
  scene: ClientScene,
): Promise<readonly ClientFinding[]> {
  const fc = await loadFastCheck()
  const { runs, timeout } = scene.options
  const seed = `${scene.options.seed} ${name}`
  const search = createSearch(Math.max(shrinkTime, timeout))
  const errors: unknown[] = []
  const tryReply = async (sample: LegalReply<Reply>): Promise<boolean> => {
    const text = writeJson(sample.reply, sample.style)
    const answer = () => answerJson(text)
    const { made, requests, onlyRead } = await recordCall(scene, { operation, seed, answer })
    if (requests.length === 0 || onlyRead) return search.keep([reportNotCalled(made)])
    const detail = `The reply was ${cutText(text, longestReply)}.`
    const findings = evaluate(made, sample.reply, scene.options)
    return search.keep(findings.map((finding) => ({ ...finding, detail })))
  }
  const property = fc.asyncProperty(replies(fc), async (sample) => {
    if (search.isOver() || errors.length > 0) return true
    // What ends the check is no fault of the client, and no smaller reply is to be looked for.
    return tryReply(sample).catch((error: unknown) => errors.push(error) > 0)
  })
  await fc.check(property, { numRuns: runs, seed: generateSeed(seed) })
  if (errors.length > 0) throw errors[0]
  return search.findings()
}

const longestReply = 600

/** Keeps what was found last, which is what the smallest reply so far has shown. */
function createSearch(milliseconds: number) {
  let last: readonly ClientFinding[] = []
  let end = Infinity
  return {
    /** Each step of the search may cost the client's whole time-out, so it has to end. */
    isOver: () => performance.now() > end,
    keep: (findings: readonly ClientFinding[]): boolean => {
      // What is a warning has a check of its own, and is no reason to search on.
      if (!findings.some(isFailure)) return true
      if (last.length === 0) end = performance.now() + milliseconds
      last = findings
      return false
    },
    findings: () => last,
  }
}

function generateSeed(text: string): number {
  return Math.floor(createRandom(text)() * 0x8000_0000)
}
