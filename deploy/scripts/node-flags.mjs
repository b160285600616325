/**
 * How Node runs the server, wherever it runs. A young generation of 4 MB a half instead of Node's own 16 takes about 24 MB off a process
 * with a thousand screens (131 → 107 MB in one short round each; the row `memory` of the benchmarks says where it stands).
 */
export const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=4'];

/** Each of glibc's arenas keeps what its threads have freed: two are enough for ours, and some 4 MB less. */
export const NODE_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };
