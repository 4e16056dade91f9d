/** Parts that never change in place: two lists say the same when they hold the same objects. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, i) => item === b[i])
