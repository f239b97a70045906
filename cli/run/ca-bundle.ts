import { readFile } from 'node:fs/promises'
import { rootCertificates } from 'node:tls'

/** Variables that name a bundle of certificates; a program that reads one trusts nothing else. */
export const bundleVariables = [
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'CURL_CA_BUNDLE',
  'REQUESTS_CA_BUNDLE',
] as const

/** Where operating systems keep their trusted roots. */
const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
  '/usr/local/share/certs/ca-root-nss.crt',
]

/**
 * The certificates that a child must trust, PEM: those that it trusts without `run`, because most
 * programs replace their roots by the bundle of such a variable, and ours.
 */
export async function buildCaBundle(
  caCertificate: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const named = bundleVariables.flatMap((name) => env[name] ?? [])
  const own = await Promise.all([...new Set(named)].map(readIfThere))
  const system = await readFirst(systemBundles)
  const roots = system ?? rootCertificates.join('\n')
  // A variable often names the system's own bundle.
  const all = new Set([...own.filter((text) => text !== undefined), roots, caCertificate])
  return [...all].map((text) => `${text.trim()}\n`).join('')
}

async function readFirst(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const text = await readIfThere(path)
    if (text !== undefined) return text
  }
  return undefined
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}
