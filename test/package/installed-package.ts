import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const repository = join(import.meta.dirname, '../..')
const run = promisify(execFile)
const folders: string[] = []

/** The parts of package.json that a user of the package meets. */
export interface Manifest {
  version: string
  exports: Record<string, string | Record<string, string>>
  bin: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

/** The package as `npm publish` would send it. */
export interface Tarball {
  path: string
  /** Bytes, compressed. */
  size: number
  manifest: Manifest
}

/** A project of a stranger that has installed the package. */
export interface Project {
  folder: string
  /** The folder of the installed package. */
  root: string
  /** Writes a file of the project; answers its path. */
  write: (name: string, text: string) => Promise<string>
  /** Installs a CommonJS package that consists of one text. */
  addPackage: (name: string, text: string) => Promise<void>
}

/** Packs what the build has made. */
export async function packPackage(): Promise<Tarball> {
  const checkout = inject('checkout')
  const folder = await makeFolder('fake-weixin-tarball-')
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]
  const { stdout } = await run('npm', args, { cwd: checkout })
  const path = join(folder, stdout.trim())
  const manifest = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as Manifest
  return { path, size: (await stat(path)).size, manifest }
}

/**
 * Makes a project outside the repository with the package unpacked, its command linked as npm
 * links it, and the named packages beside it: by default those that it declares. They are links
 * into the repository's own node_modules, so that no network is needed; nothing else can be found.
 */
export async function installPackage(
  { path, manifest }: Tarball,
  packages: readonly string[] = Object.keys(manifest.dependencies),
): Promise<Project> {
  assertNothingAbove(tmpdir())
  const folder = await makeFolder('fake-weixin-project-')
  const modules = join(folder, 'node_modules')
  const root = join(modules, 'fake-weixin')
  await mkdir(root, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "name": "shop", "private": true }')
  await run('tar', ['-xzf', path, '-C', root, '--strip-components=1'])
  for (const name of packages) {
    await mkdir(dirname(join(modules, name)), { recursive: true })
    await symlink(join(repository, 'node_modules', name), join(modules, name))
  }
  await linkCommands(modules, root, manifest)
  return {
    folder,
    root,
    write: async (name, text) => {
      await writeFile(join(folder, name), text)
      return join(folder, name)
    },
    addPackage: async (name, text) => {
      await mkdir(join(modules, name))
      await writeFile(join(modules, name, 'index.js'), text)
    },
  }
}

/** Removes every tarball and project of this test file. */
export async function removeFolders(): Promise<void> {
  const options = { recursive: true, force: true }
  await Promise.all(folders.splice(0).map((folder) => rm(folder, options)))
}

async function makeFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  folders.push(folder)
  return folder
}

/** Node looks in every folder above, so a node_modules there would hide a missing dependency. */
function assertNothingAbove(folder: string): void {
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) {
    throw new Error(
      `Failed to make a project in ${tmpdir()}: it would find packages in ${modules}. ` +
        'Expected no node_modules there or above. Remove it, or set TMPDIR to another folder.',
    )
  }
  if (dirname(folder) !== folder) assertNothingAbove(dirname(folder))
}

async function linkCommands(modules: string, root: string, { bin }: Manifest): Promise<void> {
  const commands = join(modules, '.bin')
  await mkdir(commands)
  for (const [name, target] of Object.entries(bin)) {
    await chmod(join(root, target), 0o755)
    await symlink(relative(commands, join(root, target)), join(commands, name))
  }
}
