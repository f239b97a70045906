import { operations } from '../schemas/generated/operations.ts'
import type { FakeWeixin } from '../server/fake/fake-weixin.ts'
import { currentRefreshToken } from '../server/wechat/mini-program.ts'
import type { MiniProgram, Platform, World } from '../server/wechat/world.ts'

/** The URLs of a running fake, and what callers of its control API must send. */
export type ReadyFake = Pick<
  FakeWeixin,
  'url' | 'controlToken' | 'httpsUrl' | 'proxyUrl' | 'caCertificate'
>

const outdatedAfterDays = 120

/**
 * The text that `serve` prints: the URLs, the credentials, commands to paste, and a note if the list
 * of published versions is older than 120 days at `now` (milliseconds since 1970).
 */
export function formatReadyText(fake: ReadyFake, world: World, now: number): string {
  const { url, controlToken, httpsUrl, proxyUrl } = fake
  const lines = [`fake-weixin is listening on ${url}`]
  if (httpsUrl !== null) lines.push(`HTTPS                 ${httpsUrl}`)
  if (proxyUrl !== null) lines.push(`Proxy                 ${proxyUrl}`)
  if (controlToken !== null) lines.push('', `Control token         ${controlToken}`)
  for (const platform of world.platforms.values()) lines.push('', ...describePlatform(platform))
  const [first] = world.miniPrograms.values()
  if (first !== undefined) lines.push('', 'Try it:', ...writeCurlLines(url, first))
  lines.push(...describeAge(world.versions.date, now), '', 'Press Ctrl+C to stop. Exchanges:')
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

function describeAge(date: string, now: number): string[] {
  const days = Math.floor((now - Date.parse(date)) / 86_400_000)
  if (days <= outdatedAfterDays) return []
  return [
    '',
    `The published versions that this server knows are ${days} days old (${date}). Update fake-weixin,`,
    'or add the versions that you need with --extra-version.',
  ]
}

function describePlatform(platform: Platform): string[] {
  return [
    'Platform',
    ...describeFields(listPlatform(platform)),
    ...[...platform.miniPrograms.values()].flatMap((miniProgram) => [
      'Mini program of this platform',
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
