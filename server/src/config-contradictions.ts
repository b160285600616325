export type Variables = Readonly<Record<string, string | undefined>>;

export const listOf = (commaSeparated: string | undefined): string[] =>
  (commaSeparated ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
export const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

/** Of settings that are right one by one: the first that does not go with the others, as a sentence that says what to do. */
export function contradictionIn(of: Variables): string | undefined {
  const { DATABASE_URL, HEARD_SECRET, SUPABASE_URL, SUPABASE_ANON_KEY, SUPABASE_JWT_SECRET, DEMO } = of;
  if (DATABASE_URL && !HEARD_SECRET)
    return 'DATABASE_URL is set but HEARD_SECRET is not: set it to 32 or more random characters, the same on every instance.';
  if (SUPABASE_URL && !DATABASE_URL)
    return "SUPABASE_URL is set but DATABASE_URL is not: set it to the project's connection string, or take SUPABASE_URL away.";
  if (SUPABASE_URL && !SUPABASE_ANON_KEY)
    return "SUPABASE_URL is set but SUPABASE_ANON_KEY is not: copy the project's anon (publishable) key.";
  if (!SUPABASE_URL && SUPABASE_JWT_SECRET) return 'SUPABASE_JWT_SECRET is set but SUPABASE_URL is not: set both or neither.';
  if (SUPABASE_URL && DEMO === '1')
    return 'DEMO=1 would put accounts with a public password next to a Supabase project: take one of the two away.';
  if (DATABASE_URL && isTransactionPooler(new URL(DATABASE_URL)))
    return "DATABASE_URL goes by Supabase's transaction pooler, which forgets statements and bells: take the session pooler, port 5432.";
  return addressTrouble(of) ?? secretTrouble(of);
}

const isTransactionPooler = ({ hostname, port }: URL): boolean => hostname.endsWith('.pooler.supabase.com') && port === '6543';

function addressTrouble({ NODE_ENV, DATABASE_URL, PUBLIC_URL, RENDER_EXTERNAL_URL, CLIENT_ORIGINS }: Variables): string | undefined {
  if (NODE_ENV === 'production' && DATABASE_URL && !PUBLIC_URL && !RENDER_EXTERNAL_URL)
    return 'PUBLIC_URL is not set: in production it is the address people reach the house at; sign-ins and mails carry it.';
  const odd = listOf(CLIENT_ORIGINS).find((address) => !isOrigin(withoutSlash(address)));
  return odd && `CLIENT_ORIGINS holds "${odd}": write each as https://host, without a path; a star is not accepted.`;
}

const secretTrouble = ({ HEARD_PREVIOUS_SECRETS }: Variables): string | undefined =>
  listOf(HEARD_PREVIOUS_SECRETS).some((secret) => secret.length < 32)
    ? 'HEARD_PREVIOUS_SECRETS holds one shorter than 32 characters: it was never a secret of this house.'
    : undefined;

const isOrigin = (address: string): boolean => URL.canParse(address) && new URL(address).origin === address && /^https?:/.test(address);
