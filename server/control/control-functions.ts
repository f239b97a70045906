import type { ControlName } from '../../schemas/generated/control-operations.ts'
import type { ControlFunction } from './call.ts'
import * as catalogue from './functions/catalogue.ts'
import * as clock from './functions/clock.ts'
import * as exchanges from './functions/exchanges.ts'
import * as faults from './functions/faults.ts'
import * as miniPrograms from './functions/mini-programs.ts'
import { setUpPactState } from './functions/pact-states.ts'
import * as platforms from './functions/platforms.ts'
import * as replies from './functions/replies.ts'
import { reset } from './functions/reset.ts'
import { restoreSnapshot } from './functions/restore-snapshot.ts'
import { takeSnapshot } from './functions/take-snapshot.ts'
import * as tokens from './functions/tokens.ts'

/** What each operation of the table does; a row without its function does not compile. */
export const controlFunctions: { readonly [N in ControlName]: ControlFunction<N> } = {
  ...catalogue,
  ...platforms,
  ...miniPrograms,
  ...tokens,
  ...faults,
  ...replies,
  ...clock,
  ...exchanges,
  setUpPactState,
  takeSnapshot,
  restoreSnapshot,
  reset,
}
