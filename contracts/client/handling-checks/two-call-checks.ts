import { compareVersions } from '../../../schemas/compare-versions.ts'
import type { Fault } from '../../../schemas/generated/types.ts'
import { describeAttempt, newVersion, oldVersion } from '../call-client.ts'
import type { ClientCheck } from '../client-check.ts'
import { clientOperations, shortName, type ClientOperation } from '../client.ts'
import { describeValue, isProgramError } from '../inspect-value.ts'
import { compareData } from '../reading/evaluate-reply.ts'
import { readWireReply } from '../reading/read-data.ts'
import { answerJson } from '../recorder.ts'
import { nameOnce, type ClientFinding } from '../findings/client-findings.ts'
import { analyseRequest } from '../requests/analyse-request.ts'
import { isGrant, reportNotCalled } from '../requests/evaluate-act.ts'
import type { Act } from '../stage.ts'
import {
  createHandlingCheck,
  evaluateOwnSuccess,
  readAnswered,
  type HandlingScene,
} from './create-handling-check.ts'
import { hasReadBack } from './lost-reply-checks.ts'

const ok = '{"errcode":0,"errmsg":"ok"}'

const read = { operation: 'getSupportVersion' } as const

/** Another version than those that other checks set, newer by its last number alone. */
const patchVersion = '2.25.1'

/** A set that does not come about. */
interface UnsetRow {
  readonly name: string
  readonly title: string
  readonly fault: Fault
}

const unsetRows: readonly UnsetRow[] = [
  {
    name: 'set-refused-then-get',
    title: 'a read after a set that was refused shows the old version',
    fault: { errcode: 89014 },
  },
  {
    name: 'set-lost-then-get',
    title: 'a read after a set that WeChat never got shows the old version',
    fault: { connection: 'reset', when: 'before' },
  },
]

/** How a first call fails, after which the second has to be made all the same. */
const failureRows = [
  { suffix: 'system-error', title: 'errcode -1', fault: { errcode: -1 } },
  { suffix: 'refusal', title: 'a refusal (48001)', fault: { errcode: 48001 } },
  { suffix: 'lost-answer', title: 'a lost answer', fault: { connection: 'reset', when: 'before' } },
] as const

/** What each later call makes of the one before: caches, and decisions that a client takes itself. */
export const twoCallChecks: readonly ClientCheck[] = [
  createHandlingCheck({
    name: 'get-again',
    title: 'a second read shows what somebody else has set meanwhile',
    operation: 'getSupportVersion',
    run: readAgain,
  }),
  createHandlingCheck({
    name: 'set-then-get',
    title: 'a read after a set shows the new version, whatever was read before',
    operation: 'setSupportVersion',
    run: async (scene) => {
      await scene.act(read)
      await scene.act()
      const findings = await evaluateRead(scene, await scene.act(read), 'stale-read')
      if (findings.length > 0) return findings
      await scene.shop.setSupportVersion('3.0.0')
      return evaluateRead(scene, await scene.act(read), 'stale-read')
    },
  }),
  createHandlingCheck({
    name: 'set-again',
    title: 'each set is sent, also back to a version that was set before',
    operation: 'setSupportVersion',
    run: (scene) => setInTurn(scene, [newVersion, '3.0.0', newVersion]),
  }),
  createHandlingCheck({
    name: 'set-patch',
    title: 'a version that is newer by its last number is set',
    operation: 'setSupportVersion',
    run: (scene) => setInTurn(scene, [newVersion, patchVersion]),
  }),
  createHandlingCheck({
    name: 'set-two-digits',
    title: '2.10.0 is set where 2.9.5 is set, which is older',
    operation: 'setSupportVersion',
    shop: { supportVersion: '2.9.5' },
    run: setTwoDigits,
  }),
  createHandlingCheck({
    name: 'set-two-at-once',
    title: 'two sets at the same time are both sent',
    operation: 'setSupportVersion',
    run: setTwoAtOnce,
  }),
  createHandlingCheck({
    name: 'set-read-back',
    title: 'a version that is read back after a set, and is another one, is not taken for success',
    operation: 'setSupportVersion',
    run: async ({ act }) => {
      const made = await act({ answer: () => answerJson(ok), isApplied: false })
      if (made.made.kind !== 'returned' || !hasReadBack(made)) return []
      const received = `${describeAttempt(made.made)} after a read of ${oldVersion}`
      return [{ name: 'read-back-ignored', received, expected: 'an error' }]
    },
  }),
  ...unsetRows.map(createUnsetCheck),
  createHandlingCheck({
    name: 'set-under-way-then-get',
    title: 'a read while a set is under way, which is refused later, shows the old version',
    operation: 'setSupportVersion',
    run: async (scene) => {
      await scene.shop.addFault(scene.operation, { errcode: 89014, delay: 100 })
      const setting = scene.act()
      const reading = await scene.act(read)
      await setting
      return evaluateRead(scene, reading, 'optimistic-read')
    },
  }),
  ...clientOperations.flatMap((operation) => [
    ...failureRows.map((row) => createAfterwardsCheck(operation, row)),
    createNewTokenCheck(operation),
  ]),
]

