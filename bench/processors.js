// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * @typedef {object} Pinning
 * @property {number} server the processor that serves
 * @property {number} load the processor that runs wrk
 */

/**
 * One processor for the server and another for the load, or undefined where that cannot be
 * arranged: no `taskset` (part of util-linux), no Linux, or a single processor.
 *
 * @returns {Pinning | undefined}
 */
export function choosePinning() {
  if (spawnSync('taskset', ['--version']).error !== undefined) return undefined
  const [server, load] = allowedProcessors()
  return server === undefined || load === undefined ? undefined : { server, load }
}

/**
 * The command line that runs a command on one processor, or on any when none is given.
 *
 * @param {number | undefined} processor
 * @param {string} file
 * @param {string[]} args
 * @returns {{ file: string, args: string[] }}
 */
export function pinnedCommand(processor, file, args) {
  if (processor === undefined) return { file, args }
  return { file: 'taskset', args: ['-c', String(processor), file, ...args] }
}

// A container may be held to processors other than 0 and 1, so the list is asked for.
function allowedProcessors() {
  try {
    const status = readFileSync('/proc/self/status', 'utf8')
    const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? ''
    return list.split(',').flatMap(expandRange)
  } catch {
    return []
  }
}

/** @param {string} range such as `3` or `0-7` */
function expandRange(range) {
  const [first, last] = range.split('-').map(Number)
  if (first === undefined || !Number.isInteger(first)) return []
  return Array.from({ length: (last ?? first) - first + 1 }, (_, index) => first + index)
}
