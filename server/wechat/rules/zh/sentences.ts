import type { sentences as english } from '../en/sentences.ts'

/** The sentences that explanations are put together from, in Chinese. */
export const sentences = {
  refused: '{statement}期望：{expected}；实际：{received}。{remedy}（{rule}，{evidence}）',
  passed: '所有检查步骤均已通过。',
  canned: '返回的是用 addReply 设置的响应，没有执行任何检查步骤。',
  abandoned: '请求尚未发送完整，客户端就断开了连接；没有返回任何响应。',
  faultBefore: '调用在处理之前触发了故障 {id}，未做任何修改。',
  faultAfter: '调用处理完毕后触发了故障 {id}。',
  replyLost: '没有发出响应。',
  noContentType: '请求没有 Content-Type；请使用 application/json。',
  otherContentType: '请求的 Content-Type 是 {type}；请使用 application/json。',
  unknownFields: '已忽略未知字段：{names}。',
  tokenTwice: '查询参数中有 {count} 个 access_token，以第一个为准。',
  tokenAlsoInBody: '请求体中也带了 access_token；它只应放在查询参数中。',
  versionUnlisted:
    '版本号 {version} 不在本模拟服务的已发布版本列表中（数据日期 {date}）；微信可能会拒绝该版本。',
} as const satisfies Record<keyof typeof english, string>
