import type { WrongProviderRow } from './row.ts'
import { wrongContents } from './wrong-contents.ts'
import { wrongMemories } from './wrong-memories.ts'
import { wrongRefusals } from './wrong-refusals.ts'
import { wrongWires } from './wrong-wires.ts'

/** Providers with one fault each. */
export const wrongProviders: readonly WrongProviderRow[] = [
  ...wrongMemories,
  ...wrongContents,
  ...wrongWires,
  ...wrongRefusals,
]
