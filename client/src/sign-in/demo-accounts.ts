export interface DemoAccount {
  /** What the button says: "Owner". */
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The roles that a demo server names in its pages; none elsewhere. Address and password are those of the seeded demo restaurant. */
export function demoAccounts(page: Document): readonly DemoAccount[] {
  const said = page.querySelector('meta[name="heard-demo"]')?.getAttribute('content') ?? '';
  return said
    .split(/\s+/)
    .filter(Boolean)
    .map((role) => ({ role, email: `${role}@demo.test`, password: 'heard-demo' }));
}
