/** One request as a form wants it: always a POST of JSON. */
export interface Outgoing {
  url: string
  /** Besides content-type and user-agent. */
  headers: Record<string, string>
  /** JSON. */
  body: string
}
