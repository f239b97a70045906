import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Environment } from './driver-environment.ts'

/**
 * Says why a command cannot be started; null if it can, as far as can be seen without trying. On
 * Windows, where extensions are added to names, only trying shows it.
 */
export function findCommandProblem(command: string, { PATH = '' }: Environment): string | null {
  if (command === '') return 'no command was given'
  if (process.platform === 'win32') return null
  if (command.includes('/')) return findFileProblem(command)
  const folders = PATH.split(delimiter)
  const isFound = folders.some((folder) => findFileProblem(join(folder, command)) === null)
  return isFound ? null : `no command ${JSON.stringify(command)} was found in PATH`
}

function findFileProblem(path: string): string | null {
  const shown = JSON.stringify(path)
  try {
    if (!statSync(path).isFile()) return `${shown} is no file`
  } catch {
    return `there is no file ${shown}`
  }
  try {
    accessSync(path, constants.X_OK)
    return null
  } catch {
    return `the file ${shown} may not be executed`
  }
}
