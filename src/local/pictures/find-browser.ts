import { findProgram } from './find-program';

/** What makes a headless Chromium quiet on a closed network, and able to run as root. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to drive. Throws a sentence that says how to get one. */
export function findBrowser(): string {
  return findProgram({
    title: 'Chromium',
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    elsewhere: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    debianPackages: ['chromium', 'fonts-dejavu-core'],
    how:
      'No Chromium found for the tests of the page. Install one (Debian, Ubuntu: "apt-get install -y chromium"), ' +
      'or set CHROMIUM to the program, such as CHROMIUM=/usr/bin/google-chrome.',
  });
}
