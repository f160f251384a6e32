import { defineConfig, type LaunchOptions } from '@playwright/test';

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/browser/setup.ts',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  use: {
    // Both are found by the set-up, before the processes that run the tests read this file.
    baseURL: process.env['GATESCOPE_PAGE'],
    launchOptions: JSON.parse(process.env['GATESCOPE_LAUNCH'] ?? '{}') as LaunchOptions,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
