import type { Command } from 'commander'
import { collect } from './parse-flag.ts'

/** The flags that say what a fake starts with. */
export interface WorldFlags {
  readonly seedFile?: string
  readonly seed?: string
  readonly extraVersion: readonly string[]
  readonly anyVersion?: true
}

/** Adds the flags that say what a fake starts with, and returns the command. */
export function addWorldFlags(command: Command): Command {
  return command
    .option('--seed-file <path>', 'JSON file with platforms, mini programs, versions, tokens')
    .option('--seed <text>', 'seed for all generated values')
    .option(
      '--extra-version <version>',
      'a version that counts as published; may be repeated',
      collect,
      [],
    )
    .option('--any-version', 'accept any version of the form 1.0.0')
}
