import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isJsonObject, type JsonObject } from '../../schemas/json.ts'
import type { StateLog } from './state-log.ts'
import type { Environment } from './verifier-environment.ts'

/** What the process of Pact's verifier is told. */
export interface VerifierOrder {
  /** Options of Pact's `Verifier`, as JSON. */
  readonly options: JsonObject
  /** The name of the one state that each interaction has; its parameter `index` says which it is. */
  readonly state: string
  readonly environment: Environment
}

/** How the process ended. */
export type VerifierEnd =
  | { readonly type: 'outcome'; readonly outcome: unknown }
  | { readonly type: 'missing'; readonly reason: string }
  | { readonly type: 'stopped' }
  | { readonly type: 'crash'; readonly words: string }

const program = fileURLToPath(new URL('verifier-process.js', import.meta.url))

/**
 * Starts Pact's verifier in a process of its own, and resolves when that process is gone; `signal`
 * ends it.
 */
export function startVerifier(
  { environment, options, state }: VerifierOrder,
  setUp: StateLog['setUp'],
  signal: AbortSignal,
): Promise<VerifierEnd> {
  const child = fork(program, [], {
    env: { ...environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal,
    killSignal: 'SIGKILL',
  })
  const printed = keepPrinted(child)
  return new Promise((resolve) => {
    let end: VerifierEnd | undefined
    child.on('message', (message) => {
      if (!isJsonObject(message)) return
      const { type, index } = message
      if (type === 'states' && typeof index === 'number') void passOn(child, index, setUp)
      else end ??= readEnd(message)
    })
    child.on('error', (error) => {
      end ??= signal.aborted ? { type: 'stopped' } : { type: 'crash', words: error.message }
    })
    child.on('close', (code, killed) => {
      const words = `it ended with ${String(code ?? killed)}. ${printed()}`
      resolve(end ?? { type: 'crash', words: words.trim() })
    })
    send(child, { type: 'start', options, state })
  })
}

function readEnd({ type, outcome, reason }: JsonObject): VerifierEnd {
  if (type === 'missing') return { type, reason: String(reason) }
  return { type: 'outcome', outcome }
}

async function passOn(child: ChildProcess, index: number, setUp: StateLog['setUp']): Promise<void> {
  send(child, { type: 'states', index, ...(await setUp(index)) })
}

/** The process may be gone by then; its end is told by `close`. */
function send(child: ChildProcess, message: object): void {
  if (child.connected) child.send(message, () => undefined)
}

/** Keeps the end of what a process prints, for the case that it says nothing else. */
function keepPrinted(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (chunk: string) => {
      text = (text + chunk).slice(-1000)
    })
  }
  return () => text.trim()
}
