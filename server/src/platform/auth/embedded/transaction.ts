import type { Pool, PoolClient } from 'pg';

/** Commits what the task answers, rolls back what it throws. A connection that cannot even roll back is not used again. */
export async function inTransaction<T>(db: Pool, task: (tx: PoolClient) => Promise<T>): Promise<T> {
  const tx = await db.connect();
  try {
    await tx.query('begin');
    const answer = await task(tx);
    await tx.query('commit');
    tx.release();
    return answer;
  } catch (error) {
    await tx.query('rollback').then(
      () => tx.release(),
      (broken: Error) => tx.release(broken),
    );
    throw error;
  }
}
