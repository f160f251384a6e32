/** The worker's end: it does the one job that it is started for. */
import { runJob } from './jobs.ts';
import type { JobMessage } from './protocol.ts';

addEventListener('message', (event: MessageEvent<JobMessage>) => {
  void runJob(event.data, (reply) => {
    postMessage(reply);
  });
});
