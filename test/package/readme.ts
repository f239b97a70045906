import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A block of code of the README. */
export interface Block {
  /** What stands after the fence; empty for plain text. */
  language: string
  /** The line of its fence, from 1. */
  line: number
  text: string
}

/** The README that is packed. */
export const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

/** All blocks of the README, in turn. */
export const blocks: readonly Block[] = readBlocks(readme)

/** All blocks of a page, in turn. */
export function readBlocks(page: string): Block[] {
  return [...page.matchAll(/^```(?<language>\w*)\n(?<text>.*?)^```$/gms)].map(
    ({ index, groups }) => ({
      language: groups?.['language'] ?? '',
      line: page.slice(0, index).split('\n').length,
      text: groups?.['text'] ?? '',
    }),
  )
}

/** The one block in a language that holds a text. Throws unless there is exactly one. */
export function findBlock(language: string, part: string): Block {
  const found = blocks.filter((block) => block.language === language && block.text.includes(part))
  const [block] = found
  if (block === undefined || found.length > 1) {
    throw new Error(
      `Failed to find the block with ${part}: ${found.length} of them. Expected one. Correct the README.`,
    )
  }
  return block
}

/** The cells of a table of the README, without its head; its first column has this title. */
export function readTable(title: string): string[][] {
  const [, after = ''] = readme.split(new RegExp(`^\\| ${title} .*\\n\\|[ |-]+\\n`, 'm'))
  const [rows = ''] = after.split('\n\n')
  return rows.split('\n').map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** The code of a cell: what stands between backticks. */
export function readCode(cell: string | undefined): string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
}
