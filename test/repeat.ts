/**
 * `npm run test:repeat -- FILE [TIMES]`: runs one test file again and again, 100 times by default,
 * while every processor is kept busy, so that a test that depends on the speed of the machine fails
 * here and not in somebody's CI. Prints the output of the runs that fail, and how many have passed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs')

function main(file = '', times = '100'): number {
  if (!existsSync(file) || !/^[1-9]\d*$/.test(times)) {
    console.error(`Expected a test file and a number, received: ${file} ${times}`)
    console.error('Usage: npm run test:repeat -- FILE [TIMES]')
    return 2
  }
  // Threads of this process: whatever ends it, ends the load.
  for (let count = availableParallelism(); count > 0; count -= 1) {
    new Worker('for (;;);', { eval: true })
  }
  let passed = 0
  for (let run = 1; run <= Number(times); run += 1) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', file], {
      encoding: 'utf8',
    })
    if (status === 0) passed += 1
    else console.log(`Run ${run} failed:\n${stdout}${stderr}`)
  }
  console.log(`${passed} of ${times} runs of ${file} passed.`)
  return passed === Number(times) ? 0 : 1
}

process.exit(main(...process.argv.slice(2)))
