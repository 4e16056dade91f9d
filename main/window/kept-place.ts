/** Where an earlier content lies. `from`: the file it was, `null` when it was never saved. */
export type KeptPlace = { at: number; from: string | null; name: string } & (
  { kind: 'replaced'; path: string } | { kind: 'notSaved'; folder: string; organ: string; year: number | null }
)
