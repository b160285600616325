import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The repository's `supabase/`, found upwards, so that it works from the sources and from a build alike. */
export const supabaseFolder = (): string => nearest(import.meta.dirname);

function nearest(folder: string): string {
  const candidate = join(folder, 'supabase');
  if (existsSync(join(candidate, 'bootstrap'))) return candidate;
  if (dirname(folder) === folder) throw new Error('The folder supabase/ is missing: it belongs beside the server.');
  return nearest(dirname(folder));
}
