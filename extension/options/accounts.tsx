import { ask, useFresh } from '../own-pages/background.ts'
import { countedAccounts } from '../store/accounts.ts'
import { openStore } from '../store/index.ts'
import { counted, say } from '../words.ts'

const loadAccounts = async () => countedAccounts(await openStore())

/** The accounts of Gmail that this browser has shown, each of which may be left alone. */
export function Accounts() {
  const accounts = useFresh(loadAccounts)
  if (!accounts) return null
  return (
    <section aria-labelledby="accounts-title">
      <h2 id="accounts-title">{say('accounts_title')}</h2>
      <p class="quiet">{say('accounts_hint')}</p>
      {accounts.length === 0 && <p>{say('accounts_none')}</p>}
      <ul class="rules">
        {accounts.map(({ address, isOff, mails }) => (
          <li key={address} data-account={address}>
            <label class="line">
              <input
                type="checkbox"
                name="account"
                value={address}
                checked={!isOff}
                onChange={({ currentTarget: { checked } }) =>
                  void ask<'account'>({ type: 'account', address, on: checked })
                }
              />
              <span>
                <bdi class="rule">{address}</bdi>
                <span class="quiet">{counted('accounts_mails', mails)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
