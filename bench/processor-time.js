// @ts-check
import { readFileSync } from 'node:fs'

// /proc counts in USER_HZ, which is 100 on every Linux that Node runs on.
const millisecondsPerTick = 10

/**
 * Starts measuring how much of one processor a process uses, by `/proc/PID/stat`. The returned
 * function gives the share since then: 1 is one whole processor, all threads of the process added
 * up; undefined where there is no `/proc`.
 *
 * @param {number} pid
 * @returns {() => number | undefined}
 */
export function createProcessorMeter(pid) {
  const startedAt = performance.now()
  const before = usedMilliseconds(pid)
  return () => {
    const after = usedMilliseconds(pid)
    if (before === undefined || after === undefined) return undefined
    return (after - before) / (performance.now() - startedAt)
  }
}

/** @param {number} pid */
function usedMilliseconds(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the command in brackets, may hold spaces: count from its end. User and
    // system time are fields 14 and 15 of proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick
  } catch {
    return undefined
  }
}
