// The cards that open beside our marks and buttons, and what the shield says of opened messages: put into Gmail's page
// when the first one is asked for, since most visits need none.
import { CARDS } from './cards.ts'
import type { Cards } from './cards.ts'
import { refreshHistory, showHistory } from './history-card.ts'
import { toggleLinkMenu } from './link-menu.ts'
import { ShieldMessages } from './shield-messages.ts'

const shieldMessages: Cards['shieldMessages'] = (page) => new ShieldMessages(page)
const cards: Cards = { showHistory, refreshHistory, toggleLinkMenu, shieldMessages }
Reflect.set(globalThis, CARDS, cards)
