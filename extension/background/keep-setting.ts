import { openStore, setSetting } from '../store/index.ts'
import type { SettingValues } from '../store/index.ts'
import { announce } from './gmail-tabs.ts'

/** Keeps a single value that the user chose; all that is open follows. */
export async function keepSetting<K extends keyof SettingValues>(
  name: K,
  value: SettingValues[K],
): Promise<void> {
  await setSetting(await openStore(), name, value)
  await announce({ type: 'settings-changed' })
}
