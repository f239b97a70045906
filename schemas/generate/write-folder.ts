import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A folder of which every file is generated. */
export interface GeneratedFolder {
  readonly path: string
  /** What messages call it: `fixtures/json`. */
  readonly name: string
  /** What its files come from, in words. */
  readonly source: string
  /** The texts of the files by their names. */
  readonly files: ReadonlyMap<string, string>
}

/**
 * Writes the files of a folder that differ, and removes those that are no longer made. With `--check`
 * it only names them, and sets exit code 1 if there are any.
 */
export function writeFolder({ path, name, source, files }: GeneratedFolder): void {
  mkdirSync(path, { recursive: true })
  const present = readdirSync(path)
  const left = present.filter((file) => !files.has(file))
  const stale = [...files].filter(
    ([file, text]) => !present.includes(file) || readFileSync(join(path, file), 'utf8') !== text,
  )
  if (process.argv.includes('--check')) {
    checkNothing(name, source, [...left, ...stale.map(([file]) => file)])
    return
  }
  for (const file of left) rmSync(join(path, file))
  for (const [file, text] of stale) {
    writeFileSync(join(path, file), text)
    process.stdout.write(`${name}/${file} written\n`)
  }
}

function checkNothing(name: string, source: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return
  for (const file of wrong) {
    process.stderr.write(`${name}/${file} is stale: it differs from what ${source} give.\n`)
  }
  process.stderr.write('Renew the generated files with: npm run generate\n')
  process.exitCode = 1
}
