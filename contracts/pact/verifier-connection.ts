import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isJsonObject, type JsonObject } from '../json-object.ts'
import type { Environment } from './verifier-environment.ts'

/** What the process of Pact's verifier is told. */
export interface VerifierOrder {
  /** Options of Pact's `Verifier`, as JSON. */
  readonly options: JsonObject
  /** The names of the provider states. */
  readonly states: readonly string[]
  readonly environment: Environment
  /** Milliseconds after which the process is ended. */
  readonly timeout: number
}

/** Sets up a state: the values that it gives, or the words of what went wrong. */
export type AnswerState = (
  name: string,
  params: Record<string, unknown>,
) => Promise<{ readonly values: object } | { readonly error: string }>

/** How the process ended. */
export type VerifierEnd =
  | { readonly type: 'verdict'; readonly verdict: unknown }
  | { readonly type: 'missing'; readonly reason: string }
  | { readonly type: 'timeout' }
  | { readonly type: 'crash'; readonly words: string }

const program = fileURLToPath(new URL('verifier-process.js', import.meta.url))

/**
 * Starts Pact's verifier in a process of its own, and resolves when that process is gone; `signal`
 * ends it.
 */
export function startVerifier(
  order: VerifierOrder,
  answer: AnswerState,
  signal?: AbortSignal,
): Promise<VerifierEnd> {
  const { environment, timeout, ...start } = order
  const child = fork(program, [], {
    env: { ...environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const printed = keepPrinted(child)
  return new Promise((resolve) => {
    let end: VerifierEnd | undefined
    const timer = setTimeout(() => {
      end ??= { type: 'timeout' }
      child.kill('SIGKILL')
    }, timeout)
    const stop = (): void => {
      end ??= { type: 'crash', words: 'it was stopped' }
      child.kill('SIGKILL')
    }
    signal?.addEventListener('abort', stop)
    if (signal?.aborted === true) stop()
    child.on('message', (message) => {
      if (!isJsonObject(message)) return
      if (message['type'] === 'state') void passOn(child, message, answer)
      else end ??= readEnd(message)
    })
    child.on('error', (error) => {
      end ??= { type: 'crash', words: error.message }
    })
    child.on('close', (code, killed) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      const words = `it ended with ${String(code ?? killed)}. ${printed()}`
      resolve(end ?? { type: 'crash', words: words.trim() })
    })
    send(child, { type: 'start', ...start })
  })
}

function readEnd({ type, verdict, reason }: JsonObject): VerifierEnd {
  if (type === 'missing') return { type, reason: String(reason) }
  return { type: 'verdict', verdict }
}

async function passOn(
  child: ChildProcess,
  { id, name, params }: JsonObject,
  answer: AnswerState,
): Promise<void> {
  const given = isJsonObject(params) ? { ...params } : {}
  send(child, { type: 'state', id, ...(await answer(String(name), given)) })
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
