import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sweepFolders, writeOwner } from '#cli/run/trust-folder.ts'

/** A process that is no more. */
const deadPid = spawnSync(process.execPath, ['-e', '']).pid

async function makeParent(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'fake-weixin-sweep-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  return parent
}

async function makeFolder(parent: string, name: string, change: object): Promise<void> {
  const folder = join(parent, name)
  await mkdir(folder)
  await writeOwner(folder)
  const file = join(folder, 'owner.json')
  const owner = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...owner, ...change }))
}

describe('the sweep of what killed runs have left', () => {
  it('removes a folder whose owner is no more', async () => {
    const parent = await makeParent()
    await makeFolder(parent, 'fake-weixin-run-dead', { pid: deadPid })
    await writeFile(join(parent, 'fake-weixin-run-dead', 'ca.pem'), '')
    await sweepFolders(parent)
    expect(await readdir(parent)).toEqual([])
  })

  it.each([
    ['the owner lives', {}],
    ['the owner belongs to another machine or container', { pid: deadPid, place: 'elsewhere' }],
    ['the owner is no process', { pid: 0 }],
    ['the owner is no number', { pid: 'x' }],
  ])('leaves a folder alone if %s', async (_why, change) => {
    const parent = await makeParent()
    await makeFolder(parent, 'fake-weixin-run-x', change)
    await sweepFolders(parent)
    expect(await readdir(parent)).toHaveLength(1)
  })

  it('leaves alone what has no owner, another name, or leads elsewhere', async () => {
    const parent = await makeParent()
    const elsewhere = await makeParent()
    await makeFolder(elsewhere, 'target', { pid: deadPid })
    await mkdir(join(parent, 'fake-weixin-run-new'))
    await makeFolder(parent, 'other', { pid: deadPid })
    await symlink(join(elsewhere, 'target'), join(parent, 'fake-weixin-run-link'))
    await sweepFolders(parent)
    expect(await readdir(parent)).toHaveLength(3)
    expect(await readdir(elsewhere)).toHaveLength(1)
  })

  it('minds no folder that cannot be read', async () => {
    await expect(sweepFolders('/nowhere')).resolves.toBeUndefined()
  })
})
