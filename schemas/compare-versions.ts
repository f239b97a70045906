/**
 * Orders two versions of the form `Major.Minor.Patch` part by part as numbers, never as text, so
 * that 2.29.1 comes after 2.3.0: below 0 when `a` is lower, 0 when equal, above 0 when higher. It
 * does not check the form.
 * Source: https://developers.weixin.qq.com/miniprogram/dev/framework/compatibility.html (documented).
 */
export function compareVersions(a: string, b: string): number {
  const right = b.split('.')
  for (const [index, part] of a.split('.').entries()) {
    const difference = Number(part) - Number(right[index])
    if (difference !== 0) return difference
  }
  return 0
}

/** Versions in ascending order, each once. */
export function sortVersions(versions: Iterable<string>): string[] {
  return [...new Set(versions)].sort(compareVersions)
}
