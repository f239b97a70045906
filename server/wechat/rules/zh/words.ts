import { issueWords } from '../../../../schemas/issue-words.ts'
import type { words as english } from '../en/words.ts'

/** Values of explanations that are words, in Chinese. */
export const words = {
  ...issueWords.zh,
  platform: '第三方平台 {appid} ',
  miniProgram: '小程序 {appid} ',
  aPlatform: '第三方平台',
  aMiniProgram: '小程序',
  authorizerToken: 'authorizer_access_token',
  ownToken: '小程序自己的 access_token',
  noToken: '未传 token',
  emptyToken: 'token 为空',
  tokenInAuthorization: 'token 放在了 Authorization 请求头中',
  tokenInBody: 'access_token 放在了请求体中',
  tokenUnderName: '参数名为 {name}',
  notUtf8: '非 UTF-8 的字节',
  bodyOfSecrets: '以密钥类字段开头的文本（已隐藏）',
  bodyBeforeSecret: '{start}（其余部分含密钥类字段，已隐藏）',
  encodedBody: 'Content-Encoding 为 {encoding} 的请求体',
  foundSecret: '另一个值（已隐藏）',
  sendField: '补上该字段',
  checkField: '检查该字段的值',
  documented: '官方文档',
  observed: '有公开返回为证',
  inferred: '推断',
  chosen: '本服务约定',
} as const satisfies Record<keyof typeof english, string>
