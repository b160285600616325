import { useState } from 'react';
import { newId } from '../../live/use-live.ts';

/** As many parts as anything can be divided into. */
export const MOST_PARTS = 20;

/** Ids for checks that may come to be: the same ones as long as the sheet is open, so that what is foreseen is what is done. */
export const useFreshIds = (): readonly string[] => useState(() => Array.from({ length: MOST_PARTS }, newId))[0];
