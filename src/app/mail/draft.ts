/** What a mail says, before it is written twice: as plain text and as simple HTML. */
export interface Draft {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
}

export type MailBlock =
  | { readonly paragraph: string }
  | { readonly heading: string; readonly items: readonly string[] }
  | { readonly heading: string; readonly rows: readonly (readonly [string, string])[] }
  | { readonly linkText: string; readonly url: string };
