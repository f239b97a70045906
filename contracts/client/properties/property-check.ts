import type { Arbitrary } from 'fast-check'
import { createRandom } from '../../../fixtures/index.ts'
import { cutText } from '../../verification/cut-text.ts'
import { newVersion, oldVersion } from '../call-client.ts'
import type { ClientCheck, ClientScene } from '../client-check.ts'
import type { ClientOperation } from '../client.ts'
import { isFailure, type ClientFinding } from '../findings/client-findings.ts'
import { answerJson } from '../recorder.ts'
import { findLeaks, reportNotCalled } from '../requests/evaluate-act.ts'
import type { Act } from '../stage.ts'
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
    act: Act,
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
  const stage = await scene.openStage()
  const seed = `${scene.options.seed} ${name}`
  const search = createSearch(Math.max(shrinkTime, timeout))
  const errors: unknown[] = []
  const tryReply = async (sample: LegalReply<Reply>): Promise<boolean> => {
    const text = writeJson(sample.reply, sample.style)
    // Each with a token and an appid of its own, for clients that keep what they got for one.
    const shop = await stage.weixin.addMiniProgram({ supportVersion: oldVersion })
    const call = stage.readCall(shop)
    const version = operation === 'setSupportVersion' ? newVersion : null
    const order = { operation, shop, call, version, answer: () => answerJson(text) }
    const act = await stage.act(scene, order)
    if (act.requests.length === 0) return search.keep([reportNotCalled(act)])
    const detail = `The reply was ${cutText(text, longestReply)}.`
    const findings = [...evaluate(act, sample.reply, scene.options), ...findLeaks(act)]
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
