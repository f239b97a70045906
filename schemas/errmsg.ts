import { errcodes, type Errcode, type ErrcodeEntry } from './generated/errcodes.ts'

/**
 * The caller's address in the texts that name one (40164, 61004): an address for documentation
 * (RFC 5737), since WeChat sees a public address and not the loopback that the fake sees (chosen).
 */
const callerAddress = '203.0.113.7'

/** The errcode of a number; undefined if the table has none. */
export function findErrcode(errcode: number): Errcode | undefined {
  return Object.values(errcodes).find((row) => row.errcode === errcode)?.errcode
}

/**
 * The exact `errmsg` of an errcode: as it is sent, with its request id, but for success, which has
 * none; or as WeChat's page prints it, without one.
 */
export function formatErrmsg(
  errcode: Errcode,
  rid: string,
  errmsgs: 'observed' | 'documented' = 'observed',
): string {
  const { text, documentedText = text }: ErrcodeEntry = errcodes[errcode]
  const isDocumented = errmsgs === 'documented'
  const errmsg = (isDocumented ? documentedText : text).replaceAll('{ip}', callerAddress)
  return isDocumented || errcode === 0 ? errmsg : `${errmsg} rid: ${rid}`
}

/**
 * The request id of an `errmsg`, `%08x-%08x-%08x`: the Unix time and two random numbers of 31 bits
 * from `random` (0 to below 1). Observed in 40 collected ids; the meaning of the first is inferred.
 */
export function formatRid(unixSeconds: number, random: () => number): string {
  return [unixSeconds, random() * 0x80000000, random() * 0x80000000].map(formatGroup).join('-')
}

function formatGroup(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
