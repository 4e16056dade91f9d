import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const alias = { '@shared': folder('./shared'), '@templates': folder('./templates') }

export default defineConfig({
  test: {
    // A busy machine is no failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['shared/**', 'main/**', 'renderer/**'], reportsDirectory: 'coverage' },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'core',
          environment: 'node',
          include: ['shared/**/*.test.ts', 'main/**/*.test.ts', 'templates/**/*.test.ts', 'build/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'window',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['build/jsdom-setup.ts'],
        },
      },
    ],
  },
})
