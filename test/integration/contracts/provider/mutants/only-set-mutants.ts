import type {
  Alteration,
  PassingRequest,
} from '#test/integration/contracts/provider/wrong-provider.ts'
import { formMutants } from './form-mutants.ts'
import { ok, readErrcode, setPath, type Mutant } from './mutant.ts'
import { refusalMutants } from './refusal-mutants.ts'

const tokenInteractions = ['get-support-version-unknown-token', 'get-support-version-expired-token']

/** Checks of every reply or request that are made of setSupportVersion as well. */
const twins: readonly Mutant[] = [
  ...formMutants.filter(({ check }) => check.startsWith('reply-') && check !== 'reply-shape'),
  ...refusalMutants.filter(({ check }) => ['chunked-body', ...tokenInteractions].includes(check)),
]

/** Providers that are right about getSupportVersion, and wrong about setSupportVersion alone. */
export const onlySetMutants: readonly Mutant[] = [
  ...twins.map(({ fault, finding, check, reply }): Mutant => ({
    fault: `${fault}, on a write alone`,
    finding,
    check: tokenInteractions.includes(check) ? check.replace('get', 'set') : `${check}-on-set`,
    ...onSet(reply),
  })),
  take('takes a write without a token', 'missing-token-not-41001', 'no-token-on-set', 41001),
  take('takes a write with an empty token', 'missing-token-not-41001', 'empty-token-on-set', 41001),
  take(
    'takes a write of a token in the body',
    'missing-token-not-41001',
    'token-in-body-on-set',
    41001,
  ),
  take('takes a write without a body', 'empty-body-not-44002', 'no-body-on-set', 44002),
  take('takes a write of []', 'array-body-accepted', 'array-body-on-set', 47001),
  take('takes a write of null', 'null-body-accepted', 'null-body-on-set', 44002),
  take('takes a write of a form', 'broken-body-not-47001', 'form-body-on-set', 47001),
  take('takes a write that breaks off', 'broken-body-not-47001', 'broken-body-on-set', 47001),
  take('takes a write by GET', 'get-method-not-43002', 'get-method-on-set', 43002),
  take('takes a write without a version', 'missing-version-accepted', 'no-version', 47001),
  take('lets anybody write', 'interaction-mismatch', 'set-support-version-not-granted', 61007),
  take(
    'has no quota of writes',
    'interaction-mismatch',
    'set-support-version-quota-used-up',
    45009,
  ),
]

/** Says ok to a write that the fake refuses. */
function take(fault: string, finding: Mutant['finding'], check: string, errcode: number): Mutant {
  const reply: Alteration['reply'] = (own) =>
    readErrcode(own) === errcode ? { ...own, body: ok } : own
  return { fault, finding, check, ...onSet(reply) }
}

function onSet(alter: Mutant['reply']): Pick<Alteration, 'reply'> {
  return {
    reply: (reply, request, memory) =>
      isSet(request) ? (alter?.(reply, request, memory) ?? reply) : reply,
  }
}

function isSet({ url }: PassingRequest): boolean {
  return url.startsWith(setPath)
}
