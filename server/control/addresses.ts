/** Where a fake can be reached besides its url. */
export interface Addresses {
  /** Where it answers HTTPS, without a slash at the end; null if it does not. */
  readonly httpsUrl: string | null
  /** The forward proxy behind which `api.weixin.qq.com` is the fake; null if it is none. */
  readonly proxyUrl: string | null
  /** The certificate, PEM, that callers over HTTPS have to trust; null without HTTPS and proxy. */
  readonly caCertificate: string | null
}

/** Of a fake that is reached by its url alone, or not over the network at all. */
export const noAddresses: Addresses = { httpsUrl: null, proxyUrl: null, caCertificate: null }
