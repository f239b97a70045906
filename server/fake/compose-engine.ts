import {
  newestPublishedVersion,
  publishedVersions,
  publishedVersionsDate,
} from '../../fixtures/base-library-versions.ts'
import {
  generateAccessToken,
  generateAppid,
  generateAuthorizationCode,
  generatePreAuthCode,
  generateRefreshToken,
  generateSecret,
  generateTicket,
} from '../../fixtures/credentials.ts'
import { generateUvItems } from '../../fixtures/generate-uv-items.ts'
import { createRandom } from '../../fixtures/seeded-random.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import type { CredentialSource, VersionCatalogue, WorldOptions } from '../wechat/world.ts'
import type { ResolvedOptions } from './options.ts'

/** The one place where the engine meets its data, its clock and its random generators. */
export function composeEngine(options: ResolvedOptions): Engine {
  return createEngine({
    policy: options,
    versions: createCatalogue(options.extraVersions),
    credentials: createCredentials(options.seed),
    generateUvItems: createUvItemsGenerator(options),
    now: options.now,
    seed: options.seed,
    createRandom,
    diagnosticHeader: options.diagnosticHeader,
    journalLimits: { entries: options.journalEntries, bytes: options.journalBytes },
  })
}

function createCatalogue(extraVersions: readonly string[]): VersionCatalogue {
  return {
    published: new Set([...publishedVersions, ...extraVersions]),
    newest: newestPublishedVersion,
    date: publishedVersionsDate,
  }
}

function createCredentials(seed: string): CredentialSource {
  const random = createRandom(`${seed}/credentials`)
  return {
    appid: () => generateAppid(random),
    secret: () => generateSecret(random),
    accessToken: () => generateAccessToken(random),
    refreshToken: () => generateRefreshToken(random),
    ticket: () => generateTicket(random),
    authorizationCode: () => generateAuthorizationCode(random),
    preAuthCode: () => generatePreAuthCode(random),
  }
}

function createUvItemsGenerator(options: ResolvedOptions): WorldOptions['generateUvItems'] {
  const { seed, percentage, rows, integerOnly, extraVersions } = options
  return (appid, visitors = options.visitors) =>
    generateUvItems({
      seed: `${seed}/${appid}`,
      visitors,
      versions: [...publishedVersions, ...extraVersions],
      percentage,
      rows,
      integerOnly,
    })
}
