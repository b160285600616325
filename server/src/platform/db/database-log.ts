/** What the database parts tell whoever runs the house; sentences, never statements or values. */
export type DatabaseLog = (level: 'info' | 'warn' | 'error', sentence: string) => void;
