import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))
// Character maps of Chinese fonts, taken into the bundle as they are.
const assetsInclude = ['**/*.bcmap']
const alias = { '@shared': folder('./shared'), '@templates': folder('./templates') }

// A busy machine is no failure. Projects inherit nothing, so each is told.
const patience = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    // Every core: nothing else runs beside the tests.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['shared/**', 'main/**', 'renderer/**'], reportsDirectory: 'coverage' },
    projects: [
      {
        resolve: { alias },
        assetsInclude,
        test: {
          ...patience,
          name: 'core',
          environment: 'node',
          setupFiles: ['build/random-seed.ts'],
          include: ['shared/**/*.test.ts', 'main/**/*.test.ts', 'templates/**/*.test.ts', 'build/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        assetsInclude,
        test: {
          ...patience,
          name: 'window',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['build/random-seed.ts', 'build/jsdom-setup.ts'],
        },
      },
    ],
  },
})
