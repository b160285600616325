/** A small box that must not lose an order. `wal_level` and `max_wal_senders` leave room for a standby and for backups. */
const houseSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_connections: '60',
  superuser_reserved_connections: '3',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'replica',
  max_wal_size: '1GB',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  // The log must hold neither statements nor values: both carry guests' names.
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

export type Settings = Readonly<Record<string, string>>;

export const settingsAsFlags = (more: Settings): string[] =>
  Object.entries({ ...houseSettings, ...more }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
