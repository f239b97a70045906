import type { RuleTexts } from '../rule-text.ts'

/** The rules about replies and tokens in Chinese. */
export const replyTexts = {
  'set-at-once': {
    statement: '调用 setSupportVersion 后，now_version 立即改变；可以调低，也可以重复设置。',
  },
  'success-bytes': {
    statement: '成功且没有数据时返回 {"errcode":0,"errmsg":"ok"}，共 27 字节，不带 rid。',
  },
  'compact-json': { statement: '响应体是紧凑的 JSON，不含换行。' },
  'errors-are-200': { statement: '调用失败并返回 errcode 时，HTTP 状态码仍为 200。' },
  rid: { statement: '调用失败时，errmsg 以 " rid: %08x-%08x-%08x" 结尾。' },
  headers: {
    statement:
      '响应头只有 Connection、Content-Type: application/json; encoding=utf-8、Date 和 Content-Length。',
  },
  'default-version': { statement: '从未设置过最低基础库版本的小程序，now_version 为 1.0.0。' },
  'uv-percentage': {
    statement:
      "percentage 是使用该版本的用户占比；选项 percentage: 'below' 改为返回低于该版本的用户占比，与唯一公开的返回样例一致（WxJava，2018 年）。",
  },
  'uv-rows': {
    statement:
      "uv_info 按升序列出官方基础库版本分布中的每个版本；选项 rows: 'all' 改为列出所有已发布的版本。",
  },
  'token-replies': { statement: '获取令牌类接口成功时只返回数据，不带 errcode 和 errmsg。' },
  'authorizer-list-pages': {
    statement: '授权方列表按授权先后排序，用 offset 和 count 分页；total_count 为授权方总数。',
  },
  'token-lifetime': { statement: 'access_token 的有效期为 7200 秒。' },
  'component-token-overlap': {
    statement: 'component_access_token 刷新后，旧 token 五分钟后失效。',
  },
  'authorizer-token-overlap': {
    statement: 'authorizer_access_token 刷新后，旧 token 五分钟后失效。',
  },
  'refresh-token-stays': { statement: '刷新时返回的 authorizer_refresh_token 保持不变。' },
  'stable-token-stays': {
    statement:
      'stable_token 在有效期内返回同一个 token，expires_in 逐渐减少；force_refresh 使旧 token 立即失效。',
  },
  'force-refresh-pause': {
    statement: '距上次强制刷新 stable_token 不足 30 秒时不会刷新，返回同一个 token。',
  },
} as const satisfies Partial<RuleTexts>
