import { describe } from 'vitest'
import { wrongRows } from './matrix-rows.ts'
import { expectWrong } from './row.ts'
import { verifyAll } from './verify-all.ts'

describe('verifyClient names what is wrong with a client that', () => {
  verifyAll(wrongRows, expectWrong)
})
