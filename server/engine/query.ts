/**
 * One value of a query, the first of that name; undefined if none. Percent-encoding is undone, a
 * plus sign stays a plus sign: tokens hold them, and some clients send them bare (chosen).
 */
export function readParameter(query: string, name: string): string | undefined {
  for (let start = 0; start <= query.length;) {
    const mark = query.indexOf('&', start)
    const end = mark === -1 ? query.length : mark
    if (query.startsWith(name, start)) {
      const after = start + name.length
      if (after === end) return ''
      if (query[after] === '=' && after < end) return decode(query.slice(after + 1, end))
    }
    start = end + 1
  }
  return undefined
}

/** Every parameter of a query; of two equal names the first counts. */
export function readParameters(query: string): Record<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of query.split('&')) {
    const [name = ''] = pair.split('=', 1)
    if (name !== '' && !parameters.has(name)) {
      parameters.set(name, decode(pair.slice(name.length + 1)))
    }
  }
  return Object.fromEntries(parameters)
}

function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray percent sign is left as it is: the token as sent is known or it is not.
    return text
  }
}
