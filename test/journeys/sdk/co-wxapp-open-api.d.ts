/**
 * What the tests use of co-wxapp-open-api, which comes without types: generator methods for a
 * runner such as `co`.
 */
declare module 'co-wxapp-open-api' {
  type Steps<T> = Generator<unknown, T, unknown>

  interface StoredToken {
    accessToken: string
    /** Milliseconds since 1970, on the clock of this machine. */
    expireTime: number
  }

  interface SupportVersion {
    errcode: number
    errmsg: string
    now_version: string
    uv_info: { items: { version: string; percentage: number }[] }
  }

  interface AuthorizationInfo {
    authorizer_appid: string
    authorizer_access_token?: string
    authorizer_refresh_token: string
    func_info: { funcscope_category: { id: number } }[]
  }

  class WxappOpenApi {
    constructor(
      componentAppid: string,
      componentAppSecret: string,
      authorizerAppid: string,
      authorizerRefreshToken: string,
      componentVerifyTicket: string,
    )
    /** Where `/cgi-bin/` is; WeChat's own address by default. */
    prefix: string
    /** Where `/cgi-bin/wxopen/` is; WeChat's own address by default. */
    wxopenPrefix: string
    getToken(): Steps<StoredToken | null | undefined>
    saveToken(token: StoredToken | null): Steps<void>
    createPreAuthCode(): Steps<{ pre_auth_code: string; expires_in: number }>
    queryAuth(code: string): Steps<{ authorization_info: AuthorizationInfo }>
    getAuthorizerInfo(): Steps<{ authorization_info: AuthorizationInfo }>
    getWeappSupportVersion(): Steps<SupportVersion>
    setWeappSupportVersion(version: string): Steps<{ errcode: number; errmsg: string }>
  }

  export default WxappOpenApi
}
