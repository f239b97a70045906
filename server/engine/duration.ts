const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Milliseconds of a duration: a number of them, or text such as `30s`, `5m`, `2h`, `1.5d`. */
export function parseDuration(duration: number | string): number {
  if (typeof duration === 'number') return duration
  // The schema of the change has let nothing else through.
  const [, amount = '0', unit = 'ms'] = /^([\d.]+)(ms|s|m|h|d)$/.exec(duration) ?? []
  return Math.round(Number(amount) * (isUnit(unit) ? units[unit] : 1))
}

function isUnit(text: string): text is keyof typeof units {
  return Object.hasOwn(units, text)
}
