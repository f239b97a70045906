import { describe, expect, it } from 'vitest'
import { describeSpawn } from '#contracts/client/start-command.ts'

const env = { PATH: String.raw`C:\bin;C:\Program Files\nodejs`, PATHEXT: '.EXE;.CMD' }

function onWindows(files: readonly string[], ...command: string[]) {
  return describeSpawn(command, 'win32', env, (path) => files.includes(path))
}

describe('how a command is started', () => {
  it('is as it is where there is no Windows', () => {
    const command = ['sh', '-c', 'echo "a b" & c']
    expect(describeSpawn(command, 'linux', env)).toEqual({
      file: 'sh',
      args: command.slice(1),
      isVerbatim: false,
    })
  })

  it('is without a shell for a program of Windows, so that Node quotes its arguments', () => {
    const node = String.raw`C:\Program Files\nodejs\node.EXE`
    expect(onWindows([node], 'node', '-e', 'a && "b c"')).toEqual({
      file: node,
      args: ['-e', 'a && "b c"'],
      isVerbatim: false,
    })
  })

  it('is by cmd.exe for a script of Windows, each argument quoted', () => {
    const npm = String.raw`C:\Program Files\nodejs\npm.CMD`
    expect(onWindows([npm], 'npm', 'test', 'a & "b"', 'c\\')).toEqual({
      file: 'cmd.exe',
      args: [
        ...['/d', '/s', '/c'],
        String.raw`"C:\Program^ Files\nodejs\npm.CMD ^"test^" ^"a^ ^&^ \^"b\^"^" ^"c\\^""`,
      ],
      isVerbatim: true,
    })
  })

  it('escapes twice for the scripts that npm writes, which hand the line on to cmd.exe', () => {
    const jest = String.raw`node_modules\.bin\jest.cmd`
    const [, , , line] = onWindows([jest], jest, 'a&b').args
    expect(line).toBe(String.raw`"node_modules\.bin\jest.cmd ^^^"a^^^&b^^^""`)
  })

  it('leaves it to Windows to say that there is no such command', () => {
    expect(onWindows([], 'nothing', 'x')).toEqual({
      file: 'nothing',
      args: ['x'],
      isVerbatim: false,
    })
  })
})
