import {
  onDistribution,
  onItems,
  onJson,
  onRows,
  readErrcode,
} from '#test/integration/contracts/provider/mutants/mutant.ts'
import { behind, checkNames, type WrongProviderRow } from './row.ts'

const rowChecks = { only: ['reply-shape', 'reply-rows', 'reply-rows-fine', 'reply-rows-many'] }

/** Providers that are wrong in what getSupportVersion answers. */
export const wrongContents: readonly WrongProviderRow[] = [
  {
    name: 'sorts the rows by their percentages',
    start: behind(() =>
      onItems((items) =>
        items.toSorted((one, other) => Number(one['percentage']) - Number(other['percentage'])),
      ),
    ),
    options: { only: checkNames.contents },
    findings: ['rows-differ'],
  },
  {
    name: 'sorts the versions as texts',
    start: behind(() => onItems((items) => items.toSorted(compareAsTexts))),
    options: rowChecks,
    findings: ['rows-differ'],
  },
  {
    name: 'leaves out rows of nobody',
    start: behind(() => onItems((items) => items.filter((row) => row['percentage'] !== 0))),
    options: { only: checkNames.contents },
    findings: ['rows-differ'],
  },
  {
    name: 'leaves out rows below one per mille',
    start: behind(() => onItems((items) => items.filter((row) => Number(row['percentage']) > 0.1))),
    options: rowChecks,
    findings: ['rows-differ'],
  },
  {
    name: 'answers fifty rows at most',
    start: behind(() => onItems((items) => items.slice(0, 50))),
    options: { only: checkNames.contents },
    findings: ['rows-differ'],
  },
  {
    name: 'answers every row twice',
    start: behind(() => onItems((items) => items.flatMap((row) => [row, row]))),
    options: rowChecks,
    findings: ['rows-differ'],
  },
  {
    name: 'makes one row of all patch versions',
    start: behind(() =>
      onItems((items) => items.filter(({ version }) => String(version).endsWith('.0'))),
    ),
    options: rowChecks,
    findings: ['rows-differ'],
  },
  {
    name: 'answers shares of one for percentages',
    start: behind(() => ({ reply: onRows(alterPercentage((percentage) => percentage / 100)) })),
    options: rowChecks,
    findings: ['percentage-rounded'],
  },
  {
    name: 'makes the percentages sum up to a hundred',
    start: behind(() =>
      onItems((items) => {
        const sum = items.reduce((part, row) => part + Number(row['percentage']), 0)
        return items.map(alterPercentage((percentage) => (percentage * 100) / sum))
      }),
    ),
    options: rowChecks,
    findings: ['percentage-rounded'],
  },
  {
    name: 'keeps percentages in 32 bits',
    start: behind(() => ({ reply: onRows(alterPercentage(Math.fround)) })),
    options: rowChecks,
    findings: ['percentage-rounded'],
  },
  {
    name: 'writes percentages as texts with their sign',
    start: behind(() => ({
      reply: onRows((row) => ({ ...row, percentage: `${String(row['percentage'])}%` })),
    })),
    options: rowChecks,
    findings: ['percentage-not-number'],
  },
  {
    name: 'leaves uv_info out if there is no row',
    start: behind(() => ({
      reply: onDistribution(({ uv_info: info, ...json }) => {
        const { items } = info as { items: unknown[] }
        return items.length === 0 ? json : { ...json, uv_info: info }
      }),
    })),
    options: { only: ['get-support-version-no-rows'] },
    findings: ['interaction-mismatch'],
  },
  {
    name: 'answers null for items if there is no row',
    start: behind(() => ({
      reply: (reply) => ({ ...reply, body: reply.body.replace('"items":[]', '"items":null') }),
    })),
    options: { only: ['get-support-version-no-rows'] },
    findings: ['interaction-mismatch'],
  },
  {
    name: 'answers rows without a version',
    start: behind(() => ({ reply: onRows(({ percentage }) => ({ percentage })) })),
    options: rowChecks,
    findings: ['reply-not-in-schema'],
  },
  {
    name: 'answers the rows as uv_info',
    start: behind(() => ({
      reply: onDistribution(({ uv_info: info, ...json }) => ({
        ...json,
        uv_info: (info as { items: unknown }).items,
      })),
    })),
    options: rowChecks,
    findings: ['uv-info-not-object'],
  },
  {
    name: 'answers no now_version',
    start: behind(() => ({
      reply: onDistribution((json) => ({ ...json, now_version: undefined })),
    })),
    options: { only: [...checkNames.contents, ...checkNames.sequences] },
    findings: ['now-version-missing'],
  },
  {
    name: 'leaves out the errmsg of a success',
    start: behind(() => ({
      reply: onJson(({ errmsg, ...json }) =>
        JSON.stringify(json['errcode'] === 0 ? json : { errmsg, ...json }),
      ),
    })),
    options: { only: ['reply-shape', 'reply-rid'] },
    findings: ['reply-not-in-schema'],
  },
  {
    name: 'puts success in the place of ok',
    start: behind(() => ({
      reply: (reply) => ({ ...reply, body: reply.body.replace('"ok"', '"success"') }),
    })),
    options: { only: ['reply-shape', 'reply-rid'] },
    findings: ['reply-not-in-schema'],
  },
  {
    name: 'puts what it answers into an envelope',
    start: behind(() => ({
      reply: onJson((json) => JSON.stringify({ code: 0, message: 'success', data: json })),
    })),
    options: { only: ['reply-shape', 'set-then-get', 'reply-errcode'] },
    findings: ['errcode-not-number'],
  },
  {
    name: 'answers errcode 0 with the text of a refusal',
    start: behind(() => ({
      reply: onJson((json) => JSON.stringify('errcode' in json ? { ...json, errcode: 0 } : json)),
    })),
    options: { only: ['array-body', 'no-body', 'no-version', 'refused-set'] },
    findings: [
      'array-body-accepted',
      'empty-body-not-44002',
      'missing-version-accepted',
      'unpublished-version-not-89014',
    ],
  },
  {
    name: 'refuses with HTTP 200 and an error of its own',
    start: behind(() => ({
      reply: onJson((json) =>
        JSON.stringify(json['errcode'] === 0 ? json : { error: json['errmsg'] }),
      ),
    })),
    options: { only: ['reply-errcode', 'array-body', 'null-body-on-set', 'no-version'] },
    findings: ['errcode-not-number'],
  },
  {
    name: 'answers the fields of a success as null when it refuses',
    start: behind(() => ({
      reply: onJson((json) =>
        JSON.stringify(
          json['errcode'] === 0 ? json : { ...json, now_version: null, uv_info: null },
        ),
      ),
    })),
    options: { only: ['reply-refusal', 'reply-refusal-on-set'] },
    findings: ['refusal-not-bare'],
  },
  {
    name: 'writes an errcode of a version as text',
    start: behind(() => ({
      reply: (reply) =>
        readErrcode(reply) === 89014
          ? { ...reply, body: reply.body.replace(':89014', ':"89014"') }
          : reply,
    })),
    options: { only: ['set-support-version-unpublished'] },
    findings: ['interaction-mismatch'],
  },
]

type Row = Parameters<Parameters<typeof onRows>[0]>[0]

function alterPercentage(alter: (percentage: number) => number): (row: Row) => Row {
  return (row) => ({ ...row, percentage: alter(Number(row['percentage'])) })
}

function compareAsTexts({ version: one }: Row, { version: other }: Row): number {
  return String(one) < String(other) ? -1 : 1
}
