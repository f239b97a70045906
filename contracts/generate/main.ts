import { join } from 'node:path'
import { writeFolder } from '../../schemas/generate/write-folder.ts'
import { checkNamesFile } from './check-names.ts'
import { pactFiles } from './pact-files.ts'

writeFolder({
  path: join(import.meta.dirname, '..', 'pacts'),
  name: 'contracts/pacts',
  source: 'the interactions',
  files: await pactFiles(),
})

writeFolder({
  path: join(import.meta.dirname, '..', 'generated'),
  name: 'contracts/generated',
  source: 'the checks',
  files: new Map([['check-names.ts', checkNamesFile()]]),
})
