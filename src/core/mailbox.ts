import { clean } from './vietnamese-text';

// Letters, digits and hyphens of ASCII only: a Cyrillic look-alike is another domain.
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const ATOMS = /^[!#-'*+\-/-9=?A-Z^-~]+(?:\.[!#-'*+\-/-9=?A-Z^-~]+)*$/;
const LOCAL = /^[^\s@<>()[\]\\,;:"\p{Cc}]+$/u;

/**
 * An address as it is compared, by equality only: NFKC, lower case, without zero-width characters,
 * `mailto:`, angle brackets and a name before them. Does not say that it is an address: ask
 * `domainOf`.
 */
export function normaliseMailbox(text: string): string {
  const address = clean(clean(text).normalize('NFKC')).toLowerCase();
  const [, name, inner] = /^([^<>]*)<([^<>]*)>$/.exec(address) ?? [];
  // "a@x.vn <b@y.vn>" shows one address and is another; it stays as it is and has no domain.
  const bare = inner !== undefined && name !== undefined && !name.includes('@') ? inner : address;
  return bare
    .trim()
    .replace(/^mailto:/, '')
    .trim();
}

/** Is it one address that Google's mail takes? It refuses letters beyond ASCII and dots at an end or doubled. */
export function isSendable(address: string): boolean {
  const [local = ''] = address.split('@');
  return domainOf(address) !== '' && ATOMS.test(local);
}

export function isOfDomain(address: string, domains: readonly string[]): boolean {
  return domains.includes(domainOf(address));
}

/**
 * The domain of an address, or '' when the text is not exactly one address. Compare it by equality:
 * `haiphong.edu.vn.evil.com` ends and starts like many a good one.
 */
export function domainOf(address: string): string {
  const [local, domain, ...more] = normaliseMailbox(address).split('@');
  if (local === undefined || domain === undefined || more.length > 0) return '';
  return LOCAL.test(local) && DOMAIN.test(domain) ? domain : '';
}
