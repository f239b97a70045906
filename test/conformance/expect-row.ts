import { expect } from 'vitest'
import { errcodes } from '#schemas/generated/errcodes.ts'
import { type RuleEntry, rules } from '#schemas/generated/rules.ts'
import type { Played } from './play-row.ts'
import type { Row } from './rows/row.ts'

/** Fails unless the reply is what the row demands, and the rule that it names gave it. */
export async function expectRow(row: Row, played: Played): Promise<void> {
  // Before the reply is checked: the check may make further calls.
  const { rule = null } = (await played.scene.weixin.lastExchange()) ?? {}
  expect(played.reply.status).toBe(row.status ?? 200)
  await expectReply(row, played)
  expectRule(row, rule)
}

/** Whether a rule answers requests with a refusal. */
export function isRefusing(rule: RuleEntry): boolean {
  return rule.status !== 200 || (rule.errcode !== null && rule.errcode !== 0)
}

function expectRule(row: Row, rule: string | null): void {
  const isRefused = 'errcode' in row.reply || (row.status ?? 200) !== 200
  if (!isRefused && !('satisfies' in row.reply)) expect(rule).toBeNull()
  if (isRefused && isRefusing(rules[row.rule])) expect(rule).toBe(row.rule)
}

async function expectReply({ reply }: Row, { reply: actual, scene }: Played): Promise<void> {
  const { body } = actual
  if ('satisfies' in reply) await reply.satisfies(actual, scene)
  else if ('body' in reply) expect(body).toBe(reply.body)
  else if ('matches' in reply) expect(body).toMatch(reply.matches)
  else {
    expect(JSON.parse(body)).toHaveProperty('errcode', reply.errcode)
    expect(body).toMatch(/ rid: [0-9a-f]{8}-[0-7][0-9a-f]{7}-[0-7][0-9a-f]{7}"\}$/)
    expect(body).toContain(`"${textOf(reply.errcode)} rid: `)
  }
}

function textOf(errcode: number): string {
  const row = Object.values(errcodes).find((candidate) => candidate.errcode === errcode)
  return row?.text.replaceAll('{ip}', '203.0.113.7') ?? 'no such errcode'
}
