import { defineConfig } from '@playwright/test';

// A window for each test, which keeps two processors busy while it opens: more workers would only compete. The times are long, because
// a busy machine may be slow, and nothing waits for them to pass. No retries: what fails now and then is a fault.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../out/ui',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: { actionTimeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: '../../out/reports/ui.json' }]],
});
