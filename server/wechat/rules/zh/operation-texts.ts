import type { RuleTexts } from '../rule-text.ts'

/** The rules of the operations in Chinese. */
export const operationTexts = {
  'version-malformed': {
    statement: '版本号格式不正确（应为 1.0.0 这样的字符串）时，返回 support version error。',
    expected: '{field}（{wanted}）',
    received: '{found}',
    remedy: '请以字符串形式传入由三个数字组成的版本号。',
  },
  'version-unpublished': {
    statement: '版本号必须是已发布的基础库版本号。',
    expected: '已发布的版本号（已知最新版本为 {newest}，数据日期 {date}）',
    received: '{version}',
    remedy:
      "请传入已发布的版本号；如果微信已发布该版本，请用选项 extraVersions（--extra-version）添加，或用 versions: 'wellFormed' 接受任意版本号。",
  },
  'quota-reached': {
    statement: '每个账号每天调用每个接口的次数有上限；北京时间零点重新计数。',
    expected: '{operation} 每天最多调用 {limit} 次',
    received: '本次调用已超出上限',
    remedy: '请等到第二天，或调用 clear_quota。',
  },
  'quota-clears': {
    statement: '每个账号每月最多可清零 10 次接口调用次数。',
    expected: '每月最多 {limit} 次',
    received: '本次调用已超出上限',
    remedy: '请等到下个月。',
  },
  'quota-of-another': {
    statement: 'clear_quota 清零的是 token 所属账号的调用次数。',
    expected: 'token 所属账号的 appid {appid}',
    received: '{sent}',
    remedy: '请传入该账号的 appid。',
  },
  'appid-unknown': {
    statement: 'appid 不存在时返回 invalid appid。',
    expected: '本模拟服务已有{account}的 appid',
    received: '{appid}',
    remedy:
      "请使用本模拟服务已有的 appid，或以 unknownCredentials: 'accept'（--accept-unknown）启动本模拟服务。",
  },
  'appid-of-platform': {
    statement: '第三方平台不能通过 /cgi-bin/token 或 /cgi-bin/stable_token 获取 token。',
    expected: '小程序的 appid',
    received: '{appid}（第三方平台的 appid）',
    remedy: '请使用 api_component_token 获取第三方平台的 token。',
  },
  'component-unknown': {
    statement: 'component_appid 不是第三方平台的 appid 时，返回 invalid component。',
    expected: '第三方平台的 appid',
    received: '{appid}（小程序的 appid）',
    remedy: '请在 component_appid 中传入第三方平台自己的 appid。',
  },
  'component-mismatch': {
    statement: 'component_appid 必须是 component_access_token 所属第三方平台的 appid。',
    expected: 'token 所属第三方平台的 appid {componentAppid}',
    received: '{sent}',
    remedy: '请使用同一个第三方平台的 appid 和 component_access_token。',
  },
  'secret-wrong': {
    statement: 'secret 错误时返回 invalid appsecret。',
    expected: '{appid} 的 secret',
    received: '另一个 secret',
    remedy: '请传入与该 appid 对应的 secret。',
  },
  'ticket-invalid': {
    statement: 'component_verify_ticket 若不是推送给该第三方平台的，视为无效。',
    expected: '{componentAppid} 的 component_verify_ticket',
    received: '另一个 ticket',
    remedy: '请传入最近一次推送的 component_verify_ticket。',
  },
  'ticket-expired': {
    statement: 'component_verify_ticket 有效期为 12 小时。',
    expected: '12 小时内推送给 {componentAppid} 的 ticket',
    received: '更早的 ticket',
    remedy: '请调用 api_start_push_ticket 重新启动票据推送。',
  },
  'authorization-code-invalid': {
    statement: '未知、已使用或已过期的授权码无效。',
    expected: '第三方平台 {componentAppid} 的授权方的 authorization_code（未满一小时）',
    received: '另一个授权码，或已使用、已过期的授权码',
    remedy: '请重新授权；授权码只能使用一次，有效期为一小时。',
  },
  'refresh-token-invalid': {
    statement: '不属于该授权方的 authorizer_refresh_token 无效。',
    expected: '{appid} 的 authorizer_refresh_token',
    received: '另一个 refresh_token',
    remedy: '请传入该授权方的 authorizer_refresh_token。',
  },
  'authorizer-unknown': {
    statement: '没有授权给该第三方平台的小程序，不能由该平台代调用。',
    expected: '已授权给 {componentAppid} 的小程序',
    received: '{appid}',
    remedy: '请先让该小程序授权给该第三方平台。',
  },
  'force-refresh-quota': {
    statement: 'stable_token 每天最多强制刷新 20 次。',
    expected: '每天最多强制刷新 {limit} 次',
    received: '第 {count} 次强制刷新',
    remedy: '请不要设置 force_refresh；token 在有效期内保持不变。',
  },
} as const satisfies Partial<RuleTexts>
