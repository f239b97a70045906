type Steps<T> = Generator<unknown, T, unknown>

/** Runs a generator that yields promises and other generators, as the `co` package does. */
export async function runSteps<T>(steps: Steps<T>): Promise<T> {
  let step = steps.next()
  while (step.done !== true) {
    step = await settle(step.value).then(
      (value) => steps.next(value),
      (error: unknown) => steps.throw(error),
    )
  }
  return step.value
}

function settle(yielded: unknown): Promise<unknown> {
  return isSteps(yielded) ? runSteps(yielded) : Promise.resolve(yielded)
}

function isSteps(value: unknown): value is Steps<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'next' in value &&
    'throw' in value &&
    typeof value.next === 'function' &&
    typeof value.throw === 'function'
  )
}
