// @ts-check
import { existsSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { resolve } from 'node:path'
import { BenchError } from './bench-error.js'
import { measureColdStart } from './cold-start.js'
import { helpText, parseOptions } from './options.js'
import { choosePinning } from './processors.js'
import { describeColdStart, describeThroughput } from './report.js'
import { measureThroughput } from './throughput.js'
import { assertWrk, loadShape } from './wrk.js'

/** @param {string} progress to stderr, so that stdout holds nothing but the results */
const report = (progress) => console.error(progress)

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
  if (options.only !== 'cold-start') assertWrk()

  const pinning = choosePinning()
  const machine = describeMachine(pinning)
  console.log(machine.text)
  const throughput =
    options.only === 'cold-start' ? undefined : await measureThroughput(options, pinning, report)
  if (throughput !== undefined) {
    console.log(`${describeLoad(pinning)}\n\n${describeThroughput(throughput)}`)
  }
  const coldStart =
    options.only === 'throughput' ? undefined : await measureColdStart(options, report)
  if (coldStart !== undefined) console.log(`\n${describeColdStart(coldStart)}`)

  if (options.json === undefined) return
  const figures = { date: new Date().toISOString(), machine, options, throughput, coldStart }
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
