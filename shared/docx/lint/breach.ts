/** A breach of a rule that makes Word offer a repair. Always a fault of the program, hence in English. */
export interface LintBreach {
  /** `tables`, `package` … : the file of the rule. */
  rule: string
  /** Part, and element in it. */
  place: string
  what: string
}
