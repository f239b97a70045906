/** Headers that curl writes by itself, or that say nothing of the call. */
const leftOut = new Set(['host', 'connection', 'content-length', 'user-agent', 'accept-encoding'])

const controls = /[\x00-\x1f\x7f]/g

/** A request for a command line of curl. */
export interface CurlRequest {
  readonly method: string
  /** The whole address, percent-encoded. */
  readonly url: string
  /** Names and values in turn. */
  readonly headers: readonly string[]
  readonly body: string
  /** Whether `body` is the name of a file instead; false by default. */
  readonly isBodyFile?: boolean
}

/**
 * A request as a command line of curl for a POSIX shell. A body with control characters comes to curl
 * through a pipe, since no argument can hold them all and the line has to stay one line.
 */
export function writeCurl({ method, url, headers, body, isBodyFile = false }: CurlRequest): string {
  // Without these, curl takes brackets for a range and tidies up dots.
  const words = ['curl', '--globoff', '--path-as-is', ...chooseMethod(method, body)]
  words.push(quoteWord(url))
  for (const header of chooseHeaders(headers, body)) words.push('--header', quoteWord(header))
  if (body === '') return words.join(' ')
  if (isBodyFile) return `${[...words, '--data-binary', '@-'].join(' ')} < ${quoteWord(body)}`
  if (!/[\x00-\x1f\x7f]/.test(body)) return [...words, '--data-raw', quoteWord(body)].join(' ')
  return `printf ${quoteFormat(body)} | ${[...words, '--data-binary', '@-'].join(' ')}`
}

/** Asked for HEAD by name, curl would wait for a body; but it sends none with its own option. */
function chooseMethod(method: string, body: string): string[] {
  return method === 'HEAD' && body === '' ? ['--head'] : ['--request', quoteWord(method)]
}

function chooseHeaders(headers: readonly string[], body: string): string[] {
  const chosen: string[] = []
  for (let index = 0; index < headers.length; index += 2) {
    const [name = '', value = ''] = headers.slice(index, index + 2)
    // Curl reads a file for a name that begins with an @, so names have to be names.
    if (leftOut.has(name.toLowerCase()) || !/^[\w!#$%&'*+.^`|~-]+$/.test(name)) continue
    const line = value.replace(controls, ' ').trim()
    chosen.push(line === '' ? `${name};` : `${name}: ${line}`)
  }
  const isUntyped =
    body !== '' &&
    !headers.some((name, at) => at % 2 === 0 && name.toLowerCase() === 'content-type')
  // Else curl says that it is a form.
  return isUntyped ? [...chosen, 'Content-Type:'] : chosen
}

/** A word of a shell in single quotes, in which nothing has a meaning but the quote itself. */
export function quoteWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** A word that the shell's `printf` turns back into the text. */
function quoteFormat(text: string): string {
  const format = text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll('%', '%%')
    // A hyphen in front would begin an option.
    .replace(/^-|[\x00-\x1f\x7f]/g, writeOctal)
  return quoteWord(format)
}

function writeOctal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
}
