import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import * as contracts from '#contracts/index.ts'
import { buildReport } from '#test/support/build-report.ts'

const {
  assertClient,
  assertProvider,
  fillPattern,
  findInteraction,
  formatReport,
  interactions,
  lintPact,
  matchPattern,
  readPact,
  verifyClient,
  verifyProvider,
  writePact,
} = contracts

/** Calls as a program in JavaScript makes them, whose arguments no compiler has seen. */
type Call = (...args: readonly unknown[]) => unknown

const url = 'http://127.0.0.1:1'
const client = {
  getSupportVersion: () => Promise.resolve(),
  setSupportVersion: () => Promise.resolve(),
}
const pact = { consumer: 'shop', dir: tmpdir() }
const [row] = interactions

/** Every function of the entry that takes arguments, with arguments that are right for it. */
const functions: Readonly<Record<string, readonly [Call, readonly unknown[]]>> = {
  assertClient: [assertClient as Call, [client, { only: ['get-fields'], timeout: 0 }]],
  assertProvider: [assertProvider as Call, [{ url }]],
  fillPattern: [fillPattern as Call, [{ errcode: 0 }, {}]],
  findInteraction: [findInteraction as Call, ['get-support-version']],
  formatReport: [formatReport as Call, [buildReport(), 'text']],
  lintPact: [lintPact, [{}]],
  matchPattern: [matchPattern as Call, [{ errcode: 0 }, {}, {}]],
  readPact: [readPact as Call, ['/nowhere.json']],
  verifyClient: [verifyClient as Call, [client, { only: ['get-fields'], timeout: 0 }]],
  verifyProvider: [verifyProvider as Call, [{ url }]],
  writePact: [writePact as Call, [{ ...pact, interactions: [] }]],
}

const oddities = [undefined, null, 'nope', 3, true, [], ['nope'], {}, { nope: 1 }, () => undefined]

describe('a wrong argument of a public function', () => {
  it('is tried of every function', () => {
    const names = Object.entries(contracts).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    )
    const others = ['ContractError', 'FakeWeixinError', 'listClientChecks']
    expect(names.sort()).toEqual([...Object.keys(functions), ...others].sort())
  })

  it.each(Object.entries(functions))(
    'is never a bare error of %s()',
    async (_name, [call, args]) => {
      for (const place of args.keys()) {
        for (const oddity of oddities) {
          const error = await catchError(call, args.with(place, oddity))
          if (error !== null)
            expect(['FakeWeixinError', 'ContractError']).toContain((error as Error).name)
        }
      }
    },
  )

  it.each<[string, Call, readonly unknown[], string]>([
    [
      'no options',
      verifyProvider as Call,
      [],
      'Failed to verify a provider: the argument options is wrong, received nothing. Expected an object with options: name, only,',
    ],
    [
      'no options',
      writePact as Call,
      [],
      'Failed to write a Pact: the argument options is wrong, received nothing. Expected an object with options: consumer, provider,',
    ],
    ['null', verifyClient as Call, [client, null], 'the argument options is wrong, received null.'],
    ['a url', verifyProvider as Call, ['http://me:hush@x'], 'received a value of type string.'],
    ['an array', writePact as Call, [[]], 'received an array.'],
    ['no url', verifyProvider as Call, [{}], 'the option url is wrong, received nothing.'],
    ['no consumer', writePact as Call, [{}], 'the option consumer is wrong, received nothing.'],
    ['no folder', writePact as Call, [{ consumer: 'x' }], 'option dir is wrong, received nothing.'],
    ['no format', formatReport as Call, [buildReport()], 'the argument format is wrong, received'],
    ['no pattern', matchPattern as Call, [], 'the argument pattern is wrong, received nothing.'],
  ])('is refused: %s', expectRefusal)

  it.each<[string, Call, object, string]>([
    ['only', verifyProvider as Call, { url, only: 'no-body' }, 'in an array. Omit it for all'],
    ['pacts', verifyProvider as Call, { url, pacts: 'x.json' }, 'received string "x.json".'],
    ['stateHandlers', verifyProvider as Call, { url, stateHandlers: null }, 'received null.'],
    ['writes', verifyProvider as Call, { url, writes: 'no' }, 'Expected true or false.'],
    ['signal', verifyProvider as Call, { url, signal: {} }, 'Expected an AbortSignal.'],
    ['controlToken', verifyProvider as Call, { url, controlToken: ['hush'] }, 'received an array.'],
    ['dri', writePact as Call, { ...pact, dri: 'x' }, '(did you mean "dir"?). Expected consumer,'],
    ['tier', writePact as Call, { ...pact, tier: 'lax' }, 'Expected strict or tolerant.'],
    ['interactions', writePact as Call, { ...pact, interactions: 'all' }, 'in an array.'],
    [
      'interactions[1]',
      writePact as Call,
      { ...pact, interactions: [row, 'nope'] },
      'received string "nope". Expected a row of `interactions`',
    ],
    [
      'interactions[0]',
      writePact as Call,
      { ...pact, interactions: [findInteraction('nope')] },
      'received nothing. Expected a row of `interactions`, or one with the same fields. Note that findInteraction()',
    ],
  ])('is refused: the option %s', async (option, call, options, words) => {
    await expectRefusal('', call, [options], `the option ${option} is wrong`)
    await expectRefusal('', call, [options], words)
  })

  it.each<[string, object]>([
    ['no name', { name: undefined }],
    ['an unknown operation', { operation: 'toString' }],
    ['an unknown state', { given: { state: 'nope', params: {} } }],
    ['no parameters of a state', { given: { state: 'authorised' } }],
    ['no query', { request: { body: null } }],
    ['no body', { request: { query: {} } }],
    ['a term that is none', { reply: { errcode: { term: 'nope' } } }],
    ['a regular expression that is none', { reply: { errmsg: text('(') } }],
  ])('is refused: an interaction with %s', async (_title, wrong) => {
    const options = { ...pact, interactions: [{ ...row, ...wrong }] }
    await expectRefusal('', writePact as Call, [options], 'the option interactions[0] is wrong')
  })
})

function text(regex: string) {
  return { term: 'text', regex, example: '', stateValue: null }
}

async function expectRefusal(
  _title: string,
  call: Call,
  args: readonly unknown[],
  words: string,
): Promise<void> {
  const error = await catchError(call, args)
  expect(error).toMatchObject({
    name: 'FakeWeixinError',
    code: 'invalid_options',
    message: expect.stringContaining(words) as unknown,
  })
  expect(String(error)).not.toContain('hush')
}

async function catchError(call: Call, args: readonly unknown[]): Promise<unknown> {
  try {
    await call(...args)
    return null
  } catch (error) {
    return error
  }
}
