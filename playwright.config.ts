import { defineConfig } from '@playwright/test'
import type { ShellOptions } from './tests/e2e/app'

export default defineConfig<ShellOptions>({
  testDir: './tests/e2e',
  // What is kept is text: the same on every system and in both shells.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  outputDir: './test-results/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { locale: 'de-DE', viewport: { width: 1280, height: 860 }, screenshot: 'only-on-failure' },
  projects: [
    { name: 'browser', use: { shell: 'browser' }, testIgnore: '**/package.spec.ts' },
    // What is about the command line, or about Chromium's storage alone, needs no second run.
    {
      name: 'desktop',
      use: { shell: 'desktop' },
      testIgnore: ['start', 'data', 'crash', 'spelling'].map((name) => `**/${name}.spec.ts`),
    },
  ],
})
