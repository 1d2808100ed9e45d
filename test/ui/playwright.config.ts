import { defineConfig } from '@playwright/test';

// A VS Code for each test: one worker keeps them from competing. No retries: what fails now and then is a fault.
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../out/ui',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: '../../out/reports/ui.json' }]],
});
