import { stripVTControlCharacters } from 'node:util'

// All but tab and newline: what moves the cursor of a terminal, and what XML 1.0 cannot hold.
const unprintable = /[^\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/**
 * Text that a terminal shows as it is and that XML 1.0 can hold: without colours and cursor
 * movements, with `\n` as the only line break, and with U+FFFD in the place of every other control
 * character and of each lone surrogate. What a client or a provider sent may hold any of them.
 */
export function toPlainText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '\uFFFD')
}

/** The same on one line, for a name or a cell. */
export function toPlainLine(text: string): string {
  return toPlainText(text).replaceAll(/\s+/g, ' ').trim()
}

/** Puts spaces before each line that is not empty. */
export function indent(text: string, width: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(width))
}
