import { describe, expect, it } from 'vitest'
import { formatReadyText } from '#cli/ready-message.ts'
import { langs } from '#server/wechat/rules/rule-text.ts'
import { createScene } from '#test/support/scene.ts'

const { world } = createScene().engine
const fake = {
  url: 'http://127.0.0.1:8080',
  controlToken: 'control',
  httpsUrl: 'https://127.0.0.1:8443',
  proxyUrl: 'http://127.0.0.1:8081',
  caCertificate: null,
}

function onDay(count: number): number {
  return Date.parse(world.versions.date) + count * 86_400_000
}

describe('formatReadyText', () => {
  it('has the same fields and commands in every language, and other words', () => {
    const [english = [], chinese = []] = langs.map((lang) =>
      formatReadyText(fake, world, lang, onDay(121)).split('\n'),
    )
    const isShared = (line: string): boolean => line.startsWith('  ') || line === ''
    expect(chinese.filter(isShared)).toEqual(english.filter(isShared))
    expect(english.filter((line) => !isShared(line) && chinese.includes(line))).toEqual([
      `HTTPS                 ${fake.httpsUrl}`,
    ])
    expect(chinese).toHaveLength(english.length)
  })

  it('begins values in one column in Chinese, whose characters are two columns wide', () => {
    const text = formatReadyText(fake, world, 'zh', onDay(0)).replace(/\p{Script=Han}/gu, '**')
    for (const value of [fake.httpsUrl, fake.proxyUrl, fake.controlToken]) {
      expect(text).toMatch(new RegExp(`^.{21} ${value}$`, 'm'))
    }
  })

  it.each([
    ['en', 'The published versions that this server knows are 121 days old'],
    ['zh', '本模拟服务已知的基础库版本是 121 天前的数据'],
  ] as const)('says in %s when the published versions are older than 120 days', (lang, note) => {
    expect(formatReadyText(fake, world, lang, onDay(120))).not.toContain(world.versions.date)
    const text = formatReadyText(fake, world, lang, onDay(121))
    expect(text).toContain(note)
    expect(text).toContain(world.versions.date)
  })
})
