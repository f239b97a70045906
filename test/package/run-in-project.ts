import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Project } from './installed-package.ts'

/** What a program left behind; the exit code is null if it was killed for not ending. */
export interface Finished {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** A stranger's environment: nothing of this test run changes warnings, colours or resolution. */
const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'] }

/** Runs a program in the project to its end. */
export function runInProject(
  { folder }: Project,
  program: string,
  ...args: readonly string[]
): Promise<Finished> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: environment, timeout: 60_000 }
    const child = execFile(program, args, options, (_, stdout, stderr) => {
      const text = stderr.replaceAll(`(node:${String(child.pid)})`, '(node)')
      resolve({ exitCode: child.exitCode, stdout, stderr: text })
    })
  })
}

/** Runs Node in the project to its end. */
export function runNode(project: Project, ...args: readonly string[]): Promise<Finished> {
  return runInProject(project, process.execPath, ...args)
}

/** Runs the text of an ES module in the project. */
export function runModule(project: Project, text: string): Promise<Finished> {
  return runNode(project, '--input-type=module', '--eval', text)
}

/**
 * What Node warns of when a package alone is loaded, on which who depends on it has no influence:
 * MSW 2 asks for localStorage, of which Node warns from version 25 on.
 */
export async function listWarnings(project: Project, name: string): Promise<string> {
  const { stderr } = await runModule(project, `import '${name}'`)
  return stderr
}

/** Runs the text of a CommonJS script in the project. */
export function runScript(project: Project, text: string): Promise<Finished> {
  return runNode(project, '--input-type=commonjs', '--eval', text)
}

/** Runs the installed command to its end. */
export function runCommand(project: Project, ...args: readonly string[]): Promise<Finished> {
  return runInProject(project, findCommand(project), ...args)
}

/** The installed command while it runs. */
export interface RunningCommand {
  /** Waits until standard output matches; answers the match. Rejects if the command ends first. */
  waitFor: (pattern: RegExp) => Promise<RegExpExecArray>
  /** Ends it as Ctrl+C does. */
  stop: () => Promise<Finished>
}

/** Starts the installed command. */
export function startCommand(project: Project, ...args: readonly string[]): RunningCommand {
  const child = spawn(findCommand(project), args, {
    cwd: project.folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const finished = new Promise<Finished>((resolve) => {
    child.once('close', (exitCode) => {
      resolve({ exitCode, stdout, stderr })
    })
  })
  return {
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = pattern.exec(stdout)
          if (match !== null) resolve(match)
        }
        look()
        child.stdout.on('data', look)
        void finished.then(() => {
          reject(new Error(`the command ended before ${String(pattern)}: ${stdout}${stderr}`))
        })
      }),
    stop: () => {
      child.kill('SIGINT')
      return finished
    },
  }
}

function findCommand({ folder }: Project): string {
  return join(folder, 'node_modules/.bin/fake-weixin')
}
