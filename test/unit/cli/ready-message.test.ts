import { expect, it } from 'vitest'
import { formatReadyText } from '#cli/ready-message.ts'
import { createScene } from '#test/support/scene.ts'

const fake = {
  url: 'http://127.0.0.1:1',
  controlToken: null,
  httpsUrl: null,
  proxyUrl: null,
  caCertificate: null,
}

it('says when the published versions are older than 120 days', () => {
  const { world } = createScene().engine
  const day = (count: number): number => Date.parse(world.versions.date) + count * 86_400_000
  expect(formatReadyText(fake, world, day(120))).not.toContain('days old')
  expect(formatReadyText(fake, world, day(121))).toContain(
    `The published versions that this server knows are 121 days old (${world.versions.date}).`,
  )
})
