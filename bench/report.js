// @ts-check
import { formatTable } from './table.js'

/** The floor counts as bound by its processor from this share on. */
const boundShare = 0.9

/**
 * The tables of the load, one for each endpoint, with a warning where a server did not use its whole
 * processor.
 *
 * @param {import('./throughput.js').ThroughputRow[]} rows
 * @returns {string}
 */
export function describeThroughput(rows) {
  const names = [...new Set(rows.map((row) => row.endpoint))]
  const tables = names.map((name) => {
    const own = rows.filter((row) => row.endpoint === name)
    const head = [
      name,
      'req/s',
      'min - max',
      'p99 ms',
      'CPU',
      'bytes',
      'of the floor',
      'min - max',
      'per CPU',
      'aim',
    ]
    return `${formatTable(head, own.map(throughputCells))}\n${describeBound(own)}`
  })
  return tables.join('\n\n')
}

/**
 * The table of the cold starts.
 *
 * @param {import('./cold-start.js').ColdStartRow[]} rows
 * @returns {string}
 */
export function describeColdStart(rows) {
  const head = ['cold start', 'ms', 'min - max', 'of express', 'min - max', 'aim']
  return formatTable(head, rows.map(coldStartCells))
}

/** @param {import('./throughput.js').ThroughputRow} row */
function throughputCells(row) {
  return [
    row.contestant,
    row.requestsPerSecond.median.toFixed(0),
    formatRange(row.requestsPerSecond, 0),
    row.p99Ms.toFixed(2),
    formatShare(row.processorShare),
    String(row.replyBytes),
    row.ratioToFloor.median.toFixed(2),
    formatRange(row.ratioToFloor, 2),
    row.ratioPerProcessorSecond?.toFixed(2) ?? '?',
    row.aim === undefined ? '' : `>= ${row.aim}`,
  ]
}

/** @param {import('./cold-start.js').ColdStartRow} row */
function coldStartCells(row) {
  return [
    row.contestant,
    row.milliseconds.median.toFixed(1),
    formatRange(row.milliseconds, 1),
    row.ratioToExpress.median.toFixed(2),
    formatRange(row.ratioToExpress, 2),
    row.aim === undefined ? '' : `<= ${row.aim}`,
  ]
}

/**
 * Says whether the servers, the floor above all, were limited by their processor and not by wrk.
 *
 * @param {import('./throughput.js').ThroughputRow[]} rows of one endpoint, the floor first
 */
function describeBound([floor, ...others]) {
  const idle = others.filter((row) => (row.processorShare ?? 1) < boundShare)
  const lines = [describeFloor(floor?.processorShare)]
  for (const { contestant, processorShare } of idle) {
    lines.push(
      `WARNING: ${contestant} used only ${formatShare(processorShare)} of a processor. Something ` +
        'else ran there, so its rate is too low.',
    )
  }
  return lines.join('\n')
}

/** @param {number | undefined} share */
function describeFloor(share) {
  if (share === undefined) return 'The floor: processor use not measured (no /proc here).'
  if (share >= boundShare) {
    return `The floor is bound by its processor: it used ${formatShare(share)} of one.`
  }
  return (
    `WARNING: the floor used only ${formatShare(share)} of a processor. wrk, or something else that ` +
    'runs on this machine, is the limit: of these ratios only "per CPU" means something.'
  )
}

/**
 * @param {import('./spread.js').Spread} spread
 * @param {number} digits
 */
function formatRange(spread, digits) {
  return `${spread.min.toFixed(digits)} - ${spread.max.toFixed(digits)}`
}

/** @param {number | undefined} share */
function formatShare(share) {
  return share === undefined ? '?' : `${(share * 100).toFixed(0)} %`
}
