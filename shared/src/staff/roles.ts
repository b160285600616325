/** `screen` is a paired wall display, `system` the server itself acting on a timer; people hold the others. */
export const ROLES = ['owner', 'manager', 'server', 'cashier', 'cook', 'expo', 'host', 'customer', 'screen', 'terminal', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** The roles a person of the house can be given. */
export const STAFF_ROLES = ['owner', 'manager', 'server', 'cashier', 'cook', 'expo', 'host'] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];
