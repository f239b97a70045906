/**
 * The public entry `fake-weixin`.
 *
 * @module
 */
export { createApp, type FakeWeixinApp } from './create-app.ts'
export type { Exchange, RawReply, RawRequest } from './engine/exchange.ts'
export type {
  Exchanges,
  FakeMiniProgram,
  FakePlatform,
  FakeWeixin,
  Handle,
  NewMiniProgram,
  OwnExchangeQuery,
  Scoped,
} from './fake/fake-weixin.ts'
export { FakeWeixinError, type FakeWeixinErrorCode } from './fake-weixin-error.ts'
export type { FakeWeixinOptions } from './fake/options.ts'
export { startFakeWeixin } from './start.ts'
export type { RuleName, StepName } from '../schemas/generated/rules.ts'
