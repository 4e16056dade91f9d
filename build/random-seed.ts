// In continuous integration random tests take the same way every time: what fails there fails for everyone, and a state
// that was green stays green. Elsewhere each run takes its own; NIANBAO_SEED repeats one.
import fc from 'fast-check'

const seed = process.env.NIANBAO_SEED ?? (process.env.CI ? '20261121' : undefined)
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) })
