import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findStaleOutputs, generateOutputs } from './outputs.ts'
import { schemasFolder } from './sources.ts'

const outputs = await generateOutputs()
const stale = findStaleOutputs(outputs)

if (process.argv.includes('--check')) {
  for (const path of stale) {
    process.stderr.write(`schemas/${path} is stale: it differs from what its sources give.\n`)
  }
  if (stale.length > 0) {
    process.stderr.write('Renew the generated files with: npm run generate\n')
    process.exitCode = 1
  }
} else {
  for (const { path, text } of outputs.filter((output) => stale.includes(output.path))) {
    mkdirSync(dirname(join(schemasFolder, path)), { recursive: true })
    writeFileSync(join(schemasFolder, path), text)
    process.stdout.write(`schemas/${path} written\n`)
  }
}
