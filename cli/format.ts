import { quoteWord } from '../schemas/curl-line.ts'

/** Words as a command line for a POSIX shell, quoted only where they have to be. */
export function quoteShell(words: readonly string[]): string {
  return words.map(quoteWhereNeeded).join(' ')
}

function quoteWhereNeeded(word: string): string {
  return /^[\w@%+:,./-]+$/.test(word) ? word : quoteWord(word)
}

/** Names with what they mean, a line for each, as `--list` prints them. */
export function formatList(rows: readonly { name: string; title: string }[]): string {
  const width = Math.max(0, ...rows.map(({ name }) => name.length))
  return rows.map(({ name, title }) => `${name.padEnd(width)}  ${title}\n`).join('')
}
