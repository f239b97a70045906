import type { OperationName } from '../../schemas/generated/operations.ts'
import type { Operation } from './operation.ts'
import { clearQuota } from './operations/clear-quota.ts'
import { getAccessToken } from './operations/get-access-token.ts'
import { getAuthorizerAccessToken } from './operations/get-authorizer-access-token.ts'
import { getAuthorizerInfo } from './operations/get-authorizer-info.ts'
import { getAuthorizerList } from './operations/get-authorizer-list.ts'
import { getAuthorizerRefreshToken } from './operations/get-authorizer-refresh-token.ts'
import { getComponentAccessToken } from './operations/get-component-access-token.ts'
import { getPreAuthCode } from './operations/get-pre-auth-code.ts'
import { getStableAccessToken } from './operations/get-stable-access-token.ts'
import { getSupportVersion } from './operations/get-support-version.ts'
import { setSupportVersion } from './operations/set-support-version.ts'
import { startPushTicket } from './operations/start-push-ticket.ts'

/** What each operation of the table does; a row without its function does not compile. */
export const operationFunctions: { readonly [N in OperationName]: Operation<N> } = {
  setSupportVersion,
  getSupportVersion,
  startPushTicket,
  getComponentAccessToken,
  getPreAuthCode,
  getAuthorizerRefreshToken,
  getAuthorizerAccessToken,
  getAuthorizerInfo,
  getAuthorizerList,
  getAccessToken,
  getStableAccessToken,
  clearQuota,
}
