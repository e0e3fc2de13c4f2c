// What we use of the package, which has no types of its own.
declare module '@gorhill/ubo-core/js/static-dnr-filtering.js' {
  interface Made {
    network: {
      /** Rules for a browser, each with what is wrong with it in `_error`. */
      ruleset: (chrome.declarativeNetRequest.Rule & { _error?: string[] })[]
    }
  }

  /** Makes of filter lists what uBlock Origin Lite makes of them. */
  export function dnrRulesetFromRawLists(
    lists: readonly { name: string; text: string }[],
    options: { env: string[] },
  ): Promise<Made>
}
