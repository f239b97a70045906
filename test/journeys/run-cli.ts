import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { inject } from 'vitest'

/** The built command. */
export const mainPath = join(inject('checkout'), 'dist/cli/main.js')

/** What a command left behind. */
export interface Finished {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** A command that is still running. */
export interface Running {
  child: ChildProcess
  /** Waits until standard output matches; answers the match. Rejects if the command ends first. */
  waitFor: (pattern: RegExp) => Promise<RegExpExecArray>
  finished: Promise<Finished>
}

/** Starts the built command. */
export function startCli(...args: string[]): Running {
  return startNode(mainPath, ...args)
}

/** Starts Node; its options come before the path of what it runs. */
export function startNode(...args: string[]): Running {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr })
    })
  })
  const waitFor = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(stdout)
        if (match !== null) resolve(match)
      }
      look()
      child.stdout.on('data', look)
      child.on('close', () => {
        reject(new Error(`the command ended before ${String(pattern)}: ${stdout}${stderr}`))
      })
    })
  return { child, waitFor, finished }
}

/** Runs the built command to its end. */
export function runCli(...args: string[]): Promise<Finished> {
  return startCli(...args).finished
}

/** An option of Node that makes a process write the port on which it listens to a file. */
export function writePortTo(file: string): string {
  const script = `
    import { writeFileSync } from 'node:fs'
    import { Server } from 'node:net'
    const { emit } = Server.prototype
    Server.prototype.emit = function (name, ...rest) {
      if (name === 'listening') writeFileSync(${JSON.stringify(file)}, String(this.address().port))
      return emit.call(this, name, ...rest)
    }`
  return `--import=data:text/javascript,${encodeURIComponent(script)}`
}
