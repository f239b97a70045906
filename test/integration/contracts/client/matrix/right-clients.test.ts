import { describe } from 'vitest'
import { rightRows } from './matrix-rows.ts'
import { expectRight } from './row.ts'
import { verifyAll } from './verify-all.ts'

describe('verifyClient blames nothing in a client that', () => {
  verifyAll(rightRows, expectRight)
})
