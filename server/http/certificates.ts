import { generateKeyPair } from 'node:crypto'
import { isIP } from 'node:net'
import { promisify } from 'node:util'
import type forgeLibrary from 'node-forge'
import { weixinHost } from '../wechat/weixin-host.ts'

/** A certificate authority of this process, and what a server needs to be trusted by it. */
export interface Certificates {
  /** The authority's certificate, PEM: what a client has to trust. */
  readonly caCertificate: string
  /** The server's certificate, PEM. */
  readonly certificate: string
  /** The server's private key, PEM; it never leaves this process. */
  readonly key: string
}

const makeKeyPair = promisify(generateKeyPair)

/** Days; a throw-away authority lives as long as its run, and a run that long is none. */
const validDays = 30

/** Of 2048 bits, the least that every client of today takes; RSA, since old ones know nothing else. */
function makeKeys() {
  return makeKeyPair('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
}

const made = new Map<string, Promise<Certificates>>()

/** The certificates of this process for a host to listen on; made once, since keys take long. */
export function readCertificates(host: string): Promise<Certificates> {
  const known = made.get(host)
  if (known !== undefined) return known
  const making = createCertificates(host)
  made.set(host, making)
  return making
}

/**
 * Makes a certificate authority, forgets its private key, and keeps a certificate that it has given
 * to `api.weixin.qq.com`, `localhost`, loopback and `host`. The keys are drawn by the machine, not
 * from the seed: two runs must not trust each other.
 */
async function createCertificates(host: string): Promise<Certificates> {
  // Loaded here, so that a fake without HTTPS does not pay for it.
  const [{ default: forge }, authority, server] = await Promise.all([
    import('node-forge'),
    makeKeys(),
    makeKeys(),
  ])
  const { pki, md } = forge
  const issuer = [{ name: 'commonName', value: 'fake-weixin throw-away authority' }]
  const authorityKey = pki.publicKeyFromPem(authority.publicKey)
  // Strict clients, Python's since 3.13 among them, want a certificate to name its issuer's key.
  const named = { name: 'authorityKeyIdentifier', keyIdentifier: identify(forge, authorityKey) }
  const issue = (publicKey: string, subject: typeof issuer, extensions: object[]): string => {
    const certificate = pki.createCertificate()
    certificate.publicKey = pki.publicKeyFromPem(publicKey)
    certificate.serialNumber = createSerialNumber()
    certificate.validity.notBefore = daysFromNow(-1)
    certificate.validity.notAfter = daysFromNow(validDays)
    certificate.setSubject(subject)
    certificate.setIssuer(issuer)
    certificate.setExtensions([...extensions, { name: 'subjectKeyIdentifier' }, named])
    certificate.sign(pki.privateKeyFromPem(authority.privateKey), md.sha256.create())
    return pki.certificateToPem(certificate)
  }
  return {
    caCertificate: issue(authority.publicKey, issuer, authorityExtensions),
    certificate: issue(
      server.publicKey,
      [{ name: 'commonName', value: weixinHost }],
      describeServer([weixinHost, 'localhost', '127.0.0.1', '::1', host]),
    ),
    key: server.privateKey,
  }
}

const authorityExtensions = [
  { name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0 },
  { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
]

function describeServer(names: readonly string[]): object[] {
  return [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: [...new Set(names)].map(describeName) },
  ]
}

/** A subject alternative name as X.509 numbers them: 2 is a DNS name, 7 an IP address. */
function describeName(name: string): object {
  return isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name }
}

/** The identifier of a public key, as both certificates write it. */
function identify({ pki }: typeof forgeLibrary, key: forgeLibrary.pki.PublicKey): string {
  return pki.getPublicKeyFingerprint(key, { type: 'RSAPublicKey' }).getBytes()
}

/** A positive number that no other certificate of this authority's name has had. */
function createSerialNumber(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(15))
  return `01${Buffer.from(drawn).toString('hex')}`
}

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 24 * 3600 * 1000)
}
