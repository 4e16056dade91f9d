// What effects and refs give back to React. A function in them that ends in a bare call gives back whatever that call
// does, and React calls it later: `scrollTo` gives a promise in newer browsers, and the page falls down.
import ts from 'typescript'

const EFFECTS = new Set(['useEffect', 'useLayoutEffect', 'useInsertionEffect'])

/** Calls whose answer is by our own naming the way to end what they began. */
const BEGINS = /^(watch|listen|subscribe|scrollByKeys)/

/**
 * Effects and refs that give back what some call happens to answer.
 * @param {string} file its name, for the answer and for what kind of source it is @param {string} text
 * @returns {string[]} `file: words of the effect`
 */
export function bareEffects(file, text) {
  /** @type {string[]} */
  const found = []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  /** @param {ts.Node} node */
  const visit = (node) => {
    const given = effectOf(node) ?? refOf(node)
    if (given && ts.isArrowFunction(given) && isBare(given.body)) found.push(`${file}: ${given.getText(source)}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** @param {ts.Node} node */
const effectOf = (node) =>
  ts.isCallExpression(node) && EFFECTS.has(node.expression.getText().replace(/^React\./, '')) ? node.arguments[0] : undefined

/** @param {ts.Node} node */
const refOf = (node) =>
  ts.isJsxAttribute(node) && node.name.getText() === 'ref' && node.initializer && ts.isJsxExpression(node.initializer)
    ? node.initializer.expression
    : undefined

/** @param {ts.ConciseBody} body @returns {boolean} */
function isBare(body) {
  if (ts.isParenthesizedExpression(body)) return isBare(body.expression)
  if (ts.isBlock(body) || ts.isVoidExpression(body) || ts.isArrowFunction(body)) return false
  return !(ts.isCallExpression(body) && BEGINS.test(body.expression.getText()))
}
