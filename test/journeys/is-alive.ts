import { existsSync, readFileSync } from 'node:fs'

/** Whether a process runs. One that has ended counts as such before anybody has taken note of it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const stat = `/proc/${pid}/stat`
  return !existsSync(stat) || !readFileSync(stat, 'utf8').includes(') Z ')
}
