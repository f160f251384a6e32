import type { BrowserContext } from '@playwright/test';

/**
 * Everything that must not happen on any page of a context: errors and warnings in the console,
 * uncaught errors, requests that fail or leave the site. The list grows as it happens.
 */
export function watch(context: BrowserContext, site: string): readonly string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) {
      problems.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !/^(data|blob):/.test(url)) problems.push(`left the site: ${url}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // Whoever leaves a page while it still fetches what may be opened later, calls that off: scripts
    // and the styles that belong to them.
    const isForLater = ['script', 'stylesheet'].includes(request.resourceType());
    if (reason === 'net::ERR_ABORTED' && isForLater) return;
    problems.push(`failed: ${request.url()} (${reason})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  return problems;
}
