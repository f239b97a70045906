import type { OperationMessages } from '../../../schemas/generated/operations.ts'
import { checkComponentAppid, findAuthorizer } from '../credentials.ts'
import { currentRefreshToken } from '../mini-program.ts'
import type { Operation } from '../operation.ts'
import { buildFuncInfo } from '../permission-set.ts'
import { Refusal } from '../refusal.ts'
import type { MiniProgram } from '../world.ts'

/**
 * Returns the profile of an authorizer and what it has granted; the profile is invented.
 * Source: https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/ThirdParty/token/api_get_authorizer_info.html
 */
export const getAuthorizerInfo: Operation<'getAuthorizerInfo'> = (call) => {
  const { request, caller } = call
  const mismatch = checkComponentAppid(caller, request.component_appid)
  if (mismatch !== undefined) return mismatch
  const miniProgram = findAuthorizer(call, request.authorizer_appid)
  return miniProgram instanceof Refusal ? miniProgram : describe(miniProgram)
}

function describe(miniProgram: MiniProgram): OperationMessages['getAuthorizerInfo']['reply'] {
  return {
    authorizer_info: {
      nick_name: miniProgram.nickName,
      service_type_info: { id: 0 },
      verify_type_info: { id: 0 },
      user_name: `gh_${miniProgram.appid.slice(-12)}`,
      alias: '',
      qrcode_url: '',
      principal_name: miniProgram.nickName,
      business_info: { open_store: 0, open_scan: 0, open_pay: 0, open_card: 0, open_shake: 0 },
      MiniProgramInfo: {
        network: { RequestDomain: [], WsRequestDomain: [], UploadDomain: [], DownloadDomain: [] },
        categories: [],
        visit_status: 0,
      },
    },
    authorization_info: {
      authorizer_appid: miniProgram.appid,
      authorizer_refresh_token: currentRefreshToken(miniProgram),
      func_info: buildFuncInfo([...miniProgram.permissionSets]),
    },
  }
}
