import assert from 'node:assert/strict'
import { publishedVersions } from '#fixtures/base-library-versions.ts'
import { sortVersions } from '#schemas/compare-versions.ts'
import type { GetSupportVersionReply } from '#schemas/index.ts'
import { formatIssues } from '#schemas/issue.ts'
import { parseMessage } from '#schemas/validate.ts'
import type { WireReply } from '#test/conformance/transport.ts'
import { get, type Row } from './row.ts'

type Items = GetSupportVersionReply['uv_info']['items']

/** The rows of `uv_info` and what their percentages mean. */
export const uvRows: readonly Row[] = [
  {
    rule: 'uv-percentage',
    title: 'gives shares in percent with two decimals that sum to 100 but for rounding',
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        const items = readItems(reply)
        expectDecimals(items, 2)
        expectSum(items, 100, items.length * 0.005)
      },
    },
  },
  {
    rule: 'uv-percentage',
    title: 'gives each of 20 visitors five percent',
    shop: { visitors: 20 },
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        const items = readItems(reply)
        for (const { percentage } of items) assert.equal(percentage % 5, 0)
        expectSum(items, 100, 0)
      },
    },
  },
  {
    rule: 'uv-percentage',
    title: 'gives zeros to a mini program without visitors',
    shop: { visitors: 0 },
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        expectSum(readItems(reply), 0, 0)
      },
    },
  },
  {
    rule: 'uv-percentage',
    title: 'gives whole percents that sum to 100 when told to',
    options: { integerOnly: true },
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        const items = readItems(reply)
        expectDecimals(items, 0)
        expectSum(items, 100, 0)
      },
    },
  },
  {
    rule: 'uv-percentage',
    title: 'gives the fraction below each version, with four decimals, when told to',
    options: { percentage: 'below' },
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        const items = readItems(reply)
        expectDecimals(items, 4)
        expectFractionsBelow(items)
      },
    },
  },
  {
    rule: 'uv-percentage',
    title: 'gives fractions of 76 visitors, as the one capture has them, when told to',
    options: { percentage: 'below' },
    shop: { visitors: 76 },
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        const items = readItems(reply)
        expectFractionsBelow(items)
        const fractions = Array.from({ length: 77 }, (_, count) => Number((count / 76).toFixed(4)))
        for (const { percentage } of items) assert.ok(fractions.includes(percentage))
      },
    },
  },
  {
    rule: 'uv-rows',
    title: 'lists the 34 versions of the public distribution in ascending order',
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        const items = readItems(reply)
        assert.equal(items.length, 34)
        assert.deepEqual(listVersions(items).slice(0, 1), ['2.19.6'])
        assert.deepEqual(listVersions(items).slice(-1), ['3.15.1'])
        expectAscending(items)
      },
    },
  },
  {
    rule: 'uv-rows',
    title: 'keeps the versions that nobody uses, with 0',
    shop: { visitors: 20 },
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        const items = readItems(reply)
        assert.equal(items.length, 34)
        expectAscending(items)
        assert.ok(items.filter(({ percentage }) => percentage === 0).length >= 14)
      },
    },
  },
  {
    rule: 'uv-rows',
    title: 'lists 0.0.0 and every release when told to',
    options: { rows: 'all' },
    request: (scene) => get(scene),
    reply: {
      satisfies: (reply) => {
        const versions = listVersions(readItems(reply))
        assert.equal(versions[0], '0.0.0')
        assert.deepEqual(
          publishedVersions.filter((version) => !versions.includes(version)),
          [],
        )
        expectAscending(readItems(reply))
      },
    },
  },
  {
    rule: 'uv-rows',
    title: 'lists a version that was added among every release',
    options: { rows: 'all', extraVersions: ['9.9.9'] },
    request: (scene) => get(scene),
    reply: { matches: /\{"version":"9\.9\.9","percentage":0\}\]\}\}$/ },
  },
  {
    rule: 'uv-rows',
    title: 'gives rows that were set by hand as they are',
    shop: { rows: [{ version: '1.0.0', percentage: 12.5 }] },
    request: (scene) => get(scene),
    reply: {
      body: '{"errcode":0,"errmsg":"ok","now_version":"1.0.0","uv_info":{"items":[{"version":"1.0.0","percentage":12.5}]}}',
    },
  },
]

function readItems({ body }: WireReply): Items {
  const { value, issues } = parseMessage('get-support-version-reply', JSON.parse(body))
  if (value === undefined) throw new Error(formatIssues(issues))
  return value.uv_info.items
}

function listVersions(items: Items): string[] {
  return items.map(({ version }) => version)
}

function expectAscending(items: Items): void {
  assert.deepEqual(listVersions(items), sortVersions(listVersions(items)))
}

/** All fit into so many decimals, and not all into one less. */
function expectDecimals(items: Items, decimals: number): void {
  const fitInto = (places: number): boolean =>
    items.every(({ percentage }) => percentage === Number(percentage.toFixed(places)))
  assert.ok(fitInto(decimals))
  assert.ok(decimals === 0 || !fitInto(decimals - 1))
}

function expectSum(items: Items, sum: number, tolerance: number): void {
  const total = items.reduce((before, { percentage }) => before + percentage, 0)
  // Binary fractions do not add up exactly.
  assert.ok(Math.abs(total - sum) <= tolerance + 1e-9, `the percentages sum to ${total}`)
}

function expectFractionsBelow(items: Items): void {
  const percentages = items.map(({ percentage }) => percentage)
  assert.equal(percentages[0], 0)
  assert.deepEqual(
    percentages,
    [...percentages].sort((a, b) => a - b),
  )
  const last = percentages.at(-1) ?? 1
  assert.ok(last > 0.5 && last < 1, `the last fraction is ${last}`)
}
