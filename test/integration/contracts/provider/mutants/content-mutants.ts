import { onDistribution, onRows, type Mutant } from './mutant.ts'

/** Providers that are wrong in what getSupportVersion answers. */
export const contentMutants: readonly Mutant[] = [
  {
    fault: 'writes percentages as text',
    finding: 'percentage-not-number',
    check: 'reply-shape',
    reply: onRows((row) => ({ ...row, percentage: String(row['percentage']) })),
  },
  {
    fault: 'knows whole percents alone',
    finding: 'percentage-rounded',
    check: 'reply-rows',
    reply: onRows((row) => ({ ...row, percentage: Math.round(Number(row['percentage'])) })),
  },
  {
    fault: 'rounds percentages to two decimals',
    finding: 'percentage-rounded',
    check: 'reply-rows',
    reply: onRows((row) => ({ ...row, percentage: Number(Number(row['percentage']).toFixed(2)) })),
  },
  {
    fault: 'rounds percentages to four decimals',
    finding: 'percentage-rounded',
    check: 'reply-rows-fine',
    reply: onRows((row) => ({ ...row, percentage: Number(Number(row['percentage']).toFixed(4)) })),
  },
  {
    fault: 'answers ten rows at most',
    finding: 'rows-differ',
    check: 'reply-rows-many',
    reply: onDistribution(({ uv_info: info, ...json }) => ({
      ...json,
      uv_info: { items: (info as { items: unknown[] }).items.slice(0, 10) },
    })),
  },
  {
    fault: 'gives every row the same version',
    finding: 'rows-differ',
    check: 'reply-rows',
    reply: onRows((row) => ({ ...row, version: '1.6.0' })),
  },
  {
    fault: 'answers uv_info as an array',
    finding: 'uv-info-not-object',
    check: 'reply-shape',
    reply: onDistribution(({ uv_info: info, ...json }) => ({ ...json, uv_info: [info] })),
  },
  {
    fault: 'leaves out now_version',
    finding: 'now-version-missing',
    check: 'reply-shape',
    reply: onDistribution((json) => ({ ...json, now_version: undefined })),
  },
  {
    fault: 'answers now_version as a number',
    finding: 'reply-not-in-schema',
    check: 'reply-shape',
    reply: onDistribution((json) => ({ ...json, now_version: 2.2 })),
  },
]
