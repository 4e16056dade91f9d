/** The tree of a page, with limits that hold while it is built: deep nesting costs the square of its depth. */
import { defaultTreeAdapter, parse } from 'parse5'
import { isElement, visit, type Element } from './elements'

const MOST_CHARACTERS = 64_000_000
const MOST_ELEMENTS = 200_000
const MOST_DEPTH = 400

class TooLarge extends Error {}

/** The root element; `null` for a page beyond the limits. */
export function parsePage(page: string): Element | null {
  if (page.length > MOST_CHARACTERS) return null
  try {
    const root = parse(page, { treeAdapter: limitedAdapter() }).childNodes.find(isElement)
    let deepest = 0
    if (root) visit(root, (_, depth) => void (deepest = Math.max(deepest, depth)))
    return root && deepest <= MOST_DEPTH ? root : null
  } catch (error) {
    if (error instanceof TooLarge) return null
    throw error
  }
}

function limitedAdapter(): typeof defaultTreeAdapter {
  let count = 0
  const depth = new WeakMap<object, number>()
  const enter = (parent: object, child: object) => {
    const level = (depth.get(parent) ?? 0) + 1
    if (level > MOST_DEPTH) throw new TooLarge()
    depth.set(child, level)
  }
  return {
    ...defaultTreeAdapter,
    createElement(...given) {
      if (++count > MOST_ELEMENTS) throw new TooLarge()
      return defaultTreeAdapter.createElement(...given)
    },
    appendChild(parent, child) {
      enter(parent, child)
      defaultTreeAdapter.appendChild(parent, child)
    },
    insertBefore(parent, child, before) {
      enter(parent, child)
      defaultTreeAdapter.insertBefore(parent, child, before)
    },
  }
}
