/** Whether an address is of this machine alone. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127(\.\d{1,3}){3}$|^::1$/i.test(address)
}

/** Whether a fake that listens on this host can be reached from this machine alone. */
export function isLoopbackListener(host: string): boolean {
  return host === 'localhost' || isLoopbackAddress(host)
}

/** Whether a Host header names this machine, with any port. */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i.test(host ?? '')
}
