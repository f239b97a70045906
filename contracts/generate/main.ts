import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pactFiles } from './pact-files.ts'

const folder = join(import.meta.dirname, '..', 'pacts')
mkdirSync(folder, { recursive: true })

const files = await pactFiles()
const present = readdirSync(folder)
const left = present.filter((name) => !files.has(name))
const stale = [...files].filter(
  ([name, text]) => !present.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
)

if (process.argv.includes('--check')) {
  for (const name of [...left, ...stale.map(([name]) => name)]) {
    process.stderr.write(
      `contracts/pacts/${name} is stale: it differs from what the interactions give.\n`,
    )
    process.exitCode = 1
  }
  if (process.exitCode === 1) {
    process.stderr.write('Renew the generated files with: npm run generate\n')
  }
} else {
  for (const name of left) rmSync(join(folder, name))
  for (const [name, text] of stale) {
    writeFileSync(join(folder, name), text)
    process.stdout.write(`contracts/pacts/${name} written\n`)
  }
}
