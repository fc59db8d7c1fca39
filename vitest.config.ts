import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{unit,contract}/**/*.test.{ts,tsx}'],
    // Real sockets, processes and files on a small machine need more than the default.
    testTimeout: 20_000,
  },
})
