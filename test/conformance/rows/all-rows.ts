import { ownUrlRows } from './base-url-rows.ts'
import { bodyRows } from './body-rows.ts'
import { gatewayRows } from './gateway-rows.ts'
import { operationRows } from './operation-rows.ts'
import { versionRows } from './version-rows.ts'
import { quotaRows } from './quota-rows.ts'
import { replyRows } from './reply-rows.ts'
import type { Row } from './row.ts'
import { tokenLifeRows } from './token-life-rows.ts'
import { tokenReplyRows } from './token-reply-rows.ts'
import { tokenRows } from './token-rows.ts'
import { unknownCredentialRows } from './unknown-credential-rows.ts'
import { uvRows } from './uv-rows.ts'
import { wrongRequestRows } from './wrong-request-rows.ts'

/** Every row, in the order of the steps; the tests and the fidelity page read this list. */
export const allRows: readonly Row[] = [
  ...gatewayRows,
  ...tokenRows,
  ...ownUrlRows,
  ...wrongRequestRows,
  ...bodyRows,
  ...operationRows,
  ...versionRows,
  ...quotaRows,
  ...unknownCredentialRows,
  ...replyRows,
  ...uvRows,
  ...tokenReplyRows,
  ...tokenLifeRows,
]
