import { expect, test } from '@playwright/test';

test('the site works from a folder of a server and stays inside it', async ({ page }) => {
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });

  await page.goto('./', { waitUntil: 'networkidle' });

  const folder = new URL('./', page.url()).href;
  expect(folder).toMatch(/\/some\/folder\/$/);
  expect(requests.length).toBeGreaterThan(1);
  const outside = requests.filter((url) => !url.startsWith(folder) && !/^(data|blob):/.test(url));
  expect(outside).toEqual([]);
  expect(problems).toEqual([]);
});

test('the policy of the built page forbids evaluation and inline scripts', async ({ page }) => {
  await page.goto('./');

  const inline = await page.locator('script:not([src])').count();
  expect(inline).toBe(0);

  const blocked = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const violations: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) => {
          violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
        });
        const script = document.createElement('script');
        script.textContent = 'document.title = "inline";';
        const base = document.createElement('base');
        base.href = 'https://elsewhere.invalid/';
        document.head.append(script, base);
        // Later, because what the test runs at once may always evaluate.
        window.setTimeout(() => {
          Reflect.construct(Function, ['document.title = "evaluated";']);
        }, 0);
        window.setTimeout(() => resolve(violations), 200);
      }),
  );

  expect(blocked.sort()).toEqual([
    'base-uri https://elsewhere.invalid/',
    'script-src eval',
    'script-src-elem inline',
  ]);
  await expect(page).not.toHaveTitle('inline');
});
