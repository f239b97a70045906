import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocuments, root } from './documents.ts'

const stale = readDocuments().filter(({ text, renewed }) => text !== renewed)

if (process.argv.includes('--check')) {
  for (const { name } of stale) {
    process.stderr.write(`Failed to check ${name}: its generated sections are out of date.\n`)
  }
  if (stale.length > 0) {
    process.stderr.write('Expected what the rules and rows give. Run: npm run generate\n')
    process.exitCode = 1
  }
} else {
  for (const { name, renewed } of stale) {
    writeFileSync(join(root, name), renewed)
    process.stdout.write(`${name} written\n`)
  }
}
