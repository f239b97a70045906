const codeOrAddress = /(`[^`]+`|https:\/\/[\w./%-]*[\w/])/

/** Text for a cell of a table: code stays code, URLs become links with a readable name. */
export function formatText(text: string): string {
  return text
    .split(codeOrAddress)
    .map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : formatSpecial(part)))
    .join('')
}

/** Text as code in a cell of a table. */
export function formatCode(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

/** A table of cells that are Markdown already. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** A target for links inside a table, where a heading is not possible. */
export function formatAnchor(id: string): string {
  return `<a id="${id}"></a>`
}

function escapeMarkdown(text: string): string {
  return text
    .replaceAll('<', '&lt;')
    .replaceAll('__', '\\_\\_')
    .replace(/[|*[\]]/g, '\\$&')
}

function formatSpecial(part: string): string {
  return part.startsWith('`') ? formatCode(part.slice(1, -1)) : `[${nameAddress(part)}](${part})`
}

function nameAddress(address: string): string {
  if (address.includes('/community/')) return 'a thread of the developer community'
  return address
    .replace(/\/$/, '')
    .replace(/^.*\//, '')
    .replace(/\.html$/, '')
}
