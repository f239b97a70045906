import { behaviourMutants } from './behaviour-mutants.ts'
import { contentMutants } from './content-mutants.ts'
import { formMutants } from './form-mutants.ts'
import type { Mutant } from './mutant.ts'
import { onlySetMutants } from './only-set-mutants.ts'
import { refusalMutants } from './refusal-mutants.ts'

/** Every deliberately wrong provider that has to fail. */
export const mutants: readonly Mutant[] = [
  ...formMutants,
  ...contentMutants,
  ...refusalMutants,
  ...behaviourMutants,
  ...onlySetMutants,
]
