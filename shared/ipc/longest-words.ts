/** How long words from the page may be (characters): it cuts them, the contract and what is kept refuse more. */
export const LONGEST_WORDS = {
  windowTitle: 400,
  organ: 300,
  errorName: 100,
  errorMessage: 2000,
  errorStack: 8000,
} as const
