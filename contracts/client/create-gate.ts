/** Does a piece of work as soon as there is a place for it; what it throws comes through. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/** A gate that lets so many pieces of work be under way at once; the others wait in their order. */
export function createGate(places: number): Gate {
  let free = places
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      // A place goes to the next in line, or becomes free.
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
