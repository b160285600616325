export interface DemoAccount {
  /** What the button says: "Owner". */
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The accounts that a demo server writes into its pages; none elsewhere. */
export function demoAccounts(page: Document): readonly DemoAccount[] {
  const said = page.querySelector('meta[name="heard-demo"]')?.getAttribute('content');
  if (!said) return [];
  try {
    return JSON.parse(said) as readonly DemoAccount[];
  } catch {
    return [];
  }
}
