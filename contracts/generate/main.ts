import { join } from 'node:path'
import { writeFolder } from '../../schemas/generate/write-folder.ts'
import { pactFiles } from './pact-files.ts'

writeFolder({
  path: join(import.meta.dirname, '..', 'pacts'),
  name: 'contracts/pacts',
  source: 'the interactions',
  files: await pactFiles(),
})
