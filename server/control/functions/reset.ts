import type { ControlFunction } from '../call.ts'

/** Empties the world, the faults, the canned replies and the journal, and runs the clock. */
export const reset: ControlFunction<'reset'> = ({ engine }) => {
  const { world } = engine
  world.platforms.clear()
  world.miniPrograms.clear()
  world.tokens.clear()
  engine.faults.clear(() => true)
  engine.replies.clear(() => true)
  engine.journal.remove(() => true)
  engine.clock.reset()
  return {}
}
