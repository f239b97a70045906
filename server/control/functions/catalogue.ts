import { packageVersion } from '../../../schemas/generated/control-operations.ts'
import { errcodes } from '../../../schemas/generated/errcodes.ts'
import { operationNames, operations } from '../../../schemas/generated/operations.ts'
import type { OperationRow } from '../../../schemas/generated/types.ts'
import { sortVersions } from '../../../schemas/compare-versions.ts'
import type { ControlFunction } from '../call.ts'

/** Says that the fake is there, which, and where. */
export const readHealth: ControlFunction<'readHealth'> = ({ engine, addresses }) => ({
  status: 'ok',
  version: packageVersion,
  time: new Date(engine.now()).toISOString(),
  seed: engine.seed,
  ...addresses(),
})

/** Lists the operations in the order of their table. */
export const listOperations: ControlFunction<'listOperations'> = () =>
  operationNames.map((name): OperationRow => {
    const { title, titleZh, method, path, token } = operations[name]
    return { name, title, titleZh, method, path, token }
  })

/** Lists the errcodes, in ascending order. */
export const listErrcodes: ControlFunction<'listErrcodes'> = () =>
  Object.values(errcodes)
    .map(({ errcode, text, meaning, evidence }) => ({ errcode, text, meaning, evidence }))
    .sort((a, b) => a.errcode - b.errcode)

/** Lists the versions that count as published. */
export const listVersions: ControlFunction<'listVersions'> = ({ engine }) => {
  const { published, newest, date } = engine.world.versions
  return { published: sortVersions(published), newest, date }
}
