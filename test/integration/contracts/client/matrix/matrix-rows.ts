import { policyRows } from './right-clients-policies.ts'
import { shapeRows } from './right-clients-shapes.ts'
import { tokenRows } from './right-clients-tokens.ts'
import { transportRows } from './right-clients-transport.ts'
import type { RightRow, WrongRow } from './row.ts'
import { addressRows } from './wrong-clients-addresses.ts'
import { beliefRows } from './wrong-clients-beliefs.ts'
import { bodyRows } from './wrong-clients-bodies.ts'
import { repeatRows } from './wrong-clients-calls.ts'
import { errorRows } from './wrong-clients-errors.ts'
import { pairRows } from './wrong-clients-pairs.ts'
import { readingRows } from './wrong-clients-reading.ts'
import { narrowRows, refusalRows } from './wrong-clients-replies.ts'
import { twoCallRows } from './wrong-clients-two-calls.ts'

/** Every right row. */
export const rightRows: readonly RightRow[] = [
  ...transportRows,
  ...tokenRows,
  ...policyRows,
  ...shapeRows,
]

/** Every wrong row. */
export const wrongRows: readonly WrongRow[] = [
  ...addressRows,
  ...bodyRows,
  ...readingRows,
  ...narrowRows,
  ...refusalRows,
  ...repeatRows,
  ...beliefRows,
  ...errorRows,
  ...twoCallRows,
  ...pairRows,
]
