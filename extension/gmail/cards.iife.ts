// The cards that open beside our marks and buttons: put into Gmail's page when the first one is asked for, since most
// visits need none.
import { CARDS } from './cards.ts'
import { refreshHistory, showHistory } from './history-card.ts'
import { toggleLinkMenu } from './link-menu.ts'

Reflect.set(globalThis, CARDS, { showHistory, refreshHistory, toggleLinkMenu })
