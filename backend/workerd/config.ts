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
  /** How many mailboxes there may be; undefined: as many as the Worker thinks right. */
  mailboxes: number | undefined
}

/**
 * workerd's configuration, in Cap'n Proto's text form. The unique keys are part of the databases' file names: they
 * stay as they are for ever. The secret comes through the environment, not through this file.
 */
export function configOf(config: Config): string {
  const text = JSON.stringify
  const publicUrl = config.publicUrl && `(name = "PUBLIC_URL", text = ${text(config.publicUrl)}),`
  const mailboxes =
    config.mailboxes !== undefined && `(name = "MAILBOXES_MOST", text = ${text(String(config.mailboxes))}),`
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "endpoint", worker = .endpoint),
    (name = "objects", disk = (path = ${text(config.objects)}, writable = true)),
    (name = "codes", disk = (path = ${text(config.codes)}, writable = true)),
  ],
  sockets = [(name = "http", address = ${text(config.address)}, http = (), service = "endpoint")],
);

const endpoint :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed ${text(config.module)})],
  compatibilityDate = ${text(config.compatibilityDate)},
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
    ${mailboxes || ''}
    (name = "MASTER", fromEnvironment = "MASTER"),
  ],
);
`
}
