import { setTimeout as wait } from 'node:timers/promises'
import type { Client, ClientCall } from '#contracts/client/client.ts'
import { rightClient, WeixinRefusal, type WireReply } from '#test/support/right-client.ts'
import { createClient, judgeRight, type WrongClient } from './wrong-client.ts'

/** Clients that do the wrong thing with a refusal, or with no answer. */
export const handlingBugs: readonly WrongClient[] = [
  {
    bug: 'tests errcode > 0, so that -1 is a success',
    client: createClient({ judge: (reply) => (reply.errcode > 0 ? judgeRight(reply) : reply) }),
    failures: ['minus-one-as-success'],
  },
  {
    bug: 'returns every reply',
    client: createClient({ judge: (reply) => reply }),
    failures: ['errcode-as-success', 'minus-one-as-success'],
  },
  {
    bug: 'raises errors that tell nothing',
    client: createClient({
      judge: (reply) => {
        if (reply.errcode !== 0) throw new Error('The call has failed.')
        return reply
      },
    }),
    failures: [],
    warnings: ['errcode-not-surfaced'],
  },
  {
    bug: 'reads uv_info before errcode',
    client: createClient({
      judge: (reply) => {
        const { uv_info } = reply as Required<WireReply>
        return { items: uv_info.items, nowVersion: judgeRight(reply).now_version }
      },
      judgeSet: judgeRight,
    }),
    failures: ['crash-on-refusal'],
  },
  {
    bug: 'raises every reply whose errmsg is not exactly ok',
    client: createClient({
      judge: (reply) => {
        if (reply.errmsg !== 'ok') throw new WeixinRefusal(reply.errcode, reply.errmsg)
        return reply
      },
    }),
    failures: ['surprise-breaks'],
  },
  {
    bug: 'takes every reply for a failure',
    client: createClient({
      judgeSet: (reply) => {
        throw new WeixinRefusal(reply.errcode, reply.errmsg)
      },
    }),
    failures: ['success-as-error', 'surprise-breaks'],
  },
  {
    bug: 'retries -1 for ever',
    client: { ...rightClient, getSupportVersion: retryForEver },
    failures: ['hangs', 'retries-unbounded'],
    options: { timeout: 1000, only: ['get-support-version', 'get-system-error'] },
  },
  {
    bug: 'claims to renew its token and does not',
    client: rightClient,
    failures: ['expired-token-not-refreshed'],
    warnings: ['unknown-token-not-refreshed'],
    options: { refreshes: true },
  },
  {
    bug: 'repeats a set whose answer was lost',
    client: { ...rightClient, setSupportVersion: setStubbornly },
    failures: ['set-repeated'],
  },
  {
    bug: 'has no time-out',
    client: createClient({ get: { giveUpAfter: 0 } }),
    failures: ['hangs'],
    options: { timeout: 1000, only: ['get-support-version', 'get-hang'] },
  },
]

/** Clients that misread a success, or what is none. */
export const readingBugs: readonly WrongClient[] = [
  {
    bug: 'models now_version as a number',
    client: createReader((reply) => ({
      nowVersion: parseFloat(reply.now_version),
      items: reply.uv_info.items,
    })),
    failures: ['now-version-misread', 'surprise-breaks'],
  },
  {
    bug: 'models uv_info as an array',
    client: createReader((reply) => ({
      nowVersion: reply.now_version,
      items: (reply.uv_info as unknown as { map?: unknown }).map ?? [],
    })),
    failures: ['rows-misread', 'surprise-breaks'],
  },
  {
    bug: 'never maps the fields',
    client: createReader(() => ({ nowVersion: null, items: null })),
    failures: ['now-version-misread', 'rows-misread', 'surprise-breaks'],
  },
  {
    bug: 'truncates fractions',
    client: createReader((reply) => readRows(reply, Math.trunc)),
    failures: ['fraction-truncated', 'surprise-breaks'],
  },
  {
    bug: 'reads fractions in single precision',
    client: createReader((reply) => readRows(reply, Math.fround)),
    failures: ['fraction-truncated', 'surprise-breaks'],
  },
  {
    bug: 'breaks on a fraction',
    client: createReader((reply) =>
      readRows(reply, (percentage) => {
        if (!Number.isInteger(percentage)) throw new Error(`Not an integer: ${percentage}`)
        return percentage
      }),
    ),
    failures: ['fraction-breaks', 'surprise-breaks'],
  },
]

/** Clients that break on a reply, or take a broken one. */
export const brokenReplyBugs: readonly WrongClient[] = [
  {
    bug: 'breaks on 12.0',
    client: createClient({ get: { check: refuse(/\d\.0\b(?!\.)(?=[},])/) } }),
    failures: ['decimal-point-breaks'],
  },
  {
    bug: 'takes whatever comes for a success',
    client: {
      ...rightClient,
      setSupportVersion: async (call) => {
        try {
          return await rightClient.setSupportVersion(call)
        } catch (error) {
          if (error instanceof WeixinRefusal) throw error
          return { errcode: 0 }
        }
      },
    },
    failures: [
      'cut-reply-as-success',
      'empty-body-as-success',
      'html-as-success',
      'lost-answer-as-success',
      'malformed-json-as-success',
    ],
    // The reply that is only shorter than it says holds whole JSON.
    warnings: ['cut-reply-as-success'],
  },
  {
    bug: 'breaks on white space',
    client: createClient({ get: { check: refuse(/\n/) } }),
    failures: [],
    warnings: ['whitespace-breaks'],
  },
  {
    bug: 'breaks on another Content-Type',
    client: createClient({ get: { type: 'application/json' } }),
    failures: [],
    warnings: ['content-type-breaks'],
  },
]

function readRows(reply: Required<WireReply>, change: (percentage: number) => number) {
  const items = reply.uv_info.items.map(({ version, percentage }) => ({
    version,
    percentage: change(percentage),
  }))
  return { nowVersion: reply.now_version, items }
}

function refuse(signs: RegExp): (text: string) => void {
  return (text) => {
    if (signs.test(text)) throw new Error(`Cannot read ${String(signs.exec(text)?.[0])}`)
  }
}

/** A client whose reading of a reply differs, and nothing else. */
function createReader(read: (reply: Required<WireReply>) => unknown): Client {
  return {
    ...rightClient,
    getSupportVersion: async (call) =>
      read((await rightClient.getSupportVersion(call)) as Required<WireReply>),
  }
}

/** Sends a set again as soon as anything goes wrong on the way. */
async function setStubbornly(call: ClientCall & { version: string }): Promise<unknown> {
  for (let left = 2; ; left -= 1) {
    try {
      return await rightClient.setSupportVersion(call)
    } catch (error) {
      if (error instanceof WeixinRefusal || left === 0) throw error
    }
  }
}

/** Calls again after -1, for as long as it takes. */
async function retryForEver(call: ClientCall): Promise<unknown> {
  for (;;) {
    try {
      return await rightClient.getSupportVersion(call)
    } catch (error) {
      if (!(error instanceof WeixinRefusal) || error.errcode !== -1) throw error
      await wait(5)
    }
  }
}
