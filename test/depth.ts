/** `npm run verify:deep` plays everything; `npm run verify` what a newcomer waits for. */
export const DEEP = process.env.DEEP === '1';
