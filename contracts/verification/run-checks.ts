import { findOutcome, type CheckResult } from '../report/report.ts'
import { CheckStop, type Check, type CheckFacts, type Wording } from './check.ts'
import { createFinding, type FindingFacts } from './finding.ts'

/** Runs one check; whatever the client or the provider does is in its result. */
export async function runCheck<Scene>(
  check: Check<Scene>,
  scene: Scene,
  wording: Wording,
): Promise<CheckResult> {
  const start = performance.now()
  try {
    const findings = await check.run(scene)
    return createResult(check, findings, { ...wording, milliseconds: performance.now() - start })
  } catch (error) {
    if (!(error instanceof CheckStop)) throw error
    if (error.skipped !== null) return skipCheck(check, error.skipped, wording)
    const milliseconds = performance.now() - start
    return createResult(check, error.findings, { ...wording, milliseconds })
  }
}

/** Makes the result of a check that was made. */
export function createResult(
  { name, title, part }: CheckFacts,
  facts: readonly FindingFacts[],
  { rows, page = null, replay, clean = same, milliseconds }: Wording & { milliseconds: number },
): CheckResult {
  const findings = facts.map((found) => {
    const row = rows[found.name]
    if (row === undefined) throw new Error(`No finding is called ${found.name}.`)
    return createFinding(row, cleanFacts(found, clean), { page, replay: replay(name) })
  })
  const outcome = findOutcome(findings)
  const made = { reason: null, findings, milliseconds: Math.round(milliseconds) }
  return { name, title: clean(title), part, outcome, ...made }
}

/** Makes the result of a check that was not made. */
export function skipCheck(
  { name, title, part }: CheckFacts,
  reason: string,
  { clean = same }: Pick<Wording, 'clean'> = {},
): CheckResult {
  const skipped = {
    outcome: 'skipped',
    reason: clean(reason),
    findings: [],
    milliseconds: 0,
  } as const
  return { name, title: clean(title), part, ...skipped }
}

function cleanFacts(
  { context, received, expected, curl, ...facts }: FindingFacts,
  clean: (text: string) => string,
): FindingFacts {
  return {
    ...facts,
    received: clean(received),
    ...(context === undefined ? {} : { context: clean(context) }),
    ...(expected === undefined ? {} : { expected: clean(expected) }),
    ...(curl === undefined ? {} : { curl: clean(curl) }),
  }
}

function same(text: string): string {
  return text
}

/** Checks that are made one after another, since they share what they do. */
export interface CheckGroup {
  /** Whether it lasts as long as a time-out, so that it is best begun first. */
  readonly slow?: boolean
  readonly run: () => Promise<readonly CheckResult[]>
}

/** Of what, and how, checks are run. */
interface RunOptions {
  /** What the report calls the client or the provider. */
  readonly name: string
  readonly concurrency: number
  readonly signal: AbortSignal | null
}

/**
 * Lets the process end with an error as long as checks are under way: a client that calls
 * `process.exit(0)`, or whatever else ends the process, would make it look passed. Returns what ends
 * that.
 */
function holdExit(name: string): () => void {
  const refuse = (): void => {
    process.exitCode = 1
    process.stderr.write(
      `Failed to verify ${name}: the process ended while it was under way. Expected every check ` +
        'to be made. Look for a process.exit() in what was called.\n',
    )
  }
  process.on('exit', refuse)
  return () => {
    process.off('exit', refuse)
  }
}

/**
 * Runs groups of checks, so many at once, the slow ones first; the results are in the order of the
 * groups. Rejects with what a group throws, or with the reason of `signal` once that is aborted, when
 * nothing is under way any more.
 */
export async function runGroups(
  groups: readonly CheckGroup[],
  { name, concurrency, signal }: RunOptions,
): Promise<CheckResult[]> {
  const letGo = holdExit(name)
  try {
    return await runAll(groups, { concurrency, signal })
  } finally {
    letGo()
  }
}

async function runAll(
  groups: readonly CheckGroup[],
  { concurrency, signal }: Omit<RunOptions, 'name'>,
): Promise<CheckResult[]> {
  const inTurn = createGate(concurrency)
  const results = new Map<CheckGroup, readonly CheckResult[]>()
  const failures: unknown[] = []
  const run = async (group: CheckGroup): Promise<void> => {
    if (failures.length > 0) return
    try {
      signal?.throwIfAborted()
      results.set(group, await group.run())
    } catch (error) {
      failures.push(error)
    }
  }
  const slowFirst = [...groups].sort((a, b) => Number(b.slow ?? false) - Number(a.slow ?? false))
  await Promise.all(slowFirst.map((group) => inTurn(() => run(group))))
  if (failures.length > 0) throw failures[0]
  return groups.flatMap((group) => results.get(group) ?? [])
}

/** Does a piece of work as soon as there is a place for it; what it throws comes through. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/** A gate that lets so many pieces of work be under way at once; the others wait in their order. */
export function createGate(places: number): Gate {
  let free = places
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // A place goes to the next in line, or becomes free.
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