async function readAgain(scene: HandlingScene): Promise<readonly ClientFinding[]> {
  const { shop, act, options } = scene
  const first = await act()
  const before = readAnswered(first)
  const rows = [{ version: '3.15.1', percentage: 100 }]
  await shop.change({ supportVersion: newVersion, rows })
  const second = await evaluateRead(scene, await act(), 'stale-read')
  if (second.length > 0 || before === null || first.made.kind !== 'returned') return second
  // What the first call has given is not to change under its caller.
  const changed = compareData(first.made.value, before, options.read)
  const detail = 'The value was right until the next read.'
  return changed.map((finding) => ({ ...finding, detail }))
}

/** What a read has to show: what WeChat holds now, and the fake answers. */
async function evaluateRead(
  scene: HandlingScene,
  act: Act,
  name: 'stale-read' | 'optimistic-read',
): Promise<ClientFinding[]> {
  const { made } = act
  const set = await scene.shop.supportVersion()
  const shown = made.kind === 'returned' ? readShown(scene, made.value) : undefined
  if (shown !== undefined && shown !== set) {
    const received = `nowVersion ${describeValue(shown)}`
    return [{ name, received, expected: `nowVersion ${describeValue(set)}` }]
  }
  if (act.requests.length === 0) return [reportNotCalled(act)]
  return evaluateOwnSuccess(scene, act)
}

/** The version in what a client has returned; undefined where there is none to see. */
function readShown({ options }: HandlingScene, value: unknown): string | undefined {
  try {
    const { nowVersion } = (options.read ?? readWireReply)(value)
    return typeof nowVersion === 'string' ? nowVersion : undefined
  } catch {
    return undefined
  }
}

/** Sets versions one after another; the first that does not come about is a finding. */
async function setInTurn(
  scene: HandlingScene,
  versions: readonly string[],
): Promise<readonly ClientFinding[]> {
  for (const version of versions) {
    const before = await scene.shop.supportVersion()
    const act = await scene.act({ version })
    const findings = isSent(act, version)
      ? await evaluateOwnSuccess(scene, act)
      : [nameUnsent(act, compareVersions(version, before) < 0)]
    if (findings.length > 0) return findings
  }
  return []
}

/** A client may refuse to lower a version, if it says so. */
function nameUnsent(act: Act, isLower: boolean): ClientFinding {
  const { made } = act
  const isRefused = isLower && made.kind === 'raised' && !isProgramError(made.error)
  return isRefused
    ? { name: 'refused-unsent', received: describeAttempt(made) }
    : reportNotCalled(act)
}

function isSent({ requests }: Act, version: string): boolean {
  return requests.some(({ body }) => body.includes(version))
}

async function setTwoDigits(scene: HandlingScene): Promise<readonly ClientFinding[]> {
  const act = await scene.act({ version: '2.10.0' })
  if (act.requests.length > 0) return evaluateOwnSuccess(scene, act)
  // What has asked nobody has compared nothing.
  if (act.calls.length === 0) return [reportNotCalled(act)]
  const received = describeAttempt(act.made)
  return [{ name: 'versions-compared-as-text', received, expected: 'one set of 2.10.0' }]
}

async function setTwoAtOnce(scene: HandlingScene): Promise<readonly ClientFinding[]> {
  const versions = [newVersion, '3.0.0']
  // The first is still on its way when the second is told.
  await scene.shop.addFault(scene.operation, { delay: 50 })
  const acts = await Promise.all(versions.map((version) => scene.act({ version })))
  const [unsent] = versions.filter((version) => !acts.some((act) => isSent(act, version)))
  if (unsent === undefined) return []
  const received = `no set of ${unsent} while another one was under way`
  return [{ name: 'not-called', received, expected: 'two sets' }]
}

function createUnsetCheck({ name, title, fault }: UnsetRow): ClientCheck {
  return createHandlingCheck({
    name,
    title,
    operation: 'setSupportVersion',
    run: async (scene) => {
      await scene.act(read)
      const added = await scene.shop.addFault(scene.operation, fault)
      await scene.act()
      await added.remove()
      return evaluateRead(scene, await scene.act(read), 'optimistic-read')
    },
  })
}

function createAfterwardsCheck(
  operation: ClientOperation,
  { suffix, title, fault }: (typeof failureRows)[number],
): ClientCheck {
  return createHandlingCheck({
    name: `${shortName(operation)}-after-${suffix}`,
    title: `a call after ${title} is made, and its success is understood`,
    operation,
    run: async (scene) => {
      const added = await scene.shop.addFault(operation, fault)
      await scene.act()
      await added.remove()
      const act = await scene.act()
      return act.requests.length === 0 ? [reportNotCalled(act)] : evaluateOwnSuccess(scene, act)
    },
  })
}

function createNewTokenCheck(operation: ClientOperation): ClientCheck {
  return createHandlingCheck({
    name: `${shortName(operation)}-new-token`,
    title: 'the access token of each call is sent, not the one of a call before',
    operation,
    run: async (scene) => {
      const first = await scene.act()
      const { value: accessToken } = await scene.shop.addToken()
      const act = await scene.act({ change: { accessToken } })
      // A client that gets tokens by itself need not take those of its caller.
      if ([first, act].some(({ calls }) => calls.some(isGrant))) return []
      const wanted = { operation, version: act.version, accessTokens: [accessToken] } as const
      const found = act.requests.flatMap((request) =>
        analyseRequest(request, { ...wanted, tier: scene.options.tier }),
      )
      return nameOnce(found.filter(({ name }) => name === 'token-wrong'))
    },
  })
}
