import { ok, set, type Row } from './row.ts'

/** Which versions setSupportVersion accepts. */
export const versionRows: readonly Row[] = [
  {
    rule: 'version-unpublished',
    title: 'refuses a version that was never published',
    request: (scene) => set(scene, '{"version":"9.9.9"}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-unpublished',
    title: 'does not count 0.0.0 as published',
    request: (scene) => set(scene, '{"version":"0.0.0"}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-unpublished',
    title: 'answers 85015 of the older page when told to',
    options: { badVersionErrcode: 85015 },
    request: (scene) => set(scene, '{"version":"9.9.9"}'),
    reply: { errcode: 85015 },
  },
  {
    rule: 'version-unpublished',
    title: 'accepts a version that was added',
    options: { extraVersions: ['9.9.9'] },
    request: (scene) => set(scene, '{"version":"9.9.9"}'),
    reply: ok,
  },
  {
    rule: 'version-unpublished',
    title: 'accepts the newest release of the data',
    request: (scene) => set(scene, '{"version":"3.17.5"}'),
    reply: ok,
  },
  {
    rule: 'version-unpublished',
    title: 'accepts what WeChat may have released since',
    request: (scene) => set(scene, '{"version":"3.20.0"}'),
    reply: ok,
  },
  {
    rule: 'version-unpublished',
    title: 'accepts a patch that WeChat may have released since',
    request: (scene) => set(scene, '{"version":"3.17.6"}'),
    reply: ok,
  },
  {
    rule: 'version-unpublished',
    title: 'refuses a version four minor versions above the newest',
    request: (scene) => set(scene, '{"version":"3.21.0"}'),
    reply: { errcode: 89014 },
  },
  ...['03.18.0', '3.018.0', '3.18.00', '3.18.100', '3.18.99999999999999999999'].map(
    (version): Row => ({
      rule: 'version-unpublished',
      title: `does not expect WeChat to write ${version}`,
      request: (scene) => set(scene, JSON.stringify({ version })),
      reply: { errcode: 89014 },
    }),
  ),
  {
    rule: 'version-unpublished',
    title: 'refuses another major version',
    request: (scene) => set(scene, '{"version":"4.0.0"}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-unpublished',
    title: 'refuses an unlisted version below the newest',
    request: (scene) => set(scene, '{"version":"2.20.99"}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-unpublished',
    title: 'refuses what is not in the data when told to',
    options: { versions: 'published' },
    request: (scene) => set(scene, '{"version":"3.18.0"}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-unpublished',
    title: 'judges by the data, whatever was added',
    options: { extraVersions: ['3.22.0'] },
    request: (scene) => set(scene, '{"version":"3.23.0"}'),
    reply: { errcode: 89014 },
  },
  {
    rule: 'version-unpublished',
    title: 'accepts any well-formed version when told to',
    options: { versions: 'wellFormed' },
    request: (scene) => set(scene, '{"version":"9.9.9"}'),
    reply: ok,
  },
]
