import { expect } from 'vitest'
import { isMessage } from '#schemas/validate.ts'
import type { RawOutcome } from '#test/support/raw-call.ts'

/** One fault, and what a socket sees of it. */
export interface FaultRow {
  /** What happens on the wire, as a sentence. */
  says: string
  /** What is given to `addFault`. */
  fault: Record<string, unknown>
  /** The call that triggers it; getSupportVersion unless it says. */
  operation?: 'setSupportVersion'
  /** Checks what the socket saw. */
  check: (outcome: RawOutcome) => void
  /** The version after a call that set 2.25.0; not looked at on a get. */
  versionAfter?: '1.0.0' | '2.25.0'
}

interface Reply {
  errcode: number
  errmsg: string
  uv_info: { items: { version: string; percentage: number }[] }
}

function parse({ body }: RawOutcome): Reply {
  return JSON.parse(body) as Reply
}

function rowsOf(outcome: RawOutcome): Reply['uv_info']['items'] {
  return parse(outcome).uv_info.items
}

function expectLost({ status, body }: RawOutcome): void {
  expect({ status, body }).toEqual({ status: 0, body: '' })
}

/** Every fault there is, alone. */
export const faultRows: readonly FaultRow[] = [
  {
    says: 'Answers an errcode with its exact text; the operation is not done.',
    fault: { errcode: -1 },
    operation: 'setSupportVersion',
    versionAfter: '1.0.0',
    check: (outcome) => {
      expect(parse(outcome)).toEqual({
        errcode: -1,
        errmsg: expect.stringMatching(/^system error rid: [0-9a-f-]{26}$/) as string,
      })
    },
  },
  {
    says: 'Answers an errcode although the operation was done.',
    fault: { errcode: -1, when: 'after' },
    operation: 'setSupportVersion',
    versionAfter: '2.25.0',
    check: (outcome) => {
      expect(parse(outcome).errcode).toBe(-1)
    },
  },
  {
    says: 'Waits before the reply, for a fixed time.',
    fault: { delay: 40 },
    check: ({ waited, status }) => {
      expect(status).toBe(200)
      expect(waited).toBeGreaterThanOrEqual(38)
    },
  },
  {
    says: 'Waits before the reply, for a random time within a range.',
    fault: { delay: { min: 40, max: 60 }, seed: 'range' },
    check: ({ waited, status }) => {
      expect(status).toBe(200)
      expect(waited).toBeGreaterThanOrEqual(38)
    },
  },
  {
    says: 'Sends the body in 20 pieces over the delay (1 s unless it says).',
    fault: { connection: 'drip', delay: 60 },
    check: (outcome) => {
      expect(outcome.pieces).toBeGreaterThan(3)
      expect(parse(outcome).errcode).toBe(0)
    },
  },
  {
    says: 'Never answers; the connection stays open.',
    fault: { connection: 'hang' },
    operation: 'setSupportVersion',
    versionAfter: '1.0.0',
    check: (outcome) => {
      expect(outcome.end).toBe('open')
      expectLost(outcome)
    },
  },
  {
    says: 'Resets the connection (RST) without a byte; the operation is not done.',
    fault: { connection: 'reset' },
    operation: 'setSupportVersion',
    versionAfter: '1.0.0',
    check: (outcome) => {
      expect(outcome.end).toBe('reset')
      expectLost(outcome)
    },
  },
  {
    says: 'Resets the connection after the write: the version was set, the answer was lost.',
    fault: { connection: 'reset', when: 'after' },
    operation: 'setSupportVersion',
    versionAfter: '2.25.0',
    check: expectLost,
  },
  {
    says: 'Closes the connection without a byte.',
    fault: { connection: 'empty' },
    check: (outcome) => {
      expect(outcome.end).toBe('closed')
      expectLost(outcome)
    },
  },
  {
    says: 'Closes the connection in the middle of the body.',
    fault: { connection: 'cut' },
    check: ({ end, headers, body }) => {
      expect(end).toBe('closed')
      expect(body.length).toBe(Math.floor(Number(headers['content-length']) / 2))
    },
  },
  {
    says: 'Names a Content-Length of 10 bytes more than it sends, and closes the connection.',
    fault: { reply: 'wrongContentLength' },
    check: ({ end, headers, body }) => {
      expect(end).toBe('closed')
      expect(Number(headers['content-length'])).toBe(body.length + 10)
    },
  },
  {
    says: 'Sends JSON without its last character.',
    fault: { reply: 'malformedJson' },
    check: (outcome) => {
      expect(outcome.headers['content-length']).toBe(String(outcome.body.length))
      expect(() => parse(outcome)).toThrow(SyntaxError)
    },
  },
  {
    says: 'Sends an HTML page with status 502.',
    fault: { reply: 'html502' },
    check: ({ status, headers, body }) => {
      expect(status).toBe(502)
      expect(headers['content-type']).toBe('text/html')
      expect(body).toContain('502 Bad Gateway')
    },
  },
  {
    says: 'Sends the JSON as text/plain.',
    fault: { reply: 'textPlain' },
    check: (outcome) => {
      expect(outcome.headers['content-type']).toBe('text/plain')
      expect(parse(outcome).errcode).toBe(0)
    },
  },
  {
    says: 'Sends the JSON over several lines, with a newline at the end.',
    fault: { reply: 'prettyJson' },
    check: (outcome) => {
      expect(outcome.body).toMatch(/^\{\n {2}"errcode": 0,[\s\S]*\}\n$/)
      expect(outcome.headers['content-length']).toBe(String(outcome.body.length))
    },
  },
  {
    says: 'Sends no body.',
    fault: { reply: 'emptyBody' },
    check: ({ status, headers, body }) => {
      expect({ status, body, length: headers['content-length'] }).toEqual({
        status: 200,
        body: '',
        length: '0',
      })
    },
  },
  {
    says: 'Answers with another HTTP status.',
    fault: { status: 503 },
    check: ({ status }) => {
      expect(status).toBe(503)
    },
  },
  {
    says: 'Answers without a row of uv_info.',
    fault: { surprise: 'noRows' },
    check: (outcome) => {
      expect(rowsOf(outcome)).toEqual([])
    },
  },
  {
    says: 'Answers with one row of uv_info.',
    fault: { surprise: 'oneRow' },
    check: (outcome) => {
      expect(rowsOf(outcome)).toHaveLength(1)
    },
  },
  {
    says: 'Answers with 300 rows of uv_info.',
    fault: { surprise: 'manyRows' },
    check: (outcome) => {
      expect(rowsOf(outcome)).toHaveLength(300)
    },
  },
  {
    says: 'Answers with percentages of three decimals.',
    fault: { surprise: 'fractions' },
    check: (outcome) => {
      expect(rowsOf(outcome).every(({ percentage }) => !Number.isInteger(percentage))).toBe(true)
    },
  },
  {
    says: 'Answers with integer percentages.',
    fault: { surprise: 'integers' },
    check: (outcome) => {
      expect(rowsOf(outcome).every(({ percentage }) => Number.isInteger(percentage))).toBe(true)
    },
  },
  {
    says: 'Answers with a field that no page knows.',
    fault: { surprise: 'unknownFields' },
    check: (outcome) => {
      expect(parse(outcome)).toHaveProperty('new_field')
    },
  },
  {
    says: 'Answers with the fields in another order.',
    fault: { surprise: 'keyOrder' },
    check: (outcome) => {
      expect(Object.keys(parse(outcome))).toEqual(['uv_info', 'now_version', 'errmsg', 'errcode'])
    },
  },
  {
    says: 'Answers a legal reply generated from the schema, a new one each time the fault is triggered, by a seed.',
    fault: { surprise: 'generated', seed: 'monday' },
    check: (outcome) => {
      expect(isMessage('get-support-version-reply', parse(outcome))).toBe(true)
      expect(parse(outcome)).not.toHaveProperty('now_version', '1.0.0')
    },
  },
  {
    says: 'Answers a success whose errmsg has 2000 characters.',
    fault: { surprise: 'longErrmsg' },
    check: (outcome) => {
      expect(parse(outcome).errcode).toBe(0)
      expect(parse(outcome).errmsg).toHaveLength(2000)
    },
  },
]
