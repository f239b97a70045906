// @ts-check
import { existsSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { resolve } from 'node:path'
import { BenchError } from './bench-error.js'
import { measureColdStart } from './cold-start.js'
import { describeClientContract, measureClientContract } from './client-contract.js'
import { describeInProcess, measureInProcess } from './in-process.js'
import { helpText, parseOptions, parts } from './options.js'
import { choosePinning } from './processors.js'
import { describeColdStart, describeThroughput } from './report.js'
import { describeRunStart, measureRunStart } from './run-start.js'
import { measureThroughput } from './throughput.js'
import { assertWrk, loadShape } from './wrk.js'

/** @param {string} progress to stderr, so that stdout holds nothing but the results */
const report = (progress) => console.error(progress)

/** @typedef {import('./options.js').BenchOptions} BenchOptions */

/**
 * What each part measures, and its figures as a table.
 *
 * @type {Record<import('./options.js').Part, (options: BenchOptions) => Promise<{ figures: unknown, text: string }>>}
 */
const measure = {
  throughput: async (options) => {
    const pinning = choosePinning()
    const figures = await measureThroughput(options, pinning, report)
    return { figures, text: `${describeLoad(pinning)}\n\n${describeThroughput(figures)}` }
  },
  'cold-start': async (options) => {
    const figures = await measureColdStart(options, report)
    return { figures, text: describeColdStart(figures) }
  },
  'in-process': async (options) => {
    const figures = await measureInProcess(options, report)
    return { figures, text: describeInProcess(figures) }
  },
  run: async (options) => {
    const figures = await measureRunStart(options, report)
    return { figures, text: describeRunStart(figures) }
  },
  'client-contract': async (options) => {
    const figures = await measureClientContract(options, report)
    return { figures, text: describeClientContract(figures) }
  },
}

// Leaving by process.exit() lets the servers that still run be ended with this process.
process.once('SIGINT', () => process.exit(130))
process.once('SIGTERM', () => process.exit(143))

try {
  await main()
} catch (error) {
  if (!(error instanceof BenchError)) throw error
  console.error(error.message)
  process.exitCode = error.exitCode
}

async function main() {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) return console.log(helpText)
  assertBuilt(options.server)
  const chosen = parts.filter((part) => options.only === undefined || options.only === part)
  if (chosen.includes('throughput')) assertWrk()

  const machine = describeMachine(choosePinning())
  console.log(machine.text)
  /** @type {Record<string, unknown>} */
  const figures = { date: new Date().toISOString(), machine, options }
  for (const part of chosen) {
    const measured = await measure[part](options)
    figures[part] = measured.figures
    console.log(`\n${measured.text}`)
  }
  if (options.json === undefined) return
  writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`)
}

/** @param {string} file */
function assertBuilt(file) {
  if (existsSync(file)) return
  throw new BenchError(
    'usage',
    `Failed to find the server: no file ${resolve(file)}. ` +
      'Expected the built command. Run npm run build first, or name another with --server FILE.',
  )
}

/** @param {import('./processors.js').Pinning | undefined} pinning */
function describeMachine(pinning) {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  return {
    text: `Node ${process.version}, ${processor} x ${availableParallelism()}`,
    node: process.version,
    processor,
    processors: availableParallelism(),
    pinning,
    load: loadShape,
  }
}

/** @param {import('./processors.js').Pinning | undefined} pinning */
function describeLoad(pinning) {
  const where =
    pinning === undefined
      ? 'not pinned (needs taskset and two processors), so the server and wrk may share a processor'
      : `server on processor ${pinning.server}, wrk on processor ${pinning.load}`
  return `wrk with ${loadShape.threads} thread and ${loadShape.connections} connections; ${where}`
}
