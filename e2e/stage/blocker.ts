import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dnrRulesetFromRawLists } from '@gorhill/ubo-core/js/static-dnr-filtering.js'
import type { FilterList } from '../../.scripts/filter-lists.ts'

/** What uBlock Origin Lite says of the browser to its compiler. */
const ENVIRONMENT = ['chromium', 'mv3', 'native_css_has', 'ublock', 'ubol', 'user_stylesheet']

const MANIFEST = {
  manifest_version: 3,
  name: 'A blocker',
  version: '1.0',
  permissions: ['declarativeNetRequest'],
  host_permissions: ['<all_urls>'],
  declarative_net_request: { rule_resources: [{ id: 'lists', enabled: true, path: 'rules.json' }] },
}

/**
 * Makes an extension that blocks as uBlock Origin Lite does: lists of filters, made into the browser's own rules by its
 * own compiler. Left out is what hides elements or replaces scripts, and the few rules with a regular expression.
 * @param own filters that its user wrote, in the lists' form
 * @returns its folder
 */
export async function makeBlocker(
  lists: readonly FilterList[],
  own: readonly string[] = [],
): Promise<string> {
  const { network } = await dnrRulesetFromRawLists([...lists, { name: 'own', text: own.join('\n') }], {
    env: ENVIRONMENT,
  })
  const rules = network.ruleset.filter(
    ({ _error, action, condition }) =>
      _error === undefined && action.type !== 'redirect' && condition.regexFilter === undefined,
  )
  const folder = await mkdtemp(join(tmpdir(), 'doublecheck-blocker-'))
  await writeFile(join(folder, 'rules.json'), JSON.stringify(rules))
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST))
  return folder
}
