import type { FakeMiniProgram, FakePlatform } from '#server/index.ts'

/** What an SDK is told about a platform. */
export type PlatformCredentials = Pick<
  FakePlatform,
  'componentAppid' | 'componentSecret' | 'componentVerifyTicket'
>

/** What an SDK is told about a mini program that has authorised a platform. */
export type MiniProgramCredentials = Pick<FakeMiniProgram, 'appid' | 'refreshToken'> & {
  readonly platform: PlatformCredentials
}
