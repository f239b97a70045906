import { operations } from '../schemas/generated/operations.ts'
import type { FakeWeixin } from '../server/fake/fake-weixin.ts'
import { currentRefreshToken } from '../server/wechat/mini-program.ts'
import type { Lang } from '../server/wechat/rules/rule-text.ts'
import type { MiniProgram, Platform, World } from '../server/wechat/world.ts'

/** The URLs of a running fake, and what callers of its control API must send. */
export type ReadyFake = Pick<
  FakeWeixin,
  'url' | 'controlToken' | 'httpsUrl' | 'proxyUrl' | 'caCertificate'
>

const outdatedAfterDays = 120

/** The words of the text in one language; those before a value have the spaces up to its column. */
interface ReadyWords {
  readonly listening: string
  readonly proxy: string
  readonly controlToken: string
  readonly platform: string
  readonly miniProgram: string
  readonly tryIt: string
  readonly outdated: (days: number, date: string) => string[]
  readonly stop: string
}

// The names of credentials are those of the API in both. A Chinese character is two columns wide.
const readyWords: Readonly<Record<Lang, ReadyWords>> = {
  en: {
    listening: 'fake-weixin is listening on ',
    proxy: 'Proxy                 ',
    controlToken: 'Control token         ',
    platform: 'Platform',
    miniProgram: 'Mini program of this platform',
    tryIt: 'Try it:',
    outdated: (days, date) => [
      `The published versions that this server knows are ${days} days old (${date}). Update fake-weixin,`,
      'or add the versions that you need with --extra-version.',
    ],
    stop: 'Press Ctrl+C to stop. Exchanges:',
  },
  zh: {
    listening: 'fake-weixin 正在监听 ',
    proxy: '代理                  ',
    controlToken: '控制接口令牌          ',
    platform: '第三方平台',
    miniProgram: '已授权给该平台的小程序',
    tryIt: '试一试：',
    outdated: (days, date) => [
      `本模拟服务已知的基础库版本是 ${days} 天前的数据（${date}）。请更新 fake-weixin，`,
      '或用 --extra-version 添加所需的版本。',
    ],
    stop: '按 Ctrl+C 停止。调用记录：',
  },
}

/**
 * The text that `serve` prints: the URLs, the credentials, commands to paste, and a note if the list
 * of published versions is older than 120 days at `now` (milliseconds since 1970).
 */
export function formatReadyText(fake: ReadyFake, world: World, lang: Lang, now: number): string {
  const { url, controlToken, httpsUrl, proxyUrl } = fake
  const words = readyWords[lang]
  const lines = [`${words.listening}${url}`]
  if (httpsUrl !== null) lines.push(`HTTPS                 ${httpsUrl}`)
  if (proxyUrl !== null) lines.push(`${words.proxy}${proxyUrl}`)
  if (controlToken !== null) lines.push('', `${words.controlToken}${controlToken}`)
  for (const platform of world.platforms.values()) {
    lines.push('', ...describePlatform(platform, words))
  }
  const [first] = world.miniPrograms.values()
  if (first !== undefined) lines.push('', words.tryIt, ...writeCurlLines(url, first))
  lines.push(...describeAge(world.versions.date, now, words), '', words.stop)
  return lines.join('\n')
}

/** The same for a machine, as one line of JSON. */
export function formatReadyJson(fake: ReadyFake, world: World): string {
  const { url, controlToken, httpsUrl, proxyUrl, caCertificate } = fake
  return JSON.stringify({
    url,
    controlToken,
    httpsUrl,
    proxyUrl,
    caCertificate,
    platforms: [...world.platforms.values()].map(listPlatform),
    miniPrograms: [...world.miniPrograms.values()].map(listMiniProgram),
  })
}

function describeAge(date: string, now: number, words: ReadyWords): string[] {
  const days = Math.floor((now - Date.parse(date)) / 86_400_000)
  return days <= outdatedAfterDays ? [] : ['', ...words.outdated(days, date)]
}

function describePlatform(platform: Platform, words: ReadyWords): string[] {
  return [
    words.platform,
    ...describeFields(listPlatform(platform)),
    ...[...platform.miniPrograms.values()].flatMap((miniProgram) => [
      words.miniProgram,
      ...describeFields(listMiniProgram(miniProgram)),
    ]),
  ]
}

function describeFields(fields: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields).map(([name, value]) => `  ${name.padEnd(21)} ${value}`)
}

function listPlatform(platform: Platform): Record<string, string> {
  const { componentAppid, componentSecret, componentVerifyTicket } = platform
  return { componentAppid, componentSecret, componentVerifyTicket }
}

function listMiniProgram(miniProgram: MiniProgram): Record<string, string> {
  return {
    appid: miniProgram.appid,
    secret: miniProgram.secret,
    accessToken: miniProgram.authorizerToken?.value ?? '',
    refreshToken: currentRefreshToken(miniProgram),
    authorizationCode: miniProgram.authorizationCode.value,
    componentAppid: miniProgram.platform.componentAppid,
  }
}

function writeCurlLines(url: string, miniProgram: MiniProgram): string[] {
  const token = encodeURIComponent(miniProgram.authorizerToken?.value ?? '')
  const call = (path: string, body: string): string =>
    `  curl -s '${url}${path}?access_token=${token}' -H 'Content-Type: application/json' -d '${body}'`
  return [
    call(operations.setSupportVersion.path, '{"version":"2.25.0"}'),
    call(operations.getSupportVersion.path, '{}'),
  ]
}
