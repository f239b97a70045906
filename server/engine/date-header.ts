/** Writes the Date header; it changes once a second, so the last one is kept. */
export function createDateHeader(): (now: number) => string {
  let second = -1
  let text = ''
  return (now) => {
    const current = Math.floor(now / 1000)
    if (current !== second) {
      second = current
      text = new Date(current * 1000).toUTCString()
    }
    return text
  }
}
