import { publishedVersions } from '#fixtures/base-library-versions.ts'
import { generateUvItems, type GenerateUvItemsOptions } from '#fixtures/generate-uv-items.ts'
import type { Seed, WorldOptions } from '#schemas/generated/types.ts'
import { callGet, callSet } from './call-fake.ts'

/** A world with one mini program that names nothing that an option decides. */
export const seedOfShop: Seed = {
  miniPrograms: [{ appid: 'wxshop', secret: 'shop-secret', accessToken: 'shop' }],
}

/** What a caller sees of the options of the world. */
export interface WorldFacts {
  /** The errcodes of versions: of the right form, released after the data, and of no right form. */
  unpublished: unknown
  extra: unknown
  malformed: unknown
  /** The errcodes of tokens: from `/cgi-bin/token`, and unknown. */
  ownToken: unknown
  unknownToken: unknown
  /** Whether the errmsg of a refusal ends in a request id. */
  hasRid: boolean
  hasHeader: boolean
  items: unknown
}

/** Calls a fake that started with {@link seedOfShop}, and says what it answers. */
export async function observeWorld(url: string): Promise<WorldFacts> {
  const query = 'grant_type=client_credential&appid=wxshop&secret=shop-secret'
  const reply = await fetch(`${url}/cgi-bin/token?${query}`)
  const { access_token: own } = (await reply.json()) as { access_token: string }
  const { uv_info: info } = await callGet(url, 'shop')
  const malformed = await callSet(url, 'shop', '9.9')
  return {
    unpublished: (await callSet(url, 'shop', '9.9.9'))['errcode'],
    extra: (await callSet(url, 'shop', '9.9.8'))['errcode'],
    malformed: malformed['errcode'],
    ownToken: (await callGet(url, own))['errcode'],
    unknownToken: (await callGet(url, 'unknown'))['errcode'],
    hasRid: String(malformed['errmsg']).includes(' rid: '),
    hasHeader: reply.headers.has('X-Fake-Weixin'),
    items: (info as { items: unknown }).items,
  }
}

/** The rows of the mini program, as `observeWorld()` sees them. */
export function buildItems(
  seed: string,
  { versions = [], ...options }: Partial<GenerateUvItemsOptions>,
): unknown {
  return generateUvItems({
    visitors: 3000,
    ...options,
    seed: `${seed}/wxshop`,
    versions: [...publishedVersions, ...versions],
  })
}

const usualSeed = 'fake-weixin'

/** What a caller sees if nothing is said of the world. */
export const usualFacts: WorldFacts = {
  unpublished: 89014,
  extra: 89014,
  malformed: 89014,
  ownToken: 86000,
  unknownToken: 40001,
  hasRid: true,
  hasHeader: true,
  items: buildItems(usualSeed, {}),
}

/** For each option of the world a value, and what changes with it. */
export const worldCases: {
  readonly [Name in keyof WorldOptions]-?: readonly [
    value: Required<WorldOptions>[Name],
    changes: Partial<WorldFacts>,
  ]
} = {
  seed: ['other', { items: buildItems('other', {}) }],
  versions: ['wellFormed', { unpublished: 0, extra: 0 }],
  extraVersions: [['9.9.8'], { extra: 0 }],
  badVersionErrcode: [85015, { unpublished: 85015, extra: 85015, malformed: 85015 }],
  ownTokens: ['accept', { ownToken: 0 }],
  ownTokenErrcode: [48001, { ownToken: 48001 }],
  errmsgs: ['documented', { hasRid: false }],
  unknownCredentials: ['accept', { unknownToken: 0 }],
  percentage: ['below', { items: buildItems(usualSeed, { percentage: 'below' }) }],
  rows: ['all', { items: buildItems(usualSeed, { rows: 'all' }) }],
  integerOnly: [true, { items: buildItems(usualSeed, { integerOnly: true }) }],
  visitors: [7, { items: buildItems(usualSeed, { visitors: 7 }) }],
  diagnosticHeader: [false, { hasHeader: false }],
}

/** All these options at once, as flags, and what a caller sees of them. */
export const worldFlags: readonly string[] = [
  ...['--seed', 'other', '--versions', 'wellFormed', '--extra-version', '9.9.8'],
  ...[
    '--bad-version-errcode',
    '85015',
    '--accept-own-tokens',
    '--own-token-errcode',
    '48001',
    '--accept-unknown',
  ],
  ...['--percentage', 'below', '--rows', 'all', '--integer-only', '--visitors', '7'],
  '--no-diagnostic-header',
  '--errmsgs',
  'documented',
]

/** What a caller sees of {@link worldFlags}. */
export const factsOfFlags: WorldFacts = {
  unpublished: 0,
  extra: 0,
  malformed: 85015,
  ownToken: 0,
  unknownToken: 0,
  hasRid: false,
  hasHeader: false,
  items: buildItems('other', {
    percentage: 'below',
    rows: 'all',
    integerOnly: true,
    visitors: 7,
    versions: ['9.9.8'],
  }),
}
