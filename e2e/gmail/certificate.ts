import { generate } from 'selfsigned'

export interface Certificate {
  key: string
  cert: string
}

/**
 * Makes a self-signed certificate for this run. Browsers are started with certificate checks off, so its
 * names matter to nobody; it exists because mail.google.com is reached by https only (HSTS preload).
 */
export async function makeCertificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'mail.google.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'mail.google.com' },
          { type: 2, value: '*.googleusercontent.com' },
        ],
      },
    ],
  })
  return { key: made.private, cert: made.cert }
}
