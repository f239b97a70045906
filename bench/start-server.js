// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { BenchError } from './bench-error.js'
import { pinnedCommand } from './processors.js'

const readyWithinMs = 15_000
const closedWithinMs = 2_000

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/**
 * @typedef {object} RunningServer
 * @property {string} url
 * @property {string} accessToken
 * @property {number} pid
 * @property {() => Promise<void>} close
 */

/**
 * Starts a contestant and waits for the JSON line by which it says that it listens.
 *
 * @param {import('./contestants.js').Contestant} contestant
 * @param {number} [processor] the only processor it may use; any by default
 * @returns {Promise<RunningServer>}
 */
export async function startServer(contestant, processor) {
  const command = pinnedCommand(processor, process.execPath, contestant.args)
  const child = spawn(command.file, command.args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: plainEnvironment(),
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  try {
    const ready = parseReadyLine(contestant, await readFirstLine(contestant, child))
    return { ...ready, pid: child.pid ?? 0, close: () => closeChild(child) }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/**
 * The environment of this process without what would change how Node starts, so that the figures
 * do not depend on the shell.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function plainEnvironment() {
  const { NODE_OPTIONS, NODE_COMPILE_CACHE, NODE_V8_COVERAGE, ...environment } = process.env
  return environment
}

/**
 * @param {import('./contestants.js').Contestant} contestant
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function readFirstLine(contestant, child) {
  return new Promise((resolve, reject) => {
    let output = ''
    let complaint = ''
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer)
      reject(startFailure(contestant, why, complaint))
    }
    const timer = setTimeout(() => fail(`no line within ${readyWithinMs} ms`), readyWithinMs)
    child.stderr.on('data', (chunk) => (complaint = (complaint + String(chunk)).slice(-2_000)))
    child.once('error', (error) => fail(error.message))
    // 'close', not 'exit': only then has everything it printed arrived.
    child.once('close', (code) => fail(`it ended with code ${String(code)}`))
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      const end = output.indexOf('\n')
      if (end === -1) return
      clearTimeout(timer)
      resolve(output.slice(0, end))
    })
  })
}

/**
 * @param {import('./contestants.js').Contestant} contestant
 * @param {string} line
 * @returns {{ url: string, accessToken: string }}
 */
function parseReadyLine(contestant, line) {
  try {
    const { url, miniPrograms } = JSON.parse(line)
    const accessToken = miniPrograms?.[0]?.accessToken
    if (typeof url === 'string' && typeof accessToken === 'string') return { url, accessToken }
  } catch {
    // A line that is not JSON is reported like one that lacks the fields.
  }
  throw startFailure(contestant, `its first line is ${line}`, '')
}

/**
 * @param {import('./contestants.js').Contestant} contestant
 * @param {string} why
 * @param {string} complaint what it printed to stderr
 */
function startFailure(contestant, why, complaint) {
  return new BenchError(
    'contestantFailed',
    `Failed to start ${contestant.name}: ${why}. ` +
      'Expected one JSON line with url and miniPrograms[0].accessToken. ' +
      `Run it by hand: node ${contestant.args.join(' ')}\n${complaint}`,
  )
}

/** @param {import('node:child_process').ChildProcess} child */
async function closeChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const timer = setTimeout(() => child.kill('SIGKILL'), closedWithinMs)
  child.kill('SIGTERM')
  await once(child, 'exit')
  clearTimeout(timer)
}
