import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { statSync } from 'node:fs'
import { win32 } from 'node:path'

/** How a process ended. */
export interface ProcessEnd {
  /** Null if a signal ended it. */
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
}

/** A command that was started. */
export interface StartedCommand {
  readonly child: ChildProcess
  /** Resolves once it and its output have ended; rejects with the error of the system if it never ran. */
  readonly ended: Promise<ProcessEnd>
}

/**
 * Starts a command with its arguments as they are, without a shell. Throws what no process can be
 * given, such as an argument with a NUL in it; whatever else fails, `ended` rejects with.
 */
export function startCommand(
  command: readonly string[],
  options: SpawnOptions & { readonly env: NodeJS.ProcessEnv },
): StartedCommand {
  const { file, args, isVerbatim } = describeSpawn(command, process.platform, options.env)
  const child = spawn(file, args, { ...options, windowsVerbatimArguments: isVerbatim })
  const ended = new Promise<ProcessEnd>((resolve, reject) => {
    child.on('error', reject)
    child.once('close', (exitCode, signal) => {
      resolve({ exitCode, signal })
    })
  })
  return { child, ended }
}

/** How a command is handed to the system. */
export interface SpawnDescription {
  readonly file: string
  readonly args: readonly string[]
  /** Windows: whether the arguments are quoted already. */
  readonly isVerbatim: boolean
}

/**
 * How to start a command with its arguments as they are. Windows starts only programs by themselves;
 * npm and its like are scripts (.cmd) there, which cmd.exe runs, whose quoting is its own.
 */
export function describeSpawn(
  command: readonly string[],
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  isFile: (path: string) => boolean = isFileOfDisk,
): SpawnDescription {
  const [file = '', ...args] = command
  if (platform !== 'win32') return { file, args, isVerbatim: false }
  const found = findOnWindows(file, env, isFile)
  if (found === undefined || !/\.(?:cmd|bat)$/i.test(found)) {
    return { file: found ?? file, args, isVerbatim: false }
  }
  const line = [escapeForCmd(found), ...args.map((text) => quoteForScript(text, found))].join(' ')
  return {
    file: env['ComSpec'] ?? env['COMSPEC'] ?? 'cmd.exe',
    args: ['/d', '/s', '/c', `"${line}"`],
    isVerbatim: true,
  }
}

/** What the shell would find: along the PATH, with each of the endings that Windows starts. */
function findOnWindows(
  file: string,
  env: NodeJS.ProcessEnv,
  isFile: (path: string) => boolean,
): string | undefined {
  const endings = (env['PATHEXT'] ?? '.COM;.EXE;.BAT;.CMD').split(';').filter((end) => end !== '')
  const hasFolder = /[\\/:]/.test(file)
  const folders = hasFolder ? [''] : ['.', ...(env['PATH'] ?? env['Path'] ?? '').split(';')]
  const candidates = folders.flatMap((folder) => {
    const path = win32.join(folder, file)
    return [...(win32.extname(file) === '' ? [] : [path]), ...endings.map((end) => path + end)]
  })
  return candidates.find(isFile)
}

function isFileOfDisk(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/**
 * An argument for a script. cmd.exe reads it, and then the program, with the rules of Microsoft's C
 * runtime. The scripts that npm writes for a package hand it to cmd.exe a second time.
 */
function quoteForScript(text: string, script: string): string {
  const quoted = text.replaceAll(/(\\*)"/g, String.raw`$1$1\"`).replace(/(\\+)$/, '$1$1')
  const once = escapeForCmd(`"${quoted}"`)
  return /node_modules[\\/]\.bin[\\/][^\\/]+\.cmd$/i.test(script) ? escapeForCmd(once) : once
}

function escapeForCmd(text: string): string {
  return text.replaceAll(/[()\][%!^"`<>&|;, *?]/g, '^$&')
}
