import type { Platform } from '../platform/server/platform.server.ts';
import { openLiveStreams, type WatchSession } from './service/live-streams.server.ts';

export { liveJobs } from './jobs/live-jobs.server.ts';

/** Tells open pages that there is something new. */
export const liveService = (platform: Platform, watchSession: WatchSession) => openLiveStreams(platform, watchSession);
