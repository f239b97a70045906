import { errcodes } from '../../../schemas/generated/errcodes.ts'
import { describeReceived } from '../../../schemas/issue.ts'
import { isWithinScope } from '../../engine/scope.ts'
import { FakeWeixinError } from '../../fake-weixin-error.ts'
import { assertScope } from '../accounts.ts'
import type { ControlFunction } from '../call.ts'
import { refuseValue } from '../refuse-input.ts'

/** Lets something go wrong. */
export const addFault: ControlFunction<'addFault'> = async ({ engine, input }) => {
  assertScope(engine.world, input)
  const { delay, errcode } = input
  if (errcode !== undefined && !Object.hasOwn(errcodes, errcode)) {
    throw refuseValue('add a fault', {
      path: 'errcode',
      expected: `one that the fake has a text for (${Object.keys(errcodes).join(', ')})`,
      received: describeReceived(errcode),
    })
  }
  if (typeof delay === 'object' && delay.min > delay.max) {
    throw refuseValue('add a fault', {
      path: 'delay.max',
      expected: `a number of at least ${delay.min}, the value of delay.min`,
      received: describeReceived(delay.max),
    })
  }
  if (input.surprise !== 'generated') return engine.faults.add(input)
  // Loaded only where it is asked for: the generator is much larger than the rest of the fake.
  const { generateReply } = await import('../../../fixtures/generate-message.ts')
  return engine.faults.add(input, (operation, seed) => generateReply(operation, { seed }))
}

/** Lists faults in the order in which they were added. */
export const listFaults: ControlFunction<'listFaults'> = ({ engine, input }) => {
  assertScope(engine.world, input)
  return engine.faults.list(input)
}

/** Removes a fault. Throws `unknown_fault`. */
export const removeFault: ControlFunction<'removeFault'> = ({ engine, input: { id } }) => {
  if (engine.faults.remove(id)) return {}
  throw new FakeWeixinError(
    'unknown_fault',
    `Failed to remove the fault ${id}: this fake has none of that id. ` +
      'Expected the id of a fault that has not been removed. List them to see which there are.',
    { id },
  )
}

/** Removes the faults of a mini program, of a platform, or all. */
export const removeFaults: ControlFunction<'removeFaults'> = ({ engine, input }) => {
  assertScope(engine.world, input)
  engine.faults.clear((scope) => isWithinScope(scope, input))
  return {}
}
