import { ipAddressOf, isLoopback } from '../../shared/address.ts'

/** What workerd needs to be told. */
export interface Config {
  /** `host:port`; port 0: any that is free. */
  address: string
  /** The Worker's module, in the folder of the configuration itself. */
  module: string
  compatibilityDate: string
  /** Where the objects' databases lie, and the files of setup codes: absolute paths. */
  objects: string
  codes: string
  publicUrl: string | undefined
  compatibilityFlags: readonly string[]
  /** The mail server's host, where there is one. */
  mailHost: string | undefined
  /** Certificates that are trusted beside the usual ones, in PEM. */
  trustedCertificates: readonly string[]
  mailboxesMost: number
}

/**
 * workerd's configuration, in Cap'n Proto's text form. The unique keys are part of the databases' file names: they
 * stay as they are for ever. Secrets come through the environment, not through this file.
 */
export function configOf(config: Config): string {
  const text = JSON.stringify
  const publicUrl = config.publicUrl && `(name = "PUBLIC_URL", text = ${text(config.publicUrl)}),`
  const flags = config.compatibilityFlags.map((one) => text(one)).join(', ')
  const reach = ['public', ...nearHosts(config.mailHost)].map((one) => text(one)).join(', ')
  const trusted = config.trustedCertificates.map((one) => text(one)).join(', ')
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "endpoint", worker = .endpoint),
    (name = "objects", disk = (path = ${text(config.objects)}, writable = true)),
    (name = "internet", network = (
      allow = [${reach}],
      tlsOptions = (trustBrowserCas = true, trustedCertificates = [${trusted}]),
    )),
    (name = "codes", disk = (path = ${text(config.codes)}, writable = true)),
  ],
  sockets = [(name = "http", address = ${text(config.address)}, http = (), service = "endpoint")],
);

const endpoint :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed ${text(config.module)})],
  compatibilityDate = ${text(config.compatibilityDate)},
  compatibilityFlags = [${flags}],
  durableObjectNamespaces = [
    (className = "MailboxObject", uniqueKey = "doublecheck-mailboxes", enableSql = true),
    (className = "RegistryObject", uniqueKey = "doublecheck-registry", enableSql = true),
  ],
  durableObjectStorage = (localDisk = "objects"),
  bindings = [
    (name = "MAILBOXES", durableObjectNamespace = "MailboxObject"),
    (name = "REGISTRY", durableObjectNamespace = "RegistryObject"),
    (name = "CODES", service = "codes"),
    ${publicUrl ?? ''}
    (name = "MAILBOXES_MOST", text = ${text(String(config.mailboxesMost))}),
    (name = "MASTER", fromEnvironment = "MASTER"),
    (name = "SMTP_URL", fromEnvironment = "SMTP_URL"),
    (name = "MAIL_FROM", fromEnvironment = "MAIL_FROM"),
  ],
);
`
}

/**
 * The Worker reaches the internet alone, as it does at Cloudflare, and besides the one machine that takes its mails
 * where that is named by its address.
 * @returns ranges, as workerd reads them
 */
function nearHosts(host: string | undefined): string[] {
  if (host === undefined) return []
  if (isLoopback(host) && !ipAddressOf(host)) return ['127.0.0.1/32', '::1/128']
  const address = ipAddressOf(host)
  if (!address) return []
  return [`${host}/${'v4' in address ? 32 : 128}`]
}
