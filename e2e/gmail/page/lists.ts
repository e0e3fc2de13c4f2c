import { div } from './dom.ts'
import { ListView } from './list-view.ts'
import type { ListHooks } from './list-view.ts'
import { view } from './view.ts'

/**
 * All lists of the page. They share one view, `.nH`, in which each has its wrapper `.bGI`; the wrappers of lists
 * that were left are taken out, or stay there hidden, as the account is set.
 */
export class Lists {
  readonly wrapper = div('nH')
  readonly #hooks: ListHooks
  readonly #known = new Map<string, ListView>()
  #shown: ListView | undefined

  constructor(hooks: ListHooks) {
    this.#hooks = hooks
    this.wrapper.style.display = 'none'
  }

  /** The list of this name, made at its first use. */
  get(name: string): ListView {
    const known = this.#known.get(name) ?? new ListView(name, this.#hooks)
    this.#known.set(name, known)
    return known
  }

  show(name: string): ListView {
    const list = this.get(name)
    if (this.#shown !== list) {
      this.#leave()
      if (list.wrapper.parentElement !== this.wrapper) this.wrapper.append(list.wrapper)
      // Others see a change of the list by the change of this style.
      this.wrapper.style.display = 'none'
    }
    this.#shown = list
    list.show()
    this.wrapper.style.display = ''
    return list
  }

  hide(): void {
    this.#leave()
    this.#shown = undefined
    this.wrapper.style.display = 'none'
  }

  #leave(): void {
    if (!this.#shown) return
    this.#shown.hide()
    if (!view.staleLists) this.#shown.wrapper.remove()
  }
}
