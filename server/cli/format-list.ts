/** Names with what they mean, a line for each, as `--list` prints them. */
export function formatList(rows: readonly { name: string; title: string }[]): string {
  const width = Math.max(0, ...rows.map(({ name }) => name.length))
  return rows.map(({ name, title }) => `${name.padEnd(width)}  ${title}\n`).join('')
}
